import type { Check } from "../../domain/chat.ts";
import type { Problem } from "../../domain/errors.ts";
import type { CommandContext, ExitCode } from "../io.ts";
import { print } from "../io.ts";

/** What was looked at. Names and repairs are in the reader's language already. */
export type DoctorReport = {
  readonly checks: readonly Check[];
  readonly problems: readonly Problem[];
};

/** Shows every check; each that failed says the repair. Exit 1 when one did. */
export async function doctor(context: CommandContext, report: DoctorReport): Promise<ExitCode> {
  const { texts, say } = context;
  const bad = report.checks.filter((check) => !check.ok).length;
  const lines = report.checks.flatMap((check) => [
    `${check.ok ? "✓" : "✗"} ${check.name}: ${check.ok ? texts("cli.doctor.ok") : texts("cli.doctor.bad")} · ${say(check.detail)}`,
    ...(check.ok ? [] : [`    ${texts("cli.doctor.repair", { repair: check.repair })}`]),
  ]);
  const problems = report.problems.map(
    (problem) => `    ${texts("cli.problem", { ...problem, message: say(problem.message) })}`,
  );
  const count = report.checks.length;
  const summary =
    bad === 0
      ? texts("cli.doctor.all_good", { count })
      : texts("cli.doctor.some_bad", { bad, count });
  await print(context, { ok: bad === 0, ...report }, [...lines, ...problems, summary]);
  return bad === 0 ? 0 : 1;
}
