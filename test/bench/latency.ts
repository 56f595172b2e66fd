import type { DetectionInput, Detector } from "../../src/detection/detector.ts";
import { chatCorpus } from "./chat-corpus.ts";
import { ROUNDS, median } from "./measure.ts";

/** Microseconds that each of some chat messages takes, in ascending order. */
export type Latency = {
  /** What the given share of the messages takes at most. */
  readonly part: (share: number) => number;
};

/** What one message takes: of each the median of the rounds, so that a pause of the machine is nobody's. */
export function latencyOf({ detect }: Pick<Detector, "detect">, size: number): Latency {
  const inputs = chatCorpus(size, 36).map((text): DetectionInput => ({
    text,
    segments: [],
    attachments: [],
    role: "student",
  }));
  for (const input of inputs) detect(input);
  const rounds = Array.from({ length: ROUNDS }, () =>
    inputs.map((input) => {
      const began = process.hrtime.bigint();
      detect(input);
      return Number(process.hrtime.bigint() - began) / 1000;
    }),
  );
  const times = inputs
    .map((_, at) => median(rounds.map((round) => round[at] ?? 0)))
    .sort((a, b) => a - b);
  return { part: (share) => times[Math.floor(times.length * share)] ?? 0 };
}
