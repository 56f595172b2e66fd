import { assessConversation } from "../../src/detection/conversation/assess-conversation.ts";
import type { Assessment } from "../../src/detection/conversation/assess-conversation.ts";
import type { ConversationModel } from "../../src/detection/conversation/model.ts";
import { readRemark } from "../../src/detection/conversation/remark.ts";
import { EMPTY_WINDOW, withRemark } from "../../src/detection/conversation/window.ts";
import type { Detector } from "../../src/detection/detector.ts";
import type { Signal } from "../../src/domain/conversation.ts";
import type { LabelledConversation } from "./labelled.ts";

const HOUR = 60 * 60_000;
const BEGIN = Date.parse("2026-11-17T09:00:00Z");

/** What each message of a conversation comes to, by detection alone: the same steps as in the bot, without a database. */
export function followConversation(
  messages: readonly LabelledConversation["messages"][number][],
  detector: Pick<Detector, "assess">,
  model: ConversationModel,
): readonly Assessment[] {
  let window = EMPTY_WINDOW;
  const signals: Signal[] = [];
  const authors = new Set(messages.map(({ author }) => author));
  return messages.map(({ author, role, text, seconds }, index) => {
    const at = BEGIN + seconds * 1000;
    const { overheard, scores } = detector.assess({ text, segments: [], attachments: [], role });
    const remark = readRemark(
      {
        key: String(index),
        author,
        staff: role === "staff",
        thread: null,
        at,
        text,
        segments: [],
        verdict: overheard,
        scores,
        mentioned: [],
        personCalled: (name) => (authors.has(name) ? name : null),
      },
      model.tone,
    );
    window = withRemark(window, remark);
    const assessment = assessConversation(window, remark, signals, model);
    const { signal } = assessment;
    if (signal !== null) {
      const hour = Math.floor(at / HOUR) * HOUR;
      const known = signals.findIndex(
        (one) =>
          one.from === author &&
          one.to === signal.to &&
          one.kind === signal.kind &&
          one.hour === hour,
      );
      const before = signals[known];
      if (before === undefined) signals.push({ ...signal, from: author, hour });
      else signals[known] = { ...before, weight: before.weight + signal.weight };
    }
    return assessment;
  });
}
