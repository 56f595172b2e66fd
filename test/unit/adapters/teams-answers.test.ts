import { describe, expect, test } from "vitest";
import { readPressed } from "../../../adapters/teams/action-data.ts";
import {
  answerActivity,
  answerCard,
  invokeAnswer,
  type InvokeAnswer,
} from "../../../adapters/teams/answers.ts";
import type { AdaptiveCard } from "../../../adapters/teams/card.ts";
import type { Answer } from "../../../src/domain/chat.ts";
import { aButton } from "../../contract/platform-harness.ts";
import { aNote, HOSTILE } from "../../contract/platform-views.ts";
import { cardFaults } from "../../support/fake-teams/check-card.ts";
import { teamsTexts } from "../../support/teams-texts.ts";

const texts = teamsTexts();
const reader = { language: "nl", translate: texts.nl } as const;
const answered = (answer: Answer): InvokeAnswer => invokeAnswer(answer, reader);

function cardIn(answer: InvokeAnswer): AdaptiveCard {
  expect(answer).toMatchObject({
    statusCode: 200,
    type: "application/vnd.microsoft.card.adaptive",
  });
  if (answer.type !== "application/vnd.microsoft.card.adaptive") throw new Error("no card");
  expect(cardFaults(answer.value)).toEqual([]);
  return answer.value;
}
const titles = (card: AdaptiveCard): readonly unknown[] =>
  card.actions.map((action) => action["title"]);

const choose = (options: number): Answer => ({
  kind: "choose",
  text: "Aan wie draag je KW-17 over?",
  action: "hand_over",
  incident: 17,
  check: "ab12",
  options: Array.from({ length: options }, (_, index) => ({
    value: `p${index}`,
    label: `Collega ${index}`,
  })),
});
const form: Answer = {
  kind: "form",
  title: "Niet terecht?",
  label: "Wat klopt er niet?",
  action: "contest",
  incident: 17,
  check: "ab12",
  maxLength: 1000,
};

describe("an answer to a press in Teams", () => {
  test("is a message beside the card when it is one short line", () => {
    expect(answered({ kind: "text", text: "Je hebt KW-17 opgepakt." })).toEqual({
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
      value: "Je hebt KW-17 opgepakt.",
    });
  });

  test("is a card of the presser's own with a way back when it is a quotation", () => {
    const text = ["KW-17", ...HOSTILE].join("\n");
    const card = cardIn(answered({ kind: "text", text }));
    for (const line of HOSTILE) expect(JSON.stringify(card.body)).toContain(JSON.stringify(line));
    expect(titles(card)).toEqual(["Terug"]);
    expect(readPressed({ action: card.actions[0] })).toEqual({ kind: "back" });
  });

  test("shows something even when there are no words in it", () => {
    expect(cardIn(answered({ kind: "text", text: "" })).body).toHaveLength(1);
  });

  test("is the note with its own buttons for whoever could not be reached", () => {
    const view = aNote("stop hier", [aButton("contest", "Niet terecht")]);
    expect(titles(cardIn(answered({ kind: "note", view })))).toEqual(["Niet terecht", "Terug"]);
  });

  test("has a button for each of a few choices, which sends the press again with its value", () => {
    const card = cardIn(answered(choose(5)));
    expect(titles(card)).toEqual([
      "Collega 0",
      "Collega 1",
      "Collega 2",
      "Collega 3",
      "Collega 4",
      "Terug",
    ]);
    expect(readPressed({ action: card.actions[2] })).toEqual({
      kind: "press",
      action: "hand_over",
      incident: 17,
      check: "ab12",
      value: "p2",
    });
  });

  test("has a menu for many choices, with a label and a word for who chose nothing", () => {
    const card = cardIn(answered(choose(30)));
    const menu = card.body.find((part) => part.type === "Input.ChoiceSet");
    expect(menu).toMatchObject({
      id: "value",
      isRequired: true,
      label: expect.any(String),
      errorMessage: expect.any(String),
    });
    expect(menu?.["choices"]).toHaveLength(30);
    const [send] = card.actions;
    const data = { ...(send?.["data"] as object), value: "p29" };
    expect(readPressed({ action: { ...send, data } })).toMatchObject({
      value: "p29",
      incident: 17,
    });
  });

  test("asks for words in a field that has a label, a limit and a button to send", () => {
    const card = cardIn(answered(form));
    expect(card.body.find((part) => part.type === "Input.Text")).toMatchObject({
      id: "value",
      label: "Wat klopt er niet?",
      maxLength: 1000,
      isMultiline: true,
      isRequired: true,
      errorMessage: "Schrijf eerst iets.",
    });
    const [send] = card.actions;
    const data = { ...(send?.["data"] as object), value: "ik was het niet" };
    expect(readPressed({ action: { ...send, data } })).toEqual({
      kind: "press",
      action: "contest",
      incident: 17,
      check: "ab12",
      value: "ik was het niet",
    });
  });

  test("lets whoever goes back leave the form empty", () => {
    expect(cardIn(answered(form)).actions.at(-1)).toMatchObject({ associatedInputs: "none" });
  });

  test("speaks the reader's language", () => {
    const card = invokeAnswer(form, { language: "en", translate: texts.en });
    expect(titles(cardIn(card))).toEqual(["Send", "Back"]);
  });

  test("fits in a message, however much is quoted", () => {
    for (const long of ["€", "😀", "regel\n", '"'])
      expect(
        Buffer.byteLength(
          JSON.stringify(answered({ kind: "text", text: long.repeat(30_000) }).value),
        ),
      ).toBeLessThan(28 * 1024);
  });
});

describe("an answer in a personal chat in Teams", () => {
  for (const answer of [choose(3), choose(9), form, { kind: "text", text: "Hoi" } as const])
    test(`is a valid card without a way back: ${answer.kind}`, () => {
      const card = answerCard(answer, reader);
      expect(cardFaults(card)).toEqual([]);
      expect(titles(card)).not.toContain("Terug");
      expect(answerActivity(answer, reader)).toMatchObject({ summary: expect.any(String) });
    });
});
