import { describe, expect, test } from "vitest";
import type { CardView, NoteView } from "../../../src/domain/chat.ts";
import { channelId } from "../../../src/domain/ids.ts";
import { CHANNEL, aChannel, aTeam, anAccount, at } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";
import { undelivered } from "../../support/test-platform.ts";

const MINUTE = 60_000;
const SEM = anAccount("sem");
const MERAL = anAccount("meral");
const THEA = anAccount("thea");
const LIVE = { channels: [aChannel()] };
const staffChannel = { platform: "playground" as const, channel: channelId("staf") };

const caseOf = async (bench: Awaited<ReturnType<typeof aBench>>) => {
  const [incident] = await bench.db.incidents.list({});
  if (incident === undefined) throw new Error("there is no case");
  return incident;
};

describe("the note", () => {
  test("that finds closed messages becomes one neutral line in the channel", async () => {
    const bench = await aBench();
    bench.chat.behave(({ kind }) => (kind === "note" ? undelivered("closed") : null));
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    const [line] = bench.chat.of("line", CHANNEL);
    expect((line?.view as NoteView | undefined)?.buttons.map(({ action }) => action)).toEqual([
      "why",
    ]);
    expect(await caseOf(bench)).toMatchObject({ noteState: "line" });
  });

  test("gives at most one such line per channel in a quarter of an hour; the other card says so", async () => {
    const bench = await aBench();
    bench.chat.behave(({ kind }) => (kind === "note" ? undelivered("closed") : null));
    await bench.say("jij sukkel");
    await bench.say("jij sukkel", { author: anAccount("noor") });
    await bench.useCases.tick();
    expect(bench.chat.of("line", CHANNEL)).toHaveLength(1);
    const states = (await bench.db.incidents.list({})).map(({ noteState }) => noteState);
    expect(states.toSorted()).toEqual(["line", "undelivered"]);
    bench.clock.move(16 * MINUTE);
    await bench.say("jij sukkel", { author: anAccount("noor") });
    await bench.useCases.tick();
    expect(bench.chat.of("line", CHANNEL)).toHaveLength(2);
  });

  test("of care that finds closed messages leaves no trace in the channel, and the card says not reached", async () => {
    const bench = await aBench();
    bench.chat.behave(({ kind }) => (kind === "note" ? undelivered("closed") : null));
    await bench.say("ik wil niet meer leven");
    await bench.useCases.tick();
    expect(bench.chat.of("line")).toEqual([]);
    expect(await caseOf(bench)).toMatchObject({ noteState: "undelivered" });
    const [card] = bench.chat.of("card", MERAL);
    expect(JSON.stringify(card?.view)).toContain("leerling niet bereikt");
  });

  test("may be shown to its author alone where the message stands, but never one of care", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    await bench.say("ik wil niet meer leven", { author: anAccount("noor") });
    await bench.useCases.tick();
    const notes = bench.chat.calls.filter(({ kind }) => kind === "note");
    expect(notes.map(({ place }) => place)).toEqual([
      { channel: CHANNEL, thread: null },
      undefined,
    ]);
  });

  test("that meets a rate limit comes when the platform said, not before", async () => {
    const bench = await aBench();
    let limited = true;
    bench.chat.behave(({ kind }) =>
      kind === "note" && limited ? undelivered("rate-limited", 30_000) : null,
    );
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    limited = false;
    bench.clock.move(29_000);
    await bench.useCases.tick();
    expect(bench.chat.of("note")).toEqual([]);
    bench.clock.move(5_000);
    await bench.useCases.tick();
    expect(bench.chat.of("note", SEM)).toHaveLength(1);
  });
});

describe("an alert that cannot be delivered", () => {
  test("goes to the next person at once, and the cards say so", async () => {
    const bench = await aBench();
    bench.chat.behave(({ kind, to }) =>
      kind === "card" && to.endsWith("meral") ? undelivered("closed") : null,
    );
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(bench.chat.of("card", MERAL)).toEqual([]);
    expect(bench.chat.of("card", THEA)).toHaveLength(1);
    expect(bench.chat.of("ping", THEA)).toHaveLength(1);
    expect(await caseOf(bench)).toMatchObject({ step: 1 });
    expect(bench.codes()).toContain("ALERT_UNDELIVERED");
  });

  test("goes to the staff channel in that person's place when the school has one", async () => {
    const school = { ...LIVE, staffChannels: [{ ref: staffChannel, instead: false }] };
    const bench = await aBench({ school });
    bench.chat.behave(({ kind, to }) =>
      kind === "card" && to.endsWith("meral") ? undelivered("forbidden") : null,
    );
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    const [card] = bench.chat.of("card", staffChannel);
    expect(card).toBeDefined();
    expect(JSON.stringify(card?.view)).not.toContain("Sem");
    expect(bench.chat.of("ping", staffChannel)).toHaveLength(1);
    expect(bench.chat.of("card", THEA)).toEqual([]);
  });

  test("reaches the next person also when the platform is away too long, and is still tried", async () => {
    const bench = await aBench();
    let away = true;
    bench.chat.behave(({ to }) =>
      away && to.endsWith("meral") ? undelivered("unreachable") : null,
    );
    await bench.say("jij sukkel");
    for (let minute = 0; minute < 20; minute += 1) {
      await bench.useCases.tick();
      bench.clock.move(MINUTE);
    }
    expect(bench.chat.of("card", THEA)).toHaveLength(1);
    expect(bench.chat.of("card", MERAL)).toEqual([]);
    away = false;
    bench.clock.move(6 * MINUTE);
    await bench.useCases.tick();
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
  });

  test("to nobody at all is told to the operator", async () => {
    const bench = await aBench();
    bench.chat.behave(({ kind }) => (kind === "card" ? undelivered("closed") : null));
    await bench.say("ik pak je bij het fietsenhok");
    await bench.useCases.tick();
    expect(bench.codes()).toContain("NOBODY_REACHED");
    expect(bench.chat.of("ping")).toEqual([]);
  });

  test("is tried anew every hour until somebody can be reached", async () => {
    const bench = await aBench();
    bench.chat.behave(({ kind }) => (kind === "card" ? undelivered("closed") : null));
    await bench.say("ik pak je bij het fietsenhok");
    await bench.useCases.tick();
    bench.chat.behave(() => null);
    bench.clock.move(61 * MINUTE);
    await bench.useCases.tick();
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
  });

  test("that ends with the administrators is told to the operator when nobody acknowledges", async () => {
    const bench = await aBench();
    await bench.say("jij schelden");
    for (let step = 0; step < 6; step += 1) {
      await bench.useCases.tick();
      bench.clock.move(11 * MINUTE);
    }
    expect(bench.chat.of("card", anAccount("bas"))).toHaveLength(1);
    expect(bench.codes()).toContain("ALERT_CHAIN_ENDED");
    expect(await bench.db.timers.due(bench.clock.now(), 10)).toEqual([]);
  });

  test("a person without an account counts as one who is not reached", async () => {
    const { roster, mentor } = aTeam();
    const people = [...roster.people.values()].map((person) =>
      person.id === mentor.id ? { ...person, accounts: [] } : person,
    );
    const bench = await aBench({ people });
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(bench.chat.of("card", THEA)).toHaveLength(1);
  });

  test("and a roster without anybody to alert is told to the operator", async () => {
    const { author, target } = aTeam();
    const bench = await aBench({ people: [author, target] });
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(bench.codes()).toContain("NOBODY_TO_ALERT");
    expect(bench.chat.of("note", SEM)).toHaveLength(1);
  });
});

describe("the ping", () => {
  test("comes after the card, never before it", async () => {
    const bench = await aBench();
    let away = true;
    bench.chat.behave(({ kind }) => (away && kind === "card" ? undelivered("unreachable") : null));
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(bench.chat.of("ping")).toEqual([]);
    away = false;
    bench.clock.move(3_000);
    await bench.useCases.tick();
    bench.clock.move(3_000);
    await bench.useCases.tick();
    expect(bench.chat.of("ping", MERAL)).toHaveLength(1);
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
  });

  test("takes the place of the one before it, and rings again", async () => {
    const bench = await aBench();
    await bench.say("ik pak je bij het fietsenhok");
    await bench.useCases.tick();
    // Urgent: two steps and a second round, five minutes each.
    for (let step = 0; step < 4; step += 1) {
      bench.clock.move(5 * MINUTE);
      await bench.useCases.tick();
    }
    const rung = bench.chat.calls.filter(({ kind, to }) => kind === "ping" && to.endsWith("meral"));
    expect(rung.length).toBeGreaterThan(1);
    expect(bench.chat.of("ping", MERAL)).toHaveLength(1);
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
  });

  test("is left out when somebody took the case on in the meantime", async () => {
    const bench = await aBench();
    bench.chat.behave(({ kind }) => (kind === "ping" ? undelivered("unreachable") : null));
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    await bench.press(MERAL, "acknowledge");
    bench.chat.behave(() => null);
    bench.clock.move(10 * MINUTE);
    await bench.useCases.tick();
    expect(bench.chat.of("ping")).toEqual([]);
    expect(await bench.db.outbox.counts()).toMatchObject({ pending: 0, failed: 0 });
  });
});

describe("the card", () => {
  test("waits for school hours when it can, and a refresh does not hurry it", async () => {
    const bench = await aBench({ now: at("2026-11-20T21:00+01:00") });
    const message = await bench.say("jij sukkel");
    await bench.useCases.tick();
    await bench.useCases.deleted(message.ref);
    await bench.useCases.tick();
    expect(bench.chat.of("card")).toEqual([]);
    bench.clock.moveTo(at("2026-11-23T08:30+01:00"));
    await bench.useCases.tick();
    const [card] = bench.chat.of("card", MERAL);
    expect(card?.edits).toBe(0);
    expect(JSON.stringify(card?.view)).toContain("verwijderd");
  });

  test("is edited in place, once per change, without ringing", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    await bench.press(MERAL, "acknowledge");
    await bench.useCases.tick();
    const [card, ...others] = bench.chat.of("card", MERAL);
    expect(others).toEqual([]);
    expect(JSON.stringify((card?.view as CardView | undefined)?.facts)).toContain(
      "opgepakt door jou",
    );
    expect(bench.chat.calls.filter(({ kind }) => kind === "ping")).toHaveLength(1);
  });

  test("goes to the staff channel, one for all, when the school wants that", async () => {
    const school = { ...LIVE, staffChannels: [{ ref: staffChannel, instead: true }] };
    const bench = await aBench({ school });
    await bench.say("ik pak je bij het fietsenhok");
    await bench.useCases.tick();
    expect(bench.chat.of("card")).toHaveLength(1);
    expect(bench.chat.of("ping", staffChannel)).toHaveLength(1);
    expect(await bench.press(MERAL, "acknowledge")).toContain("opgepakt");
  });
});

describe("places do not wait for each other", () => {
  test("one that never answers does not keep the others", async () => {
    const bench = await aBench();
    bench.chat.behave(({ kind }) => (kind === "note" ? "never" : null));
    await bench.say("jij sukkel");
    const ticking = bench.useCases.tick();
    while (bench.chat.of("ping", MERAL).length === 0) await new Promise(setImmediate);
    await bench.say("jij sukkel", { author: anAccount("noor") });
    const second = bench.useCases.tick();
    while (bench.chat.of("card", MERAL).length < 2) await new Promise(setImmediate);
    bench.chat.behave(() => null);
    bench.clock.move(61_000);
    await Promise.all([ticking, second]);
    bench.clock.move(10_000);
    await bench.useCases.tick();
    expect(bench.chat.of("note", SEM)).toHaveLength(1);
  });

  test("an adapter that throws costs one retry of that row, and its words are not logged", async () => {
    const bench = await aBench();
    bench.chat.behave(({ kind }) => {
      if (kind === "note") throw new Error("secret of the adapter");
      return null;
    });
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
    expect(bench.codes()).toContain("DELIVERY_THREW");
    expect(JSON.stringify(bench.logged)).not.toContain("secret");
    bench.chat.behave(() => null);
    bench.clock.move(3_000);
    await bench.useCases.tick();
    expect(bench.chat.of("note", SEM)).toHaveLength(1);
  });

  test("any number of ticks at once deliver everything once", async () => {
    const bench = await aBench();
    for (const pupil of ["sem", "noor", "iris", "daan"]) {
      await bench.say("wat een sukkel", { author: anAccount(pupil) });
    }
    await Promise.all(Array.from({ length: 8 }, () => bench.useCases.tick()));
    expect(bench.chat.calls.filter(({ kind }) => kind === "note")).toHaveLength(4);
    expect(bench.chat.of("card")).toHaveLength(4);
    expect(bench.chat.calls.filter(({ kind }) => kind === "ping")).toHaveLength(4);
  });
});
