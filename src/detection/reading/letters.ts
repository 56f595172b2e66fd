/** What is written for a letter; `1` and `!` also for an `l`. */
const LEET: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "6": "g",
  "7": "t",
  "8": "b",
  "9": "g",
  "@": "a",
  $: "s",
  "!": "i",
  "+": "t",
  "|": "l",
  "€": "e",
};

/** The word with letters for its digits and signs; `one` is what `1` and `!` stand for. */
export function unleet(word: string, one: "i" | "l" = "i"): string {
  let plain = "";
  for (const character of word)
    plain += character === "1" || character === "!" ? one : (LEET[character] ?? character);
  return plain;
}

/** The word from behind, by characters. */
export const backwards = (word: string): string => Array.from(word).reverse().join("");
