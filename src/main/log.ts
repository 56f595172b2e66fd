import { pino } from "pino";
import type { Log } from "../domain/trace.ts";

/**
 * Writes codes and references as JSON lines to standard error, at once, so that a crash loses none. There is no way to
 * hand it an error or a text: what a pupil wrote cannot get in.
 */
export function createLog(level: string): Log {
  const logger = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, messageKey: "code" },
    pino.destination({ dest: 2, sync: true }),
  );
  return {
    debug: (code, refs = {}) => logger.debug(refs, code),
    info: (code, refs = {}) => logger.info(refs, code),
    warn: (code, refs = {}) => logger.warn(refs, code),
    error: (code, refs = {}) => logger.error(refs, code),
  };
}

/** An error as references for the log: its kind and where it arose, never its message, which may hold a text. */
export function errorRefs(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 4)
    .map((line) =>
      line.trim().replace(/\(?(?:file:\/\/)?\/\S*\/((?:src|adapters|node_modules)\/)/, "($1"),
    );
  return { kind: error.name, at: frames.join(" < ") };
}
