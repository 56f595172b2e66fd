import type { RuleId } from "../domain/ids.ts";
import type { Span } from "../domain/message.ts";
import { CATEGORIES, severityRank } from "../domain/verdict.ts";
import type { Category, Finding, Severity, Verdict } from "../domain/verdict.ts";
import type { Judgement } from "./rules/rule.ts";

/** What a rule said of a stretch of the message. */
export type Judged = {
  readonly rule: RuleId;
  readonly category: Category;
  readonly span: Span;
  /** The listed word or the frame that was found. */
  readonly form: string;
  /** Key of the listed term, or null for a frame. */
  readonly term: string | null;
  readonly judgement: Judgement;
};

/** More findings than this tell nobody anything; the gravest are kept. */
const MOST_FINDINGS = 20;

/**
 * Gathers what rules said into one verdict: the main category first, then the gravest, one finding for each rule and
 * place. Help goes before reproach: whoever needs help or tells of what staff must act on is helped, whatever else the
 * message says.
 */
export function toVerdict(judged: readonly Judged[]): Verdict {
  const flagged = judged.flatMap((one) =>
    one.judgement.kind === "flag" ? [{ ...one, judgement: one.judgement }] : [],
  );
  if (flagged.length === 0) return { kind: "clear" };
  const care = flagged.some((one) => one.judgement.care);
  const kept = withoutShadowed(
    care ? flagged.filter((one) => one.judgement.care || one.category !== "insult") : flagged,
  );
  kept.sort(
    (a, b) =>
      CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category) ||
      severityRank(b.judgement.severity) - severityRank(a.judgement.severity) ||
      a.span.start - b.span.start ||
      a.span.end - b.span.end,
  );
  const findings = kept
    .slice(0, MOST_FINDINGS)
    .map(({ rule, category, span, term, judgement }): Finding => ({
      rule,
      category,
      severity: judgement.severity,
      span,
      term,
    }));
  const [first, ...rest] = findings;
  return first === undefined
    ? { kind: "clear" }
    : { kind: "flagged", findings: [first, ...rest], care };
}

/** What of two readings of the same words is meant, by LABELLING.md "When several fit". */
const GIVES_WAY: readonly { readonly rule: string; readonly to: RegExp }[] = [
  // Following, waiting, calling again and again is stalking, not a hint of violence.
  { rule: "threat-vague", to: /^stalking/u },
  { rule: "threat-witness", to: /^stalking/u },
];
/** `durf niet naar buiten` says that the author is afraid, not of what. */
const AFRAID = /^(?:durf|bang)/u;
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
const givesWay = (
  one: Judged & { readonly judgement: { readonly severity: Severity } },
  all: readonly Judged[],
): boolean =>
  one.judgement.severity !== "urgent" &&
  GIVES_WAY.some(
    ({ rule, to }) =>
      rule === one.rule &&
      all.some(
        (other) => to.test(other.rule) && (overlap(other.span, one.span) || AFRAID.test(one.form)),
      ),
  );

/** Of findings of one rule that overlap, the gravest stays; `recording` gives way to `image_abuse`, and see GIVES_WAY. */
function withoutShadowed<
  Item extends Judged & { readonly judgement: { readonly severity: Severity } },
>(flagged: readonly Item[]): Item[] {
  const intimate = flagged.some((one) => one.category === "image_abuse");
  // A fact that is told as a rumour is a damaging claim, wherever in the message it says so.
  const rumour = flagged.some(({ rule }) => rule === "defamation-rumour");
  const kept: Item[] = [];
  const lastEnd = new Map<RuleId, Item>();
  const ordered = flagged
    .filter((one) => !(intimate && one.category === "recording"))
    .filter((one) => !(rumour && one.rule === "personal-fact") && !givesWay(one, flagged))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const one of ordered) {
    const earlier = lastEnd.get(one.rule);
    if (earlier === undefined || earlier.span.end <= one.span.start) {
      lastEnd.set(one.rule, one);
      kept.push(one);
    } else if (severityRank(one.judgement.severity) > severityRank(earlier.judgement.severity)) {
      kept[kept.indexOf(earlier)] = one;
      lastEnd.set(one.rule, one);
    }
  }
  return kept;
}
