import type { Lexicon, Term } from "../../domain/lexicon.ts";
import type { OwnEntry } from "../../domain/words.ts";

/** What lies over the shipped word lists: keys that do not count there, and the terms that do instead or besides. */
export type Overlay = { readonly off: ReadonlySet<string>; readonly terms: readonly Term[] };

export const NO_OVERLAY: Overlay = { off: new Set(), terms: [] };

/** A school's entries made ready for one day. */
export type Overlays = {
  readonly live: Overlay;
  /** With the entries in shadow as well; null when there are none. */
  readonly trial: Overlay | null;
  readonly inShadow: ReadonlySet<string>;
  /** The first day after which one of the entries no longer counts; null: never. */
  readonly until: string | null;
};

/** Whether an entry counts on this day (ISO). */
export const countsOn = (entry: Pick<OwnEntry, "until">, day: string): boolean =>
  entry.until === null || day <= entry.until;

/** Lays a school's entries over the shipped lists as they count on a day (ISO). The order of the entries is nothing to it. */
export function overlaysOf(entries: readonly OwnEntry[], day: string): Overlays {
  const counting = entries
    .filter((entry) => countsOn(entry, day))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const live = counting.filter((entry) => entry.state === "live");
  const inShadow = new Set(
    counting.filter((entry) => entry.state === "shadow").map(({ key }) => key),
  );
  const ends = counting.flatMap(({ until }) => (until === null ? [] : [until])).toSorted();
  return {
    live: overlay(live),
    trial: inShadow.size === 0 ? null : overlay(counting),
    inShadow,
    until: ends[0] ?? null,
  };
}

const overlay = (entries: readonly OwnEntry[]): Overlay => ({
  off: new Set(entries.map(({ key }) => key)),
  terms: entries.flatMap(({ term }) => term ?? []),
});

/** The words that count: the shipped ones that nothing lies over, then the school's own. */
export const mergedTerms = (shipped: Lexicon, { off, terms }: Overlay): readonly Term[] => [
  ...shipped.terms.filter((term) => !off.has(term.key)),
  ...terms,
];
