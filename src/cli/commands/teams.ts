import type { Command } from "commander";
import { KlaswachtError } from "../../domain/errors.ts";
import type { Translate } from "../../domain/school.ts";
import type { CommandContext, ExitCode } from "../io.ts";
import { print } from "../io.ts";
import type { Run } from "../run.ts";

/** The app for Teams, or what stands in its way: keys below `cli.teams.problem`. */
export type MadePackage =
  | {
      readonly ok: true;
      readonly zip: Uint8Array;
      readonly files: readonly { readonly name: string; readonly bytes: number }[];
      readonly id: string;
      readonly version: string;
      /** What the app asks of the owner of a team. */
      readonly permissions: readonly string[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly {
        readonly key: string;
        readonly params: Readonly<Record<string, string>>;
      }[];
    };
/** `version` null: that of this program. */
export type MakePackage = (version: string | null) => Promise<MadePackage>;

const FILE = "klaswacht-teams.zip";

/** `teams package`. */
export function addTeamsCommands(
  program: Command,
  texts: Translate,
  run: Run,
  make: MakePackage,
): void {
  const teams = program.command("teams").description(texts("cli.teams.about"));
  teams
    .command("package")
    .description(texts("cli.teams.package"))
    .option("--out <file>", texts("cli.teams.out"), FILE)
    .option("--app-version <x.y.z>", texts("cli.teams.app_version"))
    .option("--force", texts("cli.teams.force"))
    .action(
      async (options: { out: string; appVersion?: string; force?: true }, command: Command) => {
        await run(async (context) => {
          const made = await make(options.appVersion ?? null);
          return made.ok
            ? write(context, made, options.out, options.force === true)
            : refuse(context, made.problems);
        })(options, command);
      },
    );
}

async function write(
  context: CommandContext,
  made: Extract<MadePackage, { readonly ok: true }>,
  file: string,
  force: boolean,
): Promise<ExitCode> {
  const { texts } = context;
  try {
    await context.io.writeFile(file, made.zip, { fresh: !force });
  } catch (error) {
    const exists = error instanceof Error && Reflect.get(error, "code") === "EEXIST";
    const key = exists ? "cli.teams.exists" : "cli.teams.unwritable";
    throw new KlaswachtError("WRONG_USE", texts(key, { file }), { cause: error });
  }
  const { id, version, files, permissions } = made;
  await print(context, { ok: true, file, id, version, files, permissions }, [
    texts("cli.teams.written", { file, version }),
    ...files.map(({ name, bytes }) => `    ${name} (${bytes} B)`),
    texts("cli.teams.asks", { permissions: permissions.join(", ") }),
    texts("cli.teams.next"),
  ]);
  return 0;
}

async function refuse(
  context: CommandContext,
  problems: Extract<MadePackage, { readonly ok: false }>["problems"],
): Promise<ExitCode> {
  const { texts } = context;
  const said = problems.map(({ key, params }) => texts(`cli.teams.problem.${key}`, params));
  await print(context, { ok: false, problems: said }, [
    ...said.map((line) => `✗ ${line}`),
    texts("cli.teams.refused", { count: said.length }),
  ]);
  return 1;
}
