import { z } from "zod";
import {
  isOptional,
  keepFindings,
  verdictCategories,
  verdictSeverity,
} from "../../domain/verdict.ts";
import type { Verdict } from "../../domain/verdict.ts";
import type { CommandContext, ExitCode } from "../io.ts";
import { BadLine, answerLines } from "../json-lines.ts";

const Input = z.object({
  id: z.union([z.string(), z.number()], { error: 'write "id" as text or a number' }),
  text: z.string({ error: 'write "text" as text between quotes' }),
  role: z
    .enum(["student", "staff"], { error: 'write "role" as "student" or "staff", or leave it out' })
    .optional(),
});

/** One line of output; stable, other programs read it. */
function classification(id: string | number, verdict: Verdict) {
  if (verdict.kind === "clear") {
    return { id, flagged: false, categories: [], severity: "none", care: false, findings: [] };
  }
  return {
    id,
    flagged: true,
    categories: verdictCategories(verdict.findings),
    severity: verdictSeverity(verdict.findings),
    care: verdict.care,
    findings: verdict.findings.map((finding) => ({
      rule: finding.rule,
      category: finding.category,
      severity: finding.severity,
      start: finding.span.start,
      end: finding.span.end,
    })),
  };
}

/** Judges JSON lines `{"id","text","role"?}` from standard input, streamed, in order, without a protocol. */
export async function classify(
  context: CommandContext,
  judge: (text: string, role: "student" | "staff") => Verdict,
): Promise<ExitCode> {
  const good = await answerLines(context.io.stdin, context.io.write, (value) => {
    const input = Input.safeParse(value);
    if (!input.success) throw new BadLine(explain(input.error));
    const verdict = judge(input.data.text, input.data.role ?? "student");
    // What only some schools want to hear of is no property of the message.
    const common = keepFindings(verdict, ({ category }) => !isOptional(category));
    return classification(input.data.id, common);
  });
  return good ? 0 : 1;
}

/** All that is wrong with one line, in one sentence. */
export function explain(error: z.ZodError): string {
  return error.issues
    .map((issue) => `${issue.path.join(".") || "line"}: ${issue.message}`)
    .join("; ");
}
