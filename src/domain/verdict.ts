import { ruleId } from "./ids.ts";
import type { RuleId } from "./ids.ts";
import type { Span } from "./message.ts";

/** LABELLING.md "When several fit": the main category comes first in this order. */
export const CATEGORIES = [
  "image_abuse",
  "self_harm",
  "threat",
  "radicalisation",
  "stalking",
  "account_hacking",
  "personal_data",
  "recording",
  "defamation",
  "insult",
  "bullying",
  "staff_boundary",
  "copyright",
  "lesson_time",
] as const;
export type Category = (typeof CATEGORIES)[number];

export const SEVERITIES = ["low", "medium", "high", "urgent"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** One rule's evidence. The span points into the original text of the message. */
export type Finding = {
  readonly rule: RuleId;
  readonly category: Category;
  readonly severity: Severity;
  readonly span: Span;
  /** Key of the listed term that made it, for example `insult.nl:sukkel`; null: no term alone did. */
  readonly term: string | null;
};

/** The rule that finds a recording of a lesson, or a teacher's own clip used again: a protocol may have a clause for it. */
export const LESSON_RECORDING: RuleId = ruleId("recording-lesson");

/** What detection says of one message. `care`: the author needs help or is a reporter; never say stop. */
export type Verdict =
  | { readonly kind: "clear" }
  | {
      readonly kind: "flagged";
      readonly findings: readonly [Finding, ...Finding[]];
      readonly care: boolean;
    };

export const severityRank = (severity: Severity): number => SEVERITIES.indexOf(severity);
export const maxSeverity = (a: Severity, b: Severity): Severity =>
  severityRank(a) >= severityRank(b) ? a : b;

/** The highest severity among the findings. */
export const verdictSeverity = (findings: readonly [Finding, ...Finding[]]): Severity =>
  findings.map((finding) => finding.severity).reduce(maxSeverity);

/** The categories of the findings, each once, the main one first. */
export function verdictCategories(
  findings: readonly [Finding, ...Finding[]],
): readonly [Category, ...Category[]] {
  const found = new Set(findings.map((finding) => finding.category));
  const [first, ...rest] = CATEGORIES.filter((category) => found.has(category));
  return [first ?? findings[0].category, ...rest];
}
