/**
 * What a word means to frames, as one row of numbers, which lies in one place: how many numbers tell the needs that it meets,
 * these ({@link Met}), and then by twos the number of each frame that is looked up by it and the need of this frame that is
 * met least often beside the word itself; -1: there is none.
 */
export type Sketch = readonly number[];
/** Sketches a word that has these classes, or may have them. */
export type Sketcher = (word: string, classes: readonly string[]) => Sketch;

/** Where the frames of a sketch begin, and what tells its needs ends. */
export const framesFrom = (sketch: Sketch): number => 1 + (sketch[0] ?? 0);
