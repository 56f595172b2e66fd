import { readFileSync } from "node:fs";
import { seeded } from "./seeded.ts";
import type { Seeded } from "./seeded.ts";
import { termList } from "./term-list.ts";

const HARMLESS = new URL("../../config/backtest/", import.meta.url);
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
const TAILS = ["", "", "", "", "!", "?", " 😂", " haha", "...", " xx", " 😭😭", "!!"];

/**
 * Messages of a class channel, the same in every run: words in the order of the harmless lines of config/backtest, cut
 * and put together to lengths that chat has.
 */
export function chatCorpus(size: number, seed = 35): readonly string[] {
  const random = seeded(seed);
  const lines = harmlessLines();
  const listed = termList(100).map(({ term }) => term);
  return Array.from({ length: size }, (_, at) => {
    const share = at % 1000;
    if (share === 500) return chatText(LONG_LENGTH, random, lines);
    if (share % 33 === 7 && share < LISTED_SHARE * 33)
      return random.pick(AROUND).replace("@", random.pick(listed));
    // Half the messages are shorter than the median, a few several times as long.
    const length = Math.round(MEDIAN_LENGTH * Math.exp(normal(random) * 0.65));
    return chatText(Math.max(2, Math.min(600, length)), random, lines);
  });
}

/** Chat of about so many characters. */
export function chatText(length: number, random: Seeded, lines = harmlessLines()): string {
  let text = "";
  while (text.length < length) {
    const words = random.pick(lines).split(" ");
    const from = random.below(Math.max(1, words.length - 3));
    const piece = words
      .slice(from, from + 3 + random.below(9))
      .map((word) => (random.below(100) < TYPING_ERRORS ? mistyped(word, random) : word));
    text += `${text === "" ? "" : random.pick(BETWEEN)}${piece.join(" ")}`;
  }
  const cut = text.lastIndexOf(" ", length);
  return (cut > length / 2 ? text.slice(0, cut) : text.slice(0, length)) + random.pick(TAILS);
}

export const harmlessLines = (): readonly string[] =>
  ["harmless.nl.txt", "harmless.en.txt"].flatMap((name) =>
    readFileSync(new URL(name, HARMLESS), "utf8")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#")),
  );

function mistyped(word: string, random: Seeded): string {
  const at = random.below(word.length);
  return random.next() < 0.5
    ? word.slice(0, at) + word.slice(at + 1)
    : word.slice(0, at) + random.pick(Array.from("aeinorst")) + word.slice(at);
}

/** A standard normal deviate (Box and Muller). */
const normal = (random: Seeded): number =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
