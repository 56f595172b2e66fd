import { setTimeout as after } from "node:timers/promises";
import SqliteFile from "better-sqlite3";
import { openDatabase } from "../../src/storage/open-database.ts";
import type { Incident } from "../../src/domain/incident.ts";
import { startBot } from "./bot-process.ts";
import type { OpenKillStage } from "./kill-stage.ts";

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const HARMLESS = [
  "wie heeft het huiswerk van wiskunde",
  "haha ja",
  "tot morgen",
  "ik ben ziek vandaag",
  "welk lokaal hebben we",
];
const FLAGGED = "jij bent echt een vieze klootzak";

/** The deliveries that a bot has yet to make, by their kind, read beside it. */
function pendingIn(file: string): readonly string[] {
  const sqlite = new SqliteFile(file, { readonly: true });
  try {
    return sqlite
      .prepare(
        "SELECT json_extract(job, '$.kind') || ' after ' || attempts || ' attempts: ' || coalesce(last_error, 'no error') FROM outbox WHERE status = 'pending'",
      )
      .pluck()
      .all() as string[];
  } finally {
    sqlite.close();
  }
}

/** Resolves when nothing waits to be delivered: what has arrived may still have to be written down as such. */
async function delivered(file: string): Promise<void> {
  const limit = performance.now() + 120_000;
  for (;;) {
    const pending = pendingIn(file);
    if (pending.length === 0) return;
    if (performance.now() > limit)
      throw new Error(`deliveries are left over: ${pending.join(", ")}`);
    await after(100);
  }
}

/** What a campaign left behind: per pupil the number of cases, notes and cards. */
export type KillResult = {
  readonly kills: number;
  readonly messages: number;
  readonly pupils: readonly {
    readonly pupil: string;
    readonly incidents: number;
    readonly notes: number;
    readonly cards: number;
  }[];
  readonly incidents: readonly Incident[];
  readonly violations: readonly unknown[];
};

/**
 * Sends ten messages a round, one of them flagged and each of another pupil, to a bot that is killed at a random
 * moment of every round and started again; then lets it finish.
 */
export async function runKillCampaign(
  open: OpenKillStage,
  kills: number,
  seed: number,
  progress: (round: number) => void,
): Promise<KillResult> {
  const random = seeded(seed);
  const stage = await open(kills);
  const { environment, classes } = stage;
  try {
    // Judging begins where the notice stands; what came before is not the bot's business.
    const first = startBot(environment);
    await first.logged("STARTED");
    stage.join();
    await stage.waitFor(() => classes.every((own) => own.hasNotice()), {
      what: "a notice in every channel",
      timeoutMs: 150_000,
    });
    await first.stop();
    let messages = 0;
    for (let round = 0; round < kills; round++) {
      const bot = startBot(environment);
      // From before it has connected to after it has delivered: real time, because that is what a crash picks from.
      const life = 300 + random() * 1_700;
      const flaggedAt = Math.floor(random() * 10);
      for (let index = 0; index < 10; index++) {
        await after((life / 8) * random());
        const own = classes[index === flaggedAt ? round : Math.floor(random() * kills)];
        if (own === undefined) continue;
        own.says(
          index === flaggedAt ? FLAGGED : (HARMLESS[Math.floor(random() * HARMLESS.length)] ?? ""),
        );
        messages++;
        if (index === 7) await bot.kill();
      }
      progress(round + 1);
    }
    const last = startBot(environment);
    await last.logged("STARTED");
    const numbers = Array.from({ length: kills }, (_, index) => index + 1);
    await stage.waitFor(
      () =>
        classes.every((own) => own.notes() > 0) &&
        numbers.every((number) => classes.some((own) => own.cards(number) > 0)),
      { what: "a note for every pupil and a card for every case", timeoutMs: 120_000 },
    );
    const file = `${environment["KLASWACHT_DATA"]}/klaswacht.db`;
    await delivered(file);
    const code = await last.stop();
    if (code !== 0) throw new Error(`the bot stopped with ${code}`);

    const db = await openDatabase(file);
    const incidents = await db.incidents.list({});
    const { failed } = await db.outbox.counts();
    await db.close();
    if (failed > 0) throw new Error(`${failed} deliveries were given up`);
    return {
      kills,
      messages,
      incidents,
      violations: stage.violations,
      pupils: classes.map((own) => {
        const cases = incidents.filter((incident) => incident.author.account === own.account);
        return {
          pupil: own.name,
          incidents: cases.length,
          notes: own.notes(),
          cards: own.cards(cases[0]?.number ?? 0),
        };
      }),
    };
  } finally {
    await stage.close();
  }
}
