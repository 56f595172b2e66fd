import type { Span } from "../domain/message.ts";
import type { Category, Finding, Verdict } from "../domain/verdict.ts";
import { APART, MENTION, fold } from "./fold/fold.ts";
import { setApart } from "./fold/set-apart.ts";
import type { SetApart } from "./fold/set-apart.ts";
import type { Segment } from "../domain/message.ts";
import type { Reading, TermMatch } from "./reading/reading.ts";
import type { Stretch } from "./reading/speech.ts";
import { isTrivial } from "./rules/why.ts";
import type { Why } from "./rules/why.ts";
import type { Judged } from "./verdict-of.ts";

/**
 * What was found and does not count. `judged`: a rule says why; `phrase`: it stands in an innocent phrase; `alone`: it
 * counts only beside something else, and nothing is there; `ordinary`: an ordinary word that only looks like a listed one.
 */
export type PassedOver = {
  readonly span: Span;
  /** The listed word, the pattern of the rule, or the ordinary word. */
  readonly form: string;
  /** Key of the listed term; null: no term of a list. */
  readonly term: string | null;
  readonly category: Category | null;
} & (
  | { readonly kind: "judged"; readonly rule: string; readonly why: Why }
  | { readonly kind: "phrase"; readonly phrase: string }
  | { readonly kind: "alone" }
  | { readonly kind: "ordinary" }
);
export type Counted = Finding & {
  readonly form: string;
  readonly why: Why;
};
/** Why a verdict came about: what was read, what counts, and what was passed over. */
export type Explanation = {
  /** The text with case, accents, look-alikes and invisible characters undone. */
  readonly folded: string;
  /** Words that were read as something else than they were typed. */
  readonly putRight: readonly {
    readonly span: Span;
    readonly typed: string;
    readonly read: string;
  }[];
  /** What is not the author's own words. */
  readonly apart: readonly SetApart[];
  readonly counted: readonly Counted[];
  readonly passed: readonly PassedOver[];
  readonly verdict: Verdict;
};

/** Tells of one message what was read in it and what came of that. Slower than judging it. */
export function explained(
  text: string,
  segments: readonly Segment[],
  stretches: readonly { readonly reading: Reading; readonly judged: readonly Judged[] }[],
  verdict: Verdict,
  isOrdinary: (word: string) => boolean,
): Explanation {
  const apart = setApart(text, segments);
  // A part of a message may count what the whole passed over.
  const flagged = stretches
    .flatMap(({ judged }) => judged)
    .filter(({ judgement }) => judgement.kind === "flag");
  return {
    folded: fold(text, apart).text,
    putRight: unlike(stretches.flatMap(({ reading }) => putRight(text, reading))),
    apart: apart.filter(({ kind }) => kind !== "mention"),
    counted: counted(
      stretches.flatMap(({ judged }) => judged),
      verdict,
    ),
    passed: unlike(
      stretches.flatMap(({ reading, judged }) => [
        ...passed(reading, judged, flagged),
        ...ordinary(reading, isOrdinary),
      ]),
    ),
    verdict,
  };
}

/** Each once: where the stretches of a long text overlap, the same is found in two. */
const unlike = <Item>(items: readonly Item[]): readonly Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

export const spanOf = ({ tokens }: Reading, { first, last }: Stretch): Span => {
  const start = tokens[first]?.start ?? 0;
  return { start, end: Math.max(start, tokens[last]?.end ?? start) };
};

/** Words that were read as others; what was read of one word, in its place or in its pieces, is one. */
function putRight(text: string, { tokens }: Reading): Explanation["putRight"] {
  const read: { span: Span; readonly raw: string; readonly words: string[] }[] = [];
  for (const { start, end, raw, word } of tokens) {
    if (word === APART || word === MENTION) continue;
    const last = read.at(-1);
    if (last?.raw === raw && start <= last.span.end) {
      last.words.push(word);
      last.span = { start: last.span.start, end };
    } else read.push({ span: { start, end }, raw, words: [word] });
  }
  return read.flatMap(({ span, words }) => {
    const typed = text.slice(span.start, span.end);
    const right = words.join(" ");
    return typed.toLowerCase() === right ? [] : [{ span, typed, read: right }];
  });
}

function counted(judged: readonly Judged[], verdict: Verdict): readonly Counted[] {
  if (verdict.kind === "clear") return [];
  return verdict.findings.flatMap((finding) => {
    const source = judged.find(
      ({ rule, span, term, judgement }) =>
        judgement.kind === "flag" &&
        judgement.severity === finding.severity &&
        rule === finding.rule &&
        term === finding.term &&
        span.start === finding.span.start &&
        span.end === finding.span.end,
    );
    return source === undefined
      ? []
      : [{ ...finding, form: source.form, why: source.judgement.why }];
  });
}

/** What a reader would stumble over; a place or a moment by itself tells nothing. */
const ALARMING = new Set("weapon disease kill violence death slur nude suicide dirt".split(" "));

function passed(
  reading: Reading,
  judged: readonly Judged[],
  flagged: readonly Judged[],
): readonly PassedOver[] {
  const found: PassedOver[] = [];
  for (const { rule, category, span, form, term, judgement } of judged) {
    if (judgement.kind === "flag" || isTrivial(judgement.why)) continue;
    // What one rule passes over, another may count.
    if (flagged.some((one) => overlap(one.span, span) && one.category === category)) continue;
    found.push({ kind: "judged", span, form, term, category, rule, why: judgement.why });
  }
  for (const match of reading.terms) {
    const span = spanOf(reading, match);
    const { form, term, allowedBy } = match;
    const about = { span, form, term: term.key, category: term.category };
    if (allowedBy !== null) found.push({ kind: "phrase", ...about, phrase: allowedBy });
    else if (isAlarming(match) && !judged.some((one) => tells(one) && overlap(one.span, span)))
      found.push({ kind: "alone", ...about });
  }
  return once(found);
}
const tells = ({ judgement }: Judged): boolean =>
  judgement.kind === "flag" || !isTrivial(judgement.why);
const isAlarming = ({ term }: TermMatch): boolean =>
  term.aim === "frame" && term.tags.some((tag) => ALARMING.has(tag));
const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

function ordinary(
  { tokens }: Reading,
  isOrdinary: (word: string) => boolean,
): readonly PassedOver[] {
  return once(
    tokens
      .filter(({ word, raw }) => word === raw && isOrdinary(word))
      .map(({ start, end, word }) => ({
        kind: "ordinary" as const,
        span: { start, end },
        form: word,
        term: null,
        category: null,
      })),
  );
}

/** The same reason at the same place is told once. */
function once(all: readonly PassedOver[]): readonly PassedOver[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const reason = one.kind === "judged" ? one.why.split(": ", 1)[0] : one.kind;
    const key = `${one.span.start}-${one.span.end} ${reason}`;
    return !seen.has(key) && seen.add(key);
  });
}
