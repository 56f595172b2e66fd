import { describe, expect, test } from "vitest";
import type { NoteView } from "../../../src/domain/chat.ts";
import { CHANNEL, aChannel, anAccount, at } from "../../support/builders.ts";
import { aBench, words } from "../../support/moderation-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";
import { createTestPlatform, undelivered } from "../../support/test-platform.ts";

const MERAL = anAccount("meral");
const command = async (bench: Bench, name: "status" | "uit" | "aan", by = MERAL) =>
  words(await bench.useCases.command({ name, by, channel: CHANNEL }));

describe("the notice", () => {
  test("is posted before a channel is judged; until it stands flags are only counted", async () => {
    const chat = createTestPlatform();
    chat.behave(({ kind }) => (kind === "notice" ? undelivered("unreachable") : null));
    const late = await aBench({ noticed: false, chat });
    await late.say("jij sukkel");
    expect(await late.db.incidents.list({})).toEqual([]);
    expect(await late.db.channels.counts(CHANNEL, "2026-11-20")).toHaveLength(1);
    late.chat.behave(() => null);
    late.clock.move(60_000);
    await late.useCases.tick();
    expect(late.chat.of("notice", CHANNEL)).toHaveLength(1);
    await late.say("jij sukkel");
    expect(await late.db.incidents.list({})).toHaveLength(1);
  });

  test("is posted once, and again when a new school year begins", async () => {
    const bench = await aBench({ noticed: false });
    await bench.useCases.tick();
    await bench.reborn().useCases.tick();
    expect(bench.chat.of("notice", CHANNEL)).toHaveLength(1);
    bench.clock.moveTo(at("2027-08-02T09:00+02:00"));
    await bench.useCases.tick();
    expect(bench.chat.calls.filter(({ kind }) => kind === "notice")).toHaveLength(2);
    expect(bench.chat.of("notice", CHANNEL)).toHaveLength(1);
    expect((await bench.db.channels.notice(CHANNEL))?.edition).toMatch(/^2027-2028:/u);
  });

  test("is not posted in shadow mode", async () => {
    const channels = [aChannel({ mode: "shadow" })];
    const bench = await aBench({ noticed: false, school: { channels } });
    expect(bench.chat.of("notice")).toEqual([]);
  });

  test("that is refused is asked again every hour", async () => {
    const bench = await aBench({ noticed: false });
    bench.chat.behave(() => undelivered("forbidden"));
    bench.clock.moveTo(at("2027-08-02T09:00+02:00"));
    await bench.useCases.tick();
    expect(bench.codes()).toContain("NOTICE_NOT_POSTED");
    bench.chat.behave(() => null);
    bench.clock.move(61 * 60_000);
    await bench.useCases.tick();
    expect((await bench.db.channels.notice(CHANNEL))?.edition).toMatch(/^2027-2028:/u);
  });
});

describe("uit and aan", () => {
  test("switch the channel at once, and back", async () => {
    const bench = await aBench();
    expect(await command(bench, "uit")).toContain("staat uit");
    expect(await command(bench, "uit")).toContain("al uit");
    await bench.say("jij sukkel");
    expect(await bench.db.incidents.list({})).toEqual([]);
    expect(await command(bench, "aan")).toContain("aan");
    await bench.say("jij sukkel");
    expect(await bench.db.incidents.list({})).toHaveLength(1);
  });

  test.each(["sem", "wie-is-dit", "wim"])("are not for %s", async (name) => {
    const bench = await aBench();
    for (const verb of ["uit", "aan", "status"] as const) {
      expect(await command(bench, verb, anAccount(name))).toContain("Alleen de mentor");
    }
    expect(await bench.db.channels.override(CHANNEL)).toBeNull();
  });

  test("status tells mode, notice and open cases", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    const told = await command(bench, "status");
    expect(told).toContain("3HA: aan");
    expect(told).toContain("Open meldingen: 1");
    expect(told).toContain("2026-2027");
  });
});

describe("the digest", () => {
  test("goes to the mentor at half past three with the low cases of the day, once", async () => {
    const bench = await aBench();
    await bench.say("jij kneus");
    await bench.say("jij kneus", { author: anAccount("noor") });
    await bench.useCases.tick();
    expect(bench.chat.of("note", MERAL)).toEqual([]);
    bench.clock.moveTo(at("2026-11-20T15:30+01:00"));
    await bench.useCases.tick();
    const [digest, ...others] = bench.chat.of("note", MERAL);
    expect(others).toEqual([]);
    const lines = (digest?.view as NoteView | undefined)?.lines.join("\n") ?? "";
    expect(lines).toContain("KW-1");
    expect(lines).toContain("KW-2");
    expect(lines).not.toContain("Sem");
    expect(await bench.press(MERAL, "show", 1)).toContain("jij kneus");
    bench.clock.moveTo(at("2026-11-23T15:30+01:00"));
    await bench.useCases.tick();
    expect(bench.chat.of("note", MERAL)).toHaveLength(1);
  });

  test("that came due while the bot was down goes out when it is back", async () => {
    const bench = await aBench();
    await bench.say("jij kneus");
    await bench.useCases.stop();
    const next = bench.reborn();
    next.clock.moveTo(at("2026-11-21T09:00+01:00"));
    await next.useCases.start();
    await next.useCases.tick();
    expect(next.chat.of("note", MERAL)).toHaveLength(1);
  });
});
