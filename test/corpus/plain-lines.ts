import { createDetector, preparing } from "../../src/detection/detector.ts";
import { atOnce } from "../../src/detection/slices.ts";
import { dictionaryWords, partsOf } from "../dictionary/dictionary.ts";
import { lookAlikes } from "../dictionary/look-alike.ts";
import { shippedLexicon } from "./shipped-lexicon.ts";

/** Sentences that say nothing bad of a word, whatever ordinary word it is. */
const CARRIERS: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `${word}?`,
  (word) => `jij bent ${word}`,
  (word) => `jij bent een ${word}`,
  (word) => `jij bent een ${word}`,
  (word) => `je bent echt een ${word}`,
  (word) => `wat ben jij een ${word}`,
  (word) => `jij bent een goede ${word}`,
  (word) => `hij is een ${word}`,
  (word) => `ze is ${word}`,
  (word) => `jullie zijn ${word}`,
  (word) => `you are a ${word}`,
  (word) => `you are ${word}`,
  (word) => `${word} is morgen`,
  (word) => `we hebben het over ${word}`,
  (word) => `is dat ${word} of niet`,
  (word) => `heb jij ${word} gezien`,
  (word) => `die ${word} van jou`,
  (word) => `mijn ${word} is weg`,
];

/** Ordinary words in plain sentences, the same in every run: what stands around a word is not yet what it means. */
export async function plainLines(count: number, seed: number): Promise<readonly string[]> {
  const lexicon = shippedLexicon();
  const { isListed } = lookAlikes(atOnce(preparing(lexicon, null)), createDetector(lexicon));
  const words = (await dictionaryWords()).filter(
    (word) => word.length <= 12 && partsOf(word).every((part) => !isListed(part)),
  );
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  return Array.from({ length: count }, (_, at) => {
    const carrier = CARRIERS[at % CARRIERS.length] ?? String;
    return carrier(words[next(words.length)] ?? "");
  });
}
