import type { Desk } from "../desk.ts";
import { commonWords } from "./lint-term.ts";
import type { CommonWords } from "./lint-term.ts";

/** The words that everybody writes, by the harmless messages as they are now. Takes tens of milliseconds. */
export const commonNow = async (desk: Pick<Desk, "harmless" | "policy">): Promise<CommonWords> =>
  commonWords(await desk.harmless(), desk.policy().lexicon.innocent);
