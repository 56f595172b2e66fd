import { channelKey } from "../domain/ids.ts";
import type { ClassId, PersonId, SchoolId } from "../domain/ids.ts";
import type { Person } from "../domain/people.ts";
import { ageOn, holds, isStaff } from "../domain/people.ts";
import { isoDay } from "../policy/school-time.ts";
import type { Desk } from "./desk.ts";

/** Something in the roster that keeps an alert from arriving or a rule from being applied. */
export type RosterGap = {
  readonly school: SchoolId;
  readonly kind:
    | "class-without-mentor"
    | "no-safety-coordinator"
    | "no-administrator"
    | "staff-without-account"
    | "pupil-without-account"
    | "pupil-without-birth-date"
    | "under-16-on-discord"
    | "unknown-supervisor";
  readonly class: ClassId | null;
  readonly person: PersonId | null;
  readonly name: string | null;
  /** The platform, channel or id that the gap is about. */
  readonly detail: string;
};

const DISCORD_AGE = 16;

/** Everything that is missing from the rosters of all schools, for the classes that have a channel. */
export async function rosterGaps(desk: Desk): Promise<readonly RosterGap[]> {
  const roster = await desk.db.transaction((stores) => desk.rosters.read(stores));
  const now = desk.clock.now();
  const gaps: RosterGap[] = [];
  for (const school of desk.policy().schools.values()) {
    const people = [...roster.people.values()].filter((person) => person.school === school.id);
    const day = isoDay(now, school);
    const add = (
      kind: RosterGap["kind"],
      about: { readonly class?: ClassId; readonly person?: Person; readonly detail?: string },
    ): void => {
      gaps.push({
        school: school.id,
        kind,
        class: about.class ?? null,
        person: about.person?.id ?? null,
        name: about.person?.name ?? null,
        detail: about.detail ?? "",
      });
    };
    const classes = new Set(school.channels.map((channel) => channel.class));
    for (const one of classes) {
      if (!people.some((person) => holds(person, "mentor", one))) {
        add("class-without-mentor", { class: one });
      }
    }
    const holdsAny = (role: "safety_coordinator" | "administrator"): boolean =>
      people.some((person) => person.roles.some((held) => held.role === role));
    if (!holdsAny("safety_coordinator")) add("no-safety-coordinator", {});
    if (!holdsAny("administrator")) add("no-administrator", {});

    for (const person of people) {
      if (person.supervisor !== null && !roster.people.has(person.supervisor)) {
        add("unknown-supervisor", { person, detail: person.supervisor });
      }
      const channels = school.channels.filter((channel) =>
        person.roles.some(({ role }) => holds(person, role, channel.class)),
      );
      const platforms = new Set(channels.map((channel) => channel.ref.platform));
      for (const platform of platforms) {
        if (person.accounts.some((account) => account.platform === platform)) continue;
        const kind = isStaff(person) ? "staff-without-account" : "pupil-without-account";
        add(kind, { person, detail: platform });
      }
      if (isStaff(person) || channels.length === 0) continue;
      const age = ageOn(person, day);
      if (age === null) add("pupil-without-birth-date", { person });
      for (const channel of channels) {
        const young = age !== null && age < DISCORD_AGE && channel.youngerAllowed === null;
        if (channel.ref.platform === "discord" && young) {
          add("under-16-on-discord", {
            person,
            class: channel.class,
            detail: channelKey(channel.ref),
          });
        }
      }
    }
  }
  return gaps;
}
