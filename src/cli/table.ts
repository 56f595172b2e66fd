/** Columns set apart by two blanks, each as wide as its widest cell; wide signs count double. Cells hold no line break. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries())
      widths[column] = Math.max(widths[column] ?? 0, widthOf(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
function widthOf(text: string): number {
  let width = 0;
  for (const { segment } of segmenter.segment(text))
    width += /\p{Extended_Pictographic}/u.test(segment) && !/^[\d#*©®]/u.test(segment) ? 2 : 1;
  return width;
}
