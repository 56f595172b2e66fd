import { channelId, classId, schoolId } from "../domain/ids.ts";
import type { SchoolSettings, TeamsSettings } from "../domain/school.ts";
import type { Timetable } from "../domain/timetable.ts";
import type { SchoolEntry, TeamsEntry } from "./school-file.ts";

const WORDS = {
  nl: { pupil: "leerling", mentor: "mentor" },
  en: { pupil: "pupil", mentor: "mentor" },
} as const;

/** A checked entry of config/school.yaml, with its timetable, as the rest of the program knows it. */
export function schoolSettings(
  key: string,
  entry: SchoolEntry,
  timetable: Timetable,
): SchoolSettings {
  const { school_days: days, timers, retention } = entry;
  return {
    id: schoolId(key),
    name: entry.name,
    protocol: entry.protocol,
    language: entry.language,
    words: {
      pupil: entry.words.pupil ?? WORDS[entry.language].pupil,
      mentor: entry.words.mentor ?? WORDS[entry.language].mentor,
    },
    timeZone: entry.time_zone,
    schoolDays: {
      weekdays: [...new Set(days.weekdays)].sort((a, b) => a - b),
      from: days.from,
      until: days.until,
      holidays: days.holidays.map(({ from, until }) => ({ from, until })),
      yearStarts: days.year_starts,
    },
    timetable,
    waking: entry.waking,
    timers: {
      acknowledge: timers.acknowledge,
      urgentRounds: timers.urgent_rounds,
      notePerPupil: timers.note_per_pupil,
      linePerChannel: timers.line_per_channel,
      quarrel: timers.quarrel,
      lowRepeatDays: timers.low_repeat_days,
      digestAt: timers.digest_at,
      reportsPerHour: timers.reports_per_hour,
      lessonOpen: timers.lesson_open,
    },
    retention: {
      falseAlarmDays: retention.false_alarm_days,
      ordinaryDays: retention.ordinary_days,
      seriousDays: retention.serious_days,
      viewLogDays: retention.view_log_days,
    },
    council: agreementOf(entry.council),
    categories: {
      copyright: entry.categories.copyright ?? null,
      lesson_time: entry.categories.lesson_time ?? null,
    },
    staffWhatsapp: agreementOf(entry.staff_whatsapp),
    roleReminders: entry.role_reminders,
    staffChannels: entry.staff_channels.map(({ platform, channel, instead }) => ({
      ref: { platform, channel: channelId(channel) },
      instead,
    })),
    channels: entry.channels.map((channel) => ({
      ref: { platform: channel.platform, channel: channelId(channel.channel) },
      class: classId(channel.class),
      mode: channel.mode,
      youngerAllowed: channel.younger_allowed ?? null,
    })),
    hide: entry.hide,
    contactEmail: entry.contact_email ?? null,
  };
}

const agreementOf = (agreement: SchoolEntry["council"]): SchoolSettings["council"] =>
  agreement === undefined
    ? null
    : { agreedOn: agreement.agreed_on, reference: agreement.reference };

/** The checked `teams` part of config/school.yaml. */
export function teamsSettings(entry: TeamsEntry): TeamsSettings {
  const { name, website, privacy, terms } = entry.developer;
  return {
    appName: entry.app_name,
    publicAddress: entry.public_address?.replace(/\/+$/, "") ?? null,
    developer: {
      name: name ?? null,
      website: website ?? null,
      privacy: privacy ?? null,
      terms: terms ?? null,
    },
    targetedNotes: entry.targeted_notes,
  };
}
