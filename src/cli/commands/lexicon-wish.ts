import type { Language } from "../../domain/school.ts";
import { outcomeLines } from "../../moderation/words/word-lines.ts";
import type { WordOutcome } from "../../moderation/words/word-outcome.ts";
import type { WordWish } from "../../moderation/words/word-wish.ts";
import type { Admin } from "../admin.ts";
import { print } from "../io.ts";
import type { CommandContext, ExitCode } from "../io.ts";
import { progressOf, speechOf } from "./lexicon-speech.ts";

export type WishOptions = {
  readonly by: string;
  readonly school?: string;
  readonly yes?: true;
  readonly dryRun?: true;
};

/** Has a change made and tells what became of it; where a second yes is due, whoever sits there is asked. */
export async function wish(
  context: CommandContext,
  language: Language,
  admin: Admin,
  wanted: WordWish,
  options: WishOptions,
): Promise<ExitCode> {
  const { io, texts } = context;
  const ask = async (confirmed: boolean) =>
    admin.lexiconWish(
      {
        school: options.school ?? null,
        by: options.by,
        wish: wanted,
        confirmed,
        dryRun: options.dryRun === true,
      },
      progressOf(context),
    );
  let answer = await ask(options.yes === true);
  if (answer.outcome.kind === "confirm" && io.ask !== null && !context.json) {
    await tell(context, language, answer);
    if (!(await io.ask(texts("cli.lexicon.sure")))) return 1;
    answer = await ask(true);
  }
  await tell(context, language, answer);
  return EXITS[answer.outcome.kind];
}

/** How a command ends by what became of the wish. */
export const EXITS: Readonly<Record<WordOutcome["kind"], ExitCode>> = {
  done: 0,
  proposed: 0,
  unchanged: 0,
  confirm: 1,
  refused: 1,
  conflict: 1,
  forbidden: 1,
  unknown: 2,
};

async function tell(
  context: CommandContext,
  language: Language,
  answer: Awaited<ReturnType<Admin["lexiconWish"]>>,
): Promise<void> {
  const { outcome } = answer;
  const { io, texts, json } = context;
  const lines = outcomeLines(outcome, speechOf(context, language, answer));
  const hints =
    outcome.kind === "done"
      ? [texts("cli.lexicon.undo_hint", { number: outcome.change.number })]
      : outcome.kind === "confirm" && io.ask === null
        ? [texts("cli.lexicon.yes_hint")]
        : [];
  if (json || EXITS[outcome.kind] === 0) {
    await print(context, outcome, [...lines, ...hints]);
    return;
  }
  for (const line of [...lines, ...hints]) io.error(line);
}
