import { CONVERSATION_MODEL } from "../../src/detection/conversation/conversation-model.ts";
import type { ChatPlatform } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import type { AccountRef, Platform } from "../../src/domain/ids.ts";
import type { Policy } from "../../src/domain/policy.ts";
import type { Database } from "../../src/domain/store.ts";
import type { Log, TraceEvent } from "../../src/domain/trace.ts";
import { createDetectors } from "../../src/main/detectors.ts";
import { systemClock } from "../../src/main/system-clock.ts";
import type { Deps } from "../../src/moderation/deps.ts";
import { createUseCases } from "../../src/moderation/use-cases.ts";
import type { UseCases } from "../../src/moderation/use-cases.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { at } from "./builders.ts";
import { SCHOOL, stagePeople } from "./class-stage.ts";
import type { Name } from "./class-stage.ts";

/** A Friday morning at school. */
const MORNING = at("2026-11-20T10:00+01:00");
const TICK_MS = 20;
// The shipped words are made ready once for all scenes.
const detectors = createDetectors(null).detector;

/** A clock that runs on from a Friday morning and can be moved ahead. */
export type MovedClock = Clock & { readonly move: (ms: number) => void };

export function runningClock(): MovedClock {
  const began = Date.now();
  let ahead = 0;
  return {
    ...systemClock,
    now: () => MORNING + (Date.now() - began) + ahead,
    move: (ms) => {
      ahead += ms;
    },
  };
}

/** A class on one chat platform, for the bot to be put behind. */
export type BotSide = {
  readonly platform: Platform;
  /** Settings of its class channels. */
  readonly channels: readonly Readonly<Record<string, unknown>>[];
  readonly accountOf: (who: Name) => AccountRef;
  /** An adapter for the platform; `end` takes down what it needed, after it was stopped. */
  readonly connect: (around: {
    readonly db: Database;
    readonly log: Log;
    readonly policy: Policy;
  }) => Promise<{ readonly chat: ChatPlatform; readonly end?: () => Promise<void> }>;
  /** Resolves when nothing of what people did is on its way to the bot any more. */
  readonly settled: () => Promise<void>;
  /** Stops the fake. Gives what the bot did that the platform's documents forbid. */
  readonly stop: () => Promise<readonly string[]>;
};

/** The whole bot behind chat platforms, in this process. */
export type BotScene = {
  readonly db: Database;
  readonly useCases: () => UseCases;
  /** Codes of the warnings and errors so far. */
  readonly complaints: readonly string[];
  /** Codes of everything else that the bot told the operator. */
  readonly codes: readonly string[];
  /** Moves the time of the bot and of its platform. */
  readonly move: (ms: number) => void;
  readonly now: () => number;
  /** Resolves when the bot has taken this post (or the edit of it) in and done what it does now. */
  readonly taken: (message: { readonly id: string }, edited?: boolean) => Promise<void>;
  readonly stopBot: () => Promise<void>;
  readonly startBot: () => Promise<void>;
  /** How often each post was judged, by its id. */
  readonly judged: ReadonlyMap<string, number>;
  /** Stops everything. Rejects when the bot did anything that the platform's documents forbid. */
  readonly close: () => Promise<void>;
};

export async function openBotScene(deps: {
  readonly sides: readonly BotSide[];
  readonly clock: MovedClock;
  readonly policy: Policy;
  /** Not in the roster yet, or no account of theirs is. */
  readonly unlinked?: readonly Name[] | undefined;
  /** Messages for the backtest of a change to words; none when left out. */
  readonly harmless?: Deps["harmless"] | undefined;
}): Promise<BotScene> {
  const { sides, clock, policy } = deps;
  const db = await openDatabase(":memory:");
  const roster = stagePeople(...sides.map(({ accountOf }) => accountOf)).map((person) =>
    deps.unlinked?.some((name) => name === person.name) ? { ...person, accounts: [] } : person,
  );
  await db.transaction((stores) => stores.people.replace(SCHOOL, roster));

  const complaints: string[] = [];
  const codes: string[] = [];
  const told = (code: string): void => void codes.push(code);
  const complained = (code: string): void => void complaints.push(code);
  const log: Log = { debug: told, info: told, warn: complained, error: complained };
  const received = new Set<string>();
  const waiting = new Set<() => void>();
  const judged = new Map<string, number>();
  const trace = (event: TraceEvent): void => {
    if (event.kind === "judged")
      judged.set(event.ref.message, (judged.get(event.ref.message) ?? 0) + 1);
    if (event.kind !== "received") return;
    received.add(`${event.ref.message}:${event.edit === 0 ? "new" : "edited"}`);
    for (const look of waiting) look();
  };
  let randoms = 0;
  let running: { readonly useCases: UseCases; readonly stop: () => Promise<void> } | null = null;

  const startBot = async (): Promise<void> => {
    const connected: { platform: Platform; chat: ChatPlatform; end?: () => Promise<void> }[] = [];
    for (const { platform, connect } of sides)
      connected.push({ platform, ...(await connect({ db, log, policy })) });
    const useCases = createUseCases({
      db,
      platforms: new Map(connected.map(({ platform, chat }) => [platform, chat])),
      policy: () => policy,
      detector: detectors,
      harmless: deps.harmless ?? (async () => []),
      clock,
      log,
      trace,
      conversation: CONVERSATION_MODEL,
      conceal: (value) => `concealed ${value}`,
      random: () => `random-${(randoms += 1)}`,
    });
    const nudge = (): void => void useCases.tick();
    useCases.onCommit(nudge);
    for (const { chat } of connected) await chat.start(useCases);
    await useCases.start();
    const endTicks = clock.every(TICK_MS, nudge);
    await useCases.idle();
    running = {
      useCases,
      stop: async () => {
        endTicks();
        for (const { chat } of connected) await chat.stop();
        await useCases.stop();
        for (const { end } of connected) await end?.();
      },
    };
  };
  const useCases = (): UseCases => {
    if (running === null) throw new Error("the bot is not running");
    return running.useCases;
  };
  const settle = async (): Promise<void> => {
    await useCases().idle();
    await useCases().tick();
  };
  await startBot();
  await settle();
  const stopBot = async (): Promise<void> => {
    await running?.stop();
    running = null;
  };

  return {
    db,
    judged,
    useCases,
    complaints,
    codes,
    now: clock.now,
    move: clock.move,
    taken: async ({ id }, edited = false) => {
      const key = `${id}:${edited ? "edited" : "new"}`;
      await new Promise<void>((resolve) => {
        const look = (): void => {
          if (!received.has(key)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      });
      await settle();
    },
    startBot,
    stopBot,
    close: async () => {
      for (const { settled } of sides) await settled();
      await stopBot();
      const wrong: string[] = [];
      for (const { stop } of sides) wrong.push(...(await stop()));
      await db.close();
      if (wrong.length > 0) throw new Error(`the platform would not have it: ${wrong.join("; ")}`);
    },
  };
}
