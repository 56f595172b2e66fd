import { createDetector } from "../detection/detector.ts";
import type { Detector } from "../detection/detector.ts";
import type { Lexicon } from "../domain/lexicon.ts";

/** Keeps the detector of the lexicon in force: built when the lexicon changes, not for every message. */
export function detectorOf(lexicon: () => Lexicon): () => Detector {
  let current: { readonly lexicon: Lexicon; readonly detector: Detector } | null = null;
  return () => {
    const wanted = lexicon();
    if (current?.lexicon.version !== wanted.version) {
      current = { lexicon: wanted, detector: createDetector(wanted) };
    }
    return current.detector;
  };
}
