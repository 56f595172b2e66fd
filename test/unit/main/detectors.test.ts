import { expect, it } from "vitest";
import { NO_OVERLAY } from "../../../src/detection/terms/overlay.ts";
import { createDetectors } from "../../../src/main/detectors.ts";
import { realLexicon } from "../../support/real-lexicon.ts";

const lexicon = realLexicon();
const NEXT = { ...lexicon, version: "next", terms: lexicon.terms.slice(0, 60) };
const said = (text: string) => ({ text, segments: [], attachments: [], role: "student" }) as const;

it("makes words ready in turns with others, and then decides by them as if they had been made in one go", async () => {
  const { detector, prepare } = createDetectors(null);
  const { detector: atOnce } = createDetectors(null);
  detector(lexicon, { overlay: NO_OVERLAY, version: "first" });
  let ready = false;
  let turns = 0;
  const preparing = prepare(NEXT).then(() => (ready = true));
  const decides = (): void => {
    if (ready) return;
    // Whoever writes meanwhile is judged by the words that are in force.
    detector(lexicon, { overlay: NO_OVERLAY, version: "first" }).detect(said("goedemorgen"));
    turns += 1;
    setImmediate(decides);
  };
  decides();
  await preparing;
  expect(turns).toBeGreaterThan(3);
  const [sliced, whole] = [detector, atOnce].map((make) =>
    // A copy each: of one and the same, nothing is made ready twice.
    make({ ...NEXT }, { overlay: NO_OVERLAY, version: "next" }),
  );
  for (const { examples } of NEXT.terms)
    for (const text of examples)
      expect(sliced?.explain(said(text))).toEqual(whole?.explain(said(text)));
});
