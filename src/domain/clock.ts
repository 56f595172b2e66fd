/** The only source of time. Tests and the Speelklas move it. */
export type Clock = {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Runs the task about every `ms` of real time until the returned function is called. Never holds a promise that matters. */
  readonly every: (ms: number, task: () => void) => () => void;
  /** Runs the task once after `ms` of real time; the returned function cancels it. */
  readonly after: (ms: number, task: () => void) => () => void;
};
