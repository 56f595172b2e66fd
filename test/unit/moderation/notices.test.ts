import { describe, expect, test } from "vitest";
import type { NoticeView } from "../../../src/domain/chat.ts";
import { CHANNEL, aChannel, at } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";
import { createTestPlatform, undelivered } from "../../support/test-platform.ts";

const HOUR = 60 * 60_000;
const to = (mode: "shadow" | "staff" | "live") => ({ channels: [aChannel({ mode })] });
const standing = (bench: Bench): readonly string[] =>
  bench.chat.of("notice", CHANNEL).map(({ view }) => (view as NoticeView).lines.join(" "));
const posted = (bench: Bench): number =>
  bench.chat.calls.filter(({ kind }) => kind === "notice").length;

const inStaff = async (): Promise<Bench> => {
  const bench = await aBench({ noticed: false, school: to("staff") });
  await bench.useCases.tick();
  return bench;
};

describe("a notice that no longer says what holds", () => {
  test("gives way to a new one, and until that stands the channel is only counted", async () => {
    const bench = await inStaff();
    bench.chat.behave(({ kind }) => (kind === "notice" ? undelivered("unreachable") : null));
    bench.settings(to("live"));
    await bench.useCases.tick();
    await bench.say("jij sukkel");
    expect(await bench.db.incidents.list({})).toEqual([]);
    bench.chat.behave(() => null);
    bench.clock.move(HOUR);
    await bench.useCases.tick();
    expect(standing(bench)).toHaveLength(1);
    expect(standing(bench)[0]).toContain("krijgt de schrijver een privébericht");
    await bench.say("jij sukkel");
    expect(await bench.db.incidents.list({})).toHaveLength(1);
  });

  test("is renewed when a term changes", async () => {
    const bench = await inStaff();
    const retention = { falseAlarmDays: 30, ordinaryDays: 365, seriousDays: 730, viewLogDays: 9 };
    bench.settings({ retention });
    await bench.useCases.tick();
    expect(standing(bench)).toHaveLength(1);
    expect(standing(bench)[0]).toContain("30 dagen");
  });

  test("stays when nothing that it says has changed", async () => {
    const bench = await inStaff();
    bench.settings({ waking: { from: "08:00", until: "21:00" } });
    await bench.useCases.tick();
    expect(posted(bench)).toBe(1);
  });

  test("is posted anew when the settings go back to what an earlier one said", async () => {
    const bench = await inStaff();
    for (const mode of ["live", "staff", "live", "staff"] as const) {
      bench.clock.move(HOUR);
      bench.settings(to(mode));
      await bench.useCases.tick();
    }
    expect(posted(bench)).toBe(5);
    expect(standing(bench)).toHaveLength(1);
    expect(standing(bench)[0]).toContain("De schrijver krijgt geen bericht");
  });

  test("is posted once although the bot dies after posting", async () => {
    const bench = await inStaff();
    bench.settings(to("live"));
    bench.chat.behave(({ kind }) => (kind === "notice" ? "lost" : null));
    await bench.useCases.tick();
    const next = bench.reborn();
    bench.chat.behave(() => null);
    bench.clock.move(HOUR);
    await next.useCases.start();
    await next.useCases.tick();
    expect(standing(next)).toHaveLength(1);
    expect((await next.db.channels.notice(CHANNEL))?.sent).toBe(next.chat.of("notice")[0]?.ref);
    next.clock.move(48 * HOUR);
    await next.useCases.tick();
    expect(posted(next)).toBe(3);
  });

  test("that was refused is posted as soon as the platform says that something has changed", async () => {
    const bench = await inStaff();
    bench.chat.behave(({ kind }) => (kind === "notice" ? undelivered("forbidden") : null));
    bench.settings(to("live"));
    await bench.useCases.tick();
    bench.chat.behave(() => null);
    await bench.useCases.tick();
    expect(standing(bench).join()).not.toContain("krijgt de schrijver een privébericht");
    bench.useCases.gap(CHANNEL.platform);
    await bench.useCases.tick();
    expect(standing(bench).join()).toContain("krijgt de schrijver een privébericht");
  });

  test("that was refused in the very moment that the platform changed is not put off for an hour", async () => {
    const bench = await inStaff();
    const { notice } = bench.chat;
    const chat: { notice: typeof notice } = bench.chat;
    let other: Promise<void> = Promise.resolve();
    chat.notice = async () => {
      bench.useCases.gap(CHANNEL.platform);
      other = bench.useCases.tick();
      // The other tick has asked for all notices anew before this one is put off.
      for (let turn = 0; turn < 50; turn += 1) await new Promise(setImmediate);
      return { kind: "undelivered", reason: "forbidden", retryAfterMs: null };
    };
    bench.settings(to("live"));
    await bench.useCases.tick();
    chat.notice = notice;
    await other;
    bench.clock.move(5 * 60_000);
    await bench.useCases.tick();
    expect(standing(bench).join()).toContain("krijgt de schrijver een privébericht");
  });

  test("stands only once it is written down where judging begins", async () => {
    const chat = createTestPlatform();
    // At the start the platform does not say, and whoever catches up has not asked again yet.
    chat.failHistory(2);
    const bench = await aBench({ chat, noticed: false, school: to("staff") });
    expect(standing(bench)).toHaveLength(1);
    expect(await bench.db.cursors.floor(CHANNEL)).not.toBeNull();
  });

  test("that came to nothing in its school year is not posted in the next", async () => {
    const bench = await inStaff();
    bench.chat.behave(({ kind }) => (kind === "notice" ? undelivered("forbidden") : null));
    bench.settings(to("live"));
    await bench.useCases.tick();
    bench.chat.behave(() => null);
    bench.clock.moveTo(at("2027-08-02T09:00+02:00"));
    await bench.useCases.tick();
    expect(standing(bench)).toHaveLength(1);
    expect((await bench.db.channels.notice(CHANNEL))?.edition).toMatch(/^2027-2028:/u);
    expect((await bench.db.outbox.counts()).pending).toBe(0);
  });
});
