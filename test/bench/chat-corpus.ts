import { loadTexts } from "../corpus/labelled.ts";
import { seeded } from "./seeded.ts";
import type { Seeded } from "./seeded.ts";
import { termList } from "./term-list.ts";

const MEDIAN_LENGTH = 35;
const LONG_LENGTH = 4_000;
/** Of a thousand messages so many hold a listed word; one is long. */
const LISTED_SHARE = 30;
/** Of a hundred words so many are typed wrongly, so that not every word is one that was seen before. */
const TYPING_ERRORS = 3;
const AROUND = [
  "wat ben jij een @",
  "@",
  "je bent echt een @ man",
  "die @ van 3b weer hoor",
  "hou je bek @",
  "ik vind hem zo'n @",
  "haha @ ga weg",
  "@ dat je er bent",
];
const BETWEEN = [". ", ". ", "! ", "? ", "\n", ", "];
/** Of so many lines the one is taken whose length comes closest to what is wanted. */
const CANDIDATES = 8;

/**
 * Messages of a class channel, the same in every run: ordinary chat that nothing has learnt from, picked so that lengths
 * are those of chat, and made to hold some typing errors and listed words.
 */
export function chatCorpus(size: number, seed = 35): readonly string[] {
  const random = seeded(seed);
  const lines = loadTexts("everyday");
  const listed = termList(100).map(({ term }) => term);
  return Array.from({ length: size }, (_, at) => {
    const share = at % 1000;
    if (share === 500) return chatText(LONG_LENGTH, random, lines);
    if (share % 33 === 7 && share < LISTED_SHARE * 33)
      return random.pick(AROUND).replace("@", random.pick(listed));
    // Half the messages are shorter than the median, a few several times as long.
    const length = Math.round(MEDIAN_LENGTH * Math.exp(normal(random) * 0.65));
    const candidates = Array.from({ length: CANDIDATES }, () => random.pick(lines));
    const [nearest = ""] = candidates.sort(
      (a, b) => Math.abs(a.length - length) - Math.abs(b.length - length),
    );
    return typed(nearest, random);
  });
}

/** Chat of about so many characters. */
export function chatText(length: number, random: Seeded, lines = loadTexts("everyday")): string {
  let text = "";
  while (text.length < length)
    text += `${text === "" ? "" : random.pick(BETWEEN)}${typed(random.pick(lines), random)}`;
  return text.slice(0, text.lastIndexOf(" ", length));
}

const typed = (line: string, random: Seeded): string =>
  line
    .split(" ")
    .map((word) => (random.below(100) < TYPING_ERRORS ? mistyped(word, random) : word))
    .join(" ");

function mistyped(word: string, random: Seeded): string {
  const at = random.below(word.length);
  return random.next() < 0.5
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + random.pick(Array.from("aeinorst")) + word.slice(at);
}

/** A standard normal deviate (Box and Muller). */
const normal = (random: Seeded): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
