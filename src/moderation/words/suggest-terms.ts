import { accountKey } from "../../domain/ids.ts";
import { foldSpelling } from "../../domain/lexicon.ts";
import type { Term } from "../../domain/lexicon.ts";
import type { WordOption, WordQuery } from "../../domain/word-command.ts";
import type { Desk } from "../desk.ts";
import { errorName } from "../storage-failure.ts";
import { readLexicon, termNow } from "./lexicon-now.ts";
import { refOf } from "./read-word-fields.ts";
import { changeLabel } from "./word-lines.ts";
import { speechAt, whoAsks } from "./who-asks.ts";
import type { WordAsker } from "./who-asks.ts";

const MOST = 25;
/** A platform takes no longer value than this. */
const LONGEST = 100;

/** What a field could become; nothing for whoever may not change words. Never rejects. */
export async function suggestWords(desk: Desk, query: WordQuery): Promise<readonly WordOption[]> {
  try {
    const asker = await whoAsks(desk, query);
    if (asker === null) return [];
    const found =
      query.field === "woord"
        ? await terms(desk, asker, query.typed)
        : await changes(desk, asker, query.typed);
    return found.slice(0, MOST);
  } catch (error) {
    const refs = { by: accountKey(query.by), error: errorName(error) };
    desk.log.warn("SUGGESTIONS_FAILED", refs);
    return [];
  }
}

/** Words that count now, those that begin with what was typed first. */
async function terms(
  desk: Desk,
  { place }: WordAsker,
  typed: string,
): Promise<readonly WordOption[]> {
  const lexicon = await readLexicon(desk.db, place, desk.clock.now());
  const looked = foldSpelling(typed);
  const found: { readonly key: string; readonly term: Term; readonly rank: number }[] = [];
  for (const one of lexicon.keys.values()) {
    const term = termNow(one, lexicon.day);
    if (term === null) continue;
    const spellings = [term.term, ...term.forms].map(foldSpelling);
    const rank = spellings.some((spelling) => spelling.startsWith(looked))
      ? 0
      : [one.key, ...spellings].some((spelling) => spelling.includes(looked))
        ? 1
        : null;
    if (rank !== null) found.push({ key: one.key, term, rank });
  }
  const { translate } = place;
  const first = found
    .toSorted((a, b) => a.rank - b.rank || (a.term.term < b.term.term ? -1 : 1))
    .slice(0, MOST);
  const options: WordOption[] = [];
  for (const { key, term } of first) {
    const ref = refOf(key, await desk.db.words.lastOf(place.school.id, key));
    const label = translate("word.chat.suggestion", {
      term: term.term,
      category: translate(`card.category.${term.category}`),
      severity: translate(`card.severity.${term.severity}`),
    });
    options.push({ value: ref.length <= LONGEST ? ref : key, label });
  }
  return options;
}

/** The last changes, the newest first. */
async function changes(
  desk: Desk,
  asker: WordAsker,
  typed: string,
): Promise<readonly WordOption[]> {
  const last = await desk.db.words.changes(asker.place.school.id, { limit: MOST });
  const speech = speechAt(asker);
  const looked = foldSpelling(typed);
  return last
    .map((change) => ({ value: String(change.number), label: changeLabel(change, speech) }))
    .filter(({ label }) => foldSpelling(label).includes(looked));
}
