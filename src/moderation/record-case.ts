import type { Decision } from "../domain/decision.ts";
import { accountKey, channelKey, incidentId } from "../domain/ids.ts";
import type { PersonId } from "../domain/ids.ts";
import type { Incident } from "../domain/incident.ts";
import type { Person } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";
import type { Finding } from "../domain/verdict.ts";
import { verdictSeverity } from "../domain/verdict.ts";
import { decide } from "../policy/decide.ts";
import { authorOf, evidenceOf, startAlerts, writerOf } from "./case-input.ts";
import type { CaseInput } from "./case-input.ts";
import { addConversation, quarrelOf } from "./case-conversation.ts";
import { joinCase } from "./join-case.ts";
import { linkQuarrel } from "./link-quarrel.ts";
import { hideKey, noteKey } from "./outbox-keys.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export type Recorded = {
  readonly incident: Incident;
  readonly decision: Decision;
  readonly fresh: boolean;
};

/** People at the other end as far as known: answered or mentioned, or whom the conversation is aimed at. */
function targetsOf({ message, roster, conversed }: CaseInput, author: Person | null) {
  const accounts =
    message.repliesTo === null ? message.mentions : [message.repliesTo, ...message.mentions];
  const people = accounts.flatMap((account) => roster.byAccount.get(accountKey(account))?.id ?? []);
  const aimedAt = conversed?.escalation?.target ?? null;
  const known = aimedAt !== null && roster.people.has(aimedAt) ? [aimedAt] : [];
  return [...new Set<PersonId>([...people, ...known])].filter((person) => person !== author?.id);
}

/**
 * Decides, and writes the case with everything that has to be delivered. Runs inside one transaction; when it commits,
 * nothing of it can be lost.
 */
export async function recordCase(stores: Stores, input: CaseInput): Promise<Recorded> {
  const { place, message, roster, now, report } = input;
  const { school } = place;
  const author = authorOf(message, roster);
  const targets = targetsOf(input, author.person);
  const decided = decide(input.verdict, {
    school,
    protocol: place.protocol,
    roster,
    mode: input.mode,
    class: place.channel.class,
    author: { ref: message.author, ...author },
    targets,
    reported: report !== null,
    reporter: report?.reporter ?? null,
    lowBefore: await lowBefore(stores, input),
    lastNoteAt: await stores.limits.lastNote(writerOf(message.author, roster)),
    now,
  });
  // Also when the roster does not know who reported it: an author never hears that somebody did.
  const decision: Decision =
    report === null ? decided : { ...decided, note: { withheld: "report" }, hide: false };
  const held = input.into ?? (await openQuarrel(stores, input, decision));
  const recorded =
    held === null
      ? await openCase(stores, input, decision, targets, author)
      : { incident: await joinCase(stores, input, held, decision, targets), fresh: false };
  await addConversation(stores, input, recorded.incident);
  await wantNoteAndHide(stores, input, recorded.incident, decision);
  return { ...recorded, decision };
}

/**
 * Cases of this person, on whatever platform, in the last while with a low message in them, also those that became more serious by another.
 * Neither a false alarm, nor an edit of the same message, nor writing during a lesson is an earlier time.
 */
async function lowBefore(
  stores: Stores,
  { place, message, roster, into, now }: CaseInput,
): Promise<number> {
  const openedSince = now - place.school.timers.lowRepeatDays * DAY;
  const writer = writerOf(message.author, roster);
  const own = new Set(writer.accounts.map(accountKey));
  const before = await stores.incidents.list({ writer, openedSince });
  let count = 0;
  for (const { id, outcome, category } of before) {
    if (id === into?.id || outcome === "false_alarm" || category === "lesson_time") continue;
    const messages = await stores.incidents.messages(id);
    if (messages.some(({ author, findings }) => own.has(accountKey(author)) && isLow(findings)))
      count += 1;
  }
  return count;
}

const isLow = ([first, ...others]: readonly Finding[]): boolean =>
  first !== undefined && verdictSeverity([first, ...others]) === "low";

/** However long it goes on, what comes later is a case of its own, so that somebody hears of it. */
const LONGEST_QUARREL = 4;

/**
 * The open case that this message belongs to: same channel and same author or same quarrel, a short while ago, and equally
 * about care. What has only its hour against it is no part of a quarrel.
 */
async function openQuarrel(
  stores: Stores,
  input: CaseInput,
  { care, category }: Decision,
): Promise<Incident | null> {
  const { message, place, roster, report } = input;
  if (report !== null) return null;
  const window = place.school.timers.quarrel * MINUTE;
  const since = message.sentAt - window;
  const writer = writerOf(message.author, roster);
  const own = (await stores.incidents.hasRecent(writer, message.ref, since))
    ? await stores.incidents.list({ writer, status: ["open", "acknowledged"] })
    : [];
  for (const other of [...own, ...(await quarrelOf(stores, input, category))]) {
    if ((other.category === "lesson_time") !== (category === "lesson_time")) continue;
    if (other.care !== care || channelKey(other.channel) !== channelKey(message.ref)) continue;
    const messages = await stores.incidents.messages(other.id);
    const begun = messages[0]?.sentAt ?? other.openedAt;
    if (message.sentAt - begun > LONGEST_QUARREL * window) continue;
    if (messages.some((one) => one.sentAt >= since)) return other;
  }
  return null;
}

async function openCase(
  stores: Stores,
  input: CaseInput,
  decision: Decision,
  targets: readonly PersonId[],
  author: ReturnType<typeof authorOf>,
): Promise<{ readonly incident: Incident; readonly fresh: boolean }> {
  const { message, place, report, now } = input;
  const id = incidentId(message.ref, message.edit);
  const opened = await stores.incidents.open(
    {
      id,
      school: place.school.id,
      class: place.channel.class,
      channel: place.channel.ref,
      message: message.ref,
      link: message.link,
      origin: report === null ? "detection" : "report",
      author: message.author,
      authorPerson: author.person?.id ?? null,
      authorRole: author.role,
      targets,
      reporter: report?.reporter?.id ?? null,
      category: decision.category,
      severity: decision.severity,
      care: decision.care,
      rule: decision.rule.id,
      action: decision.action?.id ?? null,
      protocolVersion: place.protocol.version,
      lexiconVersion: input.lexiconVersion,
      status: "open",
      outcome: null,
      contested: false,
      messageState: "present",
      noteState: noteStateOf(decision),
      owner: null,
      openedAt: now,
      acknowledgedAt: null,
      closedAt: null,
      step: 0,
    },
    evidenceOf(input, id),
  );
  if (!opened.fresh) return opened;
  await stores.incidents.addEvent({
    incident: id,
    at: now,
    actor: null,
    kind: report === null ? "opened" : "reported",
    detail: "",
  });
  const incident = await startAlerts(stores, input, opened.incident, decision);
  await linkQuarrel(stores, input, incident);
  return { incident, fresh: true };
}

const noteStateOf = ({ note }: Decision): Incident["noteState"] => {
  if ("kind" in note) return "pending";
  return note.withheld === "report" ? "none" : "withheld";
};

async function wantNoteAndHide(
  stores: Stores,
  { message, now }: CaseInput,
  incident: Incident,
  decision: Decision,
): Promise<void> {
  if ("kind" in decision.note) {
    await stores.outbox.want(
      noteKey(message.ref, message.edit),
      { kind: "note", incident: incident.id, to: message.author },
      now,
      now,
    );
    // Taken now and not on delivery, so that two messages at once give one note. Care does not use up the limit.
    if (!decision.care) await stores.limits.noteSent(message.author, now);
  }
  if (decision.hide) {
    const job = { kind: "hide", incident: incident.id, message: message.ref } as const;
    await stores.outbox.want(hideKey(message.ref), job, now, now);
  }
}
