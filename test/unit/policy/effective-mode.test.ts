import { expect, test } from "vitest";
import type { ModeFacts } from "../../../src/policy/effective-mode.ts";
import { channelId } from "../../../src/domain/ids.ts";
import { effectiveMode } from "../../../src/policy/effective-mode.ts";
import { aChannel } from "../../support/builders.ts";

const facts = (overrides: Partial<ModeFacts> = {}): ModeFacts => ({
  override: null,
  notice: "2026-2027:a",
  edition: "2026-2027:a",
  youngest: 17,
  ...overrides,
});
const discord = { platform: "discord" as const, channel: channelId("1") };

test.each(["off", "shadow", "staff", "live"] as const)(
  "a channel set to %s is in that mode once its notice stands",
  (mode) => {
    const expected = { mode, wanted: mode, because: "settings" };
    expect(effectiveMode(aChannel({ mode }), facts())).toEqual(expected);
  },
);

test.each(["staff", "live"] as const)("%s waits in shadow for the notice", (mode) => {
  const expected = { mode: "shadow", wanted: mode, because: "no-notice" };
  expect(effectiveMode(aChannel({ mode }), facts({ notice: null }))).toEqual(expected);
});

test("last year's notice does not count", () => {
  const stale = facts({ notice: "2025-2026:a" });
  expect(effectiveMode(aChannel(), stale).because).toBe("no-notice");
});

test("shadow needs no notice", () => {
  expect(effectiveMode(aChannel({ mode: "shadow" }), facts({ notice: null })).mode).toBe("shadow");
});

test("switched off by hand goes before everything that is on", () => {
  const off = facts({ override: "off", notice: null, youngest: 12 });
  const expected = { mode: "off", wanted: "live", because: "override" };
  expect(effectiveMode(aChannel({ ref: discord }), off)).toEqual(expected);
});

test("a Discord channel for a class with somebody under 16 stays off, in shadow too", () => {
  for (const mode of ["shadow", "live"] as const) {
    const channel = aChannel({ ref: discord, mode });
    const expected = { mode: "off", wanted: mode, because: "too-young" };
    expect(effectiveMode(channel, facts({ youngest: 15 }))).toEqual(expected);
  }
});

test("sixteen, an unknown age, a recorded permission and another platform are no hindrance", () => {
  const youngerAllowed = { by: "directie", reason: "ouders akkoord", on: "2026-09-01" };
  const young = facts({ youngest: 12 });
  expect([
    effectiveMode(aChannel({ ref: discord }), facts({ youngest: 16 })).mode,
    effectiveMode(aChannel({ ref: discord }), facts({ youngest: null })).mode,
    effectiveMode(aChannel({ ref: discord, youngerAllowed }), young).mode,
    effectiveMode(aChannel(), young).mode,
  ]).toEqual(["live", "live", "live", "live"]);
});
