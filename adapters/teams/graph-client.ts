import type { Clock } from "../../src/domain/clock.ts";
import type { AppTokens } from "./app-token.ts";
import { createRequestBudget, type Pace } from "./request-budget.ts";
import { callWeb, fieldOf, type WebAnswer, type WebResult } from "./web-call.ts";

/** One page of a collection. `next` and `delta` are addresses below Graph's own base, checked. */
export type GraphPage = {
  readonly items: readonly unknown[];
  readonly next: string | null;
  readonly delta: string | null;
  /** Graph's clock when it answered, in epoch milliseconds, to the second; null when it did not say. */
  readonly at: number | null;
};

/**
 * Microsoft Graph on behalf of the app itself. What is asked `patient` keeps to the budget and waits throttling out;
 * without it, a request goes at once and throttling is told.
 */
export type GraphClient = {
  /** One object. `path` starts with `/` and is below the version, for example `/teams/ID`. */
  readonly get: (path: string, pace?: Pace) => Promise<WebResult<unknown>>;
  /** One page; `path` as above, or an address that an earlier answer named. */
  readonly page: (path: string, pace?: Pace) => Promise<WebResult<GraphPage>>;
  readonly patch: (path: string, body: unknown) => Promise<WebResult<null>>;
  /** Application permissions in force; null when that cannot be told. */
  readonly token: () => Promise<WebResult<string>>;
  /** Ends every wait and request; what is asked afterwards is unreachable. */
  readonly stop: () => void;
};

/** About what Graph allows an app to read of Teams, of which some is left for what a person waits for. */
const PER_MINUTE = 60;
const KEPT_FREE = 6;
const TIMEOUT_MS = 30_000;
const TRIES = 8;
/** When Graph does not say how long, and the longest that is waited here; beyond it the caller tries again later. */
const UNSAID_WAIT_MS = 10_000;
const LONGEST_WAIT_MS = 5 * 60_000;

type Request = {
  readonly path: string;
  readonly pace: Pace;
  readonly method?: "PATCH";
  readonly body?: string;
};

/**
 * Graph by `fetch`: paging, budget and the check of every address are ours to do also with Microsoft's own client, which
 * would follow redirects and retry outside of the budget.
 */
export function createGraphClient(deps: {
  /** Base with version, for example `https://graph.microsoft.com/v1.0`. */
  readonly base: string;
  readonly tokens: AppTokens;
  readonly clock: Clock;
  readonly timeoutMs?: number;
}): GraphClient {
  const { tokens, clock } = deps;
  const base = new URL(deps.base.replace(/\/*$/, "/"));
  // Graph takes tokens for the cloud it is in; a stand-in on this machine those for the worldwide one.
  const scope = `${base.protocol === "https:" ? base.origin : "https://graph.microsoft.com"}/.default`;
  const budget = createRequestBudget({ clock, perMinute: PER_MINUTE, keptFree: KEPT_FREE });
  const ending = new AbortController();

  async function once(request: Request, url: string): Promise<WebResult<WebAnswer>> {
    const token = await tokens.token(scope);
    if (token.kind !== "ok") return token;
    return callWeb({
      url,
      method: request.method ?? "GET",
      headers: {
        authorization: `Bearer ${token.value}`,
        accept: "application/json",
        ...(request.body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(request.body === undefined ? {} : { body: request.body }),
      timeoutMs: deps.timeoutMs ?? TIMEOUT_MS,
      signal: ending.signal,
    });
  }

  async function call(request: Request): Promise<WebResult<WebAnswer>> {
    const url = addressBelow(base, request.path);
    if (url === null) return { kind: "refused", code: "FOREIGN_ADDRESS", status: 0 };
    let renewed = false;
    for (let tries = 1; ; tries += 1) {
      const end = await budget.turn(request.pace);
      if (end === null) return { kind: "unreachable", code: "STOPPED", retryAfterMs: null };
      const result = await once(request, url);
      end();
      if (result.kind === "refused" && result.status === 401 && !renewed) {
        // Ended early, or the consent has changed since.
        renewed = true;
        tokens.drop(scope);
        continue;
      }
      if (result.kind !== "unreachable" || request.pace !== "patient" || ending.signal.aborted)
        return result;
      const wait = result.retryAfterMs ?? UNSAID_WAIT_MS * tries;
      if (tries === TRIES || wait > LONGEST_WAIT_MS) return result;
      budget.rest(wait);
    }
  }

  return {
    get: async (path, pace = "now") => {
      const result = await call({ path, pace });
      return result.kind === "ok" ? { kind: "ok", value: result.value.body } : result;
    },
    page: async (path, pace = "now") => {
      const result = await call({ path, pace });
      if (result.kind !== "ok") return result;
      const { body, at } = result.value;
      const items = fieldOf(body, "value");
      if (!Array.isArray(items))
        return { kind: "unreachable", code: "NO_PAGE", retryAfterMs: null };
      const next = linkIn(body, "@odata.nextLink");
      const delta = linkIn(body, "@odata.deltaLink");
      if (next === undefined || delta === undefined)
        return { kind: "refused", code: "FOREIGN_ADDRESS", status: 0 };
      return { kind: "ok", value: { items, next, delta, at } };
    },
    patch: async (path, body) => {
      const result = await call({ path, pace: "now", method: "PATCH", body: JSON.stringify(body) });
      return result.kind === "ok" ? { kind: "ok", value: null } : result;
    },
    token: () => tokens.token(scope),
    stop: () => {
      budget.stop();
      ending.abort();
    },
  };

  /** Null: there is none. Undefined: there is one that leads elsewhere, with our token. */
  function linkIn(body: unknown, name: string): string | null | undefined {
    const link = fieldOf(body, name);
    if (link === undefined || link === null) return null;
    return typeof link === "string" ? (addressBelow(base, link) ?? undefined) : undefined;
  }
}

/** The full address of a path or of a link that an answer named; null when it is not below the base. */
function addressBelow(base: URL, path: string): string | null {
  const url = path.startsWith("/") ? URL.parse(path.slice(1), base.href) : URL.parse(path);
  if (url === null || url.origin !== base.origin || url.username !== "" || url.password !== "")
    return null;
  return url.pathname.startsWith(base.pathname) ? url.href : null;
}
