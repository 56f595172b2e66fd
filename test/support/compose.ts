import { CONVERSATION_MODEL } from "../../src/detection/conversation/conversation-model.ts";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Person } from "../../src/domain/people.ts";
import type { Log, TraceEvent } from "../../src/domain/trace.ts";
import { createDetectors } from "../../src/main/detectors.ts";
import { listen } from "../../src/main/http-server.ts";
import { createSpeelklas, playgroundClock, seedSpeelklas } from "../../src/main/speelklas.ts";
import { createUseCases } from "../../src/moderation/use-cases.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { shippedPolicy } from "./playground-page.ts";

/** The Speelklas as `npm start` runs it, on a port and a database of its own. */
export type RunningSpeelklas = {
  /** A link that lets one browser in. */
  readonly link: () => string;
  readonly trace: () => readonly TraceEvent[];
  /** Codes of the warnings and errors so far. */
  readonly complaints: () => readonly string[];
  /** Ends the pages' live connections. */
  readonly drop: () => void;
  readonly stop: () => Promise<void>;
};

/** Real storage, detection, policy, use cases, page and server; only the log is kept instead of written. */
export async function startSpeelklas(): Promise<RunningSpeelklas> {
  const folder = await mkdtemp(join(tmpdir(), "speelklas-"));
  const settings = await shippedPolicy();
  const db = await openDatabase(join(folder, "klaswacht.db"));
  await seedSpeelklas(db, settings);
  const clock = await playgroundClock(db, settings);
  const everybody = async (): Promise<readonly Person[]> => [
    ...(await db.people.roster()).people.values(),
  ];
  const people = await everybody();
  const policy = () => settings;
  const events: TraceEvent[] = [];
  const complaints: string[] = [];
  const log: Log = {
    debug: () => undefined,
    info: () => undefined,
    warn: (code) => void complaints.push(code),
    error: (code) => void complaints.push(code),
  };
  const speelklas = createSpeelklas({
    clock,
    policy,
    people: () => people,
    detector: (school) => useCases.detector(school),
    settle: () => useCases.tick(),
  });
  const useCases = createUseCases({
    db,
    platforms: new Map([["playground" as const, speelklas.platform]]),
    policy,
    detector: createDetectors(null).detector,
    harmless: async () => [],
    clock,
    log,
    trace: (event) => {
      events.push(event);
      speelklas.trace(event);
    },
    conversation: CONVERSATION_MODEL,
    conceal: (value) => `concealed ${value}`,
    random: () => randomBytes(16).toString("hex"),
  });
  useCases.onCommit(() => void useCases.tick());
  await speelklas.platform.start(useCases);
  await useCases.start();
  await useCases.tick();
  const server = await listen(speelklas.routes, "127.0.0.1", 0);
  return {
    link: () => server.url + speelklas.issueLink(),
    trace: () => events,
    complaints: () => complaints,
    drop: speelklas.close,
    stop: async () => {
      speelklas.close();
      await server.close();
      await speelklas.platform.stop();
      await useCases.stop();
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
