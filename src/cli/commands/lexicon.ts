import type { Command } from "commander";
import type { Language, Translate } from "../../domain/school.ts";
import { KlaswachtError } from "../../domain/errors.ts";
import type { TermFilter } from "../../moderation/words/list-terms.ts";
import type { UnsavedChange } from "../../moderation/words/try-text.ts";
import { tryLines } from "../../moderation/words/try-lines.ts";
import { backtestLines, changeLines } from "../../moderation/words/word-lines.ts";
import { print } from "../io.ts";
import type { ExitCode } from "../io.ts";
import type { Run, WithAdmin } from "../run.ts";
import { listLines, showLines, unknownTerm } from "./lexicon-list.ts";
import {
  describeChange,
  describeTerm,
  describes,
  draftOf,
  patchOf,
  several,
} from "./lexicon-options.ts";
import type { TermOptions } from "./lexicon-options.ts";
import { progressOf, speechOf } from "./lexicon-speech.ts";
import { wish } from "./lexicon-wish.ts";
import type { WishOptions } from "./lexicon-wish.ts";

type School = { readonly school?: string };

/** `lexicon list|show|history|add|change|off|undo|try|backtest`. */
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

  describeTerm(schoolOption(sub("try", "try")), texts)
    .argument("<text>", about("text"))
    .option("--add <term>", about("try_add"))
    .option("--change <term>", about("try_change"))
    .option("--off <term>", about("try_off"))
    .option("--class <name>", about("try_class"))
    .action(
      async (
        text: string,
        options: School &
          TermOptions & { add?: string; change?: string; off?: string; class?: string },
        command: Command,
      ) => {
        await run((context) =>
          admin<ExitCode>(async (bot) => {
            const answer = await bot.lexiconTry({
              school: options.school ?? null,
              text,
              class: options.class ?? null,
              change: await unsaved(options, async (term) => {
                const shown = await bot.lexiconShow({ school: options.school ?? null, term });
                return shown.found?.term ?? unknownTerm(term, shown.near, texts);
              }),
            });
            const lines = tryLines(answer.result, speechOf(context, language, answer));
            await print(context, answer.result, lines);
            return answer.result.kind === "tried" ? 0 : 1;
          }),
        )(options, command);
      },
    );
  describeTerm(schoolOption(sub("backtest", "backtest")), texts)
    .argument("<term>", about("backtest_term"))
    .option("--by <person>", texts("cli.lexicon.option.by"))
    .action(
      async (term: string, options: School & TermOptions & { by?: string }, command: Command) => {
        await run((context) =>
          admin<ExitCode>(async (bot) => {
            const school = options.school ?? null;
            const shown = await bot.lexiconShow({ school, term });
            const { found } = shown;
            if (found !== null && !describes(options)) {
              const answer = await bot.lexiconBacktest(
                { school, term: found.key },
                progressOf(context),
              );
              if (answer.result.kind !== "tested") return unknownTerm(term, shown.near, texts);
              const { backtest } = answer.result;
              const speech = speechOf(context, language, answer);
              await print(context, answer.result, [found.key, ...backtestLines(backtest, speech)]);
              return 0;
            }
            if (options.by === undefined)
              throw new KlaswachtError("WRONG_USE", about("backtest_by"));
            const wanted =
              found?.term == null
                ? ({
                    do: "add",
                    draft: { ...draftOf(term, options, term), state: "live" },
                  } as const)
                : ({
                    do: "change",
                    term: found.key,
                    seen: found.number,
                    patch: { ...patchOf(options, found.term, term), state: "live" },
                  } as const);
            const asked = {
              by: options.by,
              dryRun: true,
              ...(school === null ? {} : { school }),
            } as const;
            return wish(context, language, bot, wanted, asked);
          }),
        )(options, command);
      },
    );
}

/** The change that a text is tried with, or null. */
async function unsaved(
  options: TermOptions & { add?: string; change?: string; off?: string },
  termOf: (asked: string) => Promise<Parameters<typeof patchOf>[1]>,
): Promise<UnsavedChange | null> {
  if (options.add !== undefined) return { kind: "add", draft: draftOf(options.add, options, "-") };
  if (options.off !== undefined) return { kind: "off", key: options.off };
  if (options.change === undefined) return null;
  const { reason: _reason, ...patch } = patchOf(options, await termOf(options.change), "");
  return { kind: "change", key: options.change, patch };
}

function wholeNumber(text: string, name: string, texts: Translate): number {
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  throw new KlaswachtError("WRONG_USE", texts("cli.lexicon.no_number", { name, text }));
}
