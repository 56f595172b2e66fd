import { createPlayground } from "../../adapters/playground/create-playground.ts";
import { CONVERSATION_MODEL } from "../../src/detection/conversation/conversation-model.ts";
import { createDetector } from "../../src/detection/detector.ts";
import type { CardView } from "../../src/domain/chat.ts";
import type { AccountRef } from "../../src/domain/ids.ts";
import { accountId, channelId, classId, messageId, personId } from "../../src/domain/ids.ts";
import type { Person } from "../../src/domain/people.ts";
import type { Database } from "../../src/domain/store.ts";
import type { Log } from "../../src/domain/trace.ts";
import { installationConceal } from "../../src/main/signal-key.ts";
import { shippedModel } from "../../src/main/shipped-model.ts";
import { createUseCases } from "../../src/moderation/use-cases.ts";
import type { UseCases } from "../../src/moderation/use-cases.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { at } from "./builders.ts";
import { SCHOOL, stagePolicy } from "./class-stage.ts";
import { createTestClock } from "./test-clock.ts";

const CHANNEL = channelId("klas-3ha");
const CLASS = classId("3HA");
/** A Monday morning at school. */
const MORNING = at("2026-11-16T10:00+01:00");

const UNANSWERED = new Set(["ALERT_CHAIN_ENDED", "CASE_RUNG_AGAIN"]);

export const PUPILS = ["Sem", "Noor", "Daan", "Yara", "Milan", "Iris"] as const;
export type Pupil = (typeof PUPILS)[number];

/** A class chat on the playground with everything real: detection with its model, storage in a file, cards and notes. */
export type ConversationScene = {
  readonly db: () => Database;
  readonly useCases: () => UseCases;
  /** Posts; half a minute goes by. */
  readonly says: (who: Pupil, text: string) => Promise<string>;
  readonly edits: (who: Pupil, post: string, text: string) => Promise<void>;
  readonly deletes: (who: Pupil, post: string) => Promise<void>;
  readonly wait: (ms: number) => Promise<void>;
  /** Cards that the mentor has, each as its facts by label. */
  readonly cards: () => readonly Readonly<Record<string, string>>[];
  readonly notesTo: (who: Pupil) => readonly string[];
  /** Ends the process and starts another on the same files. */
  readonly restart: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const person = (name: string, role: Person["roles"][0]["role"]): Person => ({
  id: personId(`${SCHOOL}/${name.toLowerCase()}`),
  school: SCHOOL,
  name,
  roles: [{ role, class: role === "pupil" || role === "mentor" ? CLASS : null }],
  birthDate: role === "pupil" ? "2010-03-14" : "1980-05-02",
  supervisor: null,
  accounts: [{ platform: "playground", account: accountId(name.toLowerCase()) }],
});

export async function openConversationScene(dataFolder: string): Promise<ConversationScene> {
  const policy = await stagePolicy(
    { protocol: "vmbo-maastricht", council: false },
    "playground",
    CHANNEL,
  );
  const detector = createDetector(policy.lexicon, shippedModel());
  const people = [
    ...PUPILS.map((name) => person(name, "pupil")),
    person("Meral", "mentor"),
    person("Vera", "safety_coordinator"),
    person("Bas", "administrator"),
  ];
  const clock = createTestClock(MORNING);
  const chat = createPlayground({
    clock,
    realNow: clock.now,
    people: () => people,
    channels: () => [CHANNEL],
  });
  const complaints: string[] = [];
  const log: Log = {
    debug: () => undefined,
    info: () => undefined,
    warn: (code) => void complaints.push(code),
    error: (code) => void complaints.push(code),
  };
  let randoms = 0;
  const start = async (): Promise<{ readonly db: Database; readonly useCases: UseCases }> => {
    const db = await openDatabase(`${dataFolder}/klaswacht.db`);
    await db.transaction((stores) => stores.people.replace(SCHOOL, people));
    const useCases = createUseCases({
      db,
      platforms: new Map([["playground", chat]]),
      policy: () => policy,
      detector: () => detector,
      conversation: CONVERSATION_MODEL,
      conceal: installationConceal(dataFolder),
      harmless: async () => [],
      clock,
      log,
      trace: () => undefined,
      random: () => `random-${(randoms += 1)}`,
    });
    await chat.start(useCases);
    await useCases.start();
    await useCases.idle();
    await useCases.tick();
    return { db, useCases };
  };
  const stop = async ({ db, useCases }: Awaited<ReturnType<typeof start>>): Promise<void> => {
    await chat.stop();
    await useCases.stop();
    await db.close();
  };
  let running = await start();
  const settle = async (): Promise<void> => {
    await running.useCases.idle();
    await running.useCases.tick();
  };
  const account = (who: string): AccountRef => ({
    platform: "playground",
    account: accountId(who.toLowerCase()),
  });
  const refOf = (post: string) =>
    ({ platform: "playground", channel: CHANNEL, thread: null, message: messageId(post) }) as const;
  const wait = async (ms: number): Promise<void> => {
    clock.move(ms);
    await settle();
  };
  const sentTo = (who: string) =>
    chat.sent
      .list({ kind: "private", account: account(who).account })
      .filter(({ gone }) => !gone)
      .map(({ content }) => content);

  return {
    db: () => running.db,
    useCases: () => running.useCases,
    says: async (who, text) => {
      await wait(30_000);
      const post = await chat.post(account(who), CHANNEL, { text });
      if (post === null) throw new Error("the class has its channel");
      await settle();
      return post.ref.message;
    },
    edits: async (who, post, text) => {
      await chat.edit(account(who), refOf(post), text);
      await settle();
    },
    deletes: async (who, post) => {
      await chat.remove(account(who), refOf(post));
      await settle();
    },
    wait,
    cards: () =>
      sentTo("Meral").flatMap((content) => {
        if (content.kind !== "card") return [];
        const { facts }: CardView = content.view;
        return [Object.fromEntries(facts.map(({ label, value }) => [label, value]))];
      }),
    notesTo: (who) =>
      sentTo(who).flatMap((content) =>
        content.kind === "note" ? [content.view.lines.join("\n")] : [],
      ),
    restart: async () => {
      await stop(running);
      running = await start();
      await settle();
    },
    close: async () => {
      await stop(running);
      // Nobody acknowledges anything here.
      if (complaints.some((code) => !UNANSWERED.has(code)))
        throw new Error(`the bot complained: ${complaints.join(", ")}`);
    },
  };
}
