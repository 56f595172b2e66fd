import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createDetector } from "../../src/detection/detector.ts";
import type { Detector } from "../../src/detection/detector.ts";
import { shippedModel } from "../../src/main/shipped-model.ts";
import { lexiconOf, termList } from "./term-list.ts";

const ASKED = "--terms=";
const MEGABYTE = 2 ** 20;

/** Megabytes that a process of its own holds on to with a detector for so many terms. */
export function memoryFor(size: number): number {
  const path = fileURLToPath(import.meta.url);
  const said = execFileSync(process.execPath, ["--expose-gc", path, `${ASKED}${size}`], {
    encoding: "utf8",
  });
  return Number(said) / MEGABYTE;
}

let held: Detector | null = null;
const asked = process.argv.find((argument) => argument.startsWith(ASKED));
if (asked !== undefined) {
  held = createDetector(lexiconOf(termList(Number(asked.slice(ASKED.length)))), shippedModel());
  held.detect({ text: "goedemorgen", segments: [], attachments: [], role: "student" });
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.stdout.write(String(heapUsed + external));
}
