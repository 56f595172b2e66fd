import type { Answer } from "../../src/domain/chat.ts";
import { answerActivity, type Reader } from "./answers.ts";
import type { Connector } from "./connector.ts";
import { cardOf } from "./layout.ts";
import type { ShownCards } from "./shown-cards.ts";

/** Answers in a chat, with a card from which the way back is known. Rejects as the connector does. */
export type SendAnswer = (conversation: string, answer: Answer, reader: Reader) => Promise<void>;

export function createSendAnswer(deps: {
  readonly connector: Connector;
  readonly shown: ShownCards;
}): SendAnswer {
  return async (conversation, answer, reader) => {
    const sent = answerActivity(answer, reader);
    const activity = await deps.connector.send(conversation, sent);
    const card = cardOf(sent);
    if (card !== null) deps.shown.keep({ conversation, activity }, card);
  };
}
