import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { parseConversation, parseLine, parseMessage } from "./label-line.ts";
import type { Read } from "./label-line.ts";
import type { LabelledConversation, LabelledMessage } from "./labelled.ts";

/* Labelled files from anywhere, such as batches that were written blind. */

const WRITER = "outside";

/** The messages of a file: `LABEL|KIND|TEXT` (.txt) or JSON lines (.jsonl); or every broken line. */
export const externalMessages = (path: string): Read<LabelledMessage[]> =>
  readWhole(path, (line, id) =>
    path.endsWith(".txt") ? parseLine(line, id, WRITER) : parseMessage(line, id, WRITER),
  );

/** The conversations of a file of JSON lines; or every broken line. */
export const externalConversations = (path: string): Read<LabelledConversation[]> =>
  readWhole(path, (line, id) => parseConversation(line, id, WRITER));

function readWhole<T>(path: string, parse: (line: string, id: string) => Read<T>): Read<T[]> {
  if (!existsSync(path)) return { ok: false, reason: `no file ${path}` };
  const results = readFileSync(path, "utf8")
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, number }) => ({ number, read: parse(line, `${basename(path)}:${number}`) }));
  const broken = results.flatMap(({ number, read }) =>
    read.ok ? [] : [`${path}:${number} ${read.reason}`],
  );
  if (broken.length > 0) return { ok: false, reason: broken.join("\n") };
  return { ok: true, value: results.flatMap(({ read }) => (read.ok ? [read.value] : [])) };
}
