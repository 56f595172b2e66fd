import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createRouter } from "../fake-service/router.ts";
import type { StormOptions } from "../fake-service/storms.ts";
import { createStorms } from "../fake-service/storms.ts";
import { ApiError, connectorError, connectorUnauthorized, graphError } from "./api-error.ts";
import { asObject } from "./model.ts";
import type { Json } from "./model.ts";
import type { Answer, Call, Routes } from "./route.ts";
import type { Login } from "./routes-login.ts";
import type { State } from "./state.ts";

/** One request as it came in, with the answer it got; 0 is a cut connection. */
export type RequestLog = {
  readonly method: string;
  readonly path: string;
  readonly route: string | null;
  body: unknown;
  readonly at: number;
  status: number;
};

const CONNECTOR_LIMIT = 28 * 1024;

/**
 * The HTTP side of all of Microsoft's services on one port: parsing, tokens, storms and budget around the routes. A
 * storm's route is the route's name or is matched against `METHOD /path`.
 */
export function createRest(
  state: State,
  server: Server,
  routes: Routes,
  around: {
    readonly login: Login;
    /** Seconds to wait when Graph has been asked too much, or null. */
    readonly overBudget: () => number | null;
  },
) {
  const find = createRouter(routes);
  const storms = createStorms(state);
  const requests: RequestLog[] = [];

  server.on("request", (request, response) => {
    void serve(request, response).catch((error: unknown) => {
      // A fault of the fake itself must not look like a fault of the bot.
      state.violate(
        `the fake failed: ${String(error)}`,
        `${request.method ?? ""} ${request.url ?? ""}`,
      );
      send(response, { status: 500, body: { error: { code: "ServiceError" } } });
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // The service has the time of the tenant, as everything that happens in it.
    response.setHeader("Date", new Date(state.now()).toUTCString());
    const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
    const method = request.method ?? "GET";
    // The SDK writes its addresses as "<service URL>/" and "v3/…"; more slashes in a row count as one.
    const path = url.pathname
      .replaceAll(/\/{2,}/gu, "/")
      // Microsoft forwards from here to the region of the tenant.
      .replace(/^\/teams\/v3\//u, `/emea/${state.identity.tenantId}/v3/`);
    const found = find(method, path);
    const log: RequestLog = {
      method,
      path,
      route: found?.name ?? null,
      body: undefined,
      at: state.now(),
      status: 0,
    };
    requests.push(log);
    const received = await read(request).catch(() => null);
    // A bot that was killed in the middle of a request has asked for nothing.
    if (received === null) return state.changed();
    log.body = received.body;
    const line = `${method} ${path}`;
    const answer = (what: Answer): void => {
      log.status = what.status;
      send(response, what);
      state.changed();
    };
    if (found === null) {
      state.violate("unknown route", line);
      return answer({ status: 404, body: { error: { code: "NotFound", message: "Not found" } } });
    }
    const header = (name: string): string => String(request.headers[name] ?? "");
    const { auth } = found.route;
    if (auth !== "open" && !around.login.accepts(header("authorization"), auth)) {
      const { status, body } =
        auth === "graph"
          ? graphError(
              401,
              "InvalidAuthenticationToken",
              "Access token has expired or is not valid.",
            )
          : connectorUnauthorized();
      return answer({ status, body });
    }
    const call: Call = {
      route: found.name,
      line,
      param: (name) => found.params[name] ?? "",
      query: url.searchParams,
      url,
      json: asObject(received.body),
      headers: header,
    };
    const run = async (): Promise<Answer> => {
      try {
        if (received.broken)
          throw auth === "graph"
            ? graphError(400, "BadRequest", "Unable to read JSON request payload.")
            : connectorError("BadArgument", "Invalid request body.");
        if (auth === "connector" && received.size > CONNECTOR_LIMIT)
          throw connectorError("MessageSizeTooBig");
        return await found.route.handle(call);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return { status: error.status, body: error.body, headers: error.headers };
      }
    };
    if (auth === "graph") {
      const wait = around.overBudget();
      if (wait !== null) return answer(limited("graph", wait));
    }
    const storm = storms.hit(found.name, line);
    if (storm === null) return answer(await run());
    if (storm.applied === true) await run();
    if (storm.status === 0) {
      state.changed();
      return void request.socket.destroy();
    }
    answer(
      storm.status === 429
        ? limited(auth, storm.retryAfter ?? 1)
        : { status: storm.status, body: stormBody(storm.status, auth) },
    );
  }

  return {
    requests,
    storm: (options: StormOptions) => storms.start(options),
  };
}

function limited(auth: string, seconds: number): Answer {
  const body =
    auth === "graph"
      ? graphError(429, "TooManyRequests", "Too many requests.").body
      : { error: { code: "Throttled", message: "Too many requests." } };
  return { status: 429, body, headers: { "Retry-After": String(Math.ceil(seconds)) } };
}

function stormBody(status: number, auth: string): Json {
  if (auth === "graph") return graphError(status, "generalException", "Try again later.").body;
  const known: Readonly<Record<number, ApiError>> = {
    403: connectorError("BotDisabledByAdmin"),
    404: connectorError("ConversationNotFound"),
    412: connectorError("PreconditionFailed"),
  };
  return known[status]?.body ?? { error: { code: "ServiceError", message: "Service error." } };
}

function send(response: ServerResponse, { status, body, headers = {} }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  if (body === undefined) return void response.writeHead(status, headers).end();
  response
    .writeHead(status, { "Content-Type": "application/json; charset=utf-8", ...headers })
    .end(JSON.stringify(body));
}

async function read(
  request: IncomingMessage,
): Promise<{ readonly body: unknown; readonly broken: boolean; readonly size: number }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const text = raw.toString();
  const size = raw.length;
  if (size === 0) return { body: undefined, broken: false, size };
  if ((request.headers["content-type"] ?? "").startsWith("application/x-www-form-urlencoded"))
    return { body: Object.fromEntries(new URLSearchParams(text)), broken: false, size };
  try {
    return { body: JSON.parse(text) as unknown, broken: false, size };
  } catch {
    return { body: undefined, broken: true, size };
  }
}
