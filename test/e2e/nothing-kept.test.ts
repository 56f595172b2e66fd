import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import SqliteFile from "better-sqlite3";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startBot } from "../support/bot-process.ts";
import type { BotProcess } from "../support/bot-process.ts";
import { makeDiscordSchool } from "../support/discord-school.ts";
import type { DiscordSchool } from "../support/discord-school.ts";
import { startFakeDiscord } from "../support/fake-discord/start-fake-discord.ts";
import type { FakeDiscord } from "../support/fake-discord/start-fake-discord.ts";
import { findBelow, findIn } from "../support/find-bytes.ts";
import type { Find } from "../support/find-bytes.ts";

/** Stands in every harmless message of this file, each time with another number. */
const CANARY = "kanarievogeltje";
const PLANT = resolve(import.meta.dirname, "../support/planted-leak.ts");

let fake: FakeDiscord;
let school: DiscordSchool;
let environment: Record<string, string>;

beforeEach(async () => {
  fake = await startFakeDiscord();
  school = await makeDiscordSchool(fake, 3);
  const temporary = join(school.folder, "tmp");
  mkdirSync(temporary);
  environment = { ...school.environment, LOG_LEVEL: "debug", TMPDIR: temporary };
});
afterEach(async () => {
  await fake.stop();
  school.remove();
});

/** How many messages the running bot has found clear, from its own figures. */
async function judgedClear(bot: BotProcess): Promise<number> {
  const url = /"url":"([^"]+)"/.exec(bot.stderr())?.[1];
  const figures = await (await fetch(`${url}/metrics`)).text();
  return Number(
    /klaswacht_messages_judged_total\{verdict="clear"\} (\d+)/.exec(figures)?.[1] ?? "0",
  );
}

async function untilJudged(bot: BotProcess, count: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  while ((await judgedClear(bot)) < count) {
    if (Date.now() > deadline)
      throw new Error(`only ${await judgedClear(bot)} of ${count} were judged`);
  }
}

/** A school day with a broken payload and a delivery that fails, ending in a crash that leaves the WAL behind. */
async function liveThrough(bot: BotProcess, messages: number): Promise<readonly Find[]> {
  await bot.logged("STARTED");
  const [first, second] = school.classes;
  if (first === undefined || second === undefined) throw new Error("the school has three classes");
  for (let index = 0; index < messages; index++) {
    const own = school.classes[index % 3] ?? first;
    fake.userSays(
      own.pupil,
      own.channel,
      `mijn ${CANARY}${index} zingt vandaag weer mooi, wie komt luisteren?`,
    );
  }
  // discord.js itself stumbles over this one.
  fake.dispatchRaw("MESSAGE_CREATE", {
    id: "1",
    channel_id: first.channel.id,
    content: `${CANARY}-kapot`,
    author: null,
    mentions: null,
  });
  fake.closeDm(second.pupil);
  fake.closeDm(second.mentor);
  fake.userSays(second.pupil, second.channel, "jij bent echt een vieze klootzak");
  fake.userSays(first.pupil, first.channel, "jij bent echt een vieze klootzak");
  await fake.waitFor(() => fake.dmMessages(first.pupil).length > 0, {
    what: "the note",
    timeoutMs: 60_000,
  });
  await untilJudged(bot, messages);
  await bot.kill();
  return [
    ...findIn("standard output", Buffer.from(bot.stdout()), [CANARY]),
    ...findIn("standard error", Buffer.from(bot.stderr()), [CANARY]),
    ...findBelow([school.folder], [CANARY]),
  ];
}

it("notices a message in the log, in the database and in a temporary file when a leak is planted", async () => {
  const inLog = await liveThrough(startBot(environment, ["start"], ["--import", PLANT]), 20);
  expect(inLog.map((find) => find.place)).toContain("standard error");

  const places = (): readonly string[] =>
    findBelow([school.folder], [CANARY]).map((find) => find.place.replace(/-wal$/, ""));
  const database = join(environment["KLASWACHT_DATA"] ?? "", "klaswacht.db");
  expect(places()).not.toContain(database);
  const raw = new SqliteFile(database);
  raw.prepare("insert into counter values (?, 1)").run(`mijn ${CANARY}1 zingt`);
  expect(places()).toContain(database);
  raw.close();

  for (const encoding of ["utf8", "utf16le", "base64"] as const) {
    const left = join(environment["TMPDIR"] ?? "", `leak-${encoding}`);
    const text = Buffer.from(`{"content":"mijn ${CANARY}1 zingt"}`);
    writeFileSync(left, encoding === "base64" ? text.toString("base64") : text.toString(), {
      encoding: encoding === "utf16le" ? "utf16le" : "utf8",
    });
    expect(places()).toContain(left);
  }
});

it(
  "keeps no byte of ten thousand harmless messages: not in database, WAL, log, output or temporary files",
  { timeout: 180_000 },
  async () => {
    expect(await liveThrough(startBot(environment), 10_000)).toEqual([]);
  },
);
