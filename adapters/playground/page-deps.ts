import type { Clock } from "../../src/domain/clock.ts";
import type { Person } from "../../src/domain/people.ts";
import type { Policy } from "../../src/domain/policy.ts";
import type { Language, SchoolSettings, Translate } from "../../src/domain/school.ts";
import type { Span } from "../../src/domain/message.ts";
import type { PlaygroundWeb } from "./create-playground.ts";
import type { MovableClock } from "./movable-clock.ts";
import type { TraceFeed } from "./trace-feed.ts";
import type { View } from "./sessions.ts";

/** How detection read a text, for the trace. Spans point into the original text. */
export type Explanation = {
  readonly folded: string;
  readonly matches: readonly (Span & { readonly term: string; readonly note: string })[];
};

/** Everything the page shows or moves; main wires it. */
export type PlaygroundDeps = {
  readonly platform: PlaygroundWeb;
  /** Without a movable one the page offers no waiting. */
  readonly clock: Clock | MovableClock;
  readonly policy: () => Policy;
  /** People with a playground account, as the database has them now. */
  readonly people: () => readonly Person[];
  readonly explain: (text: string, language: Language) => Explanation;
  /** Called after the clock was moved; resolves when everything that became due is done. */
  readonly onAdvance: () => Promise<void>;
  /** Epoch milliseconds of the next moment within school hours: `now` itself during them. */
  readonly nextSchoolMorning: (school: SchoolSettings, now: number) => number;
  readonly traceFeed: TraceFeed;
  /** Unguessable strings for the link and the cookie. */
  readonly random: () => string;
};

/** What every part of the page needs to lay itself out. */
export type Frame = {
  readonly deps: PlaygroundDeps;
  readonly view: View;
  readonly t: Translate;
  readonly school: SchoolSettings | null;
  readonly people: readonly Person[];
  readonly time: (at: number) => string;
};

const LOCALES: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" };

/** Wall-clock time at the school: `vr 10:03`, or with the date. */
export function timeText(at: number, language: Language, zone: string, long = false): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    timeZone: zone,
    weekday: long ? "long" : "short",
    hour: "2-digit",
    minute: "2-digit",
    ...(long ? { day: "numeric" as const, month: "long" as const } : {}),
  }).format(at);
}

/** The frame for one visitor. */
export function frameOf(deps: PlaygroundDeps, view: View): Frame {
  const school = schoolOf(deps.policy(), view);
  return {
    deps,
    view,
    t: (key, params) => deps.policy().texts[view.language](`speelklas.${key}`, params),
    school,
    people: deps.people().filter((person) => school === null || person.school === school.id),
    time: (at) => timeText(at, view.language, school?.timeZone ?? "Europe/Amsterdam"),
  };
}

export const schoolOf = (policy: Policy, view: Pick<View, "channel">): SchoolSettings | null =>
  [...policy.schools.values()].find((school) =>
    school.channels.some(
      (channel) => channel.ref.platform === "playground" && channel.ref.channel === view.channel,
    ),
  ) ?? null;
