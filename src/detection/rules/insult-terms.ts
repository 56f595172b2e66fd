import type { Term } from "../../domain/lexicon.ts";
import type { Severity } from "../../domain/verdict.ts";
import { maxSeverity } from "../../domain/verdict.ts";
import type { Reading, TermMatch } from "../reading/reading.ts";
import {
  isApology,
  isMentioned,
  isNegated,
  isReported,
  isStudied,
  sentenceOf,
} from "../reading/speech.ts";
import { THING_SUBJECTS } from "../reading/word-classes.ts";
import { flag, pass } from "./rule.ts";
import type { Judgement, TermRule } from "./rule.ts";
import { PERSON_HEADS } from "../terms/word-edges.ts";
import { aimOf } from "./insult-aim.ts";

/** A listed insult that is aimed at a person or a group, not at a thing, oneself or nobody. */
export const insultTerms: TermRule = {
  id: "insult-term",
  category: "insult",
  weighs: (term) => isInsult(term) || joins(term),
  find: (reading) => [
    ...compounds(reading),
    ...reading.terms
      .filter(({ term, allowedBy }) => isInsult(term) && allowedBy === null)
      .map((match) => ({
        first: match.first,
        last: match.last,
        form: match.form,
        term: match.term.key,
        judgement: judge(match, reading),
      })),
  ],
};

const isInsult = ({ category, aim }: Term): boolean => category === "insult" && aim !== "frame";
/** A curse that says nothing of anybody until it is joined to a word for a person. */
const joins = ({ aim, tags }: Term): boolean =>
  aim === "frame" && (tags.includes("disease") || tags.includes("dirt"));

/** `kankerkop`, `kut kind`: a disease or a curse joined to a word for a person. */
function compounds(reading: Reading): ReturnType<TermRule["find"]> {
  return reading.terms.flatMap((match) => {
    if (!joins(match.term) || match.allowedBy !== null) return [];
    const disease = match.term.tags.includes("disease");
    const { word, sentence } = reading.tokens[match.last] ?? { word: "", sentence: 0 };
    const rest = word.startsWith(match.form) ? word.slice(match.form.length) : "";
    const next = reading.tokens[match.last + 1];
    const glued = PERSON_HEADS.has(rest);
    const apart =
      rest === "" && next?.sentence === sentence && !next.comma && BODIES.has(next.word);
    if (!glued && !apart) return [];
    const last = apart ? match.last + 1 : match.last;
    const at = { first: match.first, last };
    const why = isReported(reading, at)
      ? "said by somebody else"
      : isApology(reading)
        ? "an apology"
        : isMentioned(reading, at)
          ? "spoken about"
          : isNegated(reading, at, 3)
            ? "negated"
            : null;
    const own = /^(mijn|ons|onze)$/u.test(reading.tokens[match.first - 1]?.word ?? "");
    const judgement =
      why !== null
        ? pass(why)
        : own
          ? pass("of one's own")
          : flag(disease ? "high" : "medium", `a curse joined to a person: ${word}`);
    return [{ ...at, form: match.form, term: match.term.key, judgement }];
  });
}
const BODIES = new Set(
  "kind kinderen wijf wijven kop hond joch jong gast lijer lijers mongool debiel hoofd bek smoel mens vent bitch trut aap varken".split(
    " ",
  ),
);

function judge(match: TermMatch, reading: Reading): Judgement {
  if (isReported(reading, match)) return pass("said by somebody else");
  if (isApology(reading)) return pass("an apology");
  if (isMentioned(reading, match)) return pass("spoken about");
  if (isNegated(reading, match, 3, match.first - 1)) return pass("negated");
  const aim = aimOf(match, reading);
  if (aim.kind === "pass") return aim;
  if (isStudied(reading, match, addressed(reading, match))) return pass("subject of a lesson");
  // Of a word that needs no aim it is not known whether it names anybody.
  const needless = match.term.aim === "always" && aim.why === "is a name for a person";
  return flag(severityOf(match, reading), needless ? "a listed word" : aim.why);
}

/** LABELLING.md, severity: words for a whore weigh more with a disease, a slur, a parent or the class beside them. */
function severityOf(match: TermMatch, reading: Reading): Severity {
  const { tokens } = reading;
  const beside = tokens.slice(Math.max(0, match.first - 3), match.last + 4);
  let severity = match.term.severity;
  if (
    match.term.tags.includes("sexist") &&
    beside.some(
      (token) =>
        token.classes.includes("parent") ||
        token.classes.includes("slur") ||
        token.classes.includes("identity") ||
        ["moeder", "ma", "klas", "iedereen"].includes(token.word),
    )
  )
    severity = "high";
  const near = tokens.slice(Math.max(0, match.first - 1), match.last + 2);
  if (near.some((token) => token.classes.includes("disease")))
    severity = maxSeverity(severity, "high");
  return severity;
}

const ADDRESS = new Set("je jij jou jullie gij ge u you your".split(" "));
function addressed(reading: Reading, match: TermMatch): boolean {
  const { first, last } = sentenceOf(reading, match.first);
  return reading.tokens
    .slice(Math.max(first, match.first - 6), Math.min(last + 1, match.last + 5))
    .some((token) => ADDRESS.has(token.word) && !THING_SUBJECTS.has(token.word));
}
