import type { Answer, ChatCommand, Intake } from "../domain/chat.ts";
import type { ChannelRef, PersonId, Platform, SchoolId } from "../domain/ids.ts";
import type { Person } from "../domain/people.ts";
import type { Detector } from "../detection/detector.ts";
import type { EffectiveMode } from "../policy/effective-mode.ts";
import { createPauses } from "./back-off.ts";
import { createCatchUp } from "./catch-up.ts";
import { channelCommand } from "./channel-command.ts";
import { contestNewest } from "./contest-newest.ts";
import { createConversationBook } from "./conversation-book.ts";
import { createCursorTracker } from "./cursor-tracker.ts";
import type { Deps } from "./deps.ts";
import type { Desk } from "./desk.ts";
import { createDispatcher } from "./dispatcher.ts";
import { erasePerson } from "./erase-person.ts";
import type { Erasure } from "./erase-person.ts";
import { exportSubject } from "./export-subject.ts";
import type { SubjectExport } from "./export-subject.ts";
import { createHandleDelete } from "./handle-delete.ts";
import { createHandleEdit } from "./handle-edit.ts";
import { createHandleMessage } from "./handle-message.ts";
import { importRoster } from "./import-roster.ts";
import type { RosterDiff } from "./import-roster.ts";
import { createInOrder } from "./in-order.ts";
import { issueCodes } from "./issue-codes.ts";
import type { CodesFor, IssuedCode } from "./issue-codes.ts";
import { createLinkAccount } from "./link-account.ts";
import { lessonCommand } from "./lesson-command.ts";
import { placeOf } from "./place.ts";
import { plainWords } from "./plain-words.ts";
import { createPress } from "./press.ts";
import { text } from "./presser.ts";
import { createReport } from "./report.ts";
import { createRosterCache } from "./roster-cache.ts";
import { rosterGaps } from "./roster-gaps.ts";
import type { RosterGap } from "./roster-gaps.ts";
import { setChannel } from "./set-channel.ts";
import { statusOf } from "./status.ts";
import type { Status } from "./status.ts";
import { knownNumbers } from "./subject.ts";
import type { SubjectRef } from "./subject.ts";
import { errorName } from "./storage-failure.ts";
import { createTick } from "./tick.ts";
import { createKeptWishes } from "./words/kept-wishes.ts";
import { suggestWords } from "./words/suggest-terms.ts";
import { wordCommand } from "./words/word-command.ts";
import { wordUseCases } from "./words/word-use-cases.ts";
import type { WordUseCases } from "./words/word-use-cases.ts";
import { createWordBook } from "./words/word-book.ts";
import { createWordTally, writeTally } from "./words/word-tally.ts";
import { writeCursors } from "./write-cursors.ts";

const CURSOR_EVERY = 5_000;

/** Everything the bot does, for the adapters, the console, the command line and the composition root. */
export type UseCases = Intake & {
  /** Runs timers and delivers until nothing is due now. Any number of them may run at once. */
  readonly tick: () => Promise<void>;
  /** To be told when something was committed that a tick should deliver. Called synchronously; must not throw. */
  readonly onCommit: (listener: () => void) => void;
  /** Daily timers, notices, and catching up on every platform (which goes on after it resolves). */
  readonly start: () => Promise<void>;
  /** From now on nothing is tried twice: before the platforms are stopped, which wait for what they have handed in. */
  readonly hasten: () => void;
  /** Finishes what is under way, writes the cursors. Stop the platforms first. */
  readonly stop: () => Promise<void>;
  /** Resolves when nothing is under way: no message, no catch-up, no delivery. */
  readonly idle: () => Promise<void>;
  readonly status: () => Promise<Status>;
  /** Null: the channel is not registered. */
  readonly setChannel: (
    channel: ChannelRef,
    to: "off" | null,
    by: string,
  ) => Promise<{ readonly changed: boolean; readonly mode: EffectiveMode } | null>;
  readonly importRoster: (
    school: SchoolId,
    people: readonly Person[],
    options: { readonly dryRun: boolean },
  ) => Promise<RosterDiff>;
  readonly rosterGaps: () => Promise<readonly RosterGap[]>;
  readonly issueCodes: (
    school: SchoolId,
    platform: Platform,
    whose: CodesFor,
  ) => Promise<readonly IssuedCode[]>;
  /** Numbers of everybody about whom something is kept. */
  readonly subjects: () => Promise<ReadonlySet<PersonId>>;
  readonly exportSubject: (subject: SubjectRef) => Promise<SubjectExport | null>;
  readonly words: WordUseCases;
  /** For whoever shows why a text is found: the words of a school as last read. */
  readonly detector: (school: SchoolId) => Detector;
  readonly erase: (
    subject: SubjectRef,
    options: { readonly evenOpen: boolean },
  ) => Promise<Erasure>;
};

/** Wires the use cases together. Cursors stand still until `start` has caught up. */
export function createUseCases(deps: Deps): UseCases {
  const listeners = new Set<() => void>();
  let gaps = 0;
  const desk: Desk = {
    ...deps,
    gaps: () => gaps,
    rosters: createRosterCache(),
    tracker: createCursorTracker(),
    channels: createInOrder(),
    pauses: createPauses(deps.clock),
    words: createWordBook(deps.detector),
    tally: createWordTally(),
    wishes: createKeptWishes(deps),
    conversations: createConversationBook(),
    committed: () => {
      for (const listener of listeners) listener();
    },
  };
  const message = createHandleMessage(desk);
  const edited = createHandleEdit(desk);
  const deleted = createHandleDelete(desk);
  const dispatcher = createDispatcher(desk);
  const catchUp = createCatchUp(desk, { message, edited, deleted });
  const catchUpAll = (): void => {
    for (const platform of deps.platforms.keys()) catchUp.begin(platform);
  };
  const tick = createTick(desk, dispatcher, catchUpAll);
  const linkAccount = createLinkAccount(desk);
  const idle = async (): Promise<void> => {
    await catchUp.idle();
    await desk.channels.idle();
    await dispatcher.idle();
  };
  let writing = (): void => {};

  return {
    message,
    edited,
    deleted,
    gap: (platform) => {
      gaps += 1;
      catchUp.begin(platform);
    },
    unreadable: (platform, detail) => {
      deps.log.error("PAYLOAD_UNREADABLE", { platform, detail });
      deps.trace({ kind: "due", at: deps.clock.now(), what: "payload-unreadable" });
    },
    press: createPress(desk),
    report: createReport(desk),
    command: (command) => answerCommand(desk, linkAccount, command),
    suggest: (query) => suggestWords(desk, query),
    tick,
    onCommit: (listener) => {
      listeners.add(listener);
    },
    start: async () => {
      writing();
      writing = deps.clock.every(CURSOR_EVERY, () => {
        void writeCursors(desk);
        void writeTally(desk);
      });
      await catchUp.settleFloors();
      catchUpAll();
      await tick();
    },
    hasten: desk.pauses.stop,
    stop: async () => {
      desk.pauses.stop();
      writing();
      await idle();
      await writeCursors(desk);
      await writeTally(desk);
    },
    idle,
    status: () => statusOf(desk),
    setChannel: async (channel, to, by) => {
      const place = placeOf(deps.policy(), channel);
      return place === null ? null : setChannel(desk, place, to, by);
    },
    importRoster: (school, people, options) => importRoster(desk, school, people, options),
    rosterGaps: () => rosterGaps(desk),
    issueCodes: (school, platform, whose) => issueCodes(desk, school, platform, whose),
    subjects: () => knownNumbers(deps.db),
    exportSubject: (person) => exportSubject(desk, person),
    words: wordUseCases(desk),
    detector: (school) => desk.words.current(deps.policy(), school),
    erase: (person, options) => erasePerson(desk, person, options),
  };
}

async function answerCommand(
  desk: Desk,
  link: ReturnType<typeof createLinkAccount>,
  command: ChatCommand,
): Promise<Answer> {
  try {
    if (command.name === "koppel") return await link(command);
    if (command.name === "les") return await lessonCommand(desk, command);
    if (command.name === "niet_terecht") return await contestNewest(desk, command);
    if (command.name === "woord") return await wordCommand(desk, command);
    return await channelCommand(desk, command);
  } catch (error) {
    desk.log.error("COMMAND_FAILED", { name: command.name, error: errorName(error) });
    return text((await plainWords(desk, command.by))("answer.failed"));
  }
}
