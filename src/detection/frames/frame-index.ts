import type { Reading } from "../reading/reading.ts";
import { frameKeys, frameWords, matchFrame, parseFrame } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { WORD_CLASSES } from "../reading/word-classes.ts";

/** A frame that fits: tokens `first` up to `last`, inclusive; `value` is what the frame was registered with. */
export type FrameMatch<Value> = {
  readonly frame: Frame;
  readonly value: Value;
  readonly first: number;
  readonly last: number;
};
export type FrameIndex<Value> = {
  readonly find: (reading: Reading, spend?: () => void) => readonly FrameMatch<Value>[];
  /** Every word that frames name. */
  readonly words: ReadonlySet<string>;
};

const nothing = (): void => {};

/** Indexes frames by a word that each must have, so that a message meets only the frames it has a word for. */
export function createFrameIndex<Value>(
  sources: readonly { readonly frame: string; readonly value: Value }[],
): FrameIndex<Value> {
  type Entry = { readonly frame: Frame; readonly value: Value };
  const byWord = new Map<string, Entry[]>();
  const byClass = new Map<string, Entry[]>();
  const words = new Set<string>();
  for (const source of sources) {
    const entry: Entry = { frame: parseFrame(source.frame, sizeOfClass), value: source.value };
    const keys = frameKeys(entry.frame);
    for (const word of keys.words) push(byWord, word, entry);
    for (const name of keys.classes) push(byClass, name, entry);
    for (const word of frameWords(entry.frame)) words.add(word);
  }
  return {
    words,
    find(reading, spend = nothing) {
      const found: FrameMatch<Value>[] = [];
      const tryAt = (entry: Entry, at: number): void => {
        for (let from = Math.max(0, at - entry.frame.before); from <= at; from += 1) {
          const end = matchFrame(entry.frame, reading.tokens, from, spend);
          if (end > at) {
            found.push({ frame: entry.frame, value: entry.value, first: from, last: end - 1 });
            return;
          }
        }
      };
      for (const [at, token] of reading.tokens.entries()) {
        for (const entry of byWord.get(token.word) ?? []) tryAt(entry, at);
        if (token.classes.length === 0) continue;
        for (const name of token.classes)
          for (const entry of byClass.get(name) ?? []) tryAt(entry, at);
      }
      return found;
    },
  };
}

const sizeOfClass = (name: string): number => WORD_CLASSES[name]?.length ?? 200;
function push<Entry>(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [entry]);
  else list.push(entry);
}
