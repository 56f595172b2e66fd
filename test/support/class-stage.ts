import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { loadPolicy } from "../../src/config/load-policy.ts";
import { classId, personId, schoolId } from "../../src/domain/ids.ts";
import type { AccountRef, Platform } from "../../src/domain/ids.ts";
import type { Person, Role } from "../../src/domain/people.ts";
import type { Policy } from "../../src/domain/policy.ts";
import { copyConfig } from "./copy-config.ts";

/*
 * One school with one class, acted out on a chat platform through the whole bot. What is asked of a platform is what
 * people do and see there, so that the same scenes can be played on each.
 */

/** Pupils Sem, Lotte; mentor Meral, of another class Mo; teacher Wim; their leidinggevende Chef, another one Ans. */
export const CAST = {
  Sem: { role: "pupil", class: "3HA" },
  Lotte: { role: "pupil", class: "3HA" },
  Meral: { role: "mentor", class: "3HA", supervisor: "Chef" },
  Mo: { role: "mentor", class: "3HB", supervisor: "Ans" },
  Wim: { role: "teacher", class: null, supervisor: "Chef" },
  Chef: { role: "leidinggevende", class: null },
  Ans: { role: "leidinggevende", class: null },
  Thea: { role: "teamleider", class: "3HA" },
  Vera: { role: "safety_coordinator", class: null },
  Coen: { role: "social_mediacoach", class: null },
  Bas: { role: "administrator", class: null },
  Loes: { role: "list_administrator", class: null },
} as const satisfies Readonly<
  Record<
    string,
    { readonly role: Role; readonly class: string | null; readonly supervisor?: string }
  >
>;
export type Name = keyof typeof CAST;
export const NAMES = Object.keys(CAST) as readonly Name[];

/** A card as somebody has it on the screen: the facts by their label. */
export type CardSeen = {
  readonly facts: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
};
export type ClassStage = {
  /** Posts in the class channel; resolves when the bot has done what it does now. */
  readonly says: (who: Name, text: string) => Promise<Said>;
  /** "Meld dit bericht"; gives the private answer. */
  readonly reports: (who: Name, said: Said) => Promise<string>;
  /** Private texts of the bot to somebody, cards and pings aside. */
  readonly notesTo: (who: Name) => readonly string[];
  readonly cardsOf: (who: Name) => readonly CardSeen[];
  /** What the bot has written in the class channel, the notice aside. */
  readonly inClass: () => readonly string[];
  readonly close: () => Promise<void>;
};
/** A post as its platform knows it. */
export type Said = { readonly id: string };

export type StageOptions = {
  readonly protocol: string;
  /** Whether the participation council has agreed that staff are judged. */
  readonly council: boolean;
};
export type OpenStage = (options: StageOptions) => Promise<ClassStage>;

export const SCHOOL = schoolId("proef");

const policies = new Map<string, Promise<Policy>>();

type Yaml = Readonly<Record<string, unknown>>;

/** The shipped configuration, lexicon and protocols and all, with this one school; read once, it is frozen. */
export function policyOfSchool(school: Yaml, timetable?: Yaml): Promise<Policy> {
  const key = JSON.stringify({ school, timetable });
  const policy = policies.get(key) ?? readPolicy(school, timetable);
  policies.set(key, policy);
  return policy;
}

export const stagePolicy = (
  { protocol, council }: StageOptions,
  platform: Platform,
  channel: string,
): Promise<Policy> =>
  policyOfSchool({
    name: "Proefschool",
    protocol,
    ...(council ? { council: { agreed_on: "2026-09-14", reference: "notulen 3" } } : {}),
    channels: [{ platform, channel, class: "3HA", mode: "live", minimum_age: 16 }],
  });

async function readPolicy(school: Yaml, timetable: Yaml | undefined): Promise<Policy> {
  const parent = await mkdtemp(join(tmpdir(), "klaswacht-stage-"));
  // As the shipped folder is called: what was read of files with the same paths is not read again.
  const folder = join(parent, "config");
  try {
    copyConfig(folder);
    await writeFile(join(folder, "school.yaml"), stringify({ schools: { [SCHOOL]: school } }));
    if (timetable !== undefined) {
      await mkdir(join(folder, "timetables"));
      await writeFile(join(folder, "timetables", `${SCHOOL}.yaml`), stringify(timetable));
    }
    const loaded = await loadPolicy(folder);
    if (loaded.ok) return loaded.policy;
    throw new Error(loaded.problems.map(({ file, message }) => `${file}: ${message}`).join("\n"));
  } finally {
    await rm(parent, { recursive: true });
  }
}

/** The cast as people of the school, with the account that each has on each platform. */
export const stagePeople = (
  ...accountsOf: readonly ((who: Name) => AccountRef)[]
): readonly Person[] =>
  NAMES.map((name) => {
    const part: {
      readonly role: Role;
      readonly class: string | null;
      readonly supervisor?: string;
    } = CAST[name];
    return {
      id: personId(`${SCHOOL}:${name}`),
      school: SCHOOL,
      name,
      roles: [{ role: part.role, class: part.class === null ? null : classId(part.class) }],
      birthDate: part.role === "pupil" ? "2010-03-14" : "1980-05-02",
      supervisor: part.supervisor === undefined ? null : personId(`${SCHOOL}:${part.supervisor}`),
      accounts: accountsOf.map((accountOf) => accountOf(name)),
    };
  });
