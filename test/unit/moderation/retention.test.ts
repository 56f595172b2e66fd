import { describe, expect, test } from "vitest";
import { anAccount, at } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";

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
