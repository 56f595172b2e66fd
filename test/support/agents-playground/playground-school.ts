import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stringify } from "yaml";
import { runBot } from "../bot-process.ts";
import { copyConfig } from "../copy-config.ts";

export const TENANT = "5c400000-0000-4000-8000-000000000001";

/** Somebody in the Playground: the id it knows them by, and their object id in Entra. */
export type PlaygroundUser = { readonly name: string; readonly id: string; readonly entra: string };

const user = (name: string, number: number): PlaygroundUser => ({
  name,
  id: `29:${name.toLowerCase()}`,
  entra: `5c400000-0000-4000-8000-0000000001${String(number).padStart(2, "0")}`,
});

/** The mentor sits at the Playground's own screen; it has room for exactly five others. */
export const PEOPLE = {
  Meral: user("Meral", 0),
  Sem: user("Sem", 1),
  Lotte: user("Lotte", 2),
  Mo: user("Mo", 3),
  Vera: user("Vera", 4),
  Bas: user("Bas", 5),
} as const;
export type PlaygroundName = keyof typeof PEOPLE;

export const PLACES = {
  team: "19:school@thread.tacv2",
  channel: "19:klas5va@thread.tacv2",
  /** Between the mentor and the bot. */
  chat: "a:meral",
} as const;
export const BOT = { id: "28:klaswacht", name: "Klaswacht" } as const;

/** A school whose only class is on the Playground, with the folders of an installation. */
export type PlaygroundSchool = {
  /** The Playground's working folder. */
  readonly folder: string;
  /** Of the bot. */
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => void;
};

/** Writes the settings of both sides and reads the roster in. Open day and night, so that no delivery waits. */
export async function makePlaygroundSchool(): Promise<PlaygroundSchool> {
  const home = mkdtempSync(join(tmpdir(), "klaswacht-agents-"));
  const folder = join(home, "playground");
  mkdirSync(folder);
  writeFileSync(join(folder, ".m365agentsplayground.yml"), stringify(playgroundConfig()));

  copyConfig(join(home, "config"));
  const hours = { from: "00:00", until: "23:59" };
  const school = {
    name: "Proefschool",
    protocol: "vmbo-maastricht",
    school_days: { weekdays: [1, 2, 3, 4, 5, 6, 7], ...hours, holidays: [] },
    waking: hours,
    channels: [
      {
        platform: "teams",
        channel: PLACES.channel,
        class: "5VA",
        mode: "live",
        minimum_age: 16,
      },
    ],
  };
  writeFileSync(join(home, "config/school.yaml"), stringify({ schools: { proef: school } }));
  const row = (number: number, name: PlaygroundName, role: string, group: string, born: string) =>
    [number, name, role, group, born, PEOPLE[name].entra].join(";");
  const rows = [
    "nummer;naam;rol;klas;geboortedatum;teams",
    row(1, "Bas", "beheerder", "", "1980-01-01"),
    row(2, "Vera", "veiligheidscoordinator", "", "1980-01-01"),
    row(3, "Meral", "mentor", "5VA", "1980-01-01"),
    row(10, "Sem", "leerling", "5VA", "2009-05-05"),
    row(11, "Lotte", "leerling", "5VA", "2009-06-06"),
    row(12, "Mo", "leerling", "5VA", "2009-07-07"),
  ];
  const roster = join(home, "rooster.csv");
  writeFileSync(roster, `${rows.join("\n")}\n`);
  const environment = {
    KLASWACHT_CONFIG: join(home, "config"),
    KLASWACHT_DATA: join(home, "data"),
  };
  const read = await runBot(environment, ["roster", "import", roster]);
  const remove = (): void => rmSync(home, { recursive: true, force: true });
  if (read.code !== 0) {
    remove();
    throw new Error(`the roster was refused: ${read.stdout}${read.stderr}`);
  }
  return { folder, environment, remove };
}

function playgroundConfig() {
  const entry = ({ name, id, entra }: PlaygroundUser) => ({
    id,
    name,
    // The spelling is the Playground's.
    userPrincipleName: `${name.toLowerCase()}@school.example`,
    aadObjectId: entra,
    givenName: name,
    surname: "Proef",
    email: `${name.toLowerCase()}@school.example`,
  });
  const { Meral, ...others } = PEOPLE;
  return {
    version: "0.1.1",
    tenantId: TENANT,
    bot: BOT,
    currentUser: entry(Meral),
    users: Object.values(others).map(entry),
    personalChat: { id: PLACES.chat },
    groupChat: { id: "19:groep@thread.v2", name: "Groep" },
    team: {
      id: PLACES.team,
      name: "School",
      aadGroupId: "5c400000-0000-4000-8000-000000000002",
      channels: [{ id: PLACES.channel, name: "Klas 5VA" }],
    },
  };
}
