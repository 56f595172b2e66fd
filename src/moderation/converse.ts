import { assessConversation } from "../detection/conversation/assess-conversation.ts";
import type { Escalation } from "../detection/conversation/assess-conversation.ts";
import { readRemark } from "../detection/conversation/remark.ts";
import type { Scores } from "../detection/model/model.ts";
import { sceneOf } from "../detection/conversation/scene.ts";
import type { Pattern, Signal } from "../domain/conversation.ts";
import type { MessageRef, PersonId } from "../domain/ids.ts";
import { messageKey, personId, ruleId } from "../domain/ids.ts";
import type { ChannelMessage } from "../domain/message.ts";
import type { Category, Finding, Severity, Verdict } from "../domain/verdict.ts";
import { mayJudge } from "../policy/decide.ts";
import { authorOf } from "./case-input.ts";
import { callingIn, concealed, speakerKey } from "./concealed.ts";
import type { Desk } from "./desk.ts";
import type { Lookup } from "./message-lookup.ts";
import type { Place } from "./place.ts";

/** How long it is remembered how people wrote to each other. */
export const SIGNAL_LIFE = 30 * 24 * 60 * 60_000;
const HOUR = 60 * 60_000;

/** What a message is among those before it. */
export type Conversed = {
  /** What is kept for later days, or null. */
  readonly signal: Signal | null;
  /** Other messages of the same quarrel that are still remembered. */
  readonly related: readonly MessageRef[];
  readonly escalation: Escalated | null;
};
/** A conversation that staff should hear of. */
export type Escalated = Pick<Escalation, "pattern" | "counts" | "signs" | "chance"> & {
  /** What counted before this message, as far as remembered, the oldest first. */
  readonly counted: readonly ChannelMessage[];
  readonly target: PersonId | null;
};

const MEANS: Readonly<
  Record<Pattern, { readonly category: Category; readonly severity: Severity }>
> = {
  pile_on: { category: "bullying", severity: "medium" },
  repeated_harassment: { category: "bullying", severity: "high" },
  mutual_fight: { category: "insult", severity: "medium" },
  exclusion: { category: "bullying", severity: "medium" },
  help_request: { category: "bullying", severity: "urgent" },
};

/** The finding that a conversation gives to a message that counts in it: all of its text. */
export const patternFinding = (
  pattern: Pattern,
  { text }: Pick<ChannelMessage, "text">,
): Finding => ({
  rule: ruleId(`conversation-${pattern.replaceAll("_", "-")}`),
  ...MEANS[pattern],
  span: { start: 0, end: text.length },
  term: null,
});

/**
 * The verdict with what the conversation adds to it. Who asks for help in it is helped, whatever the message alone was
 * taken for.
 */
export function withPattern(verdict: Verdict, pattern: Pattern, message: ChannelMessage): Verdict {
  const finding = patternFinding(pattern, message);
  return verdict.kind === "clear"
    ? { kind: "flagged", findings: [finding], care: pattern === "help_request" }
    : {
        ...verdict,
        findings: [...verdict.findings, finding],
        care: verdict.care || pattern === "help_request",
      };
}

/** Takes a message into the conversation of its channel and looks at that. Reads signals only where somebody says more than homework. */
export async function converse(
  desk: Desk,
  place: Place,
  message: ChannelMessage,
  { roster }: Pick<Lookup, "roster">,
  { verdict, scores }: { readonly verdict: Verdict; readonly scores: Scores | null },
): Promise<Conversed> {
  const { role } = authorOf(message, roster);
  const inClass = place.channel.class;
  const answered = message.repliesTo === null ? [] : [message.repliesTo];
  // Of staff who are not judged only that they spoke is known.
  const judged = mayJudge({ role }, place.school);
  const remark = readRemark(
    {
      key: messageKey(message.ref),
      author: speakerKey(message.author, roster),
      staff: role === "staff",
      thread: message.ref.thread,
      at: message.sentAt,
      text: judged ? message.text : "",
      segments: judged ? message.segments : [],
      verdict,
      scores,
      mentioned: [...answered, ...message.mentions].map((account) => speakerKey(account, roster)),
      personCalled: callingIn(roster, inClass),
    },
    desk.conversation.tone,
  );
  const window = desk.conversations.take(remark, message);
  const present = new Set(sceneOf(window).flatMap(({ author, aimedAt }) => [author, ...aimedAt]));
  const past = await pastOf(desk, inClass, [...present], message.sentAt);
  // Whoever is not here is known as they were kept.
  const absent = new Set(
    past.flatMap(({ from, to }) => [from, to]).filter((key) => !present.has(key)),
  );
  const kept = (key: string): string => (absent.has(key) ? key : concealed(desk, inClass, key));
  const { signal, related, escalation } = assessConversation(
    window,
    remark,
    past,
    desk.conversation,
  );
  const remembered = (key: string): readonly ChannelMessage[] => {
    const found = desk.conversations.message(message.ref, key);
    return found === null || key === remark.key ? [] : [found];
  };
  return {
    signal:
      signal === null
        ? null
        : {
            from: concealed(desk, inClass, remark.author),
            to: kept(signal.to),
            kind: signal.kind,
            weight: signal.weight,
            hour: Math.floor(message.sentAt / HOUR) * HOUR,
          },
    related: related.flatMap(remembered).map(({ ref }) => ref),
    escalation:
      escalation === null
        ? null
        : {
            pattern: escalation.pattern,
            counts: escalation.counts,
            signs: escalation.signs,
            chance: escalation.chance,
            counted: escalation.counted.flatMap(remembered),
            target:
              escalation.target?.startsWith("person:") === true
                ? personId(escalation.target.slice("person:".length))
                : null,
          },
  };
}

/** The signals around these people, under the keys that the window has for them. */
async function pastOf(
  desk: Desk,
  inClass: Place["channel"]["class"],
  people: readonly string[],
  now: number,
): Promise<readonly Signal[]> {
  if (people.length === 0) return [];
  const keys = new Map(people.map((key) => [concealed(desk, inClass, key), key]));
  const kept = await desk.db.transaction((stores) =>
    stores.signals.about([...keys.keys()], now - SIGNAL_LIFE),
  );
  return kept.map((signal) => ({
    ...signal,
    from: keys.get(signal.from) ?? signal.from,
    to: keys.get(signal.to) ?? signal.to,
  }));
}
