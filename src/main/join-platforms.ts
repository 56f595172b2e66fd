import type { ChatPlatform } from "../domain/chat.ts";
import type { Clock } from "../domain/clock.ts";
import { KlaswachtError } from "../domain/errors.ts";
import type { Platform } from "../domain/ids.ts";
import type { Log } from "../domain/trace.ts";
import type { UseCases } from "../moderation/use-cases.ts";
import { keepConnecting } from "./keep-connecting.ts";

/**
 * Joins every platform; resolves after the first attempt on each. One that refuses us is told to the operator and left
 * out, so that a wrong secret for one does not silence the alerts of the other. `refused` rejects with PLATFORM_REFUSED
 * when none with real people is left.
 * @throws PLATFORM_REFUSED when that is so already
 */
export async function joinPlatforms(deps: {
  readonly platforms: ReadonlyMap<Platform, ChatPlatform>;
  readonly useCases: UseCases;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => string;
  readonly atStop: (end: () => Promise<void> | void) => void;
}): Promise<{ readonly refused: Promise<never> }> {
  const { platforms, useCases, clock, log, random, atStop } = deps;
  const left = new Set<Platform>(platforms.keys());
  left.delete("playground");
  const told = new Set<Platform>();
  const refused = Promise.withResolvers<never>();
  // Told to whoever waits for it; while nobody does, it is no stray rejection.
  refused.promise.catch(() => {});

  /** Whether nothing is left to go on with. */
  const turnedAway = (platform: Platform, error: unknown): boolean => {
    left.delete(platform);
    const isRefusal = error instanceof KlaswachtError && error.code === "PLATFORM_REFUSED";
    if (!isRefusal || left.size === 0) {
      refused.reject(error);
      return true;
    }
    if (!told.has(platform))
      log.error("PLATFORM_REFUSED", { platform, goingOnWith: [...left].join(" ") });
    told.add(platform);
    return false;
  };
  for (const [name, platform] of platforms) {
    atStop(() => platform.stop());
    const joining = keepConnecting({ platform, intake: useCases, clock, log, random });
    atStop(() => joining.stop());
    atStop(() => useCases.hasten());
    joining.connected.catch((error: unknown) => turnedAway(name, error));
    try {
      await joining.tried;
    } catch (error) {
      if (turnedAway(name, error)) throw error;
    }
  }
  return { refused: refused.promise };
}
