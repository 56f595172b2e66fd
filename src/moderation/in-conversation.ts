import type { ChannelMessage } from "../domain/message.ts";
import type { Mode } from "../domain/school.ts";
import type { Verdict } from "../domain/verdict.ts";
import { converse, withPattern } from "./converse.ts";
import type { Conversed } from "./converse.ts";
import type { Desk } from "./desk.ts";
import type { Judged } from "./judge-message.ts";
import type { Lookup } from "./message-lookup.ts";
import type { Place } from "./place.ts";

/** What a message comes to when those before it are counted. One that was not judged only takes its place among them. */
export async function inConversation(
  desk: Desk,
  place: Place,
  message: ChannelMessage,
  looked: Lookup,
  judged: Judged | null,
): Promise<{ readonly verdict: Verdict; readonly conversed: Conversed }> {
  const verdict: Verdict = judged?.verdict ?? { kind: "clear" };
  const scores = judged?.scores ?? null;
  const heard = { verdict: judged?.overheard ?? verdict, scores };
  const conversed = await converse(desk, place, message, looked, heard);
  // What belongs together and comes to what was learnt from the model's chances: without them it is no more than a guess.
  if (scores === null)
    return { verdict, conversed: { ...conversed, related: [], escalation: null } };
  const { escalation } = conversed;
  if (judged === null || escalation === null) return { verdict, conversed };
  // Help and reproach stay apart: who says that they need help is no offender.
  const asksForHelp = heard.verdict.kind === "flagged" && heard.verdict.care;
  if (asksForHelp && escalation.pattern !== "help_request")
    return { verdict, conversed: { ...conversed, escalation: null } };
  const { pattern, chance, counts, signs } = escalation;
  desk.trace({
    kind: "conversation",
    at: desk.clock.now(),
    ref: message.ref,
    pattern,
    chance,
    counts,
    signs,
  });
  return { verdict: withPattern(verdict, pattern, message), conversed };
}

/** Keeps for later days how people wrote to each other; not where a channel is only being tried out. */
export async function keepSignal(desk: Desk, mode: Mode, { signal }: Conversed): Promise<void> {
  if (signal === null || mode === "shadow" || mode === "off") return;
  await desk.db.transaction((stores) => stores.signals.add(signal));
}
