import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { createAppTokens } from "../../../adapters/teams/app-token.ts";
import { createGraphClient } from "../../../adapters/teams/graph-client.ts";
import type { TestClock } from "../test-clock.ts";

type Reply = {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Never answers. */
  readonly silent?: true;
};
type Asked = { readonly path: string; readonly token: string; readonly at: number };

/** A service for what the fake tenant never does: it answers Graph's paths as told, and gives out numbered tokens. */
export async function scriptedGraph(
  clock: TestClock,
  graph: (asked: Asked, base: string) => Reply,
  timeoutMs = 30_000,
) {
  const asked: Asked[] = [];
  const forms: URLSearchParams[] = [];
  let tokens = 0;
  let login: Reply | null = null;
  const server = createServer((request, response) => {
    void answer(request, response);
  });
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = "";
    for await (const part of request) body += String(part);
    const path = request.url ?? "";
    let reply: Reply;
    if (path.endsWith("/oauth2/v2.0/token")) {
      forms.push(new URLSearchParams(body));
      tokens += 1;
      reply = login ?? { body: { access_token: `token-${tokens}`, expires_in: 3600 } };
    } else {
      const [, token = ""] = (request.headers.authorization ?? "").split(" ");
      const one = { path, token, at: clock.now() };
      asked.push(one);
      reply = graph(one, base);
    }
    if (reply.silent === true) return;
    response.writeHead(reply.status ?? 200, {
      "content-type": "application/json",
      ...reply.headers,
    });
    response.end(typeof reply.body === "string" ? reply.body : JSON.stringify(reply.body ?? {}));
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const appTokens = createAppTokens({
    login: base,
    appId: "app",
    appPassword: "geheim",
    tenantId: "school",
    clock,
  });
  const client = createGraphClient({
    base: `${base}/v1.0`,
    tokens: appTokens,
    clock,
    timeoutMs,
  });
  onTestFinished(() => client.stop());
  return {
    base,
    client,
    asked,
    forms,
    tokens: appTokens,
    refuseLogin: (reply: Reply | null) => {
      login = reply;
    },
  };
}
