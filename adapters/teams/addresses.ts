import { accountId, type AccountRef } from "../../src/domain/ids.ts";
import { isServiceUrl, type TeamsOptions } from "./teams-options.ts";

/** The Connector that speaks for the school's tenant, and who we are there. */
export type ServiceAddress = {
  readonly url: string;
  /** `28:` and the app id. */
  readonly botId: string;
  readonly tenantId: string | null;
};
/** Where a channel stands. `group` is the team's id in Graph; null as long as nothing named it. */
export type ChannelAddress = {
  readonly team: string;
  readonly group: string | null;
  /** False once the bot was taken out of the team. */
  readonly installed: boolean;
};
/** Teams' own id of a person for this bot (`29:…`), and their personal chat with it; null as long as unknown. */
export type PersonAddress = { readonly user: string | null; readonly conversation: string | null };

/** Ids and addresses that the platform told us, kept over a restart. What is known already is not written again. */
export type Addresses = {
  readonly service: () => Promise<ServiceAddress | null>;
  readonly channel: (channel: string) => Promise<ChannelAddress | null>;
  /** Ids of the teams that the bot is in. */
  readonly teams: () => Promise<readonly string[]>;
  readonly person: (account: AccountRef) => Promise<PersonAddress | null>;
  /** The account behind a `29:…` id that was seen before. */
  readonly accountOf: (user: string) => Promise<AccountRef | null>;
  readonly learnService: (service: ServiceAddress) => Promise<void>;
  readonly learnTeam: (
    team: string,
    facts: { readonly group?: string | null; readonly installed?: boolean },
  ) => Promise<void>;
  readonly learnChannel: (channel: string, team: string) => Promise<void>;
  readonly forgetChannel: (channel: string) => Promise<void>;
  /** What an activity says. A personal chat that is known as another's stays that person's. */
  readonly learnPerson: (account: AccountRef, facts: Partial<PersonAddress>) => Promise<void>;
  /** The personal chat that the Connector itself gave for this account: whoever else had it loses it. */
  readonly learnChat: (account: AccountRef, conversation: string) => Promise<void>;
};

type Team = { readonly group: string | null; readonly installed: boolean };

/** Entries that are held in memory. */
const KEPT = 5000;
/** Of people nothing is held: whoever is erased while the bot runs is unknown at once. */
const HELD = /^(?:service$|team\/|channel\/)/u;

export const teamsAccount = (objectId: string): AccountRef => ({
  platform: "teams",
  account: accountId(objectId.toLowerCase()),
});

/** The address book on the adapter's memory. Rejects when that cannot be read or written. */
export function createAddresses(
  options: Pick<TeamsOptions, "appId" | "endpoints" | "memory">,
): Addresses {
  const { memory } = options;
  const cache = new Map<string, string | null>();

  async function rawOf(key: string): Promise<string | null> {
    let raw = cache.get(key);
    if (raw === undefined) {
      raw = await memory.get(key);
      keep(key, raw);
    }
    return raw;
  }
  async function read<Value>(key: string): Promise<Value | null> {
    const raw = await rawOf(key);
    return raw === null ? null : (JSON.parse(raw) as Value);
  }
  async function write(key: string, value: unknown, about?: AccountRef): Promise<void> {
    const raw = JSON.stringify(value);
    if ((await rawOf(key)) === raw) return;
    await memory.set(key, raw, about);
    keep(key, raw);
  }
  function keep(key: string, raw: string | null): void {
    if (!HELD.test(key)) return;
    cache.delete(key);
    cache.set(key, raw);
    const [oldest] = cache.keys();
    if (cache.size > KEPT && oldest !== undefined) cache.delete(oldest);
  }

  return {
    service: async () => {
      const known = await read<ServiceAddress>("service");
      return known === null || !isServiceUrl(options, known.url) ? null : known;
    },
    channel: async (channel) => {
      const known = await read<{ readonly team: string }>(`channel/${channel}`);
      if (known === null) return null;
      const team = await read<Team>(`team/${known.team}`);
      return {
        team: known.team,
        group: team?.group ?? null,
        installed: team?.installed ?? true,
      };
    },
    teams: async () =>
      (await memory.list("team/")).flatMap(({ key, value }) =>
        (JSON.parse(value) as Team).installed ? [key.slice("team/".length)] : [],
      ),
    person: async ({ account }) => {
      const known = await read<PersonAddress>(`person/${account}`);
      if (known === null || known.conversation === null) return known;
      const isTheirs = (await ownerOf(known.conversation)) === account;
      return isTheirs ? known : { ...known, conversation: null };
    },
    accountOf: async (user) => {
      const account = await read<string>(`user/${user}`);
      return account === null ? null : teamsAccount(account);
    },
    learnService: (service) => write("service", service),
    learnTeam: async (team, facts) => {
      const known = await read<Team>(`team/${team}`);
      await write(`team/${team}`, {
        group: facts.group ?? known?.group ?? null,
        installed: facts.installed ?? known?.installed ?? true,
      });
    },
    learnChannel: (channel, team) => write(`channel/${channel}`, { team }),
    forgetChannel: async (channel) => {
      await memory.remove(`channel/${channel}`);
      keep(`channel/${channel}`, null);
    },
    learnPerson: async (account, facts) => {
      const chat = facts.conversation ?? null;
      const owner = chat === null ? null : await ownerOf(chat);
      if (owner !== null && owner !== account.account)
        return remember(account, { ...facts, conversation: null });
      return remember(account, facts);
    },
    learnChat: (account, conversation) => remember(account, { conversation }),
  };

  function ownerOf(conversation: string): Promise<string | null> {
    return read<string>(`chat/${conversation}`);
  }
  async function remember(account: AccountRef, facts: Partial<PersonAddress>): Promise<void> {
    const known = await read<PersonAddress>(`person/${account.account}`);
    const user = facts.user ?? known?.user ?? null;
    const conversation = facts.conversation ?? known?.conversation ?? null;
    await write(`person/${account.account}`, { user, conversation }, account);
    if (user !== null) await write(`user/${user}`, account.account, account);
    const chat = facts.conversation ?? null;
    if (chat !== null) await write(`chat/${chat}`, account.account, account);
  }
}
