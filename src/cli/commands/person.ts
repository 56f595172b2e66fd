import type { Command } from "commander";
import type { Translate } from "../../domain/school.ts";
import { print } from "../io.ts";
import type { ExitCode } from "../io.ts";
import type { Run, WithAdmin } from "../run.ts";

/** `export subject` and `erase`: what a person may ask of the school under the privacy law. */
export function addPersonCommands(
  program: Command,
  texts: Translate,
  run: Run,
  admin: WithAdmin,
): void {
  program
    .command("export")
    .description(texts("cli.export.about"))
    .command("subject")
    .description(texts("cli.export.subject"))
    .argument("<person>", texts("cli.export.person"))
    .requiredOption("--by <person>", texts("cli.export.by"))
    .option("--out <file>", texts("cli.export.out"))
    .action(async (person: string, options: { by: string; out?: string }, command: Command) => {
      await run((context) =>
        admin<ExitCode>(async (bot) => {
          const found = await bot.exportSubject({ person, by: options.by });
          const document = `${JSON.stringify(found, null, 2)}\n`;
          if (options.out === undefined) {
            await context.io.write(document);
          } else {
            await context.io.writeFile(options.out, document);
            const written = { file: options.out, cases: found.written.length };
            await print(context, written, [texts("cli.export.written", written)]);
          }
          return 0;
        }),
      )(options, command);
    });
  program
    .command("erase")
    .description(texts("cli.erase.about"))
    .argument("<person>", texts("cli.export.person"))
    .option("--yes", texts("cli.erase.yes"))
    .option("--also-open", texts("cli.erase.also_open"))
    .action(async (person: string, options: { yes?: true; alsoOpen?: true }, command: Command) => {
      await run((context) =>
        admin<ExitCode>(async (bot) => {
          const result = await bot.erase({
            person,
            confirmed: options.yes === true,
            alsoOpen: options.alsoOpen === true,
          });
          await print(context, { person, ...result }, [
            result.erased
              ? texts("cli.erase.done", { person, cases: result.cases })
              : result.refused.length > 0
                ? texts("cli.erase.refused", {
                    name: result.name,
                    cases: result.refused.join(", "),
                  })
                : texts("cli.erase.sure", { name: result.name }),
          ]);
          return result.erased ? 0 : 1;
        }),
      )(options, command);
    });
}
