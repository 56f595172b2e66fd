import type { Reading } from "./reading.ts";

const WRITTEN = /^\p{Lu}[^!?]*\.$/u;

/** How a message is written. */
export type Written = {
  /** With a capital in front and a full stop behind, and nothing that is called or asked. */
  readonly neatly: boolean;
  /** It speaks to somebody, or of its author. */
  readonly present: boolean;
};

/** Tells how a message is written; whoever writes for readers does so neatly, and speaks of nobody present. */
export const writtenAs = ({ original, any }: Pick<Reading, "original" | "any">): Written => ({
  neatly: WRITTEN.test(original),
  present: any("you") || any("i"),
});
