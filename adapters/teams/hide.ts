import type { Hider } from "../../src/domain/chat.ts";
import type { ChannelRef } from "../../src/domain/ids.ts";
import type { Log } from "../../src/domain/trace.ts";
import { rolesIn } from "./app-token.ts";
import type { GraphClient } from "./graph-client.ts";
import { pathOf, type GroupOf } from "./history.ts";

/** The application permission that hiding takes; an administrator of the tenant consents to it, and it wants a licence. */
export const HIDE_PERMISSION = "ChannelMessage.UpdatePolicyViolation.All";

export type TeamsHider = Hider & {
  /** Asks which permissions are in force, for {@link TeamsHider.may}. Never rejects. */
  readonly look: () => Promise<void>;
  /** Whether hiding will work, as far as is known: never promised on a guess. */
  readonly may: () => boolean;
};

/**
 * Hides a post by Graph's policyViolation: readers see a line in its place, its author keeps seeing it. Only where the
 * school of the channel asked for it and the tenant gave the permission.
 */
export function createHider(deps: {
  readonly graph: GraphClient | null;
  readonly groupOf: GroupOf;
  readonly hides: (channel: ChannelRef) => boolean;
  readonly channels: () => readonly ChannelRef[];
  readonly log: Log;
}): TeamsHider {
  const { graph, log } = deps;
  let permitted = false;

  async function look(): Promise<void> {
    const token = (await graph?.token()) ?? null;
    if (token === null || token.kind !== "ok") return;
    permitted = rolesIn(token.value)?.has(HIDE_PERMISSION) ?? false;
  }

  return {
    look,
    may: () => {
      const asked = deps.channels().filter(deps.hides);
      return permitted && asked.length > 0;
    },
    hide: async (ref) => {
      const { platform, channel } = ref;
      const group = await deps.groupOf({ platform, channel });
      await look();
      if (graph === null || !permitted || group === null || !deps.hides({ platform, channel }))
        return { kind: "undelivered", reason: "forbidden", retryAfterMs: null };
      const result = await graph.patch(pathOf(ref, group), {
        policyViolation: {
          dlpAction: "BlockAccess",
          // Nobody but the school's own administrators can bring it back.
          verdictDetails: "none",
        },
      });
      // Gone: thrown away by its author, so nobody sees it any more.
      if (result.kind === "ok" || result.kind === "gone")
        return { kind: "delivered", ref: ref.message };
      if (result.kind === "refused") {
        log.warn("TEAMS_HIDE_REFUSED", { message: ref.message, error: result.code });
        return { kind: "undelivered", reason: "forbidden", retryAfterMs: null };
      }
      return {
        kind: "undelivered",
        reason: result.code.startsWith("429") ? "rate-limited" : "unreachable",
        retryAfterMs: result.retryAfterMs,
      };
    },
  };
}
