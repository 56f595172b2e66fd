import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { parseLabel } from "./label-line.ts";
import { CORPUS, SPLITS, labelSchema, loadMessages, readLines } from "./labelled.ts";
import type { LabelledMessage } from "./labelled.ts";
import { seeded } from "./rates.ts";

/**
 * Labels a tenth a second time:
 *
 *     node test/corpus/second.ts sample KEY FILE…   writes what has no second label (`NUMBER|ROLE|TEXT`), spread over the files
 *     node test/corpus/second.ts take KEY FILE…     reads `NUMBER|LABEL` into second-labels.jsonl; a file names its labeller
 */

const FILE = new URL("second-labels.jsonl", CORPUS);

export const secondSchema = z.strictObject({
  id: z.string(),
  labeller: z.string(),
  ...labelSchema,
});
/** The label that somebody gave who saw the text and the role alone. */
export type SecondLabel = z.infer<typeof secondSchema>;
export const loadSecond = (): SecondLabel[] => readLines(FILE, secondSchema);

/** Whether a message is in the tenth: drawn by its name, so that it stays so when others come. */
export function isInTenth(id: string): boolean {
  let seed = 4;
  for (const letter of id) seed = (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return seeded(seed)() < 0.1;
}

function sample(key: string, files: readonly string[]): void {
  const done = new Set(loadSecond().map(({ id }) => id));
  const random = seeded(4);
  const drawn = SPLITS.flatMap(loadMessages)
    .filter(({ id }) => isInTenth(id) && !done.has(id))
    .map((message) => ({ message, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ message }) => message);
  writeFileSync(key, JSON.stringify(drawn.map(({ id }) => id)));
  for (const [part, file] of files.entries()) {
    const lines = drawn.map((row, at) => (at % files.length === part ? lineOf(row, at + 1) : ""));
    writeFileSync(file, lines.join(""));
  }
}
const lineOf = ({ role, text }: LabelledMessage, number: number): string =>
  `${number}|${role}|${text.replaceAll("\n", "\\n")}\n`;

function take(key: string, files: readonly string[]): void {
  const ids = z.array(z.string()).parse(JSON.parse(readFileSync(key, "utf8")));
  const problems: string[] = [];
  const labels = new Map(loadSecond().map((row) => [row.id, row]));
  for (const path of files) {
    const labeller = `second-${basename(path).replace(/(-labels)?\.txt$/, "")}`;
    for (const [index, line] of readFileSync(path, "utf8").split(/\r?\n/).entries()) {
      if (line.trim() === "") continue;
      const [number = "", source = ""] = line.split("|");
      const id = ids[Number(number) - 1];
      const label = parseLabel(source);
      if (id === undefined) problems.push(`${path}:${index + 1} no message has number ${number}`);
      else if (!label.ok) problems.push(`${path}:${index + 1} ${label.reason}`);
      else {
        const { categories, severity, care } = label.value;
        labels.set(id, { id, labeller, categories, severity, care });
      }
    }
  }
  if (problems.length > 0) {
    process.stderr.write(`${problems.join("\n")}\nnothing was taken\n`);
    process.exitCode = 1;
    return;
  }
  const rows = [...labels.values()].map((row) => `${JSON.stringify(row)}\n`);
  writeFileSync(FILE, rows.join(""));
  process.stdout.write(`${rows.length} second labels; now: node test/corpus/counts.ts\n`);
}

if (import.meta.main) {
  const [verb, key, ...files] = process.argv.slice(2);
  if (verb === "sample" && key !== undefined) sample(key, files);
  else if (verb === "take" && key !== undefined) take(key, files);
  else process.exitCode = 2;
}
