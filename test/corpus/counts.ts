import { readFileSync, writeFileSync } from "node:fs";
import { CATEGORIES, isOptional } from "../../src/domain/verdict.ts";
import { loadPairs, renderAgreement } from "./agreement.ts";
import {
  CORPUS,
  FLAGGED_KINDS,
  HARMLESS_KINDS,
  PATTERNS,
  SPLITS,
  TEXT_SETS,
  loadConversations,
  loadMessages,
  loadTexts,
} from "./labelled.ts";
import type { LabelledConversation, LabelledMessage } from "./labelled.ts";
import { grid, replaceBlock } from "./render.ts";

/** Counts what is in the corpus and how its labels agree: `node test/corpus/counts.ts` writes it into the data sheet. */

const DATASHEET = new URL("DATASHEET.md", CORPUS);

/** The counts per split, category, kind, pattern and writer, as Markdown. */
export function renderCounts(): string {
  const messages = SPLITS.map(loadMessages);
  const conversations = SPLITS.map(loadConversations);
  const flagged = ({ categories }: LabelledMessage): boolean => categories.length > 0;
  const count = (name: string, passes: (message: LabelledMessage) => boolean): string[] =>
    counted(name, messages, passes);
  const talks = (name: string, passes: (conversation: LabelledConversation) => boolean): string[] =>
    counted(name, conversations, passes);
  const head = (name: string): string[] => [name, ...SPLITS, "all"];
  const tables = [
    [
      head("messages"),
      count("all", () => true),
      count("to be flagged", flagged),
      count("harmless", (message) => !flagged(message)),
      count("harmless and hard", (message) => !flagged(message) && message.kind !== "everyday"),
      count("with care", ({ care }) => care),
      count("by staff", ({ role }) => role === "staff"),
      count("under 25 characters", ({ text }) => text.length < 25),
      count("over 200 characters", ({ text }) => text.length > 200),
    ],
    [
      head("main category"),
      ...CATEGORIES.filter((category) => !isOptional(category)).map((category) =>
        count(category, ({ categories }) => categories[0] === category),
      ),
    ],
    [
      head("kind, to be flagged"),
      ...FLAGGED_KINDS.map((kind) => count(kind, (row) => flagged(row) && row.kind === kind)),
    ],
    [
      head("kind, harmless"),
      ...HARMLESS_KINDS.map((kind) => count(kind, (row) => !flagged(row) && row.kind === kind)),
    ],
    [
      head("conversations"),
      talks("all", () => true),
      ...PATTERNS.map((pattern) => talks(pattern, (row) => row.pattern === pattern)),
    ],
    [
      head("writer"),
      ...writers(messages.flat()).map((writer) => count(writer, (row) => row.writer === writer)),
      ...writers(conversations.flat()).map((writer) =>
        talks(writer, (row) => row.writer === writer),
      ),
    ],
    [["lines, all harmless", "all"], ...TEXT_SETS.map((set) => [set, `${loadTexts(set).length}`])],
  ];
  return tables.map(grid).join("\n\n");
}

function counted<T>(
  name: string,
  splits: readonly (readonly T[])[],
  passes: (row: T) => boolean,
): string[] {
  const numbers = splits.map((rows) => rows.filter(passes).length);
  return [name, ...[...numbers, numbers.reduce((sum, number) => sum + number, 0)].map(String)];
}
const writers = (rows: readonly { readonly writer: string }[]): string[] =>
  [...new Set(rows.map(({ writer }) => writer))].sort((a, b) =>
    a.localeCompare(b, "en", { numeric: true }),
  );

/** Writes the counts and the agreement into the data sheet. */
export function writeCounts(): void {
  const counted = replaceBlock(readFileSync(DATASHEET, "utf8"), "counts", renderCounts());
  writeFileSync(DATASHEET, replaceBlock(counted, "agreement", renderAgreement(loadPairs())));
}

if (import.meta.main) writeCounts();
