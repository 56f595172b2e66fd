import type { AccountRef, ClassId, PersonId, SchoolId } from "./ids.ts";

export const ROLES = [
  "pupil",
  "mentor",
  "teacher",
  "teamleider",
  "leidinggevende",
  "safety_coordinator",
  "social_mediacoach",
  "trainee",
  "management",
  "list_administrator",
  "administrator",
  "auditor",
] as const;
export type Role = (typeof ROLES)[number];

/** A role held for one class, or for the whole school when `class` is null. */
export type RoleInClass = { readonly role: Role; readonly class: ClassId | null };

/** Somebody in the roster. Names live here and in the database only, never in `config/`. */
export type Person = {
  readonly id: PersonId;
  readonly school: SchoolId;
  readonly name: string;
  readonly roles: readonly [RoleInClass, ...RoleInClass[]];
  /** ISO date, for consent (16) and coming of age (18); null when the roster does not say. */
  readonly birthDate: string | null;
  /** The leidinggevende of a member of staff. */
  readonly supervisor: PersonId | null;
  readonly accounts: readonly AccountRef[];
};

/** Everybody, frozen; replaced as a whole when the roster changes. */
export type Roster = {
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Keyed by `accountKey`. */
  readonly byAccount: ReadonlyMap<string, Person>;
};

export const isStaff = (person: Person): boolean =>
  person.roles.some((held) => held.role !== "pupil");

/** Whether the person holds the role for this class or for the whole school. */
export const holds = (person: Person, role: Role, inClass: ClassId | null): boolean =>
  person.roles.some(
    (held) => held.role === role && (held.class === null || held.class === inClass),
  );

/** Age in whole years on a day (ISO date), or null when the birth date is not known. */
export function ageOn(person: Person, day: string): number | null {
  if (person.birthDate === null) return null;
  const years = Number(day.slice(0, 4)) - Number(person.birthDate.slice(0, 4));
  return day.slice(5) >= person.birthDate.slice(5) ? years : years - 1;
}
