import { CONVERSATION_MODEL } from "../detection/conversation/conversation-model.ts";
import { randomBytes } from "node:crypto";
import { Hono } from "hono";
import { serveControl } from "../cli/control-socket.ts";
import { watchPolicy } from "../config/watch-policy.ts";
import { healthRoutes } from "../console/health.ts";
import { createMetrics } from "../console/metrics.ts";
import type { ChatPlatform } from "../domain/chat.ts";
import type { Clock } from "../domain/clock.ts";
import type { Platform } from "../domain/ids.ts";
import type { Person } from "../domain/people.ts";
import type { Policy } from "../domain/policy.ts";
import type { Translate } from "../domain/school.ts";
import type { Database } from "../domain/store.ts";
import type { Log } from "../domain/trace.ts";
import { createUseCases } from "../moderation/use-cases.ts";
import { openDatabase } from "../storage/open-database.ts";
import { controlSocket, createAdmin, databaseFile } from "./administer.ts";
import { answerControl } from "./control.ts";
import { channelsOf, openDiscord, openTeams } from "./chat-platforms.ts";
import { createDetectors } from "./detectors.ts";
import { shippedModel } from "./shipped-model.ts";
import type { Environment } from "./environment.ts";
import { listen } from "./http-server.ts";
import { createLexiconLint } from "./lexicon-lint.ts";
import { harmlessLines } from "./harmless-lines.ts";
import { joinPlatforms } from "./join-platforms.ts";
import { errorRefs } from "./log.ts";
import { installationConceal } from "./signal-key.ts";
import { createSpeelklas, playgroundClock, playgroundSchools, seedSpeelklas } from "./speelklas.ts";
import { systemClock } from "./system-clock.ts";
import { wantsTeams } from "./teams-environment.ts";

/** A running bot. `speelklas` is a link that works once, when there is a Speelklas. */
export type Bot = {
  readonly url: string;
  readonly speelklas: string | null;
  /** Rejects with PLATFORM_REFUSED when platforms that could not be reached at first turn out not to want us, all of them. */
  readonly refused: Promise<never>;
  readonly stop: () => Promise<void>;
};

const TICK_MS = 500;

/**
 * Opens the database, joins the platforms, catches up and goes on until stopped.
 * @throws DATABASE_*, DISK_FULL, PLATFORM_REFUSED, WRONG_USE
 */
export async function startBot(
  environment: Environment,
  settings: Policy,
  texts: Translate,
  log: Log,
): Promise<Bot> {
  const ends: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) {
      try {
        await end();
      } catch (error) {
        log.error("STOP_INCOMPLETE", errorRefs(error));
      }
    }
  };
  try {
    const running = await assemble(environment, settings, texts, log, (end) => void ends.push(end));
    return { ...running, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function assemble(
  environment: Environment,
  settings: Policy,
  texts: Translate,
  log: Log,
  atStop: (end: () => Promise<void> | void) => void,
): Promise<Omit<Bot, "stop">> {
  const db = await openDatabase(databaseFile(environment));
  atStop(() => db.close());
  const withSpeelklas = !environment.production && playgroundSchools(settings).length > 0;
  if (withSpeelklas) await seedSpeelklas(db, settings);
  const withTeams = wantsTeams(
    environment.teams,
    environment.production,
    channelsOf(settings, "teams").length,
  );
  // Where real people are on the line, nobody may move time.
  const movable =
    withSpeelklas && environment.discord === null && !withTeams
      ? await playgroundClock(db, settings)
      : null;
  const clock: Clock = movable ?? systemClock;

  const detectors = createDetectors(shippedModel());
  const watch = watchPolicy({
    folder: environment.configFolder,
    policy: settings,
    clock: systemClock,
    lint: createLexiconLint(environment.configFolder),
    log,
    ready: ({ lexicon }) => detectors.prepare(lexicon),
    changed: () => nudge(),
  });
  atStop(() => watch.stop());
  const policy = watch.current;
  const platforms = new Map<Platform, ChatPlatform>();
  const connected = (): readonly (readonly [Platform, boolean])[] =>
    [...platforms].map(([name, platform]) => [name, platform.connected()]);
  const metrics = createMetrics(db, connected);
  let people: readonly Person[] = await everybody(db);

  const speelklas = withSpeelklas
    ? createSpeelklas({
        clock,
        policy,
        people: () => people,
        detector: (school) => useCases.detector(school),
        settle: () => useCases.tick(),
      })
    : null;
  if (speelklas !== null) platforms.set("playground", speelklas.platform);
  const around = { environment, policy, clock, log, noticed: () => false };
  const discord = await openDiscord(around);
  if (discord !== null) platforms.set("discord", discord);
  const teams = withTeams ? await openTeams(around, db.memory.of("teams")) : null;
  if (teams !== null) platforms.set("teams", teams);
  if (platforms.size === 0) log.warn("NO_PLATFORM");

  const random = (): string => randomBytes(16).toString("hex");
  const useCases = createUseCases({
    db,
    platforms,
    policy,
    detector: detectors.detector,
    harmless: () => harmlessLines(environment.configFolder),
    clock,
    log,
    conversation: CONVERSATION_MODEL,
    conceal: installationConceal(environment.dataFolder),
    trace: (event) => {
      metrics.trace(event);
      speelklas?.trace(event);
    },
    random,
  });
  // The first pupil to write does not wait for the word lists to be made ready.
  for (const school of policy().schools.keys()) {
    const said = { text: "goedemorgen", segments: [], attachments: [], role: "student" } as const;
    useCases.detector(school).detect(said);
  }
  const nudge = (): void => void useCases.tick();
  useCases.onCommit(nudge);
  useCases.onCommit(() => void everybody(db).then((now) => (people = now)));

  const notReady = (): readonly string[] =>
    platforms.size === 0
      ? ["NO_PLATFORM"]
      : connected().flatMap(([name, now]) => (now ? [] : [`DISCONNECTED_${name.toUpperCase()}`]));
  const routes = new Hono();
  routes.route("/", healthRoutes({ db, metrics, notReady }));
  // Before the Speelklas, which lets nothing through that is not meant for its own page.
  if (teams !== null) routes.route("/", teams.routes);
  if (speelklas !== null) routes.route("/", speelklas.routes);
  const server = await listen(routes, environment.host, environment.port);
  atStop(() => server.close());
  atStop(() => speelklas?.close());
  const admin = createAdmin({ useCases, db, policy, texts, connected });
  const failed = (error: unknown): void => log.error("COMMAND_FAILED", errorRefs(error));
  atStop(await serveControl(controlSocket(environment), answerControl(admin), failed));

  // Stopped in the opposite order: first the platforms, which wait for what they handed in, then what is under way.
  atStop(() => useCases.stop());
  const { refused } = await joinPlatforms({ platforms, useCases, clock, log, random, atStop });
  await useCases.start();
  atStop(clock.every(TICK_MS, nudge));
  log.info("STARTED", {
    url: server.url,
    policy: settings.version,
    platforms: [...platforms.keys()].join(" "),
  });
  return {
    url: server.url,
    speelklas: speelklas === null ? null : server.url + speelklas.issueLink(),
    refused,
  };
}

const everybody = async (db: Database): Promise<readonly Person[]> => [
  ...(await db.people.roster()).people.values(),
];
