import { Hono, type Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import { channelId, accountId } from "../../src/domain/ids.ts";
import { loopbackGuard } from "../../src/console/loopback-guard.ts";
import { securityHeaders } from "../../src/console/security-headers.ts";
import { LIBRARY_FILES, staticFiles } from "../../src/console/static-files.ts";
import { ACTIONS, firstView, settingChange } from "./actions.ts";
import { createLive } from "./live.ts";
import { frameOf, type PlaygroundDeps } from "./page-deps.ts";
import { isPart, messagePage, pageMarkup, PARTS } from "./page.ts";
import { createSessions, type Session, type View } from "./sessions.ts";

const COOKIE = "speelklas";
const own = (name: string): URL => new URL(`assets/${name}`, import.meta.url);

/** The page of the Speelklas, and how to get in. */
export type PlaygroundApp = {
  /** Routes below `/speelklas`; mount at the root. */
  readonly routes: Hono;
  /** Path of a link that lets one browser in, once. */
  readonly issueLink: () => string;
  /** Ends the live connections, so that a server can stop. */
  readonly close: () => void;
};

const form = async (c: Context): Promise<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(await c.req.parseBody()).flatMap(([key, value]) =>
      typeof value === "string" ? [[key, value]] : [],
    ),
  );

/** Answers on loopback only, to browsers that came in through {@link PlaygroundApp.issueLink}. */
export function playgroundApp(deps: PlaygroundDeps): PlaygroundApp {
  const sessions = createSessions(deps.random);
  const live = createLive(deps);
  const routes = new Hono().basePath("/speelklas");
  const sessionOf = (c: Context): Session | null => sessions.get(getCookie(c, COOKIE));
  const stranger: View = {
    language: "nl",
    channel: channelId(""),
    writer: accountId(""),
    phone: accountId(""),
    editing: null,
    answering: null,
  };
  const refuse = (c: Context, status: 403 | 503, what: string): Response | Promise<Response> => {
    const language = c.req.header("accept-language")?.startsWith("en") === true ? "en" : "nl";
    const frame = frameOf(deps, { ...stranger, language });
    return c.html(messagePage(frame, frame.t(`${what}.title`), frame.t(`${what}.text`)), status);
  };

  routes.use(loopbackGuard, securityHeaders, bodyLimit({ maxSize: 32 * 1024 }));
  routes.route(
    "/bestanden",
    staticFiles([
      ...LIBRARY_FILES,
      { name: "speelklas.css", type: "css", url: own("speelklas.css") },
      { name: "panes.css", type: "css", url: own("panes.css") },
      { name: "theme.js", type: "js", url: own("theme.js") },
      { name: "speelklas.js", type: "js", url: own("speelklas.js") },
    ]),
  );

  routes.get("/", async (c) => {
    c.header("cache-control", "no-store");
    const key = c.req.query("sleutel");
    const known = sessionOf(c);
    // A look ahead (HEAD, a link preview) does not use up the link.
    if (key !== undefined && c.req.method === "GET") {
      if (known === null) {
        const view = firstView(deps);
        if (view === null) return refuse(c, 503, "nobody");
        const session = sessions.exchange(key, view);
        if (session === null) return refuse(c, 403, "used");
        setCookie(c, COOKIE, session.id, {
          httpOnly: true,
          sameSite: "Strict",
          path: "/speelklas",
        });
      }
      return c.redirect("/speelklas", 303);
    }
    if (known === null) return refuse(c, 403, "stranger");
    return c.html(pageMarkup(frameOf(deps, known.view()), known));
  });

  routes.get("/deel/:naam", async (c) => {
    const session = sessionOf(c);
    const name = c.req.param("naam");
    if (session === null) return c.body(null, 403);
    if (!isPart(name)) return c.body(null, 404);
    c.header("cache-control", "no-store");
    return c.html(PARTS[name](frameOf(deps, session.view()), session));
  });

  routes.get("/stroom", (c) => {
    const session = sessionOf(c);
    if (session === null) return c.body(null, 403);
    return streamSSE(c, (stream) => live.follow(session, stream));
  });

  routes.post("/instelling", async (c) => {
    const session = sessionOf(c);
    if (session === null) return c.body(null, 403);
    session.change(settingChange(deps, session.view(), await form(c)));
    return c.redirect("/speelklas", 303);
  });

  routes.post("/:actie", async (c) => {
    const session = sessionOf(c);
    if (session === null) return c.body(null, 403);
    const name = c.req.param("actie");
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (action === undefined) return c.body(null, 404);
    const result = await action(deps, session, await form(c));
    if (!result.ok) return c.body(null, 422);
    for (const part of result.parts) live.refresh(session, part);
    if (result.say !== undefined) live.say(session, result.say);
    return c.body(null, 204);
  });

  return {
    routes: new Hono().route("/", routes),
    issueLink: () => `/speelklas?sleutel=${sessions.issueKey()}`,
    close: live.close,
  };
}
