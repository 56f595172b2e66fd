import type { Standing } from "./standing.ts";

/** Watches the words of a message for sentences that a frame whose findings stand may fit. */
export type Watch = {
  readonly start: () => void;
  /** The next word of the sentence at hand, by what it is to such frames. */
  readonly add: (signs: number) => void;
  readonly endSentence: () => void;
  /** Whether one may fit anything, when the last sentence has ended. */
  readonly stands: () => boolean;
};

export function createWatch({ mayFit }: Standing): Watch {
  const signs = new Int32Array(MOST);
  let count = 0;
  let stands = false;
  const ask = (): void => {
    stands ||= mayFit(signs, count);
  };
  return {
    start: () => {
      count = 0;
      stands = false;
    },
    add: (own) => {
      if (count === MOST) {
        ask();
        signs.copyWithin(0, MOST - REACH);
        count = REACH;
      }
      signs[count] = own;
      count += 1;
    },
    endSentence: () => {
      ask();
      count = 0;
    },
    stands: () => stands,
  };
}

/** A longer sentence is asked in pieces; of each so many words are asked again with the next, since no frame reaches further. */
const MOST = 32;
export const REACH = 16;
