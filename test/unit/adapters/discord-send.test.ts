import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatPlatform, Destination, NoteView } from "../../../src/domain/chat.ts";
import { systemClock } from "../../../src/main/system-clock.ts";
import {
  accountOf,
  channelOf,
  openDiscordClass,
  type DiscordClass,
} from "../../support/discord/discord-class.ts";
import { onScreen } from "../../support/discord/on-screen.ts";
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

/** Sends while the answers get lost on the way; gives the moment of the attempt. */
async function sendIntoTheVoid(send: () => Promise<{ readonly kind: string }>): Promise<number> {
  const storm = at.fake.storm({
    status: 500,
    count: Number.POSITIVE_INFINITY,
    route: POST,
    applied: true,
  });
  expect(await send()).toMatchObject({ kind: "undelivered", reason: "unreachable" });
  storm.stop();
  return now;
}

describe("sending once", () => {
  const note: NoteView = aNote("Stop hier.", [aButton("contest", "Niet terecht")]);
  const cases: readonly (readonly [
    string,
    (triedAt: number | null) => Promise<{ readonly kind: string }>,
  ])[] = [
    ["a note", (t) => platform.note(accountOf(at.mentor), note, once("k", t))],
    [
      "a note without buttons",
      (t) => platform.note(accountOf(at.mentor), aNote("Stop."), once("k", t)),
    ],
    [
      "a long note",
      (t) => platform.note(accountOf(at.mentor), aNote("lang ".repeat(500)), once("k", t)),
    ],
    ["a card", (t) => platform.card(desk(), aCard(), null, once("k", t))],
    [
      "a ping",
      (t) =>
        platform.ping(desk(), aPing("KW-17 wacht"), { card: null, previous: null }, once("k", t)),
    ],
  ];
  it.each(cases)(
    "%s that arrived unconfirmed is not sent again within the minute",
    async (_t, send) => {
      const triedAt = await sendIntoTheVoid(() => send(null));
      now += MINUTE;
      expect(await send(triedAt)).toMatchObject({ kind: "delivered" });
      expect(sentTo(at.mentor)).toHaveLength(1);
    },
  );

  it.each(cases)("%s that arrived unconfirmed is found again after an hour", async (_t, send) => {
    const triedAt = await sendIntoTheVoid(() => send(null));
    now += 60 * MINUTE;
    expect(await send(triedAt)).toMatchObject({ kind: "delivered" });
    expect(sentTo(at.mentor)).toHaveLength(1);
  });

  it.each(cases)("%s that did not arrive is sent after an hour", async (_t, send) => {
    const storm = at.fake.storm({ status: 503, count: Number.POSITIVE_INFINITY, route: POST });
    expect(await send(null)).toMatchObject({ kind: "undelivered", reason: "unreachable" });
    storm.stop();
    now += 60 * MINUTE;
    expect(await send(START)).toMatchObject({ kind: "delivered" });
    expect(sentTo(at.mentor)).toHaveLength(1);
  });

  it("does not take another case's card for its own: KW-1 is not KW-17", async () => {
    await platform.card(desk(), aCard({ buttons: [aButton("show", "Toon")] }), null, once("a"));
    await platform.card(desk(), aCard(), null, once("b"));
    now += 60 * MINUTE;
    const card = aCard({ number: 1, title: "KW-1", buttons: [aButton("show", "Toon", 1)] });
    await platform.card(desk(), card, null, once("c", START, "KW-1"));
    expect(sentTo(at.mentor)).toHaveLength(3);
  });

  it("takes neither the card nor the ping before it for the ping", async () => {
    const card = await platform.card(desk(), aCard(), null, once("a"));
    const cardRef = card.kind === "delivered" ? card.ref : null;
    const view = aPing("KW-17");
    const first = await platform.ping(desk(), view, { card: cardRef, previous: null }, once("b"));
    const previous = first.kind === "delivered" ? first.ref : null;
    now += 60 * MINUTE;
    await platform.ping(desk(), view, { card: cardRef, previous }, once("c", START));
    expect(sentTo(at.mentor)).toHaveLength(2);
    expect(at.fake.pushesTo(at.mentor)).toHaveLength(3);
  });

  it("brings a card that it finds again up to date", async () => {
    const triedAt = await sendIntoTheVoid(() => platform.card(desk(), aCard(), null, once("k")));
    now += 60 * MINUTE;
    await platform.card(desk(), aCard({ lines: ["Opgepakt."] }), null, once("k", triedAt));
    expect(sentTo(at.mentor).map((m) => onScreen(m).text.includes("Opgepakt."))).toEqual([true]);
  });

  it("looks through a channel where much was said since", async () => {
    const send = (t: number | null) =>
      platform.line(channelOf(at.klas), null, aNote("Rustig."), once("k", t));
    const triedAt = await sendIntoTheVoid(() => send(null));
    for (let i = 0; i < 150; i += 1) at.fake.userSays(at.noor, at.klas, `praatje ${i}`);
    now += 60 * MINUTE;
    await send(triedAt);
    expect(at.fake.botMessagesIn(at.klas)).toHaveLength(1);
  });
});
