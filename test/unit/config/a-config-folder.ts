import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { loadPolicy } from "../../../src/config/load-policy.ts";
import type { Problem } from "../../../src/domain/errors.ts";
import type { Policy } from "../../../src/domain/policy.ts";
import { at } from "../../support/builders.ts";

export const SHIPPED_CONFIG = fileURLToPath(new URL("../../../config", import.meta.url));

/** A Friday in November 2026, ten o'clock in Amsterdam. */
export const NOW = { now: () => at("2026-11-20T10:00+01:00") };

export type ConfigCopy = {
  readonly folder: string;
  readonly write: (inside: string, source: string) => Promise<void>;
  /** Replaces the first occurrence of a text that must be there; gives its line, counted from 1. */
  readonly change: (inside: string, from: string, to: string) => Promise<number>;
  readonly remove: (inside: string) => Promise<void>;
};

const ONE_TERM = `language: nl
category: insult
terms:
  - term: sukkel
    severity: medium
    aim: person
    examples: [jij bent een sukkel]
    counter_examples: [ik sukkel al weken met mijn knie]
`;

/**
 * A copy of the shipped configuration with a lexicon of one term, in a folder called `config`, removed after the test.
 */
export async function aConfigFolder(): Promise<ConfigCopy> {
  const parent = await mkdtemp(join(tmpdir(), "klaswacht-config-"));
  onTestFinished(() => rm(parent, { recursive: true, force: true }));
  const folder = join(parent, "config");
  await cp(SHIPPED_CONFIG, folder, {
    recursive: true,
    // The model is not the school's.
    filter: (source) => !/lexicon.[\w.]+$|config.model$/.test(source),
  });
  await writeFile(join(folder, "lexicon", "insult.nl.yaml"), ONE_TERM);
  const write = (inside: string, source: string): Promise<void> =>
    writeFile(join(folder, inside), source);
  return {
    folder,
    write,
    change: async (inside, from, to) => {
      const source = await readFile(join(folder, inside), "utf8");
      const start = source.indexOf(from);
      if (start < 0) throw new Error(`${inside} has no ${from}`);
      await write(inside, source.slice(0, start) + to + source.slice(start + from.length));
      return source.slice(0, start).split("\n").length;
    },
    remove: (inside) => rm(join(folder, inside), { recursive: true }),
  };
}

export async function soundPolicy(folder: string): Promise<Policy> {
  const result = await loadPolicy(folder, NOW);
  if (result.ok) return result.policy;
  throw new Error(result.problems.map((p) => `${p.file}:${p.line}: ${p.message}`).join("\n"));
}

export async function problemsOf(folder: string): Promise<readonly Problem[]> {
  const result = await loadPolicy(folder, NOW);
  return result.ok ? [] : result.problems;
}

/** `config/school.yaml` with one school, its lines given without their indentation of four. */
export const aSchoolFile = (...lines: readonly string[]): string =>
  ["schools:", "  het-baken:", ...lines.map((line) => `    ${line}`), ""].join("\n");

/** What a school must say at least. */
export const LEAST = [
  "name: Het Baken",
  "protocol: vmbo-maastricht",
  "channels:",
  "  - { platform: playground, channel: 3ha, class: 3HA }",
] as const;
