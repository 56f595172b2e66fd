import type { LexiconAdmin, Spoken } from "../cli/lexicon-admin.ts";
import { parseWordFile, writeWordFile } from "../config/word-file.ts";
import type { WordFileProblem } from "../config/word-fields.ts";
import { classId, personId } from "../domain/ids.ts";
import type { PersonId } from "../domain/ids.ts";
import { isStaff } from "../domain/people.ts";
import type { SchoolSettings } from "../domain/school.ts";
import type { Lexicon, Term } from "../domain/lexicon.ts";
import type { Policy } from "../domain/policy.ts";
import type { WordChange } from "../domain/words.ts";
import type { Database } from "../domain/store.ts";
import type { LineProblem } from "../moderation/words/import-terms.ts";
import type { WordUseCases } from "../moderation/words/word-use-cases.ts";
import type { WordActor, WordOutcome } from "../moderation/words/word-outcome.ts";

/** Looks only; the operator of the machine may see everything. */
const LOOKING: WordActor = { person: personId("-"), operator: true };

const keysOf = (changes: readonly Pick<WordChange, "parts">[]): readonly string[] =>
  changes.flatMap(({ parts }) => parts.map(({ key }) => key));

function touchedBy(outcome: WordOutcome): readonly string[] {
  if (outcome.kind === "done") return keysOf([outcome.change]);
  if (outcome.kind === "conflict") return keysOf(outcome.since);
  return "parts" in outcome ? keysOf([outcome]) : [];
}

function shippedOf({ terms }: Lexicon, keys: readonly string[]): Record<string, Term> {
  const wanted = new Set(keys);
  return Object.fromEntries(
    terms.filter(({ key }) => wanted.has(key)).map((term) => [term.key, term]),
  );
}

/** What the command line may do with words, in the name of a person of the roster. */
export function createLexiconAdmin(deps: {
  readonly words: WordUseCases;
  readonly db: Database;
  readonly policy: () => Policy;
  readonly schoolFor: (asked: string | null) => SchoolSettings;
  /** The person with this number; throws WRONG_USE when there is nobody. */
  readonly numberFor: (asked: string, school: SchoolSettings) => Promise<PersonId>;
}): LexiconAdmin {
  const { words, db, schoolFor } = deps;
  const speak = async <Answer extends object>(
    school: SchoolSettings,
    answer: Answer,
    keys: readonly string[] = [],
  ): Promise<Answer & Spoken> => {
    const { people } = await db.people.roster();
    const staff = [...people.values()].filter(isStaff);
    return {
      ...answer,
      school: school.id,
      timeZone: school.timeZone,
      shipped: shippedOf(deps.policy().lexicon, keys),
      names: Object.fromEntries(staff.map((person) => [person.id, person.name])),
    };
  };
  return {
    lexiconList: async ({ school: asked, filter }) => {
      const school = schoolFor(asked);
      return speak(school, { rows: (await words.list(school.id, filter)) ?? [] });
    },
    lexiconShow: async ({ school: asked, term }) => {
      const school = schoolFor(asked);
      const shown = await words.show(school.id, term);
      return speak(
        school,
        shown !== null && "key" in shown
          ? { found: shown, near: [] }
          : { found: null, near: shown?.near ?? [] },
        shown !== null && "key" in shown ? [shown.key] : [],
      );
    },
    lexiconHistory: async ({ school: asked, limit }) => {
      const school = schoolFor(asked);
      const changes = await words.history(school.id, limit);
      return speak(school, { changes }, keysOf(changes));
    },
    lexiconWish: async ({ school: asked, by, wish, confirmed, dryRun }, tell) => {
      const school = schoolFor(asked);
      const actor = { person: await deps.numberFor(by, school), operator: false };
      const consent = { confirmed, dryRun, ...(tell === undefined ? {} : { tell }) };
      const outcome = await words.wish(school.id, actor, wish, consent);
      return speak(school, { outcome }, touchedBy(outcome));
    },
    lexiconTry: async ({ school: asked, text, class: inClass, change }) => {
      const school = schoolFor(asked);
      const options = { change, class: inClass === null ? null : classId(inClass) };
      return speak(school, { result: await words.try(school.id, LOOKING, text, options) });
    },
    lexiconImport: async (input, tell) => {
      const school = schoolFor(input.school);
      const actor = { person: await deps.numberFor(input.by, school), operator: false };
      const parsed = parseWordFile(input.file, Buffer.from(input.content, "base64"));
      const lineOf = ({ line, code, params }: WordFileProblem): LineProblem => ({
        line,
        problem: { code, params },
      });
      const warnings = parsed.warnings.map(lineOf);
      const mistakes = parsed.problems.map(lineOf);
      if (mistakes.length === 0 && parsed.rows.length === 0)
        mistakes.push({ line: 1, problem: { code: "no_rows", params: {} } });
      const consent = {
        confirmed: input.confirmed,
        // What cannot be read stops everything; the rest is still looked at, so that all mistakes are told at once.
        dryRun: input.dryRun || mistakes.length > 0,
        ...(tell === undefined ? {} : { tell }),
      };
      const result = await words.import(school.id, actor, parsed.rows, consent);
      const found = result.kind === "mistakes" ? result.lines : [];
      const lines = [...mistakes, ...found].toSorted((a, b) => a.line - b.line);
      if (lines.length > 0) return speak(school, { warnings, result: { kind: "mistakes", lines } });
      return speak(
        school,
        { warnings, result },
        result.kind === "read" ? touchedBy(result.outcome) : [],
      );
    },
    lexiconExport: async ({ school: asked, format }) => {
      const rows = await words.export(schoolFor(asked).id);
      return { content: writeWordFile(format, rows), count: rows.length };
    },
    lexiconBacktest: async ({ school: asked, term }, tell) => {
      const school = schoolFor(asked);
      return speak(school, { result: await words.backtest(school.id, LOOKING, term, tell) });
    },
  };
}
