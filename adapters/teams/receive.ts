import type { Intake } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import type { AccountRef, ChannelRef } from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import type { Log } from "../../src/domain/trace.ts";
import { isProgram, momentOf, refsOf, type TeamsActivity } from "./activity-schema.ts";
import type { Addresses } from "./addresses.ts";
import type { Commands } from "./commands.ts";
import { errorCode } from "./failures.ts";
import { postRef, readConversation, type PostIds } from "./message-ids.ts";
import type { SeenPosts } from "./seen-posts.ts";
import type { SubjectOf } from "./subjects.ts";
import { teamOf } from "./team-events.ts";
import { authorOf, postOf, toMessage } from "./to-message.ts";

export type Receiver = {
  /** Takes an activity in that is no invoke; resolves when what it caused is committed. Never rejects. */
  readonly take: (activity: TeamsActivity) => Promise<void>;
  /** Remembers where an activity came from: every kind tells. Never rejects. */
  readonly learn: (activity: TeamsActivity) => Promise<void>;
};

/** Hands posts, edits, deletions and commands in, those of one conversation in the order they came. */
export function createReceiver(deps: {
  readonly addresses: Addresses;
  readonly posts: SeenPosts;
  readonly commands: Commands;
  readonly events: (activity: TeamsActivity) => Promise<void>;
  readonly intake: Intake;
  readonly channels: () => readonly ChannelRef[];
  /** What Graph calls the team, as far as it is known now. */
  readonly groupOf: (channel: string) => Promise<string | null>;
  readonly subjectOf: SubjectOf;
  readonly appId: string | null;
  readonly tenantId: string | null;
  readonly clock: Clock;
  readonly log: Log;
}): Receiver {
  const { addresses, posts, commands, intake, tenantId, clock, log } = deps;
  const tails = new Map<string, Promise<unknown>>();

  const isRegistered = (channel: string): boolean =>
    deps.channels().some((ref) => ref.channel === channel);
  const unreadable = (activity: TeamsActivity): void => {
    const refs = refsOf(activity);
    log.warn("PAYLOAD_UNREADABLE", refs);
    intake.unreadable("teams", Object.values(refs).join(" "));
  };
  const accountOf = async (user: string): Promise<AccountRef | null> => {
    try {
      return await addresses.accountOf(user);
    } catch (error) {
      log.warn("TEAMS_ADDRESS_NOT_READ", { error: errorCode(error) });
      return null;
    }
  };

  /** Runs `work` after what came before it in the same channel or chat; hands its result on without waiting for it. */
  async function inOrder(key: string, work: () => Promise<() => Promise<void>>): Promise<void> {
    // Whatever came of the one before.
    const turn = Promise.allSettled([tails.get(key)]).then(work);
    const tail = Promise.allSettled([turn]);
    tails.set(key, tail);
    void tail.finally(() => {
      if (tails.get(key) === tail) tails.delete(key);
    });
    await (
      await turn
    )();
  }

  async function read(
    activity: TeamsActivity,
    post: PostIds,
    author: AccountRef,
  ): Promise<ChannelMessage> {
    const now = clock.now();
    return toMessage(activity, post, author, {
      tenant: tenantId,
      group: await deps.groupOf(post.channel),
      edit: activity.type === "messageUpdate" ? (momentOf(activity) ?? now) : 0,
      now: momentOf(activity) ?? now,
      subject: await deps.subjectOf(post),
      accountOf,
      authorOf: posts.authorOf,
    });
  }

  /** What is to be done with a post in a channel, once it is its turn. */
  async function posted(activity: TeamsActivity): Promise<() => Promise<void>> {
    const post = postOf(activity);
    if (post === null || activity.from === null || activity.from === undefined) {
      unreadable(activity);
      return async () => {};
    }
    if (isProgram(activity.from)) return async () => {};
    const author = await authorOf(activity, accountOf);
    const works: (() => Promise<void>)[] = [];
    if (isRegistered(post.channel)) {
      if (activity.type === "messageDelete") works.push(() => intake.deleted(postRef(post)));
      else if (author === null) unreadable(activity);
      else {
        const message = await read(activity, post, author);
        posts.keep(post, author);
        const kind = activity.type === "messageUpdate" ? "edited" : "message";
        works.push(() => intake[kind](message));
      }
    }
    if (activity.type === "message" && author !== null)
      works.push(() => commands.inChannel(activity, post, author));
    return async () => {
      for (const work of works) await work();
    };
  }

  async function written(activity: TeamsActivity): Promise<void> {
    const author = await authorOf(activity, accountOf);
    if (author !== null) await commands.inPrivate(activity, author);
  }

  async function learn(activity: TeamsActivity): Promise<void> {
    try {
      const { serviceUrl, recipient, from, conversation } = activity;
      const bot = deps.appId === null ? (recipient?.id ?? null) : `28:${deps.appId}`;
      if (serviceUrl !== null && bot !== null)
        await addresses.learnService({ url: serviceUrl, botId: bot, tenantId });
      const { team, group, channel } = teamOf(activity);
      const place = channel ?? channelIn(activity);
      if (team !== null && group !== null) await addresses.learnTeam(team, { group });
      if (team !== null && place !== null) await addresses.learnChannel(place, team);
      const isPrivate = isPersonal(activity);
      if (!isPrivate && (place === null || !isRegistered(place))) return;
      const who = await authorOf(activity, async () => null);
      if (who === null || from === null || from === undefined) return;
      const chat = isPrivate ? { conversation: conversation?.id ?? null } : {};
      await addresses.learnPerson(who, { user: from.id, ...chat });
    } catch (error) {
      // It is told again by the next activity.
      log.warn("TEAMS_ADDRESS_NOT_KEPT", { error: errorCode(error) });
    }
  }

  async function sorted(activity: TeamsActivity): Promise<void> {
    const { type } = activity;
    const isEvent = type === "installationUpdate" || type === "conversationUpdate";
    const isPost = type === "message" || type === "messageUpdate" || type === "messageDelete";
    if (!isEvent && !isPost) return learn(activity);
    const place = readConversation(activity.conversation?.id ?? "").channel;
    await inOrder(isEvent ? "events" : place, async () => {
      await learn(activity);
      if (isPost && !isPersonal(activity)) return posted(activity);
      if (isEvent) await deps.events(activity);
      // What is changed or taken back in the chat with the bot was answered already.
      else if (type === "message") await written(activity);
      return async () => {};
    });
  }

  return {
    learn,
    take: async (activity) => {
      try {
        await sorted(activity);
      } catch (error) {
        log.error("TEAMS_ACTIVITY_FAILED", { ...refsOf(activity), error: errorCode(error) });
        // Where it can be read again it is.
        intake.gap("teams");
      }
    },
  };
}

export const isPersonal = ({ conversation }: TeamsActivity): boolean => {
  const type = conversation?.conversationType ?? null;
  return type === null ? !(conversation?.id ?? "").startsWith("19:") : type === "personal";
};

function channelIn(activity: TeamsActivity): string | null {
  if (isPersonal(activity) || activity.conversation?.conversationType === "groupChat") return null;
  return postOf(activity)?.channel ?? null;
}
