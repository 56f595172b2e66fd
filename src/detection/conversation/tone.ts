import { PATTERNS } from "../../domain/conversation.ts";
import type { Pattern } from "../../domain/conversation.ts";
import { hashOf, mix } from "../model/hash.ts";
import { packRows } from "../model/packed-rows.ts";
import { NAMES } from "./words.ts";
import type { Word } from "./words.ts";

/** What a remark may sound like: one of those that a pattern is made of, or of any of them. */
export type Sound = Pattern | "any";
export const SOUNDS: readonly Sound[] = [...PATTERNS, "any"];

/**
 * How much a remark sounds like each of {@link SOUNDS}, from 0 to 1, by its words alone ({@link formsOf}): mild remarks that the model for
 * messages rightly takes for nothing are what quarrels are made of. Pure; time grows with the number of words.
 */
export type Tone = (forms: readonly string[]) => readonly number[];

/** What the training script writes: hashes (32 bits, little-endian) and then a row of bytes for each, in base64. */
export type StoredTone = {
  readonly features: number;
  /** A stored weight times the scale of its column is the real one. */
  readonly scales: readonly number[];
  readonly bias: readonly number[];
  readonly weights: string;
};

/** @throws RangeError when the weights are not as long as it says */
export function readTone({ features, scales, bias, weights }: StoredTone): Tone {
  const columns = SOUNDS.length;
  const bytes = Uint8Array.from(atob(weights), (unit) => unit.charCodeAt(0));
  if (
    bytes.length !== features * (4 + columns) ||
    scales.length !== columns ||
    bias.length !== columns
  )
    throw new RangeError("the weights of the tone do not fit; run `npm run train:conversations`");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = packRows(
    features,
    columns,
    (at) => view.getUint32(at * 4, true),
    new Int8Array(bytes.buffer, bytes.byteOffset + features * 4, features * columns),
  );
  return (forms) => {
    const sums = scales.map(() => 0);
    let squares = 0;
    eachOfTone(forms, (hash, value) => {
      squares += value * value;
      const row = rows.rowOf(hash);
      if (row < 0) return;
      for (let at = 0; at < columns; at += 1)
        sums[at] = (sums[at] ?? 0) + (rows.weights[row + at] ?? 0) * value;
    });
    const factor = toneFactor(squares);
    return sums.map((sum, at) => toShare(sum * factor * (scales[at] ?? 0) + (bias[at] ?? 0)));
  };
}

/** The factor that brings remarks to a common length, so that long ones do not shout. */
export const toneFactor = (squares: number): number =>
  Math.sqrt(LENGTH / Math.max(LENGTH, squares));
const LENGTH = 8;

/** A score of -2 and less, where one in eight is of a quarrel, is nothing, and one of 4 is all. */
const toShare = (score: number): number => Math.max(0, Math.min(1, (score + 2) / 6));

const KIND = {
  word: 1,
  two: 2,
  three: 3,
  stem: 4,
  letters: 5,
  first: 6,
  last: 7,
  length: 8,
} as const;
const STEM = 4;
const RUN = 4;
const MOST_LENGTH = 6;

/** Tells of the features of a remark: words, two and three together, stems, runs of letters, how long it is. */
export function eachOfTone(
  forms: readonly string[],
  put: (hash: number, value: number) => void,
): void {
  const told = new Set<number>();
  const once = (hash: number, value: number): void => {
    if (told.has(hash)) return;
    told.add(hash);
    put(hash, value);
  };
  const hashes = forms.map(hashOf);
  for (const [at, hash] of hashes.entries()) {
    const form = forms[at] ?? "";
    const next = hashes[at + 1];
    const third = hashes[at + 2];
    once(mix(KIND.word, hash), 1);
    if (next !== undefined) once(mix(mix(KIND.two, hash), next), 1);
    if (next !== undefined && third !== undefined)
      once(mix(mix(mix(KIND.three, hash), next), third), 0.7);
    if (form.startsWith("@")) continue;
    if (form.length > STEM) once(mix(KIND.stem, hashOf(form.slice(0, STEM))), 0.7);
    const edged = `<${form}>`;
    for (let from = 0; from + RUN <= edged.length; from += 1)
      once(mix(KIND.letters, hashOf(edged.slice(from, from + RUN))), 0.4);
  }
  once(mix(KIND.first, hashes[0] ?? 0), 0.7);
  once(mix(KIND.last, hashes.at(-1) ?? 0), 0.7);
  once(mix(KIND.length, Math.min(MOST_LENGTH, Math.floor(Math.log2(forms.length + 1)))), 0.7);
}

/** The words as they sound: whoever is meant, a name is a name. `isSomebody` knows those of the class. */
export const formsOf = (
  words: readonly Word[],
  isSomebody: (name: string) => boolean,
): readonly string[] =>
  words.map(({ text, capital }) => {
    if (NAMES.has(text) || (capital && /^\p{L}/u.test(text)) || isSomebody(text)) return "@name";
    return /^\d/u.test(text) ? "@number" : text;
  });
