import type { DetectionInput } from "../../detection/detector.ts";
import type { Verdict } from "../../domain/verdict.ts";
import { verdictSeverity } from "../../domain/verdict.ts";
import type { SchoolWords } from "./word-book.ts";
import type { ShadowHit } from "./word-tally.ts";

/** Whether a verdict by itself has somebody rung: a low one waits for the digest. */
export const rings = (verdict: Verdict): boolean =>
  verdict.kind === "flagged" && (verdict.care || verdictSeverity(verdict.findings) !== "low");

/** Each term in shadow that would have flagged the message, once. `live` is the verdict that counts. */
export function shadowHits(
  { shadow }: SchoolWords,
  input: DetectionInput,
  live: Verdict,
  weighed: (verdict: Verdict) => Verdict,
): readonly ShadowHit[] {
  if (shadow === null) return [];
  const trial = weighed(shadow.detector.detect(input));
  if (trial.kind === "clear") return [];
  const ping = rings(trial) && !rings(live);
  const hits = new Map<string, ShadowHit>();
  for (const { term: key, severity } of trial.findings) {
    if (key === null || !shadow.keys.has(key) || hits.has(key)) continue;
    hits.set(key, { key, severity, ping });
  }
  return [...hits.values()];
}
