import { HARD_KINDS, TEXT_SETS, loadConversations, loadMessages, loadTexts } from "./labelled.ts";
import type { LabelledMessage, Split } from "./labelled.ts";

/** What the figures of a split are measured on, in one sentence of counts. */
export function measuredOn(split: Split): string {
  const messages = loadMessages(split);
  const harmless = messages.filter(({ categories }) => categories.length === 0);
  const hardKinds: readonly LabelledMessage["kind"][] = HARD_KINDS;
  const hard = harmless.filter(({ kind }) => hardKinds.includes(kind));
  const texts = TEXT_SETS.map((set) => `${loadTexts(set).length} of ${set}`);
  return (
    `Measured on the ${split} split: ${messages.length} messages (${messages.length - harmless.length} to be flagged, ` +
    `${harmless.length} harmless, of these ${hard.length} hard negatives) and ${loadConversations(split).length} ` +
    `conversations; beside them lines that are all harmless: ${texts.join(", ")}.`
  );
}
