import type { Clock } from "../../src/domain/clock.ts";
import type { GraphClient } from "./graph-client.ts";
import { pathOf } from "./history.ts";
import { postRef, type PostIds } from "./message-ids.ts";
import { soon } from "./soon.ts";
import { fieldOf } from "./web-call.ts";

/** What stands above a post as its title. Null when there is nothing, or it cannot be told soon. Never rejects. */
export type SubjectOf = (post: PostIds) => Promise<string | null>;

const WAIT_MS = 1500;

/**
 * Readers see the subject of a post, and the Connector sends everything but that: Graph is asked for it, as far as its
 * budget has room. Replies have none.
 */
export function createSubjects(deps: {
  readonly graph: GraphClient | null;
  readonly groupOf: (channel: string) => Promise<string | null>;
  readonly clock: Clock;
}): SubjectOf {
  const { graph, groupOf, clock } = deps;
  if (graph === null) return async () => null;

  async function ask(graph: GraphClient, post: PostIds): Promise<string | null> {
    const group = await groupOf(post.channel);
    if (group === null) return null;
    const found = await graph.get(pathOf(postRef(post), group), "spare");
    const subject = found.kind === "ok" ? fieldOf(found.value, "subject") : null;
    return typeof subject === "string" && subject.trim() !== "" ? subject.trim() : null;
  }

  return async (post) =>
    post.root === post.message ? soon(clock, WAIT_MS, ask(graph, post), () => null) : null;
}
