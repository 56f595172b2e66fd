import { readFileSync } from "node:fs";
import { parseWordGroups } from "../../src/detection/model/word-groups.ts";
import type { WordGroups } from "../../src/detection/model/word-groups.ts";

/** The word groups of this repository. */
export const shippedWordGroups = (): WordGroups =>
  parseWordGroups(
    readFileSync(new URL("../../config/model/word-groups.txt", import.meta.url), "utf8"),
  );
