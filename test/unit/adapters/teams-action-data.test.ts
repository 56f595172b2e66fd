import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  actionData,
  languageOf,
  readPressed,
  VERB,
  WORD_VERB,
} from "../../../adapters/teams/action-data.ts";
import { BUTTONS } from "../../../src/domain/chat.ts";

const invoked = (data: unknown, verb: unknown = VERB): unknown => ({
  action: { type: "Action.Execute", verb, data },
  trigger: "manual",
});

describe("what a pressed button says of itself", () => {
  test("comes back as it was put on the card, whatever the words in it", () => {
    const value = fc.option(
      fc.string({ unit: "grapheme", maxLength: 200 }).filter((text) => !/\p{Cc}/u.test(text)),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...BUTTONS),
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.option(fc.stringMatching(/^[0-9a-f]{4}$/), { nil: undefined }),
        value,
        (action, incident, check, words) => {
          const sent: unknown = JSON.parse(
            JSON.stringify(actionData({ action, incident, check, value: words })),
          );
          expect(readPressed(invoked(sent))).toEqual({
            kind: "press",
            action,
            incident,
            check,
            value: words ?? null,
          });
        },
      ),
    );
  });

  test("keeps lines and tabs of what somebody wrote", () => {
    const value = "eerst\nen toen\r\n\t– niets";
    expect(readPressed(invoked({ action: "contest", incident: 3, value }))).toMatchObject({
      value,
    });
  });

  test("tells the language of its card, and nothing that is none", () => {
    for (const lang of ["nl", "en"] as const)
      expect(languageOf(invoked({ action: "show", incident: 3, lang }))).toBe(lang);
    for (const strange of [undefined, null, "de", 3, ["nl"], { nl: 1 }])
      expect(languageOf(invoked({ action: "show", incident: 3, lang: strange }))).toBeNull();
    expect(languageOf(undefined)).toBeNull();
  });

  test("tells the way back by its verb alone", () => {
    expect(readPressed(invoked(undefined, "klaswacht/back"))).toEqual({ kind: "back" });
  });

  for (const [what, data] of Object.entries({
    "an unknown action": { action: "delete_all", incident: 3 },
    "a name that every object has": { action: "constructor", incident: 3 },
    "half a case": { action: "close", incident: 3.5 },
    "case nought": { action: "close", incident: 0 },
    "a negative case": { action: "close", incident: -3 },
    "a number too large": { action: "close", incident: 1e300 },
    "a number too large for a case": { action: "close", incident: 1_000_000_000 },
    "a number in words": { action: "close", incident: "3" },
    "no number": { action: "close" },
    "a check in capitals": { action: "close", incident: 3, check: "AB12" },
    "a check that is longer": { action: "close", incident: 3, check: "ab123" },
    "a check that is null": { action: "close", incident: 3, check: null },
    "a control character": { action: "close", incident: 3, value: "a\u0000b" },
    "half a character": { action: "close", incident: 3, value: "a\uD83D" },
    "a book": { action: "contest", incident: 3, value: "x".repeat(4001) },
    "words that are none": { action: "contest", incident: 3, value: { toString: "x" } },
    "a key too many": { action: "close", incident: 3, by: "29:iemand" },
    "a list": [{ action: "close", incident: 3 }],
    nothing: null,
    "a text": "close",
  }))
    test(`is refused with ${what}`, () => {
      expect(readPressed(invoked(data))).toBeNull();
    });

  test("is refused from anything but a button of ours", () => {
    const data = { action: "close", incident: 3 };
    for (const value of [
      null,
      7,
      "x",
      [],
      {},
      { action: null },
      { action: { type: "Action.Submit", verb: VERB, data } },
      invoked(data, "other"),
      invoked(data, null),
      invoked(data, "x".repeat(1_000_000)),
    ])
      expect(readPressed(value)).toBeNull();
  });

  test("never throws, whatever arrives", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, data) => {
        expect(() => readPressed(value)).not.toThrow();
        expect(() => readPressed(invoked(data))).not.toThrow();
      }),
    );
  });
});

describe("what a card about words says of itself", () => {
  const words = (data: unknown) => readPressed(invoked(data, WORD_VERB));

  test("is the step and what was filled in; what was left empty is not there", () => {
    const filled = { step: "toevoegen", woord: " kwibus ", reden: "twee\nregels", einddatum: "" };
    expect(words(filled)).toEqual({
      kind: "words",
      step: "toevoegen",
      fields: { woord: "kwibus", reden: "twee\nregels" },
    });
  });

  for (const [what, data] of Object.entries({
    "no step": { woord: "kwibus" },
    "an unknown step": { step: "alles" },
    "a field that is none": { step: "uit", school: "elders" },
    "a field that is no text": { step: "doe", ticket: 7 },
    "a field of a list": { step: "uit", woord: ["a"] },
    "more than anybody types": { step: "proef", zin: "x".repeat(4001) },
    "half a character": { step: "proef", zin: "\uD83D" },
    "a bell": { step: "proef", zin: "\u0007" },
    nothing: undefined,
  }))
    test(`is nothing with ${what}`, () => {
      expect(words(data)).toBeNull();
    });
});
