import { request } from "node:http";
import { createTeams } from "../../../adapters/teams/teams.ts";
import type { TeamsOptions } from "../../../adapters/teams/teams-options.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import { listen } from "../../../src/main/http-server.ts";
import { systemClock } from "../../../src/main/system-clock.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { startFakeTeams, type FakeTeams } from "../fake-teams/start-fake-teams.ts";
import { createIntakeRecorder } from "../intake-recorder.ts";
import { channelOf } from "./teams-class.ts";

type Json = Readonly<Record<string, unknown>>;
export type Answered = { readonly status: number; readonly body: string };

/**
 * A bot behind its real HTTP port, before which anybody may stand: what is sent is wholly up to the test. One class
 * channel is registered.
 */
export async function openTeamsDoor(
  options: {
    readonly clock?: Clock;
    /** Laid over the adapter's options. */
    readonly adapter?: Partial<TeamsOptions> | ((fake: FakeTeams) => Partial<TeamsOptions>);
  } = {},
) {
  const clock = options.clock ?? systemClock;
  const fake = await startFakeTeams({ clock });
  const db = await openDatabase(":memory:");
  const noor = fake.createUser({ name: "Noor" });
  const team = fake.createTeam({ name: "3HA", members: [noor] });
  const klas = fake.createChannel(team, { name: "Klas" });
  const codes: string[] = [];
  const write = (code: string, refs: object = {}): void => {
    codes.push([code, ...Object.values(refs)].join(" "));
  };
  const log = { debug: () => {}, info: write, warn: write, error: write };
  const { routes, ...platform } = createTeams({
    appId: fake.appId,
    appPassword: fake.appPassword,
    tenantId: fake.tenantId,
    production: false,
    endpoints: fake.endpoints,
    clock,
    log,
    memory: db.memory.of("teams"),
    channels: () => [channelOf(klas)],
    hides: () => false,
    noticed: () => false,
    targetedNotes: () => false,
    texts: { nl: (key) => key, en: (key) => key },
    ...(typeof options.adapter === "function" ? options.adapter(fake) : options.adapter),
  });
  const recorder = createIntakeRecorder();
  const server = await listen(routes, "127.0.0.1", 0);
  const { port } = new URL(server.url);

  return {
    fake,
    klas,
    noor,
    db,
    recorder,
    codes,
    platform,
    start: () => platform.start(recorder.intake),
    /** What Teams would send for a post; `change` is laid over it. */
    activity: (text: string, change: Json = {}): Json => ({
      ...fake.activityOf(fake.says(noor, klas, text)),
      ...change,
    }),
    /** Sends it, with these headers beside those of any JSON; a header may come more than once. */
    send: (
      body: Json | string,
      headers: readonly (readonly [string, string])[] = [],
      method = "POST",
    ): Promise<Answered> =>
      new Promise((resolve, reject) => {
        const raw = typeof body === "string" ? body : JSON.stringify(body);
        const sent = request(
          { host: "127.0.0.1", port, path: "/api/messages", method },
          (response) => {
            const parts: Buffer[] = [];
            response.on("data", (part: Buffer) => parts.push(part));
            response.on("end", () =>
              resolve({
                status: response.statusCode ?? 0,
                body: Buffer.concat(parts).toString("utf8"),
              }),
            );
          },
        );
        sent.on("error", reject);
        sent.setHeader("content-type", "application/json");
        for (const name of new Set(headers.map(([one]) => one)))
          sent.setHeader(
            name,
            headers.filter(([one]) => one === name).map(([, value]) => value),
          );
        sent.end(raw);
      }),
    close: async (): Promise<void> => {
      await platform.stop();
      await server.close();
      await fake.stop();
      await db.close();
    },
  };
}
