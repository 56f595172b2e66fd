import { fileURLToPath } from "node:url";
import { loadPolicy } from "../../src/config/load-policy.ts";
import { createReplayer } from "../../src/main/replayer.ts";
import type { ConversationVerdict, LabelledConversation } from "./labelled.ts";

const CONFIG = fileURLToPath(new URL("../../config/", import.meta.url));

/** What `klaswacht replay` says of each conversation, in their order: the whole pipeline on a moved clock. */
export async function evaluateConversations(
  conversations: readonly Pick<LabelledConversation, "messages">[],
  progress: (done: number) => void = () => {},
): Promise<readonly ConversationVerdict[]> {
  const loaded = await loadPolicy(CONFIG);
  if (!loaded.ok) throw new Error("the shipped configuration has mistakes");
  const replay = createReplayer(loaded.policy);
  const verdicts: ConversationVerdict[] = [];
  for (const [index, { messages }] of conversations.entries()) {
    progress(index);
    const { escalates, pattern, first_flag_index } = await replay(messages);
    verdicts.push({ escalates, pattern, first_flag_index });
  }
  return verdicts;
}
