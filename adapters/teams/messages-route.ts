import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Clock } from "../../src/domain/clock.ts";
import type { Log } from "../../src/domain/trace.ts";
import { readActivity, refsOf, type TeamsActivity } from "./activity-schema.ts";
import type { BotAdapter, Reply } from "./bot-adapter.ts";
import { KEYS_UNREACHABLE, type Caller, type CallerCheck, type Refused } from "./caller-check.ts";
import type { SeenActivities } from "./seen-activities.ts";
import { soon } from "./soon.ts";

/** Where Teams sends its activities. */
const PATH = "/api/messages";
/** Teams itself takes no message above a tenth of this. */
const BODY_MAX = 1024 * 1024;
/** Our own work answers within four seconds; Teams waits five. */
const ANSWER_MS = 4700;
const KINDS_WITH_PLACE: ReadonlySet<string> = new Set([
  "message",
  "messageUpdate",
  "messageDelete",
  "invoke",
]);

type Body = Readonly<Record<string, unknown>>;
type Env = { Variables: { caller: Caller } };

/**
 * `POST /api/messages`. Refusals say nothing but their status; why goes to the log, by code. What cannot be taken in now
 * is answered 503. Teams sends nothing again that got an answer, so `missed` is told at once.
 */
export function createMessagesRoute(deps: {
  readonly check: CallerCheck;
  readonly seen: SeenActivities;
  readonly bot: BotAdapter;
  /** Null before the start and after the end. */
  readonly inbox: () => {
    readonly isFull: () => boolean;
    readonly take: (activity: TeamsActivity) => Promise<Reply>;
  } | null;
  readonly unreadable: (detail: string) => void;
  /** Something that Teams sent was not taken in; told again before the next that is, when it can be read back by then. */
  readonly missed: () => void;
  readonly clock: Clock;
  readonly log: Log;
}): Hono {
  const { check, seen, bot, clock, log } = deps;
  const routes = new Hono<Env>();
  let owed = false;

  const missed = (): void => {
    owed = true;
    deps.missed();
  };
  const refuse = (c: Context, { refused, code }: Refused, refs: object = {}): Response => {
    log.warn("TEAMS_REQUEST_REFUSED", { reason: code, ...refs });
    if (refused === 401) c.header("WWW-Authenticate", "Bearer");
    return c.body(null, refused);
  };
  const busy = (c: Context, code: string): Response => {
    log.error("TEAMS_REQUEST_PUT_OFF", { reason: code });
    missed();
    c.header("Retry-After", "2");
    return c.json({ error: "not now" }, 503);
  };
  const unreadable = (c: Context, reason: string, status: 400 | 413): Response => {
    log.warn("PAYLOAD_UNREADABLE", { reason });
    deps.unreadable(reason);
    missed();
    return c.json({ error: status === 413 ? "too large" : "unreadable" }, status);
  };

  routes.use(PATH, async (c, next) => {
    if (c.req.method !== "POST") {
      c.header("Allow", "POST");
      return c.body(null, 405);
    }
    const caller = await check.request({ peer: peerOf(c), header: (name) => c.req.header(name) });
    if ("refused" in caller) {
      // It may have been Microsoft's own.
      if (caller.code === KEYS_UNREACHABLE) missed();
      return refuse(unread(c), caller);
    }
    c.set("caller", caller);
    return next();
  });
  routes.use(
    PATH,
    bodyLimit({ maxSize: BODY_MAX, onError: (c) => unreadable(unread(c), "BODY_TOO_LARGE", 413) }),
  );
  routes.post(PATH, async (c) => {
    const body = await bodyOf(c);
    const activity = body === null ? null : readActivity(body);
    if (body === null || activity === null) return unreadable(c, "NO_ACTIVITY", 400);
    const refused = check.activity(c.get("caller"), activity);
    if (refused !== null) return refuse(c, refused, refsOf(activity));
    if (!isWhole(activity)) return unreadable(c, "ACTIVITY_INCOMPLETE", 400);

    const before = seen.look(activity);
    if (before.kind === "replay")
      return refuse(c, { refused: 403, code: before.code }, refsOf(activity));
    if (before.kind === "repeat") return finish(c, activity, before.reply);
    const inbox = deps.inbox();
    if (inbox === null) return busy(c, "NOT_STARTED");
    if (inbox.isFull()) return busy(c, "TOO_MUCH_UNDER_WAY");
    if (owed) {
      owed = false;
      deps.missed();
    }
    const reply = bot
      .turn(body, c.get("caller").authorization, () => inbox.take(activity))
      .catch((): Reply => ({ status: 500, body: null }));
    seen.keep(activity, reply);
    return finish(c, activity, reply);
  });

  async function finish(
    c: Context,
    activity: TeamsActivity,
    reply: Promise<Reply>,
  ): Promise<Response> {
    const given = await soon(clock, ANSWER_MS, reply, () => null);
    // The library hangs before our own work: sent again, it finds the answer if there is one by then.
    if (given === null) return busy(c, "LIBRARY_SLOW");
    if (given.status !== 401 && given.status !== 500) return answer(c, given);
    // The library did not let it through: it had no effect, and may come again.
    seen.drop(activity);
    return given.status === 401
      ? refuse(c, { refused: 401, code: "TOKEN_REFUSED_BY_LIBRARY" })
      : busy(c, "LIBRARY_FAILED");
  }
  // Whoever mounts it has nothing to do with what these routes keep of a request.
  return routes as unknown as Hono;
}

/** What is left of the body is not read: nothing else may come over this connection. */
function unread(c: Context): Context {
  c.header("Connection", "close");
  return c;
}

const answer = (c: Context, { status, body }: Reply): Response =>
  body === null || body === undefined
    ? c.body(null, status as ContentfulStatusCode)
    : c.json(body, status as ContentfulStatusCode);

async function bodyOf(c: Context): Promise<Body | null> {
  try {
    const body: unknown = await c.req.json();
    return typeof body === "object" && body !== null && !Array.isArray(body)
      ? (body as Body)
      : null;
  } catch {
    return null;
  }
}

/** Without these nobody can say whose it is and where; the library stumbles over them too. */
function isWhole({ type, id, channelId, conversation, from, recipient }: TeamsActivity): boolean {
  if (channelId === null || (conversation?.id ?? null) === null) return false;
  if ((from?.id ?? null) === null || (recipient?.id ?? null) === null) return false;
  return id !== null || !KINDS_WITH_PLACE.has(type);
}

function peerOf(c: Context): string | null {
  try {
    return getConnInfo(c).remote.address ?? null;
  } catch {
    return null;
  }
}
