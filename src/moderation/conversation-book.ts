import {
  EMPTY_WINDOW,
  WINDOW_LIMITS,
  withRemark,
  withoutRemark,
} from "../detection/conversation/window.ts";
import type { Window } from "../detection/conversation/window.ts";
import type { Remark } from "../detection/conversation/remark.ts";
import type { ChannelRef } from "../domain/ids.ts";
import { channelKey, messageKey } from "../domain/ids.ts";
import type { MessageRef } from "../domain/ids.ts";
import type { ChannelMessage } from "../domain/message.ts";

/** More channels than this are not remembered at once; the one that was silent longest goes first. */
const MOST_CHANNELS = 400;

type Remembered = {
  readonly window: Window;
  readonly messages: ReadonlyMap<string, ChannelMessage>;
};

/**
 * What was said lately in each channel, bounded in time, in number and over all channels. In memory only: a restart
 * forgets it.
 */
export type ConversationBook = {
  /** Takes in a remark, or the edit of one; gives the window with it. */
  readonly take: (remark: Remark, message: ChannelMessage) => Window;
  readonly drop: (ref: MessageRef) => void;
  /** A message that is still remembered, or null. */
  readonly message: (channel: ChannelRef, key: string) => ChannelMessage | null;
  /** Forgets what is too old at this moment, also where nobody speaks any more. */
  readonly age: (now: number) => void;
  /** How many messages are remembered. */
  readonly size: () => number;
};

export function createConversationBook(): ConversationBook {
  const book = new Map<string, Remembered>();
  const keep = (
    channel: string,
    window: Window,
    messages: Iterable<readonly [string, ChannelMessage]>,
  ): void => {
    book.delete(channel);
    if (window.length === 0) return;
    const known = new Set(window.map(({ key }) => key));
    book.set(channel, {
      window,
      messages: new Map([...messages].filter(([key]) => known.has(key))),
    });
    const [oldest] = book.keys();
    if (book.size > MOST_CHANNELS && oldest !== undefined) book.delete(oldest);
  };

  return {
    take: (remark, message) => {
      const channel = channelKey(message.ref);
      const before = book.get(channel);
      const window = withRemark(before?.window ?? EMPTY_WINDOW, remark);
      keep(channel, window, [...(before?.messages ?? []), [remark.key, message]]);
      return window;
    },
    drop: (ref) => {
      const channel = channelKey(ref);
      const before = book.get(channel);
      if (before !== undefined)
        keep(channel, withoutRemark(before.window, messageKey(ref)), before.messages);
    },
    message: (channel, key) => book.get(channelKey(channel))?.messages.get(key) ?? null,
    age: (now) => {
      for (const [channel, { window, messages }] of book) {
        if ((window[0]?.at ?? now) >= now - WINDOW_LIMITS.ms) continue;
        const fresh = window.filter(({ at }) => at >= now - WINDOW_LIMITS.ms);
        keep(channel, fresh, messages);
      }
    },
    size: () => [...book.values()].reduce((sum, { window }) => sum + window.length, 0),
  };
}
