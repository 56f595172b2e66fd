import type { Answer, ChatCommand } from "../domain/chat.ts";
import { accountKey, channelKey } from "../domain/ids.ts";
import type { Person } from "../domain/people.ts";
import { holds } from "../domain/people.ts";
import type { Role } from "../domain/people.ts";
import { editionYear } from "../policy/notice-edition.ts";
import type { EffectiveMode } from "../policy/effective-mode.ts";
import { modeOf, wantedEdition } from "./channel-mode.ts";
import type { Desk } from "./desk.ts";
import { lessonLine } from "./lesson-command.ts";
import { placeOf } from "./place.ts";
import type { Place } from "./place.ts";
import { plainWords } from "./plain-words.ts";
import { text } from "./presser.ts";
import { setChannel } from "./set-channel.ts";

type OnChannel = Extract<ChatCommand, { readonly name: "status" | "uit" | "aan" }>;

/** Who may switch a class channel: those who answer for the class, and the administrators. */
const MAY_SWITCH: readonly Role[] = [
  "mentor",
  "teamleider",
  "leidinggevende",
  "safety_coordinator",
  "management",
  "administrator",
];

const maySwitch = (person: Person | undefined, { school, channel }: Place): boolean =>
  person !== undefined &&
  person.school === school.id &&
  MAY_SWITCH.some((role) => holds(person, role, channel.class));

/** `/klaswacht status`, `uit` and `aan` in a class channel, for those who answer for the class. */
export async function channelCommand(desk: Desk, command: OnChannel): Promise<Answer> {
  const place = placeOf(desk.policy(), command.channel);
  if (place === null) {
    return text((await plainWords(desk, command.by))("answer.channel.unknown"));
  }
  const { translate, school } = place;
  const roster = await desk.db.transaction((stores) => desk.rosters.read(stores));
  const person = roster.byAccount.get(accountKey(command.by));
  if (person === undefined || !maySwitch(person, place)) {
    desk.log.warn("COMMAND_REFUSED", { by: accountKey(command.by), name: command.name });
    return text(translate("answer.channel.not_for_you", { mentor: school.words.mentor }));
  }
  if (command.name === "status") return text(await statusText(desk, place));
  const off = command.name === "uit";
  const { changed, mode } = await setChannel(desk, place, off ? "off" : null, person.id);
  const stands = translate(`answer.status.mode.${mode.mode}`);
  const key = `answer.channel.${off ? "off" : "on"}_${changed ? "done" : "already"}`;
  return text(translate(key, { mode: stands }));
}

async function statusText(desk: Desk, place: Place): Promise<string> {
  const { translate, school, channel } = place;
  const now = desk.clock.now();
  const facts = await desk.db.transaction(async (stores) => {
    const roster = await desk.rosters.read(stores);
    const active = await stores.incidents.list({
      school: school.id,
      status: ["open", "acknowledged"],
    });
    return {
      mode: await modeOf(stores, place, roster, now),
      notice: await stores.channels.notice(channel.ref),
      lesson: await lessonLine(stores, place, now),
      open: active.filter((one) => channelKey(one.channel) === channelKey(channel.ref)).length,
    };
  });
  const { mode, notice, open, lesson } = facts;
  const edition = wantedEdition(place, now);
  return [
    translate("answer.status.heading", {
      class: channel.class,
      mode: translate(`answer.status.mode.${mode.mode}`),
    }),
    ...wantedLines(mode, place),
    translate("answer.status.open", { count: open }),
    notice !== null && (edition === null || notice.edition === edition)
      ? translate("answer.status.notice", { year: editionYear(notice.edition) })
      : translate("answer.status.notice_missing"),
    ...lesson,
  ].join("\n");
}

const wantedLines = (mode: EffectiveMode, { translate }: Place): readonly string[] => [
  ...(mode.mode === mode.wanted
    ? []
    : [
        translate("answer.status.wanted", {
          mode: translate(`answer.status.mode.${mode.wanted}`),
        }),
      ]),
  translate(`answer.status.because.${mode.because}`),
];
