import { describe, expect, test } from "vitest";
import { personId } from "../../../src/domain/ids.ts";
import { digestKey, noticeKey } from "../../../src/moderation/outbox-keys.ts";
import { CHANNEL, aChannel, aSchool, anAccount, at } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";
import { undelivered } from "../../support/test-platform.ts";

const MERAL = anAccount("meral");
const DAY = 24 * 60 * 60_000;

describe("retention", () => {
  const close = async (text: string, action: "false_alarm" | "close", value: string | null) => {
    const bench = await aBench();
    await bench.say(text);
    await bench.press(MERAL, action, 1, value);
    return {
      bench,
      keptAfter: async (days: number) => {
        bench.clock.moveTo(at("2026-11-20T12:00+01:00") + days * DAY);
        await bench.useCases.tick();
        return (await bench.db.incidents.list({})).length;
      },
    };
  };

  test("a false alarm is gone after fourteen days, and not before", async () => {
    const { keptAfter } = await close("jij sukkel", "false_alarm", null);
    expect(await keptAfter(13)).toBe(1);
    expect(await keptAfter(15)).toBe(0);
  });

  test("an insult goes at the end of the school year it was closed in", async () => {
    const { keptAfter } = await close("jij sukkel", "close", "talked");
    expect(await keptAfter(250)).toBe(1);
    expect(await keptAfter(256)).toBe(0);
  });

  test("a threat stays two years after it was closed", async () => {
    const { keptAfter } = await close("fietsenhok", "close", "measure");
    expect(await keptAfter(729)).toBe(1);
    expect(await keptAfter(732)).toBe(0);
  });

  test("a low case that nobody took on goes at the end of the school year, with what waits for it", async () => {
    const bench = await aBench();
    await bench.say("jij kneus");
    bench.clock.moveTo(at("2027-07-31T12:00+02:00"));
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toHaveLength(1);
    bench.clock.move(DAY);
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toEqual([]);
  });

  test("a case that nobody closed stays", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    bench.clock.move(2_000 * DAY);
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toHaveLength(1);
  });
});

describe("what stays behind without a case", () => {
  const BEGIN = at("2026-11-20T10:00+01:00");
  /** The bot a number of days later, after each day's retention. */
  const after = async (bench: Bench, days: number): Promise<void> => {
    bench.clock.moveTo(BEGIN + days * DAY);
    await bench.useCases.tick();
  };

  test("a digest or notice that was delivered is gone after a month", async () => {
    const bench = await aBench({ noticed: false });
    await bench.useCases.tick();
    await bench.say("jij kneus");
    await after(bench, 1);
    const notice = await bench.db.channels.notice(CHANNEL);
    const keys = [
      noticeKey(CHANNEL, notice?.edition ?? "", 0),
      digestKey(aSchool().id, personId("het-baken:meral"), "2026-11-21"),
    ];
    const left = async () =>
      (await Promise.all(keys.map((key) => bench.db.outbox.get(key)))).filter(
        (row) => row !== null,
      );
    expect(await left()).toHaveLength(2);
    await after(bench, 29);
    expect(await left()).toHaveLength(2);
    await after(bench, 33);
    expect(await left()).toEqual([]);
    expect(await bench.db.channels.notice(CHANNEL)).toEqual(notice);
    expect(bench.chat.calls.filter(({ kind }) => kind === "notice")).toHaveLength(1);
  });

  test("a delivery that still waits after a year is given up", async () => {
    const bench = await aBench();
    bench.chat.behave(() => undelivered("unreachable"));
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    await bench.db.transaction((stores) =>
      stores.outbox.want(
        "redact:9:x",
        {
          kind: "redact",
          school: aSchool().id,
          platform: "playground",
          number: 9,
          why: "expired",
          card: { sent: "sent-9" },
        },
        BEGIN,
        BEGIN,
      ),
    );
    bench.chat.behave(({ once }) => (once === null ? undelivered("unreachable") : null));
    await after(bench, 360);
    expect(await bench.db.outbox.get("redact:9:x")).not.toBeNull();
    await after(bench, 368);
    expect(await bench.db.outbox.get("redact:9:x")).toBeNull();
  });

  test("codes that are used or too old are gone the next day; one that is still good is not", async () => {
    const bench = await aBench();
    const sem = personId("het-baken:sem");
    const noor = personId("het-baken:noor");
    await bench.db.transaction(async (stores) => {
      await stores.people.addCode("old", sem, BEGIN + DAY / 2);
      await stores.people.addCode("good", noor, BEGIN + 30 * DAY);
    });
    await after(bench, 1);
    expect(await bench.db.transaction((stores) => stores.people.purgeCodes(BEGIN + DAY))).toBe(0);
    expect(await bench.db.people.useCode("good", BEGIN + DAY)).toBe(noor);
    await after(bench, 2.5);
    expect(await bench.db.people.purgeCodes(BEGIN + 2 * DAY)).toBe(0);
  });

  test("counts of shadow mode go after a year", async () => {
    const bench = await aBench({ school: { channels: [aChannel({ mode: "shadow" })] } });
    await bench.say("jij sukkel");
    await after(bench, 365);
    expect(await bench.db.channels.counts(CHANNEL, "2026-01-01")).toHaveLength(1);
    await after(bench, 368);
    expect(await bench.db.channels.counts(CHANNEL, "2026-01-01")).toEqual([]);
  });

  test("the moment of somebody's last note goes after a week", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(await bench.db.limits.lastNote({ accounts: [anAccount("sem")], person: null })).toBe(
      BEGIN,
    );
    await after(bench, 9);
    expect(
      await bench.db.limits.lastNote({ accounts: [anAccount("sem")], person: null }),
    ).toBeNull();
  });
});
