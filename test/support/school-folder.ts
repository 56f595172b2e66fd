import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Platform } from "../../src/domain/ids.ts";
import { runBot } from "./bot-process.ts";
import { copyConfig } from "./copy-config.ts";

type Known = { readonly id: string };
/** A class with its channel, one pupil and a mentor. */
export type SchoolClass<User extends Known, Channel extends Known> = {
  readonly name: string;
  readonly channel: Channel;
  readonly pupil: User;
  readonly mentor: User;
};
/** A school on a chat platform with the folders of an installation; `remove` deletes these. */
export type School<User extends Known, Channel extends Known> = {
  readonly folder: string;
  readonly classes: readonly SchoolClass<User, Channel>[];
  readonly coordinator: User;
  readonly administrator: User;
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => void;
};

/**
 * Makes a school of classes of one pupil each, ten classes to a mentor, open day and night so that no delivery waits
 * for school hours, and reads its roster in.
 */
export async function makeSchool<User extends Known, Channel extends Known>(on: {
  readonly platform: Platform;
  readonly size: number;
  readonly person: (name: string) => User;
  readonly channel: (name: string) => Channel;
  /** More settings of each channel. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** What the bot needs of the platform. */
  readonly environment: Readonly<Record<string, string>>;
}): Promise<School<User, Channel>> {
  const { platform, size } = on;
  const folder = mkdtempSync(join(tmpdir(), "klaswacht-school-"));
  const names = new Map<User, string>();
  const person = (name: string): User => {
    const user = on.person(name);
    names.set(user, name);
    return user;
  };
  const coordinator = person("Coordinator");
  const administrator = person("Beheerder");
  const mentors = Array.from({ length: Math.ceil(size / 10) }, (_, index) =>
    person(`Mentor ${index + 1}`),
  );
  const classes = Array.from({ length: size }, (_, index): SchoolClass<User, Channel> => {
    const mentor = mentors[Math.floor(index / 10)];
    if (mentor === undefined) throw new Error("every class has a mentor");
    const name = `K${index + 1}`;
    return {
      name,
      channel: on.channel(name.toLowerCase()),
      pupil: person(`Leerling ${index + 1}`),
      mentor,
    };
  });

  copyConfig(join(folder, "config"));
  const hours = { from: "00:00", until: "23:59" };
  writeFileSync(
    join(folder, "config/school.yaml"),
    stringify({
      schools: {
        proef: {
          name: "Proefschool",
          protocol: "vmbo-maastricht",
          school_days: { weekdays: [1, 2, 3, 4, 5, 6, 7], ...hours, holidays: [] },
          waking: hours,
          channels: classes.map(({ name, channel }) => ({
            platform,
            channel: channel.id,
            class: name,
            mode: "live",
            ...on.settings,
          })),
        },
      },
    }),
  );
  const row = (number: number, user: User, role: string, klas: string, born: string): string =>
    `${number};${names.get(user)};${role};${klas};${born};${user.id}`;
  const rows = [
    `nummer;naam;rol;klas;geboortedatum;${platform}`,
    row(1, coordinator, "veiligheidscoordinator", "", "1980-01-01"),
    row(2, administrator, "beheerder", "", "1980-01-01"),
    ...mentors.map((mentor, index) => {
      const own = classes.filter((found) => found.mentor === mentor).map((found) => found.name);
      return row(100 + index, mentor, "mentor", own.join("+"), "1980-01-01");
    }),
    ...classes.map(({ name, pupil }, index) =>
      row(1000 + index, pupil, "leerling", name, "2009-05-05"),
    ),
  ];
  writeFileSync(join(folder, "rooster.csv"), `${rows.join("\n")}\n`);
  const environment = {
    KLASWACHT_CONFIG: join(folder, "config"),
    KLASWACHT_DATA: join(folder, "data"),
    ...on.environment,
  };
  const read = await runBot(environment, ["roster", "import", join(folder, "rooster.csv")]);
  if (read.code !== 0) throw new Error(`the roster was refused: ${read.stdout}${read.stderr}`);
  return {
    folder,
    classes,
    coordinator,
    administrator,
    environment,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
