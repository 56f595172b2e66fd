import { accountKey } from "../../domain/ids.ts";
import type { ClassId } from "../../domain/ids.ts";
import type { Roster } from "../../domain/people.ts";
import type { WordCommand } from "../../domain/word-command.ts";
import type { Desk } from "../desk.ts";
import { placeOf, placeOfSchool } from "../place.ts";
import type { SchoolPlace } from "../place.ts";
import { mayChangeWords } from "./carry-out.ts";
import type { WordSpeech } from "./word-lines.ts";
import type { WordActor } from "./word-outcome.ts";

/** Somebody who may change the words of this school. */
export type WordAsker = {
  readonly actor: WordActor;
  readonly place: SchoolPlace;
  readonly roster: Roster;
  /** Of the class channel in which it was asked. */
  readonly class: ClassId | null;
};

/** Who asks, and of which school: that of the channel, else their own. Null: whoever may not change its words. */
export async function whoAsks(
  desk: Desk,
  { by, channel }: Pick<WordCommand, "by" | "channel">,
): Promise<WordAsker | null> {
  const roster = await desk.db.transaction((stores) => desk.rosters.read(stores));
  const person = roster.byAccount.get(accountKey(by));
  if (person === undefined) return null;
  const here = channel === null ? null : placeOf(desk.policy(), channel);
  const place = here ?? placeOfSchool(desk.policy(), person.school);
  const actor = { person: person.id, operator: false };
  if (place === null || !mayChangeWords(roster, actor, place)) return null;
  return { actor, place, roster, class: here?.channel.class ?? null };
}

/** Speaks the language of the school, of its people and its time. */
export const speechAt = ({ place, roster }: WordAsker): WordSpeech => ({
  texts: place.translate,
  language: place.language,
  timeZone: place.school.timeZone,
  nameOf: (person) => roster.people.get(person)?.name ?? person,
  shippedOf: (key) => place.policy.lexicon.terms.find((term) => term.key === key) ?? null,
});
