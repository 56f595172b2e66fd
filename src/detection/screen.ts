import type { Term } from "../domain/lexicon.ts";
import type { Attachment } from "../domain/message.ts";
import type { Folded } from "./fold/fold.ts";
import type { FrameIndex } from "./frames/frame-index.ts";
import type { Sketch } from "./frames/sketch.ts";
import { isChopped } from "./reading/chopped.ts";
import type { Looked } from "./reading/look.ts";
import { isUpper } from "./reading/reading.ts";
import type { Opened } from "./reading/reading.ts";
import type { RuleFrame, TermRule, TextRule } from "./rules/rule.ts";

/** What made a message worth reading in full. */
export type Reason = "disguise" | "pattern" | "term" | "number" | "frame" | "model";

/** What the screen looks at beside the text. */
export type Beside = {
  readonly role: "student" | "staff";
  readonly attachments: readonly Attachment[];
};
/**
 * Tells of a message of which the words are looked at, but that is not read, whether the rules may find anything in it;
 * null: they find nothing. Every word is looked up once, however long the lists are.
 */
export type Screen = (opened: Opened, looked: Looked, beside: Beside) => Reason | null;

/**
 * A cheap guess, from 0 to 1, at how likely a message is one to flag, of its folded text alone; from `from` on it is
 * read in full, whatever the rules need.
 */
export type Guess = { readonly of: (folded: Folded) => number; readonly from: number };

/** The rules that a screen stands before. Each says itself what it needs, so that none can be forgotten. */
export type Screened = {
  readonly frames: Pick<FrameIndex<RuleFrame>, "mayMatch">;
  readonly termRules: readonly TermRule[];
  readonly textRules: readonly TextRule[];
};

export function createScreen(
  { frames, termRules, textRules }: Screened,
  guess: Guess | null,
): Screen {
  const weighs = (term: Term): boolean => termRules.some((rule) => rule.weighs(term));

  return ({ original, folded, words }, looked, { role, attachments }) => {
    if (looked.patterned) return "pattern";
    if (!looked.alone) return "disguise";
    if (looked.terms.some(weighs) || looked.phrases.some(weighs)) return "term";
    for (const rule of textRules)
      if (isHeard(rule, role) && rule.occursIn(folded, looked.digits)) return "number";
    const wanted = ({ rule }: RuleFrame): boolean =>
      isHeard(rule, role) && (rule.besideMedia !== true || attachments.length > 0);
    const chopped = isChopped(words);
    let sentence: Sketch[] = [];
    let number = 0;
    let opening = true;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      const note = looked.notes[at];
      if (word === undefined || note === undefined) break;
      if (!chopped && word.sentence !== number) {
        if (frames.mayMatch(sentence, wanted)) return "frame";
        number = word.sentence;
        sentence = [];
        opening = true;
      }
      for (const part of note.parts) {
        const named =
          !opening &&
          part.nameSketch !== part.sketch &&
          word.text.length > 1 &&
          isUpper(original, folded.startOf(word.from));
        sentence.push(named ? part.nameSketch : part.sketch);
        opening = false;
      }
    }
    if (frames.mayMatch(sentence, wanted)) return "frame";
    return guess !== null && guess.of(folded) >= guess.from ? "model" : null;
  };
}

/** Whether a rule judges what somebody in this role says. */
export const isHeard = (
  { speaker }: { readonly speaker?: "student" | "staff" },
  role: "student" | "staff",
): boolean => speaker === undefined || speaker === role;
