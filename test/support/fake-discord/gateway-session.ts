import { randomUUID } from "node:crypto";
import type { WebSocket } from "ws";
import { isObject } from "./form.ts";
import type { Json } from "./model.ts";

/** One gateway session: its numbered events stay replayable until it expires. */
export type Session = {
  readonly id: string;
  readonly intents: number;
  socket: WebSocket | null;
  lostAt: number | null;
  seq: number;
  /** Frames already numbered; the first has number `firstSeq`. */
  readonly frames: string[];
  firstSeq: number;
};

const KEPT_FRAMES = 50_000;

export const openSession = (intents: number, socket: WebSocket): Session => ({
  id: randomUUID().replaceAll("-", ""),
  intents,
  socket,
  lostAt: null,
  seq: 0,
  frames: [],
  firstSeq: 1,
});

/** Numbers the event, keeps it for a resume, and sends it when somebody is connected. */
export function deliver(session: Session, event: string, json: string): void {
  session.seq += 1;
  const frame = `{"op":0,"s":${session.seq},"t":${JSON.stringify(event)},"d":${json}}`;
  session.frames.push(frame);
  if (session.frames.length > KEPT_FRAMES) {
    session.frames.shift();
    session.firstSeq += 1;
  }
  if (session.socket?.readyState === 1) session.socket.send(frame);
}

/** Sends again what came after `seq`; false when that is no longer kept. */
export function replay(session: Session, seq: number): boolean {
  if (seq + 1 < session.firstSeq) return false;
  for (const frame of session.frames.slice(seq + 1 - session.firstSeq)) session.socket?.send(frame);
  return true;
}

/** What a client sent, or null when it is no JSON object. */
export function parseFrame(text: string): Json | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
