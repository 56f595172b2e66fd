/** Takes a feature: its hash, how strongly it is there, and the first and last word that it was read from. */
export type FeatureSink = (hash: number, value: number, first: number, last: number) => void;

/** A feature of the message as a whole was read from no word. */
export const NO_WORD = -1;
