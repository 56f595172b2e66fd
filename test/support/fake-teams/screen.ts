import type { BotPosts } from "./bot-posts.ts";
import { cardsIn } from "./check-activity.ts";
import type { LaidOut } from "./layout.ts";
import { layOutMarkdown, layOutMessage, layOutPlain } from "./layout.ts";
import type { Json, Post, User } from "./model.ts";
import { asList, asObject, asText } from "./model.ts";

/** A button on a card, with the card's fields that go along when it is pressed. */
export type ShownButton = {
  readonly label: string;
  readonly action: Json;
};
export type ShownField = {
  readonly id: string;
  readonly label: string;
  readonly isRequired: boolean;
  /** What stands in it before anybody types. */
  readonly value: string;
  /** What the client lets nobody send. */
  readonly refuses: (value: string) => boolean;
  /** Of a choice: title and value. */
  readonly choices: readonly { readonly title: string; readonly value: string }[];
};
/** A message or answer of the bot as somebody has it before them. */
export type Screen = {
  /** One line per paragraph or fact. */
  readonly text: string;
  readonly effects: readonly string[];
  readonly facts: readonly { readonly title: string; readonly value: string }[];
  readonly buttons: readonly ShownButton[];
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly fields: readonly ShownField[];
};

/** A card laid out. */
export function cardScreen(card: Json): Screen {
  const lines: LaidOut[] = [];
  const facts: { title: string; value: string }[] = [];
  const fields: ShownField[] = [];
  const actions: Json[] = [];

  const markdown = (raw: string): LaidOut => layOutMarkdown(raw, { html: false });
  function walk(part: Json): void {
    if (part["isVisible"] === false) return;
    switch (part["type"]) {
      case "TextBlock":
        return void lines.push(markdown(asText(part["text"])));
      case "RichTextBlock": {
        const runs = richText(part);
        const fact = labelled(runs);
        if (fact !== null) facts.push(fact);
        return void lines.push(joined(runs, ""));
      }
      case "FactSet":
        for (const fact of asList(part["facts"])) {
          const title = markdown(asText(fact["title"]));
          const value = markdown(asText(fact["value"]));
          facts.push({ title: title.text, value: value.text });
          lines.push(joined([title, value], ": "));
        }
        return;
      case "ActionSet":
        return void actions.push(...asList(part["actions"]));
      case "Input.Text":
      case "Input.ChoiceSet":
      case "Input.Date":
      case "Input.Toggle":
        return void fields.push(fieldOf(part));
      default:
        for (const name of ["items", "columns", "body"])
          for (const held of asList(part[name])) walk(held);
    }
  }
  for (const part of asList(card["body"])) walk(part);
  actions.push(...asList(card["actions"]));
  return {
    text: lines.map((one) => one.text).join("\n"),
    effects: lines.flatMap((one) => one.effects),
    facts,
    fields,
    buttons: actions
      .filter((action) => action["type"] === "Action.Execute")
      .map((action) => ({ label: asText(action["title"]), action })),
    links: actions
      .filter((action) => action["type"] === "Action.OpenUrl")
      .map((action) => ({ label: asText(action["title"]), url: asText(action["url"]) })),
  };
}

type Run = LaidOut & { readonly isBold: boolean };

const richText = (part: Json): readonly Run[] =>
  (Array.isArray(part["inlines"]) ? (part["inlines"] as readonly unknown[]) : []).map((run) =>
    typeof run === "string"
      ? { ...layOutPlain(run), isBold: false }
      : {
          ...layOutPlain(asText(asObject(run)["text"])),
          isBold: /^bolder$/iu.test(asText(asObject(run)["weight"])),
        },
  );
/** A paragraph that begins with a bold label and a colon reads as a fact. */
function labelled([label, ...rest]: readonly Run[]): { title: string; value: string } | null {
  if (label?.isBold !== true || !label.text.endsWith(": ") || rest.length === 0) return null;
  return { title: label.text.slice(0, -2), value: joined(rest, "").text };
}
const joined = (parts: readonly LaidOut[], between: string): LaidOut => ({
  text: parts.map((one) => one.text).join(between),
  effects: parts.flatMap((one) => one.effects),
});
function fieldOf(part: Json): ShownField {
  const choices = asList(part["choices"]).map((choice) => ({
    title: asText(choice["title"]),
    value: asText(choice["value"]),
  }));
  const isToggle = part["type"] === "Input.Toggle";
  const on = asText(part["valueOn"] ?? "true");
  const off = asText(part["valueOff"] ?? "false");
  const longest = typeof part["maxLength"] === "number" ? part["maxLength"] : Infinity;
  return {
    id: asText(part["id"]),
    label: asText(part[isToggle ? "title" : "label"]),
    isRequired: part["isRequired"] === true,
    value: asText(part["value"]) === "" && isToggle ? off : asText(part["value"]),
    refuses: (value) => {
      if (isToggle) return value !== on && value !== off;
      if (value === "") return false;
      if (part["type"] === "Input.ChoiceSet")
        return !choices.some((choice) => choice.value === value);
      if (part["type"] === "Input.Date") return !/^\d{4}-\d{2}-\d{2}$/u.test(value);
      return value.length > longest;
    },
    choices,
  };
}

/** Words alone, without a card. */
export const wordsScreen = ({ text, effects }: LaidOut): Screen => ({
  text,
  effects,
  facts: [],
  buttons: [],
  links: [],
  fields: [],
});

/** A message of the bot for this reader; without one, as it stands for everybody. */
export function messageScreen(bot: BotPosts, post: Post, reader: User | null = null): Screen {
  const activity = post.activity ?? {};
  const view = reader === null ? null : bot.viewOf(post, reader);
  const [card] = view === null ? cardsIn(activity) : [view];
  if (card !== undefined) return cardScreen(card);
  const mentions = asList(activity["entities"]).some((one) => one["type"] === "mention");
  const words = layOutMessage(post.text, asText(activity["textFormat"]) || "markdown");
  return wordsScreen(mentions ? { ...words, effects: [...words.effects, "mention"] } : words);
}
