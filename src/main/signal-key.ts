import { createHmac, randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Deps } from "../moderation/deps.ts";

const BYTES = 32;

/** Keyed hashes of 128 bits, by this key. */
export const concealWith =
  (key: Buffer): Deps["conceal"] =>
  (value) =>
    createHmac("sha256", key).update(value).digest().subarray(0, 16).toString("base64url");

/**
 * Keyed hashes by the key of this installation, which lies beside the database and not in it, for its owner alone. Made
 * when it is not there; without the old one, what was kept under it can belong to nobody any more.
 */
export function installationConceal(dataFolder: string): Deps["conceal"] {
  const file = join(dataFolder, "signals.key");
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  try {
    // `wx`: of two programs at once, one makes it and both read it.
    writeFileSync(file, randomBytes(BYTES), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    chmodSync(file, 0o600);
  }
  return concealWith(readFileSync(file));
}
