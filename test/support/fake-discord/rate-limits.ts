import { createHash } from "node:crypto";

export type Limit = { readonly limit: number; readonly windowMs: number };
export type RateLimitOptions = {
  readonly perRoute: Limit;
  /** Other limits for single routes, by `METHOD /pattern`. */
  readonly routes: Readonly<Record<string, Limit>>;
  readonly global: Limit;
};

export type Verdict = {
  readonly headers: Readonly<Record<string, string>>;
  /** Seconds to wait, when the request is refused. */
  readonly retryAfter: number | null;
  readonly global: boolean;
};

/** Fixed-window buckets per route and top-level resource, and one for everything; windows run on real time as the client's do. */
export function createRateLimits(options: RateLimitOptions) {
  const buckets = new Map<string, { used: number; resetsAt: number }>();

  function take(
    key: string,
    { limit, windowMs }: Limit,
  ): { readonly over: boolean; readonly remaining: number; readonly resetsAt: number } {
    const now = Date.now();
    const known = buckets.get(key);
    const bucket =
      known === undefined || known.resetsAt <= now ? { used: 0, resetsAt: now + windowMs } : known;
    buckets.set(key, bucket);
    const over = bucket.used >= limit;
    if (!over) bucket.used += 1;
    return { over, remaining: Math.max(0, limit - bucket.used), resetsAt: bucket.resetsAt };
  }

  return {
    /** Counts the request. Interaction callbacks are outside the global limit. */
    count(route: string, major: string, globally: boolean): Verdict {
      if (globally) {
        const all = take("global", options.global);
        if (all.over) return { headers: {}, retryAfter: seconds(all.resetsAt), global: true };
      }
      const limit = options.routes[route] ?? options.perRoute;
      const own = take(`${route}|${major}`, limit);
      return {
        headers: {
          "X-RateLimit-Limit": String(limit.limit),
          "X-RateLimit-Remaining": String(own.remaining),
          "X-RateLimit-Reset": (own.resetsAt / 1000).toFixed(3),
          "X-RateLimit-Reset-After": seconds(own.resetsAt).toFixed(3),
          "X-RateLimit-Bucket": createHash("sha1").update(route).digest("hex").slice(0, 20),
        },
        retryAfter: own.over ? seconds(own.resetsAt) : null,
        global: false,
      };
    },
  };
}

const seconds = (at: number): number => Math.max(0.001, (at - Date.now()) / 1000);
