import { createDetector } from "../../src/detection/detector.ts";
import {
  isOptional,
  keepFindings,
  verdictCategories,
  verdictSeverity,
} from "../../src/domain/verdict.ts";
import type { Category } from "../../src/domain/verdict.ts";
import { aMessage } from "../support/builders.ts";
import { shippedModel } from "../../src/main/shipped-model.ts";
import type { LabelledMessage } from "./labelled.ts";
import { shippedLexicon } from "./shipped-lexicon.ts";

/** What detection says of a text, in the words of a label. */
export type Said = {
  readonly flagged: boolean;
  readonly main: Category | "none";
  readonly categories: readonly Category[];
  readonly severity: LabelledMessage["severity"];
  readonly care: boolean;
};
/** A labelled message with what detection says of it. */
export type Judged = { readonly message: LabelledMessage; readonly said: Said };
/** Judges a text as `classify` does. */
export type Judge = (text: string, role: LabelledMessage["role"]) => Said;

const CLEAR: Said = { flagged: false, main: "none", categories: [], severity: "none", care: false };

/** Detection as it is shipped. */
export function shippedJudge(): Judge {
  const detector = createDetector(shippedLexicon(), shippedModel());
  return (text, role) => {
    const verdict = keepFindings(
      detector.detect({ ...aMessage({ text }), role }),
      ({ category }) => !isOptional(category),
    );
    if (verdict.kind === "clear") return CLEAR;
    const categories = verdictCategories(verdict.findings);
    return {
      flagged: true,
      main: categories[0],
      categories,
      severity: verdictSeverity(verdict.findings),
      care: verdict.care,
    };
  };
}
