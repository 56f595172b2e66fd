import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stringify } from "yaml";
import { runBot } from "./bot-process.ts";
import type { FakeDiscord } from "./fake-discord/start-fake-discord.ts";

const CONFIG = resolve(import.meta.dirname, "../../config");

type User = ReturnType<FakeDiscord["createUser"]>;
type Channel = ReturnType<FakeDiscord["createChannel"]>;

/** A class with its channel, one pupil and a mentor. */
export type DiscordClass = {
  readonly name: string;
  readonly channel: Channel;
  readonly pupil: User;
  readonly mentor: User;
};
/** A school on a fake Discord with the folders of an installation; `remove` deletes these. */
export type DiscordSchool = {
  readonly folder: string;
  readonly classes: readonly DiscordClass[];
  readonly coordinator: User;
  readonly administrator: User;
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => void;
};

/**
 * Makes a school of classes of one pupil each, ten classes to a mentor, open day and night so that no delivery waits
 * for school hours, and reads its roster in.
 */
export async function makeDiscordSchool(fake: FakeDiscord, size: number): Promise<DiscordSchool> {
  const folder = mkdtempSync(join(tmpdir(), "klaswacht-school-"));
  const guild = fake.createGuild();
  const person = (name: string): User => {
    const user = fake.createUser({ name });
    fake.join(guild, user);
    return user;
  };
  const coordinator = person("Coordinator");
  const administrator = person("Beheerder");
  const mentors = Array.from({ length: Math.ceil(size / 10) }, (_, index) =>
    person(`Mentor ${index + 1}`),
  );
  const classes = Array.from({ length: size }, (_, index): DiscordClass => {
    const mentor = mentors[Math.floor(index / 10)];
    if (mentor === undefined) throw new Error("every class has a mentor");
    const name = `K${index + 1}`;
    return {
      name,
      channel: fake.createChannel(guild, { name: name.toLowerCase() }),
      pupil: person(`Leerling ${index + 1}`),
      mentor,
    };
  });

  cpSync(CONFIG, join(folder, "config"), { recursive: true });
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
            platform: "discord",
            channel: channel.id,
            class: name,
            mode: "live",
            minimum_age: 16,
          })),
        },
      },
    }),
  );
  const rows = [
    "nummer;naam;rol;klas;geboortedatum;discord",
    `1;${coordinator.global_name};veiligheidscoordinator;;1980-01-01;${coordinator.id}`,
    `2;${administrator.global_name};beheerder;;1980-01-01;${administrator.id}`,
    ...mentors.map((mentor, index) => {
      const own = classes.filter((found) => found.mentor === mentor).map((found) => found.name);
      return `${100 + index};${mentor.global_name};mentor;${own.join("+")};1980-01-01;${mentor.id}`;
    }),
    ...classes.map(
      ({ name, pupil }, index) =>
        `${1000 + index};${pupil.global_name};leerling;${name};2009-05-05;${pupil.id}`,
    ),
  ];
  writeFileSync(join(folder, "rooster.csv"), `${rows.join("\n")}\n`);
  const environment = {
    KLASWACHT_CONFIG: join(folder, "config"),
    KLASWACHT_DATA: join(folder, "data"),
    NODE_ENV: "production",
    DISCORD_TOKEN: fake.token,
    DISCORD_API_BASE: fake.baseUrl,
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
