import { quotesIn } from "./quotes.ts";
import type { Place } from "./quotes.ts";
import { APART, MENTION } from "../fold/fold.ts";
import type { Folded } from "../fold/fold.ts";
import { clearUnits, layUnits, units } from "./units.ts";

/** A word as it stands in the folded text, before anything is put right. Offsets are into the folded text. */
export type RawWord = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  readonly comma: boolean;
  readonly quoted: boolean;
  /** What stands between the word before it and this one: nothing, blanks, single marks, or one hyphen alone. */
  readonly gap: "start" | "space" | "mark" | "hyphen";
};
export type RawWords = {
  readonly words: readonly RawWord[];
  /** Numbers of the sentences that end with a question mark. */
  readonly questions: ReadonlySet<number>;
};

const WORD = 1;
const INNER = 2;
const STOP = 3;
const PAUSE = 4;
const SPACE = 5;
const QUOTE = 6;
const OTHER = 0;

const KINDS = new Uint8Array(128);
for (let unit = 0; unit < 128; unit += 1) {
  const character = String.fromCharCode(unit);
  if (/[a-z0-9]/u.test(character)) KINDS[unit] = WORD;
  else if ("'@$*#_~^%|+!\\".includes(character)) KINDS[unit] = INNER;
  else if (".?".includes(character)) KINDS[unit] = STOP;
  else if (",;:\n-/)".includes(character)) KINDS[unit] = PAUSE;
  else if (character === " ") KINDS[unit] = SPACE;
  else if (character === '"') KINDS[unit] = QUOTE;
}

const LETTER = /[\p{L}\p{N}]/u;
const PICTURE = /\p{Extended_Pictographic}/u;
/** Of the characters of the first two planes: 0 not looked at yet, 1 no picture, 2 a picture. */
const pictures = new Uint8Array(0x20000);
function isPicture(codePoint: number): boolean {
  const known = pictures[codePoint] ?? 0;
  if (known !== 0) return known === 2;
  const is = PICTURE.test(String.fromCodePoint(codePoint));
  pictures[codePoint] = is ? 2 : 1;
  return is;
}
/** Units outside ASCII: 0 not looked at yet, else one more than the kind. */
const kinds = new Uint8Array(0x10000);

/** What kind of thing stands in a place of the text that is laid out; 0 behind its end as well. */
function kindAt(at: number): number {
  const unit = units[at] ?? 0;
  return unit < 128 ? (KINDS[unit] ?? OTHER) : kindOf(unit);
}
/** What kind of thing a unit outside ASCII is. */
function kindOf(unit: number): number {
  const known = kinds[unit] ?? 0;
  if (known !== 0) return known - 1;
  const kind = LETTER.test(String.fromCharCode(unit)) ? WORD : OTHER;
  kinds[unit] = kind + 1;
  return kind;
}

/** Splits folded text into words and sentences, in one pass. */
export function splitWords({ text }: Folded): RawWords {
  const words: RawWord[] = [];
  const questions = new Set<number>();
  scanWords(text, {
    word: (from, to, sentence, gap, comma, quoted) => {
      words.push({ text: text.slice(from, to), from, to, sentence, comma, quoted, gap });
      return true;
    },
    question: (sentence) => {
      questions.add(sentence);
    },
  });
  return { words, questions };
}

/** Hears of words in their order, and of the sentences that end with a question mark. It goes through no other text itself. */
export type WordVisitor = {
  /** Whether it wants to hear of the next one. */
  readonly word: (
    from: number,
    to: number,
    sentence: number,
    gap: RawWord["gap"],
    comma: boolean,
    quoted: boolean,
  ) => boolean;
  readonly question: (sentence: number) => void;
};

/** Goes through the words of a folded text, as long as the visitor wants to hear of them; its {@link units} are laid out. */
export function scanWords(text: string, visitor: WordVisitor): void {
  layUnits(text);
  try {
    scan(text, visitor);
  } finally {
    clearUnits(text.length);
  }
}

function scan(text: string, visitor: WordVisitor): void {
  const { length } = text;
  let sentence = 0;
  let comma = false;
  let quotes: readonly Place[] | null = null;
  let quote = 0;
  let stop = false;
  let gap: RawWord["gap"] = "start";
  // The word before; -1: there is none.
  let before = -1;
  let end = -1;
  let at = 0;
  while (at < length) {
    const kind = kindAt(at);
    if (kind === SPACE) {
      gap = "space";
      at += 1;
      continue;
    }
    // Where a word that begins here ends; what is none goes on with the next character.
    let to = -1;
    if (kind === WORD || startsDisguised(at, kind)) to = wordEnd(text, at);
    else {
      const character = text.charAt(at);
      let next = at + 1;
      if (character === MENTION || character === APART) to = next;
      else if (kind === QUOTE || character === "'") {
        quotes ??= quotesIn(text);
        // An apostrophe is neither an opening nor a closing mark.
        while ((quotes[quote]?.[1] ?? Infinity) <= at) quote += 1;
        const [opens, behind] = quotes[quote] ?? [Infinity, Infinity];
        comma ||= opens === at || behind === next;
      } else if (kind === STOP || character === "!") {
        if (character === "." && text.charAt(next) === ".") {
          while (text.charAt(next) === ".") next += 1;
          comma = true;
          gap = "space";
        } else {
          stop = true;
          if (character === "?") visitor.question(sentence);
        }
      } else if (kind === PAUSE) {
        comma = true;
        if (character === "\n") gap = "space";
      } else if ((units[at] ?? 0) > 127) {
        const codePoint = text.codePointAt(at) ?? 0;
        next = at + (codePoint > 0xffff ? 2 : 1);
        const divides = end === at && end - before === 1 && opensLetter(next);
        if (!divides && isPicture(codePoint)) to = next;
      }
      if (to < 0) {
        at = next;
        continue;
      }
    }
    if (stop) {
      if (end >= 0) sentence += 1;
      stop = false;
    }
    if (end >= 0 && end === at - 1 && units[end] === HYPHEN) gap = "hyphen";
    let quoted = false;
    if (quotes !== null) {
      while ((quotes[quote]?.[1] ?? Infinity) <= at) quote += 1;
      quoted = (quotes[quote]?.[0] ?? Infinity) <= at;
    }
    if (!visitor.word(at, to, sentence, gap, comma, quoted)) return;
    before = at;
    end = at = to;
    comma = false;
    gap = "mark";
  }
}

const HYPHEN = 45;
/** `k👏l👏o👏o👏t`: a picture right between two single letters, as a stop might stand there. */
const opensLetter = (at: number): boolean => kindAt(at) === WORD && kindAt(at + 1) !== WORD;

const DOLLAR = 36;
/** `$let`: a sign that takes the place of a first letter. */
function startsDisguised(at: number, kind: number): boolean {
  if (kind !== INNER || units[at] !== DOLLAR) return false;
  const next = units[at + 1] ?? 0;
  return kindAt(at + 1) === WORD && !(next >= 48 && next <= 57);
}

const AT = 64;
/** A word goes on over signs that stand between its letters (`kl**t`, `zo'n`, `k@nker`), never over a blank. */
function wordEnd(text: string, from: number): number {
  const { length } = text;
  let end = from + 1;
  // Asked of nearly every character there is: `kindAt` would be a call for each.
  for (let at = end; at < length; at += 1) {
    const unit = units[at] ?? 0;
    const kind = unit < 128 ? KINDS[unit] : kindOf(unit);
    if (kind === WORD) end = at + 1;
    else if (kind !== INNER || at - end >= 4) break;
  }
  // `sl@ je`: a sign that takes the place of a last letter.
  if (units[end] === AT && end - from >= 2 && /[\s.,!?]|^$/u.test(text.charAt(end + 1)))
    return end + 1;
  return end;
}
