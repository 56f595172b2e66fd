import type { Remark } from "./remark.ts";

/** What is remembered of a channel, oldest first. Lives in memory only. */
export type Window = readonly Remark[];

/** How much of a channel is remembered: whichever is reached first. */
export const WINDOW_LIMITS = { ms: 60 * 60_000, remarks: 150, characters: 40_000 } as const;

export const EMPTY_WINDOW: Window = [];

/** The window with this remark in its place in time; an edit takes the place of what it edits. Pure. */
export function withRemark(window: Window, remark: Remark): Window {
  const known = window.findIndex(({ key }) => key === remark.key);
  if (known >= 0) {
    // An edit does not make a remark newer.
    const at = window[known]?.at ?? remark.at;
    return bounded(window.map((one, index) => (index === known ? { ...remark, at } : one)));
  }
  const after = window.findLastIndex(({ at }) => at <= remark.at);
  return bounded([...window.slice(0, after + 1), remark, ...window.slice(after + 1)]);
}

/** The window without a remark that was deleted. */
export const withoutRemark = (window: Window, key: string): Window =>
  window.some((one) => one.key === key) ? window.filter((one) => one.key !== key) : window;

/** What of the window is not too old at this moment. */
export const since = (window: Window, now: number): Window => {
  const from = now - WINDOW_LIMITS.ms;
  return (window[0]?.at ?? from) >= from ? window : window.filter(({ at }) => at >= from);
};

function bounded(window: Window): Window {
  const fresh = since(window, window.at(-1)?.at ?? 0);
  let characters = 0;
  let first = fresh.length;
  while (first > 0 && fresh.length - first < WINDOW_LIMITS.remarks) {
    characters += fresh[first - 1]?.size ?? 0;
    // The newest always has its place, however long.
    if (characters > WINDOW_LIMITS.characters && first < fresh.length) break;
    first -= 1;
  }
  return first === 0 ? fresh : fresh.slice(first);
}
