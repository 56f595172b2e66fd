import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { createDetector, detectorOver, preparing } from "../../src/detection/detector.ts";
import type { DetectionInput } from "../../src/detection/detector.ts";
import type { Model } from "../../src/detection/model/model.ts";
import { inSlices } from "../../src/detection/slices.ts";
import { NO_OVERLAY } from "../../src/detection/terms/overlay.ts";
import type { Lexicon } from "../../src/domain/lexicon.ts";
import { shippedModel } from "../../src/main/shipped-model.ts";
import { chatCorpus } from "./chat-corpus.ts";
import { spent } from "./measure.ts";
import { lexiconOf, termList } from "./term-list.ts";
import { shippedLexicon } from "../corpus/shipped-lexicon.ts";

export type Swapped = {
  readonly longest: number;
  readonly took: number;
  readonly decided: number;
};
const ALONE = "--alone";

/** Measures a swap in a process of its own, as the bot is one: what the peers hold on to is not its memory. */
export function measureSwap(): Swapped {
  const path = fileURLToPath(import.meta.url);
  return JSON.parse(execFileSync(process.execPath, [path, ALONE], { encoding: "utf8" })) as Swapped;
}

/**
 * Takes a new list in while messages go on being decided, as the bot does. `longest`: the most milliseconds of processor
 * time that a message waits for its turn.
 */
async function swapWhileDeciding(
  next: Lexicon,
  messages: readonly DetectionInput[],
  model: Model,
): Promise<Swapped> {
  let detector = createDetector(shippedLexicon(), model);
  let decided = 0;
  let longest = 0;
  const run = { on: true };
  const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  const deciding = (async (): Promise<void> => {
    while (run.on) {
      const message = messages[decided % messages.length];
      if (message !== undefined) detector.detect(message);
      decided += 1;
      const began = spent();
      await turn();
      longest = Math.max(longest, spent() - began);
    }
  })();
  const began = performance.now();
  const prepared = await inSlices(preparing(next, model), turn);
  detector = detectorOver(prepared, NO_OVERLAY, next.version);
  await turn();
  run.on = false;
  await deciding;
  return { longest, took: performance.now() - began, decided };
}

if (process.argv.includes(ALONE)) {
  const messages = chatCorpus(4_000).map((text) => ({
    text,
    segments: [],
    attachments: [],
    role: "student" as const,
  }));
  const swapped = await swapWhileDeciding(lexiconOf(termList(50_000)), messages, shippedModel());
  process.stdout.write(JSON.stringify(swapped));
}
