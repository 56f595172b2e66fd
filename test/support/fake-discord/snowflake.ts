const DISCORD_EPOCH = 1_420_070_400_000;

/** Makes ids that encode the moment of the clock and always grow, even when the clock steps back. */
export function createSnowflakes(now: () => number): () => string {
  let last = 0n;
  return () => {
    const fresh = BigInt(Math.max(0, Math.trunc(now()) - DISCORD_EPOCH)) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}

/** Orders ids as Discord does: by number, not by text. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

export const isSnowflake = (raw: string): boolean => /^[0-9]{1,20}$/u.test(raw);
