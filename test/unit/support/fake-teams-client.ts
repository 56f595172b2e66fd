import type { FakeTeams } from "../../support/fake-teams/start-fake-teams.ts";

export type Answered = {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
};

/** A token for the Connector or for Graph, as any program would ask for it. */
export async function tokenFor(
  fake: FakeTeams,
  service: "https://api.botframework.com" | "https://graph.microsoft.com",
  changed: Readonly<Record<string, string>> = {},
): Promise<Answered & { readonly token: string }> {
  const response = await fetch(`${fake.base}/${fake.tenantId}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: fake.appId,
      client_secret: fake.appPassword,
      scope: `${service}/.default`,
      ...changed,
    }),
  });
  const body: unknown = await response.json();
  const token: unknown = Reflect.get(Object(body), "access_token");
  return { status: response.status, body, headers: response.headers, token: String(token) };
}

/** One request to the Connector (`/v3/…`) or to Graph (`/v1.0/…`). */
export async function call(
  fake: FakeTeams,
  token: string | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answered> {
  const base = path.startsWith("/v3/") ? fake.serviceUrl.slice(0, -1) : fake.base;
  const url = path.startsWith("http") ? path : base + path;
  const response = await fetch(url, {
    method,
    headers: {
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === "" ? null : (JSON.parse(text) as unknown),
    headers: response.headers,
  };
}

/** Something inside an answer: `at(body, "error", "code")`. */
export function inside(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((part, name) => Reflect.get(Object(part), name), value);
}
