import type { Term } from "../domain/lexicon.ts";
import type { Attachment } from "../domain/message.ts";
import type { Folded } from "./fold/fold.ts";
import type { FrameIndex, Sketch } from "./frames/frame-index.ts";
import { digitsIn } from "./numbers/digit-groups.ts";
import { standAlone } from "./reading/join.ts";
import type { Knowledge } from "./reading/knowledge.ts";
import { FILM, STUDY_CLASSES, asWord, classesOf, isChopped, isUpper } from "./reading/reading.ts";
import type { Opened } from "./reading/reading.ts";
import type { WordNote } from "./reading/word-notes.ts";
import { remembering } from "./remember.ts";
import type { RuleFrame, TermRule, TextRule } from "./rules/rule.ts";

/** What made a message worth reading in full. */
export type Reason = "disguise" | "pattern" | "term" | "number" | "frame" | "model";

/** What the screen looks at beside the text. */
export type Beside = {
  readonly role: "student" | "staff";
  readonly attachments: readonly Attachment[];
};
/**
 * Tells of a message that is folded and split, but not read, whether the rules may find anything in it; null: they
 * find nothing. Every word is looked up once, however long the lists are.
 */
export type Screen = (opened: Opened, beside: Beside) => Reason | null;

/**
 * A cheap guess, from 0 to 1, at how likely a message is one to flag, of its folded text alone; from `from` on it is
 * read in full, whatever the rules need.
 */
export type Guess = { readonly of: (folded: Folded) => number; readonly from: number };

/** The rules that a screen stands before. Each says itself what it needs, so that none can be forgotten. */
export type Screened = {
  readonly frames: FrameIndex<RuleFrame>;
  readonly termRules: readonly TermRule[];
  readonly textRules: readonly TextRule[];
};

/** A word as the screen sees it: what can be said of it wherever it stands. */
type Noted = WordNote & {
  readonly digits: number;
  /** A term that a rule judges is in it. */
  readonly weighty: boolean;
  readonly parts: readonly Part[];
};
type Part = {
  readonly word: string;
  readonly emoji: boolean;
  readonly sketch: Sketch<RuleFrame>;
  /** The same with a capital inside a sentence, which may make a name of it. */
  readonly asName: Sketch<RuleFrame>;
  /** Where terms of several words stand after it when nothing went before it. */
  readonly after: number;
};

export function createScreen(
  knowledge: Knowledge,
  { frames, termRules, textRules }: Screened,
  guess: Guess | null,
): Screen {
  const { terms, vocabulary } = knowledge;
  const weighs = (term: Term): boolean => termRules.some((rule) => rule.weighs(term));

  const partOf = (spelled: string): Part => {
    const word = asWord(spelled);
    const found = terms.find(` ${word} `).filter(({ allowedBy }) => allowedBy === null);
    // Rules see the kind of a listed word as one more class of it.
    const more = found.flatMap(({ term }) => [...term.tags, `${term.category}-term`]);
    if (word === FILM) more.push(...STUDY_CLASSES);
    const plain = frames.sketch(word, [...classesOf(word, false, knowledge), ...more]);
    const name = classesOf(word, true, knowledge);
    const same = name === classesOf(word, false, knowledge);
    return {
      word,
      emoji: word !== spelled,
      sketch: plain,
      asName: same ? plain : frames.sketch(word, [...name, ...more]),
      after: terms.follow(0, word, () => {}) ?? 0,
    };
  };
  const look = remembering((text): Noted => {
    const note = knowledge.note(text);
    return {
      ...note,
      digits: digitsIn(text),
      weighty: note.words.some((spelled) =>
        terms
          .find(` ${asWord(spelled)} `)
          .some(({ term, allowedBy }) => allowedBy === null && weighs(term)),
      ),
      parts: note.words.map(partOf),
    };
  });

  return ({ original, folded, words }, { role, attachments }) => {
    if (terms.patterned) return "pattern";
    const noted: Noted[] = [];
    let digits = 0;
    for (const { text } of words) {
      const one = look(text);
      if (one.weighty) return "term";
      digits += one.digits;
      noted.push(one);
    }
    if (!standAlone(words, noted, vocabulary)) return "disguise";
    for (const rule of textRules)
      if (isHeard(rule, role) && rule.occursIn(folded, digits)) return "number";
    const wanted = ({ rule }: RuleFrame): boolean =>
      isHeard(rule, role) && (rule.besideMedia !== true || attachments.length > 0);
    const chopped = isChopped(words);
    let sentence: Sketch<RuleFrame>[] = [];
    let number = 0;
    let opening = true;
    let state = 0;
    let last: Part | null = null;
    let found = false;
    const end = (term: Term): void => {
      found ||= weighs(term);
    };
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at];
      const one = noted[at];
      if (word === undefined || one === undefined) break;
      if (!chopped && word.sentence !== number) {
        if (frames.mayMatch(sentence, wanted)) return "frame";
        number = word.sentence;
        sentence = [];
        opening = true;
        state = 0;
      }
      for (const part of one.parts) {
        if (part.emoji && last?.word === part.word) continue;
        const named =
          !opening &&
          part.asName !== part.sketch &&
          word.text.length > 1 &&
          isUpper(original, folded.startOf(word.from));
        sentence.push(named ? part.asName : part.sketch);
        state = (state === 0 ? null : terms.follow(state, part.word, end)) ?? part.after;
        if (found) return "term";
        opening = false;
        last = part;
      }
    }
    if (frames.mayMatch(sentence, wanted)) return "frame";
    return guess !== null && guess.of(folded) >= guess.from ? "model" : null;
  };
}

const isHeard = (
  { speaker }: { readonly speaker?: "student" | "staff" },
  role: "student" | "staff",
): boolean => speaker === undefined || speaker === role;
