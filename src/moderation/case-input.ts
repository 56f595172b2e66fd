import type { Decision } from "../domain/decision.ts";
import { accountKey } from "../domain/ids.ts";
import type { AccountRef } from "../domain/ids.ts";
import type { Incident, IncidentMessage } from "../domain/incident.ts";
import type { ChannelMessage } from "../domain/message.ts";
import type { Person, Roster } from "../domain/people.ts";
import { isStaff } from "../domain/people.ts";
import type { Mode } from "../domain/school.ts";
import type { Stores, Writer } from "../domain/store.ts";
import type { Log, Trace } from "../domain/trace.ts";
import type { FlaggedVerdict } from "../policy/decide.ts";
import { DURING_LESSON } from "../policy/lesson-time.ts";
import type { Conversed } from "./converse.ts";
import { alertFrom } from "./escalate.ts";
import type { Place } from "./place.ts";

/** A message about which there is something to do. */
export type CaseInput = {
  readonly place: Place;
  readonly mode: Exclude<Mode, "off">;
  readonly roster: Roster;
  readonly message: ChannelMessage;
  readonly verdict: FlaggedVerdict | "reported";
  /** Who reported it; null when detection found it. An account the roster does not know has no person. */
  readonly report: { readonly reporter: Person | null } | null;
  /** The conversation that it stands in; null when that was not looked at. */
  readonly conversed: Conversed | null;
  /** A case that this message must join: one that already holds an earlier edit of it. */
  readonly into: Incident | null;
  readonly lexiconVersion: string;
  readonly now: number;
  readonly log: Log;
  readonly trace: Trace;
};
export const authorOf = (
  message: ChannelMessage,
  roster: Roster,
): { readonly person: Person | null; readonly role: "student" | "staff" } => {
  const person = roster.byAccount.get(accountKey(message.author)) ?? null;
  return { person, role: person !== null && isStaff(person) ? "staff" : "student" };
};

/** All accounts of the person behind this one, on every platform. */
export const writerOf = (account: AccountRef, roster: Roster): Writer => {
  const person = roster.byAccount.get(accountKey(account));
  const others = (person?.accounts ?? []).filter((one) => accountKey(one) !== accountKey(account));
  return { accounts: [account, ...others], person: person?.id ?? null };
};

/** What is kept of the message; of one that has nothing but its hour against it no text. */
export const evidenceOf = (input: CaseInput, incident: Incident["id"]): IncidentMessage => ({
  incident,
  ref: input.message.ref,
  edit: input.message.edit,
  author: input.message.author,
  sentAt: input.message.sentAt,
  text: input.verdict === DURING_LESSON ? "" : input.message.text,
  findings: input.verdict === "reported" ? [] : input.verdict.findings,
});

/** Rings the first step when the decision rings anybody. Says so to the operator when there is nobody to ring. */
export async function startAlerts(
  stores: Stores,
  { place, roster, now, log, trace }: CaseInput,
  incident: Incident,
  decision: Decision,
): Promise<Incident> {
  if (decision.severity === "low") return incident;
  return alertFrom(
    stores,
    { incident, place, roster, now, log, trace },
    0,
    decision.alert?.firstAt ?? now,
  );
}
