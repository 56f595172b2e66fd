/*
 * Text of people on Discord. The library's own escaping pairs markers up and leaves lone and nested ones, mentions and
 * addresses alone; here every character that can begin something is made plain, so nothing has to be recognised.
 */

/** Marks that mean something anywhere in a line. The colon of an address too: it then is text, not a link. */
const ANYWHERE = /[\\*_~|`<@[\]]|:(?=\/\/)/gu;
/** Headings, quotes, lists and small print begin a line. */
const AT_START = /^(?<space>[ \t]*)(?<mark>#|>|-|\+)/gmu;
const NUMBERED = /^(?<space>[ \t]*)(?<digits>\d+)\./gmu;
/** Marks that turn the direction of writing around can make a name read as something else. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/gu;

/** The text as Discord must get it to show it exactly as it stands. */
export const escapeText = (plain: string): string =>
  plain
    .replaceAll(DIRECTION, "")
    .replaceAll(ANYWHERE, String.raw`\$&`)
    .replaceAll(AT_START, String.raw`$<space>\$<mark>`)
    .replaceAll(NUMBERED, String.raw`$<space>$<digits>\.`);

/** What a reader sees of a text that {@link escapeText} made. */
export const unescapeText = (escaped: string): string =>
  escaped.replaceAll(/\\(?<mark>[^0-9A-Za-z\s])/gu, "$<mark>");

/** At most `max` units of plain text, with an ellipsis where something was left off. */
export function clip(plain: string, max: number): string {
  if (plain.length <= max) return plain;
  // Never half a character: a lone surrogate is refused.
  const cut = plain.slice(0, Math.max(0, max - 1)).replace(/[\uD800-\uDBFF]$/u, "");
  return max < 1 ? "" : `${cut}…`;
}

/** The escaped text, shortened until it fits in `max` units with its escapes. */
export function fitted(plain: string, max: number): string {
  let room = Math.min(plain.length, max);
  let text = escapeText(plain);
  while (text.length > max && room > 0) {
    room = Math.max(0, room - Math.max(1, Math.ceil((text.length - max) / 2)));
    text = escapeText(clip(plain, room));
  }
  return text;
}

/** The escaped text in pieces of at most `max` units, cut between lines where it can be. */
export function pages(plain: string, max: number): readonly string[] {
  const found: string[] = [];
  let page: string | null = null;
  const chunks = plain.split("\n").flatMap((line) => chunksOf(line, Math.floor(max / 2)));
  for (const chunk of chunks) {
    const escaped = escapeText(chunk);
    if (page !== null && page.length + 1 + escaped.length <= max) page += `\n${escaped}`;
    else {
      if (page !== null) found.push(page);
      page = escaped;
    }
  }
  if (page !== null) found.push(page);
  return found.filter((text) => text.trim() !== "");
}

/** A line in pieces so short that they fit even when every character is escaped. */
function chunksOf(line: string, size: number): readonly string[] {
  const characters = Array.from(line);
  if (characters.length <= size / 2) return [line];
  const found: string[] = [];
  let chunk = "";
  for (const character of characters) {
    if (chunk.length + character.length > size) {
      found.push(chunk);
      chunk = "";
    }
    chunk += character;
  }
  return [...found, chunk];
}
