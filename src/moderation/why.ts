import type { Answer, Press } from "../domain/chat.ts";
import { accountKey } from "../domain/ids.ts";
import { whyAnswer } from "../policy/why-answer.ts";
import type { FoundCase } from "./case-lookup.ts";
import { noteInput } from "./note-input.ts";

/** "Waarom?" under the neutral line: the author reads the note in private, anybody else what the line is for. */
export function why({ incident, place, roster, now }: FoundCase, press: Press): Answer {
  const presser = roster.byAccount.get(accountKey(press.by));
  const isAuthor =
    accountKey(press.by) === accountKey(incident.author) ||
    (presser !== undefined && presser.id === incident.authorPerson);
  return whyAnswer(noteInput(incident, place, roster, now), isAuthor ? "author" : "other");
}
