import type { Problem } from "../domain/errors.ts";
import type { SourceFile } from "./load-lexicon.ts";

const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/, "a Discord token; put it in the variable DISCORD_TOKEN"],
  [/[\w~.-]{3}\dQ~[\w~.-]{31,34}/, "a Microsoft client secret; put it in an environment variable"],
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, "a private key; keep it in a file outside config"],
];

/** Finds what looks like a token or key. The message never repeats it: whoever sees the log should not hold it too. */
export function findSecrets(files: readonly SourceFile[]): readonly Problem[] {
  return files.flatMap(({ path, source }) =>
    source.split("\n").flatMap((text, index) => {
      const found = SECRETS.find(([pattern]) => pattern.test(text));
      if (found === undefined) return [];
      const message = `this looks like ${found[1]}, remove it here, and make a new one: this one has been seen`;
      return [{ file: path, line: index + 1, message }];
    }),
  );
}
