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

/** Off unless the school's protocol or its settings turn them on. */
export const OPTIONAL_CATEGORIES = ["copyright", "lesson_time"] as const satisfies Category[];
export type OptionalCategory = (typeof OPTIONAL_CATEGORIES)[number];
export const isOptional = (category: Category): category is OptionalCategory =>
  OPTIONAL_CATEGORIES.some((one) => one === category);

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

/** The rule that finds staff who move pupil contact to WhatsApp: a protocol may allow that when it was agreed. */
export const WHATSAPP_CONTACT: RuleId = ruleId("staff-boundary-whatsapp");

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

/** What is left of a verdict by the findings that are kept; clear when there are none. */
export function keepFindings(verdict: Verdict, keeps: (finding: Finding) => boolean): Verdict {
  if (verdict.kind === "clear") return verdict;
  const [first, ...others] = verdict.findings.filter(keeps);
  return first === undefined ? { kind: "clear" } : { ...verdict, findings: [first, ...others] };
}

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
