/** What Graph said, or why it did not: expected failures are values. `code` is fit for a log: a status and Graph's own word. */
export type GraphResult<Found> =
  | { readonly kind: "ok"; readonly value: Found }
  /** 404, or 410: not there (any more), or a token of an earlier listing that Graph has forgotten. */
  | { readonly kind: "gone"; readonly code: string }
  /** The answer is no; asking again changes nothing. */
  | { readonly kind: "refused"; readonly code: string }
  | {
      readonly kind: "unreachable";
      readonly code: string;
      readonly retryAfterMs: number | null;
    };

/** One page of a collection. `next` and `delta` are addresses below Graph's own base, checked. */
export type GraphPage = {
  readonly items: readonly unknown[];
  readonly next: string | null;
  readonly delta: string | null;
  /** Graph's clock when it answered, in epoch milliseconds, to the second; null when it did not say. */
  readonly at: number | null;
};

/** Microsoft Graph on behalf of the app itself. */
export type GraphClient = {
  /** One object. `path` starts with `/` and is below the version, for example `/teams/ID`. */
  readonly get: (path: string) => Promise<GraphResult<unknown>>;
  /** One page; `path` as above, or the `next` or `delta` of an earlier page. */
  readonly page: (path: string) => Promise<GraphResult<GraphPage>>;
  readonly patch: (path: string, body: unknown) => Promise<GraphResult<null>>;
  /** Ends every wait and request; what is asked afterwards is unreachable. */
  readonly stop: () => void;
};
