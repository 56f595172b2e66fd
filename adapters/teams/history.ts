import type { History } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import type { ChannelRef } from "../../src/domain/ids.ts";
import type { PlatformMemory } from "../../src/domain/store.ts";
import type { Log } from "../../src/domain/trace.ts";
import type { GraphClient } from "./graph-client.ts";

/** What Graph calls the team of a class channel, or null while nothing from there has been seen. */
export type TeamOf = (channel: ChannelRef) => Promise<{ readonly group: string } | null>;

/** What Teams still tells of the past, through Graph; without one, that it cannot tell. */
export type CreateHistory = (deps: {
  readonly graph: GraphClient | null;
  readonly teamOf: TeamOf;
  readonly memory: PlatformMemory;
  readonly tenant: string | null;
  readonly clock: Clock;
  readonly log: Log;
}) => History;
