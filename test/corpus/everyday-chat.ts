import { CORPUS, linesOf, loadConversations } from "./labelled.ts";

/*
 * What is said all day in a class channel. Half of the labelled messages is to be flagged and most of the others resemble
 * them; of what pupils really write hardly anything is, so that ordinary talk has to be learnt from beside them.
 */

/** Lines of ordinary class talk, running on; none of those that are measured with. */
export const everydayLines = (): readonly string[] =>
  linesOf(new URL("everyday-learnt.txt", CORPUS));

/** What is said in the harmless conversations of the train split: each line harmless, for all that it replies to. */
export const quietLines = (): readonly string[] => [
  ...new Set(
    loadConversations("train")
      .filter(({ escalates }) => !escalates)
      .flatMap(({ messages }) => messages)
      .flatMap(({ role, text }) => (role === "student" ? [text] : [])),
  ),
];
