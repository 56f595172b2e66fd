import { describe, expect, test } from "vitest";
import type { NoteView } from "../../../src/domain/chat.ts";
import { channelId, classId } from "../../../src/domain/ids.ts";
import type { SchoolSettings } from "../../../src/domain/school.ts";
import {
  CHANNEL,
  CLASS_3HA,
  aPerson,
  aRef,
  aSchool,
  aTeam,
  anAccount,
  at,
} from "../../support/builders.ts";
import { aBench, words } from "../../support/moderation-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";
import { undelivered } from "../../support/test-platform.ts";

const MINUTE = 60_000;
const SEM = anAccount("sem");
const NOOR = anAccount("noor");
const WIM = anAccount("wim");
/** A lesson from 9:20 to 10:10 on Fridays. */
const LESSONS: Partial<SchoolSettings> = {
  categories: { copyright: null, lesson_time: true },
  timetable: [
    {
      class: CLASS_3HA,
      from: "2026-08-24",
      until: "2027-07-09",
      lessons: new Map([[5, [{ from: "09:20", until: "10:10" }]]]),
    },
  ],
};
const inLesson = (school: Partial<SchoolSettings> = {}): Promise<Bench> =>
  aBench({ school: { ...LESSONS, ...school }, now: at("2026-11-20T09:30+01:00") });

const les = async (bench: Bench, word: "open" | "dicht", by = WIM): Promise<string> =>
  words(await bench.useCases.command({ name: "les", open: word === "open", by, channel: CHANNEL }));
const cases = (bench: Bench) => bench.db.incidents.list({});
const notes = (bench: Bench, to = SEM) =>
  bench.chat.of("note", to).map(({ view }) => (view as NoteView).lines.join("\n"));

describe("a pupil who writes during a lesson", () => {
  test("gets a note; the case is low, rings nobody, and keeps no text of a message that is fine", async () => {
    const bench = await inLesson();
    await bench.say("wie heeft er een pen");
    await bench.useCases.tick();
    const [incident] = await cases(bench);
    expect(incident).toMatchObject({ category: "lesson_time", severity: "low", action: null });
    expect(notes(bench)).toEqual([expect.stringContaining("tijdens een les")]);
    expect(bench.chat.of("card")).toEqual([]);
    const kept = incident === undefined ? [] : await bench.db.incidents.messages(incident.id);
    expect(kept.map(({ text }) => text)).toEqual([""]);
  });

  test("is in the mentor's digest", async () => {
    const bench = await inLesson();
    await bench.say("wie heeft er een pen");
    bench.clock.moveTo(at("2026-11-20T15:30+01:00"));
    await bench.useCases.tick();
    expect(notes(bench, anAccount("meral"))).toEqual([
      expect.stringContaining("KW-1, klas 3HA: online tijdens de les"),
    ]);
  });

  test("gets one note a quarter of an hour, and what follows at once is the same case", async () => {
    const bench = await inLesson();
    await bench.say("wie heeft er een pen");
    await bench.say("of een potlood");
    await bench.useCases.tick();
    expect(await cases(bench)).toHaveLength(1);
    expect(notes(bench)).toHaveLength(1);
  });

  test("stays low however often, and does not make a first jibe count as a second", async () => {
    const bench = await inLesson();
    await bench.say("hallo");
    bench.clock.move(20 * MINUTE);
    await bench.say("nog een keer hallo");
    bench.clock.moveTo(at("2026-11-20T12:00+01:00"));
    await bench.say("kneus");
    const found = (await cases(bench)).map(({ category, severity }) => `${category} ${severity}`);
    expect(found).toEqual(["insult low", "lesson_time low", "lesson_time low"]);
  });

  test("who insults somebody is judged for that, in a case of its own", async () => {
    const bench = await inLesson();
    await bench.say("hallo");
    await bench.say("jij sukkel");
    const found = (await cases(bench)).map(({ category, severity }) => `${category} ${severity}`);
    expect(found).toEqual(["insult medium", "lesson_time low"]);
  });

  test("who asks for help is helped, and not reminded of the lesson", async () => {
    const bench = await inLesson();
    await bench.say("ik wil niet meer leven");
    expect((await cases(bench)).map(({ category }) => category)).toEqual(["self_harm"]);
  });

  test("is held to the hour of the message, also when it is found later", async () => {
    const bench = await inLesson();
    bench.clock.moveTo(at("2026-11-20T14:00+01:00"));
    await bench.say("hallo", { sentAt: at("2026-11-20T10:09+01:00") });
    await bench.say("hallo", { sentAt: at("2026-11-20T10:10+01:00"), author: NOOR });
    expect((await cases(bench)).map(({ author }) => author)).toEqual([SEM]);
  });

  test("who edits what they wrote neither repairs it nor makes it worse, but an insult counts", async () => {
    const bench = await inLesson();
    const message = await bench.say("hallo");
    await bench.useCases.edited({ ...message, text: "hallo!", edit: bench.clock.now() + 1 });
    const [incident] = await cases(bench);
    expect(incident?.messageState).toBe("present");
    await bench.useCases.edited({ ...message, text: "hallo sukkel", edit: bench.clock.now() + 2 });
    expect(await cases(bench)).toMatchObject([{ category: "insult", severity: "medium" }]);
  });

  test.each([
    ["outside of lessons", { now: at("2026-11-20T10:15+01:00") }],
    [
      "at a school that has not turned it on",
      { school: { ...LESSONS, categories: { copyright: null, lesson_time: null } } },
    ],
  ])("is let be %s", async (_when, options) => {
    const bench = await aBench({ school: LESSONS, now: at("2026-11-20T09:30+01:00"), ...options });
    await bench.say("hallo");
    expect(await cases(bench)).toEqual([]);
  });

  test("is somebody of the class whom the roster knows; staff, other classes and strangers are let be", async () => {
    const bench = await aBench({
      school: { ...LESSONS, council: { agreedOn: "2026-09-01", reference: "MR 12" } },
      now: at("2026-11-20T09:30+01:00"),
      people: [
        ...aTeam().roster.people.values(),
        aPerson("Mo", { roles: [{ role: "pupil", class: classId("3HB") }] }),
      ],
    });
    for (const author of ["wim", "meral", "mo", "iemand"]) {
      await bench.say("hallo", { author: anAccount(author) });
    }
    expect(await cases(bench)).toEqual([]);
  });

  test("whose message somebody reports has a case for that, with its text, and the mentor hears of it", async () => {
    const bench = await inLesson();
    const message = await bench.say("hallo");
    await bench.useCases.report(NOOR, message);
    await bench.useCases.tick();
    const found = await cases(bench);
    expect(found.map(({ category, severity }) => `${category} ${severity}`)).toEqual([
      "reported medium",
      "lesson_time low",
    ]);
    const kept = await Promise.all(found.map(({ id }) => bench.db.incidents.messages(id)));
    expect(kept.flat().map(({ text }) => text)).toEqual(["hallo", ""]);
    expect(bench.chat.of("card", anAccount("meral"))).toHaveLength(1);
  });

  test("who has closed their messages is not spoken of in the channel", async () => {
    const bench = await inLesson();
    bench.chat.behave(({ kind }) => (kind === "note" ? undelivered("closed") : null));
    await bench.say("hallo");
    await bench.useCases.tick();
    expect(bench.chat.standing).toEqual([]);
    expect(await cases(bench)).toMatchObject([{ noteState: "undelivered" }]);
  });
});

describe("a teacher who opens the channel for the lesson", () => {
  test("lets pupils write until the lesson is over, and is told until when", async () => {
    const bench = await inLesson();
    expect(await les(bench, "open")).toContain("tot 10:10");
    await bench.say("hallo");
    bench.clock.moveTo(at("2026-11-20T10:09+01:00"));
    await bench.say("hallo");
    expect(await cases(bench)).toEqual([]);
    expect(await les(bench, "open")).toContain("was al open, tot 10:10");
  });

  test("finds it closed of itself by the next lesson, also after a restart", async () => {
    const bench = await inLesson();
    await les(bench, "open");
    const next = bench.reborn();
    await next.say("hallo");
    expect(await cases(next)).toEqual([]);
    next.clock.moveTo(at("2026-11-27T09:30+01:00"));
    await next.say("hallo");
    expect(await cases(next)).toHaveLength(1);
  });

  test("covers what was written meanwhile, also when it is found much later", async () => {
    const bench = await inLesson();
    await bench.say("te vroeg", { sentAt: at("2026-11-20T09:25+01:00") });
    await les(bench, "open");
    bench.clock.moveTo(at("2026-11-21T09:30+01:00"));
    await bench.say("op tijd", { sentAt: at("2026-11-20T09:40+01:00"), author: NOOR });
    expect((await cases(bench)).map(({ author }) => author)).toEqual([SEM]);
  });

  test("may close it again", async () => {
    const bench = await inLesson();
    expect(await les(bench, "dicht")).toContain("was niet open");
    await les(bench, "open");
    bench.clock.move(MINUTE);
    expect(await les(bench, "dicht")).toContain("weer dicht");
    await bench.say("hallo");
    expect(await cases(bench)).toHaveLength(1);
  });

  test("has a while of its own when the timetable has no lesson now", async () => {
    const bench = await aBench({
      school: { ...LESSONS, timers: { ...aSchool().timers, lessonOpen: 30 } },
      now: at("2026-11-20T13:00+01:00"),
    });
    expect(await les(bench, "open")).toContain("tot 13:30");
    bench.clock.move(10 * MINUTE);
    expect(await les(bench, "open")).toMatch(/is open voor de les.* tot 13:40/u);
    const opened = await bench.db.lessons.openAt(CHANNEL, at("2026-11-20T13:35+01:00"));
    expect(opened).not.toBeNull();
  });

  test.each([
    ["wim", true],
    ["meral", true],
    ["thea", true],
    ["vera", true],
    ["bas", false],
    ["sem", false],
    ["iemand", false],
  ])("is somebody who teaches the class or answers for it: %s %s", async (name, may) => {
    const bench = await inLesson();
    const told = await les(bench, "open", anAccount(name));
    expect(told).toContain(may ? "is open voor de les" : "Alleen een docent");
    expect((await bench.db.lessons.openAt(CHANNEL, bench.clock.now())) !== null).toBe(may);
  });

  test("is told when there is nothing to open, and where the channel is not known", async () => {
    const bench = await aBench();
    expect(await les(bench, "open")).toContain("let Klaswacht niet op lestijd");
    const elsewhere = { platform: "playground", channel: channelId("elders") } as const;
    const told = await bench.useCases.command({
      name: "les",
      open: true,
      by: WIM,
      channel: elsewhere,
    });
    expect(words(told)).toContain("niet aangemeld");
  });

  test("is named by the status, which says how the channel stands", async () => {
    const bench = await inLesson();
    const status = async () =>
      words(
        await bench.useCases.command({ name: "status", by: anAccount("meral"), channel: CHANNEL }),
      )
        .split("\n")
        .at(-1);
    expect(await status()).toContain("Er is nu les tot 10:10");
    await les(bench, "open");
    expect(await status()).toBe("Open voor de les tot 10:10, door Wim.");
    bench.clock.moveTo(at("2026-11-20T10:10+01:00"));
    expect(await status()).toContain("nu geen les");
    bench.settings({ timetable: [] });
    expect(await status()).toContain("geen lesrooster");
  });

  test("finds it in what is kept about them, and loses their name with it", async () => {
    const bench = await inLesson();
    await les(bench, "open");
    const { teacher } = aTeam();
    const exported = await bench.useCases.exportSubject(teacher.id);
    expect(exported?.openedLessons).toMatchObject([{ by: teacher.id, channel: CHANNEL }]);
    await bench.useCases.erase(teacher.id, { evenOpen: false });
    const opened = await bench.db.lessons.openAt(CHANNEL, bench.clock.now());
    expect(opened?.by).not.toBe(teacher.id);
    await bench.say("hallo", { ref: aRef("na-wim") });
    expect(await cases(bench)).toEqual([]);
  });
});

test("openings are forgotten a month after they ended", async () => {
  const bench = await inLesson();
  await les(bench, "open");
  const opened = bench.clock.now();
  bench.clock.move(31 * 24 * 60 * MINUTE);
  await bench.useCases.tick();
  expect(await bench.db.lessons.openAt(CHANNEL, opened)).toBeNull();
});
