import type {
  CardView,
  ChatPlatform,
  Delivery,
  Destination,
  Intake,
  NotePlace,
  NoteView,
  NoticeView,
  Once,
  PingView,
} from "../../src/domain/chat.ts";
import { streamKey } from "../../src/domain/chat.ts";
import { accountKey, channelKey, messageKey } from "../../src/domain/ids.ts";
import type { AccountRef, ChannelRef, MessageRef, Platform } from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";

type Kind = "note" | "line" | "card" | "ping" | "notice" | "hide";
/** One message of the bot as it stands on the platform. */
type Standing = {
  readonly kind: Kind;
  /** `discord:1` of an account, `#discord:2` of a channel. */
  readonly to: string;
  readonly ref: string;
  readonly key: string;
  view: NoteView | CardView | PingView | NoticeView | null;
  edits: number;
};
/** A call that the bot made. */
type Call = {
  readonly kind: Kind;
  readonly to: string;
  readonly once: Once | null;
  /** Where a note may stand instead, for its addressee alone. */
  readonly place?: NotePlace | undefined;
};
/** What the platform makes of a call: null lets it through. `lost`: it arrives, the answer does not. */
type Behaviour = (call: Call) => Delivery | "lost" | "never" | null;

/** A platform in memory: keeps what stands there, remembers every call, and fails as it is told. */
export type TestPlatform = ChatPlatform & {
  /** What stands there now, oldest first. */
  readonly standing: readonly Standing[];
  readonly calls: readonly Call[];
  readonly behave: (behaviour: Behaviour) => void;
  /** A post in the platform's history, heard or not. */
  readonly posted: (message: ChannelMessage) => void;
  readonly nowReads: (ref: MessageRef, state: ChannelMessage | "deleted") => void;
  /** Reading the history fails so many times, or until it is set to 0. */
  readonly failHistory: (times: number) => void;
  readonly of: (kind: Kind, to?: AccountRef | ChannelRef) => readonly Standing[];
};

export const undelivered = (
  reason: Extract<Delivery, { readonly kind: "undelivered" }>["reason"],
  retryAfterMs: number | null = null,
): Delivery => ({ kind: "undelivered", reason, retryAfterMs });

const nameOf = (to: Destination): string =>
  to.kind === "person" ? accountKey(to.account) : `#${channelKey(to.channel)}`;

export function createTestPlatform(
  platform: Platform = "playground",
  can: Partial<ChatPlatform["can"]> = {},
): TestPlatform {
  const standing: Standing[] = [];
  const calls: Call[] = [];
  const history: ChannelMessage[] = [];
  const states = new Map<string, ChannelMessage | "deleted">();
  let behaviour: Behaviour = () => null;
  let historyFailures = 0;
  let refs = 0;

  const send = async (
    kind: Kind,
    to: string,
    view: Standing["view"],
    once: Once | null,
    existing: string | null,
    place?: NotePlace,
  ): Promise<Delivery> => {
    // As over a network: never in the same turn.
    await new Promise((resolve) => setImmediate(resolve));
    const call = { kind, to, once, place };
    calls.push(call);
    const told = behaviour(call);
    if (told === "never") return new Promise(() => {});
    if (told !== null && told !== "lost") return told;
    const there =
      standing.find((one) => existing !== null && one.ref === existing) ??
      // After an attempt whose result is unknown the platform is searched first.
      (once !== null && once.triedAt !== null
        ? standing.find((one) => one.key === once.key)
        : undefined);
    if (there === undefined) {
      refs += 1;
      standing.push({ kind, to, ref: `sent-${refs}`, key: once?.key ?? "", view, edits: 0 });
    } else {
      there.view = view;
      if (there.ref === existing) there.edits += 1;
    }
    if (told === "lost") return undelivered("unreachable");
    return { kind: "delivered", ref: there?.ref ?? `sent-${refs}` };
  };
  const readHistory = (): void => {
    if (historyFailures === 0) return;
    historyFailures -= 1;
    throw new Error("history is away");
  };

  return {
    platform,
    can: { privateNote: true, threads: true, hide: true, history: true, pin: true, ...can },
    standing,
    calls,
    behave: (next) => {
      behaviour = next;
    },
    posted: (message) => {
      history.push(message);
    },
    nowReads: (ref, state) => {
      states.set(messageKey(ref), state);
    },
    failHistory: (times) => {
      historyFailures = times;
    },
    of: (kind, to) => {
      const name =
        to === undefined ? null : "account" in to ? accountKey(to) : `#${channelKey(to)}`;
      return standing.filter((one) => one.kind === kind && (name === null || one.to === name));
    },
    note: (to, view, once, place) => send("note", accountKey(to), view, once, null, place),
    line: (to, _thread, view, once) => send("line", `#${channelKey(to)}`, view, once, null),
    card: (to, view, existing, once) => send("card", nameOf(to), view, once, existing),
    redact: async (at, view) => {
      const there = standing.find((one) => one.ref === at);
      if (there === undefined) return { kind: "delivered", ref: at };
      return send("card", there.to, view, null, at);
    },
    ping: async (to, view, links, once) => {
      const result = await send("ping", nameOf(to), view, once, null);
      const previous = standing.findIndex((one) => one.ref === links.previous);
      if (result.kind === "delivered" && previous >= 0) standing.splice(previous, 1);
      return result;
    },
    notice: async (to, view, previous, once) => {
      const result = await send("notice", `#${channelKey(to)}`, view, once, null);
      const before = standing.findIndex((one) => one.ref === previous);
      if (result.kind === "delivered" && before >= 0) standing.splice(before, 1);
      return result;
    },
    hide: (ref) => send("hide", messageKey(ref), null, null, null),
    missed: async function* (channel, after, floor) {
      readHistory();
      for (const message of history) {
        if (channelKey(message.ref) !== channelKey(channel)) continue;
        if (message.position > (after.get(streamKey(message.ref)) ?? floor)) yield message;
      }
    },
    newest: async (channel) => {
      readHistory();
      return (
        history.findLast((message) => channelKey(message.ref) === channelKey(channel))?.position ??
        "0000"
      );
    },
    present: async (ref) => states.get(messageKey(ref)) ?? null,
    around: async () => [{ author: "Noor", text: "laat me met rust" }],
    start: async (_intake: Intake) => {},
    connected: () => true,
    stop: async () => {},
    check: async () => [],
  };
}
