import type { Answer, ButtonAction } from "../../src/domain/chat.ts";
import type { Platform } from "../../src/domain/ids.ts";
import { messageId } from "../../src/domain/ids.ts";
import type { AccountRef } from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import type { Person } from "../../src/domain/people.ts";
import type { Policy } from "../../src/domain/policy.ts";
import type { Protocol } from "../../src/domain/protocol.ts";
import type { SchoolSettings } from "../../src/domain/school.ts";
import type { Database } from "../../src/domain/store.ts";
import type { TraceEvent } from "../../src/domain/trace.ts";
import { WHATSAPP_CONTACT } from "../../src/domain/verdict.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import type { ConversationModel } from "../../src/detection/conversation/model.ts";
import type { Detector } from "../../src/detection/detector.ts";
import type { Deps } from "../../src/moderation/deps.ts";
import type { HarmlessLine } from "../../src/moderation/words/word-outcome.ts";
import { wantedEdition } from "../../src/moderation/channel-mode.ts";
import { placeOf } from "../../src/moderation/place.ts";
import { createUseCases } from "../../src/moderation/use-cases.ts";
import type { UseCases } from "../../src/moderation/use-cases.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import {
  aFlag,
  aHelpline,
  aMessage,
  aProtocol,
  aRef,
  aSchool,
  aTeam,
  anAccount,
  at,
} from "./builders.ts";
import { createTestClock } from "./test-clock.ts";
import type { TestClock } from "./test-clock.ts";
import { createTestPlatform } from "./test-platform.ts";
import type { TestPlatform } from "./test-platform.ts";
import { theTexts } from "./texts.ts";

/*
 * The use cases on a real database and the real policy, with a school, a platform in memory and a clock to move. What
 * counts as what is fixed by words, so that these tests are about what happens after a verdict and not about Dutch.
 */

const CLEAR: Verdict = { kind: "clear" };
const VERDICTS: readonly (readonly [string, Verdict])[] = [
  ["sukkel", aFlag({ severity: "medium" })],
  ["kneus", aFlag({ severity: "low" })],
  ["schelden", aFlag({ severity: "high" })],
  ["fietsenhok", aFlag({ severity: "urgent", category: "threat" })],
  ["liedje", aFlag({ severity: "low", category: "copyright" })],
  ["appnummer", aFlag({ severity: "medium", category: "staff_boundary", rule: WHATSAPP_CONTACT })],
  ["niet meer leven", aFlag({ severity: "urgent", category: "self_harm" }, true)],
];

/** Flags the words above and throws, with the text in its message, on `BOEM`. */
const wordDetector: Detector = {
  version: "words",
  detect: ({ text }) => {
    if (text.includes("BOEM")) throw new RangeError(`cannot judge: ${text}`);
    return VERDICTS.find(([word]) => text.includes(word))?.[1] ?? CLEAR;
  },
  assess: (input) => {
    const verdict = wordDetector.detect(input);
    return { verdict, overheard: verdict, scores: null };
  },
  explain: () => ({ folded: "", putRight: [], apart: [], counted: [], passed: [], verdict: CLEAR }),
};

const NOTHING = { bias: 0, weights: {} } as const;
/** Never hears of a conversation: for tests about what single messages lead to. */
const QUIET: ConversationModel = {
  version: "quiet",
  threshold: { few: 2, many: 2 },
  outcomes: {
    none: NOTHING,
    pile_on: NOTHING,
    repeated_harassment: NOTHING,
    mutual_fight: NOTHING,
    exclusion: NOTHING,
    help_request: NOTHING,
  },
  tone: () => [],
};

export const aPolicy = (
  schools: readonly SchoolSettings[],
  protocol: Protocol = aProtocol(),
): Policy => ({
  version: "1",
  schools: new Map(schools.map((one) => [one.id, one])),
  teams: {
    appName: "Klaswacht",
    publicAddress: null,
    developer: { name: null, website: null, privacy: null, terms: null },
    targetedNotes: false,
  },
  protocols: new Map([["vmbo-maastricht", protocol]]),
  lexicon: { version: "1", terms: [], innocent: new Set(), frequent: [] },
  helplines: [aHelpline()],
  texts: theTexts(),
});

/** A Friday morning at school. */
const MORNING = at("2026-11-20T10:00+01:00");

export type Bench = {
  readonly db: Database;
  readonly clock: TestClock;
  readonly chat: TestPlatform;
  readonly useCases: UseCases;
  readonly logged: { readonly level: string; readonly code: string; readonly refs: unknown }[];
  readonly traced: TraceEvent[];
  readonly codes: () => readonly string[];
  /** A post, made and taken in. */
  readonly say: (text: string, overrides?: Partial<ChannelMessage>) => Promise<ChannelMessage>;
  readonly press: (
    by: AccountRef,
    action: ButtonAction,
    incident?: number,
    value?: string | null,
  ) => Promise<string>;
  readonly ask: (
    by: AccountRef,
    action: ButtonAction,
    incident?: number,
    value?: string | null,
  ) => Promise<Answer>;
  /** The settings as an administrator changed them; counts from the next tick or message. */
  readonly settings: (change: Partial<SchoolSettings>) => void;
  /** A new process on the same database and platform, after the old one died where it stood. */
  readonly reborn: () => Bench;
};

export type BenchOptions = {
  readonly school?: Partial<SchoolSettings>;
  readonly policy?: Policy;
  readonly people?: readonly Person[];
  readonly chat?: TestPlatform;
  /** A second platform that the bot is on. */
  readonly also?: TestPlatform;
  readonly now?: number;
  readonly db?: Database;
  readonly detector?: Detector;
  /** The real detectors, for what a school's own words do; instead of `detector`. */
  readonly words?: Deps["detector"];
  readonly harmless?: readonly HarmlessLine[];
  /** What conversations are judged by; when left out nothing is made of them. */
  readonly conversation?: ConversationModel;
  /** The notice stands already; false to see it being posted. */
  readonly noticed?: boolean;
};

export function words(answer: Answer): string {
  if (answer.kind === "form") return answer.title;
  return answer.kind === "note" ? answer.view.lines.join("\n") : answer.text;
}

/** A school with its people in a fresh database; the notice stands and everything missed has been read. */
export async function aBench(options: BenchOptions = {}): Promise<Bench> {
  const db = options.db ?? (await openDatabase(":memory:"));
  const clock = createTestClock(options.now ?? MORNING);
  const policy = options.policy ?? aPolicy([aSchool(options.school ?? {})]);
  const people = options.people ?? [...aTeam().roster.people.values()];
  await db.transaction(async (stores) => {
    for (const school of policy.schools.values()) {
      const own = people.filter((person) => person.school === school.id);
      await stores.people.replace(school.id, own);
      if (options.noticed === false) continue;
      for (const { ref } of school.channels) {
        const place = placeOf(policy, ref);
        const edition = place === null ? null : wantedEdition(place, clock.now());
        if (edition !== null)
          await stores.channels.setNotice(ref, { edition, at: clock.now(), sent: null });
      }
    }
  });
  const chat = options.chat ?? createTestPlatform();
  const platforms = options.also === undefined ? [chat] : [chat, options.also];
  const bench = build(db, clock, platforms, policy, {
    detector: options.words ?? (() => options.detector ?? wordDetector),
    harmless: async () => options.harmless ?? [],
    conversation: options.conversation ?? QUIET,
  });
  await bench.useCases.start();
  await bench.useCases.idle();
  return bench;
}

let posts = 0;
/** Positions grow over all benches, so that nothing is older than what was posted before. */
export const nextPosition = (): string => {
  posts += 1;
  return String(posts).padStart(6, "0");
};

function build(
  db: Database,
  clock: TestClock,
  [chat, ...others]: readonly TestPlatform[],
  policy: Policy,
  judging: Pick<Deps, "detector" | "harmless" | "conversation">,
): Bench {
  if (chat === undefined) throw new Error("a bench has a platform");
  const all = [chat, ...others];
  const logged: Bench["logged"] = [];
  const traced: TraceEvent[] = [];
  const log = (level: string) => (code: string, refs?: unknown) => {
    logged.push({ level, code, refs });
  };
  let current = policy;
  let randoms = 0;
  const useCases = createUseCases({
    db,
    platforms: new Map<Platform, TestPlatform>(all.map((one) => [one.platform, one])),
    policy: () => current,
    ...judging,
    clock,
    log: { debug: log("debug"), info: log("info"), warn: log("warn"), error: log("error") },
    trace: (event) => traced.push(event),

    conceal: (value) => `concealed ${value}`,
    random: () => {
      randoms += 1;
      return `random-${randoms}`;
    },
  });
  const ask: Bench["ask"] = (by, action, incident = 1, value = null) =>
    useCases.press({ by, action, incident, value });
  return {
    db,
    clock,
    chat,
    useCases,
    logged,
    traced,
    codes: () => logged.map(({ code }) => code),
    say: async (text, overrides = {}) => {
      const position = nextPosition();
      const message = aMessage({
        ref: aRef(`m${position}`, {}),
        position,
        text,
        sentAt: clock.now(),
        author: anAccount("sem"),
        ...overrides,
      });
      all.find(({ platform }) => platform === message.ref.platform)?.posted(message);
      await useCases.message(message);
      return message;
    },
    ask,
    press: async (by, action, incident, value) => words(await ask(by, action, incident, value)),
    settings: (change) => {
      const schools = [...current.schools.values()].map((one) => ({ ...one, ...change }));
      current = { ...aPolicy(schools), version: `${current.version}+` };
    },
    reborn: () => build(db, clock, all, current, judging),
  };
}

export const postOf = (id: string, overrides: Partial<ChannelMessage> = {}): ChannelMessage =>
  aMessage({ ref: { ...aRef(), message: messageId(id) }, ...overrides });
