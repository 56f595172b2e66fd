import type { ScreenModel } from "./model/screen-model.ts";

/**
 * How far each part of a message would lean as a message, by where it ends (`partsOf`); empty where none is to be read. Of
 * one that is not in it that is not known.
 */
export type GlancedParts = ReadonlyMap<number, number>;
/** No part is to be read. */
export const NO_PARTS: GlancedParts = new Map();

/**
 * A part of a message has to lean so much further than a message to be read: what is surely to be flagged does, and of
 * ordinary talk a third as much is read.
 */
export const PART_ABOVE = 0.8;

/** Keeps account of the parts of a message while its words are told to the screen. */
export type PartKeeping = {
  readonly start: (role: "student" | "staff") => void;
  /** A piece ends in a place, with so many words told so far, and these traits of its own; `isLast`: its line ends as well. */
  readonly end: (until: number, isLast: boolean, told: number, traits: number) => void;
  /**
   * The parts, when the last one has ended. What lies between two of these places is to be read however far it leans;
   * `mayLack`: some part may not have been told of.
   */
  readonly all: (standing: readonly number[], mayLack: boolean) => GlancedParts;
};

export function keepParts(
  screen: Pick<ScreenModel, "mark" | "leaningSince" | "lookFrom">,
): PartKeeping {
  const least = screen.lookFrom + PART_ABOVE;
  let role: "student" | "staff" = "student";
  const ends: number[] = [];
  const leanings: number[] = [];
  // How many words were told before the piece at hand, and before the one before it in its line.
  let [toldHere, toldBefore, traitsBefore] = [0, 0, 0];
  return {
    start: (given) => {
      role = given;
      if (ends.length > 0) ends.length = leanings.length = 0;
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
    all: (standing, mayLack) => {
      if (!mayLack && standing.length === 0 && !leanings.some((one) => one >= least))
        return NO_PARTS;
      const stands = (at: number): boolean => {
        const [from, until] = [ends[at - 2] ?? 0, ends[at] ?? 0];
        return standing.some(
          (begins, one) => one % 2 === 0 && begins < until && (standing[one + 1] ?? 0) > from,
        );
      };
      return new Map(ends.map((until, at) => [until, stands(at) ? Infinity : (leanings[at] ?? 0)]));
    },
  };
}
