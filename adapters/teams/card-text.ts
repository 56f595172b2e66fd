/** The words on a card: of an Adaptive Card, or of one of the older kinds, as far as they say anything. */
export type CardText = {
  readonly words: readonly string[];
  /** It asks its readers to choose. */
  readonly asks: boolean;
  /** Addresses that it opens when it is tapped. */
  readonly opens: readonly string[];
};

type Json = Readonly<Record<string, unknown>>;

/** Keys whose strings are shown, in every kind of card that Teams has. */
const SHOWN = [
  "activityTitle",
  "activitySubtitle",
  "activityText",
  "title",
  "subtitle",
  "text",
  "label",
  "placeholder",
  "altText",
  "alt",
  "fallbackText",
  "errorMessage",
] as const;
const NODES_MAX = 20_000;

/** Reads a card, given as an object or as its JSON text. What is no card has no words. */
export function cardText(content: unknown): CardText {
  const words: string[] = [];
  const opens: string[] = [];
  let asks = false;
  // No recursion: a card nests as deep as whoever sent it likes.
  const waiting: { readonly node: unknown; readonly key: string }[] = [
    { node: parsed(content), key: "" },
  ];
  for (let seen = 0; seen < NODES_MAX; seen += 1) {
    const next = waiting.pop();
    if (next === undefined) break;
    const { node, key } = next;
    if (Array.isArray(node)) {
      waiting.push(
        ...node
          .slice(0, NODES_MAX)
          .map((item) => ({ node: item, key }))
          .toReversed(),
      );
    } else if (typeof node === "object" && node !== null) {
      const part = node as Json;
      const type = isString(part["type"]) ? part["type"] : "";
      asks ||= type === "Input.ChoiceSet";
      // A fact is a pair of name and value; elsewhere a value is what a program reads.
      const shown = key === "facts" ? [...SHOWN, "name", "value"] : SHOWN;
      words.push(
        ...shown
          .map((name) => part[name])
          .filter(isString)
          .filter(isShown),
      );
      if (/openurl/i.test(type)) opens.push(...[part["url"], part["value"]].filter(isString));
      waiting.push(
        ...Object.entries(part)
          .filter(([, value]) => typeof value === "object" && value !== null)
          .map(([name, value]) => ({ node: value, key: name }))
          .toReversed(),
      );
    }
  }
  return { words, asks, opens };
}

const isShown = (text: string): boolean => text.trim() !== "";
const isString = (value: unknown): value is string => typeof value === "string";

function parsed(content: unknown): unknown {
  if (typeof content !== "string") return content;
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}
