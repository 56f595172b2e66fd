import { countsOn } from "../../detection/terms/overlay.ts";
import { foldSpelling } from "../../domain/lexicon.ts";
import type { Term } from "../../domain/lexicon.ts";
import type { Stores } from "../../domain/store.ts";
import type { OwnEntry } from "../../domain/words.ts";
import { isoDay } from "../../policy/school-time.ts";
import type { SchoolPlace } from "../place.ts";

/** One key as it stands: shipped, the school's own, or both. */
export type KeyNow = {
  readonly key: string;
  readonly shipped: Term | null;
  /** The school's entry, also when its end date is past. */
  readonly entry: OwnEntry | null;
  /** Number of the last change to it; 0: the school never touched it. */
  readonly number: number;
};
/** Everything there is at one moment. */
export type LexiconNow = {
  readonly day: string;
  readonly keys: ReadonlyMap<string, KeyNow>;
  readonly entries: readonly OwnEntry[];
};

/** The shipped words and the school's own, as last committed. */
export async function readLexicon(
  stores: Pick<Stores, "words">,
  { policy, school }: SchoolPlace,
  now: number,
): Promise<LexiconNow> {
  const keys = new Map<string, KeyNow>();
  // What was undone has no entry any more and was touched all the same.
  const lastOf = await stores.words.lastOfEach(school.id);
  for (const shipped of policy.lexicon.terms) {
    const { key } = shipped;
    keys.set(key, { key, shipped, entry: null, number: lastOf.get(key) ?? 0 });
  }
  const own = await stores.words.entries(school.id);
  for (const { entry, number } of own) {
    const shipped = keys.get(entry.key)?.shipped ?? null;
    keys.set(entry.key, { key: entry.key, shipped, entry, number });
  }
  return { day: isoDay(now, school), keys, entries: own.map(({ entry }) => entry) };
}

/** The term that a key stands for now: the school's own version while it counts, else the shipped one; null: off. */
export function termNow({ shipped, entry }: KeyNow, day: string): Term | null {
  return entry !== null && countsOn(entry, day) ? entry.term : shipped;
}

/** The term that a change starts from: what counts now, else what counted before its end date; null: off. */
export function termToChange(one: KeyNow, day: string): Term | null {
  const { entry } = one;
  const ended = entry !== null && !countsOn(entry, day);
  return termNow(one, day) ?? (ended ? entry.term : null);
}

/** A word itself goes before a form of another, and what is flagged by itself before what is only looked for beside it. */
const closeness = (
  { entry, shipped }: KeyNow,
  folded: string,
): readonly [word: boolean, counts: boolean] => {
  const terms = [entry?.term ?? null, shipped].flatMap((term) => term ?? []);
  return [
    terms.some(({ term }) => foldSpelling(term) === folded),
    terms.some(({ aim }) => aim !== "frame"),
  ];
};

/** The key that an administrator means: by the key itself, or by the word when one term is closest to it. */
export function findKey(
  lexicon: LexiconNow,
  asked: string,
): { readonly found: KeyNow | null; readonly near: readonly string[] } {
  const folded = foldSpelling(asked);
  const exact = lexicon.keys.get(asked) ?? lexicon.keys.get(folded);
  if (exact !== undefined) return { found: exact, near: [] };
  const spelled: KeyNow[] = [];
  const near: string[] = [];
  for (const one of lexicon.keys.values()) {
    const spellings = [one.entry?.term ?? null, one.shipped].flatMap((term) =>
      term === null ? [] : [term.term, ...term.forms].map(foldSpelling),
    );
    if (spellings.includes(folded)) spelled.push(one);
    else if (folded.length >= 3 && one.key.includes(folded)) near.push(one.key);
  }
  const ranked = spelled.map((one) => ({ one, close: closeness(one, folded) }));
  const best = [
    ranked.filter(({ close: [word, counts] }) => word && counts),
    ranked.filter(({ close: [word] }) => word),
    ranked.filter(({ close: [, counts] }) => counts),
    ranked,
  ].find((list) => list.length > 0);
  const [only, ...others] = (best ?? []).map(({ one }) => one);
  return only !== undefined && others.length === 0
    ? { found: only, near: [] }
    : { found: null, near: [...spelled.map(({ key }) => key), ...near].slice(0, 8) };
}
