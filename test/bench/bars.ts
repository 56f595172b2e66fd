/** What issue 4 asks of speed. `least`: the value must not be smaller, `most`: not larger. */
export type Bar = {
  readonly what: string;
  readonly value: number;
  readonly unit: "×" | "ms" | "MB";
} & ({ readonly least: number } | { readonly most: number });

export const isHeld = (bar: Bar): boolean =>
  "least" in bar ? bar.value >= bar.least : bar.value <= bar.most;

/** One line for each bar, with the word that decides. */
export const barLines = (bars: readonly Bar[]): readonly string[] =>
  bars.map((bar) => {
    const limit = "least" in bar ? `at least ${bar.least}` : `at most ${bar.most}`;
    const value = bar.value >= 100 ? bar.value.toFixed(0) : bar.value.toFixed(2);
    return `${isHeld(bar) ? "held    " : "NOT HELD"}  ${bar.what}: ${value} ${bar.unit} (${limit} ${bar.unit})`;
  });
