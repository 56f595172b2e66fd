import { preparing } from "../../src/detection/detector.ts";
import type { DetectionInput } from "../../src/detection/detector.ts";
import { createRow } from "../../src/detection/model/beside.ts";
import {
  STRENGTH,
  createWalk,
  eachOfWhole,
  leaningFactor,
  seeWord,
} from "../../src/detection/model/leaning.ts";
import type { LeaningSink } from "../../src/detection/model/leaning.ts";
import type { ScreenHead, ScreenPart } from "../../src/detection/model/screen-model.ts";
import { storeWeights } from "../../src/detection/model/store-model.ts";
import { scoreExample, trainLinear } from "../../src/detection/model/train-linear.ts";
import type { Example, LinearWeights } from "../../src/detection/model/train-linear.ts";
import { look } from "../../src/detection/reading/look.ts";
import { openWhole } from "../../src/detection/reading/windows.ts";
import { seenIn, wholeOf } from "../../src/detection/screen.ts";
import { atOnce } from "../../src/detection/slices.ts";
import { shippedLexicon } from "./shipped-lexicon.ts";

/** A message that the screen learns from. */
export type ScreenSample = {
  readonly text: string;
  readonly role: DetectionInput["role"];
  readonly flagged: boolean;
  readonly writer: string;
  /** What it counts. */
  readonly weight: number;
  /** Of its being flagged, by a whole model that has seen none of its writer; null: nobody's in particular. */
  readonly chance: number | null;
};
export type TrainedScreen = {
  readonly head: ScreenHead;
  readonly bytes: Uint8Array;
};

const SETTINGS = { epochs: 8, rate: 0.1, decay: 0.02, leastExamples: 2 };
/** All that weigh something, or nearly: without the weakest a quarter more of the harmless messages are read. */
const MOST_FEATURES = 500_000;
/**
 * Trains the screen: half on the labels and half on what the whole model says of messages that are new to it, so that it
 * looks for what reading in full would find. From which leaning on a message is looked at more closely, and read, is told by
 * `draw-lines.ts`.
 */
export function trainScreen(
  samples: readonly ScreenSample[],
  { seed, identities }: { readonly seed: number; readonly identities: ReadonlySet<string> },
): TrainedScreen {
  const { knowledge } = atOnce(preparing(shippedLexicon(), null));

  /** The features that words have by themselves. */
  const alone = new Set<number>();
  const featuresOf = ({ text, role }: Pick<ScreenSample, "text" | "role">): Seen => {
    const opened = openWhole(text, []);
    const looked = look(opened, knowledge);
    const atGlance = gathering();
    const words = seenIn(opened, looked, (part, named) =>
      seeWord(part.word, named ? part.asName : part.classes, part.hits, identities, atGlance.put),
    );
    for (const hash of atGlance.found.keys()) alone.add(hash);
    const whole = wholeOf(words, opened, role);
    const walk = createWalk(atGlance.put);
    const row = createRow();
    for (const word of words)
      if (word === null) {
        walk.pause();
        row.pause();
      } else {
        walk.word(word.form, word.left, word.stem, word.leftStem);
        row.word(word.stem, word.leftStem, word.kinds);
      }
    walk.pause();
    eachOfWhole(whole, atGlance.put);
    const beside = gathering();
    row.tell(beside.put);
    const factor = leaningFactor(whole.words);
    return { glance: featuresIn(atGlance.found, factor), beside: featuresIn(beside.found, factor) };
  };
  const seen = samples.map(featuresOf);
  const taught = samples.map(({ flagged, weight, chance }) => ({
    wanted: Float32Array.of(chance === null ? Number(flagged) : (Number(flagged) + chance) / 2),
    counts: Float32Array.of(weight),
  }));
  const learn = (features: readonly Features[], from = taught): LinearWeights =>
    trainLinear(
      features.map((one, at) => ({ ...one, ...(from[at] ?? NOTHING_TAUGHT) })),
      { ...SETTINGS, seed },
    );
  const glances = seen.map(({ glance }) => glance);
  const model = learn(glances);

  // What is learnt by heart leans further than what is new: so each is looked at closely with the leaning that a screen
  // gives it which has not seen it.
  const folds = samples.map(foldOf);
  const leanings = new Float64Array(samples.length);
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const others = folds.flatMap((own, at) => (own === fold ? [] : [at]));
    const unseen = learn(
      others.map((at) => glances[at] ?? NO_FEATURES),
      others.map((at) => taught[at] ?? NOTHING_TAUGHT),
    );
    for (const [at, own] of folds.entries())
      if (own === fold) leanings[at] = scoreExample(glances[at] ?? NO_FEATURES, unseen)[0] ?? 0;
  }
  const closely = learn(
    seen.map(({ beside }, at) => ({
      hashes: Uint32Array.of(LEANING, ...beside.hashes),
      values: Float32Array.of((leanings[at] ?? 0) * HALF, ...beside.values),
    })),
  );
  const [ofWords, together] = [true, false].map((isAlone) =>
    stored(model, (hash) => alone.has(hash) === isAlone),
  );
  const closer = stored(closely, (hash) => hash !== LEANING);
  return {
    head: {
      alone: partOf(ofWords),
      together: partOf(together),
      bias: model.bias[0] ?? 0,
      closer: {
        ...partOf(closer),
        bias: closely.bias[0] ?? 0,
        ofLeaning: HALF * (closely.weights[closely.rows.get(LEANING) ?? -1] ?? 0),
      },
      // Until lines are drawn everything is read.
      lookFrom: -1e9,
      readFrom: -1e9,
      numbersFrom: -1e9,
      overheardFrom: -1e9,
    },
    bytes: Buffer.concat(
      [ofWords, together, closer].map((stored) => stored?.bytes ?? new Uint8Array()),
    ),
  };
}

type Features = Pick<Example, "hashes" | "values">;
/** What a glance sees of a message, and what a closer look adds. */
type Seen = { readonly glance: Features; readonly beside: Features };
const NO_FEATURES: Features = { hashes: new Uint32Array(), values: new Float32Array() };
const NOTHING_TAUGHT = { wanted: Float32Array.of(0), counts: Float32Array.of(0) };
/** So many screens are made to see what each says of what is new to it. */
const FOLDS = 2;
/** Stands for the leaning among the features of a closer look, and what of it is taken, so that it is about as large as these. */
const LEANING = 0x7e57ab1e;
const HALF = 0.5;

/** Who wrote something stands on one side; what is nobody's in particular on either. */
function foldOf({ writer, chance }: ScreenSample, at: number): number {
  if (chance === null) return at % FOLDS;
  let hash = 0;
  for (const letter of writer) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % FOLDS;
}

function gathering(): { readonly found: Map<number, number>; readonly put: LeaningSink } {
  const found = new Map<number, number>();
  return {
    found,
    put: (hash, value) => {
      found.set(hash >>> 0, (found.get(hash >>> 0) ?? 0) + value / STRENGTH);
    },
  };
}
const featuresIn = (found: ReadonlyMap<number, number>, factor: number): Features => ({
  hashes: Uint32Array.from(found.keys()),
  values: Float32Array.from(found.values(), (value) => value * factor),
});

/** The weights of some of the features; without those that would come to nothing in one byte. */
function stored(
  model: LinearWeights,
  isOne: (hash: number) => boolean,
): ReturnType<typeof storeWeights> {
  const rows = [...model.rows].filter(([hash]) => isOne(hash));
  const strength = (row: number): number => Math.abs(model.weights[row] ?? 0);
  const most = rows.reduce((top, [, row]) => Math.max(top, strength(row)), 0);
  const kept = rows.filter(([, row]) => strength(row) * 254 > most);
  return storeWeights({ ...model, rows: new Map(kept) }, MOST_FEATURES);
}

const partOf = (stored: ReturnType<typeof storeWeights> | undefined): ScreenPart => ({
  features: stored?.head.features ?? 0,
  scale: stored?.head.scales[0] ?? 0,
});
