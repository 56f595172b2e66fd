import { SPLITS } from "./labelled.ts";
import type { Split } from "./labelled.ts";
import { withoutRepeats } from "./near-duplicates.ts";
import type { Repeat } from "./near-duplicates.ts";

/** Where two of these have nearly the same, the first keeps it; `lines` are plain lines that are only measured on. */
const KEEPS = ["tune", "test", "lines", "train"] as const;

export type Known = { readonly id: string; readonly writer: string };
/** A new line and the split that it is for. */
export type Placed<T> = { readonly split: Split; readonly row: T };
/** A line as it is compared. */
export type Entry<T> = {
  readonly text: string;
  readonly side: (typeof KEEPS)[number];
  readonly row: T;
};
type Settled<T> = {
  readonly splits: ReadonlyMap<Split, readonly T[]>;
  readonly repeats: readonly Repeat<Entry<T>>[];
};

/** The lines that are there, with what is new in its place: a file that is added again replaces what it brought before. */
export function merge<T extends Known>(
  there: (split: Split) => readonly T[],
  added: readonly Placed<T>[],
  files: ReadonlySet<string>,
): ReadonlyMap<Split, readonly T[]> {
  const news = new Map(added.map(({ row }) => [row.id, row]));
  return new Map(
    SPLITS.map((split) => {
      const old = there(split).flatMap((row) => {
        const file = row.id.slice(0, row.id.lastIndexOf("-"));
        return news.get(row.id) ?? (files.has(file) ? [] : [row]);
      });
      const ids = new Set(old.map(({ id }) => id));
      const fresh = added.filter((one) => one.split === split && !ids.has(one.row.id));
      return [split, [...old, ...fresh.map(({ row }) => row)]];
    }),
  );
}

/** Leaves out whoever repeats another, in the same split or in one that keeps it; `lines` themselves stay as they are. */
export function settle<T extends Known>(
  splits: ReadonlyMap<Split, readonly T[]>,
  lines: readonly T[],
  textOf: (row: T) => string,
): Settled<T> {
  const entries = KEEPS.flatMap((side) =>
    (side === "lines" ? lines : (splits.get(side) ?? [])).map((row) => ({
      text: textOf(row),
      side,
      row,
    })),
  );
  const { kept, repeats } = withoutRepeats(entries);
  return {
    splits: new Map(
      SPLITS.map((split) => [
        split,
        kept.filter(({ side }) => side === split).map(({ row }) => row),
      ]),
    ),
    repeats: repeats.filter(({ entry }) => entry.side !== "lines"),
  };
}
