import { z } from "zod";
import type { Problem } from "../domain/errors.ts";
import type { SourceFile } from "./load-lexicon.ts";
import { readYaml } from "./yaml-file.ts";

export type PlainWords =
  | { readonly ok: true; readonly words: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Many words in one text are read many times faster than many items of a list. */
const schema = z.strictObject({
  words: z
    .string()
    .regex(/\S/u, "holds no word; write the words divided by blanks")
    .regex(
      /^[^\p{Lu}#\p{Cf}]*$/u,
      "write the words in small letters, without # or invisible signs",
    ),
});

/**
 * Among the word lists two files hold no terms: words that only look like one (`innocent-words.yaml`), and the words of
 * chat, the most frequent first (`frequent-words.yaml`).
 */
export function plainWordsOf({ path }: SourceFile): "innocent" | "frequent" | null {
  const name = /(?:^|[\\/])(innocent|frequent)-words\.yaml$/u.exec(path)?.[1];
  return name === "innocent" || name === "frequent" ? name : null;
}

/** Reads the words under `words: |`, divided by blanks. */
export function readPlainWords({ path, source }: SourceFile): PlainWords {
  const read = readYaml(path, source, schema);
  return read.ok ? { ok: true, words: read.value.words.match(/\S+/gu) ?? [] } : read;
}
