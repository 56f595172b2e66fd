import { fold } from "../../src/detection/fold/fold.ts";
import { loadMessages } from "../corpus/labelled.ts";
import { writePlainWords } from "./write-plain-words.ts";

/*
 * Makes config/lexicon/frequent-words.yaml: the words of the train split of the corpus, the most frequent first. What is
 * written without blanks is taken apart by them. Run it after the corpus has grown.
 */
const HEAD = `# Woorden uit de chat, de gewoonste eerst: wat aan elkaar is geschreven, wordt daarmee gesplitst. Niet met de hand
# wijzigen. The words of chat, the most frequent first. Made by: npm run frequent
`;
/** Of words that are rarer most are misspelt. */
const LEAST = 2;
/** Words of two letters are pieces of many others: only those count that stand in one of so many messages. */
const SHORT_IN = 300;
const LONGEST = 16;
/** Kinds of messages whose words are no words as they stand. */
const DISGUISED = new Set([
  "leet",
  "letters",
  "split",
  "glued",
  "reversed",
  "missing",
  "disguised",
]);

const counts = new Map<string, number>();
const messages = loadMessages("train").filter(({ kind }) => !DISGUISED.has(kind));
for (const { text } of messages)
  for (const word of fold(text, []).text.match(/(?<![\p{L}\p{N}'])[a-z]+(?![\p{L}\p{N}'])/gu) ?? [])
    counts.set(word, (counts.get(word) ?? 0) + 1);
const isWord = ([word, count]: readonly [string, number]): boolean =>
  word.length > 1 &&
  word.length <= LONGEST &&
  count >= (word.length === 2 ? messages.length / SHORT_IN : LEAST);
const words = [...counts]
  .filter(isWord)
  .toSorted(([a, often], [b, other]) => other - often || (a < b ? -1 : 1))
  .map(([word]) => word);
writePlainWords("frequent", HEAD, words);
process.stdout.write(`${words.length} words\n`);
