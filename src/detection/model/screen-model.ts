import type { TermHit } from "../terms/term-index.ts";
import { hashTable } from "./hash-table.ts";
import {
  COUNTS,
  TRAIT_VALUES,
  countOf,
  eachOfWhole,
  eachTogether,
  leaningFactor,
  seeWord,
} from "./leaning.ts";
import type { Leaning, LeaningSink, Whole } from "./leaning.ts";

/** Some weights of the screen: hashes and weights of one byte, which times the scale are the real ones. */
export type ScreenPart = { readonly features: number; readonly scale: number };
/** What stands beside the weights of the screen. */
export type ScreenHead = {
  /** Of words by themselves, asked once a word, and of words together, asked of every message. */
  readonly alone: ScreenPart;
  readonly together: ScreenPart;
  readonly bias: number;
  /** A message that leans less far is not to be flagged, whatever else is said of it. */
  readonly readFrom: number;
};
/** Says how far a word with these classes leans to a message being flagged. */
export type Leaner = (
  word: string,
  classes: readonly string[],
  hits: readonly Pick<TermHit, "term" | "allowedBy">[],
) => Leaning;
/**
 * A small model of its own over what words say by themselves and beside each other. It stands before the full reading,
 * and has learnt from what the whole model says.
 */
export type ScreenModel = {
  readonly lean: Leaner;
  /** How far a message leans to being flagged, of which these are the words; null parts two sentences. */
  readonly leaningOf: (words: readonly (Leaning | null)[], whole: Whole) => number;
  readonly readFrom: number;
};

const BYTES = 5;

/**
 * Makes the screen of its stored form: for either part hashes (32 bits, little-endian), then one signed byte for each.
 * @throws RangeError when the bytes are not as long as the head says
 */
export function readScreen(
  head: ScreenHead,
  bytes: Uint8Array,
  identities: ReadonlySet<string>,
): ScreenModel {
  const size = head.alone.features * BYTES;
  if (bytes.byteLength !== size + head.together.features * BYTES)
    throw new RangeError("the weights of the screen do not fit their head; run `npm run train`");
  const alone = adder(head.alone, bytes.subarray(0, size));
  const together = adder(head.together, bytes.subarray(size));
  const ofWhole = new Float64Array(TRAIT_VALUES * COUNTS * 2);
  const placeOf = (traits: number, count: number, role: Whole["role"]): number =>
    (traits * COUNTS + count) * 2 + (role === "staff" ? 1 : 0);
  for (let traits = 0; traits < TRAIT_VALUES; traits += 1)
    for (let count = 0; count < COUNTS; count += 1)
      for (const role of ["student", "staff"] as const) {
        together.clear();
        eachOfWhole({ traits, words: 2 ** count, role }, together.add);
        ofWhole[placeOf(traits, count, role)] = together.sum();
      }
  return {
    readFrom: head.readFrom,
    lean: (word, classes, hits) => {
      alone.clear();
      const seen = seeWord(word, classes, hits, identities, alone.add);
      const { form, left, stem, leftStem, traits } = seen;
      return { form, left, stem, leftStem, traits, sum: alone.sum() };
    },
    leaningOf: (words, { traits, words: count, role }) => {
      together.clear();
      eachTogether(words, together.add);
      let sum = together.sum() + (ofWhole[placeOf(traits, countOf(count), role)] ?? 0);
      for (const word of words) if (word !== null) sum += word.sum;
      return head.bias + sum * leaningFactor(count);
    },
  };
}

/** Adds weights of features up. */
function adder(
  { features, scale }: ScreenPart,
  bytes: Uint8Array,
): { readonly clear: () => void; readonly add: LeaningSink; readonly sum: () => number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + features * 4, features);
  const table = hashTable(features, (at) => view.getUint32(at * 4, true));
  // Memory of its own kind, so that adding to it makes nothing new.
  const total = new Float64Array(1);
  return {
    clear: () => {
      total[0] = 0;
    },
    add: (hash, value) => {
      const row = table(hash);
      if (row >= 0) total[0] = (total[0] ?? 0) + (weights[row] ?? 0) * value;
    },
    sum: () => (total[0] ?? 0) * scale,
  };
}
