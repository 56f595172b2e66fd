/** A hash of a word, 32 bits with a sign: such a number is handed on without a box. Nothing is kept of the word. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash);
}

/** The hash of something and what comes behind it. */
export const mix = (hash: number, part: number): number =>
  finish(Math.imul(hash ^ part, 0x9e3779b1) + part);
function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  return mixed ^ (mixed >>> 15);
}
