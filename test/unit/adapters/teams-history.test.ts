import { afterEach, describe, expect, test } from "vitest";
import { streamKey, type ChatPlatform } from "../../../src/domain/chat.ts";
import type { ChannelRef } from "../../../src/domain/ids.ts";
import type { ChannelMessage } from "../../../src/domain/message.ts";
import type { Said } from "../../support/fake-teams/compose.ts";
import { createTestClock, type TestClock } from "../../support/test-clock.ts";
import { channelOf, openTeamsClass } from "../../support/teams/teams-class.ts";

const START = Date.parse("2026-11-20T09:00:00Z");
const MINUTE = 60_000;

let clock: TestClock;
let gaps: () => number;
let at: Awaited<ReturnType<typeof openTeamsClass>>;
async function open(options: Parameters<typeof openTeamsClass>[0] = {}): Promise<ChatPlatform> {
  clock = createTestClock(START);
  at = await openTeamsClass({ clock, adapterClock: clock, ...options });
  const { platform, recorder } = await at.listen();
  gaps = () => recorder.taken().filter(({ kind }) => kind === "gap").length;
  // What is written from here on arrives nowhere.
  at.fake.listenAt(null);
  clock.move(MINUTE);
  return platform;
}
afterEach(() => at.close());

async function missed(
  platform: ChatPlatform,
  options: {
    readonly after?: ReadonlyMap<string, string>;
    readonly floor: string;
    readonly channel?: ChannelRef;
    readonly until?: number;
  },
): Promise<readonly ChannelMessage[]> {
  const { channel = channelOf(at.klas), after = new Map(), floor, until } = options;
  const found: ChannelMessage[] = [];
  for await (const message of platform.missed(channel, after, floor)) {
    found.push(message);
    if (found.length === until) break;
  }
  return found;
}
const texts = (messages: readonly ChannelMessage[]) => messages.map(({ text }) => text);
const say = (said: Said, replyTo?: { readonly id: string }) => {
  clock.move(1000);
  return at.fake.says(at.noor, at.klas, said, replyTo === undefined ? {} : { replyTo });
};
const asked = (pattern: RegExp) =>
  at.fake.requests.filter(({ method, path }) => method === "GET" && pattern.test(path)).length;

describe("what Teams still tells of the past", () => {
  test("an earlier post that was edited meanwhile comes with the moment of its edit, in its place", async () => {
    const platform = await open();
    const early = say("hoi");
    const answer = say("hoi terug", early);
    const floor = await platform.newest(channelOf(at.klas));
    say("nieuw");
    clock.move(MINUTE);
    at.fake.edits(early, "jij sukkel");
    at.fake.edits(answer, "zelf een sukkel");
    const edited = at.fake.postOf(early).editedAt;
    const found = await missed(platform, { floor });
    expect(texts(found)).toEqual(["jij sukkel", "zelf een sukkel", "nieuw"]);
    expect(found.map(({ edit }) => edit > 0)).toEqual([true, true, false]);
    expect(found[0]).toMatchObject({ edit: edited, ref: { message: early.id, thread: null } });
    expect(found[1]).toMatchObject({ ref: { message: answer.id, thread: early.id } });
  });

  test("a post that only got a reply, or was hidden, does not come again", async () => {
    const platform = await open();
    const early = say("hoi");
    const floor = await platform.newest(channelOf(at.klas));
    clock.move(MINUTE);
    say("antwoord", early);
    await platform.hide({ ...channelOf(at.klas), thread: null, message: early.id as never });
    expect(texts(await missed(platform, { floor }))).toEqual(["antwoord"]);
  });

  test("what was thrown away, what programs wrote and what Teams itself says are left out", async () => {
    const platform = await open();
    const floor = await platform.newest(channelOf(at.klas));
    at.fake.appSays("Weerbericht", at.klas, "het regent");
    at.fake.deletes(say("weer weg"));
    const root = say("blijft");
    at.fake.deletes(say("antwoord weer weg", root));
    say("antwoord blijft", root);
    expect(texts(await missed(platform, { floor }))).toEqual(["blijft", "antwoord blijft"]);
  });

  test("a chain of more replies than Graph gives along comes whole, oldest first", async () => {
    const platform = await open();
    const floor = await platform.newest(channelOf(at.klas));
    const root = say("begin");
    const words = Array.from({ length: 1130 }, (_, index) => `antwoord ${index}`);
    for (const word of words) at.fake.says(at.sem, at.klas, word, { replyTo: root });
    expect(texts(await missed(platform, { floor }))).toEqual(["begin", ...words]);
  });

  test("a listing that Graph forgets halfway is begun anew: nothing is lost, nothing comes twice", async () => {
    const platform = await open();
    const floor = await platform.newest(channelOf(at.klas));
    const words = Array.from({ length: 120 }, (_, index) => `bericht ${index}`);
    for (const word of words) say(word);
    let pages = 0;
    const stop = at.fake.onChange(() => {
      const now = asked(/messages\/delta$/u);
      if (now > pages && now === 2) at.fake.forgetDelta();
      pages = now;
    });
    const found = await missed(platform, { floor });
    stop();
    expect(at.fake.requests.filter(({ status }) => status === 410)).not.toEqual([]);
    expect(texts(found)).toEqual(words);
  });

  test("each reading begins where the one before did, once that was read to its end", async () => {
    const platform = await open();
    const floor = await platform.newest(channelOf(at.klas));
    for (let index = 0; index < 120; index += 1) say(`bericht ${index}`);
    clock.move(60 * MINUTE);
    // Cut short: whoever asked for it may not have taken everything in.
    await missed(platform, { floor, until: 60 });
    const before = asked(/messages\/delta$/u);
    const all = await missed(platform, { floor });
    expect(all).toHaveLength(120);
    const first = asked(/messages\/delta$/u) - before;
    expect(first).toBeGreaterThan(2);

    const last = all.at(-1);
    const after = new Map([[last === undefined ? "" : streamKey(last.ref), last?.position ?? ""]]);
    say("daarna");
    expect(texts(await missed(platform, { floor, after }))).toEqual(["daarna"]);
    expect(asked(/messages\/delta$/u) - before - first).toBe(1);
  });

  test("a post of just before the last reading that Graph shows late is found the next time", async () => {
    const platform = await open();
    const floor = await platform.newest(channelOf(at.klas));
    const late = say("laat zichtbaar");
    clock.move(5 * MINUTE);
    const shown = at.fake.channelOf(at.klas).posts;
    const kept = shown.splice(shown.indexOf(late), 1);
    expect(await missed(platform, { floor })).toEqual([]);
    shown.push(...kept);
    expect(texts(await missed(platform, { floor }))).toEqual(["laat zichtbaar"]);
  });

  test("every hour it is said that something may be missing: Teams does not tell when a line was down", async () => {
    const platform = await open();
    const before = gaps();
    clock.move(58 * MINUTE);
    expect(gaps()).toBe(before);
    clock.move(MINUTE);
    expect(gaps()).toBe(before + 1);
    await platform.stop();
    clock.move(120 * MINUTE);
    expect(gaps()).toBe(before + 1);
  });

  test("says which refusal it is: not allowed in this team, a team it does not know, or Graph that is away", async () => {
    const platform = await open();
    const floor = await platform.newest(channelOf(at.klas));
    at.fake.grant(at.team, "ChannelMessage.Read.Group", false);
    await expect(missed(platform, { floor })).rejects.toMatchObject({ code: "PLATFORM_REFUSED" });
    const nowhere = channelOf("19:nergens@thread.tacv2");
    await expect(platform.newest(nowhere)).rejects.toMatchObject({ code: "PLATFORM_REFUSED" });
    await at.fake.stop();
    const reading = missed(platform, { floor });
    reading.catch(() => {});
    await untilRefused(reading, "PLATFORM_UNREACHABLE");
  });

  test("without an app id it cannot tell, and says so", async () => {
    const platform = await open({
      adapter: { appId: null, appPassword: null, tenantId: null },
    });
    const post = say("hoi");
    expect(platform.can.history).toBe(false);
    expect(await missed(platform, { floor: "" })).toEqual([]);
    const ref = { ...channelOf(at.klas), thread: null, message: post.id as never };
    expect(await platform.present(ref)).toBeNull();
    expect(await platform.around(ref)).toEqual([]);
  });

  test("what cannot be seen now is unknown, not gone", async () => {
    const platform = await open();
    const post = say("hoi");
    const ref = { ...channelOf(at.klas), thread: null, message: post.id as never };
    at.fake.grant(at.team, "ChannelMessage.Read.Group", false);
    expect(await platform.present(ref)).toBeNull();
    expect(await platform.around(ref)).toEqual([]);
    expect(at.logged.map(({ code }) => code)).toContain("TEAMS_POST_NOT_SEEN");
  });

  test("around a reply stands its chain; around a first post what it was answered, before what came later", async () => {
    const platform = await open();
    say("eerder");
    const root = say("begin");
    const first = say("antwoord 1", root);
    say("iets anders");
    const second = say("antwoord 2", root);
    const refOf = (message: string, thread: string | null) =>
      ({ ...channelOf(at.klas), thread, message: message as never }) as const;
    expect(texts2(await platform.around(refOf(second.id, root.id)))).toEqual([
      "begin",
      "antwoord 1",
      "antwoord 2",
    ]);
    expect(texts2(await platform.around(refOf(root.id, null)))).toEqual([
      "eerder",
      "begin",
      "antwoord 1",
      "antwoord 2",
      "iets anders",
    ]);
    expect((await platform.around(refOf(first.id, root.id)))[0]?.author).toBe("Noor");
  });
});

describe("a post that Graph gives", () => {
  test.each<readonly [string, (quoted: ReturnType<typeof say>) => Said]>([
    ["plain words", () => "jij & <b>ik</b>"],
    [
      "mark-up and a mention",
      () => ({ html: "<p>hé <strong>jij</strong></p>", mention: [at.sem] }),
    ],
    ["a quotation", (quoted) => ({ text: "nee hoor", quote: quoted })],
    ["a copy of another post", (quoted) => ({ text: "kijk", forward: quoted })],
    [
      "a picture and a file",
      () => ({ text: "zie", picture: { alt: "een hond" }, file: { name: "foto.jpg" } }),
    ],
    ["a poll", () => ({ poll: { question: "wie is stom?", options: ["Sem", "Noor"] } })],
  ])("is the same as the one that Teams sent: %s", async (_what, words) => {
    clock = createTestClock(START);
    at = await openTeamsClass({ clock, adapterClock: clock });
    const { platform, recorder } = await at.listen();
    clock.move(MINUTE);
    const quoted = say("aangehaald");
    const post = at.fake.says(at.noor, at.klas, words(quoted), { replyTo: quoted });
    const event = await recorder.until(
      (e) => e.kind === "message" && e.message.ref.message === post.id,
    );
    const live = event.kind === "message" ? event.message : null;
    const [, read] = await missed(platform, { floor: "" });
    expect(read).toEqual(live);
  });
});

const texts2 = (around: readonly { readonly text: string }[]) => around.map(({ text }) => text);

async function untilRefused(work: Promise<unknown>, code: string): Promise<void> {
  const state = { ended: false };
  void Promise.allSettled([work]).then(() => {
    state.ended = true;
    return undefined;
  });
  while (!state.ended) {
    await new Promise((resolve) => setImmediate(resolve));
    clock.next();
  }
  await expect(work).rejects.toMatchObject({ code });
}
