import { diffArrays } from "diff";
import type { OwnEntry } from "../../domain/words.ts";

/** An entry as lines `field: value`, in the words of the files and of the CSV; empty fields are left out. */
export function entryLines(entry: OwnEntry | null): readonly string[] {
  if (entry === null) return [];
  const { term, state, until, reason } = entry;
  const words =
    term === null
      ? ["off: yes"]
      : [
          `term: ${term.term}`,
          `category: ${term.category}`,
          `severity: ${term.severity}`,
          `aim: ${term.aim}`,
          ...(term.pattern ? ["pattern: yes"] : []),
          ...list("forms", term.forms),
          ...list("allow", term.allow),
          ...list("examples", term.examples),
          ...list("counter_examples", term.counterExamples),
          `state: ${state}`,
        ];
  return [
    ...words,
    ...(until === null ? [] : [`until: ${until}`]),
    ...(reason === "" ? [] : [`reason: ${reason}`]),
  ];
}

const list = (field: string, values: readonly string[]): readonly string[] =>
  values.map((value) => `${field}: ${value}`);

/** What changed from one entry to the other, each line with `+` or `-` before it; what stayed is left out. */
export const entryDiff = (before: OwnEntry | null, after: OwnEntry | null): readonly string[] =>
  diffArrays([...entryLines(before)], [...entryLines(after)]).flatMap(({ added, removed, value }) =>
    added || removed ? value.map((line) => `${added ? "+" : "-"} ${line}`) : [],
  );
