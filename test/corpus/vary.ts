import { seeded } from "../bench/seeded.ts";
import type { Seeded } from "../bench/seeded.ts";

/** The same text as somebody else would have written it: what it does stays, so that its label does too. */
export type Vary = (text: string) => string;

/** What pupils begin and end with, whatever they say. */
const BEFORE = [
  "haha ",
  "hoi allemaal, ",
  "ey ",
  "hey ",
  "oke ",
  "ja maar ",
  "nee joh ",
  "guys ",
  "he, ",
  "omg ",
  "jongens ",
  "euh ",
  "wacht ",
  "@Sanne ",
  "Bram, ",
  "nou ",
];
const BEHIND = [
  "!!!",
  "!",
  "...",
  " 😂",
  " 😂😂",
  " 😭",
  " 🙄",
  " 💀",
  " 😡",
  " 🔥",
  " haha",
  " lol",
  " ofzo",
  " man",
  " hoor",
  " echt",
  " serieus",
  " bro",
  " okee?",
  " toch",
  " xd",
  "?!",
  " 🤣🤣🤣",
  " ❤️",
  " he",
];
const FOR_LETTERS: Readonly<Record<string, string>> = { a: "4", e: "3", i: "1", o: "0", s: "5" };
const BY_EAR: readonly (readonly [RegExp, string])[] = [
  [/ij/gu, "ei"],
  [/ei/gu, "ij"],
  [/ou/gu, "au"],
  [/c(?=[aou])/gu, "k"],
  [/(?<=\w)z/gu, "s"],
  [/v/gu, "f"],
  [/d\b/gu, "t"],
  [/en\b/gu, "e"],
  [/\bhet\b/gu, "t"],
  [/\been\b/gu, "n"],
  [/\bik\b/gu, "k"],
  [/\bniet\b/gu, "nie"],
  [/\b(?:dat|wat)\b/gu, "da"],
];
/** A shorter word is not misspelt, dotted or written with digits: it would be another. */
const LEAST = 4;

/** One word of a text written otherwise; the text itself where none is long enough. */
function inOneWord(text: string, random: Seeded, change: (word: string) => string): string {
  const words = text.split(" ");
  const long = words.flatMap((word, at) =>
    /^\p{L}+$/u.test(word) && word.length >= LEAST ? [at] : [],
  );
  if (long.length === 0) return text;
  const at = random.pick(long);
  return words.map((word, own) => (own === at ? change(word) : word)).join(" ");
}

function mistyped(word: string, random: Seeded): string {
  const at = 1 + random.below(word.length - 2);
  return random.pick([
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    word.slice(0, at) + word.charAt(at) + word.slice(at),
    word.slice(0, at) + random.pick(Array.from("aeinorst")) + word.slice(at),
    word.slice(0, at) + random.pick(Array.from("aeinorst")) + word.slice(at + 1),
  ]);
}

/** Varies texts in turn, the same in every run: a beginning, an end, a typing error or two, spelling by ear, a disguise. */
export function varying(seed: number): Vary {
  const random = seeded(seed);
  const typing: Vary = (text) => inOneWord(text, random, (word) => mistyped(word, random));
  const ways: readonly Vary[] = [
    (text) => random.pick(BEFORE) + text,
    (text) => text.replace(/[\s.!]*$/u, "") + random.pick(BEHIND),
    (text) => text.replace(/[\s.!]*$/u, "") + random.pick(BEHIND),
    typing,
    (text) => typing(typing(text)),
    (text) => {
      const [pattern, put] = random.pick(BY_EAR);
      return text.replaceAll(pattern, put);
    },
    (text) =>
      inOneWord(text, random, (word) =>
        word.replaceAll(/[aeios]/gu, (one) => FOR_LETTERS[one] ?? one),
      ),
    (text) =>
      inOneWord(text, random, (word) =>
        Array.from(word).join(random.pick([" ", ".", "-", "_", "*"])),
      ),
    (text) =>
      inOneWord(text, random, (word) =>
        word.replace(/[aeiou](?=[^aeiou]|$)/u, (one) => one.repeat(3 + random.below(4))),
      ),
    (text) => inOneWord(text, random, (word) => `${word.slice(0, 2)}*${word.slice(3)}`),
    (text) => text.replaceAll(/[.,!?] /gu, (mark) => mark.trim()),
    (text) => text.replaceAll(/[.,!?']/gu, ""),
  ];
  return (text) => random.pick(ways)(text);
}

/** The same texts among ordinary talk, as it comes in one message: before it or behind it, with or without a stop between. */
export function amid(talk: readonly string[], seed: number): Vary {
  const random = seeded(seed);
  const ways: readonly ((text: string, other: string) => string)[] = [
    (text, other) => `${text} ${other}`,
    (text, other) => `${text}, ${other}`,
    (text, other) => `${text}. ${other}`,
    (text, other) => `${other} ${text}`,
    (text, other) => `${other}, ${text}`,
    (text, other) => `${other}. ${text}`,
    (text, other) => `${other}\n${text}`,
    (text, other) => `${other}. ${text} ${random.pick(talk)}`,
  ];
  return (text) => random.pick(ways)(text, random.pick(talk));
}
