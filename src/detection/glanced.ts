import type { Folded } from "./fold/fold.ts";
import type { GlancedParts } from "./glanced-parts.ts";
import type { Numbers } from "./reading/look.ts";

/** What a glance at a message tells. */
export type Glance = {
  /** How far its words lean to its being flagged. */
  readonly leaning: number;
  /** The same when it is looked at more closely, where it leans so far that it is; else what it leans at a glance. */
  readonly closer: number;
  /** Its parts, if any may have to be read by itself. */
  readonly parts: GlancedParts;
  readonly numbers: Numbers;
  /** Whether a frame whose findings stand may fit. */
  readonly stands: boolean;
};
/**
 * Tells of a message, without making anything of it, what `look` and the screen would; null where more is to be known:
 * where more than two words may be joined or one taken apart, or they may be a school's own.
 */
export type Glancing = (
  original: string,
  folded: Folded,
  role: "student" | "staff",
) => Glance | null;
