import type { Answer, ChatCommand } from "../domain/chat.ts";
import { accountKey } from "../domain/ids.ts";
import type { Desk } from "./desk.ts";
import { hashOfCode } from "./one-time-code.ts";
import { plainWords } from "./plain-words.ts";
import { text } from "./presser.ts";

const HOUR = 60 * 60_000;
const TRIES_PER_HOUR = 5;

type Koppel = Extract<ChatCommand, { readonly name: "koppel" }>;

/** `/klaswacht koppel CODE`: the account becomes the person's the code was handed to. Few tries, so nobody guesses. */
export function createLinkAccount(desk: Desk): (command: Koppel) => Promise<Answer> {
  const failures = new Map<string, readonly number[]>();

  return async ({ by, code }) => {
    const now = desk.clock.now();
    const key = accountKey(by);
    const translate = await plainWords(desk, by);
    const { schools } = desk.policy();
    const mentor = schools.values().next().value?.words.mentor ?? "mentor";
    const recent = (failures.get(key) ?? []).filter((at) => at > now - HOUR);
    if (recent.length >= TRIES_PER_HOUR) return text(translate("answer.koppel.limit", { mentor }));

    const linked = await desk.db.transaction(async (stores) => {
      const roster = await desk.rosters.read(stores);
      const already = roster.byAccount.get(key);
      if (already !== undefined) return { already: true, person: already };
      const person = await stores.people.useCode(hashOfCode(code), now);
      if (person === null) return null;
      await stores.people.link(person, by, now);
      return { already: false, person: roster.people.get(person) };
    });
    if (linked === null) {
      failures.set(key, [...recent, now]);
      desk.log.warn("CODE_REFUSED", { account: key, tries: recent.length + 1 });
      return text(translate("answer.koppel.invalid", { mentor }));
    }
    failures.delete(key);
    const name = linked.person?.name ?? "";
    if (linked.already) return text(translate("answer.koppel.already", { name }));
    desk.rosters.forget();
    desk.log.info("ACCOUNT_LINKED", { account: key, person: linked.person?.id ?? null });
    return text(translate("answer.koppel.ok", { name }));
  };
}
