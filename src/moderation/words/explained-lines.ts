import type { Counted, Explanation, PassedOver } from "../../detection/explain.ts";
import { whyKey } from "../../detection/rules/why.ts";
import type { Why } from "../../detection/rules/why.ts";
import type { Span } from "../../domain/message.ts";
import type { Translate } from "../../domain/school.ts";
import { CATEGORIES, severityRank } from "../../domain/verdict.ts";
import type { Finding } from "../../domain/verdict.ts";

export type { Explanation } from "../../detection/explain.ts";

/** A reason in the reader's words; what stands behind its colon is told only where the text has a place for it. */
export const whySaid = (why: Why, texts: Translate): string => {
  const colon = why.indexOf(": ");
  const about = colon < 0 ? "" : why.slice(colon + 2);
  const category = CATEGORIES.find((one) => one === about);
  return texts(whyKey(why), {
    about: category === undefined ? about : texts(`card.category.${category}`),
  });
};

/** Why something was found and does not count. */
export function passedSaid(passed: PassedOver, texts: Translate): string {
  switch (passed.kind) {
    case "judged":
      return whySaid(passed.why, texts);
    case "phrase":
      return texts("explain.phrase", { phrase: passed.phrase });
    case "alone":
    case "ordinary":
    default:
      return texts(`explain.${passed.kind}`);
  }
}

/** A verdict in plain lines: what was read, what counts and what does not, and what came of it. */
export function explainedLines(
  text: string,
  explanation: Explanation,
  texts: Translate,
): readonly string[] {
  const part = ({ start, end }: Span): string => oneLine(text.slice(start, end));
  return [
    ...explanation.putRight.map(({ span, read }) =>
      texts("explain.put_right", { typed: part(span), read }),
    ),
    ...explanation.apart.map((piece) =>
      texts(`explain.apart.${piece.kind}`, { words: part(piece) }),
    ),
    ...explanation.counted.map((one) => countedLine(one, part(one.span), texts)),
    ...explanation.passed.map((one) =>
      texts("explain.passed", { words: part(one.span), why: passedSaid(one, texts) }),
    ),
    ...outcomeLines(explanation, part, texts),
  ];
}

/** The same for programs: places in the text, and reasons in the reader's words. */
export function explainedData(text: string, explanation: Explanation, texts: Translate): unknown {
  const { folded, putRight, apart, counted, passed } = explanation;
  const at = ({ start, end }: Span) => ({ start, end, words: text.slice(start, end) });
  return {
    folded,
    put_right: putRight.map(({ span, read }) => ({ ...at(span), read })),
    apart: apart.map((piece) => ({ ...at(piece), kind: piece.kind })),
    counted: counted.map(({ span, rule, category, severity, term, why }) => ({
      ...at(span),
      rule,
      category,
      severity,
      term,
      why: whySaid(why, texts),
    })),
    passed: passed.map((one) => ({
      ...at(one.span),
      rule: one.kind === "judged" ? one.rule : null,
      category: one.category,
      term: one.term,
      kind: one.kind,
      why: passedSaid(one, texts),
    })),
  };
}

/** What counts of a message, in one line; `words` are the words as they were typed. */
function countedLine(one: Counted, words: string, texts: Translate): string {
  const said = {
    words,
    category: texts(`card.category.${one.category}`),
    severity: texts(`card.severity.${one.severity}`),
    why: whySaid(one.why, texts),
    rule: one.rule,
  };
  return one.term === null
    ? texts("explain.counts", said)
    : texts("explain.counts_listed", { ...said, term: one.term });
}

function outcomeLines(
  { verdict }: Explanation,
  part: (span: Span) => string,
  texts: Translate,
): readonly string[] {
  if (verdict.kind === "clear") return [texts("explain.clear")];
  const { findings, care } = verdict;
  const gravest = findings.reduce<Finding>(
    (top, one) => (severityRank(one.severity) > severityRank(top.severity) ? one : top),
    findings[0],
  );
  const [category = "", ...others] = [...new Set(findings.map((one) => one.category))].map((name) =>
    texts(`card.category.${name}`),
  );
  const said = {
    category,
    severity: texts(`card.severity.${gravest.severity}`),
    words: part(gravest.span),
    meaning: texts(`explain.meaning.${gravest.severity}`),
  };
  return [
    others.length === 0
      ? texts("explain.outcome", said)
      : texts("explain.outcome_also", { ...said, others: others.join(", ") }),
    ...(care ? [texts("explain.care")] : []),
  ];
}

/** What was pasted may hold line breaks and signs that steer a terminal. */
export const oneLine = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").trim();
