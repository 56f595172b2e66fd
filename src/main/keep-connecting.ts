import type { ChatPlatform, Intake } from "../domain/chat.ts";
import type { Clock } from "../domain/clock.ts";
import { KlaswachtError } from "../domain/errors.ts";
import type { Log } from "../domain/trace.ts";
import { createPauses, retryDelay } from "../moderation/back-off.ts";

/** A platform that is being joined. */
export type Connecting = {
  /** Resolves when connected, or when stopped before; rejects with PLATFORM_REFUSED. */
  readonly connected: Promise<void>;
  /** Resolves after the first attempt, however it went; rejects when that was refused. */
  readonly tried: Promise<unknown>;
  readonly stop: () => void;
};

/**
 * Joins a platform, and goes on trying while it cannot be reached: doubling pauses, up to five minutes. What was posted
 * meanwhile is read when it is there.
 */
export function keepConnecting(deps: {
  readonly platform: ChatPlatform;
  readonly intake: Intake;
  readonly clock: Clock;
  readonly log: Log;
  readonly random: () => string;
}): Connecting {
  const { platform, intake, clock, log } = deps;
  const refs = { platform: platform.platform };
  const pauses = createPauses(clock);
  const attempt = async (): Promise<boolean> => {
    try {
      await platform.start(intake);
      return true;
    } catch (error) {
      if (!(error instanceof KlaswachtError) || error.code !== "PLATFORM_UNREACHABLE") throw error;
      return false;
    }
  };
  const first = attempt();
  const goOn = async (): Promise<void> => {
    let there = await first;
    for (let failures = 1; !there && !pauses.stopped(); failures += 1) {
      const wait = retryDelay(failures, null, deps.random());
      log.warn("PLATFORM_UNREACHABLE", { ...refs, retryMs: wait });
      await pauses.pause(wait);
      if (pauses.stopped()) return;
      there = await attempt();
      if (there) intake.gap(platform.platform);
    }
    if (there) log.info("PLATFORM_CONNECTED", refs);
  };
  return { connected: goOn(), tried: first, stop: pauses.stop };
}
