import { writeFileSync } from "node:fs";

const WIDTH = 120;

/** Writes `config/lexicon/<kind>-words.yaml`: words in many lines of one text, in the order given, under a head. */
export function writePlainWords(
  kind: "innocent" | "frequent",
  head: string,
  words: readonly string[],
): void {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > WIDTH) lines.push(`  ${word}`);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  const file = new URL(`../../config/lexicon/${kind}-words.yaml`, import.meta.url);
  writeFileSync(file, `${head}words: |\n${lines.join("\n")}\n`);
}
