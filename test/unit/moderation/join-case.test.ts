import { describe, expect, test } from "vitest";
import { anAccount } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";

const MERAL = anAccount("meral");
const THEA = anAccount("thea");
const VERA = anAccount("vera");
const MINUTE = 60_000;
const AT_MENTOR = { mentions: [MERAL] };

describe("a message that joins a case and is aimed at whoever has it", () => {
  test("rings the next in the chain when the case was taken on: its owner may not act on it any more", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    await bench.press(MERAL, "acknowledge");
    bench.clock.move(2 * MINUTE);
    await bench.say("sukkel", AT_MENTOR);
    await bench.useCases.tick();
    expect(await bench.press(MERAL, "close", 1, "talked")).toContain("gaat ook over jou");
    expect(await bench.db.incidents.byNumber(1)).toMatchObject({ status: "open", owner: null });
    expect(bench.chat.of("ping", THEA)).toHaveLength(1);
    expect(await bench.press(THEA, "acknowledge")).toContain("opgepakt");
  });

  test("rings the next when nobody took it on yet, and skips nobody afterwards", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    bench.clock.move(2 * MINUTE);
    await bench.say("sukkel", AT_MENTOR);
    await bench.useCases.tick();
    expect(bench.chat.of("ping", THEA)).toHaveLength(1);
    expect(bench.chat.of("ping", VERA)).toEqual([]);
    bench.clock.move(61 * MINUTE);
    await bench.useCases.tick();
    expect(bench.chat.of("ping", VERA)).toHaveLength(1);
  });

  test("also when it is milder than the case", async () => {
    const bench = await aBench();
    await bench.say("schelden");
    await bench.useCases.tick();
    await bench.press(MERAL, "acknowledge");
    await bench.say("kneus", AT_MENTOR);
    await bench.useCases.tick();
    expect(bench.chat.of("ping", THEA)).toHaveLength(1);
    expect(await bench.db.incidents.byNumber(1)).toMatchObject({
      status: "open",
      severity: "high",
    });
  });

  test("rings nobody anew when somebody else has the case", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    await bench.press(VERA, "acknowledge");
    await bench.say("sukkel", AT_MENTOR);
    await bench.useCases.tick();
    expect(await bench.db.incidents.byNumber(1)).toMatchObject({ status: "acknowledged" });
    expect(bench.chat.of("ping", THEA)).toEqual([]);
  });
});
