import { describe, expect, test } from "vitest";
import type { Detector } from "../../../src/detection/detector.ts";
import type { CardView } from "../../../src/domain/chat.ts";
import { aFlag, aPerson, aTeam, anAccount } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";

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

describe("a message that brings something new into a case", () => {
  const NOOR = { mentions: [anAccount("noor")] };
  const DAAN = { mentions: [anAccount("daan")] };
  const FLAGS: readonly (readonly [string, ReturnType<typeof aFlag>])[] = [
    ["sukkel", aFlag({ severity: "medium" })],
    ["kneus", aFlag({ severity: "low" })],
    ["adres", aFlag({ severity: "medium", category: "personal_data" })],
  ];
  const detector: Detector = {
    version: "two-kinds",
    detect: ({ text }) => FLAGS.find(([word]) => text.includes(word))?.[1] ?? { kind: "clear" },
    assess: (input) => {
      const verdict = detector.detect(input);
      return { verdict, overheard: verdict, scores: null };
    },
    explain: () => ({
      folded: "",
      putRight: [],
      apart: [],
      counted: [],
      passed: [],
      verdict: { kind: "clear" },
    }),
  };
  const rung = (bench: Bench): readonly string[] =>
    bench.chat.calls
      .filter(({ kind }) => kind === "ping")
      .map(({ to }) => to.replace("playground:", ""));
  const kindOnCard = (bench: Bench): string | undefined =>
    bench.chat
      .of("card", MERAL)
      .map(({ view }) => (view as CardView).facts.find(({ label }) => label === "Soort")?.value)
      .at(-1);
  async function begun() {
    const people = [...aTeam().roster.people.values(), aPerson("Daan")];
    const bench = await aBench({ detector, people });
    await bench.say("jij sukkel", NOOR);
    await bench.useCases.tick();
    bench.clock.move(2 * MINUTE);
    return bench;
  }
  const after = async (bench: Bench, ...said: Parameters<Bench["say"]>) => {
    await bench.say(...said);
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toHaveLength(1);
    return rung(bench);
  };

  test("another victim: rings the owner again, and nobody else", async () => {
    const bench = await begun();
    await bench.press(THEA, "acknowledge");
    expect(await after(bench, "sukkel", DAAN)).toEqual(["meral", "thea"]);
    expect(await bench.db.incidents.byNumber(1)).toMatchObject({ status: "acknowledged" });
  });

  test("another kind: rings those who were alerted again, and the card says it", async () => {
    const bench = await begun();
    expect(kindOnCard(bench)).toBe("belediging");
    expect(await after(bench, "hier is het adres", NOOR)).toEqual(["meral", "meral"]);
    expect(kindOnCard(bench)).toBe("belediging en persoonlijke informatie");
  });

  test("rings for the same kind once, and not for more of the same", async () => {
    const bench = await begun();
    expect(await after(bench, "hier is het adres", NOOR)).toHaveLength(2);
    expect(await after(bench, "nog een adres", NOOR)).toHaveLength(2);
    expect(await after(bench, "sukkel", NOOR)).toHaveLength(2);
  });

  test("does not ring for what is low", async () => {
    const bench = await begun();
    expect(await after(bench, "kneus", DAAN)).toEqual(["meral"]);
  });
});

describe("a quarrel that goes on", () => {
  test("becomes another case after four times its window, and rings anew", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    await bench.press(MERAL, "acknowledge");
    for (let minutes = 0; minutes < 60; minutes += 10) {
      bench.clock.move(10 * MINUTE);
      await bench.say("jij sukkel");
    }
    expect(await bench.db.incidents.list({})).toHaveLength(1);
    bench.clock.move(10 * MINUTE);
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toHaveLength(2);
    expect(bench.chat.of("card", MERAL)).toHaveLength(2);
  });
});
