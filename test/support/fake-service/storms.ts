export type StormOptions = {
  /** 429, or any 5xx; 0 cuts the connection without an answer. */
  readonly status: number;
  readonly count: number;
  /** Only requests to this route (`POST /channels/:channel/messages`) or whose `METHOD /path` matches. */
  readonly route?: string | RegExp;
  /** The effect happens all the same; only the answer is lost. */
  readonly applied?: boolean;
  /** Seconds, for a 429. */
  readonly retryAfter?: number;
  readonly global?: boolean;
};
export type Storm = StormOptions & { left: number };

/** Bad weather that a test orders: so many requests fail in this way. */
export function createStorms(state: { readonly changed: () => void }) {
  let storms: Storm[] = [];
  return {
    start(options: StormOptions): { readonly left: () => number; readonly stop: () => void } {
      const storm: Storm = { ...options, left: options.count };
      storms.push(storm);
      return {
        left: () => storm.left,
        stop: () => {
          storms = storms.filter((known) => known !== storm);
        },
      };
    },
    /** The storm that hits this request, if any; each hit counts. */
    hit(route: string, line: string): Storm | null {
      const storm = storms.find(
        ({ left, route: only }) =>
          left > 0 &&
          (only === undefined || (typeof only === "string" ? only === route : only.test(line))),
      );
      if (storm === undefined) return null;
      storm.left -= 1;
      if (storm.left === 0) storms = storms.filter((known) => known !== storm);
      state.changed();
      return storm;
    },
  };
}
