import { readFileSync } from "node:fs";
import { z } from "zod";
import { createDetector } from "../../src/detection/detector.ts";
import {
  CATEGORIES,
  SEVERITIES,
  isOptional,
  keepFindings,
  verdictCategories,
  verdictSeverity,
} from "../../src/domain/verdict.ts";
import { aMessage } from "../support/builders.ts";
import { shippedLexicon } from "./shipped-lexicon.ts";

/**
 * Measures detection on the labelled messages: `node test/corpus/evaluate.ts [--list] [file…]`.
 * `--list` names misses and false alarms of dev.jsonl; whoever tunes rules does not list held-out.jsonl.
 */

const labelledSchema = z.strictObject({
  id: z.string(),
  text: z.string(),
  role: z.enum(["student", "staff"]),
  categories: z.array(z.enum(CATEGORIES)),
  severity: z.enum(["none", ...SEVERITIES]),
  care: z.boolean(),
  kind: z.string(),
});
type Labelled = z.infer<typeof labelledSchema>;
type Judged = Labelled & {
  readonly flagged: boolean;
  readonly main: string;
  readonly saidSeverity: string;
  readonly saidCare: boolean;
};

// Whoever reads only the first lines has seen enough.
process.stdout.on("error", () => {});

const detector = createDetector(shippedLexicon());
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

function judge(message: Labelled): Judged {
  // As `classify` has it: what only some schools ask for stays out.
  const verdict = keepFindings(
    detector.detect({ ...aMessage({ text: message.text }), role: message.role }),
    ({ category }) => !isOptional(category),
  );
  if (verdict.kind === "clear") {
    return { ...message, flagged: false, main: "none", saidSeverity: "none", saidCare: false };
  }
  const [main] = verdictCategories(verdict.findings);
  const saidSeverity = verdictSeverity(verdict.findings);
  return { ...message, flagged: true, main, saidSeverity, saidCare: verdict.care };
}

const part = (some: number, all: number): string =>
  all === 0
    ? "     –        "
    : `${((100 * some) / all).toFixed(1).padStart(5)} % ${`${some}/${all}`.padEnd(7)}`;
const count = (rows: readonly Judged[], test: (row: Judged) => boolean): number =>
  rows.filter(test).length;

function groupBy(
  rows: readonly Judged[],
  key: (row: Judged) => string,
): readonly [string, Judged[]][] {
  const groups = new Map<string, Judged[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups].toSorted(([a], [b]) => a.localeCompare(b));
}

function report(name: string, rows: readonly Judged[], list: boolean): void {
  const wrong = rows.filter((row) => row.categories.length > 0);
  const harmless = rows.filter((row) => row.categories.length === 0);
  const caught = wrong.filter((row) => row.flagged);
  say(`\n${name}: ${rows.length} messages, ${wrong.length} to be flagged`);
  say(`  recall               ${part(caught.length, wrong.length)}`);
  say(
    `  false positives      ${part(
      count(harmless, (row) => row.flagged),
      harmless.length,
    )}`,
  );
  say(
    `  main category right  ${part(
      count(caught, (row) => row.main === row.categories[0]),
      caught.length,
    )}`,
  );
  say(
    `  severity right       ${part(
      count(caught, (row) => row.saidSeverity === row.severity),
      caught.length,
    )}`,
  );
  const urgent = wrong.filter((row) => row.severity === "urgent");
  say(
    `  recall of urgent     ${part(
      count(urgent, (row) => row.flagged),
      urgent.length,
    )}`,
  );
  say(
    `  care right           ${part(
      count(caught, (row) => row.saidCare === row.care),
      caught.length,
    )}`,
  );
  say("\n  category        recall          category right");
  for (const [category, group] of groupBy(wrong, (row) => row.categories[0] ?? "")) {
    const found = group.filter((row) => row.flagged);
    const right = part(
      count(found, (row) => row.main === category),
      found.length,
    );
    say(`  ${category.padEnd(14)} ${part(found.length, group.length)}  ${right}`);
  }
  say("\n  kind              recall           false positives");
  for (const [kind, group] of groupBy(rows, (row) => row.kind)) {
    const bad = group.filter((row) => row.categories.length > 0);
    const good = group.filter((row) => row.categories.length === 0);
    const recall = part(
      count(bad, (row) => row.flagged),
      bad.length,
    );
    say(
      `  ${kind.padEnd(18)} ${recall}   ${part(
        count(good, (row) => row.flagged),
        good.length,
      )}`,
    );
  }
  if (!list) return;
  const show = (title: string, some: readonly Judged[]): void => {
    say(`\n  ${title}`);
    for (const row of some) {
      const expected = `${row.categories[0] ?? "none"} ${row.severity}`;
      say(
        `  ${row.id} ${row.kind}: ${JSON.stringify(row.text)} is ${expected}, said ${row.main} ${row.saidSeverity}`,
      );
    }
  };
  show(
    "missed",
    wrong.filter((row) => !row.flagged),
  );
  show(
    "false alarms",
    harmless.filter((row) => row.flagged),
  );
  show(
    "another category",
    caught.filter((row) => row.main !== row.categories[0]),
  );
  show(
    "another severity",
    caught.filter((row) => row.saidSeverity !== row.severity),
  );
}

const args = process.argv.slice(2);
const list = args.includes("--list");
const named = args.filter((arg) => !arg.startsWith("--"));
const names = named.length > 0 ? named : ["dev.jsonl", "held-out.jsonl"];
for (const name of names) {
  const source = readFileSync(new URL(name, import.meta.url), "utf8");
  const rows = source
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => judge(labelledSchema.parse(JSON.parse(line))));
  report(name, rows, list && (named.length > 0 || name === "dev.jsonl"));
}
