import { GatewayDispatchEvents, Routes, type APIMessage, type Client, type REST } from "discord.js";
import type { Intake } from "../../src/domain/chat.ts";
import { messageId } from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import type { Log } from "../../src/domain/trace.ts";
import { errorCode, isRefusal } from "./failures.ts";
import type { Place, Places } from "./places.ts";
import { toMessage } from "./to-message.ts";

type Payload = Readonly<Record<string, unknown>>;
type Kind = "message" | "edited";

export type Receiver = {
  /** Takes nothing more in; resolves when what was under way is handed in and committed. */
  readonly close: () => Promise<void>;
  readonly unreadable: (event: string, data: unknown) => void;
};

/**
 * Hands posts, edits and deletions in, read from the gateway's own payloads: history and reports have the same shape, and
 * what makes the library stumble is still read. Events of one channel stay in order.
 */
export function receive(deps: {
  readonly client: Client;
  readonly rest: REST;
  readonly places: Places;
  readonly intake: Intake;
  readonly log: Log;
}): Receiver {
  const { client, rest, places, intake, log } = deps;
  const tails = new Map<string, Promise<void>>();
  const underWay = new Set<Promise<void>>();
  const away = new Set<string>();
  let sessions = 0;
  let open = true;

  const unreadable = (event: string, data: unknown): void => {
    const detail = `${event} ${idsOf(data)}`;
    log.warn("PAYLOAD_UNREADABLE", { event: detail });
    intake.unreadable("discord", detail);
  };
  const track = (work: Promise<void>): void => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };
  const inOrder = (channel: string, work: () => Promise<void>): void => {
    const next = (tails.get(channel) ?? Promise.resolve()).then(work);
    tails.set(channel, next);
    void next.finally(() => {
      if (tails.get(channel) === next) tails.delete(channel);
    });
  };
  /** Runs `work` for a payload in a registered place. What cannot be looked up now is caught up with later. */
  const placed = (event: string, data: Payload, work: (place: Place) => Promise<void>): void => {
    const channel = idIn(data, "channel_id");
    if (channel === null) return unreadable(event, data);
    // Private chats with the bot are no class channel.
    if (data["guild_id"] === undefined) return;
    inOrder(channel, async () => {
      try {
        const place = await places.of(channel);
        if (place !== null) await work(place);
      } catch (error) {
        log.warn("DISCORD_EVENT_NOT_PLACED", { event, channel, error: errorCode(error) });
        if (!isRefusal(error)) intake.gap("discord");
      }
    });
  };
  const on = (event: GatewayDispatchEvents, work: (data: Payload) => void): void => {
    client.ws.on(event, (data: unknown) => {
      if (!open) return;
      if (typeof data !== "object" || data === null) return unreadable(event, data);
      work(data as Payload);
    });
  };
  const take = (kind: Kind, event: string, data: Payload): void =>
    placed(event, data, async (place) => {
      const message = await readMessage(rest, data, place);
      if (message === "unreadable") unreadable(event, data);
      else if (message !== null) track(intake[kind](message));
    });
  const gone = (event: string, data: Payload, ids: readonly unknown[]): void =>
    placed(event, data, async ({ channel, thread }) => {
      for (const id of ids)
        if (typeof id === "string")
          track(intake.deleted({ ...channel, thread, message: messageId(id) }));
    });

  on(GatewayDispatchEvents.Ready, () => {
    sessions += 1;
    // Not the first, and no RESUME: whatever happened in between is not told again.
    if (sessions > 1) intake.gap("discord");
  });
  on(GatewayDispatchEvents.GuildDelete, (data) => {
    if (data["unavailable"] === true && typeof data["id"] === "string") away.add(data["id"]);
  });
  on(GatewayDispatchEvents.GuildCreate, (data) => {
    // Discord lost sight of the server for a while.
    if (away.delete(String(data["id"]))) intake.gap("discord");
  });
  on(GatewayDispatchEvents.MessageCreate, (data) => take("message", "MESSAGE_CREATE", data));
  on(GatewayDispatchEvents.MessageUpdate, (data) => {
    // Previews, pins and votes change a message too; only an edit by its author has this moment.
    if (typeof data["edited_timestamp"] === "string") take("edited", "MESSAGE_UPDATE", data);
  });
  on(GatewayDispatchEvents.MessageDelete, (data) => {
    if (idIn(data, "id") === null) return unreadable("MESSAGE_DELETE", data);
    gone("MESSAGE_DELETE", data, [data["id"]]);
  });
  on(GatewayDispatchEvents.MessageDeleteBulk, (data) => {
    if (!Array.isArray(data["ids"])) return unreadable("MESSAGE_DELETE_BULK", data);
    gone("MESSAGE_DELETE_BULK", data, data["ids"]);
  });

  return {
    unreadable,
    close: async () => {
      open = false;
      await Promise.allSettled(tails.values());
      await Promise.allSettled(underWay);
    },
  };
}

/** Reads the payload; what is missing in it is asked for once. */
async function readMessage(
  rest: REST,
  data: Payload,
  place: Place,
): Promise<ChannelMessage | null | "unreadable"> {
  try {
    // Checked by reading it: what is not as Discord documents it throws below and is asked for again.
    return toMessage(data as unknown as APIMessage, place);
  } catch {
    const id = idIn(data, "id");
    if (id === null) return "unreadable";
    const whole = await fetchAgain(rest, place.thread ?? place.channel.channel, id);
    try {
      return whole === null ? "unreadable" : toMessage(whole, place);
    } catch {
      return "unreadable";
    }
  }
}

async function fetchAgain(rest: REST, channel: string, id: string): Promise<APIMessage | null> {
  try {
    return (await rest.get(Routes.channelMessage(channel, id))) as APIMessage;
  } catch (error) {
    // It may be readable once Discord answers again.
    if (!isRefusal(error)) throw error;
    return null;
  }
}

function idIn(data: Payload, key: string): string | null {
  const value = data[key];
  return typeof value === "string" && /^\d{1,20}$/u.test(value) ? value : null;
}

/** Numbers of a payload, and nothing else of it. */
function idsOf(data: unknown): string {
  if (typeof data !== "object" || data === null) return "without data";
  return ["guild_id", "channel_id", "id"]
    .map((key) => `${key}=${idIn(data as Payload, key) ?? "?"}`)
    .join(" ");
}
