import { describe, expect, test } from "vitest";
import { personId, schoolId } from "../../../src/domain/ids.ts";
import { aTeam, anAccount } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";

const [MERAL, THEA, VERA] = [anAccount("meral"), anAccount("thea"), anAccount("vera")];
const MINUTE = 60_000;
const SCHOOL = schoolId("het-baken");

const withoutOne = (bench: Bench, gone: string) =>
  bench.useCases.importRoster(
    SCHOOL,
    [...aTeam().roster.people.values()].filter(({ name }) => name !== gone),
    { dryRun: false },
  );
const rings = (bench: Bench, who = MERAL): number =>
  bench.chat.calls.filter(({ kind, to }) => kind === "ping" && to === `playground:${who.account}`)
    .length;
/** A case that Meral has taken on. */
async function taken(): Promise<Bench> {
  const bench = await aBench();
  await bench.say("jij sukkel");
  await bench.useCases.tick();
  await bench.press(MERAL, "acknowledge");
  await bench.useCases.tick();
  return bench;
}

describe("a case whose owner is gone", () => {
  test("opens again and rings who comes first now, when the roster drops the owner", async () => {
    const bench = await taken();
    await withoutOne(bench, "Meral");
    await bench.useCases.tick();
    expect(await bench.db.incidents.byNumber(1)).toMatchObject({ status: "open", owner: null });
    expect(rings(bench, THEA)).toBe(1);
    bench.clock.move(61 * MINUTE);
    await bench.useCases.tick();
    expect(rings(bench, VERA)).toBe(1);
  });

  test("opens again and rings who comes first now, when the owner is erased", async () => {
    const bench = await taken();
    await bench.useCases.erase(personId("het-baken:meral"), { evenOpen: false });
    await bench.useCases.tick();
    expect(await bench.db.incidents.byNumber(1)).toMatchObject({ status: "open", owner: null });
    expect(rings(bench, THEA)).toBe(1);
  });

  test("rings again those who were rung before", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    await bench.press(THEA, "acknowledge");
    expect(rings(bench)).toBe(1);
    await withoutOne(bench, "Thea");
    await bench.useCases.tick();
    expect(rings(bench)).toBe(2);
    expect(await bench.press(MERAL, "acknowledge")).toContain("opgepakt");
  });

  test("stays closed when it was", async () => {
    const bench = await taken();
    await bench.press(MERAL, "close", 1, "talked");
    await withoutOne(bench, "Meral");
    await bench.useCases.tick();
    expect(await bench.db.incidents.byNumber(1)).toMatchObject({ status: "closed" });
    expect(rings(bench, THEA)).toBe(0);
  });

  test("stays with an owner who is still there, whoever else left", async () => {
    const bench = await taken();
    await withoutOne(bench, "Thea");
    await bench.useCases.tick();
    expect(await bench.db.incidents.byNumber(1)).toMatchObject({ status: "acknowledged" });
    expect(rings(bench)).toBe(1);
  });
});
