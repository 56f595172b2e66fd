import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { z } from "zod";
import { writeCounts } from "./counts.ts";
import { parseConversation, parseLine } from "./label-line.ts";
import type { Read } from "./label-line.ts";
import {
  CORPUS,
  SPLITS,
  TEXT_SETS,
  loadConversations,
  loadMessages,
  loadTexts,
} from "./labelled.ts";
import type { LabelledConversation, LabelledMessage, Split, TextSet } from "./labelled.ts";
import { withoutRepeats } from "./near-duplicates.ts";
import type { Repeat } from "./near-duplicates.ts";
import { merge, settle } from "./settle.ts";
import type { Entry, Known, Placed } from "./settle.ts";

/**
 * Adds texts to the corpus: `node test/corpus/add.ts FILE…`. `WRITER-….txt` holds messages (`LABEL|KIND|TEXT`),
 * `WRITER-….jsonl` conversations, `identity*.txt`, `counter-speech*.txt` and `prose*.txt` plain lines. All broken lines are
 * told at once, and with one of them nothing is added. What nearly repeats something that is there is left out.
 */

const assignment = z
  .record(z.enum(["messages", "conversations"]), z.record(z.string(), z.enum(SPLITS)))
  .parse(JSON.parse(readFileSync(new URL("writers.json", CORPUS), "utf8")));

type Line = Known & { readonly text: string; readonly categories?: readonly string[] };
/** Whether it is to be flagged; of lines that are only measured on that is not asked. */
const labelOf = ({ categories }: Line): string | undefined =>
  categories === undefined ? undefined : String(categories.length > 0);
type Problem = { readonly file: string; readonly line: number; readonly reason: string };

const problems: Problem[] = [];
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const files = process.argv.slice(2).map((path) => ({
  path,
  stem: basename(path).replace(/\.[a-z]+$/, ""),
  lines: readFileSync(path, "utf8").split(/\r?\n/),
}));
const stems = new Set(files.map(({ stem }) => stem));
const setOf = (stem: string): TextSet | undefined =>
  TEXT_SETS.find((set) => stem === set || stem.startsWith(`${set}-`));

/** Reads the lines of the files that `suit`; ids are the name of the file and the number of the line, so they stay. */
function gather<T extends Known>(
  of: "messages" | "conversations",
  suit: (path: string) => boolean,
  parse: (line: string, id: string, writer: string) => Read<T>,
): Placed<T>[] {
  return files
    .filter(({ path, stem }) => suit(path) && setOf(stem) === undefined)
    .flatMap(({ path, stem, lines }) => {
      const [writer = stem] = stem.split("-");
      const split = assignment[of][writer];
      if (split === undefined) {
        problems.push({ file: path, line: 0, reason: `no split for ${writer} in writers.json` });
        return [];
      }
      return lines.flatMap((line, index) => {
        if (line.trim() === "") return [];
        const result = parse(line, `${stem}-${String(index + 1).padStart(3, "0")}`, writer);
        if (result.ok) return [{ split, row: result.value }];
        problems.push({ file: path, line: index + 1, reason: result.reason });
        return [];
      });
    });
}

function write(folder: string, splits: ReadonlyMap<Split, readonly Known[]>): void {
  for (const [split, rows] of splits) {
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`);
    writeFileSync(new URL(`${folder}/${split}.jsonl`, CORPUS), lines.join(""));
    say(`${folder}/${split}: ${rows.length}`);
  }
}
function tell(repeats: readonly Repeat<Entry<Known>>[]): void {
  for (const { entry, of, why } of repeats)
    say(`  ${entry.row.id} (${entry.side}) left out: ${why} of ${of.row.id} (${of.side})`);
}

const messages = gather<LabelledMessage>("messages", (path) => path.endsWith(".txt"), parseLine);
const conversations = gather<LabelledConversation>(
  "conversations",
  (path) => path.endsWith(".jsonl"),
  parseConversation,
);
if (problems.length > 0) {
  for (const { file, line, reason } of problems)
    process.stderr.write(`${file}:${line} ${reason}\n`);
  process.stderr.write(`${problems.length} broken lines; nothing was added\n`);
  process.exitCode = 1;
} else {
  for (const set of TEXT_SETS) {
    const lines = files
      .filter(({ stem }) => setOf(stem) === set)
      .flatMap((file) => file.lines.map((line) => line.trim()).filter((line) => line !== ""));
    const entries = [...loadTexts(set), ...lines].map((text) => ({ text, side: set }));
    const { kept } = withoutRepeats(entries);
    writeFileSync(new URL(`${set}.txt`, CORPUS), kept.map(({ text }) => `${text}\n`).join(""));
    say(`${set}: ${kept.length} of ${entries.length}`);
  }
  const settledMessages = settle(
    merge<Line>(loadMessages, messages, stems),
    TEXT_SETS.flatMap((set) =>
      loadTexts(set).map((text, index): Line => ({ id: `${set}-${index + 1}`, writer: set, text })),
    ),
    ({ text }) => text,
    labelOf,
  );
  const settledConversations = settle(
    merge(loadConversations, conversations, stems),
    [],
    (row: LabelledConversation) => row.messages.map(({ text }) => text).join("\n"),
  );
  for (const [folder, { splits, repeats }] of [
    ["messages", settledMessages],
    ["conversations", settledConversations],
  ] as const) {
    tell(repeats);
    write(folder, splits);
  }
  writeCounts();
}
