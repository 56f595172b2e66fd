import type { FakeDiscord } from "./fake-discord/start-fake-discord.ts";
import type { School } from "./school-folder.ts";
import { makeSchool } from "./school-folder.ts";

type User = ReturnType<FakeDiscord["createUser"]>;
type Channel = ReturnType<FakeDiscord["createChannel"]>;
export type DiscordSchool = School<User, Channel>;

/** A school on a fake Discord, for the program in a process of its own. */
export async function makeDiscordSchool(fake: FakeDiscord, size: number): Promise<DiscordSchool> {
  const guild = fake.createGuild();
  return makeSchool({
    platform: "discord",
    size,
    person: (name) => {
      const user = fake.createUser({ name });
      fake.join(guild, user);
      return user;
    },
    channel: (name) => fake.createChannel(guild, { name }),
    settings: { minimum_age: 16 },
    environment: {
      NODE_ENV: "production",
      DISCORD_TOKEN: fake.token,
      DISCORD_API_BASE: fake.baseUrl,
    },
  });
}
