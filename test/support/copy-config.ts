import { cpSync } from "node:fs";
import { resolve } from "node:path";

const CONFIG = resolve(import.meta.dirname, "../../config");

/** Copies the shipped configuration, for a school to be written into; without the model, which is the program's own. */
export const copyConfig = (folder: string): void =>
  cpSync(CONFIG, folder, {
    recursive: true,
    filter: (source) => source !== resolve(CONFIG, "model"),
  });
