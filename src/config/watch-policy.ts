import { watch } from "node:fs";
import type { FSWatcher } from "node:fs";
import type { Clock } from "../domain/clock.ts";
import type { Problem } from "../domain/errors.ts";
import type { Policy } from "../domain/policy.ts";
import type { Log } from "../domain/trace.ts";
import type { LexiconLint } from "./load-lexicon.ts";
import { loadPolicy } from "./load-policy.ts";

/** An editor writes a file in several strokes; wait until they are over. */
const SETTLE_MS = 250;
/** `fs.watch` loses events, on some mounts all of them: look anyway. */
const LOOK_ANYWAY_MS = 60_000;

export type PolicyWatch = {
  /** The last good policy. */
  readonly current: () => Policy;
  /** What is wrong with the files as they are now; empty when `current` is what they say. */
  readonly problems: () => readonly Problem[];
  /** Reads everything again now; resolves when it has been taken over or refused. */
  readonly reread: () => Promise<void>;
  readonly stop: () => void;
};

/**
 * Follows the configuration folder from a policy that is in force. A change that is sound is handed to `changed` whole;
 * one with mistakes leaves the last good policy in force and is logged, each mistake with file and line.
 */
export function watchPolicy(options: {
  readonly folder: string;
  readonly policy: Policy;
  readonly clock: Clock;
  readonly lint: LexiconLint;
  readonly log: Log;
  /** Makes ready what a policy needs; awaited before it is taken over. */
  readonly ready: (policy: Policy) => Promise<void>;
  readonly changed: (policy: Policy) => void;
}): PolicyWatch {
  const { folder, clock, lint, log, ready, changed } = options;
  let current = options.policy;
  let problems: readonly Problem[] = [];
  let stopped = false;
  let reading: Promise<void> | null = null;
  let again = false;
  let cancelSettling: (() => void) | null = null;

  const read = async (): Promise<void> => {
    const result = await loadPolicy(folder, clock, lint);
    if (stopped) return;
    if (!result.ok) {
      const known = JSON.stringify(problems) === JSON.stringify(result.problems);
      problems = result.problems;
      if (known) return;
      for (const { file, line, message } of problems) {
        log.error("CONFIG_INVALID", { file, line, message });
      }
      log.warn("CONFIG_KEPT", { version: current.version, problems: problems.length });
      return;
    }
    const repaired = problems.length > 0;
    problems = [];
    if (result.policy.version === current.version) {
      if (repaired) log.info("CONFIG_REPAIRED", { version: current.version });
      return;
    }
    await ready(result.policy);
    if (stopped) return;
    current = result.policy;
    log.info("CONFIG_RELOADED", { version: current.version });
    changed(current);
  };

  /** One reading at a time; a change during one causes one more. */
  const reread = (): Promise<void> => {
    if (stopped) return Promise.resolve();
    if (reading !== null) {
      again = true;
      return reading;
    }
    reading = (async () => {
      try {
        do {
          again = false;
          await read();
        } while (again);
      } catch (error) {
        const name = error instanceof Error ? error.name : "unknown";
        log.error("UNEXPECTED", { where: "config", name });
      } finally {
        reading = null;
      }
    })();
    return reading;
  };

  const hint = (): void => {
    cancelSettling?.();
    cancelSettling = clock.after(SETTLE_MS, () => {
      cancelSettling = null;
      void reread();
    });
  };

  const watcher = tryWatch(folder, hint, (code) => {
    log.warn("CONFIG_WATCH_LOST", { code, everyMs: LOOK_ANYWAY_MS });
  });
  const stopLooking = clock.every(LOOK_ANYWAY_MS, () => void reread());

  return {
    current: () => current,
    problems: () => problems,
    reread,
    stop: () => {
      stopped = true;
      watcher?.close();
      cancelSettling?.();
      stopLooking();
    },
  };
}

/** Watches the folder; when the system cannot, says so once: there is still the regular look. */
function tryWatch(
  folder: string,
  hint: () => void,
  lost: (code: string) => void,
): FSWatcher | null {
  const codeOf = (error: unknown): string =>
    error instanceof Error && "code" in error ? String(error.code) : "unknown";
  try {
    const watcher = watch(folder, { recursive: true }, hint);
    watcher.on("error", (error) => {
      lost(codeOf(error));
      watcher.close();
    });
    return watcher;
  } catch (error) {
    lost(codeOf(error));
    return null;
  }
}
