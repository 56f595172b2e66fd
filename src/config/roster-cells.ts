import { z } from "zod";
import { accountId, classId } from "../domain/ids.ts";
import type { AccountRef, ClassId } from "../domain/ids.ts";
import type { Role, RoleInClass } from "../domain/people.ts";
import { isoDay } from "./fields.ts";
import { suggestion } from "./nearest.ts";
import { ROLE_WORDS, roleOf } from "./role-words.ts";

/*
 * One cell of a roster each: its text in, a value or a complaint out.
 */

export type Cell<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string };
const good = <Value>(value: Value): Cell<Value> => ({ ok: true, value });
const bad = (message: string): { readonly ok: false; readonly message: string } => ({
  ok: false,
  message,
});

/** A cell that a spreadsheet would run as a formula when somebody opens the file. */
export const isFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell);

export function numberCell(cell: string): Cell<string> {
  if (cell === "") return bad("nummer is empty; write the school's own pupil or staff number");
  return /^[\p{L}\d][\p{L}\d._-]{0,39}$/u.test(cell)
    ? good(cell)
    : bad(`nummer "${short(cell)}" may have letters, digits, dots and dashes only, at most 40`);
}

export function nameCell(cell: string): Cell<string> {
  const name = cell.normalize("NFC").replace(/\s+/gu, " ");
  if (name === "") return bad("naam is empty; write how this person is called");
  // Control and direction marks could make one name look like another.
  if (/[\p{Cc}\p{Cf}]/u.test(name)) return bad("naam has invisible characters; type it again");
  return name.length > 100 ? bad("naam is longer than 100 characters") : good(name);
}

export function rolesCell(cell: string): Cell<readonly Role[]> {
  const roles: Role[] = [];
  for (const word of parts(cell)) {
    const role = roleOf(word);
    if (role === null) return bad(`unknown rol "${short(word)}"; ${suggestion(word, ROLE_WORDS)}`);
    if (!roles.includes(role)) roles.push(role);
  }
  if (roles.length === 0) return bad(`rol is empty; write one of: ${ROLE_WORDS.join(", ")}`);
  return roles.includes("pupil") && roles.length > 1
    ? bad("a leerling cannot have a staff role too; give that person a second line and number")
    : good(roles);
}

export const classesCell = (cell: string): readonly ClassId[] => [
  ...new Set(parts(cell).map(classId)),
];

/** Staff roles that are held for a class; without one, teamleider, docent and stagiair hold for the whole school. */
const CLASS_ROLES: ReadonlySet<Role> = new Set([
  "pupil",
  "mentor",
  "teacher",
  "teamleider",
  "trainee",
] as const);
const NEEDS_CLASS: ReadonlySet<Role> = new Set(["pupil", "mentor"] as const);

export function rolesInClasses(
  roles: readonly Role[],
  classes: readonly ClassId[],
): Cell<readonly [RoleInClass, ...RoleInClass[]]> {
  const without = roles.find((role) => NEEDS_CLASS.has(role));
  if (without !== undefined && classes.length === 0) {
    const word = without === "pupil" ? "leerling" : "mentor";
    return bad(`klas is empty; a ${word} belongs to a class, write it`);
  }
  const held = roles.flatMap((role): readonly RoleInClass[] =>
    CLASS_ROLES.has(role) && classes.length > 0
      ? classes.map((inClass) => ({ role, class: inClass }))
      : [{ role, class: null }],
  );
  const [first, ...rest] = held;
  return first === undefined ? bad("rol is empty") : good([first, ...rest]);
}

/** ISO date of `2011-03-14` or `14-3-2011`; null for an empty cell. */
export function birthDateCell(cell: string): Cell<string | null> {
  if (cell === "") return good(null);
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(cell);
  const [, day = "", month = "", year = ""] = dutch ?? [];
  const iso = dutch === null ? cell : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const exists = isoDay.safeParse(iso).success && iso >= "1900-01-01";
  return exists
    ? good(iso)
    : bad(`geboortedatum "${short(cell)}" does not exist; write 14-3-2011 or 2011-03-14`);
}

export function discordCell(cell: string): Cell<AccountRef | null> {
  if (cell === "") return good(null);
  return /^\d{17,20}$/.test(cell)
    ? good({ platform: "discord", account: accountId(cell) })
    : bad(
        `discord "${short(cell)}" is no account id of 17 to 20 digits (a spreadsheet may have rounded it: format the column as text); leave it empty to link by code`,
      );
}

const objectId = z.guid();
export function teamsCell(cell: string): Cell<AccountRef | null> {
  if (cell === "") return good(null);
  return objectId.safeParse(cell).success
    ? good({ platform: "teams", account: accountId(cell.toLowerCase()) })
    : bad(`teams "${short(cell)}" is no object id of Entra (8-4-4-4-12 letters and digits)`);
}

const parts = (cell: string): readonly string[] =>
  cell
    .split("+")
    .map((part) => part.trim())
    .filter((part) => part !== "");

export const short = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
