import { createDetector, preparing } from "../../src/detection/detector.ts";
import type { Model } from "../../src/detection/model/model.ts";
import { look } from "../../src/detection/reading/look.ts";
import { openWhole } from "../../src/detection/reading/windows.ts";
import { leaningOf } from "../../src/detection/screen.ts";
import { atOnce } from "../../src/detection/slices.ts";
import type { LabelledMessage } from "./labelled.ts";
import { shippedLexicon } from "./shipped-lexicon.ts";

/** Of a thousand messages that only the model finds so many may be left to the rules, so that most need not be read. */
const LEFT = 2;

/** The leaning from which on the model is asked: nearly all messages that it finds and no rule does lean further. */
export function readFromOf(
  messages: readonly Pick<LabelledMessage, "text" | "role">[],
  model: Model,
): number {
  const always = { ...model, readFrom: -Infinity };
  const lexicon = shippedLexicon();
  const { knowledge } = atOnce(preparing(lexicon, always));
  const [rules, both] = [createDetector(lexicon), createDetector(lexicon, always)];
  const leanings = messages.flatMap(({ text, role }) => {
    const input = { text, role, segments: [], attachments: [] };
    if (rules.detect(input).kind === "flagged" || both.detect(input).kind === "clear") return [];
    const opened = openWhole(text, []);
    return [leaningOf(opened, look(opened, knowledge), always)];
  });
  leanings.sort((a, b) => a - b);
  const least = leanings[Math.floor((leanings.length * LEFT) / 1000)] ?? -Infinity;
  return Math.floor(least * 100) / 100;
}
