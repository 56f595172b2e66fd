import type { Span } from "../../domain/message.ts";

/** One word, number, emoji, mention or set-apart piece of a message. */
export type Token = Span & {
  /** The word as rules see it: folded, disguises undone, abbreviations written out. */
  readonly word: string;
  /** The word as folded, before respelling. */
  readonly raw: string;
  /** Number of the sentence it stands in, counted from 0. */
  readonly sentence: number;
  /** A comma, line break, dash or ellipsis stands before it. */
  readonly comma: boolean;
  /** A question mark ends its sentence. */
  readonly asked: boolean;
  /** It stands between quotation marks. */
  readonly quoted: boolean;
  /** It began with a capital, and did not begin a sentence. */
  readonly capital: boolean;
  /** What kinds of word it is: own word classes and the tags of lexicon terms found in it. */
  readonly classes: readonly string[];
};
