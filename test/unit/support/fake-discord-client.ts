import { once } from "node:events";
import type { ClientOptions } from "discord.js";
import { Client, Events, GatewayIntentBits, Partials } from "discord.js";
import type { FakeDiscord } from "../../support/fake-discord/start-fake-discord.ts";

/** A real discord.js client that is logged in to the fake. */
export async function connectClient(
  fake: FakeDiscord,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.MessageContent,
      GatewayIntentBits.GuildMembers,
      GatewayIntentBits.DirectMessages,
    ],
    partials: [Partials.Message, Partials.Channel],
    allowedMentions: { parse: [] },
    rest: { api: fake.baseUrl },
    // The library waits 5 s between two sessions of one process; no test needs that.
    ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) },
    ...options,
  });
  const ready = once(client, Events.ClientReady);
  await client.login(fake.token);
  await ready;
  return client as Client<true>;
}
