import { KlaswachtError } from "../../src/domain/errors.ts";
import type { GraphClient, GraphPage } from "./graph-client.ts";
import { isPostId } from "./message-ids.ts";
import type { Pace } from "./request-budget.ts";
import { fieldOf, TOO_LARGE, type WebResult } from "./web-call.ts";

/** A post that begins a chain, and all its replies, as Graph has them; in no order. */
export type Chain = { readonly root: unknown; readonly replies: readonly unknown[] };

/**
 * Chains a page. Graph's most comes first; where a page of long chains is more than may be held in memory, fewer. One
 * chain a page always fits: a page holds a thousand replies of each.
 */
const SIZES = [50, 5, 1] as const;
const REPLIES_PAGE = 50;
/** As many replies as Graph gives with a chain. It has been seen to leave off more without saying so. */
const REPLIES_WITH_CHAIN = 1000;
/** A listing that Graph forgets again and again is left for later. */
const RESTARTS_MAX = 5;

/** Where the posts of a channel are, below Graph's base. */
export const messagesPath = (group: string, channel: string): string =>
  `/teams/${encodeURIComponent(group)}/channels/${encodeURIComponent(channel)}/messages`;
export const repliesPath = (messages: string, root: string): string =>
  `${messages}/${encodeURIComponent(root)}/replies`;

/**
 * Every chain in which something was written, edited or deleted after a moment. Graph filters whole chains by their last
 * change, and gives replies along with them, so a quiet channel costs one request, whatever its past. A chain may come
 * twice: when it changes meanwhile, and when Graph has forgotten the listing, which is then begun anew.
 * @throws PLATFORM_REFUSED, PLATFORM_UNREACHABLE
 */
export async function* changedChains(
  graph: GraphClient,
  messages: string,
  since: number,
  options: { readonly pace: Pace; readonly told?: (at: number | null) => void },
): AsyncIterable<Chain> {
  const { pace } = options;
  let size = 0;
  let restarts = 0;
  let next = firstPage(messages, since, size);
  for (;;) {
    const result = await graph.page(next, pace);
    if (isForgotten(result) && restarts < RESTARTS_MAX) {
      restarts += 1;
      next = firstPage(messages, since, size);
      continue;
    }
    if (result.kind === "refused" && result.code === TOO_LARGE && size < SIZES.length - 1) {
      size += 1;
      next = firstPage(messages, since, size);
      continue;
    }
    const page = found(result, "reading the history");
    options.told?.(page.at);
    for (const root of page.items) {
      yield { root, replies: await repliesOf(graph, messages, root, pace) };
    }
    if (page.next === null) return;
    next = page.next;
  }
}

function firstPage(messages: string, since: number, size: number): string {
  const filter = `lastModifiedDateTime gt ${new Date(since).toISOString()}`;
  return `${messages}/delta?$top=${SIZES[size]}&$expand=replies&$filter=${encodeURIComponent(filter)}`;
}

async function repliesOf(
  graph: GraphClient,
  messages: string,
  root: unknown,
  pace: Pace,
): Promise<readonly unknown[]> {
  const along = fieldOf(root, "replies");
  const more = fieldOf(root, "replies@odata.nextLink");
  const count = fieldOf(root, "replies@odata.count");
  const id = fieldOf(root, "id");
  if (Array.isArray(along)) {
    if (typeof more === "string")
      return [...(along as unknown[]), ...(await allPages(graph, more, pace))];
    const most = typeof count === "number" ? count : 0;
    if (along.length < REPLIES_WITH_CHAIN && most <= along.length) return along;
  }
  if (typeof id !== "string" || !isPostId(id)) return [];
  return allReplies(graph, messages, id, pace);
}

/** Every reply in a chain. @throws PLATFORM_REFUSED, PLATFORM_UNREACHABLE */
export const allReplies = (
  graph: GraphClient,
  messages: string,
  root: string,
  pace: Pace,
): Promise<readonly unknown[]> =>
  allPages(graph, `${repliesPath(messages, root)}?$top=${REPLIES_PAGE}`, pace);

async function allPages(
  graph: GraphClient,
  first: string,
  pace: Pace,
): Promise<readonly unknown[]> {
  const items: unknown[] = [];
  for (let next: string | null = first; next !== null;) {
    const result: WebResult<GraphPage> = await graph.page(next, pace);
    // The chain was thrown away in the meantime.
    if (result.kind === "gone" && !isForgotten(result)) return items;
    const page: GraphPage = found(result, "reading replies");
    items.push(...page.items);
    next = page.next;
  }
  return items;
}

const isForgotten = (result: WebResult<unknown>): boolean =>
  result.kind === "gone" && result.code.startsWith("410");

/** @throws PLATFORM_REFUSED, PLATFORM_UNREACHABLE; with Graph's own code, and no text */
export function found<Value>(result: WebResult<Value>, doing: string): Value {
  if (result.kind === "ok") return result.value;
  const code =
    result.kind === "unreachable" || isForgotten(result)
      ? "PLATFORM_UNREACHABLE"
      : "PLATFORM_REFUSED";
  throw new KlaswachtError(code, `Teams, ${doing}: ${result.code}`);
}
