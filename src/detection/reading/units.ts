/** Room for what is read at once, with zeros behind it. */
const ROOM = 8_192;
/** So many zeros at least stand behind a text. */
const BEHIND = 8;

/**
 * The UTF-16 units of the text that is gone through, and zeros behind the last: numbers in a row are reached several times
 * as fast as the characters of a string. Room that is used again.
 */
export let units = new Uint16Array(ROOM);

/** Lays out the units of a text; until they are cleared they are those of no other. */
export function layUnits(text: string): void {
  const { length } = text;
  if (length + BEHIND > ROOM) units = new Uint16Array(length + BEHIND);
  for (let at = 0; at < length; at += 1) units[at] = text.charCodeAt(at);
}

/** Nothing is kept of what somebody wrote, nor room for more than is read at once. */
export function clearUnits(length: number): void {
  if (units.length > ROOM) units = new Uint16Array(ROOM);
  else for (let at = 0; at < length; at += 1) units[at] = 0;
}
