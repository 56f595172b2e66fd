import { describe, expect, test } from "vitest";
import type { CardView } from "../../../src/domain/chat.ts";
import { accountId, channelId } from "../../../src/domain/ids.ts";
import type { AccountRef, ChannelRef } from "../../../src/domain/ids.ts";
import type { ChannelMessage } from "../../../src/domain/message.ts";
import type { Person } from "../../../src/domain/people.ts";
import type { SchoolSettings } from "../../../src/domain/school.ts";
import { CHANNEL, aChannel, aRef, aSchool, aTeam, anAccount, at } from "../../support/builders.ts";
import { aBench, nextPosition } from "../../support/moderation-bench.ts";
import type { Bench, BenchOptions } from "../../support/moderation-bench.ts";
import { createTestPlatform, undelivered } from "../../support/test-platform.ts";
import type { TestPlatform } from "../../support/test-platform.ts";

const MINUTE = 60_000;
const TEAMS: ChannelRef = { platform: "teams", channel: channelId("19:3ha@thread.tacv2") };
const onTeams = (name: string): AccountRef => ({
  platform: "teams",
  account: accountId(`${name}-entra`),
});
const SEM = anAccount("sem");
const NOOR = anAccount("noor");
const MERAL = anAccount("meral");

/** Everybody of the team with an account on both platforms. */
const everybody = (): readonly Person[] =>
  [...aTeam().roster.people.values()].map((person) => ({
    ...person,
    accounts: [...person.accounts, onTeams(person.name.toLowerCase())],
  }));

type Two = Bench & {
  readonly teams: TestPlatform;
  readonly sayOnTeams: (
    text: string,
    overrides?: Partial<ChannelMessage>,
  ) => Promise<ChannelMessage>;
};
async function twoPlatforms(
  school: Partial<SchoolSettings> = {},
  options: BenchOptions = {},
): Promise<Two> {
  const teams = createTestPlatform("teams");
  const bench = await aBench({
    people: everybody(),
    also: teams,
    school: { channels: [aChannel(), aChannel({ ref: TEAMS })], ...school },
    ...options,
  });
  return {
    ...bench,
    teams,
    sayOnTeams: (text, overrides = {}) => {
      const position = nextPosition();
      const ref = aRef(`t${position}`, TEAMS);
      return bench.say(text, { ref, position, author: onTeams("sem"), ...overrides });
    },
  };
}
const cases = (bench: Bench) => bench.db.incidents.list({});
const cardOf = (
  chat: TestPlatform,
  to: AccountRef | ChannelRef,
): Readonly<Record<string, string>> => {
  const [card] = chat.of("card", to);
  if (card === undefined) throw new Error("there is no card");
  return Object.fromEntries(
    (card.view as CardView).facts.map(({ label, value }) => [label, value]),
  );
};

describe("a pupil with an account on two platforms is one person", () => {
  test("to whom one note goes in a quarter of an hour", async () => {
    const bench = await twoPlatforms();
    await bench.say("jij sukkel");
    await bench.sayOnTeams("jij sukkel");
    await bench.useCases.tick();
    expect(bench.chat.of("note", SEM)).toHaveLength(1);
    expect(bench.teams.of("note")).toEqual([]);
    bench.clock.move(15 * MINUTE);
    await bench.sayOnTeams("jij sukkel");
    await bench.useCases.tick();
    expect(bench.teams.of("note", onTeams("sem"))).toHaveLength(1);
  });

  test("whose second jibe within a fortnight counts, wherever the first was", async () => {
    const bench = await twoPlatforms();
    await bench.say("kneus");
    bench.clock.move(60 * MINUTE);
    await bench.sayOnTeams("kneus");
    expect((await cases(bench)).map(({ severity }) => severity)).toEqual(["medium", "low"]);
  });

  test("while a jibe of somebody else on the other platform does not count", async () => {
    const bench = await twoPlatforms();
    await bench.say("kneus", { author: NOOR });
    bench.clock.move(60 * MINUTE);
    await bench.sayOnTeams("kneus");
    expect((await cases(bench)).map(({ severity }) => severity)).toEqual(["low", "low"]);
  });

  test("who cannot report themselves from the other account, nor report more often than others", async () => {
    const bench = await twoPlatforms({ timers: { ...aSchool().timers, reportsPerHour: 1 } });
    const own = await bench.say("hallo");
    const answer = await bench.useCases.report(onTeams("sem"), own);
    expect(answer).toMatchObject({ text: expect.stringContaining("je eigen bericht") });
    const message = await bench.say("hoi");
    const other = await bench.sayOnTeams("hoi");
    await bench.useCases.report(NOOR, message);
    const second = await bench.useCases.report(onTeams("noor"), other);
    expect(second).toMatchObject({ text: expect.stringContaining("al 1 keer gemeld") });
  });

  test("who as a mentor is a party on either platform to what was aimed at their other account", async () => {
    const bench = await twoPlatforms();
    await bench.sayOnTeams("sukkel", { mentions: [onTeams("meral")] });
    await bench.useCases.tick();
    expect(bench.teams.of("card").map(({ to }) => to)).not.toContain("teams:meral-entra");
    expect(await bench.press(MERAL, "acknowledge")).toContain("gaat ook over jou");
  });

  test("who may contest with the account at hand", async () => {
    const bench = await twoPlatforms();
    await bench.say("jij sukkel");
    expect(await bench.press(onTeams("sem"), "contest", 1, "het was een grap")).toContain(
      "Dank je",
    );
    expect(await bench.press(onTeams("noor"), "contest", 1, "ik ook")).toContain("Alleen wie");
  });
});

describe("a quarrel on two platforms", () => {
  /** Sem insults on the playground (KW-1) and then on Teams (KW-2). */
  const quarrel = async (options: BenchOptions = {}): Promise<Two> => {
    const bench = await twoPlatforms({}, options);
    await bench.say("jij sukkel");
    await bench.sayOnTeams("jij sukkel");
    await bench.useCases.tick();
    return bench;
  };

  test("is two cases, each with its own card, that name each other", async () => {
    const bench = await quarrel();
    expect(await cases(bench)).toMatchObject([{ channel: TEAMS }, { channel: CHANNEL }]);
    expect(cardOf(bench.chat, MERAL)["Hoort bij"]).toBe("KW-2 op Teams: open");
    expect(cardOf(bench.teams, onTeams("meral"))["Hoort bij"]).toBe("KW-1 op de Speelklas: open");
    expect(bench.chat.of("ping", MERAL)).toHaveLength(1);
    expect(bench.teams.of("ping", onTeams("meral"))).toHaveLength(1);
  });

  test("stands in the history of both", async () => {
    const bench = await quarrel();
    const linked = await Promise.all(
      (await cases(bench)).map(async ({ id }) =>
        (await bench.db.incidents.events(id)).flatMap(({ kind, detail }) =>
          kind === "linked" ? [detail] : [],
        ),
      ),
    );
    expect(linked).toEqual([["KW-1"], ["KW-2"]]);
  });

  test("that is taken on here is not taken on there, but the card there says who has it", async () => {
    const bench = await quarrel();
    await bench.press(MERAL, "acknowledge", 1);
    await bench.useCases.tick();
    expect(await cases(bench)).toMatchObject([{ status: "open" }, { status: "acknowledged" }]);
    expect(cardOf(bench.teams, onTeams("meral"))["Hoort bij"]).toContain("opgepakt door jou");
    expect(cardOf(bench.teams, onTeams("meral"))["Stand"]).toBe("open");
  });

  test("says so to everybody who has the other card, by name", async () => {
    const bench = await quarrel();
    bench.clock.move(61 * MINUTE);
    await bench.useCases.tick();
    await bench.press(anAccount("thea"), "acknowledge", 1);
    await bench.useCases.tick();
    expect(cardOf(bench.teams, onTeams("meral"))["Hoort bij"]).toBe(
      "KW-1 op de Speelklas: opgepakt door Thea",
    );
  });

  test("is one case again when the other was removed", async () => {
    const bench = await quarrel();
    await bench.press(MERAL, "false_alarm", 1);
    // Taken on, so that nothing else changes its card.
    await bench.press(onTeams("meral"), "acknowledge", 2);
    await bench.useCases.tick();
    expect(cardOf(bench.teams, onTeams("meral"))["Hoort bij"]).toContain("KW-1");
    bench.clock.move(15 * 24 * 60 * MINUTE);
    await bench.useCases.tick();
    const [left, ...others] = await cases(bench);
    expect(others).toEqual([]);
    expect(left?.number).toBe(2);
    expect(cardOf(bench.teams, onTeams("meral"))["Hoort bij"]).toBeUndefined();
  });

  test("is told to its author with everything else that is kept", async () => {
    const bench = await quarrel();
    const exported = await bench.useCases.exportSubject(aTeam().author.id);
    const told = exported?.written.map((one) => [one.case, one.belongsWith]);
    expect(told).toEqual([
      ["KW-2", ["KW-1"]],
      ["KW-1", ["KW-2"]],
    ]);
  });

  test("goes both ways: who is insulted here and insults back there belongs to it", async () => {
    const bench = await twoPlatforms();
    await bench.say("jij sukkel", { mentions: [NOOR] });
    await bench.sayOnTeams("zelf sukkel", { author: onTeams("noor"), mentions: [onTeams("sem")] });
    await bench.useCases.tick();
    expect(cardOf(bench.chat, MERAL)["Hoort bij"]).toContain("KW-2");
  });

  test.each<[string, (bench: Two) => Promise<unknown>]>([
    [
      "after the quarrel's time",
      async (bench) => {
        bench.clock.move(16 * MINUTE);
        return bench.sayOnTeams("jij sukkel");
      },
    ],
    ["of somebody else", (bench) => bench.sayOnTeams("jij sukkel", { author: onTeams("noor") })],
    ["when help is asked", (bench) => bench.sayOnTeams("ik wil niet meer leven")],
    [
      "once the first is closed",
      async (bench) => {
        await bench.press(MERAL, "close", 1, "talked");
        return bench.sayOnTeams("jij sukkel");
      },
    ],
  ])("does not take in what is said %s", async (_when, act) => {
    const bench = await twoPlatforms();
    await bench.say("jij sukkel");
    await act(bench);
    await bench.useCases.tick();
    expect(await cases(bench)).toHaveLength(2);
    expect(cardOf(bench.chat, MERAL)["Hoort bij"]).toBeUndefined();
  });

  test("in two channels of one platform is not tied: there it is plain to see", async () => {
    const second: ChannelRef = { platform: "playground", channel: channelId("3ha-2") };
    const bench = await twoPlatforms({ channels: [aChannel(), aChannel({ ref: second })] });
    await bench.say("jij sukkel");
    await bench.say("jij sukkel", { ref: aRef("tweede", second) });
    await bench.useCases.tick();
    expect(await cases(bench)).toHaveLength(2);
    expect(cardOf(bench.chat, MERAL)["Hoort bij"]).toBeUndefined();
  });

  test("of a colleague is not shown on the card of a pupil's", async () => {
    const bench = await twoPlatforms({ council: { agreedOn: "2026-09-01", reference: "MR 12" } });
    await bench.say("jij sukkel", { author: anAccount("wim"), mentions: [SEM, NOOR] });
    await bench.sayOnTeams("sukkel", { mentions: [onTeams("noor"), onTeams("wim")] });
    await bench.useCases.tick();
    expect(cardOf(bench.teams, onTeams("meral"))["Hoort bij"]).toBeUndefined();
  });
});

describe("a member of staff with an account on two platforms", () => {
  test("gets the card on the platform of the case", async () => {
    const bench = await twoPlatforms();
    await bench.sayOnTeams("jij sukkel");
    await bench.useCases.tick();
    expect(bench.teams.of("card", onTeams("meral"))).toHaveLength(1);
    expect(bench.chat.of("card")).toEqual([]);
  });

  test("gets it on the other when it cannot be delivered there, and it lives on there", async () => {
    const bench = await twoPlatforms();
    bench.teams.behave(({ to }) => (to === "teams:meral-entra" ? undelivered("closed") : null));
    await bench.sayOnTeams("jij sukkel");
    await bench.useCases.tick();
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
    expect(bench.chat.of("ping", MERAL)).toHaveLength(1);
    expect(bench.teams.of("card", onTeams("thea"))).toEqual([]);
    expect(await bench.press(MERAL, "acknowledge")).toContain("opgepakt");
    await bench.useCases.tick();
    expect(cardOf(bench.chat, MERAL)["Stand"]).toBe("opgepakt door jou");
  });

  test("gets it on the other when the platform of the case is away for long", async () => {
    const bench = await twoPlatforms();
    bench.teams.behave(() => undelivered("unreachable"));
    await bench.sayOnTeams("jij sukkel");
    for (let minute = 0; minute < 20; minute += 1) {
      await bench.useCases.tick();
      bench.clock.move(MINUTE);
    }
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
    bench.teams.behave(() => null);
    await bench.press(MERAL, "acknowledge");
    bench.clock.move(60 * MINUTE);
    await bench.useCases.tick();
    expect(cardOf(bench.chat, MERAL)["Stand"]).toBe("opgepakt door jou");
    expect(cardOf(bench.teams, onTeams("meral"))["Stand"]).toBe("opgepakt door jou");
  });

  test("who can be reached on neither gives way to the next", async () => {
    const bench = await twoPlatforms();
    const closed = ({ to }: { readonly to: string }) =>
      to.includes("meral") ? undelivered("closed") : null;
    bench.teams.behave(closed);
    bench.chat.behave(closed);
    await bench.sayOnTeams("jij sukkel");
    await bench.useCases.tick();
    expect(bench.teams.of("card", onTeams("thea"))).toHaveLength(1);
  });

  test("gets the day's list once, and where it can be delivered", async () => {
    const bench = await twoPlatforms();
    await bench.sayOnTeams("kneus");
    const first = bench.chat;
    first.behave(({ to }) => (to === "playground:meral" ? undelivered("closed") : null));
    bench.clock.moveTo(at("2026-11-20T15:30+01:00"));
    await bench.useCases.tick();
    expect(first.of("note", MERAL)).toEqual([]);
    expect(bench.teams.of("note", onTeams("meral"))).toHaveLength(1);
    expect(bench.codes()).not.toContain("DIGEST_UNDELIVERED");
  });

  test("who gets the day's list on neither is told of to the operator", async () => {
    const bench = await twoPlatforms();
    await bench.sayOnTeams("kneus");
    const closed = ({ to }: { readonly to: string }) =>
      to.includes("meral") ? undelivered("closed") : null;
    bench.chat.behave(closed);
    bench.teams.behave(closed);
    bench.clock.moveTo(at("2026-11-20T15:30+01:00"));
    await bench.useCases.tick();
    expect(bench.codes().filter((code) => code === "DIGEST_UNDELIVERED")).toHaveLength(1);
  });

  test("who has no account on the platform of the case gets it where they have one", async () => {
    const people = everybody().map((person) =>
      person.name === "Meral" ? { ...person, accounts: [MERAL] } : person,
    );
    const bench = await twoPlatforms({}, { people });
    await bench.sayOnTeams("jij sukkel");
    await bench.useCases.tick();
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
  });

  test("is not looked for on a platform where the school has no channel", async () => {
    const bench = await twoPlatforms({ channels: [aChannel()] });
    bench.chat.behave(({ to }) => (to === "playground:meral" ? undelivered("closed") : null));
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(bench.teams.calls).toEqual([]);
    expect(bench.chat.of("card", anAccount("thea"))).toHaveLength(1);
  });

  test("loses the names on a card that stands on the other platform when the case is removed", async () => {
    const bench = await twoPlatforms();
    bench.teams.behave(({ to }) => (to === "teams:meral-entra" ? undelivered("closed") : null));
    await bench.sayOnTeams("jij sukkel");
    await bench.useCases.tick();
    await bench.useCases.erase(aTeam().author.id, { evenOpen: true });
    await bench.useCases.tick();
    const views = bench.chat.of("card", MERAL).map(({ view }) => view as CardView);
    expect(views).toMatchObject([{ facts: [], buttons: [] }]);
    expect(JSON.stringify(views)).toContain("verwijderd op verzoek");
  });
});
