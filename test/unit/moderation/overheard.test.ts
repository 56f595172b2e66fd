import { describe, expect, test } from "vitest";
import { CONVERSATION_MODEL } from "../../../src/detection/conversation/conversation-model.ts";
import { createDetector } from "../../../src/detection/detector.ts";
import type { Detector } from "../../../src/detection/detector.ts";
import { personId } from "../../../src/domain/ids.ts";
import type { Verdict } from "../../../src/domain/verdict.ts";
import { shippedModel } from "../../../src/main/shipped-model.ts";
import { aFlag, anAccount } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";
import { realLexicon } from "../../support/real-lexicon.ts";

const CLEAR: Verdict = { kind: "clear" };
const NOOR = { mentions: [anAccount("noor")] };

/** Flags `sukkel`, and overhears `fraai`. */
const detector: Detector = {
  version: "overhearing",
  detect: ({ text }) => (text.includes("sukkel") ? aFlag({ severity: "high" }) : CLEAR),
  assess: (input) => {
    const verdict = detector.detect(input);
    const overheard = input.text.includes("fraai") ? aFlag({ severity: "high" }) : verdict;
    return { verdict, overheard, scores: { any: 0.1, of: new Map() } };
  },
  explain: () => ({ folded: "", putRight: [], apart: [], counted: [], passed: [], verdict: CLEAR }),
};
/** Of what is kept for later days, the kinds. */
const kept = async ({ useCases }: Bench): Promise<readonly string[]> =>
  ((await useCases.exportSubject(personId("het-baken:noor")))?.signals ?? []).map(
    ({ kind }) => kind,
  );

describe("what is overheard in a message", () => {
  test("makes no case, and the conversation counts it as unkind", async () => {
    const bench = await aBench({ detector });
    await bench.say("fraai hoor", NOOR);
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toEqual([]);
    expect(await kept(bench)).toEqual(["sharp"]);
  });

  test("is nothing where nothing is overheard", async () => {
    const bench = await aBench({ detector });
    await bench.say("mooi hoor", NOOR);
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toEqual([]);
    expect(await kept(bench)).not.toContain("sharp");
  });

  test("keeps a cry for help out of the quarrel that it stands in", async () => {
    const real = createDetector(realLexicon(), shippedModel());
    const HELP = "jij maakt me kapot, ik kots alles eruit";
    const quarrel = async (care: boolean): Promise<readonly string[]> => {
      const bench = await aBench({
        conversation: CONVERSATION_MODEL,
        detector: {
          ...real,
          assess: (input) => {
            const { verdict, scores } = real.assess(input);
            if (input.text !== HELP) return { verdict: CLEAR, overheard: verdict, scores };
            return { verdict: CLEAR, overheard: aFlag({ severity: "high" }, care), scores };
          },
        },
      });
      const sem = { author: anAccount("sem"), mentions: [anAccount("noor")] };
      const noor = { author: anAccount("noor"), mentions: [anAccount("sem")] };
      await bench.say("jij stond er als laatste", sem);
      await bench.say("beschuldig je mij nou", noor);
      await bench.say("je bent zelf altijd alles kwijt, slordige lul", sem);
      await bench.say("hou je bek man", noor);
      await bench.say("kom dan met je dunne armpjes, loser", sem);
      const { ref } = await bench.say(HELP, noor);
      return bench.traced.flatMap((one) =>
        one.kind === "conversation" && one.ref.message === ref.message ? [one.pattern] : [],
      );
    };
    expect(await quarrel(false)).toEqual(["mutual_fight"]);
    expect(await quarrel(true)).toEqual([]);
  });
});
