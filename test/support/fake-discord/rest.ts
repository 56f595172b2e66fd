import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { ApiError, apiError, notFound, unauthorized } from "./api-error.ts";
import type { RateLimitOptions } from "./rate-limits.ts";
import { createRateLimits } from "./rate-limits.ts";
import type { Answer, Call, Routes, Upload } from "./route.ts";
import { asObject } from "./route.ts";
import type { State } from "./state.ts";
import type { StormOptions } from "../fake-service/storms.ts";
import { createStorms } from "../fake-service/storms.ts";
import { createRouter } from "../fake-service/router.ts";

/** One request as it came in, with the answer it got; 0 is a cut connection. */
type RequestLog = {
  readonly method: string;
  readonly path: string;
  readonly route: string | null;
  body: unknown;
  readonly at: number;
  status: number;
};

/** The HTTP side: parsing, authorisation, storms, delay and rate limits around the routes. */
export function createRest(state: State, server: Server, routes: Routes, limits: RateLimitOptions) {
  const find = createRouter(routes);
  const rates = createRateLimits(limits);
  const storms = createStorms(state);
  const requests: RequestLog[] = [];
  let delayMs: (route: string) => number = () => 0;

  server.on("request", (request, response) => {
    void serve(request, response).catch((error: unknown) => {
      // A fault of the fake itself must not look like a fault of the bot.
      state.violate(
        `the fake failed: ${String(error)}`,
        `${request.method ?? ""} ${request.url ?? ""}`,
      );
      send(response, 500, { message: "500: Internal Server Error", code: 0 });
    });
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://127.0.0.1");
    const method = request.method ?? "GET";
    const versioned = /^(?:\/api)?\/v(\d+)(\/.*)$/u.exec(url.pathname);
    const path = versioned?.[2] ?? url.pathname;
    const found = versioned === null ? null : find(method, path);
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
    const { body, files, broken } = received;
    log.body = body;
    const line = `${method} ${path}`;
    const answer = (
      status: number,
      content: unknown,
      headers: Readonly<Record<string, string>> = {},
    ): void => {
      log.status = status;
      send(response, status, content, headers);
      state.changed();
    };
    if (found === null) {
      state.violate("unknown route", line);
      return answer(404, notFound().body);
    }
    if (versioned?.[1] !== "10") return answer(400, apiError(50_041).body);
    if (!(request.headers["user-agent"] ?? "").startsWith("DiscordBot ("))
      state.violate("no valid User-Agent", line);
    const authorized = request.headers.authorization === `Bot ${state.token}`;
    if (found.route.auth === "bot" && !authorized) return answer(401, unauthorized().body);
    const wait = delayMs(found.name);
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));

    const call: Call = {
      route: found.name,
      line,
      param: (name) => found.params[name] ?? "",
      query: url.searchParams,
      body,
      json: asObject(body),
      files,
    };
    const run = (): Answer => {
      try {
        if (broken) throw apiError(50_109);
        return found.route.handle(call);
      } catch (error) {
        if (error instanceof ApiError) return { status: error.status, body: error.body };
        throw error;
      }
    };
    const storm = storms.hit(found.name, line);
    if (storm !== null) {
      if (storm.applied === true) run();
      if (storm.status === 0) {
        state.changed();
        return void request.socket.destroy();
      }
      if (storm.status === 429)
        return answer(...limited(storm.retryAfter ?? 0.05, storm.global === true));
      return answer(storm.status, { message: `${storm.status}: Server Error`, code: 0 });
    }
    const major = Object.values(found.params)[0] ?? "";
    const rate = rates.count(found.name, major, !path.startsWith("/interactions/"));
    if (rate.retryAfter !== null) {
      const [status, content, headers] = limited(rate.retryAfter, rate.global);
      return answer(status, content, { ...rate.headers, ...headers });
    }
    const { status, body: content } = run();
    answer(status, content, rate.headers);
  }

  return {
    requests,
    storm: (options: StormOptions) => storms.start(options),
    delay: (milliseconds: (route: string) => number): void => {
      delayMs = milliseconds;
    },
  };
}

function limited(
  retryAfter: number,
  global: boolean,
): [number, unknown, Readonly<Record<string, string>>] {
  const body = { message: "You are being rate limited.", retry_after: retryAfter, global };
  return [
    429,
    body,
    {
      "Retry-After": String(Math.ceil(retryAfter * 1000) / 1000),
      "X-RateLimit-Scope": global ? "global" : "user",
      ...(global ? { "X-RateLimit-Global": "true" } : {}),
    },
  ];
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  if (response.headersSent || response.destroyed) return;
  if (body === undefined) return void response.writeHead(status, headers).end();
  response
    .writeHead(status, { "Content-Type": "application/json", ...headers })
    .end(JSON.stringify(body));
}

async function read(
  request: IncomingMessage,
): Promise<{ body: unknown; files: readonly Upload[]; broken: boolean }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (raw.length === 0) return { body: undefined, files: [], broken: false };
  if (type.startsWith("multipart/form-data")) return readForm(raw, type);
  if (!type.startsWith("application/json")) return { body: undefined, files: [], broken: true };
  return { ...parse(raw.toString()), files: [] };
}

async function readForm(
  raw: Buffer,
  type: string,
): Promise<{ body: unknown; files: readonly Upload[]; broken: boolean }> {
  const form = await new Response(new Uint8Array(raw), {
    headers: { "Content-Type": type },
  }).formData();
  const files: Upload[] = [];
  let text = "{}";
  for (const [field, value] of form) {
    if (typeof value !== "string")
      files.push({ field, name: value.name, size: value.size, type: value.type });
    else if (field === "payload_json") text = value;
  }
  return { ...parse(text), files };
}

function parse(text: string): { body: unknown; broken: boolean } {
  try {
    return { body: JSON.parse(text) as unknown, broken: false };
  } catch {
    return { body: undefined, broken: true };
  }
}
