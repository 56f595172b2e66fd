import { LEAST_NEEDS, mayBeMet } from "./frames/standing.ts";
import { createWatch } from "./frames/watch.ts";
import { MARK } from "./marks.ts";
import type { Knowledge } from "./reading/knowledge.ts";
import { LONGEST } from "./reading/windows.ts";
import { SIGNS } from "./word-table.ts";
import type { WordTable } from "./word-table.ts";

/** Tells of the sentences of a message, as they end, where a frame whose findings stand may fit one. */
export type StandingIn = {
  readonly start: () => void;
  /** Where the words of the message begin and end; whoever asks puts them there. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** A sentence ends before a word; `signs` are all bits of its words' numbers, of which so many are any. */
  readonly endSentence: (behind: number, signs: number, count: number) => void;
  /** Where the sentences that one may fit begin and end, in turn. `joined` are the signs of words that are made of several. */
  readonly places: (text: string, joined: readonly number[]) => readonly number[];
};

export function standingIn(
  { standing, note }: Pick<Knowledge, "standing" | "note">,
  { ints, find }: Pick<WordTable, "ints" | "find">,
): StandingIn {
  const [starts, ends] = [new Int32Array(LONGEST), new Int32Array(LONGEST)];
  const watch = createWatch(standing);
  let first = 0;
  // Of sentences whose words may meet what a frame needs the first and the first behind them.
  const sentences: number[] = [];
  const stands = (
    text: string,
    from: number,
    behind: number,
    joined: readonly number[],
  ): boolean => {
    watch.start();
    for (const signs of joined) watch.add(signs);
    for (let word = from; word < behind; word += 1) {
      const [start, end] = [starts[word] ?? 0, ends[word] ?? 0];
      const at = find(text, start, end);
      if (((ints[at] ?? 0) & MARK.several) === 0) watch.add(ints[at + SIGNS] ?? 0);
      else for (const { signs } of note(text.slice(start, end)).parts) watch.add(signs);
    }
    watch.endSentence();
    return watch.stands();
  };
  return {
    starts,
    ends,
    start: () => {
      first = sentences.length = 0;
    },
    endSentence: (behind, signs, count) => {
      if (count >= LEAST_NEEDS && mayBeMet(signs)) sentences.push(first, behind);
      first = behind;
    },
    places: (text, joined) => {
      const found: number[] = [];
      for (let at = 0; at < sentences.length; at += 2) {
        const from = sentences[at] ?? 0;
        const behind = sentences[at + 1] ?? 0;
        if (stands(text, from, behind, joined))
          found.push(starts[from] ?? 0, ends[behind - 1] ?? 0);
      }
      return found;
    },
  };
}
