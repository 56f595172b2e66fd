import { createDetector, detectorOver, preparing } from "../../src/detection/detector.ts";
import type { DetectionInput } from "../../src/detection/detector.ts";
import type { Model } from "../../src/detection/model/model.ts";
import { inSlices } from "../../src/detection/slices.ts";
import { NO_OVERLAY } from "../../src/detection/terms/overlay.ts";
import type { Lexicon } from "../../src/domain/lexicon.ts";
import { spent } from "./measure.ts";
import { shippedLexicon } from "../corpus/shipped-lexicon.ts";

/**
 * Takes a new list in while messages go on being decided, as the bot does. `longest`: the most milliseconds of processor
 * time that a message waits for its turn.
 */
export async function swapWhileDeciding(
  next: Lexicon,
  messages: readonly DetectionInput[],
  model: Model,
): Promise<{ readonly longest: number; readonly took: number; readonly decided: number }> {
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
