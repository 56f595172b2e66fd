import {
  ChannelFlags,
  Routes,
  type APIChannel,
  type APIGuildForumChannel,
  type APIGuildMediaChannel,
  type APIThreadChannel,
  type REST,
} from "discord.js";
import type { NoticeView, Once } from "../../src/domain/chat.ts";
import type { Log } from "../../src/domain/trace.ts";
import { clip } from "./escape.ts";
import { errorCode, isRefusal } from "./failures.ts";
import { noticeBody } from "./layout.ts";
import type { SentMessage } from "./sent-ref.ts";

const TITLE_MAX = 100;

/**
 * The notice as a post of its own at the top of a forum. A forum post has no nonce: a repeat looks for it by its title
 * first. A forum pins one post only, and where the bot may not do that the post stands there all the same.
 */
export async function postForumNotice(
  deps: { readonly rest: REST; readonly botId: () => Promise<string>; readonly log: Log },
  forum: APIGuildForumChannel | APIGuildMediaChannel,
  view: NoticeView,
  previous: SentMessage | null,
  once: Once,
): Promise<SentMessage> {
  const { rest, log } = deps;
  const name = clip(view.title, TITLE_MAX);
  const standing = once.triedAt === null ? null : await findOwn(name);
  const post = standing ?? (await create());
  // An old post that was thrown away or archived is at the top no more; pinning the new one tells the rest.
  if (previous !== null && previous.channel !== post.id) await pin(previous.channel, 0, () => {});
  await pin(post.id, ChannelFlags.Pinned, (error) =>
    log.warn("DISCORD_FORUM_NOT_PINNED", { channel: forum.id, error: errorCode(error) }),
  );
  // The first message of a forum post has the number of the post.
  return { channel: post.id, message: post.id };

  async function create(): Promise<APIChannel> {
    const needsTag = ((forum.flags ?? 0) & ChannelFlags.RequireTag) !== 0;
    const tag = forum.available_tags.find(({ moderated }) => !moderated) ?? forum.available_tags[0];
    const tags = needsTag && tag !== undefined ? { applied_tags: [tag.id] } : {};
    return (await rest.post(Routes.threads(forum.id), {
      body: { name, message: noticeBody(view), ...tags },
    })) as APIChannel;
  }

  async function findOwn(title: string): Promise<APIThreadChannel | null> {
    const own = await deps.botId();
    return (
      (await openPosts(rest, forum)).find(
        (thread) =>
          thread.owner_id === own && thread.name === title && thread.id !== previous?.channel,
      ) ?? null
    );
  }

  async function pin(
    thread: string,
    flags: number,
    refused: (error: unknown) => void,
  ): Promise<void> {
    try {
      await rest.patch(Routes.channel(thread), { body: { flags } });
    } catch (error) {
      if (!isRefusal(error)) throw error;
      refused(error);
    }
  }
}

/** Whether a post of the bot stands pinned at the top of the forum. */
export async function hasPinnedPost(
  rest: REST,
  forum: { readonly id: string; readonly guild_id?: string },
  bot: string,
): Promise<boolean> {
  const isPinned = ({ flags }: APIThreadChannel): boolean =>
    ((flags ?? 0) & ChannelFlags.Pinned) !== 0;
  return (await openPosts(rest, forum)).some((post) => post.owner_id === bot && isPinned(post));
}

async function openPosts(
  rest: REST,
  forum: { readonly id: string; readonly guild_id?: string },
): Promise<readonly APIThreadChannel[]> {
  const { threads } = (await rest.get(Routes.guildActiveThreads(forum.guild_id ?? ""))) as {
    readonly threads: readonly APIThreadChannel[];
  };
  return threads.filter((thread) => thread.parent_id === forum.id);
}
