import { schoolId } from "../../src/domain/ids.ts";
import { createDetectors } from "../../src/main/detectors.ts";
import type { EntryDraft, TermDraft } from "../../src/moderation/words/term-draft.ts";
import type { WordActor, WordOutcome } from "../../src/moderation/words/word-outcome.ts";
import { aColleague, aSchool, aTeam } from "./builders.ts";
import { aBench, aPolicy } from "./moderation-bench.ts";
import type { Bench, BenchOptions } from "./moderation-bench.ts";
import { realLexicon } from "./real-lexicon.ts";

export const BAKEN = schoolId("het-baken");
export const HAVEN = schoolId("de-haven");
const team = aTeam();
const lister = aColleague("Loes", "list_administrator");
const elsewhere = aColleague("Fleur", "administrator", { school: HAVEN });

export const LOES: WordActor = { person: lister.id, operator: false };
export const BAS: WordActor = { person: team.administrator.id, operator: false };
export const MERAL: WordActor = { person: team.mentor.id, operator: false };
export const FLEUR: WordActor = { person: elsewhere.id, operator: false };
export const YES = { confirmed: true, dryRun: false };
export const ASK = { confirmed: false, dryRun: false };

// Prepared once: making the shipped words ready is most of the time such a test takes.
const lexicon = realLexicon();
const detectors = createDetectors(null).detector;

/** Two schools with the shipped words and the real detector; Loes and Bas tend the words of the first, Fleur of the second. */
export async function aWordBench(
  options: Omit<BenchOptions, "policy" | "people" | "detector" | "words"> = {},
): Promise<Bench> {
  const schools = [aSchool(options.school ?? {}), aSchool({ id: HAVEN, channels: [] })];
  return aBench({
    ...options,
    policy: { ...aPolicy(schools), lexicon },
    people: [...team.roster.people.values(), lister, elsewhere],
    words: detectors,
  });
}

/** A made-up insult that stands in no list. */
export const aDraft = (
  overrides: Partial<TermDraft & EntryDraft> = {},
): TermDraft & EntryDraft => ({
  term: "kwibus",
  language: "nl",
  category: "insult",
  severity: "medium",
  aim: "always",
  pattern: false,
  forms: [],
  allow: [],
  counterExamples: [],
  examples: [],
  state: "live",
  reason: "nieuw scheldwoord in 3HA",
  until: null,
  ...overrides,
});

/** The number of the change that was made; throws with what happened instead. */
export function numberOf(outcome: WordOutcome): number {
  if (outcome.kind !== "done") throw new Error(`expected done: ${JSON.stringify(outcome)}`);
  return outcome.change.number;
}
/** Codes of what is wrong with a refused term. */
export const refusals = (outcome: WordOutcome): readonly string[] =>
  outcome.kind === "refused" ? outcome.problems.map(({ code }) => code) : [outcome.kind];
