import { streamKey } from "../domain/chat.ts";
import { channelKey } from "../domain/ids.ts";
import type { ChannelRef, MessageRef, Platform } from "../domain/ids.ts";

/** A position up to which every message of a stream is finished. */
type SafePosition = {
  readonly channel: ChannelRef;
  readonly stream: string;
  readonly position: string;
};

/**
 * Knows how far each stream is finished. The position it gives out never passes an unfinished message, and none is
 * given for a channel that is held: it may have a gap that must be caught up first.
 */
export type CursorTracker = {
  /** A message has come in; synchronous, before anything is awaited. */
  readonly begin: (ref: MessageRef, position: string) => void;
  /** It is finished, or needs nothing. */
  readonly finish: (ref: MessageRef, position: string) => void;
  /** Where the stream's cursor may go if this message were finished; null: nowhere yet. */
  readonly safeAfter: (ref: MessageRef, position: string) => SafePosition | null;
  /** Everything that may be written and has not been. */
  readonly unwritten: () => readonly SafePosition[];
  readonly written: (safe: SafePosition) => void;
  /** Events may be missing: all channels of the platform are held. Gives the number of this hold. */
  readonly hold: (platform: Platform) => number;
  /** Caught up as of that hold; nothing happens when another hold has come since. */
  readonly release: (channel: ChannelRef, hold: number) => void;
};

type Stream = {
  readonly channel: ChannelRef;
  readonly unfinished: Map<string, number>;
  finished: string[];
  written: string;
};

export function createCursorTracker(): CursorTracker {
  const streams = new Map<string, Stream>();
  const holds = new Map<Platform, number>();
  /** The hold as of which a channel was caught up. */
  const caughtUp = new Map<string, number>();

  const streamOf = (ref: MessageRef): Stream => {
    const key = streamKey(ref);
    const known = streams.get(key);
    if (known !== undefined) return known;
    const channel = { platform: ref.platform, channel: ref.channel };
    const fresh: Stream = { channel, unfinished: new Map(), finished: [], written: "" };
    streams.set(key, fresh);
    return fresh;
  };
  const held = (channel: ChannelRef): boolean =>
    caughtUp.get(channelKey(channel)) !== (holds.get(channel.platform) ?? 0);

  const safe = (stream: Stream, unfinished: readonly string[], finished: readonly string[]) => {
    const first = unfinished.reduce<string | null>(
      (least, one) => (least === null || one < least ? one : least),
      null,
    );
    return finished
      .filter((one) => one > stream.written && (first === null || one < first))
      .reduce<string | null>((most, one) => (most === null || one > most ? one : most), null);
  };

  return {
    begin: (ref, position) => {
      const { unfinished } = streamOf(ref);
      unfinished.set(position, (unfinished.get(position) ?? 0) + 1);
    },
    finish: (ref, position) => {
      const stream = streamOf(ref);
      const times = (stream.unfinished.get(position) ?? 1) - 1;
      if (times > 0) {
        // The same message came twice, live and by catch-up; the other one is still under way.
        stream.unfinished.set(position, times);
        return;
      }
      stream.unfinished.delete(position);
      if (position <= stream.written) return;
      stream.finished.push(position);
      // With nothing unfinished only the last one matters.
      if (stream.unfinished.size === 0) {
        const last = safe(stream, [], stream.finished);
        stream.finished = last === null ? [] : [last];
      }
    },
    safeAfter: (ref, position) => {
      const stream = streamOf(ref);
      if (held(stream.channel)) return null;
      const others = [...stream.unfinished]
        .filter(([key, times]) => key !== position || times > 1)
        .map(([key]) => key);
      const upTo = safe(stream, others, [...stream.finished, position]);
      return upTo === null
        ? null
        : { channel: stream.channel, stream: streamKey(ref), position: upTo };
    },
    unwritten: () =>
      [...streams].flatMap(([key, stream]) => {
        if (held(stream.channel)) return [];
        const position = safe(stream, [...stream.unfinished.keys()], stream.finished);
        return position === null ? [] : [{ channel: stream.channel, stream: key, position }];
      }),
    written: ({ stream: key, position }) => {
      const stream = streams.get(key);
      if (stream === undefined || position <= stream.written) return;
      stream.written = position;
      stream.finished = stream.finished.filter((one) => one > position);
    },
    hold: (platform) => {
      const next = (holds.get(platform) ?? 0) + 1;
      holds.set(platform, next);
      return next;
    },
    release: (channel, hold) => {
      caughtUp.set(channelKey(channel), hold);
    },
  };
}
