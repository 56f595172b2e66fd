import { createTeams } from "../../adapters/teams/teams.ts";
import { accountId } from "../../src/domain/ids.ts";
import { channelsOf, hidesIn } from "../../src/main/chat-platforms.ts";
import { listen } from "../../src/main/http-server.ts";
import type { Deps } from "../../src/moderation/deps.ts";
import type { BotScene, BotSide, MovedClock } from "./bot-scene.ts";
import { openBotScene, runningClock } from "./bot-scene.ts";
import { CAST, NAMES, policyOfSchool } from "./class-stage.ts";
import type { Name } from "./class-stage.ts";
import type { Channel, Team, User } from "./fake-teams/model.ts";
import type { FakeTeams, FakeTeamsOptions } from "./fake-teams/start-fake-teams.ts";
import { startFakeTeams } from "./fake-teams/start-fake-teams.ts";
import { CONSENTED } from "./teams/teams-class.ts";

export type TeamsSceneOptions = {
  /** Laid over the school's settings; may name the staff channel. */
  readonly school?: (desk: string) => Readonly<Record<string, unknown>>;
  readonly mode?: "off" | "shadow" | "staff" | "live";
  /** Not in the roster yet, or no account of theirs is. */
  readonly unlinked?: readonly Name[];
  /** Messages for the backtest of a change to words; none when left out. */
  readonly harmless?: Deps["harmless"];
  readonly fake?: FakeTeamsOptions;
};
/** A class on a fake Teams. */
export type TeamsSide = BotSide & Pick<TeamsScene, "fake" | "team" | "channel" | "desk" | "people">;
/** A class on a fake Teams, with the whole bot behind a real port and the real SDK, and a clock that runs on from a Friday morning. */
export type TeamsScene = BotScene & {
  readonly fake: FakeTeams;
  readonly team: Team;
  readonly channel: Channel;
  /** A channel of the staff's own team. */
  readonly desk: Channel;
  readonly people: Readonly<Record<Name, User>>;
};

export async function teamsSide(
  clock: MovedClock,
  options: Pick<TeamsSceneOptions, "fake" | "mode"> = {},
): Promise<TeamsSide> {
  const fake = await startFakeTeams({ clock, ...options.fake });
  for (const permission of CONSENTED) fake.consent(permission);
  const people = Object.fromEntries(
    NAMES.map((name) => [name, fake.createUser({ name })]),
  ) as Record<Name, User>;
  const everybody = NAMES.map((name) => people[name]);
  const staff = NAMES.filter((name) => CAST[name].role !== "pupil").map((name) => people[name]);
  const team = fake.createTeam({ name: "3HA", members: everybody, installed: false });
  const room = fake.createTeam({ name: "Personeel", members: staff, installed: false });
  const channel = fake.createChannel(team, { name: "Klas" });
  const desk = fake.createChannel(room, { name: "Meldingen" });
  let isInstalled = false;
  return {
    platform: "teams",
    fake,
    team,
    channel,
    desk,
    people,
    channels: [
      { platform: "teams", channel: channel.id, class: "3HA", mode: options.mode ?? "live" },
    ],
    accountOf: (who) => ({ platform: "teams", account: accountId(people[who].id) }),
    connect: async ({ db, log, policy }) => {
      const { routes, ...chat } = createTeams({
        appId: fake.appId,
        appPassword: fake.appPassword,
        tenantId: fake.tenantId,
        production: false,
        endpoints: fake.endpoints,
        clock,
        log,
        memory: db.memory.of("teams"),
        channels: () => channelsOf(policy, "teams"),
        hides: (ref) => hidesIn(policy, ref),
        noticed: () => false,
        targetedNotes: () => false,
        texts: policy.texts,
      });
      const server = await listen(routes, "127.0.0.1", 0);
      fake.listenAt(`http://127.0.0.1:${new URL(server.url).port}/api/messages`);
      const usesDesk = JSON.stringify([...policy.schools.values()]).includes(desk.id);
      return {
        chat: {
          ...chat,
          start: async (intake) => {
            await chat.start(intake);
            if (isInstalled) return;
            // An administrator puts the app into the teams while the bot is there to hear it.
            isInstalled = true;
            fake.install(team);
            if (usesDesk) fake.install(room);
            await fake.settled();
          },
        },
        end: () => server.close(),
      };
    },
    settled: fake.settled,
    stop: async () => {
      await fake.stop();
      return fake.violations.map(({ what, where }) => `${what} (${where})`);
    },
  };
}

export async function openTeamsScene(options: TeamsSceneOptions = {}): Promise<TeamsScene> {
  const clock = runningClock();
  const side = await teamsSide(clock, options);
  const { fake, team, channel, desk, people } = side;
  const policy = await policyOfSchool({
    name: "Proefschool",
    protocol: "vmbo-maastricht",
    channels: side.channels,
    ...options.school?.(desk.id),
  });
  const { unlinked, harmless } = options;
  const scene = await openBotScene({ sides: [side], clock, policy, unlinked, harmless });
  return { ...scene, fake, team, channel, desk, people };
}
