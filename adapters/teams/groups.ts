import type { Clock } from "../../src/domain/clock.ts";
import type { Log } from "../../src/domain/trace.ts";
import type { Addresses } from "./addresses.ts";
import type { Connector } from "./connector.ts";
import { errorCode } from "./failures.ts";

/** What Graph calls the team of a channel. */
export type Groups = {
  /** As far as it is known now; what is missing is asked for in the background. Never rejects. */
  readonly known: (channel: string) => Promise<string | null>;
  /** Asks the Connector when nothing has told yet; null when it does not know either. Never rejects. */
  readonly of: (channel: string) => Promise<string | null>;
};

/** A team that could not be told is not asked for again at every message. */
const ASK_AGAIN_MS = 60_000;

/** Activities name the team of a channel, and only some of them its group. */
export function createGroups(deps: {
  readonly addresses: Addresses;
  readonly connector: Connector;
  readonly clock: Clock;
  readonly log: Log;
}): Groups {
  const { addresses, connector, clock, log } = deps;
  const asking = new Map<string, Promise<string | null>>();
  const askedAt = new Map<string, number>();

  async function ask(channel: string): Promise<string | null> {
    const address = await addresses.channel(channel);
    if (address !== null && address.group !== null) return address.group;
    const team = address?.team ?? (await teamWith(channel));
    const { group } = await connector.team(team);
    await addresses.learnChannel(channel, team);
    if (group !== null) await addresses.learnTeam(team, { group });
    return group;
  }
  /** Nothing was heard from there yet: then one of the teams says that it is a channel of its own. */
  async function teamWith(channel: string): Promise<string> {
    for (const team of await addresses.teams())
      if ((await connector.channels(team)).some(({ id }) => id === channel)) return team;
    // A team has the id of its General channel, so that one may be asked for without having been heard.
    return channel;
  }
  const of = (channel: string): Promise<string | null> => {
    const underWay = asking.get(channel);
    if (underWay !== undefined) return underWay;
    const fresh = ask(channel)
      .catch((error: unknown) => {
        log.warn("TEAMS_TEAM_NOT_FOUND", { channel, error: errorCode(error) });
        return null;
      })
      .finally(() => asking.delete(channel));
    asking.set(channel, fresh);
    return fresh;
  };

  return {
    of,
    known: async (channel) => {
      try {
        const group = (await addresses.channel(channel))?.group ?? null;
        if (group === null && clock.now() - (askedAt.get(channel) ?? 0) >= ASK_AGAIN_MS) {
          askedAt.set(channel, clock.now());
          void of(channel);
        }
        return group;
      } catch (error) {
        log.warn("TEAMS_ADDRESS_NOT_READ", { error: errorCode(error) });
        return null;
      }
    },
  };
}
