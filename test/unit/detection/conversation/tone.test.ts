import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONVERSATION_MODEL } from "../../../../src/detection/conversation/conversation-model.ts";
import { SOUNDS, formsOf, readTone } from "../../../../src/detection/conversation/tone.ts";
import type { Sound } from "../../../../src/detection/conversation/tone.ts";
import { wordsOf } from "../../../../src/detection/conversation/words.ts";
import tone from "../../../../src/detection/conversation/tone.json" with { type: "json" };

const soundsOf = (text: string): readonly number[] =>
  CONVERSATION_MODEL.tone(formsOf(wordsOf(text, []), (name) => name === "fatoumata"));
const soundOf = (sound: Sound, text: string): number =>
  soundsOf(text)[SOUNDS.indexOf(sound)] ?? Number.NaN;

describe("how a remark sounds", () => {
  test("is a share for each pattern and for any of them, whatever was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const sounds = soundsOf(text);
        expect(sounds).toHaveLength(SOUNDS.length);
        for (const sound of sounds) {
          expect(sound).toBeGreaterThanOrEqual(0);
          expect(sound).toBeLessThanOrEqual(1);
        }
        expect(soundsOf(text)).toEqual(sounds);
      }),
    );
  });

  test.each([
    [
      "exclusion",
      "we maken gewoon een nieuwe groep zonder haar",
      "ik maak even een nieuwe quizlet",
    ],
    [
      "help_request",
      "ik durf morgen echt niet naar school",
      "ik moet morgen eerst naar de tandarts",
    ],
    ["pile_on", "hahaha kijk hem nou staan met z'n jas", "hahaha ik was m'n jas weer vergeten"],
  ] as const)("tells %s from ordinary talk with the same words", (sound, unkind, ordinary) => {
    expect(soundOf(sound, unkind)).toBeGreaterThan(soundOf(sound, ordinary));
  });

  test("does not depend on who is named", () => {
    const sem = soundsOf("sem hoeft niet te komen");
    expect(soundsOf("lotte hoeft niet te komen")).toEqual(sem);
    expect(soundsOf("fatoumata hoeft niet te komen")).toEqual(sem);
    expect(soundsOf("nee Xanthi hoeft niet te komen")).toEqual(
      soundsOf("nee sem hoeft niet te komen"),
    );
    expect(soundsOf("can hoeft niet te komen")).not.toEqual(sem);
  });

  test("is refused when its weights are not as long as it says", () => {
    for (const short of [
      { ...tone, features: tone.features + 1 },
      { ...tone, bias: tone.bias.slice(1) },
      { ...tone, scales: tone.scales.slice(1) },
    ])
      expect(() => readTone(short)).toThrow(/npm run train:conversations/u);
  });
});
