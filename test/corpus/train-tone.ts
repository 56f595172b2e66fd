import { SOUNDS, eachOfTone, readTone, toneFactor } from "../../src/detection/conversation/tone.ts";
import type { StoredTone, Tone } from "../../src/detection/conversation/tone.ts";
import { wordsOf } from "../../src/detection/conversation/words.ts";
import type { Word } from "../../src/detection/conversation/words.ts";
import { hashOf } from "../../src/detection/model/hash.ts";
import { storeWeights } from "../../src/detection/model/store-model.ts";
import { trainLinear } from "../../src/detection/model/train-linear.ts";
import type { Example } from "../../src/detection/model/train-linear.ts";
import type { LabelledConversation } from "./labelled.ts";

/** A tone, and one by which every remark is heard as one that was not learnt from. */
export type Tones = { readonly stored: StoredTone; readonly tone: Tone; readonly unheard: Tone };

const SETTINGS = { epochs: 8, rate: 0.1, decay: 0.003, leastExamples: 3, seed: 7 };
const MOST_FEATURES = 100_000;
/** Writers are left out in so many groups. */
const GROUPS = 6;
/** What ordinary talk counts, and what is said in a quarrel before there is one. */
const QUIET = 0.3;
const BEFORE = 0.3;

type Heard = Example & { readonly group: number };

/**
 * Learns how remarks of each pattern sound: those from the one on at which there is reason enough to hear of it, or one
 * before. What is learnt over counts of these has to be learnt on remarks that are new to the tone, as all are later on: so
 * it is learnt once more without each group of writers.
 */
export function learnTones(
  talks: readonly LabelledConversation[],
  quiet: readonly string[],
): Tones {
  const writers = [...new Set(talks.map(({ writer }) => writer))];
  const groupOf = new Map<string, number>();
  const example = (text: string, group: number, pattern: string, count: number): Heard => {
    const words = wordsOf(text, []);
    groupOf.set(keyOf(words), group);
    const found = new Map<number, number>();
    let squares = 0;
    eachOfTone(words, (hash, value) => {
      found.set(hash, value);
      squares += value * value;
    });
    const factor = toneFactor(squares);
    const wanted = SOUNDS.map(
      (sound) => sound === pattern || (sound === "any" && pattern !== "none"),
    );
    return {
      group,
      hashes: Uint32Array.from(found.keys()),
      values: Float32Array.from(found.values(), (value) => value * factor),
      wanted: Float32Array.from(wanted, Number),
      counts: Float32Array.from(SOUNDS, () => count),
    };
  };
  const heard = [
    ...quiet.map((text) => example(text, groupOfText(text), "none", QUIET)),
    ...talks.flatMap(({ writer, pattern, first_flag_index: first, messages }) =>
      messages.flatMap(({ role, text }, at) => {
        if (role === "staff") return [];
        const count = first !== null && at < first - 1 ? BEFORE : 1;
        return [example(text, writers.indexOf(writer) % GROUPS, pattern, count)];
      }),
    ),
  ];
  const learn = (all: readonly Heard[]): StoredTone => {
    const { head, bytes } = storeWeights(trainLinear(all, SETTINGS), MOST_FEATURES);
    return { ...head, weights: Buffer.from(bytes).toString("base64") };
  };
  const without = Array.from({ length: GROUPS }, (_, left) =>
    readTone(learn(heard.filter(({ group }) => group !== left))),
  );
  const stored = learn(heard);
  return {
    stored,
    tone: readTone(stored),
    unheard: (words) => {
      const key = keyOf(words);
      return without[groupOf.get(key) ?? groupOfText(key)]?.(words) ?? [];
    },
  };
}

const keyOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(" ");
/** Lines that are nobody's in particular. */
const groupOfText = (text: string): number => (hashOf(text) >>> 0) % GROUPS;
