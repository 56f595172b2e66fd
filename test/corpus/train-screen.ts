import { preparing } from "../../src/detection/detector.ts";
import type { DetectionInput } from "../../src/detection/detector.ts";
import {
  STRENGTH,
  createWalk,
  eachOfWhole,
  leaningFactor,
  seeWord,
} from "../../src/detection/model/leaning.ts";
import type { ScreenHead, ScreenPart } from "../../src/detection/model/screen-model.ts";
import { storeWeights } from "../../src/detection/model/store-model.ts";
import { trainLinear } from "../../src/detection/model/train-linear.ts";
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
 * looks for what reading in full would find. From which leaning on a message is read is told by `draw-lines.ts`.
 */
export function trainScreen(
  samples: readonly ScreenSample[],
  { seed, identities }: { readonly seed: number; readonly identities: ReadonlySet<string> },
): TrainedScreen {
  const { knowledge } = atOnce(preparing(shippedLexicon(), null));

  /** The features that words have by themselves. */
  const alone = new Set<number>();
  const featuresOf = ({
    text,
    role,
  }: Pick<ScreenSample, "text" | "role">): Pick<Example, "hashes" | "values"> => {
    const found = new Map<number, number>();
    const put = (hash: number, value: number): void => {
      const key = hash >>> 0;
      found.set(key, (found.get(key) ?? 0) + value / STRENGTH);
    };
    const opened = openWhole(text, []);
    const looked = look(opened, knowledge);
    const words = seenIn(opened, looked, (part, named) =>
      seeWord(part.word, named ? part.asName : part.classes, part.hits, identities, put),
    );
    for (const hash of found.keys()) alone.add(hash);
    const whole = wholeOf(words, opened, role);
    const walk = createWalk(put);
    for (const word of words)
      if (word === null) walk.pause();
      else walk.word(word.form, word.left, word.stem, word.leftStem);
    walk.pause();
    eachOfWhole(whole, put);
    const factor = leaningFactor(whole.words);
    return {
      hashes: Uint32Array.from(found.keys()),
      values: Float32Array.from(found.values(), (value) => value * factor),
    };
  };
  const examples = samples.map((sample) => {
    const { flagged, weight, chance } = sample;
    const wanted = chance === null ? Number(flagged) : (Number(flagged) + chance) / 2;
    return {
      ...featuresOf(sample),
      wanted: Float32Array.of(wanted),
      counts: Float32Array.of(weight),
    };
  });
  const model = trainLinear(examples, { ...SETTINGS, seed });
  const [ofWords, together] = [true, false].map((isAlone) => stored(model, alone, isAlone));
  return {
    head: {
      alone: partOf(ofWords),
      together: partOf(together),
      bias: model.bias[0] ?? 0,
      // Until lines are drawn everything is read.
      readFrom: -1e9,
      numbersFrom: -1e9,
      overheardFrom: -1e9,
    },
    bytes: Buffer.concat([ofWords, together].map((stored) => stored?.bytes ?? new Uint8Array())),
  };
}

/** The weights of words by themselves, or the others; without those that would come to nothing in one byte. */
function stored(
  model: LinearWeights,
  alone: ReadonlySet<number>,
  isAlone: boolean,
): ReturnType<typeof storeWeights> {
  const rows = [...model.rows].filter(([hash]) => alone.has(hash) === isAlone);
  const strength = (row: number): number => Math.abs(model.weights[row] ?? 0);
  const most = rows.reduce((top, [, row]) => Math.max(top, strength(row)), 0);
  const kept = rows.filter(([, row]) => strength(row) * 254 > most);
  return storeWeights({ ...model, rows: new Map(kept) }, MOST_FEATURES);
}

const partOf = (stored: ReturnType<typeof storeWeights> | undefined): ScreenPart => ({
  features: stored?.head.features ?? 0,
  scale: stored?.head.scales[0] ?? 0,
});
