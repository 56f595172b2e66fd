import type { ScreenModel } from "./model/screen-model.ts";

/** Where a part of a message ends (`partsOf`), and how far it would lean as a message. */
export type GlancedPart = { readonly until: number; readonly leaning: number };

/** Keeps account of the parts of a message while its words are told to the screen. */
export type PartKeeping = {
  readonly start: (role: "student" | "staff") => void;
  /** A piece ends in a place, with so many words told so far, and these traits of its own; `isLast`: its line ends as well. */
  readonly end: (until: number, isLast: boolean, told: number, traits: number) => void;
  /** The parts, when the last one has ended. */
  readonly all: () => readonly GlancedPart[];
};

export function keepParts(screen: Pick<ScreenModel, "mark" | "leaningSince">): PartKeeping {
  let role: "student" | "staff" = "student";
  const ends: number[] = [];
  const leanings: number[] = [];
  // How many words were told before the piece at hand, and before the one before it in its line.
  let [toldHere, toldBefore, traitsBefore] = [0, 0, 0];
  return {
    start: (given) => {
      role = given;
      ends.length = leanings.length = 0;
      toldHere = toldBefore = traitsBefore = 0;
    },
    end: (until, isLast, told, traits) => {
      ends.push(until);
      leanings.push(
        screen.leaningSince({ traits: traits | traitsBefore, words: told - toldBefore, role }),
      );
      screen.mark(isLast);
      traitsBefore = isLast ? 0 : traits;
      toldBefore = isLast ? told : toldHere;
      toldHere = told;
    },
    all: () => ends.map((until, at) => ({ until, leaning: leanings[at] ?? 0 })),
  };
}
