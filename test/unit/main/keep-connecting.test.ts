import { expect, it } from "vitest";
import { KlaswachtError } from "../../../src/domain/errors.ts";
import type { ErrorCode } from "../../../src/domain/errors.ts";
import { keepConnecting } from "../../../src/main/keep-connecting.ts";
import { createIntakeRecorder } from "../../support/intake-recorder.ts";
import { createTestClock } from "../../support/test-clock.ts";
import { createTestPlatform } from "../../support/test-platform.ts";

/** Joins a platform whose attempts go as told; the last one is repeated. */
function joining(...attempts: readonly (ErrorCode | "fine")[]) {
  const clock = createTestClock(0);
  const recorder = createIntakeRecorder();
  const codes: string[] = [];
  const note = (code: string): void => void codes.push(code);
  let tries = 0;
  const connecting = keepConnecting({
    platform: {
      ...createTestPlatform(),
      start: async () => {
        const how = attempts[Math.min(tries, attempts.length - 1)] ?? "fine";
        tries += 1;
        if (how !== "fine") throw new KlaswachtError(how, "no");
      },
    },
    intake: recorder.intake,
    clock,
    log: { debug: note, info: note, warn: note, error: note },
    random: () => "a",
  });
  return { clock, recorder, codes, connecting, tries: () => tries };
}

it("tries again and again while the platform cannot be reached, each time later, and then has the gap read", async () => {
  const away = "PLATFORM_UNREACHABLE";
  const join = joining(away, away, away, "fine");
  await join.connecting.tried;
  for (const [wait, tries] of [
    [2_200, 2],
    [4_400, 3],
    [8_800, 4],
  ] as const) {
    await expect.poll(() => join.codes.length).toBe(tries - 1);
    join.clock.move(wait);
    await expect.poll(join.tries).toBe(tries);
  }
  await join.connecting.connected;
  expect(join.codes).toEqual([away, away, away, "PLATFORM_CONNECTED"]);
  expect(join.recorder.taken()).toMatchObject([{ kind: "gap" }]);
});

it("gives up at once when it is refused, also when that shows only later", async () => {
  const refused = { code: "PLATFORM_REFUSED" };
  const { tried, connected } = joining("PLATFORM_REFUSED").connecting;
  await Promise.all([
    expect(tried).rejects.toMatchObject(refused),
    expect(connected).rejects.toMatchObject(refused),
  ]);
  const later = joining("PLATFORM_UNREACHABLE", "PLATFORM_REFUSED");
  await later.connecting.tried;
  await expect.poll(() => later.codes.length).toBe(1);
  later.clock.move(2_200);
  await expect(later.connecting.connected).rejects.toMatchObject(refused);
});

it("stops trying when the bot stops", async () => {
  const join = joining("PLATFORM_UNREACHABLE");
  await join.connecting.tried;
  join.connecting.stop();
  await join.connecting.connected;
  expect(join.tries()).toBe(1);
});
