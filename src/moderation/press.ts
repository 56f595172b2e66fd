import type { Answer, ButtonAction, Press } from "../domain/chat.ts";
import { accountKey, caseCheck } from "../domain/ids.ts";
import type { IncidentMessage } from "../domain/incident.ts";
import type { Stores } from "../domain/store.ts";
import { acknowledge } from "./acknowledge.ts";
import { caseNow } from "./case-lookup.ts";
import { closeCase, falseAlarm } from "./close-case.ts";
import { contest } from "./contest.ts";
import type { Desk } from "./desk.ts";
import { handOver } from "./hand-over.ts";
import { plainWords } from "./plain-words.ts";
import { entitled, isAnswer, text } from "./presser.ts";
import type { Handling } from "./presser.ts";
import { reopen } from "./reopen.ts";
import { logView, show } from "./show.ts";
import { errorName } from "./storage-failure.ts";
import { why } from "./why.ts";

type Shown = { readonly handling: Handling; readonly messages: readonly IncidentMessage[] };

/**
 * Answers a press of any button, in private. Whoever may not act on the case, or names one that does not exist, gets a
 * friendly refusal; pressing twice does nothing twice. Never rejects.
 */
export function createPress(desk: Desk): (press: Press) => Promise<Answer> {
  return async (press) => {
    try {
      const result = await desk.db.transaction((stores) => act(desk, stores, press));
      desk.committed();
      return "handling" in result ? await show(desk, result.handling, result.messages) : result;
    } catch (error) {
      const refs = { action: press.action, number: press.incident, error: errorName(error) };
      desk.log.error("PRESS_FAILED", refs);
      const words = await plainWords(desk, press.by);
      return text(words("answer.failed"));
    }
  };
}

async function act(desk: Desk, stores: Stores, press: Press): Promise<Answer | Shown> {
  const incident = Number.isSafeInteger(press.incident)
    ? await stores.incidents.byNumber(press.incident)
    : null;
  const found = incident === null ? null : await caseNow(desk, stores, incident.id);
  if (found === null) {
    const refs = { by: accountKey(press.by), action: press.action };
    desk.log.warn("PRESS_WITHOUT_CASE", refs);
    return text((await plainWords(desk, press.by, stores))("answer.unknown_case"));
  }
  if (press.check !== undefined && press.check !== caseCheck(found.incident.id)) {
    const refs = { by: accountKey(press.by), action: press.action, number: press.incident };
    desk.log.warn("PRESS_OF_ANOTHER_CASE", refs);
    return text((await plainWords(desk, press.by, stores))("answer.stale_button"));
  }
  if (press.action === "contest") return contest(stores, found, press);
  if (press.action === "why") return why(stores, found, press);
  const handling = entitled(found, press.by);
  if (isAnswer(handling)) {
    desk.log.warn("PRESS_REFUSED", { by: accountKey(press.by), incident: found.incident.id });
    return handling;
  }
  desk.trace({
    kind: "staff",
    at: found.now,
    incident: found.incident.id,
    action: press.action,
  });
  if (press.action === "show") return { handling, messages: await logView(stores, handling) };
  return VERBS[press.action](stores, handling, press.value);
}

type Verb = (stores: Stores, handling: Handling, value: string | null) => Promise<Answer>;
/** What staff do with a case. */
const VERBS: Readonly<Record<Exclude<ButtonAction, "show" | "why" | "contest">, Verb>> = {
  acknowledge,
  hand_over: handOver,
  false_alarm: falseAlarm,
  close: closeCase,
  reopen,
};
