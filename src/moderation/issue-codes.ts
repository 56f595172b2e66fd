import type { ClassId, PersonId, Platform, SchoolId } from "../domain/ids.ts";
import { holds } from "../domain/people.ts";
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

/**
 * Makes one-time codes for everybody of a school (or of one class of it) without an account on the platform. A new
 * code replaces an unused one.
 */
export async function issueCodes(
  desk: Desk,
  school: SchoolId,
  platform: Platform,
  inClass: ClassId | null,
): Promise<readonly IssuedCode[]> {
  const expiresAt = desk.clock.now() + VALID_DAYS * DAY;
  return desk.db.transaction(async (stores) => {
    const roster = await desk.rosters.read(stores);
    const issued: IssuedCode[] = [];
    for (const person of roster.people.values()) {
      const linked = person.accounts.some((account) => account.platform === platform);
      if (person.school !== school || linked) continue;
      if (inClass !== null && !person.roles.some(({ role }) => holds(person, role, inClass))) {
        continue;
      }
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
