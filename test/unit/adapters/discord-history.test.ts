import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChatPlatform } from "../../../src/domain/chat.ts";
import type { ChannelRef } from "../../../src/domain/ids.ts";
import type { ChannelMessage } from "../../../src/domain/message.ts";
import {
  channelOf,
  openDiscordClass,
  type DiscordClass,
} from "../../support/discord/discord-class.ts";

let at: DiscordClass;
let platform: ChatPlatform;

beforeEach(async () => {
  at = await openDiscordClass();
  ({ platform } = await at.listen());
});
afterEach(() => at.close());

async function missed(
  channel: ChannelRef,
  floor: string,
  after: ReadonlyMap<string, string> = new Map(),
): Promise<readonly ChannelMessage[]> {
  const found: ChannelMessage[] = [];
  for await (const message of platform.missed(channel, after, floor)) found.push(message);
  return found;
}
const texts = (messages: readonly ChannelMessage[]) => messages.map((message) => message.text);

describe("catching up on Discord", () => {
  it("reads new forum posts with their title, and old ones from where they were left", async () => {
    const old = at.fake.createForumPost(at.noor, at.forum, {
      title: "Oud",
      content: "van vroeger",
    });
    const floor = await platform.newest(channelOf(at.forum));
    at.fake.createForumPost(at.noor, at.forum, { title: "Nieuw", content: "van nu" });
    at.fake.userSays(at.sem, old.thread, "antwoord");
    const found = await missed(channelOf(at.forum), floor);
    expect(texts(found)).toEqual(["antwoord", "Nieuw\nvan nu"]);
    expect(found.map((message) => message.ref.channel)).toEqual([at.forum.id, at.forum.id]);
  });

  it("reads threads that fell asleep in the meantime, private ones too, and no older sleepers", async () => {
    const asleep = at.fake.startThread(at.noor, { channel: at.klas, name: "slaapt al" });
    at.fake.userSays(at.noor, asleep, "oud");
    at.fake.archiveThread(asleep);
    at.fake.userSays(at.noor, at.klas, "grens");
    const floor = await platform.newest(channelOf(at.klas));
    const open = at.fake.startThread(at.noor, { channel: at.klas, name: "openbaar" });
    at.fake.userSays(at.noor, open, "in het openbaar");
    at.fake.archiveThread(open);
    const secret = at.fake.startThread(at.noor, {
      channel: at.klas,
      name: "geheim",
      private: true,
    });
    at.fake.userSays(at.noor, secret, "in het geheim");
    at.fake.archiveThread(secret);
    const found = await missed(channelOf(at.klas), floor);
    expect(texts(found)).toEqual(["openbaar", "in het openbaar", "in het geheim"]);
  });

  it("does not take a thread that went on after the channel fell silent for new", async () => {
    const thread = at.fake.startThread(at.noor, { channel: at.klas, name: "draad" });
    at.fake.userSays(at.noor, thread, "van voor de bot");
    const floor = await platform.newest(channelOf(at.klas));
    expect(texts(await missed(channelOf(at.klas), floor))).toEqual([]);
  });

  it("begins at the beginning of a channel where nobody ever wrote", async () => {
    const floor = await platform.newest(channelOf(at.klas));
    at.fake.userSays(at.noor, at.klas, "eerste");
    expect(texts(await missed(channelOf(at.klas), floor))).toEqual(["eerste"]);
  });

  it("does not take a channel whose history it may not read for an empty one", async () => {
    at.fake.userSays(at.noor, at.klas, "onzichtbaar");
    at.fake.setRules(at.klas, [{ who: at.fake.bot, deny: ["ReadMessageHistory"] }]);
    await at.fake.waitFor(() => at.fake.connected());
    await expect
      .poll(() => missed(channelOf(at.klas), "0").catch((error: unknown) => error))
      .toMatchObject({ code: "PLATFORM_REFUSED" });
  });

  it("waits out a rate limit and goes on where it was", async () => {
    const floor = await platform.newest(channelOf(at.klas));
    for (let i = 0; i < 120; i += 1) at.fake.userSays(at.noor, at.klas, `bericht ${i}`);
    const route = "GET /channels/:channel/messages";
    at.fake.storm({ status: 429, count: 2, route, retryAfter: 1.2 });
    expect(await missed(channelOf(at.klas), floor)).toHaveLength(120);
  });

  it("tells a channel that is gone from a Discord that does not answer", async () => {
    const nowhere = channelOf("999999999999999999");
    await expect(platform.newest(nowhere)).rejects.toMatchObject({ code: "PLATFORM_REFUSED" });
    const storm = at.fake.storm({ status: 503, count: 100, route: /^GET/u });
    await expect(missed(channelOf(at.klas), "0")).rejects.toMatchObject({
      code: "PLATFORM_UNREACHABLE",
    });
    storm.stop();
  });

  it("goes on past a message that cannot be read", async () => {
    const floor = await platform.newest(channelOf(at.klas));
    const broken = at.fake.userSays(at.noor, at.klas, "kapot");
    Object.assign(at.fake.messageOf(broken).body, { content: null });
    at.fake.userSays(at.noor, at.klas, "heel");
    expect(texts(await missed(channelOf(at.klas), floor))).toEqual(["heel"]);
    expect(at.logged).toContainEqual(expect.objectContaining({ code: "PAYLOAD_UNREADABLE" }));
  });

  it("says of a post in a thread that was thrown away that it is gone", async () => {
    const thread = at.fake.startThread(at.noor, { channel: at.klas, name: "draad" });
    const post = at.fake.userSays(at.noor, thread, "weg");
    const ref = (await missed(channelOf(at.klas), "0")).find((m) => m.ref.message === post.id);
    at.fake.deleteChannel(thread);
    expect(ref && (await platform.present(ref.ref))).toBe("deleted");
  });

  it("does not guess how a post stands when Discord does not answer", async () => {
    const post = at.fake.userSays(at.noor, at.klas, "hier");
    const message = (await missed(channelOf(at.klas), "0")).find((m) => m.ref.message === post.id);
    const storm = at.fake.storm({ status: 503, count: 100, route: /^GET/u });
    expect(message && (await platform.present(message.ref))).toBeNull();
    expect(message && (await platform.around(message.ref))).toEqual([]);
    storm.stop();
  });
});
