import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { runBot, startBot, type BotProcess } from "../support/bot-process.ts";
import { startFakeTeams, type FakeTeams } from "../support/fake-teams/start-fake-teams.ts";
import { makeTeamsSchool, type TeamsSchool } from "../support/teams-school.ts";

/*
 * What an administrator gets to see who sets Teams up: the app to upload, and doctor, which names each thing that is
 * wrong and what to do about it. The program runs in a process of its own beside a running bot.
 */

const UNKNOWN = "19:nergens@thread.tacv2";
const HIDE = "ChannelMessage.UpdatePolicyViolation.All";

let fake: FakeTeams;
let school: TeamsSchool;
let bot: BotProcess;
let room = "";

type Settings = { schools: { proef: { channels: object[]; hide?: boolean } }; teams?: object };
function settings(change: (settings: Settings) => void): void {
  const path = join(school.folder, "config/school.yaml");
  const read = parse(readFileSync(path, "utf8")) as Settings;
  change(read);
  writeFileSync(path, stringify(read));
}

beforeAll(async () => {
  fake = await startFakeTeams();
  school = await makeTeamsSchool(fake, 1);
  room = school.classes[0]?.channel.id ?? "";
  settings((file) => {
    file.schools.proef.hide = true;
    file.teams = {
      // Nobody answers there; a name would have to be looked up.
      public_address: "https://127.0.0.1:1",
      developer: {
        name: "Proefschool",
        website: "https://www.school.example",
        privacy: "https://www.school.example/privacy",
        terms: "https://www.school.example/voorwaarden",
      },
    };
  });
  bot = startBot(school.environment);
  await bot.logged("STARTED");
  fake.install(school.team);
  await bot.logged("NOTICE_POSTED");
  await fake.settled();
});
afterAll(async () => {
  await bot.stop();
  await fake.stop();
  school.remove();
});

type Found = Readonly<Record<string, { readonly detail: string; readonly repair: string }>>;
/** What doctor found wrong in Teams, by name; the public address, which nobody answers here, aside. */
async function wrongInTeams(variables: Readonly<Record<string, string>> = {}): Promise<Found> {
  const ended = await runBot({ ...school.environment, ...variables }, ["doctor", "--json"]);
  const { checks } = JSON.parse(ended.stdout) as {
    readonly checks: readonly {
      readonly name: string;
      readonly ok: boolean;
      readonly detail: string;
      readonly repair: string;
    }[];
  };
  const teams = checks.filter(({ name }) => name.startsWith("Teams"));
  expect(teams).not.toEqual([]);
  const failed = teams.filter(({ ok, name }) => !ok && !name.includes("endpoint"));
  expect(ended.code).toBe(1);
  return Object.fromEntries(failed.map((one) => [one.name.replace(/^Teams\W+/u, ""), one]));
}

describe("doctor, beside a bot on Teams", () => {
  test("finds nothing wrong when nothing is, but the address that nobody answers", async () => {
    expect(await wrongInTeams()).toEqual({});
    const { stdout } = await runBot(school.environment, ["doctor"]);
    expect(stdout).toContain("https://127.0.0.1:1/api/messages");
    expect(stdout).toContain("Messaging endpoint");
  });

  test("names a secret that is wrong, without showing it", async () => {
    const secret = "dit-is-niet-het-geheim";
    const found = await wrongInTeams({ MicrosoftAppPassword: secret, KLASWACHT_LANG: "en" });
    expect(Object.keys(found)).toEqual(["credentials"]);
    expect(found["credentials"]?.repair).toContain("client secret");
    expect(JSON.stringify(found)).not.toContain(secret);
  });

  test("names what the owner of a team did not consent to, per channel", async () => {
    fake.grant(school.team, "ChannelMessage.Read.Group", false);
    const found = await wrongInTeams();
    fake.grant(school.team, "ChannelMessage.Read.Group");
    expect(Object.keys(found)).toEqual([`teams:${room} reading`]);
    expect(found[`teams:${room} reading`]?.repair).toContain("ChannelMessage.Read.Group");
  });

  test("names a permission that hiding takes and the tenant did not give", async () => {
    fake.consent(HIDE, false);
    const found = await wrongInTeams();
    fake.consent(HIDE);
    expect(Object.keys(found)).toEqual(["hide"]);
    expect(found["hide"]?.repair).toContain(HIDE);
  });

  test("names a channel that is in no team, and one of a kind in which nothing is heard", async () => {
    const closed = fake.createChannel(school.team, { name: "Besloten", kind: "private" });
    await fake.settled();
    settings((file) => {
      for (const [index, channel] of [UNKNOWN, closed.id].entries())
        file.schools.proef.channels.push({ platform: "teams", channel, class: `K${index + 2}` });
    });
    const found = await wrongInTeams();
    settings((file) => file.schools.proef.channels.splice(1));
    expect(Object.keys(found).toSorted()).toEqual(
      [`teams:${closed.id}`, `teams:${UNKNOWN}`].toSorted(),
    );
    expect(found[`teams:${UNKNOWN}`]?.repair).toContain("Koppeling naar kanaal ophalen");
    expect(found[`teams:${closed.id}`]?.repair).toContain("standaardkanaal");
  });

  test("names a team that the app was taken out of", async () => {
    fake.uninstall(school.team);
    await bot.logged("TEAMS_APP_REMOVED");
    const found = await wrongInTeams();
    fake.install(school.team);
    await fake.settled();
    expect(Object.keys(found)).toEqual([`teams:${room} app`]);
    expect(found[`teams:${room} app`]?.repair).toContain("voeg de app toe aan dat team");
  });

  test("tells Microsoft that is away from Microsoft that refuses", async () => {
    const found = await wrongInTeams({ TEAMS_LOGIN_BASE: "http://127.0.0.1:1" });
    expect(found["credentials"]?.detail).toContain("antwoordt niet");
    expect(found["credentials"]?.repair).toContain("login.microsoftonline.com");
  });
});

test("the app to upload is made of the same settings, with the id of the registration", async () => {
  const out = join(school.folder, "app.zip");
  const made = await runBot(school.environment, ["teams", "package", "--out", out]);
  expect(made).toMatchObject({ code: 0, stderr: "" });
  const files = unzipSync(readFileSync(out));
  expect(Object.keys(files)).toEqual(["manifest.json", "en.json", "color.png", "outline.png"]);
  expect(JSON.parse(strFromU8(files["manifest.json"] ?? new Uint8Array()))).toMatchObject({
    id: fake.appId,
    validDomains: ["127.0.0.1:1"],
  });
  for (const name of Object.keys(files)) expect(made.stdout).toContain(name);
});
