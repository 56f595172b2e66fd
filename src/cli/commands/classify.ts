import { z } from "zod";
import {
  isOptional,
  keepFindings,
  verdictCategories,
  verdictSeverity,
} from "../../domain/verdict.ts";
import type { Verdict } from "../../domain/verdict.ts";
import { explainedData, explainedLines, oneLine } from "../../moderation/words/explained-lines.ts";
import type { Explanation } from "../../moderation/words/explained-lines.ts";
import type { CommandContext, ExitCode } from "../io.ts";
import { BadLine, answerLines } from "../json-lines.ts";

const Input = z.object(
  {
    id: z.union([z.string(), z.number()], { error: 'write "id" as text or a number' }),
    text: z.string({ error: 'write "text" as text between quotes' }),
    role: z
      .enum(["student", "staff"], {
        error: 'write "role" as "student" or "staff", or leave it out',
      })
      .optional(),
  },
  { error: "write one JSON object per line" },
);

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

/** Judges texts by the shipped words, without a school. */
export type Judge = {
  readonly judge: (text: string, role: "student" | "staff") => Verdict;
  readonly explain: (text: string, role: "student" | "staff") => Explanation;
};

/** What only some schools want to hear of is no property of the message. */
const common = (verdict: Verdict): Verdict =>
  keepFindings(verdict, ({ category }) => !isOptional(category));

function inputOf(value: unknown): z.infer<typeof Input> {
  const input = Input.safeParse(value);
  if (!input.success) throw new BadLine(explain(input.error));
  return input.data;
}

/** Judges JSON lines `{"id","text","role"?}` from standard input, streamed, in order, without a protocol. */
export async function classify(context: CommandContext, { judge }: Judge): Promise<ExitCode> {
  const { stdin, write } = context.io;
  const good = await answerLines(stdin, write, (value) => {
    const { id, text, role } = inputOf(value);
    return classification(id, common(judge(text, role ?? "student")));
  });
  return good ? 0 : 1;
}

/** The same with why, for people; as JSON, the line of output has `explanation` besides. */
export async function explainLines(
  context: CommandContext,
  { explain: explained }: Judge,
): Promise<ExitCode> {
  const { io, texts, say, json } = context;
  const answer = (value: unknown) => {
    const { id, text, role } = inputOf(value);
    const whole = explained(text, role ?? "student");
    const explanation: Explanation = {
      ...whole,
      verdict: common(whole.verdict),
      counted: whole.counted.filter(({ category }) => !isOptional(category)),
    };
    return { id, text, explanation };
  };
  const good = json
    ? await answerLines(io.stdin, io.write, (value) => {
        const { id, text, explanation } = answer(value);
        const { verdict } = explanation;
        return {
          ...classification(id, verdict),
          explanation: explainedData(text, explanation, texts),
        };
      })
    : await answerLines(io.stdin, io.write, answer, (result) =>
        "line" in result
          ? [texts("explain.bad_line", { line: result.line, message: say(result.error) })]
          : [
              texts("explain.message", { id: result.id, text: oneLine(result.text) }),
              ...explainedLines(result.text, result.explanation, texts).map((line) => `  ${line}`),
              "",
            ],
      );
  return good ? 0 : 1;
}

/** All that is wrong with one line, in one sentence. */
export function explain(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join(".")}: ${message}`))
    .join("; ");
}
