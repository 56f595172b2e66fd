import type { Reading } from "../reading/reading.ts";
import type { Token } from "../reading/token.ts";
import { WORD_CLASSES } from "../reading/word-classes.ts";
import { commonness, frameKeys, frameWords, matchFrame, parseFrame } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { createNeeds, metTogether } from "./needs.ts";
import type { Met, MetTogether } from "./needs.ts";

/** A frame that fits: tokens `first` up to `last`, inclusive; `value` is what the frame was registered with. */
export type FrameMatch<Value> = {
  readonly frame: Frame;
  readonly value: Value;
  readonly first: number;
  readonly last: number;
};
type Entry<Value> = {
  readonly frame: Frame;
  readonly value: Value;
  readonly needs: readonly number[];
};
/** What a word means to frames: the needs it meets, and those that are looked up by it. */
export type Sketch<Value> = {
  readonly met: Met;
  readonly entries: readonly Entry<Value>[];
  /** Of each entry the need that is met least often beside the word itself; -1: there is none. */
  readonly others: Int32Array;
};
export type FrameIndex<Value> = {
  readonly find: (reading: Reading, spend?: () => void) => readonly FrameMatch<Value>[];
  /** What a word is to the frames when it has these classes. */
  readonly sketch: (word: string, classes: readonly string[]) => Sketch<Value>;
  /** Whether one of the `wanted` frames may match a sentence of these words: false only when none does. */
  readonly mayMatch: (
    sentence: readonly Sketch<Value>[],
    wanted: (value: Value) => boolean,
  ) => boolean;
  /** Every word that frames name. */
  readonly words: ReadonlySet<string>;
};

const nothing = (): void => {};

/** Indexes frames by a word that each must have, so that a message meets only the frames it has all words for. */
export function createFrameIndex<Value>(
  sources: readonly { readonly frame: string; readonly value: Value }[],
): FrameIndex<Value> {
  const byWord = new Map<string, Entry<Value>[]>();
  const byClass = new Map<string, Entry<Value>[]>();
  const words = new Set<string>();
  const needs = createNeeds((test) => commonness(test, sizeOfClass));
  for (const source of sources) {
    const frame = parseFrame(source.frame, sizeOfClass);
    const entry: Entry<Value> = { frame, value: source.value, needs: needs.of(frame) };
    const keys = frameKeys(frame);
    for (const word of keys.words) push(byWord, word, entry);
    for (const name of keys.classes) push(byClass, name, entry);
    for (const word of frameWords(frame)) words.add(word);
  }
  const met = needs.together();
  const alone = needs.together();
  const meet = ({ word, classes }: Token, together: MetTogether): void => {
    const own = needs.ofWord(word);
    if (own !== null) together.add(own);
    for (const name of classes) {
      const more = needs.ofClass(name);
      if (more !== null) together.add(more);
    }
  };
  return {
    words,
    sketch(word, classes) {
      const met = metTogether(
        [needs.ofWord(word), ...classes.map(needs.ofClass)].filter((one) => one !== null),
      );
      alone.clear();
      alone.add(met);
      const entries = new Set([
        ...(byWord.get(word) ?? []),
        ...classes.flatMap((name) => byClass.get(name) ?? []),
      ]);
      const others = Array.from(
        entries,
        (entry) => entry.needs.find((need) => !alone.has(need)) ?? -1,
      );
      return { met, entries: [...entries], others: Int32Array.from(others) };
    },
    mayMatch(sentence, wanted) {
      if (sentence.every(({ others }) => others.length === 0)) return false;
      met.clear();
      for (const sketch of sentence) met.add(sketch.met);
      for (const { others, entries } of sentence)
        for (let at = 0; at < others.length; at += 1) {
          const other = others[at] ?? -1;
          if (other >= 0 && !met.has(other)) continue;
          const entry = entries[at];
          if (entry !== undefined && entry.needs.every(met.has) && wanted(entry.value)) return true;
        }
      return false;
    },
    find({ tokens }, spend = nothing) {
      const found: FrameMatch<Value>[] = [];
      const tryAt = (entry: Entry<Value>, at: number): void => {
        if (!entry.needs.every(met.has)) return;
        for (let from = Math.max(0, at - entry.frame.before); from <= at; from += 1) {
          const end = matchFrame(entry.frame, tokens, from, spend);
          if (end > at) {
            found.push({ frame: entry.frame, value: entry.value, first: from, last: end - 1 });
            return;
          }
        }
      };
      for (let first = 0, next = 0; first < tokens.length; first = next) {
        const sentence = tokens[first]?.sentence;
        met.clear();
        for (next = first; tokens[next]?.sentence === sentence; next += 1) {
          const token = tokens[next];
          if (token === undefined) break;
          meet(token, met);
        }
        for (let at = first; at < next; at += 1) {
          const token = tokens[at];
          if (token === undefined) continue;
          for (const entry of byWord.get(token.word) ?? NONE) tryAt(entry, at);
          for (const name of token.classes)
            for (const entry of byClass.get(name) ?? NONE) tryAt(entry, at);
        }
      }
      return found;
    },
  };
}

const NONE: readonly never[] = [];
const sizeOfClass = (name: string): number => WORD_CLASSES[name]?.length ?? 200;
function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
