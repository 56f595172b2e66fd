import {
  accountId,
  channelId,
  personId,
  type ChannelId,
  type ClassId,
} from "../../src/domain/ids.ts";
import type { Person, Role } from "../../src/domain/people.ts";
import type { SchoolSettings } from "../../src/domain/school.ts";

/** Invented people. A class has pupils (in 3HA one has come of age) and a mentor; a school has the staff around them. */
type Cast = {
  readonly mentor: string;
  readonly pupils: readonly (readonly [name: string, birthDate: string])[];
  readonly staff: readonly (readonly [name: string, role: Role])[];
};

const CASTS: ReadonlyMap<ChannelId, Cast> = new Map([
  [
    channelId("klas-3ha"),
    {
      mentor: "Sanne de Wit",
      pupils: [
        ["Noor Haddad", "2010-04-12"],
        ["Sem Visser", "2010-09-30"],
        ["Yara Mulder", "2009-12-03"],
        ["Willem Bakker", "2008-02-17"],
      ],
      staff: [
        ["Joost Kramer", "teamleider"],
        ["Petra Smit", "leidinggevende"],
        ["Fatima Aydin", "safety_coordinator"],
        ["Henk Postma", "administrator"],
        ["Bram Willems", "teacher"],
      ],
    },
  ],
  [
    channelId("klas-2b"),
    {
      mentor: "Mirjam Bos",
      pupils: [
        ["Lotte Jansen", "2014-05-21"],
        ["Amir Yildiz", "2014-11-08"],
        ["Tess Brouwer", "2015-01-14"],
        ["Ravi Pinas", "2015-07-02"],
      ],
      staff: [
        ["Karel Vos", "teamleider"],
        ["Ingrid Maas", "leidinggevende"],
        ["Souad Amrani", "safety_coordinator"],
        ["Wouter Dekker", "administrator"],
        ["Nadia de Graaf", "teacher"],
      ],
    },
  ],
]);

const firstName = (name: string): string => (name.split(" ")[0] ?? name).toLowerCase();

function person(
  school: SchoolSettings,
  name: string,
  role: Role,
  extra: { readonly class?: ClassId; readonly birthDate?: string; readonly supervisor?: string },
): Person {
  return {
    id: personId(`${school.id}:speel-${firstName(name)}`),
    school: school.id,
    name,
    roles: [{ role, class: extra.class ?? null }],
    birthDate: extra.birthDate ?? null,
    supervisor:
      extra.supervisor === undefined
        ? null
        : personId(`${school.id}:speel-${firstName(extra.supervisor)}`),
    accounts: [{ platform: "playground", account: accountId(firstName(name)) }],
  };
}

/**
 * People for the Speelklas channels of a school, for when the database has nobody of that school: pupils and a mentor
 * per class, and once a teamleider, a leidinggevende, a safety coordinator, an administrator and a teacher.
 */
export function seedPeople(school: SchoolSettings): readonly Person[] {
  const people: Person[] = [];
  for (const channel of school.channels) {
    const cast = channel.ref.platform === "playground" ? CASTS.get(channel.ref.channel) : undefined;
    if (cast === undefined) continue;
    const head = cast.staff.find(([, role]) => role === "leidinggevende")?.[0] ?? "";
    const inClass = channel.class;
    for (const [name, birthDate] of cast.pupils)
      people.push(person(school, name, "pupil", { class: inClass, birthDate }));
    people.push(person(school, cast.mentor, "mentor", { class: inClass, supervisor: head }));
    for (const [name, role] of cast.staff) {
      const known = people.some((p) => p.roles.some((held) => held.role === role));
      if (role === "teacher")
        people.push(person(school, name, role, { class: inClass, supervisor: head }));
      else if (!known)
        people.push(
          person(school, name, role, role === "leidinggevende" ? {} : { supervisor: head }),
        );
    }
  }
  return people;
}
