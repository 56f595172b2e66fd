import type { Reading } from "../reading/reading.ts";
import { WORD_CLASSES } from "../reading/word-classes.ts";
import { commonness, frameKeys, frameWords, isKey, matchFrame, parseFrame } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { createNeeds, metTogether } from "./needs.ts";
import { framesFrom } from "./sketch.ts";
import type { Sketch, Sketcher } from "./sketch.ts";
import { createStanding } from "./standing.ts";
import type { Standing } from "./standing.ts";

/** A frame that fits: tokens `first` up to `last`, inclusive; `value` is what the frame was registered with. */
export type FrameMatch<Value> = {
  readonly frame: Frame;
  readonly value: Value;
  readonly first: number;
  readonly last: number;
};
export type FrameIndex<Value> = {
  readonly find: (reading: Reading, spend?: () => void) => readonly FrameMatch<Value>[];
  readonly sketch: Sketcher;
  readonly standing: Standing;
  /** Every word that frames name. */
  readonly words: ReadonlySet<string>;
};

const nothing = (): void => {};

/**
 * Indexes frames by a word that each must have, so that a message meets only the frames it has all words for. `stands`:
 * what it finds stands, so that it has to be told from afar where it may fit.
 */
export function createFrameIndex<Value>(
  sources: readonly {
    readonly frame: string;
    readonly value: Value;
    readonly stands?: boolean;
  }[],
): FrameIndex<Value> {
  type Entry = {
    readonly frame: Frame;
    readonly value: Value;
    readonly needs: readonly number[];
  };
  const entries: Entry[] = [];
  const byWord = new Map<string, number[]>();
  const byClass = new Map<string, number[]>();
  const words = new Set<string>();
  const needs = createNeeds((test) => commonness(test, sizeOfClass));
  const standing: (readonly number[])[] = [];
  for (const source of sources) {
    const frame = parseFrame(source.frame, sizeOfClass);
    const keys = frameKeys(frame);
    for (const word of keys.words) push(byWord, word, entries.length);
    for (const name of keys.classes) push(byClass, name, entries.length);
    for (const word of frameWords(frame)) words.add(word);
    const own = needs.of(frame);
    entries.push({ frame, value: source.value, needs: own });
    if (source.stands === true) standing.push(own);
  }
  const met = needs.together();
  const alone = needs.together();

  const sketch = (word: string, classes: readonly string[]): Sketch => {
    const kinds = [...new Set(classes)];
    if (words.has(word)) return sketchOf(word, kinds);
    // What frames do not name is the same to them as all else of its classes: so there is less to reach for.
    const key = kinds.join();
    const known = ofKinds.get(key) ?? sketchOf(word, kinds);
    ofKinds.set(key, known);
    return known;
  };
  const ofKinds = new Map<string, Sketch>();
  const sketchOf = (word: string, kinds: readonly string[]): Sketch => {
    const all = [needs.ofWord(word), ...kinds.map(needs.ofClass)].filter((one) => one !== null);
    const found = [
      ...(byWord.get(word) ?? []),
      ...kinds.flatMap((name) => byClass.get(name) ?? []),
    ];
    if (all.length === 0 && found.length === 0) return NOTHING;
    const own = metTogether(all);
    alone.clear();
    alone.add(own, 0, own.length);
    const other = (at: number): number => entries[at]?.needs.find((need) => !alone.has(need)) ?? -1;
    return [own.length, ...own, ...found.flatMap((at) => [at, other(at)])];
  };
  const maybe = (frame: number, other: number): Entry | null => {
    if (other >= 0 && !met.has(other)) return null;
    const entry = entries[frame];
    return entry !== undefined && entry.needs.every(met.has) ? entry : null;
  };

  return {
    words,
    sketch,
    standing: createStanding(standing),
    find({ tokens, sketches }, spend = nothing) {
      const found: FrameMatch<Value>[] = [];
      const tryAt = ({ frame, value }: Entry, at: number): void => {
        const token = tokens[at];
        if (token === undefined || !isKey(frame, token)) return;
        for (let from = Math.max(0, at - frame.before); from <= at; from += 1) {
          const end = matchFrame(frame, tokens, from, spend);
          if (end > at) {
            found.push({ frame, value, first: from, last: end - 1 });
            return;
          }
        }
      };
      for (let first = 0, next = 0; first < tokens.length; first = next) {
        const sentence = tokens[first]?.sentence;
        met.clear();
        for (next = first; tokens[next]?.sentence === sentence; next += 1) {
          const one = sketches[next];
          if (one === undefined) break;
          met.add(one, 1, framesFrom(one));
        }
        for (let at = first; at < next; at += 1) {
          const one = sketches[at];
          if (one === undefined) break;
          for (let place = framesFrom(one); place < one.length; place += 2) {
            const entry = maybe(one[place] ?? -1, one[place + 1] ?? -1);
            if (entry !== null) tryAt(entry, at);
          }
        }
      }
      return found;
    },
  };
}

const NOTHING: Sketch = [0];
const sizeOfClass = (name: string): number => WORD_CLASSES[name]?.length ?? 200;
function push<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
