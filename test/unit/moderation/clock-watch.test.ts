import { describe, expect, test } from "vitest";
import { anAccount } from "../../support/builders.ts";
import { undelivered } from "../../support/test-platform.ts";
import { aBench } from "../../support/moderation-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";

const [MERAL, THEA, SEM] = [anAccount("meral"), anAccount("thea"), anAccount("sem")];
const MINUTE = 60_000;
const TWO_YEARS = 2 * 364 * 24 * 60 * MINUTE;

const cards = (bench: Bench, who = THEA): number => bench.chat.of("card", who).length;

describe("a clock that is set back by years", () => {
  test("while the bot runs: the next in the chain is rung when it would have been", async () => {
    const bench = await aBench();
    await bench.say("schelden");
    await bench.useCases.tick();
    bench.clock.move(4 * MINUTE - TWO_YEARS);
    await bench.useCases.tick();
    expect(bench.codes()).toContain("CLOCK_WENT_BACK");
    expect(cards(bench)).toBe(0);
    bench.clock.move(10 * MINUTE);
    await bench.useCases.tick();
    expect(cards(bench)).toBe(1);
  });

  test("while a card is on its way: it is tried again", async () => {
    const bench = await aBench();
    bench.chat.behave(() => undelivered("unreachable"));
    await bench.say("schelden");
    await bench.useCases.tick();
    bench.chat.behave(() => null);
    bench.clock.move(-TWO_YEARS);
    await bench.useCases.tick();
    bench.clock.move(MINUTE);
    await bench.useCases.tick();
    expect(cards(bench, MERAL)).toBe(1);
  });

  test("while the bot is down: the next in the chain is rung at the start", async () => {
    const bench = await aBench();
    await bench.say("schelden");
    await bench.useCases.tick();
    await bench.useCases.stop();
    bench.clock.move(-TWO_YEARS);
    const next = bench.reborn();
    await next.useCases.tick();
    expect(next.codes()).toContain("CLOCK_WENT_BACK");
    expect(cards(next)).toBe(1);
  });

  test("keeps nobody from a note", async () => {
    const bench = await aBench();
    await bench.db.transaction((stores) =>
      stores.limits.noteSent(SEM, bench.clock.now() + TWO_YEARS),
    );
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(bench.chat.of("note", SEM)).toHaveLength(1);
  });

  test("keeps no channel from its neutral line", async () => {
    const bench = await aBench();
    bench.chat.behave(({ kind }) => (kind === "note" ? undelivered("closed") : null));
    const { ref } = await bench.say("jij sukkel");
    await bench.db.transaction((stores) =>
      stores.limits.lineSent(ref, bench.clock.now() + TWO_YEARS),
    );
    await bench.useCases.tick();
    expect(bench.chat.of("line")).toHaveLength(1);
  });
});

test("a clock that is put right by a few seconds, or runs on, is no cause for anything", async () => {
  const bench = await aBench();
  await bench.say("schelden");
  await bench.useCases.tick();
  bench.clock.move(-3_000);
  await bench.useCases.tick();
  bench.clock.move(MINUTE);
  await bench.useCases.tick();
  await bench.useCases.stop();
  const next = bench.reborn();
  await next.useCases.tick();
  expect([...bench.codes(), ...next.codes()]).not.toContain("CLOCK_WENT_BACK");
  expect(cards(bench)).toBe(0);
});
