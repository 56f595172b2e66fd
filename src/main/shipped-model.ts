import { readFileSync } from "node:fs";
import { z } from "zod";
import { readModel } from "../detection/model/model.ts";
import type { Model } from "../detection/model/model.ts";
import { KlaswachtError } from "../domain/errors.ts";

const numbers = z.array(z.number()).readonly();
const screenPart = z.strictObject({
  features: z.number().int().nonnegative(),
  scale: z.number(),
});
const headSchema = z.strictObject({
  version: z.string(),
  outputs: z.array(z.string()).readonly(),
  features: z.number().int().nonnegative(),
  scales: numbers,
  bias: numbers,
  outer: z.array(numbers),
  slopes: numbers,
  offsets: numbers,
  screen: z.strictObject({
    alone: screenPart,
    together: screenPart,
    bias: z.number(),
    closer: screenPart.extend({ bias: z.number(), ofLeaning: z.number() }),
    lookFrom: z.number(),
    readFrom: z.number(),
    numbersFrom: z.number(),
    overheardFrom: z.number(),
  }),
  together: numbers,
  leant: z.tuple([z.number(), z.number(), z.number()]).readonly(),
  flagFrom: z.number(),
  dangerFrom: z.number(),
});

/** Beside the program, not in a school's own configuration: weights belong to the code that reads the features. */
const FOLDER = new URL("../../config/model/", import.meta.url);

/**
 * The model in `config/model`, made by `npm run train`. Takes milliseconds.
 * @throws CONFIG_INVALID when a file is missing or does not fit the others
 */
export function shippedModel(): Model {
  const path = (name: string): URL => new URL(name, FOLDER);
  try {
    const head = headSchema.parse(JSON.parse(readFileSync(path("head.json"), "utf8")));
    const [weights, screen] = [readFileSync(path("weights.bin")), readFileSync(path("screen.bin"))];
    return readModel(head, weights, screen, identityWords());
  } catch (cause) {
    throw new KlaswachtError(
      "CONFIG_INVALID",
      "the model in config/model cannot be read; install the program again",
      { cause },
    );
  }
}

/** The words for what somebody is, without accents, in `config/model/identity-words.txt`: separated by blanks, `#` opens a comment line. */
export const identityWords = (): ReadonlySet<string> =>
  new Set(
    readFileSync(new URL("identity-words.txt", FOLDER), "utf8")
      .split("\n")
      .filter((line) => !line.startsWith("#"))
      .flatMap((line) => line.split(/\s+/u))
      .filter((word) => word !== "")
      .map((word) => word.normalize("NFD").replaceAll(/\p{M}/gu, "")),
  );
