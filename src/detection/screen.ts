import type { Term } from "../domain/lexicon.ts";
import type { Attachment } from "../domain/message.ts";
import type { FrameIndex } from "./frames/frame-index.ts";
import type { Sketch } from "./frames/sketch.ts";
import { isChopped } from "./reading/chopped.ts";
import { leanTogether } from "./model/leaning.ts";
import type { Leaning } from "./model/leaning.ts";
import type { Model } from "./model/model.ts";
import type { Looked } from "./reading/look.ts";
import { isUpper } from "./reading/reading.ts";
import type { Opened } from "./reading/reading.ts";
import type { RawWord } from "./reading/split.ts";
import type { RuleFrame, TermRule, TextRule } from "./rules/rule.ts";

/** What made a message worth reading in full. */
export type Reason = "disguise" | "pattern" | "term" | "number" | "frame";

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

/** The rules that a screen stands before. Each says itself what it needs, so that none can be forgotten. */
export type Screened = {
  readonly frames: Pick<FrameIndex<RuleFrame>, "mayMatch">;
  readonly termRules: readonly TermRule[];
  readonly textRules: readonly TextRule[];
};

export function createScreen({ frames, termRules, textRules }: Screened): Screen {
  const weighing = new Map<Term, boolean>();
  const weighs = (term: Term): boolean => {
    const known = weighing.get(term);
    if (known !== undefined) return known;
    const some = termRules.some((rule) => rule.weighs(term));
    weighing.set(term, some);
    return some;
  };

  return (opened, looked, { role, attachments }) => {
    const { folded, words } = opened;
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
        const named = !opening && part.nameSketch !== part.sketch && isCapital(opened, word);
        sentence.push(named ? part.nameSketch : part.sketch);
        opening = false;
      }
    }
    return frames.mayMatch(sentence, wanted) ? "frame" : null;
  };
}

/** Whether a rule judges what somebody in this role says. */
export const isHeard = (
  { speaker }: { readonly speaker?: "student" | "staff" },
  role: "student" | "staff",
): boolean => speaker === undefined || speaker === role;

/**
 * How far the words of a message lean to its being flagged, by what the model knows of each and of two that stand
 * together. Infinite where a word may be something else than it seems.
 */
export function leaningOf(
  opened: Opened,
  { alone, notes }: Looked,
  { leanPair }: Pick<Model, "leanPair">,
): number {
  if (!alone || notes.some(({ mixed }) => mixed)) return Infinity;
  const leanings: (Leaning | null)[] = [];
  const { words } = opened;
  let sentence = 0;
  let opening = true;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (word.sentence !== sentence) {
      sentence = word.sentence;
      opening = true;
      leanings.push(null);
    }
    for (const part of notes[at]?.parts ?? []) {
      const named = !opening && part.nameLeaning !== part.leaning && isCapital(opened, word);
      leanings.push(named ? part.nameLeaning : part.leaning);
      opening = false;
    }
  }
  return leanTogether(leanings, leanPair);
}

const isCapital = ({ original, folded }: Opened, { text, from }: RawWord): boolean =>
  text.length > 1 && isUpper(original, folded.startOf(from));
