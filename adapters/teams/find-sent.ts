import type { Destination } from "../../src/domain/chat.ts";
import type { AccountRef } from "../../src/domain/ids.ts";
import type { Log } from "../../src/domain/trace.ts";
import { allReplies, changedChains, found, messagesPath } from "./chains.ts";
import { readPost, type GraphPost } from "./from-graph.ts";
import type { GraphClient } from "./graph-client.ts";
import type { GroupOf } from "./history.ts";
import { messageText } from "./message-text.ts";
import { fieldOf } from "./web-call.ts";

/** A message of this bot as Graph has it. */
export type FoundSent = {
  /** The id that the Connector gave or would have given. */
  readonly activity: string;
  /** Its words without mark-up, cards left out. */
  readonly text: string;
  /** Adaptive Cards in it, parsed. */
  readonly cards: readonly unknown[];
};

/**
 * Looks whether this bot has sent something since a moment (epoch milliseconds) that fits; the oldest that does, or null when
 * there is none. `"unknown"`: Graph is not there, or may not be asked for this place. Never rejects.
 */
export type FindSent = (
  where: Destination,
  thread: string | null,
  since: number,
  fits: (message: FoundSent) => boolean,
) => Promise<FoundSent | null | "unknown">;

/** Application permissions with which the bot's own chats may be read back. */
export const CHAT_PERMISSIONS = [
  "Chat.Read.WhereInstalled",
  "TeamsAppInstallation.ReadForUser.All",
] as const;

const CARD = "application/vnd.microsoft.card.adaptive";
const PAGE = 50;
/** As many pages of a personal chat are read; what the bot lost the answer of is among the newest. */
const PAGES_MAX = 10;

/** In a channel by what the team's owner consented to for reading it, in a personal chat by {@link CHAT_PERMISSIONS}. */
export function createFindSent(deps: {
  readonly graph: GraphClient | null;
  readonly groupOf: GroupOf;
  readonly appId: string | null;
  readonly log: Log;
}): FindSent {
  const { graph, appId } = deps;
  if (graph === null || appId === null) return async () => "unknown";

  async function inChannel(
    graph: GraphClient,
    { channel, platform }: Extract<Destination, { readonly kind: "channel" }>["channel"],
    thread: string | null,
    since: number,
  ): Promise<readonly GraphPost[] | "unknown"> {
    const group = await deps.groupOf({ platform, channel });
    if (group === null) return "unknown";
    const place = { channel, group, tenant: null };
    const messages = messagesPath(group, channel);
    const raws: unknown[] = [];
    if (thread !== null) raws.push(...(await allReplies(graph, messages, thread, "now")));
    else
      for await (const { root } of changedChains(graph, messages, since, { pace: "now" }))
        raws.push(root);
    return raws.map((raw) => readPost(raw, place));
  }

  async function inChat(
    graph: GraphClient,
    account: AccountRef,
    since: number,
  ): Promise<readonly GraphPost[]> {
    const chat = await chatWith(graph, account);
    const place = { channel: chat, group: "", tenant: null };
    const posts: GraphPost[] = [];
    let next: string | null =
      `/chats/${encodeURIComponent(chat)}/messages?$top=${PAGE}&$orderby=createdDateTime%20desc`;
    for (let pages = 0; next !== null && pages < PAGES_MAX; pages += 1) {
      const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(graph, next);
      posts.push(...page.items.map((raw) => readPost(raw, place)));
      if (posts.some(({ createdAt }) => createdAt < since)) break;
      next = page.next;
    }
    return posts;
  }

  /** The chat between a person and this app, which has another id in Graph than for the Connector. */
  async function chatWith(graph: GraphClient, { account }: AccountRef): Promise<string> {
    const filter = encodeURIComponent(`teamsApp/externalId eq '${appId}'`);
    const apps = `/users/${encodeURIComponent(account)}/teamwork/installedApps`;
    const installed = await pageOf(graph, `${apps}?$expand=teamsApp&$filter=${filter}`);
    const id = fieldOf(installed.items[0], "id");
    if (typeof id !== "string") throw new TypeError("the app is not installed for this person");
    const result = await graph.get(`${apps}/${encodeURIComponent(id)}/chat`);
    const chat = fieldOf(found(result, "asking for the chat"), "id");
    if (typeof chat !== "string") throw new TypeError("no chat");
    return chat;
  }

  return async (where, thread, since, fits) => {
    try {
      const posts =
        where.kind === "channel"
          ? await inChannel(graph, where.channel, thread, since)
          : await inChat(graph, where.account, since);
      if (posts === "unknown") return "unknown";
      const sent = posts
        .filter((post) => post.app === appId && !post.deleted && post.createdAt >= since)
        .toSorted((a, b) => a.createdAt - b.createdAt)
        .map(sentOf);
      return sent.find(fits) ?? null;
    } catch (error) {
      // Refused in most schools: then something may be sent twice, with the same number.
      const code = error instanceof Error ? error.message : "unknown";
      deps.log.info("TEAMS_SENT_NOT_LOOKED_UP", { kind: where.kind, error: code.slice(0, 120) });
      return "unknown";
    }
  };
}

const pageOf = async (graph: GraphClient, path: string) =>
  found(await graph.page(path), "looking for a message of the bot");

function sentOf({ id, content }: GraphPost): FoundSent {
  const cards = content.attachments.filter(({ contentType }) => contentType === CARD);
  const words = content.attachments.filter(({ contentType }) => contentType !== CARD);
  return {
    activity: id,
    text: messageText({ ...content, attachments: words }).text,
    cards: cards.map(({ content: card }) =>
      typeof card === "string" ? (JSON.parse(card) as unknown) : card,
    ),
  };
}
