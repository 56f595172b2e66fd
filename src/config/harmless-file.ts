import type { SourceFile } from "./load-lexicon.ts";

/** One message a line; empty lines and those that begin with `#` are passed over. Lines are counted from 1. */
export function parseHarmless({
  path,
  source,
}: SourceFile): readonly { readonly file: string; readonly line: number; readonly text: string }[] {
  return source
    .replace(/^\uFEFF/u, "")
    .split(/\r\n|\n|\r/u)
    .flatMap((raw, index) => {
      const text = raw.trim();
      return text === "" || text.startsWith("#") ? [] : [{ file: path, line: index + 1, text }];
    });
}
