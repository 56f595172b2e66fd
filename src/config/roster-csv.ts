import type { Problem } from "../domain/errors.ts";
import { accountKey, personId } from "../domain/ids.ts";
import type { ClassId, SchoolId } from "../domain/ids.ts";
import type { Person } from "../domain/people.ts";
import {
  birthDateCell,
  classesCell,
  discordCell,
  isFormula,
  nameCell,
  numberCell,
  rolesCell,
  rolesInClasses,
  short,
  teamsCell,
} from "./roster-cells.ts";
import type { Cell } from "./roster-cells.ts";
import { filledColumns, readRosterTable } from "./roster-table.ts";
import type { RosterRow } from "./roster-table.ts";

/** The people of a school, or everything that is wrong with the file. Warnings do not stop an import. */
export type RosterFile =
  | {
      readonly ok: true;
      readonly people: readonly Person[];
      readonly warnings: readonly Problem[];
    }
  | {
      readonly ok: false;
      readonly problems: readonly Problem[];
      readonly warnings: readonly Problem[];
    };

/**
 * Reads a roster in CSV, UTF-8 or Windows-1252: all of it, or every mistake in it with its line. `file` is the path as
 * the administrator knows it; a class outside `knownClasses` is only a warning, its channel may come later.
 */
export function parseRoster(
  file: string,
  source: Uint8Array | string,
  school: SchoolId,
  knownClasses: ReadonlySet<ClassId>,
): RosterFile {
  const table = readRosterTable(file, source);
  const problems: Problem[] = [...table.problems];
  const warnings: Problem[] = [...table.warnings];
  const lineOfNumber = new Map<string, number>();
  const lineOfAccount = new Map<string, number>();
  const staff = new Set<string>();

  for (const row of table.rows) {
    const number = row.cell("nummer");
    const first = lineOfNumber.get(number);
    if (first !== undefined) {
      const message = `nummer "${short(number)}" already stands on line ${first}; a person has one line, join classes and roles with +`;
      problems.push({ file, line: row.line, message });
    } else if (number !== "") {
      lineOfNumber.set(number, row.line);
    }
    const roles = rolesCell(row.cell("rol"));
    if (roles.ok && !roles.value.includes("pupil")) staff.add(number);
  }

  const unknownClasses = new Set<ClassId>();
  const people = table.rows.flatMap((row) => {
    const report = (message: string): void => {
      problems.push({ file, line: row.line, message });
    };
    for (const [column, cell] of filledColumns(row)) {
      if (!isFormula(cell)) continue;
      report(`${column} starts with "${cell[0]}", which a spreadsheet runs; remove that character`);
      return [];
    }
    for (const known of classesCell(row.cell("klas"))) {
      if (knownClasses.has(known) || unknownClasses.has(known)) continue;
      unknownClasses.add(known);
      const message = `no channel in config/school.yaml has klas "${short(known)}"; check its spelling there and here`;
      warnings.push({ file, line: row.line, message });
    }
    const person = personOf(row, school, report);
    for (const account of person?.accounts ?? []) {
      const key = accountKey(account);
      const first = lineOfAccount.get(key);
      if (first !== undefined) {
        report(`this ${account.platform} account already stands on line ${first}; remove one`);
      }
      lineOfAccount.set(key, first ?? row.line);
    }
    checkSupervisor(row, lineOfNumber, staff, report);
    return person === null ? [] : [person];
  });

  const inOrder = (list: readonly Problem[]): readonly Problem[] =>
    [...list].sort((a, b) => a.line - b.line);
  return problems.length > 0
    ? { ok: false, problems: inOrder(problems), warnings: inOrder(warnings) }
    : { ok: true, people, warnings: inOrder(warnings) };
}

/** The person on a line; null when a cell is wrong, every one of which is reported. */
function personOf(
  row: RosterRow,
  school: SchoolId,
  report: (message: string) => void,
): Person | null {
  const take = <Value>(cell: Cell<Value>): Value | null => {
    if (cell.ok) return cell.value;
    report(cell.message);
    return null;
  };
  const number = take(numberCell(row.cell("nummer")));
  const name = take(nameCell(row.cell("naam")));
  const wanted = take(rolesCell(row.cell("rol")));
  const roles =
    wanted === null ? null : take(rolesInClasses(wanted, classesCell(row.cell("klas"))));
  const birthDate = take(birthDateCell(row.cell("geboortedatum")));
  const accounts = [take(discordCell(row.cell("discord"))), take(teamsCell(row.cell("teams")))];
  if (number === null || name === null || roles === null) return null;
  const supervisor = row.cell("leidinggevende");
  return {
    id: personId(`${school}/${number}`),
    school,
    name,
    roles,
    birthDate,
    supervisor: supervisor === "" ? null : personId(`${school}/${supervisor}`),
    accounts: accounts.filter((account) => account !== null),
  };
}

function checkSupervisor(
  row: RosterRow,
  numbers: ReadonlyMap<string, number>,
  staff: ReadonlySet<string>,
  report: (message: string) => void,
): void {
  const supervisor = row.cell("leidinggevende");
  if (supervisor === "") return;
  if (supervisor === row.cell("nummer")) {
    report("leidinggevende is this person's own number; write somebody else's or leave it empty");
  } else if (!numbers.has(supervisor)) {
    report(
      `leidinggevende "${short(supervisor)}" is nobody's nummer in this file; add that person`,
    );
  } else if (!staff.has(supervisor)) {
    report(`leidinggevende "${short(supervisor)}" is not a member of staff; write another nummer`);
  }
}
