import v8 from "node:v8";
import vm from "node:vm";
import { describe, expect, it } from "vitest";
import { createDetector } from "../../../src/detection/detector.ts";
import { remembering, untilForgotten } from "../../../src/detection/remember.ts";
import { shippedModel } from "../../../src/main/shipped-model.ts";
import { realLexicon } from "../../support/real-lexicon.ts";

/** Makes of a word itself, and counts how often it was asked. */
function counting() {
  const asked: string[] = [];
  const make = (word: string): string => {
    asked.push(word);
    return word;
  };
  return { asked, make };
}

describe("what is remembered of words", () => {
  it("is made once of a word that comes back", () => {
    const { asked, make } = counting();
    const of = remembering(make);
    expect([of("fiets"), of("fiets")]).toEqual(["fiets", "fiets"]);
    expect(asked).toEqual(["fiets"]);
  });

  it.each(["0612345678", "lisa0612345678", "xqzvbnmkhgfdwrtyplqxzvbnmkhg"])(
    "is nothing of a number or a long word: %s",
    (word) => {
      const { asked, make } = counting();
      const of = remembering(make);
      of(word);
      of(word);
      expect(asked).toEqual([word, word]);
    },
  );

  it("is of these kept until they are to be forgotten", () => {
    const { asked, make } = counting();
    const { note, forget } = untilForgotten(make);
    note("0612345678");
    note("0612345678");
    expect(asked).toHaveLength(1);
    forget();
    note("0612345678");
    expect(asked).toHaveLength(2);
  });

  it("is of these never kept without end, though nobody says to forget them", () => {
    const { asked, make } = counting();
    const { note } = untilForgotten(make);
    note("0612345678");
    for (let other = 0; other < 1_000; other += 1) note(`06${10_000_000 + other}`);
    asked.length = 0;
    note("0612345678");
    expect(asked).toEqual(["0612345678"]);
  });
});

describe("a detector", { timeout: 120_000 }, () => {
  it("holds on to no message after it is judged, though new words are in each", () => {
    v8.setFlagsFromString("--expose-gc");
    const collect = vm.runInNewContext("gc") as () => void;
    const detector = createDetector(realLexicon(), shippedModel());
    const filling = "we gaan morgen met de fiets naar school en daarna zwemmen. ".repeat(240);
    const letters = (seed: number, count: number): string =>
      Array.from({ length: count }, (_, at) =>
        String.fromCharCode(97 + ((Math.imul(seed + 1, 7919 * (at + 3)) >>> 7) % 26)),
      ).join("");
    const judge = (from: number, to: number): void => {
      for (let at = from; at < to; at += 1) {
        const strange = `${letters(at, 15)} ${letters(at + 9e6, 30)}`;
        // A flat string of its own, as messages are when they come from a platform.
        const text = JSON.parse(JSON.stringify(`${strange} ${filling}`)) as string;
        detector.assess({ text, segments: [], attachments: [], role: "student" });
      }
    };
    judge(0, 200);
    collect();
    const before = process.memoryUsage().heapUsed;
    judge(200, 700);
    collect();
    // Five hundred messages of some 14,000 characters are 7 MB.
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(3_000_000);
  });
});
