import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { runBot, startBot } from "../support/bot-process.ts";
import { makeDiscordSchool } from "../support/discord-school.ts";
import type { DiscordSchool } from "../support/discord-school.ts";
import { startFakeDiscord } from "../support/fake-discord/start-fake-discord.ts";
import type { FakeDiscord } from "../support/fake-discord/start-fake-discord.ts";
import { unescapeText } from "../../adapters/discord/escape.ts";

/* The program itself, in a process of its own, as an administrator starts it. */

let fake: FakeDiscord;
let school: DiscordSchool;
beforeEach(async () => {
  fake = await startFakeDiscord();
  school = await makeDiscordSchool(fake, 1);
});
afterEach(async () => {
  await fake.stop();
  school.remove();
  if (fake.violations.length > 0) throw new Error(JSON.stringify(fake.violations));
});

it("ends with a clear message and exit code 1 when the token is wrong, and never shows the token", async () => {
  const token = "dit-is-geen.echt-token.maar-wel-geheim";
  for (const [language, words] of [
    ["nl", "het token klopt niet"],
    ["en", "the token is not right"],
  ] as const) {
    const environment = { ...school.environment, DISCORD_TOKEN: token, KLASWACHT_LANG: language };
    const ended = await runBot(environment, ["start"]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain(words);
    expect(ended.stderr).toContain("DISCORD_TOKEN");
    expect(ended.stdout + ended.stderr).not.toContain(token);
    expect(ended.stdout + ended.stderr).not.toContain("maar-wel-geheim");
  }
});

it("names the switch to turn on when Discord does not give the intents", async () => {
  const strict = await startFakeDiscord({ messageContent: false });
  try {
    const environment = { ...school.environment, DISCORD_API_BASE: strict.baseUrl };
    const ended = await runBot(environment, ["start"]);
    expect(ended.code).toBe(1);
    expect(ended.stderr).toContain("Message Content Intent");
  } finally {
    await strict.stop();
  }
});

it("goes on trying while Discord cannot be reached, says so on /readyz, and reads what it missed", async () => {
  const [own] = school.classes;
  if (own === undefined) throw new Error("the school has a class");
  const before = startBot(school.environment);
  await before.logged("NOTICE_POSTED");
  expect(await before.stop()).toBe(0);
  const storm = fake.storm({ status: 0, count: Number.POSITIVE_INFINITY });
  fake.userSays(own.pupil, own.channel, "jij bent echt een vieze klootzak");
  const bot = startBot(school.environment);
  await bot.logged("PLATFORM_UNREACHABLE");
  await bot.logged("STARTED");
  const url = /"url":"([^"]+)"/.exec(bot.stderr())?.[1] ?? "";
  const readiness = async () => (await (await fetch(`${url}/readyz`)).json()) as object;
  expect(await readiness()).toMatchObject({ problems: ["DISCONNECTED_DISCORD"] });
  expect(await (await fetch(`${url}/metrics`)).text()).toContain(
    'klaswacht_platform_connected{platform="discord"} 0',
  );
  storm.stop();
  await bot.logged("PLATFORM_CONNECTED");
  expect(await readiness()).toEqual({ status: "ready" });
  await fake.waitFor(() => fake.dmMessages(own.pupil).length === 1, { what: "the note" });
  fake.closeGateway(4004);
  await bot.logged("PLATFORM_REFUSED");
  expect(await readiness()).toMatchObject({ problems: ["DISCONNECTED_DISCORD"] });
  const doctor = await runBot(school.environment, ["doctor"]);
  expect(doctor.stdout).toContain("de draaiende bot hoort nu niets");
  expect(await bot.stop()).toBe(0);
});

it("links a pupil by a code from the command line, gives note and card, and stops cleanly", async () => {
  const [own] = school.classes;
  if (own === undefined) throw new Error("the school has a class");
  const roster = join(school.folder, "rooster.csv");
  writeFileSync(roster, readFileSync(roster, "utf8").replace(`;${own.pupil.id}\n`, ";\n"));
  const bot = startBot(school.environment);
  await bot.logged("STARTED");
  expect((await runBot(school.environment, ["roster", "import", roster])).code).toBe(0);

  const issued = await runBot(school.environment, ["roster", "codes", own.name, "--json"]);
  expect(issued.code).toBe(0);
  const { codes } = JSON.parse(issued.stdout) as {
    readonly codes: readonly { readonly code: string; readonly name: string }[];
  };
  expect(codes.map(({ name }) => name)).toEqual(["Leerling 1"]);
  const linked = fake.runSlash(own.pupil, own.channel, "klaswacht koppel", {
    code: codes[0]?.code ?? "",
  });
  expect((await linked.answer()).body.content).toContain("Gelukt, Leerling 1");

  await bot.logged("NOTICE_POSTED");
  fake.userSays(own.pupil, own.channel, "jij bent echt een vieze klootzak");
  await fake.waitFor(() => fake.dmMessages(own.pupil).length === 1, { what: "the note" });
  const card = await fake.waitFor(
    () => fake.dmMessages(own.mentor).find((message) => message.body.embeds.length > 0),
    { what: "the card" },
  );
  expect(unescapeText(JSON.stringify(card.body.embeds))).toContain("Leerling 1");
  expect(await bot.stop()).toBe(0);
  expect(bot.stdout() + bot.stderr()).not.toMatch(/klootzak|Leerling 1/);
  expect(bot.stdout() + bot.stderr()).not.toContain(fake.token);
});
