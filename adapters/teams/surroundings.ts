import type { MessageRef } from "../../src/domain/ids.ts";
import { repliesPath } from "./chains.ts";
import type { GraphPost } from "./from-graph.ts";
import type { GraphClient } from "./graph-client.ts";
import { positionOf } from "./message-ids.ts";
import { type WebResult } from "./web-call.ts";

/** Posts that are shown on either side. */
const SIDE = 3;
const PAGE = 50;
/** Further back than this is not looked for: somebody is waiting. */
const PAGES_MAX = 4;

/**
 * A few posts around one, in order: in a chain its neighbours there; around a post that begins one, what others began
 * before and after, and first of all what it was answered.
 */
export async function postsAround(
  graph: GraphClient,
  ref: MessageRef,
  messages: string,
  read: (raw: unknown) => GraphPost | null,
): Promise<WebResult<readonly GraphPost[]>> {
  const visible = (raw: unknown): readonly GraphPost[] => {
    const post = read(raw);
    return post === null || post.message === null ? [] : [post];
  };

  async function list(path: string): Promise<WebResult<readonly GraphPost[]>> {
    const posts: GraphPost[] = [];
    let next: string | null = path;
    for (let pages = 0; next !== null && pages < PAGES_MAX; pages += 1) {
      const result = await graph.page(next);
      if (result.kind !== "ok") return result;
      posts.push(...result.value.items.flatMap(visible));
      const older = posts.filter((post) => isBefore(post, ref.message)).length;
      // Newest first, as far as Graph keeps to it: what was asked for and enough before it has come.
      if (older >= SIDE * 2 && posts.some(({ id }) => id === ref.message)) break;
      next = result.value.next;
    }
    return { kind: "ok", value: posts.toSorted((a, b) => (isBefore(a, b.id) ? -1 : 1)) };
  }

  if (ref.thread !== null) {
    const root = await graph.get(`${messages}/${encodeURIComponent(ref.thread)}`);
    const replies = await list(`${repliesPath(messages, ref.thread)}?$top=${PAGE}`);
    if (replies.kind !== "ok") return replies;
    const first = root.kind === "ok" ? visible(root.value) : [];
    return { kind: "ok", value: cut([...first, ...replies.value], ref.message) };
  }
  const itself = await graph.get(`${messages}/${encodeURIComponent(ref.message)}`);
  if (itself.kind === "unreachable" || itself.kind === "refused") return itself;
  const others = await list(`${messages}?$top=${PAGE}`);
  if (others.kind !== "ok") return others;
  const replies = await graph.page(`${repliesPath(messages, ref.message)}?$top=${PAGE}`);
  const answers = replies.kind === "ok" ? replies.value.items.flatMap(visible) : [];
  const here = itself.kind === "ok" ? visible(itself.value) : [];
  return {
    kind: "ok",
    value: [
      ...others.value.filter((post) => isBefore(post, ref.message)).slice(-SIDE),
      ...here,
      ...[
        ...answers.toSorted((a, b) => (isBefore(a, b.id) ? -1 : 1)),
        ...others.value.filter(({ id }) => isBefore({ id: ref.message }, id)),
      ].slice(0, SIDE),
    ],
  };
}

const isBefore = ({ id }: { readonly id: string }, other: string): boolean =>
  positionOf(id) < positionOf(other);

function cut(posts: readonly GraphPost[], id: string): readonly GraphPost[] {
  const before = posts.filter((post) => isBefore(post, id)).slice(-SIDE);
  const from = posts.filter((post) => !isBefore(post, id)).slice(0, SIDE + 1);
  return [...before, ...from];
}
