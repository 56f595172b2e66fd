import type { DetectionInput } from "./detector.ts";
import { ASKS } from "./model/leaning.ts";
import type { SeenWord, Whole } from "./model/leaning.ts";
import type { ScreenModel } from "./model/screen-model.ts";
import { isChopped } from "./reading/chopped.ts";
import type { Knowledge } from "./reading/knowledge.ts";
import type { Looked } from "./reading/look.ts";
import { isUpper } from "./reading/reading.ts";
import type { Opened } from "./reading/reading.ts";
import type { RawWord } from "./reading/split.ts";
import type { WordPart } from "./reading/word-notes.ts";
import type { TextRule } from "./rules/rule.ts";

/** What made a message worth reading in full; null: nothing in it is to be flagged, whatever the rules would say. */
export type Reason = "leaning" | "own" | "caption" | "number" | null;

/**
 * Tells of a message of which the words are looked at, but that is not read, why it has to be. Time grows with the number
 * of words, however long the lists are.
 */
export function reasonToRead(
  opened: Opened,
  looked: Looked,
  { role, attachments }: Pick<DetectionInput, "role" | "attachments">,
  screen: ScreenModel,
  { ownPatterns }: Pick<Knowledge, "ownPatterns">,
  textRules: readonly TextRule[],
): Reason {
  if (leaningOf(opened, looked, role, screen) >= screen.readFrom) return "leaning";
  if (ownPatterns || looked.notes.some(({ parts }) => parts.some(({ own }) => own))) return "own";
  // Under a picture or a film words that say little by themselves may show somebody up.
  if (attachments.some(({ kind }) => kind !== "file")) return "caption";
  for (const rule of textRules)
    if (isHeard(rule, role) && rule.occursIn(opened.folded, looked.digits)) return "number";
  return null;
}

/** Whether a rule judges what somebody in this role says. */
export const isHeard = (
  { speaker }: { readonly speaker?: "student" | "staff" },
  role: "student" | "staff",
): boolean => speaker === undefined || speaker === role;

/** How far the words of a message lean to its being flagged. */
function leaningOf(
  opened: Opened,
  looked: Looked,
  role: DetectionInput["role"],
  screen: ScreenModel,
): number {
  const words = seenIn(opened, looked, (part, named) => (named ? part.nameLeaning : part.leaning));
  return screen.leaningOf(words, wholeOf(words, opened, role));
}

/** What each word of a message is seen as, `named` where it is written like a name; null between two sentences. */
export function seenIn<Word>(
  opened: Opened,
  { words, notes }: Looked,
  see: (part: WordPart, named: boolean) => Word,
): readonly (Word | null)[] {
  const seen: (Word | null)[] = [];
  const chopped = isChopped(words);
  const { capitals } = opened.folded;
  let sentence = 0;
  let opening = true;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const note = notes[at];
    if (word === undefined || note === undefined) break;
    if (!chopped && word.sentence !== sentence) {
      sentence = word.sentence;
      opening = true;
      seen.push(null);
    }
    for (const part of note.parts) {
      const named = capitals && !opening && part.asName !== part.classes && isCapital(opened, word);
      seen.push(see(part, named));
      opening = false;
    }
  }
  return seen;
}

/** What there is to say of a message as a whole. */
export function wholeOf(
  seen: readonly (SeenWord | null)[],
  { questions }: Opened,
  role: DetectionInput["role"],
): Whole {
  let traits = questions.size > 0 ? ASKS : 0;
  let words = 0;
  for (const word of seen) {
    if (word === null) continue;
    traits |= word.traits;
    words += 1;
  }
  return { traits, words, role };
}

const isCapital = ({ original, folded }: Opened, { text, from }: RawWord): boolean =>
  text.length > 1 && isUpper(original, folded.startOf(from));
