import type { Reading } from "./reading.ts";

const NEAT = /^\s*\p{Lu}[^!?]*\.\s*$/u;
/** Words of whoever speaks of what is theirs. */
const OWN = new Set(["mijn", "mij", "me", "mezelf", "ons", "onze", "my", "our", "us"]);
/** Whoever writes less is chatting. */
const SENTENCE = 8;

/** How a message is written. */
export type Manner = {
  /** With a capital in front and a full stop behind, and nothing that is called or asked. */
  readonly neatly: boolean;
  /** It speaks to somebody, or of its author. */
  readonly present: boolean;
};

/** Tells how a message is written. */
export const mannerOf = ({
  original,
  tokens,
  any,
}: Pick<Reading, "original" | "tokens" | "any">): Manner => ({
  neatly: NEAT.test(original),
  present: any("you") || any("i") || tokens.some(({ word }) => OWN.has(word)),
});

/**
 * Whether it reads like a newspaper or an encyclopaedia: whole neat sentences that speak of nobody present. Whoever speaks or
 * is spoken to in what is quoted is in the story.
 */
export function readsLikePaper({
  original,
  tokens,
}: Pick<Reading, "original" | "tokens">): boolean {
  const told = tokens.filter(({ quoted }) => !quoted);
  const any = (name: string): boolean => told.some(({ classes }) => classes.includes(name));
  const { neatly, present } = mannerOf({ original, tokens: told, any });
  return neatly && !present && tokens.length >= SENTENCE;
}
