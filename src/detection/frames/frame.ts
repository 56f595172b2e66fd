import { COMMON_WORDS } from "../reading/abbreviations.ts";
import type { Token } from "../reading/token.ts";

/**
 * A frame is a pattern over the words of one sentence. Its parts are separated by blanks:
 * `word`, `a|b`, `@class` (see word-classes), each with `?` when it may be absent; `..3` for up to three words of any
 * kind; `!a|b` when the next word must not be one of these; `^` and `$` for the start and end of a sentence (`$` also as
 * one of the alternatives);
 * `,` for a pause before the next word (also as one of the alternatives).
 */
export type FramePart =
  | { readonly kind: "word"; readonly test: WordTest; readonly optional: boolean }
  | { readonly kind: "not"; readonly test: WordTest }
  | { readonly kind: "gap"; readonly most: number }
  | { readonly kind: "start" }
  | { readonly kind: "end" }
  | { readonly kind: "pause" };
export type WordTest = { readonly words: ReadonlySet<string>; readonly classes: readonly string[] };
export type Frame = {
  readonly source: string;
  readonly parts: readonly FramePart[];
  /** Place in `parts` of the word that is looked up; every match contains it. */
  readonly key: number;
  /** The most words that can stand between the start of a match and its key. */
  readonly before: number;
};

/** Reads the notation. Throws a TypeError for a frame without a word that must be there. */
export function parseFrame(source: string, wordsOf: (name: string) => number): Frame {
  const parts = source
    .trim()
    .split(/\s+/u)
    .map((part): FramePart => {
      if (part === "^") return { kind: "start" };
      if (part === "$") return { kind: "end" };
      if (part === ",") return { kind: "pause" };
      if (part.startsWith("..")) return { kind: "gap", most: Number(part.slice(2)) };
      if (part.startsWith("!")) return { kind: "not", test: readTest(part.slice(1)) };
      const optional = part.endsWith("?");
      return { kind: "word", test: readTest(optional ? part.slice(0, -1) : part), optional };
    });
  let key = -1;
  let rarest = Infinity;
  for (const [index, part] of parts.entries()) {
    if (part.kind !== "word" || part.optional) continue;
    const size = commonness(part.test, wordsOf);
    if (size < rarest) {
      rarest = size;
      key = index;
    }
  }
  if (key === -1) throw new TypeError(`a frame needs a word that must be there: "${source}"`);
  const before = parts
    .slice(0, key)
    .reduce(
      (total, part) => total + (part.kind === "word" ? 1 : part.kind === "gap" ? part.most : 0),
      0,
    );
  return { source, parts, key, before };
}

/** How often some word of a chat passes a test. Of two sets the one with commonplace words starts more vain attempts. */
export function commonness(test: WordTest, wordsOf: (name: string) => number): number {
  let size = 0;
  for (const name of test.classes) size += wordsOf(name) + (COMMON_CLASSES.has(name) ? 1000 : 0);
  for (const word of test.words) size += COMMON.has(word) ? 200 : COMMON_WORDS.has(word) ? 12 : 1;
  return size;
}

const LONGEST_TAIL = 3;
const COMMON = new Set(
  "ik je jij de het een is en dat die niet ga in op van te we ze hij er met aan om wat voor maar dan als heb nog ook bij zo al naar dit iemand wie".split(
    " ",
  ),
);
const COMMON_CLASSES = new Set([
  "i",
  "you",
  "your",
  "be",
  "third",
  "target",
  "person",
  "negation",
  "intensifier",
]);

const readTest = (source: string): WordTest => {
  const alternatives = source.split("|");
  return {
    words: new Set(alternatives.filter((part) => !part.startsWith("@"))),
    classes: alternatives.filter((part) => part.startsWith("@")).map((part) => part.slice(1)),
  };
};

/** The words and classes by which a frame is found. */
export function frameKeys(frame: Frame): {
  readonly words: ReadonlySet<string>;
  readonly classes: readonly string[];
} {
  const part = frame.parts[frame.key];
  return part?.kind === "word" ? part.test : { words: new Set(), classes: [] };
}

/** All words a frame names, for the vocabulary that respelling works towards. */
export const frameWords = (frame: Frame): readonly string[] =>
  frame.parts.flatMap((part) => (part.kind === "word" ? [...part.test.words] : []));

const passes = (test: WordTest, token: Token): boolean => {
  if (test.words.has(token.word)) return true;
  for (const name of test.classes) if (token.classes.includes(name)) return true;
  return false;
};

/** Whether a word is one by which the frame is looked up. */
export function isKey(frame: Frame, token: Token): boolean {
  const part = frame.parts[frame.key];
  return part?.kind === "word" && passes(part.test, token);
}

/**
 * Index after the last word when the frame matches from `from` on; -1 when it does not. `spend` is told of every step:
 * gaps are short, so the steps per start are bounded by the frame, not by the message.
 */
export function matchFrame(
  frame: Frame,
  tokens: readonly Token[],
  from: number,
  spend: () => void,
): number {
  const sentence = tokens[from]?.sentence;
  const inSentence = (at: number): Token | null => {
    const token = tokens[at];
    return token !== undefined && token.sentence === sentence ? token : null;
  };
  const step = (index: number, at: number): number => {
    spend();
    const part = frame.parts[index];
    if (part === undefined) return at;
    switch (part.kind) {
      case "start": {
        const previous = tokens[at - 1];
        return previous === undefined || previous.sentence !== sentence ? step(index + 1, at) : -1;
      }
      case "end":
        // What trails off (`… man`, `… joh haha`) does not move the end of a sentence.
        for (let tail = at; tail <= at + LONGEST_TAIL; tail += 1) {
          const token = inSentence(tail);
          if (token === null) return step(index + 1, at);
          if (!token.classes.includes("tail")) return -1;
        }
        return -1;
      case "pause":
        return inSentence(at)?.comma === true ? step(index + 1, at) : -1;
      case "not": {
        const token = inSentence(at);
        return token !== null && passes(part.test, token) ? -1 : step(index + 1, at);
      }
      case "word": {
        const token = inSentence(at);
        if (token !== null && passes(part.test, token)) {
          const end = step(index + 1, at + 1);
          if (end !== -1) return end;
        }
        if (token === null && part.test.words.has("$")) return step(index + 1, at);
        if (token?.comma === true && part.test.words.has(",")) return step(index + 1, at);
        return part.optional ? step(index + 1, at) : -1;
      }
      case "gap": {
        for (let skipped = 0; skipped <= part.most; skipped += 1) {
          const end = step(index + 1, at + skipped);
          if (end !== -1) return end;
          if (inSentence(at + skipped) === null) return -1;
        }
        return -1;
      }
      default:
        return -1;
    }
  };
  return step(0, from);
}
