import type { MiddlewareHandler } from "hono";

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null);

/**
 * Lets through only requests that name this machine (a page elsewhere that rebinds its name to 127.0.0.1 does not) and,
 * for anything that changes something, only those our own page sends. Answers 403 to the rest.
 */
export const loopbackGuard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host") ?? "";
  if (!URL.canParse(`http://${host}`) || !LOOPBACK.has(new URL(`http://${host}`).hostname))
    return c.text("This page answers on localhost only.", 403);
  if (c.req.method !== "GET" && c.req.method !== "HEAD") {
    const origin = c.req.header("origin");
    if (origin === undefined || hostOf(origin) !== hostOf(`http://${host}`))
      return c.text("This request did not come from our own page.", 403);
  }
  return next();
};
