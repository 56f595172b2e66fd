import { makeDiscordSchool } from "./discord-school.ts";
import { startFakeDiscord } from "./fake-discord/start-fake-discord.ts";
import type { WaitFor } from "./fake-service/wait.ts";
import { startFakeTeams } from "./fake-teams/start-fake-teams.ts";
import { actionOf } from "./teams-look.ts";
import { makeTeamsSchool } from "./teams-school.ts";

/** A class as a campaign sees it: its pupil writes, and reads; its mentor reads. */
export type KilledClass = {
  readonly name: string;
  /** Id of the pupil on the platform. */
  readonly account: string;
  readonly says: (text: string) => void;
  readonly hasNotice: () => boolean;
  readonly notes: () => number;
  /** Cards of the case with this number on the mentor's phone. */
  readonly cards: (number: number) => number;
};
/** A school on a chat platform, one class for each kill. */
export type KillStage = {
  readonly environment: Readonly<Record<string, string>>;
  readonly classes: readonly KilledClass[];
  /** What the platform wants done once the bot runs for the first time. */
  readonly join: () => void;
  readonly waitFor: WaitFor;
  readonly violations: readonly unknown[];
  readonly close: () => Promise<void>;
};
export type OpenKillStage = (kills: number) => Promise<KillStage>;

export const discordKillStage: OpenKillStage = async (kills) => {
  const fake = await startFakeDiscord();
  const school = await makeDiscordSchool(fake, kills);
  return {
    environment: school.environment,
    classes: school.classes.map(({ name, channel, pupil, mentor }) => ({
      name,
      account: pupil.id,
      says: (text) => void fake.userSays(pupil, channel, text),
      hasNotice: () => fake.botMessagesIn(channel).length > 0,
      notes: () => fake.dmMessages(pupil).length,
      cards: (number) =>
        fake
          .dmMessages(mentor)
          .filter(({ body }) => JSON.stringify(body).includes(`"kw:show:${number}:`)).length,
    })),
    join: () => {},
    waitFor: fake.waitFor,
    violations: fake.violations,
    close: async () => {
      await fake.stop();
      school.remove();
    },
  };
};

export const teamsKillStage: OpenKillStage = async (kills) => {
  // Whoever is started again every second asks Graph more often than a school ever does.
  const fake = await startFakeTeams({ graphPerMinute: null });
  const school = await makeTeamsSchool(fake, kills);
  return {
    environment: school.environment,
    classes: school.classes.map(({ name, channel, pupil, mentor }) => ({
      name,
      account: pupil.id,
      says: (text) => void fake.says(pupil, channel, text),
      hasNotice: () => fake.botMessagesIn(channel).length > 0,
      notes: () => fake.chatMessages(pupil).length,
      cards: (number) =>
        fake.chatMessages(mentor).filter((post) => {
          const { text, buttons } = fake.shownToAll(post);
          const shows = buttons.some((button) => actionOf(button) === "show");
          return shows && text.startsWith(`KW-${number}:`);
        }).length,
    })),
    join: () => fake.install(school.team),
    waitFor: fake.waitFor,
    violations: fake.violations,
    close: async () => {
      await fake.stop();
      school.remove();
    },
  };
};
