import { z } from "zod";
import { PLATFORMS } from "../domain/ids.ts";
import type { Platform } from "../domain/ids.ts";
import { LANGUAGES, MODES } from "../domain/school.ts";
import type { Language, Mode } from "../domain/school.ts";
import {
  count,
  httpsAddress,
  isoDay,
  monthDay,
  slug,
  text,
  timeOfDay,
  timeZone,
} from "./fields.ts";
import { roleOf } from "./role-words.ts";

/*
 * What may stand in config/school.yaml. Everything that a school seldom changes has a default; the numbers are those of
 * the response table. What concerns several keys at once is in school-checks.ts.
 */

const platform = z.enum(PLATFORMS as readonly [Platform, ...Platform[]]);

const youngerAllowed = z.strictObject({
  by: z.string().refine(isStaffRole, {
    error: (issue) =>
      `"${String(issue.input)}" is not a role; write who decided as a role (directie, teamleider, …), never a name`,
  }),
  reason: text,
  on: isoDay,
});

const channel = z.strictObject({
  platform,
  channel: text.max(200),
  class: text.max(40),
  mode: z.enum(MODES as readonly [Mode, ...Mode[]]).default("shadow"),
  minimum_age: count(4, 99).optional(),
  younger_allowed: youngerAllowed.optional(),
});

const staffChannel = z.strictObject({
  platform,
  channel: text.max(200),
  instead: z.boolean().default(false),
});

const holiday = z.strictObject({ from: isoDay, until: isoDay, name: text.optional() });

const schoolDays = z.strictObject({
  weekdays: z.array(count(1, 7)).min(1).default([1, 2, 3, 4, 5]),
  from: timeOfDay.default("08:30"),
  until: timeOfDay.default("16:00"),
  holidays: z.array(holiday).default([]),
  year_starts: monthDay.default("08-01"),
});

const waking = z.strictObject({
  from: timeOfDay.default("07:30"),
  until: timeOfDay.default("22:00"),
});

const timers = z.strictObject({
  acknowledge: z
    .strictObject({
      medium: count(5, 1440).default(60),
      high: count(2, 240).default(10),
      urgent: count(1, 60).default(5),
    })
    .prefault({}),
  urgent_rounds: count(1, 10).default(3),
  note_per_pupil: count(0, 1440).default(15),
  line_per_channel: count(1, 1440).default(15),
  quarrel: count(1, 240).default(15),
  low_repeat_days: count(1, 100).default(14),
  digest_at: timeOfDay.default("15:30"),
  reports_per_hour: count(1, 60).default(5),
  lesson_open: count(5, 480).default(50),
});

const retention = z.strictObject({
  false_alarm_days: count(1, 60).default(14),
  ordinary_days: count(14, 400).default(365),
  serious_days: count(30, 1830).default(730),
  view_log_days: count(30, 1830).default(365),
});

const agreement = z.strictObject({ agreed_on: isoDay, reference: text.max(200) });

const school = z.strictObject({
  name: text.max(100),
  protocol: text,
  language: z.enum(LANGUAGES as readonly [Language, ...Language[]]).default("nl"),
  words: z
    .strictObject({ pupil: text.max(30).optional(), mentor: text.max(30).optional() })
    .prefault({}),
  time_zone: timeZone.default("Europe/Amsterdam"),
  school_days: schoolDays.prefault({}),
  waking: waking.prefault({}),
  timers: timers.prefault({}),
  retention: retention.prefault({}),
  council: agreement.optional(),
  categories: z
    .strictObject({ copyright: z.boolean().optional(), lesson_time: z.boolean().optional() })
    .prefault({}),
  staff_whatsapp: agreement.optional(),
  role_reminders: z
    .strictObject({ on: z.boolean().default(true), days: count(1, 365).default(30) })
    .prefault({}),
  staff_channels: z.array(staffChannel).default([]),
  channels: z.array(channel).min(1),
  hide: z.boolean().default(false),
  contact_email: z
    .email({ error: () => `is no e-mail address; write one such as privacy@school.nl` })
    .optional(),
});

/** For the app package that administrators of Teams install; what is missing there is told when it is made. */
const teams = z.strictObject({
  app_name: text.max(30).default("Klaswacht"),
  public_address: httpsAddress.optional(),
  developer: z
    .strictObject({
      name: text.max(32).optional(),
      website: httpsAddress.optional(),
      privacy: httpsAddress.optional(),
      terms: httpsAddress.optional(),
    })
    .prefault({}),
  targeted_notes: z.boolean().default(false),
});

export const schoolFile = z.strictObject({
  teams: teams.prefault({}),
  schools: z
    .record(slug, school)
    .refine((schools) => Object.keys(schools).length > 0, "is empty; write at least one school"),
});
export type SchoolEntry = z.infer<typeof school>;
export type TeamsEntry = z.infer<typeof teams>;

function isStaffRole(word: string): boolean {
  const role = roleOf(word);
  return role !== null && role !== "pupil";
}
