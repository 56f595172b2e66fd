import { createDiscord } from "../../adapters/discord/discord.ts";
import { createDetector } from "../../src/detection/detector.ts";
import type { Clock } from "../../src/domain/clock.ts";
import { accountId } from "../../src/domain/ids.ts";
import type { Database } from "../../src/domain/store.ts";
import type { Log, TraceEvent } from "../../src/domain/trace.ts";
import { channelsOf, hidesIn } from "../../src/main/bot.ts";
import { systemClock } from "../../src/main/system-clock.ts";
import { createUseCases } from "../../src/moderation/use-cases.ts";
import type { UseCases } from "../../src/moderation/use-cases.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { at } from "./builders.ts";
import { NAMES, SCHOOL, policyOfSchool, stagePeople } from "./class-stage.ts";
import type { Name } from "./class-stage.ts";
import type { FakeDiscord, FakeDiscordOptions } from "./fake-discord/start-fake-discord.ts";
import { startFakeDiscord } from "./fake-discord/start-fake-discord.ts";

/** A Friday morning at school. */
const MORNING = at("2026-11-20T10:00+01:00");
const TICK_MS = 20;

type User = ReturnType<FakeDiscord["createUser"]>;
type Channel = ReturnType<FakeDiscord["createChannel"]>;
export type SentMessage = ReturnType<FakeDiscord["dmMessages"]>[number];

export type DiscordSceneOptions = {
  /** Laid over the school's settings. */
  readonly school?: Readonly<Record<string, unknown>>;
  /** As it stands in config/timetables. */
  readonly timetable?: Readonly<Record<string, unknown>>;
  readonly mode?: "off" | "shadow" | "staff" | "live";
  /** Not in the roster yet, or no account of theirs is. */
  readonly unlinked?: readonly Name[];
  readonly fake?: FakeDiscordOptions;
  /** Makes more registered channels; gives their settings. */
  readonly more?: (
    fake: FakeDiscord,
    guild: ReturnType<FakeDiscord["createGuild"]>,
  ) => readonly Readonly<Record<string, unknown>>[];
};
/** A class on a fake Discord, with the whole bot behind a real discord.js and a clock that runs on from a Friday morning. */
export type DiscordScene = {
  readonly fake: FakeDiscord;
  readonly guild: ReturnType<FakeDiscord["createGuild"]>;
  readonly channel: Channel;
  readonly people: Readonly<Record<Name, User>>;
  readonly db: Database;
  readonly useCases: () => UseCases;
  /** Codes of the warnings and errors so far. */
  readonly complaints: readonly string[];
  /** Codes of everything else that the bot told the operator. */
  readonly codes: readonly string[];
  /** Moves the time of the bot and of Discord. */
  readonly move: (ms: number) => void;
  readonly now: () => number;
  /** Resolves when the bot has taken this post (or the edit of it) in and done what it does now. */
  readonly taken: (message: { readonly id: string }, edited?: boolean) => Promise<void>;
  readonly stopBot: () => Promise<void>;
  readonly startBot: () => Promise<void>;
  /** Stops everything. Rejects when the bot did anything that Discord's documents forbid. */
  readonly close: () => Promise<void>;
};

export async function openDiscordScene(options: DiscordSceneOptions = {}): Promise<DiscordScene> {
  const began = Date.now();
  let ahead = 0;
  const clock: Clock = { ...systemClock, now: () => MORNING + (Date.now() - began) + ahead };
  const fake = await startFakeDiscord({ clock, ...options.fake });
  const guild = fake.createGuild();
  const people = Object.fromEntries(
    NAMES.map((name) => {
      const user = fake.createUser({ name });
      fake.join(guild, user);
      return [name, user];
    }),
  ) as Record<Name, User>;
  const channel = fake.createChannel(guild, { name: "klas-3ha" });
  const school = {
    name: "Proefschool",
    protocol: "vmbo-maastricht",
    channels: [
      {
        platform: "discord",
        channel: channel.id,
        class: "3HA",
        mode: options.mode ?? "live",
        minimum_age: 16,
      },
      ...(options.more?.(fake, guild) ?? []),
    ],
    ...options.school,
  };
  const policy = await policyOfSchool(school, options.timetable);
  const db = await openDatabase(":memory:");
  const roster = stagePeople((who) => ({
    platform: "discord",
    account: accountId(people[who].id),
  })).map((person) =>
    options.unlinked?.some((name) => name === person.name) === true
      ? { ...person, accounts: [] }
      : person,
  );
  await db.transaction((stores) => stores.people.replace(SCHOOL, roster));

  const detector = createDetector(policy.lexicon);
  const complaints: string[] = [];
  const codes: string[] = [];
  const told = (code: string): void => void codes.push(code);
  const complained = (code: string): void => void complaints.push(code);
  const log: Log = { debug: told, info: told, warn: complained, error: complained };
  const received = new Set<string>();
  const waiting = new Set<() => void>();
  const trace = (event: TraceEvent): void => {
    if (event.kind !== "received") return;
    received.add(`${event.ref.message}:${event.edit === 0 ? "new" : "edited"}`);
    for (const look of waiting) look();
  };
  let randoms = 0;
  let running: { readonly useCases: UseCases; readonly stop: () => Promise<void> } | null = null;

  const startBot = async (): Promise<void> => {
    const chat = createDiscord({
      token: fake.token,
      apiBase: fake.baseUrl,
      clock,
      log,
      channels: () => channelsOf(policy, "discord"),
      hides: (channel) => hidesIn(policy, channel),
      noticed: () => false,
      texts: policy.texts,
    });
    const useCases = createUseCases({
      db,
      platforms: new Map([["discord", chat]]),
      policy: () => policy,
      detector: () => detector,
      harmless: async () => [],
      clock,
      log,
      trace,
      random: () => `random-${(randoms += 1)}`,
    });
    const nudge = (): void => void useCases.tick();
    useCases.onCommit(nudge);
    await chat.start(useCases);
    await useCases.start();
    const endTicks = clock.every(TICK_MS, nudge);
    await useCases.idle();
    running = {
      useCases,
      stop: async () => {
        endTicks();
        await chat.stop();
        await useCases.stop();
      },
    };
  };
  const useCases = (): UseCases => {
    if (running === null) throw new Error("the bot is not running");
    return running.useCases;
  };
  const stopBot = async (): Promise<void> => {
    await running?.stop();
    running = null;
  };
  const settle = async (): Promise<void> => {
    await useCases().idle();
    await useCases().tick();
  };
  await startBot();
  await settle();

  return {
    fake,
    guild,
    channel,
    people,
    db,
    useCases,
    complaints,
    codes,
    now: clock.now,
    move: (ms) => {
      ahead += ms;
    },
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
    stopBot,
    startBot,
    close: async () => {
      await stopBot();
      await fake.stop();
      await db.close();
      const wrong = fake.violations.map(({ what, where }) => `${what} (${where})`);
      if (wrong.length > 0) throw new Error(`Discord would not have it: ${wrong.join("; ")}`);
    },
  };
}
