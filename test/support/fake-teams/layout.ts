import { decodeEntities } from "./html.ts";

/*
 * How Teams lays words out, written apart from the adapter so that its escaping is judged by something else. `effects`
 * names what became of the words beside words: "mention", "format", "link" (with another text than its address), "html".
 */

export type LaidOut = { readonly text: string; readonly effects: readonly string[] };

const INLINE: readonly (readonly [effect: string, mark: RegExp])[] = [
  ["format", /^`[^`\n]+`/u],
  ["link", /^!?\[[^\]\n]*\]\([^\s)]+\)/u],
  ["format", /^\*\*[^*\n]+?\*\*/u],
  ["format", /^__[^_\n]+?__/u],
  ["format", /^\*(?=\S)[^*\n]+?\*/u],
  ["format", /^_(?=\S)[^_\n]+?_(?![A-Za-z0-9])/u],
  ["format", /^~~[^~\n]+?~~/u],
];
const AT_LINE_START = /^[ \t]*(?:#{1,6} |> |[-*+] |\d+[.)] |```)/u;
const TAG = /^<\/?[a-z][^<>]*>/iu;
const AT_TAG = /^<at(?: [^<>]*)?>[^<>]*<\/at>/iu;
const MACRO = /\{\{(?:DATE|TIME)\([^)]*\)\}\}/u;

/** A text that is shown as it is: a TextRun, a label, a message that says it is plain. */
export function layOutPlain(raw: string): LaidOut {
  return { text: raw, effects: MACRO.test(raw) ? ["format"] : [] };
}

/** Markdown; in a message with HTML among it, in a card without. */
export function layOutMarkdown(raw: string, { html }: { readonly html: boolean }): LaidOut {
  const effects: string[] = MACRO.test(raw) ? ["format"] : [];
  let text = "";
  let rest = raw;
  let lineStart = true;
  while (rest !== "") {
    const escape = /^\\(?<mark>[!-/:-@[-`{-~])/u.exec(rest)?.groups?.["mark"];
    if (escape !== undefined) {
      text += escape;
      rest = rest.slice(1 + escape.length);
      lineStart = false;
      continue;
    }
    const entity = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]+);/iu.exec(rest)?.[0];
    if (entity !== undefined && decodeEntities(entity) !== entity) {
      text += decodeEntities(entity);
      rest = rest.slice(entity.length);
      lineStart = false;
      continue;
    }
    if (lineStart && AT_LINE_START.test(rest)) effects.push("format");
    if (AT_TAG.test(rest)) effects.push("mention");
    const tag = html ? TAG.exec(rest)?.[0] : undefined;
    if (tag !== undefined) {
      effects.push("html");
      rest = rest.slice(tag.length);
      continue;
    }
    for (const [effect, mark] of INLINE) if (mark.test(rest)) effects.push(effect);
    const character = Array.from(rest)[0] ?? "";
    text += character;
    rest = rest.slice(character.length);
    lineStart = character === "\n" || (lineStart && /[ \t]/u.test(character));
  }
  return { text, effects };
}

/** A message of the bot's without a card. */
export function layOutMessage(raw: string, format: string): LaidOut {
  if (format === "plain") return layOutPlain(raw);
  return layOutMarkdown(raw, { html: true });
}
