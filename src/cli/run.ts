import type { Command } from "commander";
import type { Admin } from "./admin.ts";
import type { CommandContext, ExitCode } from "./io.ts";

/** Makes a command's action out of work in a context. */
export type Run = (
  work: (context: CommandContext) => Promise<ExitCode>,
) => (options: unknown, command: Command) => Promise<void>;

/** Does the work with the running bot, or, when none runs, on the database itself. */
export type WithAdmin = <Result>(work: (admin: Admin) => Promise<Result>) => Promise<Result>;
