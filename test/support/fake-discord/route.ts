import { isObject } from "./form.ts";
import type { Json } from "./model.ts";

export type Upload = {
  readonly field: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
};

/** One request, parsed. */
export type Call = {
  readonly route: string;
  readonly line: string;
  readonly param: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The body as an object; anything else counts as empty. */
  readonly json: Json;
  readonly files: readonly Upload[];
};
export type Answer = { readonly status: number; readonly body?: unknown };
export type Handler = (call: Call) => Answer;
/** `bot`: needs the bot's token. `open`: the address itself is the secret, as with interaction tokens. */
export type Route = { readonly auth: "bot" | "open"; readonly handle: Handler };
export type Routes = Readonly<Record<string, Route>>;

export const bot = (handle: Handler): Route => ({ auth: "bot", handle });
export const open = (handle: Handler): Route => ({ auth: "open", handle });
export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };

export const asObject = (body: unknown): Json => (isObject(body) ? body : {});
