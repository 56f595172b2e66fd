import type { Language } from "../../domain/school.ts";
import type { WordSpeech } from "../../moderation/words/word-lines.ts";
import type { CommandContext } from "../io.ts";
import type { Spoken } from "../lexicon-admin.ts";

/** Speaks to whoever sits at the terminal, of the people and the time of the school. */
export const speechOf = (
  { texts }: CommandContext,
  language: Language,
  { names, timeZone, shipped }: Spoken,
): WordSpeech => ({
  texts,
  language,
  timeZone,
  nameOf: (person) => names[person] ?? person,
  shippedOf: (key) => shipped[key] ?? null,
});

/** Shows how far a long work is, in place, where somebody watches. */
export const progressOf =
  ({ io, texts }: CommandContext): ((done: number, total: number) => void) =>
  (done, total) => {
    io.progress?.(done >= total ? "" : texts("cli.lexicon.progress", { done, total }));
  };
