import { ruleId } from "../../domain/ids.ts";
import { CATEGORIES, severityRank } from "../../domain/verdict.ts";
import type { Category } from "../../domain/verdict.ts";
import type { Reading } from "../reading/reading.ts";
import { STANDING_RULES } from "../rules/all-rules.ts";
import { readsLikePaper } from "../reading/manner.ts";
import { pass } from "../rules/rule.ts";
import type { Why } from "../rules/why.ts";
import type { Judged } from "../verdict-of.ts";
import { DANGERS, LEARNT } from "./model.ts";
import type { Model, Opinion, Scores } from "./model.ts";
import type { Strongest } from "./strongest.ts";

/**
 * Of what rules call a report or a cry for help nothing is passed from this chance on, but where it reads like a newspaper:
 * help offered in vain does no harm.
 */
const HELPED_FROM = 0.2;
/** What reads like a newspaper, and no rule found, is flagged from this chance on. */
const SURE_OF_PROSE = 0.99;
/** What is said of what somebody is, and no rule found, is flagged from this chance on: being wrong harms most there. */
const SURE_OF_GROUPS = 0.9;
/** The same of what looks dangerous. */
const SURE_OF_GROUPS_IN_DANGER = 0.85;
/** A part of a message that is less likely is not to be flagged, whatever stands around it. */
export const LIKELY_PART = 0.8;
/**
 * A part of a message is flagged when the log-odds of its chance and of that of what stands around it come to so much
 * together: whoever writes much writes sentences that sound worse alone, and what is meant shows in those beside it.
 */
const SURE_OF_PART = 3;
/** The same of what looks dangerous. */
const SURE_OF_DANGER = 2.5;
/** A category that a rule found stays beside a likelier one from this chance on. */
const KEPT_FROM = 0.25;
/** A category is added beside another from this chance on. */
const ADDED_FROM = 0.6;

/**
 * Lets the model have its say on what the rules judged: it passes what they took wrongly (a veto), and adds what they
 * missed as a finding `model-<category>`. What a school's own words found (`own`) it leaves alone, and what stands.
 */
export function weigh(
  reading: Reading,
  judged: readonly Judged[],
  model: Pick<Model, "flagFrom" | "dangerFrom">,
  opinion: Opinion,
  own: (termKey: string) => boolean,
): readonly Judged[] {
  const stands = (one: Judged): boolean =>
    (one.term !== null && own(one.term)) || STANDING_RULES.has(one.rule);
  const flagged = judged.filter((one) => one.judgement.kind === "flag");
  // Below either line it is nothing, whatever is the likeliest.
  if (flagged.length === 0 && opinion.any < Math.min(model.dangerFrom, model.flagFrom))
    return judged;
  const chance = (category: Category): number => opinion.of.get(category) ?? 0;
  const main = likeliest(chance);
  if (main === null) return judged;
  const paper = readsLikePaper(reading);
  // A vague hint is no such danger.
  const dangerous =
    DANGERS.includes(main) && !paper && severityRank(opinion.severity) >= severityRank("high");
  const group = flagged.length === 0 && opinion.ofGroups;
  const line = group
    ? dangerous
      ? SURE_OF_GROUPS_IN_DANGER
      : SURE_OF_GROUPS
    : dangerous
      ? model.dangerFrom
      : model.flagFrom;
  if (opinion.any < line) {
    if (flagged.length === 0) return judged;
    const judgement = veto(reading, opinion);
    const helps = (one: Judged): boolean =>
      one.judgement.kind === "flag" && one.judgement.care && !paper && opinion.any >= HELPED_FROM;
    return judged.map((one) =>
      one.judgement.kind === "flag" && !stands(one) && !helps(one) ? { ...one, judgement } : one,
    );
  }
  // It has learnt from chat: of what reads like a newspaper the rules know more, unless it is sure.
  if (flagged.length === 0 && opinion.any < SURE_OF_PROSE && paper) {
    const judgement = pass("reads like a paper, not like a chat");
    return [...judged, { ...addition(reading, opinion, main), judgement }];
  }
  const found = new Set(flagged.map(({ category }) => category));
  const missed = LEARNT.filter(
    (category) =>
      !found.has(category) &&
      (category === main
        ? found.size === 0 || chance(category) >= 0.5
        : chance(category) >= ADDED_FROM) &&
      (category === main || CATEGORIES.indexOf(category) > CATEGORIES.indexOf(main)),
  ).map((category) => addition(reading, opinion, category));
  const kept = judged.map((one) =>
    one.judgement.kind === "flag" &&
    !stands(one) &&
    one.category !== main &&
    LEARNT.includes(one.category) &&
    chance(one.category) < KEPT_FROM &&
    chance(main) >= 0.5
      ? { ...one, judgement: pass(`the model takes it for something else: ${main}`) }
      : one,
  );
  return [...kept, ...missed];
}

/** Whether a part of a message is to be flagged by itself, by its chance and that of what stands around it. */
export function isSureOfPart(alone: Scores, around: Scores): boolean {
  const main = likeliest((category) => alone.of.get(category) ?? 0);
  const line = main !== null && DANGERS.includes(main) ? SURE_OF_DANGER : SURE_OF_PART;
  return logOdds(alone.any) + logOdds(around.any) >= line;
}
function logOdds(chance: number): number {
  const inside = Math.min(1 - 1e-9, Math.max(1e-9, chance));
  return Math.log(inside / (1 - inside));
}

/** The first of those with the highest chance. */
function likeliest(chance: (category: Category) => number): Category | null {
  let main: Category | null = null;
  let most = -Infinity;
  for (const category of LEARNT) {
    const own = chance(category);
    if (own <= most) continue;
    main = category;
    most = own;
  }
  return main;
}

function addition(reading: Reading, opinion: Opinion, category: Category): Judged {
  const { severity, care } = opinion;
  const strongest = opinion.strongest(category);
  const why = once((): Why => `the model finds it: ${inWords(reading, strongest)}`);
  return {
    rule: ruleId(`model-${category.replaceAll("_", "-")}`),
    category,
    span: spanOf(reading, strongest),
    form: wordsOf(reading, strongest[0]),
    term: null,
    judgement: {
      kind: "flag",
      severity,
      care: care >= (category === "self_harm" ? HELPED_FROM : 0.5),
      get why() {
        return why();
      },
    },
  };
}

function veto(reading: Reading, opinion: Opinion): Judged["judgement"] {
  const why = once(
    (): Why => `the model clears it: ${inWords(reading, opinion.strongest("any", true))}`,
  );
  return {
    kind: "pass",
    get why() {
      return why();
    },
  };
}

/** Which words decided is put into a sentence when somebody asks: a verdict does not tell. */
function once(make: () => Why): () => Why {
  let made: Why | null = null;
  return () => (made ??= make());
}

const wordsOf = ({ tokens }: Reading, at: Strongest | undefined): string =>
  at === undefined
    ? ""
    : at.first === at.last || at.last === at.first + 1
      ? tokens
          .slice(at.first, at.last + 1)
          .map(({ word }) => word)
          .join(" ")
      : `${tokens[at.first]?.word ?? ""} … ${tokens[at.last]?.word ?? ""}`;
const inWords = (reading: Reading, strongest: readonly Strongest[]): string =>
  strongest.map((one) => `“${wordsOf(reading, one)}”`).join(", ");

/** From the first to the last of the words that spoke most for it. */
function spanOf({ tokens, original }: Reading, strongest: readonly Strongest[]): Judged["span"] {
  const telling = strongest.slice(0, 3);
  const starts = telling.map(({ first }) => tokens[first]?.start ?? 0);
  const ends = telling.map(({ last }) => tokens[last]?.end ?? 0);
  return starts.length === 0
    ? { start: 0, end: original.length }
    : { start: Math.min(...starts), end: Math.max(...ends) };
}
