import type { Detector } from "../../detection/detector.ts";
import type { SchoolId } from "../../domain/ids.ts";
import { foldSpelling, termKey } from "../../domain/lexicon.ts";
import type { Term } from "../../domain/lexicon.ts";
import { CATEGORIES } from "../../domain/verdict.ts";
import type { OwnEntry, WordRow } from "../../domain/words.ts";
import type { Desk } from "../desk.ts";
import { placeOfSchool } from "../place.ts";
import { carryOut, compared, mayChangeWords, mayWritePatterns } from "./carry-out.ts";
import type { Consent, WishedPart } from "./carry-out.ts";
import { among, checkTerm, shippedHarmless } from "./check-term.ts";
import { commonNow } from "./common-now.ts";
import { readLexicon } from "./lexicon-now.ts";
import type { LexiconNow } from "./lexicon-now.ts";
import { createBreath } from "./breath.ts";
import type { CommonWords } from "./lint-term.ts";
import { toTerm } from "./term-draft.ts";
import { wrongWithEntry, wrongWithOff, wrongWithTerm } from "./term-rules.ts";
import { tooMany } from "./word-limits.ts";
import type { WordActor, WordOutcome, WordProblem } from "./word-outcome.ts";

/** Terms that are looked at in one go; each is judged in several sentences. */
const SLICE = 5;

export type LineProblem = { readonly line: number; readonly problem: WordProblem };
export type ImportOutcome =
  /** Every mistake, by line; nothing was imported. */
  | { readonly kind: "mistakes"; readonly lines: readonly LineProblem[] }
  | {
      readonly kind: "read";
      readonly added: readonly string[];
      readonly changed: readonly string[];
      readonly off: readonly string[];
      readonly same: number;
      readonly outcome: WordOutcome;
    };

type Planned = WishedPart & { readonly row: WordRow; readonly entry: OwnEntry };

/**
 * Takes in a whole file of words as one change: each row adds a term, changes one or switches one off; what is not in the
 * file stays. With one mistake nothing is taken in.
 */
export async function importTerms(
  desk: Desk,
  schoolId: SchoolId,
  actor: WordActor,
  rows: readonly WordRow[],
  consent: Consent,
): Promise<ImportOutcome> {
  const none = { kind: "read", added: [], changed: [], off: [], same: 0 } as const;
  const place = placeOfSchool(desk.policy(), schoolId);
  const roster = await desk.db.transaction((stores) => desk.rosters.read(stores));
  if (place === null || !mayChangeWords(roster, actor, place))
    return { ...none, outcome: { kind: "forbidden" } };
  const lexicon = await readLexicon(desk.db, place, desk.clock.now());
  const lines: LineProblem[] = [...twice(rows)];
  const planned: Planned[] = [];
  let same = 0;
  const lastOf = await desk.db.words.lastOfEach(schoolId);
  for (const row of rows) {
    const entry = entryOf(row, lexicon, actor);
    const known = lexicon.keys.get(entry.key);
    if (row.key !== null && known === undefined && row.key !== entry.key) {
      const params = { value: row.key, key: entry.key };
      lines.push({ line: row.line, problem: { code: "other_key", params } });
    } else if (JSON.stringify(known?.entry ?? null) === JSON.stringify(entry)) {
      same += 1;
    } else {
      const seen = lastOf.get(entry.key) ?? 0;
      planned.push({ row, key: entry.key, seen, after: entry, entry });
    }
  }
  // Judged together only once each is sound in itself: an endless word would hold everybody up.
  lines.push(...unsound(planned, lexicon));
  const warn: WordProblem[] = [];
  if (lines.length === 0) {
    const { after } = compared(desk, place, lexicon, planned);
    const patterns = mayWritePatterns(roster, actor);
    const common = await commonNow(desk);
    const checked = await checkAll(planned, lexicon, after(), { patterns, common });
    lines.push(...checked.lines);
    warn.push(...checked.warn);
  }
  if (lines.length > 0)
    return { kind: "mistakes", lines: lines.toSorted((a, b) => a.line - b.line) };

  const isNew = ({ key }: Planned): boolean => {
    const known = lexicon.keys.get(key);
    return known === undefined || (known.shipped === null && known.entry === null);
  };
  const on = planned.filter(({ entry }) => entry.term !== null);
  const outcome: WordOutcome =
    planned.length === 0
      ? { kind: "unchanged" }
      : await carryOut(
          desk,
          place,
          actor,
          lexicon,
          { action: "import", undoes: null, parts: planned },
          { stop: [], warn },
          consent,
        );
  const keys = (list: readonly Planned[]): readonly string[] => list.map(({ key }) => key);
  return {
    kind: "read",
    added: keys(on.filter(isNew)),
    changed: keys(on.filter((one) => !isNew(one))),
    off: keys(planned.filter(({ entry }) => entry.term === null)),
    same,
    outcome,
  };
}

function entryOf(row: WordRow, lexicon: LexiconNow, actor: WordActor): OwnEntry {
  const named = row.key !== null && (lexicon.keys.has(row.key) || isKeyOf(row.key, row.term.term));
  const made = toTerm(row.term, named ? row.key : null, []);
  const { shipped = null, entry = null } = lexicon.keys.get(made.key) ?? {};
  const term: Term = { ...made, tags: shipped?.tags ?? entry?.term?.tags ?? [] };
  return {
    key: made.key,
    term: row.off ? null : term,
    state: row.off ? "live" : row.state,
    owner: entry === null ? actor.person : entry.owner,
    reason: row.reason.trim(),
    until: row.until,
  };
}

/** Whether a term was once written under this key; its category may have changed since. */
const isKeyOf = (key: string, term: string): boolean =>
  CATEGORIES.some((category) =>
    (["nl", "en"] as const).some((language) => key === termKey(category, language, term)),
  );

/** The same key or spelling on two lines. */
function twice(rows: readonly WordRow[]): readonly LineProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, key, term }) => {
    const names = [
      key ?? `${term.category}.${term.language}:${foldSpelling(term.term)}`,
      ...(term.pattern ? [] : [term.term, ...term.forms].map((one) => ` ${foldSpelling(one)}`)),
    ];
    const first = names.map((name) => seen.get(name)).find((one) => one !== undefined);
    for (const name of new Set(names)) if (!seen.has(name)) seen.set(name, line);
    return first === undefined || first === line
      ? []
      : [
          {
            line,
            problem: { code: "twice", params: { value: term.term.slice(0, 40), line: first } },
          },
        ];
  });
}

function unsound(planned: readonly Planned[], lexicon: LexiconNow): readonly LineProblem[] {
  const terms = planned.flatMap(({ entry }) => entry.term ?? []);
  // The first is enough: whoever has too many has to leave out the others after it as well.
  const [over] = tooMany(terms, lexicon);
  return planned.flatMap(({ row, entry }) =>
    [
      ...wrongWithEntry(entry, lexicon.day),
      ...(entry.term === null ? [] : wrongWithTerm(entry.term)),
      ...(over?.key === entry.key ? [over.problem] : []),
    ].map((problem) => ({ line: row.line, problem })),
  );
}

async function checkAll(
  planned: readonly Planned[],
  lexicon: LexiconNow,
  detector: Detector,
  options: { readonly patterns: boolean; readonly common: CommonWords },
): Promise<{ readonly lines: readonly LineProblem[]; readonly warn: readonly WordProblem[] }> {
  const lines: LineProblem[] = [];
  const warn: WordProblem[] = [];
  const terms = planned.flatMap(({ entry }) => entry.term ?? []);
  const ofMany = await among(terms, lexicon, options.common);
  const breath = createBreath(SLICE);
  for (const { row, entry } of planned) {
    await breath();
    if (entry.term === null) {
      const known = lexicon.keys.get(entry.key);
      const wrong =
        known === undefined
          ? [{ code: "off_unknown", params: { key: entry.key } }]
          : wrongWithOff(known, entry.until);
      lines.push(...wrong.map((problem) => ({ line: row.line, problem })));
      continue;
    }
    const checked = await checkTerm(entry.term, entry.state, lexicon, {
      ...options,
      detector: () => detector,
      ofMany,
    });
    lines.push(...checked.stop.map((problem) => ({ line: row.line, problem })));
    warn.push(...checked.warn);
  }
  const keys = new Set(planned.map(({ key }) => key));
  warn.push(...(await shippedHarmless(detector, keys, lexicon)));
  return { lines, warn };
}
