import {
  SOUNDS,
  eachOfTone,
  formsOf,
  readTone,
  toneFactor,
} from "../../src/detection/conversation/tone.ts";
import type { StoredTone, Tone } from "../../src/detection/conversation/tone.ts";
import { wordsOf } from "../../src/detection/conversation/words.ts";
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
/** What it counts that those who are hurt do not sound so. */
const BESIDE = 0.3;

type Heard = Example & { readonly group: number; readonly key: string };

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
    const forms = formsIn(text);
    groupOf.set(keyOf(forms), group);
    const found = new Map<number, number>();
    let squares = 0;
    eachOfTone(forms, (hash, value) => {
      found.set(hash, value);
      squares += value * value;
    });
    const factor = toneFactor(squares);
    const wanted = SOUNDS.map(
      (sound) => sound === pattern || (sound === "any" && pattern !== "none"),
    );
    return {
      group,
      key: keyOf(forms),
      hashes: Uint32Array.from(found.keys()),
      values: Float32Array.from(found.values(), (value) => value * factor),
      wanted: Float32Array.from(wanted, Number),
      counts: Float32Array.from(SOUNDS, () => count),
    };
  };
  const heard = [
    ...quiet.map((text) => example(text, groupOfText(text), "none", QUIET)),
    ...talks.flatMap((talk) => {
      const hurt = hurtIn(talk);
      return talk.messages.flatMap(({ author, role, text }, at) => {
        if (role === "staff") return [];
        const group = writers.indexOf(talk.writer) % GROUPS;
        if (hurt.has(author)) return [example(text, group, "none", BESIDE)];
        const first = talk.first_flag_index ?? 0;
        return [example(text, group, talk.pattern, at < first - 1 ? BEFORE : 1)];
      });
    }),
  ];
  const learn = (all: readonly Heard[]): StoredTone => {
    const { head, bytes } = storeWeights(trainLinear(all, SETTINGS), MOST_FEATURES);
    return { ...head, weights: Buffer.from(bytes).toString("base64") };
  };
  // What several writers wrote is new to none of them.
  const without = Array.from({ length: GROUPS }, (_, left) => {
    const own = new Set(heard.flatMap(({ group, key }) => (group === left ? [key] : [])));
    return readTone(learn(heard.filter(({ key }) => !own.has(key))));
  });
  const stored = learn(heard);
  return {
    stored,
    tone: readTone(stored),
    unheard: (forms) => {
      const key = keyOf(forms);
      return without[groupOf.get(key) ?? groupOfText(key)]?.(forms) ?? [];
    },
  };
}

/** Whoever wants it to stop is in a quarrel and no part of what makes it one. */
const REFUSES =
  /(?<!\p{L})(?:met rust|stop(?:pen|t)? (?:hier|er|daar)?mee|stop (?:nou|nu|aub|alsjeblieft|please)|hou (?:nou |eens |alsjeblieft |aub )?op|ophouden|niet (?:meer )?(?:leuk|grappig)|doet? (?:me |mij )?pijn|leave (?:me|him|her|them) alone|(?:please|just) stop|not funny)(?!\p{L})/iu;
/** Who is hurt by a quarrel, as far as they say so: what they say is not what hurts. */
function hurtIn({ pattern, messages }: LabelledConversation): ReadonlySet<string> {
  if (pattern === "none" || pattern === "help_request" || pattern === "mutual_fight")
    return new Set();
  return new Set(messages.flatMap(({ author, text }) => (REFUSES.test(text) ? [author] : [])));
}

const formsIn = (text: string): readonly string[] => formsOf(wordsOf(text, []), () => false);
const keyOf = (forms: readonly string[]): string => forms.join(" ");
/** Lines that are nobody's in particular. */
const groupOfText = (text: string): number => (hashOf(text) >>> 0) % GROUPS;
