import { graphError } from "./api-error.ts";
import type { Json } from "./model.ts";

/** One request, parsed. */
export type Call = {
  /** `connector POST /v3/conversations`. */
  readonly route: string;
  readonly line: string;
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  /** The address as asked for. */
  readonly url: URL;
  /** The body as an object; anything else counts as empty. */
  readonly json: Json;
  readonly headers: (name: string) => string;
};
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Handler = (call: Call) => Answer | Promise<Answer>;
/** Whose token a route wants; `open` wants none. */
export type Route = { readonly auth: "connector" | "graph" | "open"; readonly handle: Handler };
export type Routes = Readonly<Record<string, Route>>;

export const open = (handle: Handler): Route => ({ auth: "open", handle });
export const connector = (handle: Handler): Route => ({ auth: "connector", handle });
export const graph = (handle: Handler): Route => ({ auth: "graph", handle });
export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

/** Fails with 400 for a query option that Graph's documents do not name for this request. */
export function onlyQuery(call: Call, ...allowed: readonly string[]): void {
  for (const name of call.query.keys())
    if (!allowed.includes(name))
      throw graphError(
        400,
        "BadRequest",
        `Query option '${name}' is not allowed. To allow it, set the 'AllowedQueryOptions' property.`,
      );
}
