import { resolve } from "node:path";
import type { Clock } from "../domain/clock.ts";
import type { Problem } from "../domain/errors.ts";
import { schoolId } from "../domain/ids.ts";
import type { SchoolId } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Protocol } from "../domain/protocol.ts";
import type { SchoolSettings, TeamsSettings } from "../domain/school.ts";
import type { Timetable } from "../domain/timetable.ts";
import { readConfigFolder } from "./config-folder.ts";
import type { ConfigFolder } from "./config-folder.ts";
import { findSecrets } from "./find-secrets.ts";
import { readGuidance } from "./guidance.ts";
import type { GuidanceResult } from "./guidance.ts";
import { readHelplines } from "./helplines-file.ts";
import { lintedLexicon } from "./load-lexicon.ts";
import type { LexiconLint, SourceFile } from "./load-lexicon.ts";
import { suggestion } from "./nearest.ts";
import { readProtocol } from "./protocol-file.ts";
import { digestOf } from "./read-before.ts";
import { checkSchools } from "./school-checks.ts";
import { schoolFile } from "./school-file.ts";
import { schoolSettings, teamsSettings } from "./school-settings.ts";
import { missingTexts } from "./shipped-texts.ts";
import { readTimetable } from "./timetable-file.ts";
import { checkYaml, openYaml } from "./yaml-file.ts";

/** The configuration that comes with this version. */
const SHIPPED = resolve(import.meta.dirname, "../../config");

export type PolicyResult =
  | { readonly ok: true; readonly policy: Policy }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads the configuration folder whole: a frozen policy, or every mistake in every file, ordered by file and line. With
 * a clock, days that should have passed are checked too; with a lint, what the terms of the word lists would find.
 */
export async function loadPolicy(
  folder: string,
  clock: Pick<Clock, "now"> | null = null,
  lint: LexiconLint = () => Promise.resolve([]),
): Promise<PolicyResult> {
  const config = await readConfigFolder(folder);
  if (config.all.length === 0 && config.problems.length > 0) return failed(config.problems);

  const lexicon = await lintedLexicon(config.below("lexicon"), lint);
  const guidance = await guidanceOf(config);
  const helplines = needed(config, "helplines.yaml", readHelplines);
  const protocols = readProtocols(config);
  const timetables = readTimetables(config);
  const schools = needed(config, "school.yaml", (file): SchoolsResult =>
    readSchools(file, timetables.byName, {
      protocols: protocols.names,
      whatsapp: protocols.whatsapp,
      now: clock?.now() ?? null,
    }),
  );

  const secrets = findSecrets(config.all);
  const others = [
    ...config.problems,
    ...secrets,
    ...missingFolders(config),
    ...timetables.problems,
    ...(schools.ok ? strayTimetables(config, schools.schools) : []),
  ];
  if (
    others.length > 0 ||
    !(lexicon.ok && guidance.ok && helplines.ok && protocols.ok && schools.ok)
  ) {
    const results = [lexicon, guidance, helplines, protocols, schools];
    const found = results.flatMap((result) => (result.ok ? [] : result.problems));
    // Another message about the line of a secret could repeat it.
    const safe = found.filter(
      ({ file, line }) => !secrets.some((secret) => secret.file === file && secret.line === line),
    );
    return failed([...others, ...safe]);
  }
  const policy: Policy = {
    version: digestOf(config.all).slice(0, 12),
    schools: schools.schools,
    teams: schools.teams,
    protocols: protocols.protocols,
    lexicon: lexicon.lexicon,
    helplines: helplines.helplines,
    texts: guidance.texts,
  };
  return { ok: true, policy: deepFreeze(policy) };
}

/** The school's texts, held against those that come with this version. */
async function guidanceOf(config: ConfigFolder): Promise<GuidanceResult> {
  const own = readGuidance(config.below("guidance"));
  const shipped = readGuidance((await readConfigFolder(SHIPPED)).below("guidance"));
  if (!own.ok || !shipped.ok) return own;
  const problems = missingTexts(own.entries, shipped.entries, config.named);
  return problems.length === 0 ? own : { ok: false, problems };
}

function missingFolders(config: ConfigFolder): readonly Problem[] {
  return ["guidance/en", "guidance/nl", "lexicon", "protocols"].flatMap((inside) => {
    if (config.below(inside).length > 0) return [];
    const message = "there are no files in this folder; copy those that come with Klaswacht";
    return [{ file: config.named(inside), line: 1, message }];
  });
}

type Failed = { readonly ok: false; readonly problems: readonly Problem[] };
type SchoolsResult =
  | {
      readonly ok: true;
      readonly schools: ReadonlyMap<SchoolId, SchoolSettings>;
      readonly teams: TeamsSettings;
    }
  | Failed;

function readSchools(
  file: SourceFile,
  timetables: ReadonlyMap<string, Timetable>,
  facts: Parameters<typeof checkSchools>[1],
): SchoolsResult {
  const opened = openYaml(file.path, file.source);
  if (!opened.ok) return opened;
  const checked = checkYaml(opened.yaml, schoolFile);
  const problems = [...(checked.ok ? [] : checked.problems), ...checkSchools(opened.yaml, facts)];
  if (!checked.ok || problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    teams: teamsSettings(checked.value.teams),
    schools: new Map(
      Object.entries(checked.value.schools).map(([key, entry]) => [
        schoolId(key),
        schoolSettings(key, entry, timetables.get(key) ?? []),
      ]),
    ),
  };
}

const baseName = ({ path }: SourceFile): string =>
  (path.split("/").at(-1) ?? "").replace(/\.yaml$/, "");

function readTimetables(config: ConfigFolder): {
  readonly byName: ReadonlyMap<string, Timetable>;
  readonly problems: readonly Problem[];
} {
  const byName = new Map<string, Timetable>();
  const problems: Problem[] = [];
  for (const file of config.below("timetables")) {
    const read = readTimetable(file);
    if (read.ok) byName.set(baseName(file), read.timetable);
    else problems.push(...read.problems);
  }
  return { byName, problems };
}

/** A timetable that belongs to no school would silently count for nobody. */
function strayTimetables(
  config: ConfigFolder,
  schools: ReadonlyMap<SchoolId, SchoolSettings>,
): readonly Problem[] {
  const known = [...schools.keys()];
  return config
    .below("timetables")
    .filter((file) => !known.some((key) => file.path === config.named(`timetables/${key}.yaml`)))
    .map((file) => ({
      file: file.path,
      line: 1,
      message: `no school in school.yaml is called "${baseName(file)}"; ${suggestion(baseName(file), known)}`,
    }));
}

/** `names` holds the broken packs too, so that a school that uses one is not told that it does not exist. */
function readProtocols(
  config: ConfigFolder,
): { readonly names: readonly string[]; readonly whatsapp: readonly string[] } & (
  | { readonly ok: true; readonly protocols: ReadonlyMap<string, Protocol> }
  | Failed
) {
  const read = config.below("protocols").map((file) => {
    const name = baseName(file);
    return { name, result: readProtocol(name, file) };
  });
  const names = read.map(({ name }) => name);
  const problems = read.flatMap(({ result }) => (result.ok ? [] : result.problems));
  const protocols = new Map<string, Protocol>();
  for (const { name, result } of read) if (result.ok) protocols.set(name, result.protocol);
  const whatsapp = names.filter((name) => {
    // What a broken pack says is not known, and not held against the school.
    return protocols.get(name)?.staffContact.whatsappWhenAgreed ?? true;
  });
  return problems.length > 0
    ? { ok: false, names, whatsapp, problems }
    : { ok: true, names, whatsapp, protocols };
}

function needed<Result>(
  config: ConfigFolder,
  inside: string,
  read: (file: SourceFile) => Result,
): Result | Failed {
  const file = config.file(inside);
  if (file !== null) return read(file);
  const path = config.named(inside);
  if (config.problems.some((problem) => problem.file === path)) return { ok: false, problems: [] };
  const message = "this file is missing; copy the one that comes with Klaswacht and adapt it";
  return { ok: false, problems: [{ file: path, line: 1, message }] };
}

function failed(problems: readonly Problem[]): Failed {
  const seen = new Set<string>();
  const once = problems.filter(({ file, line, message }) => {
    const key = `${file}:${line}:${message}`;
    return !seen.has(key) && seen.add(key);
  });
  return {
    ok: false,
    problems: once.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)),
  };
}

/** Whoever holds a policy holds it to the end of a message; nobody may change it meanwhile. */
function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  const inside = value instanceof Map ? [...value.values()] : Object.values(value);
  for (const part of inside) deepFreeze<unknown>(part);
  return value;
}
