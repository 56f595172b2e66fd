import { createTeams } from "../../../adapters/teams/teams.ts";
import type { TeamsOptions } from "../../../adapters/teams/teams-options.ts";
import type { ChatPlatform, Intake } from "../../../src/domain/chat.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import { accountId, channelId, type AccountRef, type ChannelRef } from "../../../src/domain/ids.ts";
import type { Log } from "../../../src/domain/trace.ts";
import { listen, type HttpServer } from "../../../src/main/http-server.ts";
import { systemClock } from "../../../src/main/system-clock.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { idOf, type Ref } from "../fake-teams/driver-people.ts";
import { startFakeTeams, type FakeTeamsOptions } from "../fake-teams/start-fake-teams.ts";
import { createIntakeRecorder } from "../intake-recorder.ts";
import { teamsTexts } from "../teams-texts.ts";

type LogLine = { readonly level: string; readonly code: string; readonly refs: object };

/** What a school's administrator consents to once for the whole tenant. */
export const CONSENTED = [
  "Chat.Read.WhereInstalled",
  "TeamsAppInstallation.ReadForUser.All",
  "ChannelMessage.UpdatePolicyViolation.All",
] as const;

export const accountOf = (user: Ref): AccountRef => ({
  platform: "teams",
  account: accountId(idOf(user)),
});
export const channelOf = (channel: Ref): ChannelRef => ({
  platform: "teams",
  channel: channelId(idOf(channel)),
});

/**
 * A class on a fake Teams: two pupils and a mentor in one team with the class channel, a staff team with its channel;
 * and adapters for it, each behind a real HTTP port.
 */
export async function openTeamsClass(
  options: FakeTeamsOptions & {
    readonly adapterClock?: Clock;
    /** Whether the school hides flagged messages in the class channel. On by default. */
    readonly hides?: boolean;
    /** Application permissions in the tenant. */
    readonly consented?: readonly string[];
    /** Laid over the adapter's own options. */
    readonly adapter?: Partial<TeamsOptions>;
  } = {},
) {
  const { adapterClock, hides = true, consented = CONSENTED, adapter, ...fakeOptions } = options;
  const fake = await startFakeTeams(fakeOptions);
  const db = await openDatabase(":memory:");
  for (const permission of consented) fake.consent(permission);
  const [noor, sem, mentor] = ["Noor", "Sem", "Mentor"].map((name) => fake.createUser({ name }));
  if (noor === undefined || sem === undefined || mentor === undefined) throw new Error("nobody");
  const team = fake.createTeam({ name: "3HA", members: [noor, sem, mentor], installed: false });
  const staff = fake.createTeam({ name: "Zorg", members: [mentor], installed: false });
  const klas = fake.createChannel(team, { name: "Klas" });
  const kantine = fake.createChannel(team, { name: "Kantine" });
  const desk = fake.createChannel(staff, { name: "Meldingen" });
  /** Channels in which the notice was posted, as doctor tells the adapter. */
  const noticed = new Set<string>();
  const logged: LogLine[] = [];
  const write =
    (level: string) =>
    (code: string, refs: object = {}): void => {
      logged.push({ level, code, refs });
    };
  const log: Log = {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
  };
  const made: { readonly platform: ChatPlatform; readonly server: HttpServer }[] = [];
  let settledIn = false;
  let base = "";

  async function create(changed: Partial<TeamsOptions> = {}): Promise<ChatPlatform> {
    const { routes, ...platform } = createTeams({
      appId: fake.appId,
      appPassword: fake.appPassword,
      tenantId: fake.tenantId,
      production: false,
      endpoints: fake.endpoints,
      clock: adapterClock ?? systemClock,
      log,
      memory: db.memory.of("teams"),
      channels: () => [klas, desk].map(channelOf),
      hides: ({ channel }) => hides && channel === klas.id,
      noticed: ({ channel }) => noticed.has(channel),
      targetedNotes: () => false,
      texts: teamsTexts(),
      ...adapter,
      ...changed,
    });
    const server = await listen(routes, "127.0.0.1", 0);
    made.push({ platform, server });
    base = `http://127.0.0.1:${new URL(server.url).port}`;
    fake.listenAt(`${base}/api/messages`);
    return platform;
  }
  async function connect(
    intake: Intake,
    changed: Partial<TeamsOptions> = {},
  ): Promise<ChatPlatform> {
    const platform = await create(changed);
    await platform.start(intake);
    if (!settledIn) {
      settledIn = true;
      fake.install(team);
      fake.install(staff);
      await fake.settled();
    }
    return platform;
  }

  return {
    fake,
    team,
    staff,
    noor,
    sem,
    mentor,
    klas,
    /** A channel of the same team that is not registered. */
    kantine,
    desk,
    db,
    logged,
    noticed,
    /** An adapter that listens, not started. */
    create,
    /** Where the last adapter listens, without the path. */
    base: () => base,
    /** A started adapter; the first time the app is put into both teams. */
    connect,
    /** A started adapter with an intake that writes everything down. */
    listen: async (changed: Partial<TeamsOptions> = {}) => {
      const recorder = createIntakeRecorder();
      return { platform: await connect(recorder.intake, changed), recorder };
    },
    /** Throws when the fake saw something that Microsoft's documents do not allow. */
    close: async (): Promise<void> => {
      await fake.settled();
      for (const { platform, server } of made) {
        await platform.stop();
        await server.close();
      }
      await fake.stop();
      await db.close();
      if (fake.violations.length > 0)
        throw new Error(fake.violations.map(({ what, where }) => `${what} (${where})`).join("\n"));
    },
  };
}
