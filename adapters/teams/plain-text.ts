/*
 * Text of people in Teams. Cards carry it in TextRuns and messages as `textFormat: plain`: neither reads mark-up, so
 * mentions, HTML, markdown and addresses stand as they were written and nothing has to be escaped. What is left to take
 * away is what works on characters themselves.
 */

/** Marks that turn the direction of writing around can make a name read as something else. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/gu;
// oxlint-disable-next-line no-control-regex -- that is what is taken out
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;
/** Cards make dates of `{{DATE(…)}}` in any text. A mark of no width between the braces leaves them as they look. */
const MACRO = /\{(?=\{)/gu;
const WORD_JOINER = "\u2060";

/** The text as a card or plain message must get it to show it as it stands. */
export const plainText = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(DIRECTION, "")
    .replaceAll(CONTROL, "")
    .replaceAll(MACRO, `{${WORD_JOINER}`);

/** What a reader sees of a text that {@link plainText} made. */
export const seenText = (text: string): string => text.replaceAll(`{${WORD_JOINER}`, "{");

/** At most `max` units, with an ellipsis where something was left off. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  // Never half a character.
  const cut = text.slice(0, Math.max(0, max - 1)).replace(/[\uD800-\uDBFF]$/u, "");
  return max < 1 ? "" : `${cut}…`;
}

/** One line, for a title of a button or a notification. */
export const oneLine = (text: string, max: number): string => {
  const line = plainText(text).replaceAll(/\s+/gu, " ").trim();
  return line === "" ? "–" : clip(line, max);
};
