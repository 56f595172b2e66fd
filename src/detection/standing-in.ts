import { LEAST_NEEDS, SEVERAL, mayBeMet } from "./frames/standing.ts";
import { createWatch } from "./frames/watch.ts";
import type { Knowledge } from "./reading/knowledge.ts";
import { LONGEST } from "./reading/windows.ts";

/** Tells of the sentences of a message, as they end, where a frame whose findings stand may fit one. */
export type StandingIn = {
  readonly start: () => void;
  /** Where the words of the message begin and end, and their signs, {@link SEVERAL} of what is written out to several. Whoever asks puts them there. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly signs: Int32Array;
  /** A sentence ends before a word; `all` are all bits of its words' signs, of which so many are any. */
  readonly endSentence: (behind: number, all: number, count: number) => void;
  /** Where the sentences that one may fit begin and end, in turn. `joined` are the signs of words that are made of several. */
  readonly places: (text: string, joined: readonly number[]) => readonly number[];
};

export function standingIn({ standing, note }: Pick<Knowledge, "standing" | "note">): StandingIn {
  const words = (): Int32Array => new Int32Array(LONGEST);
  const [starts, ends, signs] = [words(), words(), words()];
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
    for (const one of joined) watch.add(one);
    for (let word = from; word < behind; word += 1) {
      const own = signs[word] ?? 0;
      if (own !== SEVERAL) watch.add(own);
      else
        for (const part of note(text.slice(starts[word], ends[word])).parts) watch.add(part.signs);
    }
    watch.endSentence();
    return watch.stands();
  };
  return {
    starts,
    ends,
    signs,
    start: () => {
      first = 0;
      if (sentences.length > 0) sentences.length = 0;
    },
    endSentence: (behind, all, count) => {
      if (count >= LEAST_NEEDS && mayBeMet(all)) sentences.push(first, behind);
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
