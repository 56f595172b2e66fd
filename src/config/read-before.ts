import { createHash } from "node:crypto";
import type { SourceFile } from "./load-lexicon.ts";

/** What was made of files before, found again by their paths and what is in them. */
export type ReadBefore<Made> = {
  readonly get: (files: readonly SourceFile[]) => Made | undefined;
  readonly keep: (files: readonly SourceFile[], made: Made) => void;
};

/** Keeps what was made of the last `count` sets of files: a start, and every change of a file, reads the others again. */
export function createReadBefore<Made>(count: number): ReadBefore<Made> {
  const made = new Map<string, Made>();
  return {
    get: (files) => {
      const digest = digestOf(files);
      const one = made.get(digest);
      if (one !== undefined) {
        // What is asked for is the last to go.
        made.delete(digest);
        made.set(digest, one);
      }
      return one;
    },
    keep: (files, one) => {
      made.set(digestOf(files), one);
      for (const oldest of made.keys()) {
        if (made.size <= count) break;
        made.delete(oldest);
      }
    },
  };
}

export function digestOf(files: readonly SourceFile[]): string {
  const hash = createHash("sha256");
  for (const { path, source } of files) hash.update(`${path}\0${source}\0`);
  return hash.digest("hex");
}
