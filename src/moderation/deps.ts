import type { ChatPlatform } from "../domain/chat.ts";
import type { Clock } from "../domain/clock.ts";
import type { Platform } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Database } from "../domain/store.ts";
import type { Log, Trace } from "../domain/trace.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Detector } from "../detection/detector.ts";
import type { ConversationModel } from "../detection/conversation/model.ts";
import type { Overlay } from "../detection/terms/overlay.ts";
import type { HarmlessLine } from "./words/word-outcome.ts";

/** What lies over the shipped words; `version` names the two together. */
export type OwnWords = { readonly overlay: Overlay; readonly version: string };

/** What the use cases are given by the composition root. */
export type Deps = {
  readonly db: Database;
  readonly platforms: ReadonlyMap<Platform, ChatPlatform>;
  /** The policy in force; a message sees one from start to end. */
  readonly policy: () => Policy;
  /** Makes a detector for the shipped words with a school's own on them. Takes as long as its own words need. */
  readonly detector: (shipped: Lexicon, own: OwnWords) => Detector;
  /** What conversations are judged by. */
  readonly conversation: ConversationModel;
  /** Messages that are known to be harmless, for a backtest. */
  readonly harmless: () => Promise<readonly HarmlessLine[]>;
  readonly clock: Clock;
  readonly log: Log;
  readonly trace: Trace;
  /** A keyed hash: the same for the same value, and nobody without the key can tell whose it is. */
  readonly conceal: (value: string) => string;
  /** Unguessable, different every time: for one-time codes and to spread retries. */
  readonly random: () => string;
};
