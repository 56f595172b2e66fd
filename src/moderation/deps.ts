import type { ChatPlatform } from "../domain/chat.ts";
import type { Clock } from "../domain/clock.ts";
import type { Platform } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Database } from "../domain/store.ts";
import type { Log, Trace } from "../domain/trace.ts";
import type { Detector } from "../detection/detector.ts";

/** What the use cases are given by the composition root. */
export type Deps = {
  readonly db: Database;
  readonly platforms: ReadonlyMap<Platform, ChatPlatform>;
  /** The policy in force; a message sees one from start to end. */
  readonly policy: () => Policy;
  readonly detector: () => Detector;
  readonly clock: Clock;
  readonly log: Log;
  readonly trace: Trace;
  /** Unguessable, different every time: for one-time codes and to spread retries. */
  readonly random: () => string;
};
