import type { Answer, ChatCommand } from "../domain/chat.ts";
import { caseCheck } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Stores } from "../domain/store.ts";
import { writerOf } from "./case-input.ts";
import { caseNow } from "./case-lookup.ts";
import { contest } from "./contest.ts";
import type { Desk } from "./desk.ts";
import { plainWords } from "./plain-words.ts";
import { text } from "./presser.ts";

type NotDeserved = Extract<ChatCommand, { readonly name: "niet_terecht" }>;

/** Case states in which the author was told of it; of any other the answer must not tell. */
const TOLD: ReadonlySet<Incident["noteState"]> = new Set(["delivered", "line"]);

/** "Niet terecht" without a button: it is about the newest note that this person got, whatever their account. */
export async function contestNewest(desk: Desk, { by, words }: NotDeserved): Promise<Answer> {
  const { schools } = desk.policy();
  const mentor = schools.values().next().value?.words.mentor ?? "mentor";
  const answer = await desk.db.transaction(async (stores) => {
    const newest = await newestOf(desk, stores, by);
    const found = newest === null ? null : await caseNow(desk, stores, newest.id);
    if (newest === null || found === null)
      return text((await plainWords(desk, by, stores))("answer.contest.nothing", { mentor }));
    return contest(stores, found, {
      by,
      action: "contest",
      incident: newest.number,
      check: caseCheck(newest.id),
      value: words,
    });
  });
  desk.committed();
  return answer;
}

async function newestOf(
  desk: Desk,
  stores: Stores,
  by: NotDeserved["by"],
): Promise<Incident | null> {
  const writer = writerOf(by, await desk.rosters.read(stores));
  const cases = await stores.incidents.list({ writer });
  return cases.find(({ noteState }) => TOLD.has(noteState)) ?? null;
}
