import { CONVERSATION_MODEL } from "../../src/detection/conversation/conversation-model.ts";
import { createPlayground } from "../../adapters/playground/create-playground.ts";
import { createDetector } from "../../src/detection/detector.ts";
import { accountId, channelId, messageId } from "../../src/domain/ids.ts";
import type { AccountRef, MessageRef } from "../../src/domain/ids.ts";
import type { Log } from "../../src/domain/trace.ts";
import { createUseCases } from "../../src/moderation/use-cases.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { at } from "./builders.ts";
import { SCHOOL, stagePeople, stagePolicy } from "./class-stage.ts";
import type { Name, OpenStage } from "./class-stage.ts";
import { createTestClock } from "./test-clock.ts";

/** A Friday morning at school. */
const MORNING = at("2026-11-20T10:00+01:00");
const CHANNEL = channelId("klas-3ha");

const accountOf = (who: Name): AccountRef => ({
  platform: "playground",
  account: accountId(who.toLowerCase()),
});

/** The class on the playground: real storage, detection, policy and use cases; the clock stands still in school hours. */
export const playgroundStage: OpenStage = async (options) => {
  const policy = await stagePolicy(options, "playground", CHANNEL);
  const people = stagePeople(accountOf);
  const db = await openDatabase(":memory:");
  await db.transaction((stores) => stores.people.replace(SCHOOL, people));
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
  const detector = createDetector(policy.lexicon);
  let randoms = 0;
  const useCases = createUseCases({
    db,
    platforms: new Map([["playground", chat]]),
    policy: () => policy,
    detector: () => detector,
    harmless: async () => [],
    clock,
    log,
    trace: () => undefined,
    conversation: CONVERSATION_MODEL,
    conceal: (value) => `concealed ${value}`,
    random: () => `random-${(randoms += 1)}`,
  });
  await chat.start(useCases);
  await useCases.start();
  const settle = async (): Promise<void> => {
    await useCases.idle();
    await useCases.tick();
  };
  await settle();

  const refOf = (id: string): MessageRef => ({
    platform: "playground",
    channel: CHANNEL,
    thread: null,
    message: messageId(id),
  });
  const sentTo = (who: Name) =>
    chat.sent
      .list({ kind: "private", account: accountOf(who).account })
      .filter((message) => !message.gone)
      .map((message) => message.content);

  return {
    says: async (who, text) => {
      const post = await chat.post(accountOf(who), CHANNEL, { text });
      if (post === null) throw new Error("the class has its channel");
      await settle();
      return { id: post.ref.message };
    },
    reports: async (who, said) => {
      if (!(await chat.report(accountOf(who), refOf(said.id)))) throw new Error("no such post");
      await settle();
      const answer = chat.answerFor(accountOf(who).account)?.answer;
      return answer?.kind === "text" ? answer.text : "";
    },
    notesTo: (who) =>
      sentTo(who).flatMap((content) =>
        content.kind === "note" ? [content.view.lines.join("\n")] : [],
      ),
    cardsOf: (who) =>
      sentTo(who).flatMap((content) =>
        content.kind === "card"
          ? [
              {
                facts: Object.fromEntries(
                  content.view.facts.map(({ label, value }) => [label, value]),
                ),
                lines: content.view.lines,
              },
            ]
          : [],
      ),
    inClass: () =>
      chat.sent
        .list({ kind: "channel", channel: CHANNEL, thread: null })
        .flatMap(({ content }) => (content.kind === "line" ? [content.view.lines.join("\n")] : [])),
    close: async () => {
      await chat.stop();
      await useCases.stop();
      await db.close();
      if (complaints.length > 0) throw new Error(`the bot complained: ${complaints.join(", ")}`);
    },
  };
};
