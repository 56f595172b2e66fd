import { SPLITS } from "./labelled.ts";
import type { Split } from "./labelled.ts";
import { withoutRepeats } from "./near-duplicates.ts";
import type { Repeat } from "./near-duplicates.ts";

/** Where two of these have nearly the same, the first keeps it. */
const KEEPS = ["test", "tune", "train"] as const;

export type Known = { readonly id: string; readonly writer: string };
/** A new line and the split that it is for. */
export type Placed<T> = { readonly split: Split; readonly row: T };
/** A line as it is compared. */
export type Entry<T> = {
  readonly text: string;
  /** `lines` are plain lines that are only measured on. */
  readonly side: (typeof KEEPS)[number] | "lines";
  readonly label?: string | undefined;
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

/**
 * Leaves out whoever repeats another, in the same split or in one that keeps it; `lines` themselves stay as they are. In
 * one split a line may resemble one with another label (`labelOf`).
 */
export function settle<T extends Known>(
  splits: ReadonlyMap<Split, readonly T[]>,
  lines: readonly T[],
  textOf: (row: T) => string,
  labelOf: (row: T) => string | undefined = () => undefined,
): Settled<T> {
  const asEntry =
    (side: Entry<T>["side"]) =>
    (row: T): Entry<T> => ({ text: textOf(row), side, label: labelOf(row), row });
  const all = withoutRepeats(KEEPS.flatMap((side) => (splits.get(side) ?? []).map(asEntry(side))));
  // Lines may resemble each other and what is measured on; what is learnt may resemble neither.
  const learnt = all.kept.filter(({ side }) => side === "train");
  const { repeats } = withoutRepeats([...lines.map(asEntry("lines")), ...learnt]);
  const taken = new Set(repeats.map(({ entry }) => entry));
  return {
    splits: new Map(
      SPLITS.map((split) => [
        split,
        all.kept.filter((entry) => entry.side === split && !taken.has(entry)).map(({ row }) => row),
      ]),
    ),
    repeats: [...all.repeats, ...repeats.filter(({ entry }) => entry.side !== "lines")],
  };
}
