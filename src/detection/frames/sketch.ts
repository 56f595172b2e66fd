import type { Met } from "./needs.ts";

/** What a word means to frames: the needs it meets, and the frames that are looked up by it. */
export type Sketch = {
  readonly met: Met;
  /** Numbers of the frames. */
  readonly frames: Int32Array;
  /** Of each of these the need that is met least often beside the word itself; -1: there is none. */
  readonly others: Int32Array;
};
/** Sketches a word that has these classes, or may have them. */
export type Sketcher = (word: string, classes: readonly string[]) => Sketch;
