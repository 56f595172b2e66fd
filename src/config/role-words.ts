import { ROLES } from "../domain/people.ts";
import type { Role } from "../domain/people.ts";

const WORDS: Readonly<Record<string, Role>> = {
  leerling: "pupil",
  student: "pupil",
  mentor: "mentor",
  slber: "mentor",
  leerkracht: "teacher",
  docent: "teacher",
  leraar: "teacher",
  teamleider: "teamleider",
  leidinggevende: "leidinggevende",
  veiligheidscoordinator: "safety_coordinator",
  socialmediacoach: "social_mediacoach",
  stagiair: "trainee",
  stagiaire: "trainee",
  directie: "management",
  schoolleiding: "management",
  lijstbeheerder: "list_administrator",
  beheerder: "administrator",
  auditor: "auditor",
};

/** The words that administrators write for the roles, for messages to them. */
export const ROLE_WORDS: readonly string[] = [
  "leerling",
  "student",
  "mentor",
  "leerkracht",
  "docent",
  "teamleider",
  "leidinggevende",
  "veiligheidscoordinator",
  "social mediacoach",
  "stagiair",
  "directie",
  "lijstbeheerder",
  "beheerder",
  "auditor",
];

/** The role that a Dutch word or a role's own id names, or null; accents, case, spaces and dashes do not matter. */
export function roleOf(word: string): Role | null {
  const plain = word
    .normalize("NFD")
    .replace(/[\p{M}\s_'’-]/gu, "")
    .toLowerCase();
  return WORDS[plain] ?? ROLES.find((role) => role.replaceAll("_", "") === plain) ?? null;
}
