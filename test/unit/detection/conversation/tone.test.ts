import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CONVERSATION_MODEL } from "../../../../src/detection/conversation/conversation-model.ts";
import { SOUNDS, readTone } from "../../../../src/detection/conversation/tone.ts";
import type { Sound } from "../../../../src/detection/conversation/tone.ts";
import { wordsOf } from "../../../../src/detection/conversation/words.ts";
import tone from "../../../../src/detection/conversation/tone.json" with { type: "json" };

const soundsOf = (text: string): readonly number[] => CONVERSATION_MODEL.tone(wordsOf(text, []));
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
    expect(soundsOf("sem hoeft niet te komen")).toEqual(soundsOf("lotte hoeft niet te komen"));
  });

  test("is refused when its weights are not as long as it says", () => {
    const short = { ...tone, features: tone.features + 1 };
    expect(() => readTone(short)).toThrow(/npm run train:conversations/u);
  });
});
