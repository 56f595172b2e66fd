import type { Attachment, Span } from "../../domain/message.ts";
import type { Category, Severity } from "../../domain/verdict.ts";
import type { Term } from "../../domain/lexicon.ts";
import type { Folded } from "../fold/fold.ts";
import type { Frame } from "../frames/frame.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Numbers } from "../reading/look.ts";
import type { Why } from "./why.ts";
import type { Reading } from "../reading/reading.ts";

/** What a rule says of a stretch of words: a finding, or why it is none. `why` is for administrators, in English. */
export type Judgement =
  | {
      readonly kind: "flag";
      readonly severity: Severity;
      readonly care: boolean;
      readonly why: Why;
    }
  | { readonly kind: "pass"; readonly why: Why };
export const flag = (severity: Severity, why: Why): Judgement => ({
  kind: "flag",
  severity,
  care: false,
  why,
});
/** The author needs help, or reports something on which staff must act now. */
export const care = (severity: Severity, why: Why): Judgement => ({
  kind: "flag",
  severity,
  care: true,
  why,
});
export const pass = (why: Why): Judgement => ({ kind: "pass", why });

/** The circumstances of a message beside its words. */
export type Circumstances = {
  readonly role: "student" | "staff";
  readonly attachments: readonly Attachment[];
};
/** What a frame is looked up with: the rule it belongs to, and how grave it is. */
export type RuleFrame = { readonly rule: FrameRule; readonly severity: Severity };
export type FrameHit = Stretch & { readonly frame: Frame; readonly severity: Severity };

/** A rule that looks for frames. `frames` holds, per severity, one frame a line; `judge` looks at what is around. */
export type FrameRule = {
  readonly id: string;
  readonly category: Category;
  readonly frames: Readonly<Partial<Record<Severity, string>>>;
  readonly judge: (hit: FrameHit, reading: Reading, circumstances: Circumstances) => Judgement;
  /** Whose messages it judges; left out: everybody's. */
  readonly speaker?: "student" | "staff";
  /** Where its frames may fit a message is read whatever the screen says, and the model passes none of its findings. */
  readonly stands?: boolean;
  /** It looks only at messages that carry something: a picture, a film, sound. */
  readonly besideMedia?: boolean;
  /** A more telling id than the rule's own for some of what it finds; null: its own. */
  readonly idOf?: (hit: FrameHit, reading: Reading) => string | null;
};
export type TermRule = {
  readonly id: string;
  readonly category: Category;
  /** Whose messages it judges; left out: everybody's. */
  readonly speaker?: "student" | "staff";
  /** Whether a term can be one that the rule judges. */
  readonly weighs: (term: Term) => boolean;
  /** Judgements about the terms found in a reading, each with the stretch it points at. */
  readonly find: (reading: Reading) => readonly (Stretch & {
    readonly judgement: Judgement;
    /** The spelling that was found, and the key of its term. */
    readonly form: string;
    readonly term: string;
  })[];
};
/** A rule that looks at the text itself, for numbers and addresses, which are no words. */
export type TextRule = {
  readonly id: string;
  readonly category: Category;
  /** Whose messages it judges; left out: everybody's. */
  readonly speaker?: "student" | "staff";
  /** Whether a text with so much of numbers may hold what the rule judges: false only when it does not. */
  readonly occursIn: (folded: Folded, numbers: Numbers) => boolean;
  /** Judgements about stretches of the original text; `form` is what kind of thing was found. */
  readonly find: (
    reading: Reading,
    circumstances: Circumstances,
  ) => readonly (Span & {
    readonly judgement: Judgement;
    readonly form: string;
    /** A more telling id than the rule's own. */
    readonly id?: string;
  })[];
};
