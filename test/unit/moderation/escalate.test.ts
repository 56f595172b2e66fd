import { describe, expect, test } from "vitest";
import { aTeam, anAccount, at } from "../../support/builders.ts";
import { undelivered } from "../../support/test-platform.ts";
import { aBench } from "../../support/moderation-bench.ts";
import type { BenchOptions } from "../../support/moderation-bench.ts";

const MINUTE = 60_000;
const carded = (bench: Awaited<ReturnType<typeof aBench>>) =>
  bench.chat.of("card").map(({ to }) => to.replace("playground:", ""));

describe("an alert that nobody acknowledges", () => {
  test("high: after ten minutes the teamleider, then the coordinator, then the administrators", async () => {
    const bench = await aBench();
    await bench.say("schelden");
    await bench.useCases.tick();
    expect(carded(bench)).toEqual(["meral"]);
    bench.clock.move(10 * MINUTE - 1);
    await bench.useCases.tick();
    expect(carded(bench)).toEqual(["meral"]);
    bench.clock.move(1);
    await bench.useCases.tick();
    expect(carded(bench)).toEqual(["meral", "thea"]);
    bench.clock.move(10 * MINUTE);
    await bench.useCases.tick();
    bench.clock.move(10 * MINUTE);
    await bench.useCases.tick();
    expect(carded(bench)).toEqual(["meral", "thea", "vera", "bas"]);
  });

  test("medium: an hour of school time, so Friday afternoon's is Monday's", async () => {
    const bench = await aBench({ now: at("2026-11-20T15:30+01:00") });
    await bench.say("sukkel");
    await bench.useCases.tick();
    expect(carded(bench)).toEqual(["meral"]);
    bench.clock.moveTo(at("2026-11-23T08:59+01:00"));
    await bench.useCases.tick();
    expect(carded(bench)).toEqual(["meral"]);
    bench.clock.moveTo(at("2026-11-23T09:01+01:00"));
    await bench.useCases.tick();
    expect(carded(bench)).toEqual(["meral", "thea"]);
  });

  test("urgent: mentor and coordinator at once, then round and round, three times", async () => {
    const bench = await aBench({ now: at("2026-11-22T03:00+01:00") });
    await bench.say("fietsenhok");
    await bench.useCases.tick();
    expect(carded(bench).toSorted()).toEqual(["meral", "vera"]);
    for (let step = 0; step < 20; step += 1) {
      bench.clock.move(5 * MINUTE);
      await bench.useCases.tick();
    }
    const rung = bench.chat.calls.filter(({ kind }) => kind === "ping").map(({ to }) => to);
    const times = (name: string) => rung.filter((to) => to === `playground:${name}`).length;
    expect([times("meral"), times("vera"), times("thea"), times("bas")]).toEqual([3, 3, 3, 3]);
    expect(carded(bench)).toHaveLength(4);
  });

  test("a clock that jumped a day ahead rings the next once, not everybody at once", async () => {
    const bench = await aBench();
    await bench.say("schelden");
    await bench.useCases.tick();
    bench.clock.move(24 * 60 * MINUTE);
    await bench.useCases.tick();
    expect(carded(bench)).toEqual(["meral", "thea"]);
  });

  test("goes on after a restart, by the row that waits", async () => {
    const bench = await aBench();
    await bench.say("schelden");
    await bench.useCases.tick();
    await bench.useCases.stop();
    const next = bench.reborn();
    next.clock.move(10 * MINUTE);
    await next.useCases.tick();
    expect(carded(next)).toEqual(["meral", "thea"]);
  });

  describe("to the end of the chain", () => {
    const rung = (bench: Awaited<ReturnType<typeof aBench>>) =>
      bench.chat.calls
        .filter(({ kind }) => kind === "ping")
        .map(({ to }) => to.replace("playground:", ""));
    /** Friday 18 December 2026, before the weekend and the holidays that last until Sunday 3 January. */
    const unheard = async (overrides: BenchOptions = {}) => {
      const bench = await aBench({ now: at("2026-12-18T20:00+01:00"), ...overrides });
      await bench.say("schelden", { mentions: [anAccount("noor")] });
      for (let step = 0; step < 8; step += 1) {
        await bench.useCases.tick();
        bench.clock.move(10 * MINUTE);
      }
      expect(bench.codes().filter((code) => code === "ALERT_CHAIN_ENDED")).toHaveLength(1);
      const before = rung(bench).length;
      return {
        bench,
        since: async (moment: string) => {
          bench.clock.moveTo(at(moment));
          await bench.useCases.tick();
          return rung(bench).slice(before);
        },
      };
    };
    const both = ["vera", "bas"];

    test("rings the coordinator and the administrators on the next school morning, and every one after that", async () => {
      const { since } = await unheard();
      expect(await since("2026-12-19T09:00+01:00")).toEqual([]);
      expect(await since("2026-12-21T09:00+01:00")).toEqual([]);
      expect(await since("2027-01-04T08:29+01:00")).toEqual([]);
      expect(await since("2027-01-04T08:30+01:00")).toEqual(both);
      expect(await since("2027-01-04T15:00+01:00")).toEqual(both);
      expect(await since("2027-01-05T08:30+01:00")).toEqual([...both, ...both]);
      expect((await since("2027-01-08T08:30+01:00")).length).toBe(6);
      expect((await since("2027-01-10T12:00+01:00")).length).toBe(6);
      expect((await since("2027-01-11T08:30+01:00")).length).toBe(8);
    });

    test("stops when somebody takes it on", async () => {
      const { bench, since } = await unheard();
      expect(await since("2027-01-04T08:30+01:00")).toEqual(both);
      await bench.press(anAccount("vera"), "acknowledge");
      expect(await since("2027-01-08T12:00+01:00")).toEqual(both);
    });

    test("stops when somebody closes it", async () => {
      const { bench, since } = await unheard();
      await bench.press(anAccount("vera"), "close", 1, "talked");
      expect(await since("2027-01-08T12:00+01:00")).toEqual([]);
    });

    test("does not go round in circles when the last people cannot be reached", async () => {
      const { bench, since } = await unheard();
      bench.chat.behave(({ to }) =>
        to.endsWith("vera") || to.endsWith("bas") ? undelivered("closed") : null,
      );
      const calls = bench.chat.calls.length;
      await since("2027-01-04T08:30+01:00");
      expect(bench.chat.calls.length - calls).toBeLessThan(20);
      bench.chat.behave(() => null);
      expect(await since("2027-01-05T08:30+01:00")).toEqual(expect.arrayContaining(both));
    });
  });

  test("never rings the people it is about", async () => {
    const bench = await aBench();
    await bench.say("schelden", { mentions: [anAccount("thea")] });
    for (let step = 0; step < 6; step += 1) {
      await bench.useCases.tick();
      bench.clock.move(10 * MINUTE);
    }
    expect(carded(bench)).toEqual(["meral", "vera", "bas"]);
  });

  test("and for a class without a mentor starts with the teamleider", async () => {
    const { roster, mentor } = aTeam();
    const people = [...roster.people.values()].filter(({ id }) => id !== mentor.id);
    const bench = await aBench({ people });
    await bench.say("schelden");
    await bench.useCases.tick();
    expect(carded(bench)).toEqual(["thea"]);
  });
});
