import { accountKey } from "../domain/ids.ts";
import type { ChannelMessage } from "../domain/message.ts";
import type { Roster } from "../domain/people.ts";
import type { Stores } from "../domain/store.ts";
import { hasLessonsIn, lessonAt } from "../policy/lesson-time.ts";
import { isOn } from "../policy/wanted-verdict.ts";
import type { Place } from "./place.ts";

/** Whether a pupil of the class wrote this during one of its lessons, while nobody had opened the channel for it. */
export async function isDuringLesson(
  stores: Pick<Stores, "lessons">,
  { school, protocol, channel }: Place,
  roster: Roster,
  { author, sentAt }: Pick<ChannelMessage, "author" | "sentAt">,
): Promise<boolean> {
  if (!isOn("lesson_time", school, protocol)) return false;
  const person = roster.byAccount.get(accountKey(author)) ?? null;
  if (!hasLessonsIn(person, channel.class)) return false;
  if (lessonAt(sentAt, channel.class, school) === null) return false;
  return (await stores.lessons.openAt(channel.ref, sentAt)) === null;
}
