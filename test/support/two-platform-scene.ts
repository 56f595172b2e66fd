import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { LexiconAdmin } from "../../src/cli/lexicon-admin.ts";
import { serveControl } from "../../src/cli/control-socket.ts";
import { createAdmin } from "../../src/main/administer.ts";
import { answerControl, remoteAdmin } from "../../src/main/control.ts";
import { harmlessLines } from "../../src/main/harmless-lines.ts";
import type { BotScene } from "./bot-scene.ts";
import { openBotScene, runningClock } from "./bot-scene.ts";
import { policyOfSchool } from "./class-stage.ts";
import type { DiscordSide } from "./discord-scene.ts";
import { discordSide } from "./discord-scene.ts";
import type { TeamsSide } from "./teams-scene.ts";
import { teamsSide } from "./teams-scene.ts";

/** One class on Discord and on Teams, one bot behind both, and the socket that the command line speaks to. */
export type TwoPlatformScene = BotScene & {
  readonly discord: DiscordSide;
  readonly teams: TeamsSide;
  readonly admin: LexiconAdmin;
};

/** With the harmless messages that Klaswacht comes with. */
export async function openTwoPlatformScene(): Promise<TwoPlatformScene> {
  const clock = runningClock();
  const [discord, teams] = [await discordSide(clock), await teamsSide(clock)];
  const policy = await policyOfSchool({
    name: "Proefschool",
    protocol: "vmbo-maastricht",
    channels: [...discord.channels, ...teams.channels],
  });
  const scene = await openBotScene({
    sides: [discord, teams],
    clock,
    policy,
    harmless: () => harmlessLines("config"),
  });
  const own = createAdmin({
    useCases: scene.useCases(),
    db: scene.db,
    policy: () => policy,
    texts: policy.texts.nl,
    connected: () => [],
  });
  const folder = mkdtempSync(join(tmpdir(), "klaswacht-control-"));
  const socket = join(folder, "klaswacht.sock");
  const endControl = await serveControl(socket, answerControl(own), (error) => {
    throw error;
  });
  const admin = await remoteAdmin(socket);
  if (admin === null) throw new Error("the bot answers on its socket");
  return {
    ...scene,
    discord,
    teams,
    admin,
    close: async () => {
      await endControl();
      rmSync(folder, { recursive: true, force: true });
      await scene.close();
    },
  };
}
