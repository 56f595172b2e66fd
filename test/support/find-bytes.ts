import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where a word was found, and how it was written there. */
export type Find = { readonly place: string; readonly word: string; readonly as: string };

/** How a text can stand in a file: as such, in two bytes a character, or in base64 at each of its three offsets. */
const writings = (word: string): readonly (readonly [string, Buffer])[] => [
  ["utf-8", Buffer.from(word)],
  ["utf-16", Buffer.from(word, "utf16le")],
  ...[0, 1, 2].map((offset): readonly [string, Buffer] => {
    const encoded = Buffer.from(`${"x".repeat(offset)}${word}`).toString("base64");
    // The first and last characters depend on what stands around the word.
    return ["base64", Buffer.from(encoded.slice(offset === 0 ? 0 : 4, -4))];
  }),
];

/** Looks for the words in bytes. */
export function findIn(place: string, bytes: Buffer, words: readonly string[]): readonly Find[] {
  const lower = Buffer.from(bytes.toString("latin1").toLowerCase(), "latin1");
  return words.flatMap((word) =>
    writings(word)
      .filter(([as, written]) => (as === "base64" ? bytes : lower).includes(written))
      .map(([as]) => ({ place, word, as })),
  );
}

/** Looks for the words in every file below the folders, database and WAL included. */
export function findBelow(folders: readonly string[], words: readonly string[]): readonly Find[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap((entry) => {
        const path = join(entry.parentPath, entry.name);
        return findIn(path, readFileSync(path), words);
      }),
  );
}
