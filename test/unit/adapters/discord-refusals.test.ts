import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { CardView, ChatPlatform, Destination } from "../../../src/domain/chat.ts";
import { systemClock } from "../../../src/main/system-clock.ts";
import {
  accountOf,
  channelOf,
  openDiscordClass,
  type DiscordClass,
} from "../../support/discord/discord-class.ts";
import { aButton } from "../../contract/platform-harness.ts";
import { aCard, aNote, aPing } from "../../contract/platform-views.ts";

const START = Date.parse("2026-11-20T09:00:00Z");
const MINUTE = 60_000;
const POST = "POST /channels/:channel/messages";

let at: DiscordClass;
let platform: ChatPlatform;
let now: number;
const desk = (): Destination => ({ kind: "person", account: accountOf(at.mentor) });
const once = (key: string, triedAt: number | null = null, marker = "KW-17") => ({
  key,
  triedAt,
  marker,
});
const sentTo = (user: { readonly id: string }) => at.fake.dmMessages(user);

beforeEach(async () => {
  now = START;
  const clock = { now: () => now };
  at = await openDiscordClass({ clock, adapterClock: { ...systemClock, now: () => now } });
  platform = at.create();
});
afterEach(() => at.close());

describe("refusals are values", () => {
  it.each([50_007, 50_278] as const)("messages closed with %i", async (code) => {
    at.fake.closeDm(at.noor, code);
    expect(await platform.note(accountOf(at.noor), aNote("x"), once("k"))).toEqual({
      kind: "undelivered",
      reason: "closed",
      retryAfterMs: null,
    });
  });

  it("an account that is not there is closed too", async () => {
    const nobody = accountOf("999999999999999999");
    expect(await platform.note(nobody, aNote("x"), once("k"))).toMatchObject({ reason: "closed" });
  });

  it("a channel where the bot may not write", async () => {
    at.fake.setRules(at.klas, [{ who: at.fake.bot, deny: ["SendMessages"] }]);
    expect(await platform.line(channelOf(at.klas), null, aNote("x"), once("k"))).toMatchObject({
      reason: "forbidden",
    });
  });

  it("a notice that may not be pinned is not delivered, and does not pile up", async () => {
    at.fake.setRules(at.klas, [{ who: at.fake.bot, deny: ["PinMessages"] }]);
    const view = { language: "nl", title: "Hier leest een bot mee", lines: ["Zo."] } as const;
    const send = (t: number | null) =>
      platform.notice(channelOf(at.klas), view, null, once("k", t));
    expect(await send(null)).toMatchObject({ reason: "forbidden" });
    now += 60 * MINUTE;
    expect(await send(START)).toMatchObject({ reason: "forbidden" });
    at.fake.setRules(at.klas, []);
    now += 60 * MINUTE;
    expect(await send(START)).toMatchObject({ kind: "delivered" });
    expect(at.fake.botMessagesIn(at.klas).filter((m) => m.body.type === 0)).toHaveLength(1);
  });

  it("a short wait is sat out, a long one is told instead of slept through", async () => {
    at.fake.storm({ status: 429, count: 2, route: POST, retryAfter: 0.05 });
    const to = accountOf(at.noor);
    expect(await platform.note(to, aNote("x"), once("k"))).toMatchObject({ kind: "delivered" });
    at.fake.storm({ status: 429, count: 1, route: POST, retryAfter: 600 });
    expect(await platform.note(to, aNote("y"), once("l"))).toMatchObject({
      reason: "rate-limited",
      retryAfterMs: expect.toSatisfy((ms: number) => ms >= 600_000 && ms < 610_000),
    });
  });

  it("a storm of server errors and cut connections is unreachable, then over", async () => {
    const to = accountOf(at.noor);
    for (const status of [500, 502, 504, 0]) {
      const storm = at.fake.storm({ status, count: Number.POSITIVE_INFINITY, route: POST });
      expect(await platform.note(to, aNote("x"), once("k"))).toMatchObject({
        reason: "unreachable",
      });
      storm.stop();
    }
    expect(await platform.note(to, aNote("x"), once("k"))).toMatchObject({ kind: "delivered" });
  });

  it("the log names the failure by its code, never by the words", async () => {
    at.fake.closeDm(at.noor);
    await platform.note(accountOf(at.noor), aNote("heel geheim"), once("k"));
    expect(at.logged).toContainEqual({
      level: "warn",
      code: "DISCORD_NOT_DELIVERED",
      refs: { kind: "note", error: "403/50007" },
    });
    expect(JSON.stringify(at.logged)).not.toContain("geheim");
  });
});

describe("laying out", () => {
  it("keeps within Discord's limits whatever is in the view", async () => {
    const long = "[*]_".repeat(3000);
    const huge: CardView = aCard({
      title: long,
      summary: long,
      facts: Array.from({ length: 40 }, () => ({ label: long, value: long })),
      lines: [long, long],
      buttons: (
        ["acknowledge", "show", "hand_over", "false_alarm", "close", "reopen"] as const
      ).map((action) => aButton(action, long)),
      link: { label: long, url: "https://discord.com/channels/1/2/3" },
    });
    expect(await platform.card(desk(), huge, null, once("a"))).toMatchObject({ kind: "delivered" });
    const empty = aCard({ title: "", summary: "", facts: [{ label: "", value: "" }], lines: [] });
    expect(await platform.card(desk(), empty, null, once("b"))).toMatchObject({
      kind: "delivered",
    });
    const note = aNote(long, [aButton("contest", "")]);
    expect(await platform.note(accountOf(at.noor), note, once("c"))).toMatchObject({
      kind: "delivered",
    });
  });

  it("links only to web addresses", async () => {
    const card = aCard({ link: { label: "Open", url: "javascript:alert(1)" } });
    await platform.card(desk(), card, null, once("a"));
    expect(sentTo(at.mentor)[0]?.body.components).toEqual([]);
  });

  it("a ping answers the card in the same chat", async () => {
    const card = await platform.card(desk(), aCard(), null, once("a"));
    const ref = card.kind === "delivered" ? card.ref : null;
    await platform.ping(desk(), aPing("KW-17"), { card: ref, previous: null }, once("b"));
    const [first, second] = sentTo(at.mentor);
    expect(second?.repliesTo).toBe(first?.id);
  });

  it("hides only where it may, and says so", async () => {
    const post = at.fake.userSays(at.noor, at.klas, "weg hiermee");
    const { recorder, platform: connected } = await at.listen();
    expect(connected.can).toMatchObject({ hide: true, pin: true });
    at.fake.setRules(at.klas, [{ who: at.fake.bot, deny: ["ManageMessages"] }]);
    at.fake.userSays(at.sem, at.klas, "en nu");
    await recorder.untilMessage("en nu");
    expect(connected.can.hide).toBe(false);
    const { ref } = await recorder.untilMessage("en nu");
    expect(await connected.hide(ref)).toMatchObject({ reason: "forbidden" });
    expect(at.fake.messagesIn(at.klas).map((m) => m.id)).toContain(post.id);
  });
});
