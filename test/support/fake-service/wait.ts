/** Something that tells when it changes, and what it saw that must not be. */
export type Watched = {
  readonly violations: readonly { readonly what: string; readonly where: string }[];
  /** Calls back after every change until the returned function is called. */
  readonly onChange: (listener: () => void) => () => void;
};
type WaitOptions = {
  /** Real milliseconds before the wait fails. */
  readonly timeoutMs?: number;
  /** Said in the error. */
  readonly what?: string;
};
export type WaitFor = <T>(
  predicate: () => T | null | undefined | false,
  options?: WaitOptions,
) => Promise<T>;

/** No machine is this slow: what has not come by then never does. Below the limit of a test, so that it says what was awaited. */
const LIMIT_MS = 60_000;

/** Waits until the predicate gives something; asked again after every change in the fake, never by a clock. */
export function createWait(state: Watched): WaitFor {
  return (predicate, options = {}) =>
    new Promise((resolve, reject) => {
      let done = false;
      const finish = (end: () => void): void => {
        done = true;
        clearTimeout(timer);
        stop();
        end();
      };
      const look = (): void => {
        if (done) return;
        try {
          const value = predicate();
          if (value !== null && value !== undefined && value !== false)
            finish(() => resolve(value));
        } catch (error) {
          finish(() => reject(error));
        }
      };
      const timer = setTimeout(() => {
        const recorded = state.violations.map(({ what, where }) => `${what} (${where})`).join("; ");
        const what = options.what ?? predicate.toString();
        finish(() =>
          reject(
            new Error(
              `waited in vain for: ${what}${recorded === "" ? "" : `; violations: ${recorded}`}`,
            ),
          ),
        );
      }, options.timeoutMs ?? LIMIT_MS);
      let asked = false;
      // A burst of changes in one turn is looked at once.
      const stop = state.onChange(() => {
        if (asked) return;
        asked = true;
        setImmediate(() => {
          asked = false;
          look();
        });
      });
      look();
    });
}
