import { createAddresses, teamsAccount } from "../../../adapters/teams/addresses.ts";
import { createAppTokens } from "../../../adapters/teams/app-token.ts";
import { createBotAdapter } from "../../../adapters/teams/bot-adapter.ts";
import { createConnector } from "../../../adapters/teams/connector.ts";
import { createFindSent } from "../../../adapters/teams/find-sent.ts";
import { createGraphClient } from "../../../adapters/teams/graph-client.ts";
import { createOutgoing } from "../../../adapters/teams/outgoing.ts";
import { createSendOnce } from "../../../adapters/teams/send-once.ts";
import { createShownCards } from "../../../adapters/teams/shown-cards.ts";
import type { Delivery, Destination } from "../../../src/domain/chat.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import { channelId, type AccountRef, type ChannelRef } from "../../../src/domain/ids.ts";
import { systemClock } from "../../../src/main/system-clock.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { startFakeTeams } from "../fake-teams/start-fake-teams.ts";

/** What became of a delivery, in one word. */
export const outcome = (delivery: Delivery): string =>
  delivery.kind === "delivered" ? "delivered" : delivery.reason;

export type OutgoingStage = Awaited<ReturnType<typeof openOutgoing>>;

/** The sending half of the adapter against a fake Teams, with two pupils, a mentor, a class and a staff channel. */
export async function openOutgoing(
  options: {
    readonly clock?: Clock;
    readonly targetedNotes?: boolean;
    /** Whether the tenant lets the app read the chats it is in. On by default. */
    readonly readsChats?: boolean;
    /** Whether activities have told where things are. On by default. */
    readonly told?: boolean;
  } = {},
) {
  const { clock = systemClock, targetedNotes = false, readsChats = true, told = true } = options;
  const fake = await startFakeTeams();
  const db = await openDatabase(":memory:");
  const person = (name: string) => fake.createUser({ name });
  const [noor, sem, mentor] = [person("Noor"), person("Sem"), person("Mentor")];
  const stranger = person("Vreemde");
  const team = fake.createTeam({ name: "3HA", members: [noor, sem, mentor] });
  const klas = fake.createChannel(team, { name: "Klas" });
  const desk = fake.createChannel(team, { name: "Zorg" });
  if (readsChats)
    for (const permission of ["Chat.Read.WhereInstalled", "TeamsAppInstallation.ReadForUser.All"])
      fake.consent(permission);
  const logged: string[] = [];
  const note = (code: string): void => {
    logged.push(code);
  };
  const log = { debug: note, info: note, warn: note, error: note };
  const { appId, appPassword, tenantId, endpoints } = fake;
  const memory = db.memory.of("teams");
  const addresses = createAddresses({ appId, endpoints, memory });
  if (told) {
    await addresses.learnService({ url: fake.serviceUrl, botId: fake.botId, tenantId });
    await addresses.learnTeam(team.id, { group: team.groupId });
    for (const { id } of [klas, desk]) await addresses.learnChannel(id, team.id);
  }
  const tokens = createAppTokens({ login: endpoints.login, appId, appPassword, tenantId, clock });
  const { adapter } = createBotAdapter({ appId, tenantId, endpoints }, tokens);
  const connector = createConnector({
    adapter,
    options: { appId, tenantId, endpoints, clock },
    addresses,
    tokens,
  });
  const graph = createGraphClient({ base: endpoints.graph, tokens, clock });
  const find = createFindSent({
    graph,
    groupOf: async ({ channel }) => (await addresses.channel(channel))?.group ?? null,
    appId,
    log,
  });
  /** Everything that forgets when the bot is started anew. */
  const start = () => {
    const shown = createShownCards({ find });
    const sendOnce = createSendOnce({ connector, memory, find, clock, log });
    const outgoing = createOutgoing({
      connector,
      addresses,
      sendOnce,
      shown,
      targetedNotes: () => targetedNotes,
      clock,
      log,
    });
    return { ...outgoing, shown };
  };
  return {
    fake,
    addresses,
    connector,
    find,
    memory,
    logged,
    noor,
    sem,
    mentor,
    stranger,
    klas,
    desk,
    start,
    to: (user: { readonly id: string }): AccountRef => teamsAccount(user.id),
    at: (user: { readonly id: string }): Destination => ({
      kind: "person",
      account: teamsAccount(user.id),
    }),
    channel: (channel: { readonly id: string }): ChannelRef => ({
      platform: "teams",
      channel: channelId(channel.id),
    }),
    /** Forgets everything about this person, as an erasure does. */
    forget: (account: AccountRef) => db.memory.forget(account),
    /** Requests that wanted to send something. */
    sends: (): number =>
      fake.requests.filter(({ method, path }) => method === "POST" && path.endsWith("/activities"))
        .length,
    /** Throws when the fake saw something that Microsoft's documents do not allow. */
    close: async (): Promise<void> => {
      graph.stop();
      await fake.stop();
      await db.close();
      if (fake.violations.length > 0)
        throw new Error(fake.violations.map(({ what, where }) => `${what} (${where})`).join("\n"));
    },
  };
}
