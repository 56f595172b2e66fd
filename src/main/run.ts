import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { callOrOpen } from "./admin-access.ts";
import { languageOf, readEnvironment } from "./environment.ts";
import type { Environment } from "./environment.ts";
import { createLog, errorRefs } from "./log.ts";
import { HOME, commandTexts } from "./command-texts.ts";
import { readSettings, readSettingsAsTheyStand } from "./read-settings.ts";
import { systemClock } from "./system-clock.ts";
import type { ExitCode, Io } from "../cli/io.ts";
import { createPhraseBook } from "../cli/phrase-book.ts";
import { runCli } from "../cli/program.ts";
import { KlaswachtError } from "../domain/errors.ts";
import type { Language, Translate } from "../domain/school.ts";

/*
 * The composition root. Commands load what they need when they are run, so that `classify` does not wait
 * for a chat platform's library.
 */

const io: Io = {
  stdin: process.stdin,
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  },
  error: (line) => void process.stderr.write(`${line}\n`),
  readFile: (path) => readFile(path),
  ask:
    process.stdin.isTTY && process.stdout.isTTY
      ? async (question) => {
          const { createInterface } = await import("node:readline/promises");
          const reader = createInterface({ input: process.stdin, output: process.stdout });
          const answer = await reader.question(`${question} `);
          reader.close();
          return /^(?:j|ja|y|yes)$/iu.test(answer.trim());
        }
      : null,
  progress: process.stderr.isTTY ? (line) => void process.stderr.write(`\r\u001B[K${line}`) : null,
  // What is written may hold personal data: for its owner's eyes.
  writeFile: (path, content, { fresh } = { fresh: false }) =>
    writeFile(path, content, { mode: 0o600, flag: fresh ? "wx" : "w" }),
};

/** Runs until a signal; a second signal ends it at once. */
async function start(environment: Environment, texts: Translate): Promise<ExitCode> {
  const log = createLog(environment.logLevel);
  const settings = await readSettings(environment.configFolder);
  // A library that stumbles over what a platform sends must not take the bot down, nor put a text in the log.
  process.on("uncaughtException", (error) => log.error("UNEXPECTED", errorRefs(error)));
  process.on("unhandledRejection", (error) => log.error("UNEXPECTED", errorRefs(error)));
  const { startBot } = await import("./bot.ts");
  const stopping = new Promise<void>((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
  const bot = await startBot(environment, settings, texts, log);
  if (bot.speelklas !== null) {
    await io.write(
      `\n${texts("cli.start.speelklas", { url: bot.speelklas })}\n${texts("cli.start.once")}\n\n`,
    );
  }
  try {
    await Promise.race([stopping, bot.refused]);
  } finally {
    log.info("STOPPING");
    await bot.stop();
    log.info("STOPPED");
  }
  return 0;
}

/** The variables; what is wrong with them is told in the reader's language, which one of them names. */
async function readVariables(textsOf: (language: Language) => Translate): Promise<Environment> {
  try {
    return readEnvironment(process.env, HOME);
  } catch (error) {
    if (!(error instanceof KlaswachtError)) throw error;
    const texts = textsOf(languageOf(process.env));
    const say = createPhraseBook(textsOf("en"), texts);
    const message = error.message.split("; ").map(say).join("; ");
    throw new KlaswachtError(error.code, texts("cli.error", { message }), { cause: error });
  }
}

async function main(): Promise<ExitCode> {
  const textsOf = await commandTexts();
  const environment = await readVariables(textsOf);
  const texts = textsOf(environment.language);
  const { version } = JSON.parse(await readFile(join(HOME, "package.json"), "utf8")) as {
    version: string;
  };
  const settings = () => readSettings(environment.configFolder);
  const asTheyStand = () => readSettingsAsTheyStand(environment.configFolder);
  const admin = callOrOpen(environment, asTheyStand, texts);
  return runCli(process.argv.slice(2), {
    io,
    version,
    texts: textsOf,
    language: environment.language,
    can: {
      start: () => start(environment, texts),
      judge: async (file) => (await import("./judge.ts")).makeJudge(environment.configFolder, file),
      replay: async () => (await import("./replayer.ts")).createReplayer(await settings()),
      doctor: async () => {
        const { examine } = await import("./doctor.ts");
        const { checkPlatforms } = await import("./check-platforms.ts");
        return examine({
          settings,
          admin,
          platforms: (policy, known) => checkPlatforms(environment, policy, texts, known),
          dataFolder: environment.dataFolder,
          now: systemClock.now,
          texts,
        });
      },
      teamsPackage: async (appVersion) => {
        const { packageTeams } = await import("./package-teams.ts");
        return packageTeams(environment, await settings(), appVersion ?? manifestVersion(version));
      },
      admin,
    },
  });
}

/** Teams takes no version below 1 in. */
const manifestVersion = (version: string): string => version.replace(/^0\./, "1.");

/** Does what the arguments of this process ask for; gives its exit code, and tells what went wrong. */
export async function run(): Promise<ExitCode> {
  try {
    return await main();
  } catch (error) {
    const known = error instanceof KlaswachtError;
    for (const problem of known ? error.problems : [])
      io.error(`${problem.file}:${problem.line}  ${problem.message}`);
    io.error(known ? error.message : JSON.stringify(errorRefs(error)));
    return known && error.code === "WRONG_USE" ? 2 : 1;
  }
}
