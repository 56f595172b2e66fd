import type { SSEStreamingApi } from "hono/streaming";
import type { Change } from "./chat-types.ts";
import { frameOf, type PlaygroundDeps } from "./page-deps.ts";
import type { PartName } from "./page.ts";
import { asAccount } from "./pane-class.ts";
import type { Session } from "./sessions.ts";

const ALL: readonly PartName[] = ["klas", "schrijven", "prive", "telefoon", "spoor", "klok"];
const HEARTBEAT_MS = 15_000;

/** Tells open pages which parts to fetch again, and what to read out. */
export type Live = {
  /** Writes to the stream until the browser leaves or `close` is called. */
  readonly follow: (session: Session, stream: SSEStreamingApi) => Promise<void>;
  readonly refresh: (session: Session, part: PartName) => void;
  readonly say: (session: Session, text: string) => void;
  readonly close: () => void;
};

type Follower = {
  readonly session: Session;
  readonly send: (event: string, data: string) => void;
  readonly end: () => void;
};

export function createLive(deps: PlaygroundDeps): Live {
  const followers = new Set<Follower>();
  const refresh = (session: Session, part: PartName): void => {
    for (const follower of followers)
      if (follower.session.id === session.id) follower.send("deel", part);
  };
  const say = (session: Session, text: string): void => {
    for (const follower of followers)
      if (follower.session.id === session.id) follower.send("zeg", text);
  };

  const spoken = (session: Session, change: Change): string | null => {
    if (change.kind !== "sent" || !change.rings || change.message.place.kind !== "private")
      return null;
    const { t } = frameOf(deps, session.view());
    const name = deps.platform.nameOf(asAccount(change.message.place.account));
    return change.message.content.kind === "ping"
      ? t("live.ping", { name, text: change.message.content.view.text })
      : t("live.note", { name });
  };
  const changed = (change: Change): void => {
    for (const { session } of followers) {
      const view = session.view();
      if (change.kind === "posts") {
        if (change.channel === view.channel) refresh(session, "klas");
        continue;
      }
      if (change.kind === "sent" && change.message.place.kind === "channel") {
        refresh(session, "klas");
        continue;
      }
      const account =
        change.kind === "sent" && change.message.place.kind === "private"
          ? change.message.place.account
          : "account" in change
            ? change.account
            : null;
      if (change.kind === "answered") refresh(session, "klas");
      if (account === view.writer) refresh(session, "prive");
      // The row of phones counts the rings of everybody.
      if (account !== view.writer || change.kind !== "private") refresh(session, "telefoon");
      const text = spoken(session, change);
      if (text !== null) say(session, text);
    }
  };
  deps.platform.subscribe(changed);
  deps.traceFeed.subscribe(() => {
    for (const { session } of followers) refresh(session, "spoor");
  });

  return {
    refresh,
    say,
    follow: (session, stream) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      let last: Promise<unknown> = Promise.resolve();
      const send = (event: string, data: string): void => {
        // A browser that has gone away ends the stream through onAbort; nothing is owed to it.
        last = last.then(() => stream.writeSSE({ event, data })).catch(() => undefined);
      };
      const stopBeating = deps.clock.every(HEARTBEAT_MS, () => send("hart", ""));
      const follower: Follower = { session, send, end: resolve };
      followers.add(follower);
      stream.onAbort(resolve);
      // Whatever changed while nobody listened.
      for (const part of ALL) send("deel", part);
      return promise.finally(() => {
        stopBeating();
        followers.delete(follower);
      });
    },
    close: () => {
      for (const follower of followers) follower.end();
    },
  };
}
