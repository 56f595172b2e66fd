import { Option } from "commander";
import type { Command } from "commander";
import { KlaswachtError } from "../../domain/errors.ts";
import type { Language, Translate } from "../../domain/school.ts";
import type { ImportOutcome } from "../../moderation/words/import-terms.ts";
import { outcomeLines, problemLine } from "../../moderation/words/word-lines.ts";
import { print } from "../io.ts";
import type { CommandContext, ExitCode } from "../io.ts";
import type { Admin } from "../admin.ts";
import type { Run, WithAdmin } from "../run.ts";
import { progressOf, speechOf } from "./lexicon-speech.ts";
import { EXITS } from "./lexicon-wish.ts";
import type { WishOptions } from "./lexicon-wish.ts";

/** `lexicon import|export`. */
export function addWordFileCommands(
  lexicon: Command,
  texts: Translate,
  language: Language,
  run: Run,
  admin: WithAdmin,
): void {
  const about = (name: string): string => texts(`cli.lexicon.${name}`);
  lexicon
    .command("import")
    .description(about("import"))
    .argument("<file>", about("file"))
    .requiredOption("--by <person>", about("option.by"))
    .option("--dry-run", about("option.dry_run"))
    .option("--yes", about("option.yes"))
    .option("--school <key>", texts("cli.roster.school"))
    .action(async (file: string, options: WishOptions, command: Command) => {
      await run((context) =>
        admin<ExitCode>((bot) => importFile(context, language, bot, file, options)),
      )(options, command);
    });
  lexicon
    .command("export")
    .description(about("export"))
    .addOption(
      new Option("--format <name>", about("format")).choices(["csv", "yaml"]).default("csv"),
    )
    .option("--out <file>", texts("cli.export.out"))
    .option("--school <key>", texts("cli.roster.school"))
    .action(
      async (
        options: { format: "csv" | "yaml"; out?: string; school?: string },
        command: Command,
      ) => {
        await run((context) =>
          admin<ExitCode>(async (bot) => {
            const { format, out } = options;
            const { content, count } = await bot.lexiconExport({
              school: options.school ?? null,
              format,
            });
            if (out === undefined) {
              await context.io.write(content);
            } else {
              await context.io.writeFile(out, content);
              const said = texts("cli.lexicon.exported", { file: out, count });
              await print(context, { file: out, count }, [said]);
            }
            return 0;
          }),
        )(options, command);
      },
    );
}

async function importFile(
  context: CommandContext,
  language: Language,
  bot: Admin,
  file: string,
  options: WishOptions,
): Promise<ExitCode> {
  const { io, texts } = context;
  const bytes = await io.readFile(file).catch((cause: unknown) => {
    throw new KlaswachtError("WRONG_USE", texts("cli.roster.unreadable", { file }), { cause });
  });
  const content = Buffer.from(bytes).toString("base64");
  const ask = async (confirmed: boolean) =>
    bot.lexiconImport(
      {
        school: options.school ?? null,
        by: options.by,
        file,
        content,
        confirmed,
        dryRun: options.dryRun === true,
      },
      progressOf(context),
    );
  let answer = await ask(options.yes === true);
  for (const { line, problem } of answer.warnings)
    io.error(texts("cli.roster.warning", { file, line, message: problemLine(problem, texts) }));
  const tell = (): Promise<ExitCode> => tellImport(context, language, file, answer);
  const due = answer.result.kind === "read" && answer.result.outcome.kind === "confirm";
  if (due && io.ask !== null && !context.json) {
    await tell();
    if (!(await io.ask(texts("cli.lexicon.sure")))) return 1;
    answer = await ask(true);
  }
  return tell();
}

async function tellImport(
  context: CommandContext,
  language: Language,
  file: string,
  answer: Awaited<ReturnType<Admin["lexiconImport"]>>,
): Promise<ExitCode> {
  const { io, texts, json } = context;
  const { result } = answer;
  if (result.kind === "mistakes") {
    const said = result.lines.map(({ line, problem }) => ({
      line,
      ...problem,
      message: problemLine(problem, texts),
    }));
    if (json) await print(context, { kind: "mistakes", file, lines: said }, []);
    else {
      for (const { line, message } of said) io.error(texts("cli.problem", { file, line, message }));
      io.error(texts("cli.lexicon.mistakes", { count: said.length }));
    }
    return 1;
  }
  const exit = EXITS[result.outcome.kind];
  const lines = [
    ...readLines(result, texts),
    ...outcomeLines(result.outcome, speechOf(context, language, answer)),
    ...(result.outcome.kind === "confirm" && io.ask === null
      ? [texts("cli.lexicon.yes_hint")]
      : []),
  ];
  if (json || exit === 0) await print(context, result, lines);
  else for (const line of lines) io.error(line);
  return exit;
}

const readLines = (
  { added, changed, off, same }: Extract<ImportOutcome, { readonly kind: "read" }>,
  texts: Translate,
): readonly string[] => [
  ...added.map((key) => `+ ${key}`),
  ...changed.map((key) => `~ ${key}`),
  ...off.map((key) => `- ${key}`),
  texts("cli.lexicon.read", {
    added: added.length,
    changed: changed.length,
    off: off.length,
    same,
  }),
];
