import { z } from "zod";
import type { CommandContext, ExitCode } from "../io.ts";
import { BadLine, answerLines } from "../json-lines.ts";
import { explain } from "./classify.ts";

const Conversation = z.object({
  id: z.union([z.string(), z.number()], { error: 'write "id" as text or a number' }),
  messages: z.array(
    z.object({
      author: z.string({ error: 'write "author" as text' }).min(1, { error: "may not be empty" }),
      role: z
        .enum(["student", "staff"], { error: 'write "role" as "student" or "staff"' })
        .default("student"),
      text: z.string({ error: 'write "text" as text' }),
      seconds: z
        .number({ error: 'write "seconds" as seconds since the first message' })
        .min(0)
        .default(0),
    }),
    { error: 'write "messages" as a list' },
  ),
});

export type ReplayMessage = z.infer<typeof Conversation>["messages"][number];
/** One case that the conversation led to; `messages` are indexes into the conversation. */
export type ReplayedIncident = {
  readonly number: number;
  readonly category: string;
  readonly severity: string;
  readonly care: boolean;
  readonly messages: readonly number[];
};
/** What the pipeline made of a conversation. */
export type Replayed = {
  readonly escalates: boolean;
  readonly first_flag_index: number | null;
  readonly pattern:
    | "pile_on"
    | "repeated_harassment"
    | "mutual_fight"
    | "exclusion"
    | "help_request"
    | "none";
  readonly incidents: readonly ReplayedIncident[];
};

/** Sends JSON lines of conversations through the whole pipeline on a moved clock, one answer line each. */
export async function replay(
  context: CommandContext,
  run: (messages: readonly ReplayMessage[]) => Promise<Replayed>,
): Promise<ExitCode> {
  const good = await answerLines(context.io.stdin, context.io.write, async (value) => {
    const input = Conversation.safeParse(value);
    if (!input.success) throw new BadLine(explain(input.error));
    return { id: input.data.id, ...(await run(input.data.messages)) };
  });
  return good ? 0 : 1;
}
