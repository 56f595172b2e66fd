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

/** A bare request with the bot's token, past every check that discord.js makes itself. */
export async function rawCall(
  fake: FakeDiscord,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
}> {
  const response = await fetch(`${fake.baseUrl}/v10${path}`, {
    method,
    headers: {
      Authorization: `Bot ${fake.token}`,
      "User-Agent": "DiscordBot (test, 1)",
      "Content-Type": "application/json",
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    body: text === "" ? {} : (JSON.parse(text) as Record<string, unknown>),
    headers: response.headers,
  };
}
