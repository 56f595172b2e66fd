import type { ChannelRef, ClassId, SchoolId } from "./ids.ts";
import type { Timetable } from "./timetable.ts";
import type { OptionalCategory, Severity } from "./verdict.ts";

export type Language = "nl" | "en";
export const LANGUAGES: readonly Language[] = ["nl", "en"];

/** What the bot does in a class channel; see DESIGN.md 1. A new channel starts in `shadow`. */
export type Mode = "off" | "shadow" | "staff" | "live";
export const MODES: readonly Mode[] = ["off", "shadow", "staff", "live"];

export type ChannelSettings = {
  readonly ref: ChannelRef;
  readonly class: ClassId;
  readonly mode: Mode;
  /** Discord is from 16 years in the Netherlands: who let a younger class in, and why. Null: nobody younger than 16. */
  readonly youngerAllowed: {
    readonly by: string;
    readonly reason: string;
    readonly on: string;
  } | null;
};

/** Wall-clock time of day, `HH:MM`. */
export type TimeOfDay = string;
/** ISO days, both included. */
export type DayRange = { readonly from: string; readonly until: string };

/** All durations in minutes unless the name says otherwise. Defaults are those of DESIGN.md 4. */
export type Timers = {
  /** Time to acknowledge before the next person is alerted, by severity. Medium counts school time only. */
  readonly acknowledge: { readonly medium: number; readonly high: number; readonly urgent: number };
  readonly urgentRounds: number;
  readonly notePerPupil: number;
  readonly linePerChannel: number;
  /** Messages by the same author in the same channel within this time belong to one incident. */
  readonly quarrel: number;
  readonly lowRepeatDays: number;
  readonly digestAt: TimeOfDay;
  readonly reportsPerHour: number;
  /** How long a channel is opened during a lesson that is not in the timetable. */
  readonly lessonOpen: number;
};

/** Days that a closed case is kept; see DESIGN.md and the privacy file. */
export type Retention = {
  readonly falseAlarmDays: number;
  /** Everything that is not a threat: until the end of the school year it was closed in, at most this many days. */
  readonly ordinaryDays: number;
  /** Threat, self-harm, image abuse: days after closing. */
  readonly seriousDays: number;
  readonly viewLogDays: number;
};

export type SchoolSettings = {
  readonly id: SchoolId;
  readonly name: string;
  /** File name in `config/protocols/` without its ending. */
  readonly protocol: string;
  readonly language: Language;
  readonly words: { readonly pupil: string; readonly mentor: string };
  readonly timeZone: string;
  readonly schoolDays: {
    /** ISO weekdays, 1 = Monday. */
    readonly weekdays: readonly number[];
    readonly from: TimeOfDay;
    readonly until: TimeOfDay;
    readonly holidays: readonly DayRange[];
    /** `MM-DD` on which the school year starts; the notice is renewed then. */
    readonly yearStarts: string;
  };
  readonly timetable: Timetable;
  /** When a phone may ring for a high case. */
  readonly waking: { readonly from: TimeOfDay; readonly until: TimeOfDay };
  readonly timers: Timers;
  readonly retention: Retention;
  /** The participation council's agreement to judging staff; null: staff are not judged. */
  readonly council: { readonly agreedOn: string; readonly reference: string } | null;
  /** Categories that are off by themselves; null: as the protocol says. */
  readonly categories: Readonly<Record<OptionalCategory, boolean | null>>;
  /** WhatsApp between staff and pupils, where the protocol allows it when agreed; null: it was not agreed. */
  readonly staffWhatsapp: { readonly agreedOn: string; readonly reference: string } | null;
  /** Staff are reminded in private to say in which role they write; counts only once the council has agreed. */
  readonly roleReminders: { readonly on: boolean; readonly days: number };
  /** Where cards go per platform when a person has no account there or the staff want a shared channel. */
  readonly staffChannels: readonly { readonly ref: ChannelRef; readonly instead: boolean }[];
  readonly channels: readonly ChannelSettings[];
  /** Hide flagged messages where the platform can; off by default. */
  readonly hide: boolean;
  readonly contactEmail: string | null;
};

/** What concerns Microsoft Teams and not one school. Addresses are https; null: not given. */
export type TeamsSettings = {
  readonly appName: string;
  /** Where Microsoft reaches this bot, without the path. */
  readonly publicAddress: string | null;
  /** Who answers for the app towards its users. */
  readonly developer: {
    readonly name: string | null;
    readonly website: string | null;
    readonly privacy: string | null;
    readonly terms: string | null;
  };
  /** Give a note in the channel, to be seen by its addressee alone. Microsoft offers that as a preview. */
  readonly targetedNotes: boolean;
};

/** A help line with its hours, from `config/helplines.yaml`. */
export type Helpline = {
  readonly id: string;
  readonly name: string;
  readonly contact: string;
  readonly hours: Readonly<Record<Language, string>>;
  readonly forWhat: Readonly<Record<Language, string>>;
  /** Categories it is offered for; empty: always in a care note. */
  readonly categories: readonly string[];
};

/** Looks up a text of `config/guidance/<language>.yaml` and fills in its parameters. Throws on an unknown key. */
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The minutes to acknowledge for a severity; low has none. */
export const acknowledgeMinutes = (timers: Timers, severity: Severity): number | null =>
  severity === "low" ? null : timers.acknowledge[severity];
