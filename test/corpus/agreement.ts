import { SEVERITIES } from "../../src/domain/verdict.ts";
import { SPLITS, loadMessages } from "./labelled.ts";
import type { LabelledMessage, Split } from "./labelled.ts";
import { rateOf, wilson } from "./rates.ts";
import type { Rate } from "./rates.ts";
import { grid, renderFigure } from "./render.ts";
import { loadSecond } from "./second.ts";
import type { SecondLabel } from "./second.ts";

/* How far two people who label the same messages apart agree. */

/** A message with the label of who wrote it and that of who only read it. */
export type Pair = {
  readonly split: Split;
  readonly first: LabelledMessage;
  readonly second: SecondLabel;
};

/** Cohen's kappa: agreement beyond what chance gives; 1 when neither ever chooses but one value. */
export function kappa(pairs: readonly (readonly [first: string, second: string])[]): number {
  const values = new Set(pairs.flat());
  const share = (passes: (pair: readonly [string, string]) => boolean): number =>
    pairs.filter(passes).length / pairs.length;
  const observed = share(([first, second]) => first === second);
  const chance = [...values]
    .map((value) => share(([first]) => first === value) * share(([, second]) => second === value))
    .reduce((sum, product) => sum + product, 0);
  return chance === 1 ? 1 : (observed - chance) / (1 - chance);
}

/** Every message that has two labels. */
export function loadPairs(): Pair[] {
  const second = new Map(loadSecond().map((row) => [row.id, row]));
  return SPLITS.flatMap((split) =>
    loadMessages(split).flatMap((first): Pair[] => {
      const other = second.get(first.id);
      return other === undefined ? [] : [{ split, first, second: other }];
    }),
  );
}

const isFlagged = ({ categories }: Pick<LabelledMessage, "categories">): boolean =>
  categories.length > 0;
const rank = (severity: LabelledMessage["severity"]): number =>
  ["none", ...SEVERITIES].indexOf(severity);

/** The agreement per split and in all, as Markdown. */
export function renderAgreement(pairs: readonly Pair[]): string {
  const sides = [...SPLITS.map((split) => pairs.filter((pair) => pair.split === split)), pairs];
  const row = (name: string, cell: (pairs: readonly Pair[]) => string): string[] => [
    name,
    ...sides.map((side) => (side.length === 0 ? "–" : cell(side))),
  ];
  const share = (rate: Rate): string => renderFigure(wilson(rate));
  const both = (some: readonly Pair[]): Pair[] =>
    some.filter(({ first, second }) => isFlagged(first) && isFlagged(second));
  const yes = (is: boolean): string => (is ? "yes" : "no");
  return grid([
    ["agreement", ...SPLITS, "all"],
    row("messages labelled twice", (some) => `${some.length}`),
    row("to be flagged or not, the same", (some) =>
      share(rateOf(some, ({ first, second }) => isFlagged(first) === isFlagged(second))),
    ),
    row("kappa of that", (some) =>
      kappa(
        some.map(({ first, second }) => [yes(isFlagged(first)), yes(isFlagged(second))] as const),
      ).toFixed(3),
    ),
    row("main category the same, both flagged", (some) =>
      share(
        rateOf(both(some), ({ first, second }) => first.categories[0] === second.categories[0]),
      ),
    ),
    row("kappa of main category or none", (some) =>
      kappa(
        some.map(
          ({ first, second }) =>
            [first.categories[0] ?? "none", second.categories[0] ?? "none"] as const,
        ),
      ).toFixed(3),
    ),
    row("severity the same, both flagged", (some) =>
      share(rateOf(both(some), ({ first, second }) => first.severity === second.severity)),
    ),
    row("severity at most one step apart, both flagged", (some) =>
      share(
        rateOf(
          both(some),
          ({ first, second }) => Math.abs(rank(first.severity) - rank(second.severity)) <= 1,
        ),
      ),
    ),
    row("care the same, both flagged", (some) =>
      share(rateOf(both(some), ({ first, second }) => first.care === second.care)),
    ),
  ]);
}
