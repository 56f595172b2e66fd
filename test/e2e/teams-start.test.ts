import { afterEach, beforeEach, expect, it } from "vitest";
import { runBot, startBot } from "../support/bot-process.ts";
import type { BotProcess } from "../support/bot-process.ts";
import { startFakeDiscord } from "../support/fake-discord/start-fake-discord.ts";
import { startFakeTeams } from "../support/fake-teams/start-fake-teams.ts";
import type { FakeTeams } from "../support/fake-teams/start-fake-teams.ts";
import { makeTeamsSchool } from "../support/teams-school.ts";
import type { TeamsSchool } from "../support/teams-school.ts";

/* The program itself on Teams, in a process of its own, as an administrator starts it. */

const INSULT = "jij bent echt een vieze klootzak";

let fake: FakeTeams;
let school: TeamsSchool;
beforeEach(async () => {
  fake = await startFakeTeams();
  school = await makeTeamsSchool(fake, 1);
});
afterEach(async () => {
  await fake.stop();
  school.remove();
  if (fake.violations.length > 0) throw new Error(JSON.stringify(fake.violations));
});

const theClass = () => {
  const [own] = school.classes;
  if (own === undefined) throw new Error("the school has a class");
  return own;
};
/** The program, once the app is in the team and the notice stands in the channel. */
async function started(): Promise<BotProcess> {
  const bot = startBot(school.environment);
  await bot.logged("STARTED");
  fake.install(school.team);
  await bot.logged("NOTICE_POSTED");
  await fake.settled();
  return bot;
}
const readiness = async (): Promise<unknown> =>
  (await fetch(new URL("/readyz", school.address))).json();

it("joins Teams on its own port, takes a message in, and stops with 0", async () => {
  const bot = await started();
  expect(await readiness()).toEqual({ status: "ready" });
  const { pupil, channel, mentor } = theClass();
  fake.says(pupil, channel, INSULT);
  await fake.waitFor(() => fake.chatMessages(pupil).length === 1, { what: "the note" });
  await fake.waitFor(() => fake.pushesTo(mentor).length >= 2, { what: "card and ping" });
  expect(await bot.stop()).toBe(0);
  expect(bot.stdout() + bot.stderr()).not.toContain(fake.appPassword);
  expect(bot.stdout() + bot.stderr()).not.toContain("klootzak");
});

it("ends with a clear message and exit code 1 when the secret is wrong, and never shows it", async () => {
  const secret = "dit-is-niet-het-geheim";
  const ended = await runBot({ ...school.environment, MicrosoftAppPassword: secret }, ["start"]);
  expect(ended.code).toBe(1);
  expect(ended.stderr).toContain("Teams laat de bot niet aanmelden");
  expect(ended.stderr).toContain("MicrosoftAppPassword");
  expect(ended.stdout + ended.stderr).not.toContain(secret);
});

it("goes on with the platform that takes us when the other refuses, on whichever side, and says so", async () => {
  const discord = await startFakeDiscord();
  try {
    const both = {
      ...school.environment,
      DISCORD_TOKEN: discord.token,
      DISCORD_API_BASE: discord.baseUrl,
    };
    const onDiscord = startBot({ ...both, MicrosoftAppPassword: "dit-is-niet-het-geheim" });
    await onDiscord.logged("PLATFORM_REFUSED");
    await onDiscord.logged("STARTED");
    expect(await readiness()).toMatchObject({ problems: ["DISCONNECTED_TEAMS"] });
    expect(await onDiscord.stop()).toBe(0);

    const onTeams = startBot({ ...both, DISCORD_TOKEN: "dit-is-geen.echt-token" });
    await onTeams.logged("PLATFORM_REFUSED");
    await onTeams.logged("STARTED");
    expect(await readiness()).toMatchObject({ problems: ["DISCONNECTED_DISCORD"] });
    fake.install(school.team);
    await onTeams.logged("NOTICE_POSTED");
    await fake.settled();
    const { pupil, channel, mentor } = theClass();
    fake.says(pupil, channel, INSULT);
    await fake.waitFor(() => fake.pushesTo(mentor).length >= 2, { what: "card and ping" });
    expect(await onTeams.stop()).toBe(0);
  } finally {
    await discord.stop();
  }
});

it("ends when both platforms refuse us", async () => {
  const discord = await startFakeDiscord();
  try {
    const ended = await runBot(
      {
        ...school.environment,
        MicrosoftAppPassword: "dit-is-niet-het-geheim",
        DISCORD_TOKEN: "dit-is-geen.echt-token",
        DISCORD_API_BASE: discord.baseUrl,
      },
      ["start"],
    );
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain('"platform":"discord"');
    expect(ended.stderr).toContain("Teams laat de bot niet aanmelden");
  } finally {
    await discord.stop();
  }
});

it("names what is missing when the registration is not whole", async () => {
  const environment = { ...school.environment, MicrosoftAppTenantId: "" };
  const ended = await runBot(environment, ["start"]);
  expect(ended.code).toBe(2);
  expect(ended.stderr).toContain("MicrosoftAppTenantId");
});

it("goes on trying while Microsoft cannot be reached, says so on /readyz, and reads what it missed", async () => {
  const before = await started();
  expect(await before.stop()).toBe(0);
  const { pupil, channel } = theClass();
  const storm = fake.storm({ status: 0, count: Number.POSITIVE_INFINITY });
  fake.says(pupil, channel, INSULT);
  await fake.settled();
  const bot = startBot(school.environment);
  await bot.logged("PLATFORM_UNREACHABLE");
  await bot.logged("STARTED");
  expect(await readiness()).toMatchObject({ problems: ["DISCONNECTED_TEAMS"] });
  storm.stop();
  await bot.logged("PLATFORM_CONNECTED");
  expect(await readiness()).toEqual({ status: "ready" });
  await fake.waitFor(() => fake.chatMessages(pupil).length === 1, { what: "the note" });
  expect(await bot.stop()).toBe(0);
});

it("doctor says of Teams that all is well, and what to do when the app is not in the team", async () => {
  const bot = await started();
  const fine = await runBot(school.environment, ["doctor"]);
  expect(fine.stdout).toContain("Microsoft neemt app-id en wachtwoord aan");
  expect(fine.stdout).toContain("de bot mag alle berichten van het kanaal lezen");
  fake.uninstall(school.team);
  await bot.logged("TEAMS_APP_REMOVED");
  const without = await runBot(school.environment, ["doctor"]);
  expect(without.code).toBe(1);
  expect(without.stdout).toContain("de app zit niet in het team");
  expect(without.stdout).toContain("voeg de app toe aan dat team");
  expect(await bot.stop()).toBe(0);
});
