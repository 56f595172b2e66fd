import type { Answer, ChatCommand } from "../domain/chat.ts";
import { accountKey, channelKey } from "../domain/ids.ts";
import type { Person, Role } from "../domain/people.ts";
import { holds } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";
import { lessonAt } from "../policy/lesson-time.ts";
import { clockTime } from "../policy/school-time.ts";
import { isOn } from "../policy/wanted-verdict.ts";
import type { Desk } from "./desk.ts";
import { placeOf } from "./place.ts";
import type { Place } from "./place.ts";
import { plainWords } from "./plain-words.ts";
import { text } from "./presser.ts";

type LessonCommand = Extract<ChatCommand, { readonly name: "les" }>;
const MINUTE = 60_000;

/** Who may let pupils write during a lesson: whoever teaches the class, and those who answer for it. */
const MAY_OPEN: readonly Role[] = [
  "teacher",
  "mentor",
  "teamleider",
  "leidinggevende",
  "safety_coordinator",
  "management",
];
const mayOpen = (person: Person | undefined, { school, channel }: Place): person is Person =>
  person !== undefined &&
  person.school === school.id &&
  MAY_OPEN.some((role) => holds(person, role, channel.class));

/**
 * `/klaswacht les open` and `les dicht`: pupils may write in the class channel until the present lesson is over, or for
 * a while when the timetable has none now. It closes of itself by the clock.
 */
export async function lessonCommand(desk: Desk, command: LessonCommand): Promise<Answer> {
  const place = placeOf(desk.policy(), command.channel);
  if (place === null) {
    return text((await plainWords(desk, command.by))("answer.channel.unknown"));
  }
  const { translate, school, protocol } = place;
  const answer = await desk.db.transaction(async (stores) => {
    const roster = await desk.rosters.read(stores);
    const person = roster.byAccount.get(accountKey(command.by));
    if (!mayOpen(person, place)) {
      desk.log.warn("COMMAND_REFUSED", { by: accountKey(command.by), name: command.name });
      return translate("answer.lesson.not_for_you", { mentor: school.words.mentor });
    }
    if (!isOn("lesson_time", school, protocol)) return translate("answer.lesson.off");
    return command.open
      ? openLesson(desk, stores, place, person)
      : closeLesson(desk, stores, place, person);
  });
  return text(answer);
}

async function openLesson(
  desk: Desk,
  stores: Stores,
  { school, channel, translate }: Place,
  by: Person,
): Promise<string> {
  const now = desk.clock.now();
  const lesson = lessonAt(now, channel.class, school);
  const until = lesson?.until ?? now + school.timers.lessonOpen * MINUTE;
  const standing = await stores.lessons.openAt(channel.ref, now);
  const last = Math.max(until, standing?.until ?? 0);
  const params = { class: channel.class, time: clockTime(last, school) };
  if (standing !== null && standing.until >= until) {
    return translate("answer.lesson.open_already", params);
  }
  await stores.lessons.add({ channel: channel.ref, from: now, until, by: by.id });
  desk.log.info("LESSON_OPENED", { channel: channelKey(channel.ref), by: by.id, until });
  return translate("answer.lesson.open_done", params);
}

async function closeLesson(
  desk: Desk,
  stores: Stores,
  { channel, translate }: Place,
  by: Person,
): Promise<string> {
  const now = desk.clock.now();
  const params = { class: channel.class };
  if ((await stores.lessons.openAt(channel.ref, now)) === null) {
    return translate("answer.lesson.closed_already", params);
  }
  await stores.lessons.close(channel.ref, now);
  desk.log.info("LESSON_CLOSED", { channel: channelKey(channel.ref), by: by.id });
  return translate("answer.lesson.closed_done", params);
}

/** How the channel stands for lessons, in one line for `status`; none when the school has that off. */
export async function lessonLine(
  stores: Pick<Stores, "lessons" | "people">,
  { school, protocol, channel, translate }: Place,
  now: number,
): Promise<readonly string[]> {
  if (!isOn("lesson_time", school, protocol)) return [];
  const opened = await stores.lessons.openAt(channel.ref, now);
  if (opened !== null) {
    const name = (await stores.people.roster()).people.get(opened.by)?.name ?? "–";
    const time = clockTime(opened.until, school);
    return [translate("answer.status.lesson.open", { time, name })];
  }
  const lesson = lessonAt(now, channel.class, school);
  if (lesson !== null) {
    return [translate("answer.status.lesson.closed", { time: clockTime(lesson.until, school) })];
  }
  const known = school.timetable.some((one) => one.class === channel.class);
  return [translate(`answer.status.lesson.${known ? "none" : "no_timetable"}`)];
}
