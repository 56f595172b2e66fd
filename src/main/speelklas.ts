import { passedSaid, whySaid } from "../moderation/words/explained-lines.ts";
import { randomBytes } from "node:crypto";
import type { Hono } from "hono";
import { createPlayground } from "../../adapters/playground/create-playground.ts";
import type { PlaygroundWeb } from "../../adapters/playground/create-playground.ts";
import { createMovableClock } from "../../adapters/playground/movable-clock.ts";
import type { MovableClock } from "../../adapters/playground/movable-clock.ts";
import { playgroundApp } from "../../adapters/playground/playground-app.ts";
import { seedPeople } from "../../adapters/playground/seed-people.ts";
import { createTraceFeed } from "../../adapters/playground/trace-feed.ts";
import type { Detector } from "../detection/detector.ts";
import type { ChatPlatform } from "../domain/chat.ts";
import type { Clock } from "../domain/clock.ts";
import type { SchoolId } from "../domain/ids.ts";
import type { Person } from "../domain/people.ts";
import type { Policy } from "../domain/policy.ts";
import type { SchoolSettings } from "../domain/school.ts";
import type { Database } from "../domain/store.ts";
import type { Trace } from "../domain/trace.ts";
import { nextSchoolMoment } from "../policy/school-time.ts";
import { systemClock } from "./system-clock.ts";

/** The Speelklas beside the pipeline: one more platform, a page, and a clock that visitors may move. */
export type Speelklas = {
  readonly platform: ChatPlatform & PlaygroundWeb;
  readonly trace: Trace;
  readonly routes: Hono;
  readonly issueLink: () => string;
  readonly close: () => void;
};

export const playgroundSchools = (policy: Policy): readonly SchoolSettings[] =>
  [...policy.schools.values()].filter((school) =>
    school.channels.some((channel) => channel.ref.platform === "playground"),
  );

/**
 * A clock for an installation without other platforms. It starts no earlier than the newest case, so that a clock
 * moved before a restart does not run back, and within school hours, so that a card shows up when there is reason.
 */
export async function playgroundClock(db: Database, policy: Policy): Promise<MovableClock> {
  const real = systemClock.now();
  const [newest] = await db.incidents.list({ limit: 1 });
  const from = Math.max(real, newest?.openedAt ?? 0);
  const [school] = playgroundSchools(policy);
  const start = school === undefined ? from : nextSchoolMoment(from, school);
  return createMovableClock(systemClock, start - real);
}

/** People for the demo schools, when the database has nobody of theirs. */
export async function seedSpeelklas(db: Database, policy: Policy): Promise<void> {
  const known = new Set(
    [...(await db.people.roster()).people.values()].map((person) => person.school),
  );
  const empty = playgroundSchools(policy).filter((school) => !known.has(school.id));
  if (empty.length === 0) return;
  await db.transaction(async (stores) => {
    for (const school of empty) await stores.people.replace(school.id, seedPeople(school));
  });
}

/** Makes the platform and its page; the caller mounts the routes and starts the platform with the others. */
export function createSpeelklas(deps: {
  /** A movable one only where no real people are on the line: then the page offers to wait. */
  readonly clock: Clock | MovableClock;
  readonly policy: () => Policy;
  readonly people: () => readonly Person[];
  readonly detector: (school: SchoolId) => Detector;
  /** Resolves when everything that is due by the clock is done. */
  readonly settle: () => Promise<void>;
}): Speelklas {
  const feed = createTraceFeed();
  const { clock } = deps;
  const platform = createPlayground({
    clock,
    realNow: systemClock.now,
    people: deps.people,
    channels: () =>
      playgroundSchools(deps.policy()).flatMap((school) =>
        [...school.channels, ...school.staffChannels]
          .filter((channel) => channel.ref.platform === "playground")
          .map((channel) => channel.ref.channel),
      ),
  });
  const app = playgroundApp({
    platform,
    clock,
    policy: deps.policy,
    people: deps.people,
    explain: (text, language) => {
      const [school] = playgroundSchools(deps.policy());
      if (school === undefined) return { folded: text, matches: [] };
      const texts = deps.policy().texts[language];
      const { folded, counted, passed } = deps
        .detector(school.id)
        .explain({ text, segments: [], attachments: [], role: "student" });
      return {
        folded,
        matches: [
          ...counted.map(({ span, form, why }) => ({
            ...span,
            term: form,
            note: whySaid(why, texts),
          })),
          ...passed.map((one) => ({ ...one.span, term: one.form, note: passedSaid(one, texts) })),
        ],
      };
    },
    onAdvance: deps.settle,
    nextSchoolMorning: (school, now) => nextSchoolMoment(now, school),
    traceFeed: feed,
    random: () => randomBytes(24).toString("base64url"),
  });
  return {
    platform,
    trace: feed.trace,
    routes: app.routes,
    issueLink: app.issueLink,
    close: app.close,
  };
}
