import type { ConversationModel } from "./model.ts";
import { readTone } from "./tone.ts";
import tone from "./tone.json" with { type: "json" };
import weights from "./weights.json" with { type: "json" };

/** What the training script last wrote: `npm run train:conversations`. */
export const CONVERSATION_MODEL: ConversationModel = { ...weights, tone: readTone(tone) };
