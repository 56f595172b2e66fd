import type { Answer } from "../domain/chat.ts";
import { accountKey, channelKey } from "../domain/ids.ts";
import type { AccountRef } from "../domain/ids.ts";
import type { ChannelMessage } from "../domain/message.ts";
import type { Stores } from "../domain/store.ts";
import { mayJudge } from "../policy/decide.ts";
import { addReport } from "./add-report.ts";
import { authorOf, writerOf } from "./case-input.ts";
import { modeOf } from "./channel-mode.ts";
import type { Desk } from "./desk.ts";
import { isFlag, judge } from "./judge-message.ts";
import type { Place } from "./place.ts";
import { placeOf } from "./place.ts";
import { plainWords } from "./plain-words.ts";
import { text } from "./presser.ts";
import { recordCase } from "./record-case.ts";
import { errorName } from "./storage-failure.ts";

const HOUR = 60 * 60_000;

/**
 * "Meld dit bericht": a person says that staff should see it. It goes where a case of the class goes; who reported it
 * is told to nobody. What detection finds in it gives the category, else it is `reported`. Never rejects.
 */
export function createReport(
  desk: Desk,
): (by: AccountRef, message: ChannelMessage) => Promise<Answer> {
  return async (by, message) => {
    try {
      const place = placeOf(desk.policy(), message.ref);
      if (place === null) {
        return text((await plainWords(desk, by))("answer.channel.unknown"));
      }
      return await desk.channels.run(channelKey(message.ref), async () => {
        const answer = await desk.db.transaction((stores) =>
          take(desk, stores, place, by, message),
        );
        desk.committed();
        return answer;
      });
    } catch (error) {
      desk.log.error("REPORT_FAILED", { error: errorName(error) });
      return text((await plainWords(desk, by))("answer.failed"));
    }
  };
}

async function take(
  desk: Desk,
  stores: Stores,
  place: Place,
  by: AccountRef,
  message: ChannelMessage,
): Promise<Answer> {
  const { school, translate } = place;
  const now = desk.clock.now();
  const limit = school.timers.reportsPerHour;
  const facts = { mentor: school.words.mentor, limit };
  const say = (key: string): Answer => text(translate(key, facts));

  const roster = await desk.rosters.read(stores);
  const reporting = writerOf(by, roster);
  const isOwn = reporting.accounts.some((one) => accountKey(one) === accountKey(message.author));
  if (isOwn) return say("answer.report.own");
  const { mode } = await modeOf(stores, place, roster, now);
  if (mode === "off" || mode === "shadow") return say("answer.report.off");
  if (!mayJudge(authorOf(message, roster), school)) return say("answer.report.not_judged");
  if ((await stores.limits.reportsSince(reporting, now - HOUR)) >= limit)
    return say("answer.report.limit");
  await stores.limits.reportMade(by, now);

  const reporter = roster.byAccount.get(accountKey(by)) ?? null;
  const cases = await stores.incidents.byMessage(message.ref);
  // A case about the hour holds no text, and is not what somebody reports.
  const held = cases.findLast(
    ({ status, category }) => status !== "closed" && category !== "lesson_time",
  );
  if (held !== undefined) {
    await addReport(
      stores,
      { incident: held, place, roster, now, log: desk.log, trace: desk.trace },
      reporter,
    );
    return say("answer.report.already");
  }
  const words = await desk.words.read(stores, place, now);
  const looked = { roster, words, duringLesson: false };
  const verdict = judge(desk, place, message, looked)?.verdict ?? null;
  const recorded = await recordCase(stores, {
    place,
    mode,
    roster,
    message: cases.length === 0 ? message : await afresh(stores, message, now),
    verdict: isFlag(verdict) ? verdict : "reported",
    report: { reporter },
    conversed: null,
    into: null,
    lexiconVersion: words.detector.version,
    now,
    log: desk.log,
    trace: desk.trace,
  });
  const { decision } = recorded;
  desk.trace({ kind: "decided", at: now, ref: message.ref, decision, mode });
  desk.trace({
    kind: "committed",
    at: now,
    ref: message.ref,
    incident: recorded.incident.id,
    number: recorded.incident.number,
    fresh: recorded.fresh,
  });
  return say("answer.report.thanks");
}

/** A message whose case was closed and that is reported again opens a new case; its evidence needs a key of its own. */
async function afresh(
  stores: Stores,
  message: ChannelMessage,
  now: number,
): Promise<ChannelMessage> {
  const holding = await stores.incidents.holding(message.ref, message.edit);
  return holding === null ? message : { ...message, edit: now };
}
