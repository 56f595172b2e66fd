import { BaseSequencer } from "vitest/node";
import type { TestSpecification } from "vitest/node";

/** Files that take a minute or more, longest first, and then those that start bots: begun last, they would be waited for alone. */
const EARLY = [
  "unit/detection/screen.test.ts",
  "e2e/command-line.test.ts",
  "e2e/kill-nine.test.ts",
  "e2e/protocol-table.test.ts",
  "e2e/words-command-line.test.ts",
  "e2e/teams-start.test.ts",
  "unit/corpus/corpus.test.ts",
  "e2e/",
];
const place = ({ moduleId }: TestSpecification): number => {
  const at = EARLY.findIndex((part) => moduleId.includes(`/test/${part}`));
  return at === -1 ? EARLY.length : at;
};

/** A clean clone has no earlier run by whose times the long ones would be known; among the others such a run still orders. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}
