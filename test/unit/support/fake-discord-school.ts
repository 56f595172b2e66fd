import type { Client, Interaction } from "discord.js";
import { Events } from "discord.js";
import type { FakeDiscord } from "../../support/fake-discord/start-fake-discord.ts";
import { startFakeDiscord } from "../../support/fake-discord/start-fake-discord.ts";
import { connectClient } from "./fake-discord-client.ts";

export type School = Awaited<ReturnType<typeof openSchool>>;

/** One button in one row. */
export const row = (customId: string, over: object = {}) => ({
  type: 1 as const,
  components: [
    { type: 2 as const, style: 1 as const, label: "Knop", custom_id: customId, ...over },
  ],
});

/** A class with a pupil and a mentor, a client that is logged in, and a clock that only moves when told. */
export async function openSchool() {
  let now = Date.parse("2026-11-20T09:00:00Z");
  const fake: FakeDiscord = await startFakeDiscord({ clock: { now: () => now } });
  const school = fake.createGuild();
  const klas = fake.createChannel(school, { name: "klas" });
  const noor = fake.createUser({ name: "Noor" });
  const mentor = fake.createUser({ name: "Mentor" });
  for (const user of [noor, mentor]) fake.join(school, user);
  const client: Client<true> = await connectClient(fake);
  return {
    fake,
    school,
    klas,
    noor,
    mentor,
    client,
    pass: (milliseconds: number): void => {
      now += milliseconds;
    },
    /** Lets the bot answer each interaction with `act`; `failed` gives what the first one throws. */
    answering(act: (interaction: Interaction) => Promise<unknown>): {
      readonly failed: Promise<unknown>;
    } {
      const failed = new Promise<unknown>((resolve) => {
        client.on(Events.InteractionCreate, (interaction) => {
          act(interaction).then(() => resolve("it answered without an error"), resolve);
        });
      });
      return { failed };
    },
    async botPosts(customId: string, over: object = {}) {
      const channel = await client.channels.fetch(klas.id);
      if (channel === null || !channel.isSendable()) throw new Error("no channel to write in");
      return channel.send({ content: "kaart", components: [row(customId, over)] });
    },
    async close(): Promise<void> {
      await client.destroy();
      await fake.stop();
    },
  };
}
