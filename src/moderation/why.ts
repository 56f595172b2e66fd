import type { Answer, Press } from "../domain/chat.ts";
import type { Stores } from "../domain/store.ts";
import { whyAnswer } from "../policy/why-answer.ts";
import { isAuthorOf } from "./case-authors.ts";
import type { FoundCase } from "./case-lookup.ts";
import { noteInput } from "./note-input.ts";

/** "Waarom?" under the neutral line: an author reads the note in private, anybody else what the line is for. */
export async function why(
  stores: Stores,
  { incident, place, roster, now }: FoundCase,
  { by }: Press,
): Promise<Answer> {
  const messages = await stores.incidents.messages(incident.id);
  const asker = isAuthorOf(incident, messages, by, roster) ? "author" : "other";
  return whyAnswer(noteInput(incident, by, place, roster, now), asker);
}
