import { CONVERSATION_MODEL } from "../../../src/detection/conversation/conversation-model.ts";
import { createTeams } from "../../../adapters/teams/teams.ts";
import { createDetector } from "../../../src/detection/detector.ts";
import { accountId, messageKey } from "../../../src/domain/ids.ts";
import type { Log, TraceEvent } from "../../../src/domain/trace.ts";
import { listen } from "../../../src/main/http-server.ts";
import { wantedEdition } from "../../../src/moderation/channel-mode.ts";
import { placeOf } from "../../../src/moderation/place.ts";
import { createUseCases } from "../../../src/moderation/use-cases.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { NAMES, policyOfSchool, SCHOOL, stagePeople, type Name } from "../class-stage.ts";
import type { Channel, Team, User } from "../fake-teams/model.ts";
import { startFakeTeams } from "../fake-teams/start-fake-teams.ts";
import { createTestClock } from "../test-clock.ts";
import { channelOf } from "./teams-class.ts";

const MORNING = Date.parse("2026-11-20T09:00:00Z");
const CHANNELS_PER_TEAM = 5;
const QUIET_TURNS = 50;

/**
 * The whole bot on a fake Teams with many class channels, on a clock that stands still: it moves only while something
 * waits for it, so that a budget of requests a minute takes its minutes and no test does.
 */
export async function openOutageStage(options: { readonly channels: number }) {
  const clock = createTestClock(MORNING);
  const fake = await startFakeTeams({ clock });
  const db = await openDatabase(":memory:");
  const people = Object.fromEntries(
    NAMES.map((name) => [name, fake.createUser({ name })]),
  ) as Record<Name, User>;
  const members = Object.values(people);
  const teams: Team[] = [];
  const channels: Channel[] = [];
  for (let index = 0; index < options.channels; index += 1) {
    if (index % CHANNELS_PER_TEAM === 0)
      teams.push(fake.createTeam({ name: `Team ${index}`, members, installed: false }));
    const team = teams.at(-1);
    if (team !== undefined) channels.push(fake.createChannel(team, { name: `Klas ${index}` }));
  }
  const refs = channels.map(channelOf);
  const policy = await policyOfSchool({
    name: "Proefschool",
    protocol: "vmbo-maastricht",
    channels: channels.map(({ id }) => ({
      platform: "teams",
      channel: id,
      class: "3HA",
      mode: "live",
    })),
  });
  await db.transaction(async (stores) => {
    await stores.people.replace(
      SCHOOL,
      stagePeople((who) => ({ platform: "teams", account: accountId(people[who].id) })),
    );
    // The notice stands everywhere already.
    for (const ref of refs) {
      const place = placeOf(policy, ref);
      const edition = place === null ? null : wantedEdition(place, clock.now());
      if (edition === null) throw new Error("a class channel wants a notice");
      await stores.channels.setNotice(ref, { edition, at: clock.now(), sent: null });
    }
  });

  const received: string[] = [];
  const waiting = new Set<() => void>();
  const trace = (event: TraceEvent): void => {
    if (event.kind !== "received") return;
    received.push(`${messageKey(event.ref)}:${event.edit}`);
    for (const look of waiting) look();
  };
  const complaints: string[] = [];
  const complain = (code: string): void => void complaints.push(code);
  const log: Log = { debug: () => {}, info: () => {}, warn: complain, error: complain };
  let randoms = 0;
  let installed = false;
  let stop: (() => Promise<void>) | null = null;

  async function startBot(): Promise<void> {
    const { routes, ...chat } = createTeams({
      appId: fake.appId,
      appPassword: fake.appPassword,
      tenantId: fake.tenantId,
      production: false,
      endpoints: fake.endpoints,
      clock,
      log,
      memory: db.memory.of("teams"),
      channels: () => refs,
      hides: () => false,
      noticed: () => true,
      targetedNotes: () => false,
      texts: policy.texts,
    });
    const server = await listen(routes, "127.0.0.1", 0);
    fake.listenAt(`http://127.0.0.1:${new URL(server.url).port}/api/messages`);
    const detector = createDetector(policy.lexicon);
    const useCases = createUseCases({
      db,
      clock,
      log,
      trace,
      platforms: new Map([["teams", chat]]),
      policy: () => policy,
      detector: () => detector,
      harmless: async () => [],
      conversation: CONVERSATION_MODEL,
      conceal: (value) => `concealed ${value}`,
      random: () => `random-${(randoms += 1)}`,
    });
    await chat.start(useCases);
    if (!installed) {
      installed = true;
      for (const team of teams) fake.install(team);
      await pumped(fake.settled());
    }
    stop = async () => {
      await fake.settled();
      await chat.stop();
      await useCases.stop();
      await server.close();
      fake.listenAt(null);
      stop = null;
    };
    await pumped(useCases.start());
    // A channel whose team was not known yet is read at the next try.
    while (!(await everyFloorStands())) await pumped(useCases.idle(), true);
    await pumped(useCases.idle());
  }

  async function everyFloorStands(): Promise<boolean> {
    for (const ref of refs) if ((await db.cursors.floor(ref)) === null) return false;
    return true;
  }

  /** Moves the clock only when nobody waits for anything else: a request under way is no matter of time. */
  async function pumped(work: Promise<void>, once = false): Promise<void> {
    const state = { ended: false };
    void Promise.allSettled([work]).then(() => {
      state.ended = true;
      return undefined;
    });
    let seen = "";
    let moves = once ? 1 : 0;
    for (let quiet = 0; !state.ended || moves > 0; quiet += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      const under = fake.requests.slice(-100).filter(({ status }) => status === 0).length;
      const now = `${fake.requests.length} ${under} ${received.length}`;
      if (under > 0 || now !== seen) quiet = 0;
      seen = now;
      if (quiet < QUIET_TURNS) continue;
      clock.next();
      moves -= 1;
    }
  }

  return {
    clock,
    fake,
    db,
    people,
    channels,
    /** Posts and edits that the bot took in so far, by any way, each as often as it did. */
    received,
    complaints,
    startBot,
    stopBot: async () => stop?.(),
    /** Resolves when the bot has taken this post in. */
    taken: (message: { readonly id: string }): Promise<void> =>
      pumped(
        new Promise((resolve) => {
          const look = (): void => {
            if (!received.some((key) => key.includes(`:${message.id}:`))) return;
            waiting.delete(look);
            resolve();
          };
          waiting.add(look);
          look();
        }),
      ),
    /** When Graph was asked since this moment of the clock. */
    askedSince: (since: number): readonly number[] =>
      fake.requests
        .filter(({ path, at }) => path.startsWith("/v1.0/") && at >= since)
        .map(({ at }) => at),
    close: async () => {
      await stop?.();
      await fake.stop();
      await db.close();
    },
  };
}
