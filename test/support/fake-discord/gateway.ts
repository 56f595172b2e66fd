import type { Server } from "node:http";
import type { WebSocket } from "ws";
import { WebSocketServer } from "ws";
import { isObject } from "./form.ts";
import type { Session } from "./gateway-session.ts";
import { deliver, openSession, parseFrame, replay } from "./gateway-session.ts";
import type { Channel, Json } from "./model.ts";
import { INTENT } from "./model.ts";
import { canSee } from "./permissions.ts";
import type { State } from "./state.ts";
import { sendMembers } from "./gateway-members.ts";
import { guildCreate } from "./wire.ts";

export type GatewayOptions = {
  readonly heartbeatMs: number;
  /** How long, by the clock, a lost session can be resumed. */
  readonly resumeMs: number;
  /** Privileged intents that are switched on for the application. */
  readonly privileged: number;
};

/** What a session receives: `data` is built per session because intents empty some fields. */
export type Event = {
  readonly type: string;
  readonly intent: number;
  readonly channel?: Channel;
  readonly data: (view: { readonly content: boolean; readonly members: boolean }) => Json;
};

const PRIVILEGED = INTENT.members | INTENT.presences | INTENT.content;
const KNOWN_INTENTS = 0x3f_ff_ff_ff;
const MAX_LOST_SESSIONS = 8;

export type Gateway = ReturnType<typeof createGateway>;

/** Discord's gateway, version 10, JSON, without compression. */
export function createGateway(state: State, server: Server, options: GatewayOptions) {
  const sockets = new WebSocketServer({ noServer: true });
  let sessions: Session[] = [];
  let identifies = 0;
  let muted = false;
  let closed = false;
  const beats = new Map<WebSocket, NodeJS.Timeout>();

  server.on("upgrade", (request, socket, head) => {
    if (closed) socket.destroy();
    else
      sockets.handleUpgrade(request, socket, head, (ws) =>
        open(ws, new URL(request.url ?? "/", "http://x").searchParams),
      );
  });

  function open(ws: WebSocket, query: URLSearchParams): void {
    let sent: number[] = [];
    const current = (): Session | null => sessions.find((known) => known.socket === ws) ?? null;
    if (query.get("v") !== "10") return ws.close(4012, "Invalid API version");
    if (query.get("encoding") !== "json" || query.has("compress")) {
      state.violate("the fake gateway speaks plain JSON only", "gateway");
      return ws.close(4002, "Decode error");
    }
    const watch = (): void => {
      clearTimeout(beats.get(ws));
      // Twice the interval: a bot that misses one beat is slow, one that misses two is gone.
      beats.set(
        ws,
        setTimeout(() => ws.close(4009, "Session timed out"), options.heartbeatMs * 2).unref(),
      );
    };
    watch();
    ws.on("error", () => ws.terminate());
    ws.on("close", (code) => {
      clearTimeout(beats.get(ws));
      beats.delete(ws);
      const session = current();
      if (session !== null) lose(session, code === 1000 || code === 1001);
      state.changed();
    });
    ws.on("message", (raw) => {
      const text = (raw as Buffer).toString();
      const frame = parseFrame(text);
      if (frame === null || text.length > 4096) return ws.close(4002, "Decode error");
      sent = [...sent.filter((at) => at > Date.now() - 60_000), Date.now()];
      if (sent.length > 120) return ws.close(4008, "Rate limited");
      const data = frame["d"];
      const session = current();
      switch (frame["op"]) {
        case 1:
          watch();
          if (!muted) ws.send('{"op":11}');
          return;
        case 2:
          if (session !== null) return ws.close(4005, "Already authenticated");
          return identify(ws, isObject(data) ? data : {});
        case 6:
          if (session !== null) return ws.close(4005, "Already authenticated");
          return resume(ws, isObject(data) ? data : {});
        case 3:
        case 4:
          return session === null ? ws.close(4003, "Not authenticated") : undefined;
        case 8:
          if (session === null) return ws.close(4003, "Not authenticated");
          return sendMembers(state, session, isObject(data) ? data : {});
        default:
          return ws.close(4001, "Unknown opcode");
      }
    });
    ws.send(JSON.stringify({ op: 10, d: { heartbeat_interval: options.heartbeatMs } }));
  }

  function identify(ws: WebSocket, data: Json): void {
    const intents = data["intents"];
    if (data["token"] !== state.token) return ws.close(4004, "Authentication failed");
    if (!isObject(data["properties"])) return ws.close(4002, "Decode error");
    if (
      typeof intents !== "number" ||
      !Number.isInteger(intents) ||
      (intents & ~KNOWN_INTENTS) !== 0
    )
      return ws.close(4013, "Invalid intent(s)");
    if ((intents & PRIVILEGED & ~options.privileged) !== 0)
      return ws.close(4014, "Disallowed intent(s)");
    const shard: readonly unknown[] = Array.isArray(data["shard"]) ? data["shard"] : [0, 1];
    if (shard[0] !== 0 || shard[1] !== 1) return ws.close(4010, "Invalid shard");
    identifies += 1;
    const session = openSession(intents, ws);
    sessions = [...sessions, session];
    const guilds = [...state.guilds.values()].filter((guild) => guild.members.has(state.bot.id));
    const ready = {
      v: 10,
      user: { ...state.bot, verified: true, mfa_enabled: true, flags: 0 },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: address(),
      shard,
      application: { id: state.applicationId, flags: 0 },
    };
    deliver(session, "READY", JSON.stringify(ready));
    if ((intents & INTENT.guilds) !== 0)
      for (const guild of guilds)
        deliver(
          session,
          "GUILD_CREATE",
          JSON.stringify(guildCreate(state, guild, (intents & INTENT.members) !== 0)),
        );
    state.changed();
  }

  function resume(ws: WebSocket, data: Json): void {
    if (data["token"] !== state.token) return ws.close(4004, "Authentication failed");
    const session = sessions.find((known) => known.id === data["session_id"]);
    const seq = data["seq"];
    const expired =
      session?.lostAt !== null &&
      session !== undefined &&
      state.now() - session.lostAt > options.resumeMs;
    if (session === undefined || expired) {
      return ws.send('{"op":9,"d":false}');
    }
    if (typeof seq !== "number" || seq > session.seq) return ws.close(4007, "Invalid seq");
    session.socket?.terminate();
    session.socket = ws;
    session.lostAt = null;
    if (!replay(session, seq)) {
      session.socket = null;
      return ws.send('{"op":9,"d":false}');
    }
    deliver(session, "RESUMED", "{}");
    state.changed();
  }

  function lose(session: Session, forgotten: boolean): void {
    session.socket = null;
    session.lostAt = state.now();
    if (forgotten) sessions = sessions.filter((known) => known !== session);
    const now = state.now();
    sessions = sessions.filter(
      (known) => known.lostAt === null || now - known.lostAt <= options.resumeMs,
    );
    const lost = sessions.filter((known) => known.socket === null);
    const tooMany = new Set(lost.slice(0, Math.max(0, lost.length - MAX_LOST_SESSIONS)));
    sessions = sessions.filter((known) => !tooMany.has(known));
  }

  function address(): string {
    const bound = server.address();
    return typeof bound === "object" && bound !== null ? `ws://127.0.0.1:${bound.port}` : "";
  }

  const live = (): readonly Session[] => sessions.filter((session) => session.socket !== null);

  return {
    address,
    identifies: (): number => identifies,
    connected: (): boolean => live().length > 0,
    /** Sends the event to every session that asked for it and whose bot sees the channel. */
    dispatch(event: Event): void {
      if (event.channel !== undefined && !canSee(state, event.channel, state.bot.id)) return;
      const built = new Map<number, string>();
      for (const session of sessions) {
        if (event.intent !== INTENT.none && (session.intents & event.intent) === 0) continue;
        const view = session.intents & (INTENT.content | INTENT.members);
        const json =
          built.get(view) ??
          JSON.stringify(
            event.data({
              content: (view & INTENT.content) !== 0,
              members: (view & INTENT.members) !== 0,
            }),
          );
        built.set(view, json);
        deliver(session, event.type, json);
      }
    },
    /** Cuts every connection. Not resumable: the sessions are gone as well. */
    drop(resumable: boolean): void {
      for (const session of live()) session.socket?.terminate();
      if (!resumable) sessions = [];
    },
    close: (code: number): void => {
      for (const session of live()) session.socket?.close(code);
      sessions = [];
    },
    refuse: (on: boolean): void => void (closed = on),
    /** Opcode 7: asks every bot to reconnect and resume. */
    askReconnect: (): void => {
      for (const session of live()) session.socket?.send('{"op":7,"d":null}');
    },
    /** Opcode 9. */
    invalidate(resumable: boolean): void {
      const affected = live();
      for (const session of affected) {
        const { socket } = session;
        // The connection stays; the client resumes on it, or closes it and starts a new session.
        session.socket = null;
        session.lostAt = state.now();
        socket?.send(JSON.stringify({ op: 9, d: resumable }));
      }
      if (!resumable) sessions = [];
    },
    /** Stops answering heartbeats, as a half-dead connection does. */
    muteHeartbeats: (on: boolean): void => {
      muted = on;
    },
    async stop(): Promise<void> {
      for (const timer of beats.values()) clearTimeout(timer);
      for (const client of sockets.clients) client.terminate();
      await new Promise<void>((resolve) => sockets.close(() => resolve()));
    },
  };
}
