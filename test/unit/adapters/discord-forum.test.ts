import { afterEach, expect, it } from "vitest";
import type { NoticeView, SentRef } from "../../../src/domain/chat.ts";
import type { ChatPlatform } from "../../../src/domain/chat.ts";
import {
  BOT_MAY,
  channelOf,
  openDiscordClass,
  type DiscordClass,
} from "../../support/discord/discord-class.ts";

/* A forum has no messages of its own: the notice is a post in it, at the top. */

let at: DiscordClass;
afterEach(() => at.close());

const VIEW: NoticeView = { language: "nl", title: "Hier leest een bot mee", lines: ["Zo."] };
const post = async (
  platform: ChatPlatform,
  key: string,
  options: { readonly previous?: SentRef; readonly triedAt?: number } = {},
): Promise<SentRef> => {
  const once = { key, triedAt: options.triedAt ?? null, marker: VIEW.title };
  const result = await platform.notice(channelOf(at.forum), VIEW, options.previous ?? null, once);
  if (result.kind !== "delivered") throw new Error(result.reason);
  return result.ref;
};
const posts = () =>
  [...at.fake.guildOf(at.guild).channels]
    .map((id) => at.fake.channelOf({ id }))
    .filter((channel) => channel.parentId === at.forum.id)
    .map(({ id, name, thread }) => ({ id, name, pinned: thread?.pinned }));

it("posts the notice and pins it to the top, once, also when the answer was lost", async () => {
  at = await openDiscordClass();
  const { platform } = await at.listen();
  await post(platform, "n");
  await post(platform, "n", { triedAt: Date.now() });
  expect(posts()).toMatchObject([{ name: VIEW.title, pinned: true }]);
  const [thread] = posts();
  expect(at.fake.messagesIn({ id: thread?.id ?? "" })).toMatchObject([
    { body: { content: expect.stringContaining("Zo.") } },
  ]);
});

it("puts next year's notice in the place of this year's", async () => {
  at = await openDiscordClass();
  const { platform } = await at.listen();
  const previous = await post(platform, "n");
  await post(platform, "m", { previous });
  expect(posts()).toMatchObject([{ pinned: false }, { pinned: true }]);
  const second = posts()[1]?.id ?? "";
  at.fake.archiveThread({ id: posts()[0]?.id ?? "" });
  await post(platform, "m", { previous, triedAt: Date.now() });
  expect(posts()).toHaveLength(2);
  expect(posts()[1]).toMatchObject({ id: second, pinned: true });
});

it("lets the post stand where the bot may not pin it", async () => {
  at = await openDiscordClass({ botMay: BOT_MAY.filter((name) => name !== "ManageThreads") });
  const { platform } = await at.listen();
  await post(platform, "n");
  expect(posts()).toMatchObject([{ name: VIEW.title, pinned: false }]);
  expect(at.logged.map(({ code }) => code)).toContain("DISCORD_FORUM_NOT_PINNED");
});
