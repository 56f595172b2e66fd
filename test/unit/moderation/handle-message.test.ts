import { describe, expect, test } from "vitest";
import { channelId } from "../../../src/domain/ids.ts";
import type { CardView, NoteView } from "../../../src/domain/chat.ts";
import type { AccountRef } from "../../../src/domain/ids.ts";
import {
  CHANNEL,
  aChannel,
  aColleague,
  aRef,
  aTeam,
  anAccount,
  at,
} from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";
import { undelivered } from "../../support/test-platform.ts";

const MINUTE = 60_000;
const MERAL = anAccount("meral");
const SEM = anAccount("sem");

describe("a message in a live class channel", () => {
  test("that is fine leaves nothing behind", async () => {
    const bench = await aBench();
    await bench.say("tot morgen allemaal");
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toEqual([]);
    expect(bench.chat.standing).toEqual([]);
  });

  test("that insults gives one case, a note to the author and a card with a ping to the mentor", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    await bench.useCases.tick();
    const [incident, ...others] = await bench.db.incidents.list({});
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      number: 1,
      author: SEM,
      category: "insult",
      severity: "medium",
      status: "open",
      noteState: "delivered",
      message: message.ref,
    });
    expect(bench.chat.of("note", SEM)).toHaveLength(1);
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
    expect(bench.chat.of("ping", MERAL)).toHaveLength(1);
    const messages = await bench.db.incidents.messages(incident?.id ?? fail());
    expect(messages.map((one) => one.text)).toEqual(["jij sukkel"]);
  });

  test("that comes twice is one case, also when the second time is after a restart", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    await bench.useCases.message(message);
    const next = bench.reborn();
    await next.useCases.message(message);
    await next.useCases.tick();
    expect(await bench.db.incidents.list({})).toHaveLength(1);
    expect(bench.chat.of("note")).toHaveLength(1);
    expect(bench.chat.of("card")).toHaveLength(1);
  });

  test("has its case and deliveries committed when taking it in resolves", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    expect(bench.chat.standing).toEqual([]);
    const next = bench.reborn();
    await next.useCases.tick();
    expect(bench.chat.of("note", SEM)).toHaveLength(1);
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
  });

  test("in a channel that nobody registered is none of our business", async () => {
    const bench = await aBench();
    const ref = aRef("m1", { channel: channelId("elders") });
    await bench.say("jij sukkel", { ref });
    expect(await bench.db.incidents.list({})).toEqual([]);
    expect(bench.traced.filter(({ kind }) => kind !== "due")).toEqual([]);
  });

  test("by a pupil the roster does not know alerts the safety coordinator, then the administrators", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel", { author: anAccount("wie-is-dit") });
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toMatchObject([
      { authorPerson: null, authorRole: "student" },
    ]);
    expect(bench.chat.of("card").map(({ to }) => to)).toEqual(["playground:vera"]);
    bench.clock.move(60 * MINUTE);
    await bench.useCases.tick();
    expect(bench.chat.of("card", anAccount("bas"))).toHaveLength(1);
    expect(bench.chat.of("card", MERAL)).toEqual([]);
  });

  test("with care sends help, also right after another note, and rings mentor and coordinator at night", async () => {
    const bench = await aBench({ now: at("2026-11-21T02:00+01:00") });
    await bench.say("jij sukkel");
    await bench.say("ik wil niet meer leven");
    await bench.useCases.tick();
    expect(bench.chat.of("note", SEM)).toHaveLength(2);
    const [care] = await bench.db.incidents.list({ severity: "urgent" });
    expect(care).toMatchObject({ number: 2, care: true });
    // The insult waits for school; only the care case rings at night.
    expect(bench.chat.of("card", MERAL).map(({ view }) => (view as CardView).number)).toEqual([2]);
    expect(bench.chat.of("ping", anAccount("vera"))).toHaveLength(1);
  });

  test("with care does not use up the limit: an insult right after it still gets its note", async () => {
    const bench = await aBench();
    await bench.say("ik wil niet meer leven");
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(bench.chat.of("note", SEM)).toHaveLength(2);
  });

  test("sends nobody to a mentor whom it was about", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    await bench.say("schelden", { author: anAccount("noor"), mentions: [MERAL] });
    await bench.useCases.tick();
    const said = (of: AccountRef): string =>
      bench.chat
        .of("note", of)
        .flatMap(({ view }) => (view as NoteView).lines)
        .join(" ");
    expect(said(SEM)).toContain("Meral");
    expect(said(anAccount("noor"))).toContain("mentor");
    expect(said(anAccount("noor"))).not.toContain("Meral");
  });
});

describe("the mode of the channel", () => {
  const inMode = (mode: "off" | "shadow" | "staff") => ({
    school: { channels: [aChannel({ mode })] },
  });

  test("off: nothing is judged", async () => {
    const bench = await aBench(inMode("off"));
    await bench.say("jij sukkel");
    expect(bench.traced.some(({ kind }) => kind === "judged")).toBe(false);
    expect(await bench.db.incidents.list({})).toEqual([]);
  });

  test("shadow: flags are counted once, without author or text, and nothing is sent", async () => {
    const bench = await aBench(inMode("shadow"));
    const message = await bench.say("jij sukkel");
    await bench.useCases.message(message);
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toEqual([]);
    expect(bench.chat.standing).toEqual([]);
    expect(await bench.db.channels.counts(CHANNEL, "2026-11-20")).toEqual([
      { day: "2026-11-20", category: "insult", severity: "medium", count: 1 },
    ]);
  });

  test("staff: the mentor is alerted and the author gets no note", async () => {
    const bench = await aBench(inMode("staff"));
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(bench.chat.of("note")).toEqual([]);
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
    expect(await bench.db.incidents.list({})).toMatchObject([{ noteState: "withheld" }]);
  });
});

describe("staff who write", () => {
  const inChannel = { author: anAccount("wim") };

  test("are not judged before the council has agreed", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel", inChannel);
    expect(bench.traced.some(({ kind }) => kind === "judged")).toBe(false);
    expect(await bench.db.incidents.list({})).toEqual([]);
  });

  test("are judged after it has, and their leidinggevende is alerted, not the mentor", async () => {
    const council = { agreedOn: "2026-09-01", reference: "MR 12" };
    const bench = await aBench({ school: { council } });
    await bench.say("jij sukkel", inChannel);
    await bench.useCases.tick();
    expect(bench.chat.of("note", anAccount("wim"))).toHaveLength(1);
    expect(bench.chat.of("card", anAccount("chef"))).toHaveLength(1);
    expect(bench.chat.of("card", MERAL)).toEqual([]);
  });
});

describe("a quarrel", () => {
  test("is one case: what the same author writes within the time joins it, with one note", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    bench.clock.move(5 * 60_000);
    await bench.say("wat een sukkel");
    await bench.useCases.tick();
    const [incident, ...others] = await bench.db.incidents.list({});
    expect(others).toEqual([]);
    expect(await bench.db.incidents.messages(incident?.id ?? fail())).toHaveLength(2);
    expect(bench.chat.of("note")).toHaveLength(1);
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
  });

  test("after that time is another case", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    bench.clock.move(16 * 60_000);
    await bench.say("jij sukkel");
    expect(await bench.db.incidents.list({})).toHaveLength(2);
  });

  test("that becomes a threat rings anew, also when somebody had taken it on", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    await bench.press(MERAL, "acknowledge");
    await bench.say("ik pak je bij het fietsenhok");
    await bench.useCases.tick();
    const [incident, ...others] = await bench.db.incidents.list({});
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ severity: "urgent", category: "threat", status: "open" });
    expect(bench.chat.of("card", anAccount("vera"))).toHaveLength(1);
    expect(
      bench.chat.calls.filter(({ kind, to }) => kind === "ping" && to.endsWith("meral")),
    ).toHaveLength(2);
  });

  test("and a cry for help by the same pupil are two cases", async () => {
    const bench = await aBench();
    await bench.say("jij sukkel");
    await bench.say("ik wil niet meer leven");
    await bench.say("echt een sukkel");
    const incidents = await bench.db.incidents.list({});
    expect(incidents.map(({ care }) => care)).toEqual([true, false]);
    expect(await bench.db.incidents.messages(incidents[1]?.id ?? fail())).toHaveLength(2);
  });

  test("of small things: the second within fourteen days counts as medium and rings", async () => {
    const bench = await aBench();
    await bench.say("jij kneus");
    await bench.useCases.tick();
    expect(bench.chat.of("card")).toEqual([]);
    bench.clock.move(3 * 24 * 60 * 60_000);
    await bench.say("jij kneus");
    expect(await bench.db.incidents.list({})).toMatchObject([
      { number: 2, severity: "medium" },
      { number: 1, severity: "low" },
    ]);
  });
});

describe("when something breaks", () => {
  test("a message that judging chokes on is set aside, told by reference only, and the next is handled", async () => {
    const bench = await aBench();
    const message = await bench.say("BOEM geheim woord");
    await bench.say("jij sukkel");
    expect(bench.codes()).toContain("MESSAGE_SET_ASIDE");
    expect(JSON.stringify(bench.logged)).toContain(message.ref.message);
    expect(JSON.stringify([bench.logged, bench.traced])).not.toContain("geheim");
    expect(await bench.db.incidents.list({})).toHaveLength(1);
    await bench.useCases.stop();
    const cursors = await bench.db.cursors.ofChannel(CHANNEL);
    expect([...cursors.values()][0]).toBe((await lastPosted(bench)).position);
  });
});

test("an author who is staff elsewhere and unknown here is taken for a pupil", async () => {
  const other = aColleague("Ilse", "teacher", { accounts: [] });
  const bench = await aBench({ people: [...aTeam().roster.people.values(), other] });
  await bench.say("jij sukkel", { author: anAccount("ilse") });
  expect(await bench.db.incidents.list({})).toMatchObject([{ authorRole: "student" }]);
});

const fail = (): never => {
  throw new Error("there is no case");
};
const lastPosted = async (bench: Awaited<ReturnType<typeof aBench>>) => {
  let last = null;
  for await (const message of bench.chat.missed(CHANNEL, new Map(), "")) last = message;
  return last ?? fail();
};

describe("a low message again within a fortnight", () => {
  const DAYS = 24 * 60 * 60_000;
  const severities = async (bench: Awaited<ReturnType<typeof aBench>>) =>
    (await bench.db.incidents.list({})).map(({ severity }) => severity).toReversed();

  test("counts as medium, and so does the one after it, also when the first two were one quarrel", async () => {
    const bench = await aBench();
    await bench.say("jij kneus");
    await bench.say("jij kneus");
    bench.clock.move(DAYS);
    await bench.say("jij kneus");
    expect(await severities(bench)).toEqual(["medium", "medium"]);
  });

  test("stays low when the first was a false alarm", async () => {
    const bench = await aBench();
    await bench.say("jij kneus");
    await bench.press(anAccount("meral"), "false_alarm");
    bench.clock.move(DAYS);
    await bench.say("jij kneus");
    expect(await severities(bench)).toEqual(["low", "low"]);
  });

  test("stays low after the fortnight", async () => {
    const bench = await aBench();
    await bench.say("jij kneus");
    bench.clock.move(15 * DAYS);
    await bench.say("jij kneus");
    expect(await severities(bench)).toEqual(["low", "low"]);
  });
});

describe("a case about a colleague at a school with a staff channel", () => {
  const council = { agreedOn: "2026-09-01", reference: "MR 12" };
  const ref = { ...CHANNEL, channel: channelId("personeel") };
  const aboutWim = async (instead: boolean, closed: readonly string[] = []) => {
    const bench = await aBench({ school: { council, staffChannels: [{ ref, instead }] } });
    bench.chat.behave(({ kind, to }) =>
      kind === "card" && closed.some((name) => to.endsWith(name)) ? undelivered("closed") : null,
    );
    await bench.say("jij sukkel", { author: anAccount("wim") });
    await bench.useCases.tick();
    return bench.chat.of("card").map(({ to }) => to);
  };

  test("goes to their leidinggevende in person and never to the channel that they read", async () => {
    expect(await aboutWim(true)).toEqual(["playground:chef"]);
    expect(await aboutWim(false)).toEqual(["playground:chef"]);
  });

  test("goes on to the next person when that one cannot be reached", async () => {
    const [next, ...others] = await aboutWim(true, ["chef"]);
    expect(next).toMatch(/^playground:/u);
    expect(others).toEqual([]);
  });
});
