import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { OutgoingActivity } from "../../../adapters/teams/connector.ts";
import {
  caseActivity,
  cardOf,
  noteActivity,
  noticeActivity,
  pingActivity,
} from "../../../adapters/teams/layout.ts";
import { seenText } from "../../../adapters/teams/plain-text.ts";
import { aCard, aNote, aPing, HOSTILE } from "../../contract/platform-views.ts";
import { aButton } from "../../contract/platform-harness.ts";
import { cardFaults } from "../../support/fake-teams/check-card.ts";

/** The words of every run in a card, in order; anything that reads mark-up makes the test fail. */
function runsOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(runsOf);
  if (typeof part !== "object" || part === null) return [];
  const type: unknown = Reflect.get(part, "type");
  expect(["TextBlock", "FactSet", "Media"]).not.toContain(type);
  const text: unknown = Reflect.get(part, "text");
  return typeof text === "string"
    ? [seenText(text)]
    : Object.entries(part).flatMap(([key, value]) => (key === "data" ? [] : runsOf(value)));
}
const wordsIn = (activity: OutgoingActivity): string =>
  runsOf(cardOf(activity)?.body ?? []).join("\n");
const actionsOf = (activity: OutgoingActivity) => cardOf(activity)?.actions ?? [];
const bytes = (activity: OutgoingActivity): number => Buffer.byteLength(JSON.stringify(activity));
/** What Teams takes for one message. */
const MESSAGE_BYTES = 28 * 1024;

/** Anything a person may be called, or write. */
const words = fc.oneof(
  fc.constantFrom(...HOSTILE, "${naam}", "{{DATE(2026-10-12T10:00:00Z, SHORT)}}", "{{{x}}}"),
  fc.string({ unit: "grapheme", maxLength: 80 }),
);
const visible = (text: string): string =>
  text
    .replaceAll(/\r\n?/gu, "\n")
    .replaceAll(/[\u202A-\u202E\u2066-\u2069]/gu, "")
    .replaceAll(/[^\P{Cc}\n\t\u0080-\u009F]/gu, "");

describe("a view in Teams", () => {
  test("stands word for word on a card, whatever is in a name", () => {
    fc.assert(
      fc.property(words, words, words, (title, value, line) => {
        const activity = caseActivity(
          aCard({ title, facts: [{ label: "Wie", value }], lines: [line] }),
        );
        const shown = wordsIn(activity).replaceAll("\n", " ");
        const lines = [title, value, line].flatMap((text) => visible(text).split("\n"));
        for (const part of lines.filter((text) => text.trim() !== ""))
          expect(shown).toContain(part);
        expect(cardFaults(cardOf(activity))).toEqual([]);
      }),
    );
  });

  test("makes no date of what looks like the macro of cards", () => {
    const macro = "{{DATE(2026-10-12T10:00:00Z, SHORT)}}";
    for (const activity of [
      caseActivity(aCard({ title: macro, facts: [{ label: macro, value: macro }] })),
      noteActivity(aNote(macro)),
    ])
      expect(JSON.stringify(activity)).not.toMatch(/\{\{\w+\(/u);
  });

  test("turns no text around and holds no control characters", () => {
    const activity = caseActivity(aCard({ title: "KW-1 \u202Eneerg\u202C\u0007 einde" }));
    expect(wordsIn(activity)).toContain("KW-1 neerg einde");
  });

  test("is a card of valid shape with a summary, for every kind", () => {
    for (const activity of [
      noteActivity(aNote("stop", [aButton("why", "Waarom?")])),
      caseActivity(aCard({ buttons: [aButton("close", "Afhandelen")] })),
      noticeActivity({ language: "nl", title: "Hier leest een bot mee", lines: ["Zo."] }),
    ]) {
      expect(cardFaults(cardOf(activity))).toEqual([]);
      expect(activity.summary).not.toBe("");
      expect(cardOf(activity)).toMatchObject({ version: "1.5", lang: "nl" });
      expect(activity.text).toBeUndefined();
    }
  });

  test("has no names in what a phone shows of it before it is opened", () => {
    const activity = caseActivity(
      aCard({ facts: [{ label: "Van", value: "Sem de Vries" }], lines: ["Sem schreef iets."] }),
    );
    const card = cardOf(activity);
    expect(`${activity.summary} ${card?.speak} ${card?.fallbackText}`).not.toContain("Sem");
  });

  test("colours by the reader's theme only", () => {
    for (const severity of ["low", "medium", "high", "urgent"] as const)
      for (const closed of [true, false]) {
        const text = JSON.stringify(caseActivity(aCard({ severity, closed })));
        expect(text).not.toMatch(/#[0-9a-f]{3,8}|rgb\(|backgroundImage/iu);
      }
  });

  test("shows an open case otherwise than a closed one, and each severity in its own way", () => {
    const style = (change: Parameters<typeof aCard>[0]): unknown =>
      cardOf(caseActivity(aCard(change)))?.body[0]?.["style"];
    const open = (["low", "medium", "high", "urgent"] as const).map((severity) =>
      style({ severity }),
    );
    expect(new Set([...open, style({ closed: true })]).size).toBe(5);
  });

  test("puts what is asked before the facts", () => {
    const shown = wordsIn(caseActivity(aCard({ lines: ["Bel 112."] })));
    expect(shown.indexOf("Bel 112.")).toBeLessThan(shown.indexOf("Klas"));
  });

  test("fits in a message, however long the words are", () => {
    for (const long of ["€", "é\n", "😀", '"', "\\", "<", "a\n\n"]) {
      const text = long.repeat(20_000);
      for (const activity of [
        caseActivity(
          aCard({
            title: text,
            summary: text,
            facts: Array.from({ length: 80 }, () => ({ label: text, value: text })),
            lines: [text, text],
            buttons: Array.from({ length: 12 }, () => aButton("show", text)),
            link: { label: text, url: `https://teams.microsoft.com/${"x".repeat(1900)}` },
          }),
        ),
        noteActivity(aNote(text, [aButton("why", text)])),
        noticeActivity({ language: "nl", title: text, lines: [text] }),
        pingActivity(aPing(text), null),
      ]) {
        expect(bytes(activity)).toBeLessThan(MESSAGE_BYTES);
        expect(cardOf(activity)?.actions.length ?? 0).toBeLessThanOrEqual(6);
        expect(JSON.stringify(activity).isWellFormed()).toBe(true);
      }
    }
  });
});

describe("the buttons of a card in Teams", () => {
  test("carry their action, case, check and the language of the card", () => {
    const button = { ...aButton("acknowledge", "Ik pak dit op"), check: "ab12" };
    expect(actionsOf(caseActivity(aCard({ buttons: [button] })))).toEqual([
      {
        type: "Action.Execute",
        verb: "klaswacht",
        title: "Ik pak dit op",
        style: "default",
        data: { action: "acknowledge", incident: 17, check: "ab12", lang: "nl" },
      },
    ]);
  });

  test("end with the link, which stays when there are many", () => {
    const url = "https://teams.microsoft.com/l/message/19%3Aabc/1?groupId=g";
    const buttons = Array.from({ length: 9 }, () => aButton("show", "Toon"));
    const actions = actionsOf(
      caseActivity(aCard({ buttons, link: { label: "Naar het bericht", url } })),
    );
    expect(actions).toHaveLength(6);
    expect(actions.at(-1)).toEqual({ type: "Action.OpenUrl", title: "Naar het bericht", url });
  });

  for (const url of [
    "http://teams.microsoft.com/l/message/1/2",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://user:pw@teams.microsoft.com/",
    "//teams.microsoft.com/x",
    "geen adres",
    `https://teams.microsoft.com/${"x".repeat(3000)}`,
  ])
    test(`have no link to ${url.slice(0, 40)}`, () => {
      expect(actionsOf(caseActivity(aCard({ link: { label: "x", url } })))).toEqual([]);
    });
});

describe("a ping in Teams", () => {
  test("is plain text that rings, with the address of the card below it", () => {
    const link = "https://teams.microsoft.com/l/message/19%3Aabc/1";
    expect(pingActivity(aPing("KW-17 wacht"), link)).toMatchObject({
      text: `KW-17 wacht\n${link}`,
      textFormat: "plain",
      channelData: { notification: { alert: true } },
    });
  });

  test("is the only thing that rings", () => {
    for (const activity of [caseActivity(aCard()), noteActivity(aNote("stop"))])
      expect(activity.channelData).toBeUndefined();
  });
});
