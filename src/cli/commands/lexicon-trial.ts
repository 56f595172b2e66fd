import type { Command } from "commander";
import { KlaswachtError } from "../../domain/errors.ts";
import type { Language, Translate } from "../../domain/school.ts";
import { tryLines } from "../../moderation/words/try-lines.ts";
import type { UnsavedChange } from "../../moderation/words/try-text.ts";
import { backtestLines } from "../../moderation/words/word-lines.ts";
import { print } from "../io.ts";
import type { ExitCode } from "../io.ts";
import type { Run, WithAdmin } from "../run.ts";
import { unknownTerm } from "./lexicon-list.ts";
import { describeTerm, describes, draftOf, patchOf } from "./lexicon-options.ts";
import type { TermOptions } from "./lexicon-options.ts";
import { progressOf, speechOf } from "./lexicon-speech.ts";
import { wish } from "./lexicon-wish.ts";

type School = { readonly school?: string };

/** `lexicon try|backtest`: what words would do, without changing any. */
export function addTrialCommands(
  lexicon: Command,
  texts: Translate,
  language: Language,
  run: Run,
  admin: WithAdmin,
): void {
  const about = (name: string): string => texts(`cli.lexicon.${name}`);
  describeTerm(lexicon.command("try"), texts)
    .description(about("try"))
    .option("--school <key>", texts("cli.roster.school"))
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
  describeTerm(lexicon.command("backtest"), texts)
    .description(about("backtest"))
    .option("--school <key>", texts("cli.roster.school"))
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
