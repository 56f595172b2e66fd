import type { Command } from "commander";
import type { Language, Translate } from "../../domain/school.ts";
import { KlaswachtError } from "../../domain/errors.ts";
import type { TermFilter } from "../../moderation/words/list-terms.ts";
import { changeLines } from "../../moderation/words/word-lines.ts";
import { print } from "../io.ts";
import type { ExitCode } from "../io.ts";
import type { Run, WithAdmin } from "../run.ts";
import { listLines, showLines, unknownTerm } from "./lexicon-list.ts";
import { describeChange, describeTerm, draftOf, patchOf, several } from "./lexicon-options.ts";
import type { TermOptions } from "./lexicon-options.ts";
import { speechOf } from "./lexicon-speech.ts";
import { addTrialCommands } from "./lexicon-trial.ts";
import { addWordFileCommands } from "./lexicon-files.ts";
import { wish } from "./lexicon-wish.ts";
import type { WishOptions } from "./lexicon-wish.ts";

type School = { readonly school?: string };

/** `lexicon` with everything below it. */
export function addLexiconCommands(
  program: Command,
  texts: Translate,
  language: Language,
  run: Run,
  admin: WithAdmin,
): void {
  const about = (name: string): string => texts(`cli.lexicon.${name}`);
  const lexicon = program.command("lexicon").description(about("about"));
  const sub = (name: string, description: string): Command =>
    lexicon.command(name).description(about(description));
  const schoolOption = (command: Command): Command =>
    command.option("--school <key>", texts("cli.roster.school"));

  schoolOption(sub("list", "list"))
    .argument("[search]", about("search"))
    .option("--own", about("own"))
    .option("--shadow", about("shadow"))
    .option("--category <name>", texts("cli.lexicon.option.category"))
    .option("--language <nl|en>", texts("cli.lexicon.option.language"))
    .action(async (search: string | undefined, options: School & TermFilter, command: Command) => {
      await run((context) =>
        admin<ExitCode>(async (bot) => {
          const { school, ...rest } = options;
          const filter = search === undefined ? rest : { ...rest, search };
          const answer = await bot.lexiconList({ school: school ?? null, filter });
          const lines = listLines(answer.rows, language, texts);
          await print(context, { school: answer.school, terms: answer.rows }, lines);
          return 0;
        }),
      )(options, command);
    });
  schoolOption(sub("show", "show"))
    .argument("<term>", about("term"))
    .action(async (term: string, options: School, command: Command) => {
      await run((context) =>
        admin<ExitCode>(async (bot) => {
          const answer = await bot.lexiconShow({ school: options.school ?? null, term });
          const { found } = answer;
          if (found === null) return unknownTerm(term, answer.near, texts);
          await print(context, found, showLines(context, language, { ...answer, found }));
          return 0;
        }),
      )(options, command);
    });
  schoolOption(sub("history", "history_about"))
    .option("--limit <number>", about("limit"), "20")
    .action(async (options: School & { limit: string }, command: Command) => {
      const limit = wholeNumber(options.limit, "--limit", texts);
      await run((context) =>
        admin<ExitCode>(async (bot) => {
          const answer = await bot.lexiconHistory({ school: options.school ?? null, limit });
          const speech = speechOf(context, language, answer);
          const lines = answer.changes.flatMap((change) => changeLines(change, speech));
          await print(
            context,
            { changes: answer.changes },
            lines.length === 0 ? [about("no_history")] : lines,
          );
          return 0;
        }),
      )(options, command);
    });

  describeChange(describeTerm(sub("add", "add"), texts), texts)
    .argument("<term>", about("word"))
    .option("--live", texts("cli.lexicon.option.live"))
    .option("--shadow", texts("cli.lexicon.option.shadow"))
    .action(
      async (
        term: string,
        options: WishOptions & TermOptions & { reason: string },
        command: Command,
      ) => {
        const draft = draftOf(term, options, options.reason);
        await run((context) =>
          admin<ExitCode>((bot) => wish(context, language, bot, { do: "add", draft }, options)),
        )(options, command);
      },
    );
  describeChange(describeTerm(sub("change", "change"), texts), texts)
    .argument("<term>", about("term"))
    .option("--without <text>", texts("cli.lexicon.option.without"), several)
    .option("--live", texts("cli.lexicon.option.live"))
    .option("--shadow", texts("cli.lexicon.option.shadow"))
    .option("--seen <number>", texts("cli.lexicon.option.seen"))
    .action(
      async (
        term: string,
        options: WishOptions & TermOptions & { reason: string; seen?: string },
        command: Command,
      ) => {
        await run((context) =>
          admin<ExitCode>(async (bot) => {
            const answer = await bot.lexiconShow({ school: options.school ?? null, term });
            const { found } = answer;
            if (found?.term == null) return unknownTerm(term, answer.near, texts);
            const seen =
              options.seen === undefined
                ? found.number
                : wholeNumber(options.seen, "--seen", texts);
            const patch = patchOf(options, found.term, options.reason);
            const change = { do: "change", term: found.key, seen, patch } as const;
            return wish(context, language, bot, change, options);
          }),
        )(options, command);
      },
    );
  describeChange(sub("off", "off"), texts)
    .argument("<term>", about("term"))
    .option("--seen <number>", texts("cli.lexicon.option.seen"))
    .action(
      async (
        term: string,
        options: WishOptions & { reason: string; until?: string; seen?: string },
        command: Command,
      ) => {
        await run((context) =>
          admin<ExitCode>(async (bot) => {
            const answer = await bot.lexiconShow({ school: options.school ?? null, term });
            const { found } = answer;
            if (found === null) return unknownTerm(term, answer.near, texts);
            const seen =
              options.seen === undefined
                ? found.number
                : wholeNumber(options.seen, "--seen", texts);
            const why = { reason: options.reason, until: options.until ?? null };
            return wish(context, language, bot, { do: "off", term: found.key, seen, why }, options);
          }),
        )(options, command);
      },
    );
  schoolOption(sub("undo", "undo"))
    .argument("[change]", about("which_change"))
    .requiredOption("--by <person>", texts("cli.lexicon.option.by"))
    .action(async (number: string | undefined, options: WishOptions, command: Command) => {
      const change = number === undefined ? null : wholeNumber(number, "undo", texts);
      await run((context) =>
        admin<ExitCode>((bot) => wish(context, language, bot, { do: "undo", change }, options)),
      )(options, command);
    });

  addTrialCommands(lexicon, texts, language, run, admin);
  addWordFileCommands(lexicon, texts, language, run, admin);
}

function wholeNumber(text: string, name: string, texts: Translate): number {
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  throw new KlaswachtError("WRONG_USE", texts("cli.lexicon.no_number", { name, text }));
}
