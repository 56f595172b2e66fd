import type { LexiconLint } from "../config/load-lexicon.ts";
import { detectorOver, preparing } from "../detection/detector.ts";
import type { Detector } from "../detection/detector.ts";
import { inSlices } from "../detection/slices.ts";
import { NO_OVERLAY } from "../detection/terms/overlay.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import { turn } from "../moderation/words/breath.ts";
import { lintLexicon } from "../moderation/words/lint-lexicon.ts";
import { commonWords } from "../moderation/words/lint-term.ts";
import { problemLine } from "../moderation/words/word-lines.ts";
import { harmlessLines } from "./harmless-lines.ts";
import { commandTexts } from "./command-texts.ts";

/**
 * Looks at the terms of word lists by what they would find. A lexicon that was found sound is not looked at again; the
 * first look takes some hundreds of milliseconds, in small steps.
 */
export function createLexiconLint(
  configFolder: string,
  detector: (lexicon: Lexicon) => Promise<Detector> = readied,
): LexiconLint {
  let sound: string | null = null;
  return async (lexicon) => {
    if (lexicon.version === sound) return [];
    const { words } = commonWords(await harmlessLines(configFolder), lexicon.innocent);
    const faults = await lintLexicon(lexicon, words, () => detector(lexicon));
    if (faults.length === 0) {
      sound = lexicon.version;
      return [];
    }
    // Mistakes in files are told in English; at the edge they are said in the reader's language.
    const english = (await commandTexts())("en");
    return faults.map((fault) => ({ ...fault, message: problemLine(fault, english) }));
  };
}

const readied = async (lexicon: Lexicon): Promise<Detector> =>
  detectorOver(await inSlices(preparing(lexicon, null), turn), NO_OVERLAY, lexicon.version);
