import { Command, CommanderError, Option } from "commander";
import { ERROR_CODES, KlaswachtError } from "../domain/errors.ts";
import type { Language, Translate } from "../domain/school.ts";

import { addChannelCommands } from "./commands/channel.ts";
import { classify, explainLines } from "./commands/classify.ts";
import type { Judge } from "./commands/classify.ts";
import { doctor } from "./commands/doctor.ts";
import type { DoctorReport } from "./commands/doctor.ts";
import { addLexiconCommands } from "./commands/lexicon.ts";
import { addPersonCommands } from "./commands/person.ts";
import { replay } from "./commands/replay.ts";
import type { Replayed, ReplayMessage } from "./commands/replay.ts";
import { addRosterCommands } from "./commands/roster.ts";
import { addTeamsCommands } from "./commands/teams.ts";
import type { MakePackage } from "./commands/teams.ts";
import type { ExitCode, Io } from "./io.ts";
import { createPhraseBook } from "./phrase-book.ts";
import type { Run, WithAdmin } from "./run.ts";

/** What the commands can do; made by main, so that this folder knows no database and no platform. */
export type Capabilities = {
  readonly start: () => Promise<ExitCode>;
  /** A judge over the shipped words and those of the file. */
  readonly judge: (lexiconFile: string | null) => Promise<Judge>;
  readonly replay: () => Promise<(messages: readonly ReplayMessage[]) => Promise<Replayed>>;
  readonly doctor: () => Promise<DoctorReport>;
  /** The app for Teams, of the settings as they are now. */
  readonly teamsPackage: MakePackage;
  /** The running bot, or, when none runs, the database itself. */
  readonly admin: WithAdmin;
};

export type Cli = {
  readonly io: Io;
  readonly texts: (language: Language) => Translate;
  /** From the environment; `--lang` goes before it. */
  readonly language: Language;
  readonly version: string;
  readonly can: Capabilities;
};

/** Runs one command line (without the program's own name) and tells how it went; never throws. */
export async function runCli(argv: readonly string[], cli: Cli): Promise<ExitCode> {
  const asked = argv[argv.indexOf("--lang") + 1];
  const language =
    argv.includes("--lang") && (asked === "nl" || asked === "en") ? asked : cli.language;
  const texts = cli.texts(language);
  const say = createPhraseBook(cli.texts("en"), texts);
  let exit: ExitCode = 0;
  const program = new Command("klaswacht");
  /** Runs a command in its context and keeps its exit code. */
  const run: Run = (work) => async (_options, command) => {
    exit = await work({ io: cli.io, texts, say, json: command.optsWithGlobals()["json"] === true });
  };

  program
    .description(texts("cli.about"))
    .version(cli.version, "-V, --version", texts("cli.version"));
  program
    .command("start")
    .description(texts("cli.start.about"))
    .action(run(() => cli.can.start()));
  program
    .command("classify")
    .description(texts("cli.classify.about"))
    .option("--lexicon <file>", texts("cli.classify.lexicon"))
    .option("--explain", texts("cli.classify.explain"))
    .action(async (options: { lexicon?: string; explain?: boolean }, command: Command) => {
      const answer = options.explain === true ? explainLines : classify;
      await run(async (context) => answer(context, await cli.can.judge(options.lexicon ?? null)))(
        options,
        command,
      );
    });
  program
    .command("replay")
    .description(texts("cli.replay.about"))
    .action(run(async (context) => replay(context, await cli.can.replay())));
  program
    .command("doctor")
    .description(texts("cli.doctor.about"))
    .action(run(async (context) => doctor(context, await cli.can.doctor())));
  addRosterCommands(program, texts, run, cli.can.admin);
  addLexiconCommands(program, texts, language, run, cli.can.admin);
  addPersonCommands(program, texts, run, cli.can.admin);
  addChannelCommands(program, texts, run, cli.can.admin);
  addTeamsCommands(program, texts, run, cli.can.teamsPackage);
  for (const command of everyCommand(program)) dress(command, texts, cli.io);

  try {
    await program.parseAsync([...argv], { from: "user" });
    return exit;
  } catch (error) {
    return complain(error, { texts, say }, cli.io, argv.includes("--json"));
  }
}

const everyCommand = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(everyCommand),
];

/** Gives a command the options that all have, and headings in the reader's language. */
function dress(command: Command, texts: Translate, io: Io): void {
  const headings: Readonly<Record<string, string>> = {
    "Usage:": texts("cli.usage"),
    "Arguments:": texts("cli.arguments"),
    "Options:": texts("cli.options"),
    "Commands:": texts("cli.commands"),
  };
  const placeholders = (text: string): string =>
    text
      .replace("[options]", texts("cli.options_placeholder"))
      .replace("[command]", texts("cli.command_placeholder"));
  command
    .helpCommand(false)
    .addOption(new Option("--json", texts("cli.json")))
    .addOption(new Option("--lang <nl|en>", texts("cli.lang")).choices(["nl", "en"]))
    .helpOption("-h, --help", texts("cli.help"))
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      styleUsage: placeholders,
      styleSubcommandTerm: placeholders,
      optionDescription: (option) => option.description,
    })
    .configureOutput({
      writeOut: (text) => void io.write(text),
      writeErr: (text) => io.error(text.trimEnd()),
      outputError: () => {},
    })
    .exitOverride();
}

const WRONG_USE: Readonly<Record<string, string>> = {
  "commander.unknownCommand": "cli.wrong.unknown_command",
  "commander.unknownOption": "cli.wrong.unknown_option",
  "commander.missingArgument": "cli.wrong.missing_argument",
  "commander.missingMandatoryOptionValue": "cli.wrong.missing_option",
  "commander.optionMissingArgument": "cli.wrong.missing_value",
  "commander.invalidArgument": "cli.wrong.value",
  "commander.excessArguments": "cli.wrong.excess",
};

type Speech = { readonly texts: Translate; readonly say: (sentence: string) => string };

function complain(error: unknown, speech: Speech, io: Io, json: boolean): ExitCode {
  const { texts } = speech;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // A command that wants another word after it has shown its help.
    if (error.code === "commander.help") return 2;
    const word = /'([^']+)'/.exec(error.message)?.[1] ?? "";
    const choices = /Allowed choices are (.+)\.$/.exec(error.message)?.[1] ?? "";
    const key = WRONG_USE[error.code] ?? "cli.wrong.other";
    return fail(
      io,
      speech,
      json,
      "WRONG_USE",
      `${texts(key, { word, choices })}. ${texts("cli.see_help")}`,
      [],
    );
  }
  if (error instanceof KlaswachtError) {
    return fail(io, speech, json, error.code, error.message, error.problems);
  }
  // Only the kind of error: its message may hold what somebody wrote.
  const kind = error instanceof Error ? error.name : "unknown";
  return fail(io, speech, json, "UNEXPECTED", `${ERROR_CODES.UNEXPECTED} (${kind})`, []);
}

function fail(
  io: Io,
  { texts, say }: Speech,
  json: boolean,
  code: keyof typeof ERROR_CODES,
  message: string,
  problems: KlaswachtError["problems"],
): ExitCode {
  const said = problems.map((problem) => ({ ...problem, message: say(problem.message) }));
  if (json) {
    io.error(JSON.stringify({ error: code, message: say(message), problems: said }));
  } else {
    for (const problem of said) io.error(texts("cli.problem", { ...problem }));
    io.error(
      problems.length > 0
        ? texts("cli.problems", { count: problems.length })
        : texts("cli.error", { message: say(message) }),
    );
  }
  return code === "WRONG_USE" ? 2 : 1;
}
