import type { Answer, ChatCommand, Intake, Press } from "../../src/domain/chat.ts";
import type { AccountRef, MessageRef, Platform } from "../../src/domain/ids.ts";
import type { WordOption, WordQuery } from "../../src/domain/word-command.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";

type Taken =
  | { readonly kind: "message"; readonly message: ChannelMessage }
  | { readonly kind: "edited"; readonly message: ChannelMessage }
  | { readonly kind: "deleted"; readonly ref: MessageRef }
  | { readonly kind: "gap"; readonly platform: Platform }
  | { readonly kind: "unreadable"; readonly detail: string }
  | { readonly kind: "press"; readonly press: Press }
  | { readonly kind: "report"; readonly by: AccountRef; readonly message: ChannelMessage }
  | { readonly kind: "command"; readonly command: ChatCommand }
  | { readonly kind: "suggest"; readonly query: WordQuery };

export type IntakeRecorder = {
  readonly intake: Intake;
  /** Everything so far, in order. */
  readonly taken: () => readonly Taken[];
  readonly texts: () => readonly string[];
  /** Resolves with the first event that fits, past or future. The test's own time limit ends a wait in vain. */
  readonly until: (fits: (event: Taken) => boolean) => Promise<Taken>;
  readonly untilMessage: (text: string) => Promise<ChannelMessage>;
  readonly untilEdited: (text: string) => Promise<ChannelMessage>;
  readonly suggestWith: (options: readonly WordOption[]) => void;
  /** What presses, reports and commands are answered with from now on. */
  readonly answerWith: (answer: (press: Press | null) => Answer) => void;
};

const DONE: Answer = { kind: "text", text: "ok" };

/** An intake that writes down what an adapter hands in. */
export function createIntakeRecorder(): IntakeRecorder {
  const events: Taken[] = [];
  const waiting = new Set<{ fits: (event: Taken) => boolean; found: (event: Taken) => void }>();
  let suggestions: readonly WordOption[] = [];
  let reply: (press: Press | null) => Answer = () => DONE;

  const take = (event: Taken): void => {
    events.push(event);
    for (const wait of waiting) {
      if (!wait.fits(event)) continue;
      waiting.delete(wait);
      wait.found(event);
    }
  };
  const until = (fits: (event: Taken) => boolean): Promise<Taken> => {
    const past = events.find(fits);
    if (past !== undefined) return Promise.resolve(past);
    const { promise, resolve } = Promise.withResolvers<Taken>();
    waiting.add({ fits, found: resolve });
    return promise;
  };
  const untilText = async (kind: "message" | "edited", text: string): Promise<ChannelMessage> => {
    const event = await until((e) => e.kind === kind && e.message.text === text);
    if (event.kind !== "message" && event.kind !== "edited") throw new Error("unexpected event");
    return event.message;
  };

  return {
    intake: {
      message: async (message) => take({ kind: "message", message }),
      edited: async (message) => take({ kind: "edited", message }),
      deleted: async (ref) => take({ kind: "deleted", ref }),
      gap: (platform) => take({ kind: "gap", platform }),
      unreadable: (_platform, detail) => take({ kind: "unreadable", detail }),
      press: async (press) => {
        take({ kind: "press", press });
        return reply(press);
      },
      report: async (by, message) => {
        take({ kind: "report", by, message });
        return reply(null);
      },
      command: async (command) => {
        take({ kind: "command", command });
        return reply(null);
      },
      suggest: async (query) => {
        take({ kind: "suggest", query });
        return suggestions;
      },
    },
    taken: () => events,
    texts: () => events.flatMap((e) => (e.kind === "message" ? [e.message.text] : [])),
    until,
    untilMessage: (text) => untilText("message", text),
    untilEdited: (text) => untilText("edited", text),
    suggestWith: (options) => {
      suggestions = options;
    },
    answerWith: (answer) => {
      reply = answer;
    },
  };
}
