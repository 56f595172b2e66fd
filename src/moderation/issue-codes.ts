import type { ClassId, PersonId, Platform, SchoolId } from "../domain/ids.ts";
import { isStaff } from "../domain/people.ts";
import type { Person } from "../domain/people.ts";
import type { Desk } from "./desk.ts";
import { codeFrom, hashOfCode } from "./one-time-code.ts";

const DAY = 24 * 60 * 60_000;
const VALID_DAYS = 14;

export type IssuedCode = {
  readonly person: PersonId;
  readonly name: string;
  readonly classes: readonly ClassId[];
  /** Shown once; only its hash is stored. */
  readonly code: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
};

/** Whose codes: never of both at once, because whoever hands out a class's list must not hold a colleague's code. */
export type CodesFor = { readonly class: ClassId } | "staff";

/**
 * Makes one-time codes for the pupils of one class, or for the staff of a school, who have no account on the platform.
 * A new code replaces an unused one.
 */
export async function issueCodes(
  desk: Desk,
  school: SchoolId,
  platform: Platform,
  whose: CodesFor,
): Promise<readonly IssuedCode[]> {
  const expiresAt = desk.clock.now() + VALID_DAYS * DAY;
  return desk.db.transaction(async (stores) => {
    const roster = await desk.rosters.read(stores);
    const issued: IssuedCode[] = [];
    for (const person of roster.people.values()) {
      const linked = person.accounts.some((account) => account.platform === platform);
      if (person.school !== school || linked) continue;
      if (!isMeant(person, whose)) continue;
      const code = codeFrom(desk.random() + desk.random());
      await stores.people.addCode(hashOfCode(code), person.id, expiresAt);
      const classes = person.roles.flatMap((held) => held.class ?? []);
      issued.push({
        person: person.id,
        name: person.name,
        classes: [...new Set(classes)],
        code,
        expiresAt,
      });
    }
    return issued;
  });
}

const isMeant = (person: Person, whose: CodesFor): boolean =>
  whose === "staff"
    ? isStaff(person)
    : !isStaff(person) && person.roles.some((held) => held.class === whose.class);
