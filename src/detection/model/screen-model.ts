import type { TermHit } from "../terms/term-index.ts";
import { createRow } from "./beside.ts";
import {
  COUNTS,
  STRENGTH,
  TRAIT_VALUES,
  countOf,
  createWalk,
  eachOfWhole,
  leaningFactor,
  seeWord,
} from "./leaning.ts";
import type { Leaning, LeaningSink, Whole } from "./leaning.ts";
import { weightTable } from "./weight-table.ts";
import type { WeightTable } from "./weight-table.ts";

/** Some weights of the screen: hashes and weights of one byte, which times the scale are the real ones. */
export type ScreenPart = { readonly features: number; readonly scale: number };
/** What stands beside the weights of the screen. */
export type ScreenHead = {
  /** Of words by themselves, asked once a word, and of words together, asked of every message. */
  readonly alone: ScreenPart;
  readonly together: ScreenPart;
  readonly bias: number;
  /** What a closer look adds: its weights, what is added to all, and what the leaning at a glance counts. */
  readonly closer: ScreenPart & { readonly bias: number; readonly ofLeaning: number };
  /** A message that leans less far at a glance is not looked at more closely. */
  readonly lookFrom: number;
  /** One that leans less far when it is looked at more closely is not to be flagged, whatever else is said of it. */
  readonly readFrom: number;
  /** As `lookFrom`, where a number or an address is in it: what of these leans less far no rule's word makes up for. */
  readonly numbersFrom: number;
  /** A message that leans so far at a glance, and is not to be flagged by itself, is read for the conversation it stands in. */
  readonly overheardFrom: number;
};
/** Says how far a word with these classes leans to a message being flagged. */
export type Leaner = (
  word: string,
  classes: readonly string[],
  hits: readonly Pick<TermHit, "term" | "allowedBy">[],
) => Leaning;
/**
 * A small model of its own over what words say by themselves and beside each other. It stands before the full reading,
 * and has learnt from what the whole model says. Its words are told one by one between `start` and `leaning`.
 */
export type ScreenModel = {
  readonly lean: Leaner;
  readonly start: () => void;
  /** The next word, by the fields of its leaning. */
  readonly word: (
    form: number,
    left: number,
    stem: number,
    leftStem: number,
    kinds: number,
    sum: number,
  ) => void;
  /** A sentence ends; so does the last one. */
  readonly pause: () => void;
  /** How far the message leans to being flagged. */
  readonly leaning: (whole: Whole) => number;
  /** A piece of the message begins; `anew`: it has nothing to do with the one before. */
  readonly mark: (anew: boolean) => void;
  /** How far the piece at hand leans with the one before it, as if they were a message. */
  readonly leaningSince: (pieces: Whole) => number;
  /**
   * How far the message told since `start` leans when it is looked at more closely: so many words, which lean so far at a
   * glance. On a scale of its own.
   */
  readonly closer: (leaning: number, words: number) => number;
  readonly lookFrom: number;
  readonly readFrom: number;
  readonly numbersFrom: number;
  readonly overheardFrom: number;
};

const BYTES = 5;
/** So many features of words together are weighed at once. */
const ROOM = 512;

/**
 * Makes the screen of its stored form: for each of its parts hashes (32 bits, little-endian), then one signed byte for each.
 * @throws RangeError when the bytes are not as long as the head says
 */
export function readScreen(
  head: ScreenHead,
  bytes: Uint8Array,
  identities: ReadonlySet<string>,
): ScreenModel {
  let taken = 0;
  const weightsOf = ({ features }: ScreenPart): WeightTable => {
    const from = taken;
    taken += features * BYTES;
    return tableOf(features, bytes.subarray(from, taken));
  };
  const features = head.alone.features + head.together.features + head.closer.features;
  if (bytes.byteLength !== features * BYTES)
    throw new RangeError("the weights of the screen do not fit their head; run `npm run train`");
  const alone = weightsOf(head.alone);
  const together = weightsOf(head.together);
  const closer = weightsOf(head.closer);
  const scaleAlone = head.alone.scale / STRENGTH;
  const scale = head.together.scale / STRENGTH;
  const scaleCloser = head.closer.scale / STRENGTH;
  // Whole numbers throughout: those of words by themselves, and of words together.
  let own = 0;
  let sum = 0;
  // The same where the piece at hand began, and where the one before it did.
  let [ownHere, sumHere, ownBefore, sumBefore] = [0, 0, 0, 0];
  // Of the word at hand: words are leant on while a message is gone through.
  let one = 0;
  const addOne: LeaningSink = (hash, value) => {
    one += alone.weightOf(hash) * value;
  };
  // Features of words together wait here until the message ends or there is no more room.
  const waiting = waitingRoom(together, (weight) => {
    sum += weight;
  });
  const { add, empty: addWaiting } = waiting;
  const walk = createWalk(add);
  const row = createRow();
  let beside = 0;
  const looking = waitingRoom(closer, (weight) => {
    beside += weight;
  });

  const ofWhole = new Int32Array(TRAIT_VALUES * COUNTS * 2);
  const placeOf = (traits: number, count: number, role: Whole["role"]): number =>
    (traits * COUNTS + count) * 2 + (role === "staff" ? 1 : 0);
  for (let traits = 0; traits < TRAIT_VALUES; traits += 1)
    for (let count = 0; count < COUNTS; count += 1)
      for (const role of ["student", "staff"] as const) {
        sum = 0;
        eachOfWhole({ traits, words: 2 ** count, role }, add);
        addWaiting();
        ofWhole[placeOf(traits, count, role)] = sum;
      }
  const leans = (alone: number, others: number, { traits, words, role }: Whole): number => {
    const all = others + (ofWhole[placeOf(traits, countOf(words), role)] ?? 0);
    return head.bias + (alone * scaleAlone + all * scale) * leaningFactor(words);
  };
  return {
    lookFrom: head.lookFrom,
    readFrom: head.readFrom,
    numbersFrom: head.numbersFrom,
    overheardFrom: head.overheardFrom,
    lean: (word, classes, hits) => {
      one = 0;
      const seen = seeWord(word, classes, hits, identities, addOne);
      return { ...seen, sum: one };
    },
    start: () => {
      own = ownHere = ownBefore = 0;
      sum = sumHere = sumBefore = 0;
      waiting.clear();
      row.clear();
    },
    word: (form, left, stem, leftStem, kinds, weight) => {
      own += weight;
      walk.word(form, left, stem, leftStem);
      row.word(stem, leftStem, kinds);
    },
    pause: () => {
      walk.pause();
      row.pause();
    },
    leaning: (whole) => {
      addWaiting();
      return leans(own, sum, whole);
    },
    mark: (anew) => {
      addWaiting();
      ownBefore = anew ? own : ownHere;
      sumBefore = anew ? sum : sumHere;
      ownHere = own;
      sumHere = sum;
    },
    leaningSince: (pieces) => {
      addWaiting();
      return leans(own - ownBefore, sum - sumBefore, pieces);
    },
    closer: (leaning, words) => {
      beside = 0;
      row.tell(looking.add);
      looking.empty();
      const { bias, ofLeaning } = head.closer;
      return bias + ofLeaning * leaning + beside * scaleCloser * leaningFactor(words);
    },
  };
}

/** Room in which features wait until they are weighed all at once; `tell` hears what they weigh. */
function waitingRoom(
  table: WeightTable,
  tell: (weight: number) => void,
): { readonly add: LeaningSink; readonly empty: () => void; readonly clear: () => void } {
  const hashes = new Int32Array(ROOM);
  const strengths = new Int32Array(ROOM);
  let count = 0;
  const empty = (): void => {
    tell(table.sumOf(hashes, strengths, count));
    count = 0;
  };
  return {
    add: (hash, value) => {
      if (count === ROOM) empty();
      hashes[count] = hash;
      strengths[count] = value;
      count += 1;
    },
    empty,
    clear: () => {
      count = 0;
    },
  };
}

/** Weights of features, 0 of those that have none. */
function tableOf(features: number, bytes: Uint8Array): WeightTable {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + features * 4, features);
  return weightTable(features, (at) => view.getUint32(at * 4, true), weights);
}
