import { z } from "zod";
import type { Problem } from "../domain/errors.ts";
import type { SourceFile } from "./load-lexicon.ts";
import { readYaml } from "./yaml-file.ts";

export type InnocentWords =
  | {
      readonly ok: true;
      readonly words: readonly { readonly word: string; readonly line: number }[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Many words in one text are read many times faster than many items of a list. */
const schema = z.strictObject({ words: z.string() });

/** The one file among the word lists that holds no terms but what only looks like one. */
export const isInnocentFile = ({ path }: SourceFile): boolean =>
  /(?:^|[\\/])innocent-words\.yaml$/u.test(path);

/** Reads the words under `words: |`, divided by blanks, each with its line. */
export function readInnocentWords({ path, source }: SourceFile): InnocentWords {
  const read = readYaml(path, source, schema);
  if (!read.ok) return read;
  const first = read.lineOf(["words"]) + 1;
  const words = read.value.words
    .split("\n")
    .flatMap((text, index) =>
      (text.match(/\S+/gu) ?? []).map((word) => ({ word, line: first + index })),
    );
  return { ok: true, words };
}
