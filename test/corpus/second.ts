import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseLabel } from "./label-line.ts";
import { CORPUS, SPLITS, labelSchema, loadMessages, readLines } from "./labelled.ts";
import type { LabelledMessage } from "./labelled.ts";
import { seeded } from "./rates.ts";

/**
 * Labels a tenth a second time:
 *
 *     node test/corpus/second.ts sample FOLDER PARTS   writes FOLDER/1.txt … (`NUMBER|ROLE|TEXT`, no labels) and FOLDER.key.json
 *     node test/corpus/second.ts take FOLDER PARTS     reads FOLDER/1-labels.txt … (`NUMBER|LABEL`) into second-labels.jsonl
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

function sample(folder: string, parts: number): void {
  const done = new Set(loadSecond().map(({ id }) => id));
  const random = seeded(4);
  const drawn = SPLITS.flatMap(loadMessages)
    .filter(({ id }) => isInTenth(id) && !done.has(id))
    .map((message) => ({ message, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ message }) => message);
  writeFileSync(`${folder}.key.json`, JSON.stringify(drawn.map(({ id }) => id)));
  for (let part = 1; part <= parts; part += 1)
    writeFileSync(
      join(folder, `${part}.txt`),
      drawn.flatMap((row, at) => (at % parts === part - 1 ? [lineOf(row, at + 1)] : [])).join(""),
    );
}
const lineOf = ({ role, text }: LabelledMessage, number: number): string =>
  `${number}|${role}|${text.replaceAll("\n", "\\n")}\n`;

function take(folder: string, parts: number): void {
  const ids = z.array(z.string()).parse(JSON.parse(readFileSync(`${folder}.key.json`, "utf8")));
  const problems: string[] = [];
  const labels = new Map(loadSecond().map((row) => [row.id, row]));
  for (let part = 1; part <= parts; part += 1) {
    const path = join(folder, `${part}-labels.txt`);
    for (const [index, line] of readFileSync(path, "utf8").split(/\r?\n/).entries()) {
      if (line.trim() === "") continue;
      const [number = "", source = ""] = line.split("|");
      const id = ids[Number(number) - 1];
      const label = parseLabel(source);
      if (id === undefined) problems.push(`${path}:${index + 1} no message has number ${number}`);
      else if (!label.ok) problems.push(`${path}:${index + 1} ${label.reason}`);
      else {
        const { categories, severity, care } = label.value;
        labels.set(id, { id, labeller: `second-${part}`, categories, severity, care });
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
  const [verb, folder = "", parts = "2"] = process.argv.slice(2);
  if (verb === "sample") sample(folder, Number(parts));
  else if (verb === "take") take(folder, Number(parts));
  else process.exitCode = 2;
}
