import { SPLITS } from "./labelled.ts";
import type { Split } from "./labelled.ts";
import { withoutRepeats } from "./near-duplicates.ts";
import type { Repeat } from "./near-duplicates.ts";

/** Where two splits have nearly the same, the first of these keeps it. */
const KEEPS: readonly Split[] = ["tune", "test", "train"];

export type Known = { readonly id: string; readonly writer: string };
/** A new line and the split that it is for. */
export type Placed<T> = { readonly split: Split; readonly row: T };
/** A line as it is compared. */
export type Entry<T> = { readonly text: string; readonly side: Split; readonly row: T };

/** What is there and what is new, without repeats. A file that is added again replaces what it brought before. */
export function settle<T extends Known>(
  there: (split: Split) => readonly T[],
  added: readonly Placed<T>[],
  files: ReadonlySet<string>,
  textOf: (row: T) => string,
): {
  readonly splits: ReadonlyMap<Split, readonly T[]>;
  readonly repeats: readonly Repeat<Entry<T>>[];
} {
  const news = new Map(added.map(({ row }) => [row.id, row]));
  const entries = KEEPS.flatMap((split) => {
    const old = there(split).flatMap((row) => {
      const file = row.id.slice(0, row.id.lastIndexOf("-"));
      return news.get(row.id) ?? (files.has(file) ? [] : [row]);
    });
    const ids = new Set(old.map(({ id }) => id));
    const fresh = added.filter((one) => one.split === split && !ids.has(one.row.id));
    return [...old, ...fresh.map(({ row }) => row)].map((row) => ({
      text: textOf(row),
      side: split,
      row,
    }));
  });
  const { kept, repeats } = withoutRepeats(entries);
  const splits = new Map(
    SPLITS.map((split) => [split, kept.filter(({ side }) => side === split).map(({ row }) => row)]),
  );
  return { splits, repeats };
}
