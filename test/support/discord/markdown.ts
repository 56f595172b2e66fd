/*
 * How Discord's app lays words out, written apart from the adapter so that its escaping is judged by something else.
 */

export type LaidOut = { readonly text: string; readonly effects: readonly string[] };

const INLINE: readonly (readonly [effect: string, mark: RegExp])[] = [
  ["format", /^```[^]+?```/u],
  ["format", /^`[^`\n]+`/u],
  ["mention", /^<(?:@!?|@&|#)\d+>/u],
  ["mention", /^<\/[^:>]+:\d+>/u],
  ["mention", /^@(?:everyone|here)\b/u],
  ["format", /^<(?:a?:\w+:\d+|t:-?\d+(?::\w)?|id:\w+)>/u],
  ["link", /^\[[^\]\n]+\]\((?:https?:\/\/)[^\s)]+\)/u],
  ["format", /^<https?:\/\/[^>\s]+>/u],
  ["format", /^\*\*[^*]+?\*\*/u],
  ["format", /^__[^_]+?__/u],
  ["format", /^\*(?=\S)[^*]+?\*/u],
  ["format", /^_(?=\S)[^_]+?_(?![A-Za-z0-9])/u],
  ["format", /^~~[^~]+?~~/u],
  ["format", /^\|\|[^|]+?\|\|/u],
];
const AT_LINE_START = /^[ \t]*(?:#{1,3} |-# |>(?:>>)? |[-*] |\d+\. )/u;
const BARE_LINK = /^https?:\/\/[^\s<]+/u;

/** The words as one reads them, and what Discord made of them beside words. */
export function layOut(raw: string): LaidOut {
  const effects: string[] = [];
  let text = "";
  let rest = raw;
  let lineStart = true;
  while (rest !== "") {
    const escape = /^\\(?<mark>[^0-9A-Za-z\s])/u.exec(rest)?.groups?.["mark"];
    if (escape !== undefined) {
      text += escape;
      rest = rest.slice(1 + escape.length);
      lineStart = false;
      continue;
    }
    if (lineStart && AT_LINE_START.test(rest)) effects.push("format");
    if (BARE_LINK.test(rest)) effects.push("address");
    for (const [effect, mark] of INLINE) if (mark.test(rest)) effects.push(effect);
    const character = Array.from(rest)[0] ?? "";
    text += character;
    rest = rest.slice(character.length);
    lineStart = character === "\n" || (lineStart && /[ \t]/u.test(character));
  }
  return { text, effects };
}
