import { countsOn } from "../../detection/terms/overlay.ts";
import type { SchoolId } from "../../domain/ids.ts";
import { foldSpelling } from "../../domain/lexicon.ts";
import type { Term, TermLanguage } from "../../domain/lexicon.ts";
import type { Category } from "../../domain/verdict.ts";
import type { OwnEntry, ShadowCount, WordChange } from "../../domain/words.ts";
import type { Precision } from "../../policy/precision.ts";
import { isoDay } from "../../policy/school-time.ts";
import type { Desk } from "../desk.ts";
import { placeOfSchool } from "../place.ts";
import type { SchoolPlace } from "../place.ts";
import { findKey, readLexicon } from "./lexicon-now.ts";
import type { KeyNow } from "./lexicon-now.ts";
import { termPrecision } from "./term-precision.ts";
import { writeTally } from "./word-tally.ts";

/** `shipped`: as it comes with Klaswacht · `changed`: the school's version of it · `own`: the school's · `off` · `ended`: its end date is past. */
export type TermStanding = "shipped" | "changed" | "own" | "off" | "ended";
export type TermRow = {
  readonly key: string;
  /** What counts now, or would: of a term that is off, what it was. */
  readonly term: Term | null;
  readonly standing: TermStanding;
  /** In shadow: the school's entry does not count; what is shipped under the key still does. */
  readonly shadow: boolean;
  readonly entry: OwnEntry | null;
  /** Number of its last change, to name when changing it; 0: never changed here. */
  readonly number: number;
  readonly precision: Precision | null;
  /** What it would have done in shadow in the last days; null when nothing was counted. */
  readonly would: { readonly flags: number; readonly pings: number } | null;
};
export type TermDetail = TermRow & {
  readonly history: readonly WordChange[];
  readonly days: readonly ShadowCount[];
};
export type TermFilter = {
  readonly own?: boolean;
  readonly shadow?: boolean;
  readonly category?: Category;
  readonly language?: TermLanguage;
  /** Part of a key, a word or a form. */
  readonly search?: string;
};

const COUNTED = 28 * 24 * 60 * 60_000;

/** Every term of a school as it stands, by key; null for a school that is not there. */
export async function listTerms(
  desk: Desk,
  school: SchoolId,
  filter: TermFilter,
): Promise<readonly TermRow[] | null> {
  const place = placeOfSchool(desk.policy(), school);
  if (place === null) return null;
  const { rows } = await rowsOf(desk, place);
  const search = filter.search === undefined ? null : foldSpelling(filter.search);
  return rows.filter(
    (row) =>
      (filter.own !== true || row.entry !== null) &&
      (filter.shadow !== true || row.shadow) &&
      (filter.category === undefined || row.term?.category === filter.category) &&
      (filter.language === undefined || row.term?.language === filter.language) &&
      (search === null ||
        [row.key, ...(row.term?.forms ?? [])].some((text) => foldSpelling(text).includes(search))),
  );
}

/** One term with its history, newest first, and what it would have done day by day; or keys that look like it. */
export async function showTerm(
  desk: Desk,
  school: SchoolId,
  asked: string,
): Promise<TermDetail | { readonly near: readonly string[] } | null> {
  const place = placeOfSchool(desk.policy(), school);
  if (place === null) return null;
  const lexicon = await readLexicon(desk.db, place, desk.clock.now());
  const { found, near } = findKey(lexicon, asked);
  const key = found?.key ?? ((await desk.db.words.lastOf(school, asked)) > 0 ? asked : null);
  if (key === null) return { near };
  const { rows, shadow } = await rowsOf(desk, place);
  const row = rows.find((one) => one.key === key) ?? {
    key,
    term: null,
    standing: "ended" as const,
    shadow: false,
    entry: null,
    number: await desk.db.words.lastOf(school, key),
    precision: null,
    would: null,
  };
  return {
    ...row,
    history: await desk.db.words.changes(school, { key }),
    days: shadow.filter((count) => count.key === key),
  };
}

/** The history of all words of a school, newest first. */
export const wordHistory = (
  desk: Desk,
  school: SchoolId,
  limit: number,
): Promise<readonly WordChange[]> => desk.db.words.changes(school, { limit });

async function rowsOf(
  desk: Desk,
  place: SchoolPlace,
): Promise<{ readonly rows: readonly TermRow[]; readonly shadow: readonly ShadowCount[] }> {
  await writeTally(desk);
  const now = desk.clock.now();
  const { id } = place.school;
  const lexicon = await readLexicon(desk.db, place, now);
  const precision = await termPrecision(desk.db, id);
  const shadow = await desk.db.words.shadow(id, isoDay(now - COUNTED, place.school));
  const would = new Map<string, { flags: number; pings: number }>();
  for (const { key, flags, pings } of shadow) {
    const sum = would.get(key) ?? { flags: 0, pings: 0 };
    would.set(key, { flags: sum.flags + flags, pings: sum.pings + pings });
  }
  const rows = [...lexicon.keys.values()]
    .map((one): TermRow => ({
      ...standing(one, lexicon.day),
      key: one.key,
      entry: one.entry,
      number: one.number,
      precision: precision.get(one.key) ?? null,
      would: would.get(one.key) ?? null,
    }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return { rows, shadow };
}

function standing(
  { entry, shipped }: KeyNow,
  day: string,
): Pick<TermRow, "term" | "standing" | "shadow"> {
  if (entry === null) return { term: shipped, standing: "shipped", shadow: false };
  if (!countsOn(entry, day))
    return shipped === null
      ? { term: entry.term, standing: "ended", shadow: false }
      : { term: shipped, standing: "shipped", shadow: false };
  if (entry.term === null) return { term: shipped, standing: "off", shadow: false };
  const shadow = entry.state === "shadow";
  return { term: entry.term, standing: shipped === null ? "own" : "changed", shadow };
}
