import { Option } from "commander";
import type { Command } from "commander";
import { KlaswachtError } from "../../domain/errors.ts";
import { PLATFORMS } from "../../domain/ids.ts";
import type { Platform } from "../../domain/ids.ts";
import type { Translate } from "../../domain/school.ts";
import type { Admin } from "../admin.ts";
import type { CommandContext, ExitCode } from "../io.ts";
import { print } from "../io.ts";
import type { Run, WithAdmin } from "../run.ts";

/** `roster import|gaps|codes`. */
export function addRosterCommands(
  program: Command,
  texts: Translate,
  run: Run,
  admin: WithAdmin,
): void {
  const roster = program.command("roster").description(texts("cli.roster.about"));
  roster
    .command("import")
    .description(texts("cli.roster.import"))
    .argument("<file>", texts("cli.roster.file"))
    .option("--school <key>", texts("cli.roster.school"))
    .option("--dry-run", texts("cli.roster.dry_run"))
    .action(async (file: string, options: { school?: string; dryRun?: true }, command: Command) => {
      await run((context) =>
        admin((bot) =>
          importRoster(context, bot, file, options.school ?? null, options.dryRun === true),
        ),
      )(options, command);
    });
  roster
    .command("gaps")
    .description(texts("cli.roster.gaps"))
    .action(
      run((context) =>
        admin<ExitCode>(async (bot) => {
          const gaps = await bot.rosterGaps();
          const lines = gaps.map((gap) => `${gap.school}: ${gap.text}`);
          await print(context, { gaps }, gaps.length === 0 ? [texts("cli.roster.no_gaps")] : lines);
          return gaps.length === 0 ? 0 : 1;
        }),
      ),
    );
  roster
    .command("codes")
    .description(texts("cli.roster.codes"))
    .argument("[class]", texts("cli.roster.class"))
    .option("--staff", texts("cli.roster.staff"))
    .option("--school <key>", texts("cli.roster.school"))
    .addOption(
      new Option("--platform <name>", texts("cli.roster.platform"))
        .choices(PLATFORMS)
        .default("discord"),
    )
    .action(
      async (
        ofClass: string | undefined,
        options: { school?: string; platform: Platform; staff?: true },
        command: Command,
      ) => {
        if ((ofClass === undefined) === (options.staff === undefined)) {
          throw new KlaswachtError("WRONG_USE", texts("cli.roster.codes_whose"));
        }
        await run((context) =>
          admin<ExitCode>(async (bot) => {
            const issued = await bot.issueCodes({
              school: options.school ?? null,
              class: ofClass ?? null,
              platform: options.platform,
            });
            const until = new Date(issued.until).toISOString().slice(0, 10);
            await print(
              context,
              { ...issued, until },
              issued.codes.length === 0
                ? [
                    texts(
                      ofClass === undefined
                        ? "cli.roster.codes_none_staff"
                        : "cli.roster.codes_none",
                    ),
                  ]
                : [
                    ...issued.codes.map(({ code, name }) =>
                      texts("cli.roster.code", { code, name }),
                    ),
                    texts("cli.roster.codes_done", { count: issued.codes.length, until }),
                  ],
            );
            return 0;
          }),
        )(options, command);
      },
    );
}

async function importRoster(
  context: CommandContext,
  bot: Admin,
  file: string,
  school: string | null,
  dryRun: boolean,
): Promise<0> {
  const { texts, say } = context;
  const bytes = await context.io.readFile(file).catch((cause: unknown) => {
    throw new KlaswachtError("WRONG_USE", texts("cli.roster.unreadable", { file }), { cause });
  });
  const content = Buffer.from(bytes).toString("base64");
  const change = await bot.importRoster({ school, file, content, dryRun });
  const counts = {
    added: change.added.length,
    changed: change.changed.length,
    removed: change.removed.length,
    same: change.same,
  };
  await print(context, { dryRun, ...change }, [
    ...change.added.map((name) => texts("cli.roster.added", { name })),
    ...change.changed.map((name) => texts("cli.roster.changed", { name })),
    ...change.removed.map((name) => texts("cli.roster.removed", { name })),
    ...change.warnings.map((warning) =>
      texts("cli.roster.warning", { ...warning, message: say(warning.message) }),
    ),
    texts(dryRun ? "cli.roster.dry_done" : "cli.roster.done", counts),
  ]);
  return 0;
}
