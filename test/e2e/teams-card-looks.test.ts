import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { answerCard } from "../../adapters/teams/answers.ts";
import { caseActivity, cardOf, noteCard, noticeActivity } from "../../adapters/teams/layout.ts";
import type { Answer, CardView } from "../../src/domain/chat.ts";
import { aButton } from "../contract/platform-harness.ts";
import { aCard, aNote, HOSTILE } from "../contract/platform-views.ts";
import { addForm, menuButtons, offForm, tryForm } from "../../src/moderation/words/word-forms.ts";
import { lookAtCard } from "../support/card-look.ts";
import { launchChromium } from "../support/chromium.ts";
import { teamsTexts } from "../support/teams-texts.ts";
import { theTexts } from "../support/texts.ts";

/** Where to leave pictures of the cards; nowhere when it is not set. */
const folder = process.env["SCREENSHOTS"] ?? null;
const PHONE = { width: 390, height: 844 };
const MACRO = "{{DATE(2026-10-12T10:00:00Z, SHORT)}} ${naam}";

const texts = teamsTexts();
const speech = theTexts().nl;
const words = (
  text: string,
  more: Partial<Extract<Answer, { readonly kind: "words" }>>,
): Answer => ({
  kind: "words",
  text,
  buttons: [],
  form: null,
  ...more,
});
const answered = (answer: Answer) => answerCard(answer, { language: "nl", translate: texts.nl });
const view = (change: Partial<CardView>): unknown =>
  cardOf(
    caseActivity(
      aCard({
        facts: [
          { label: "Klas", value: "3HA" },
          { label: "Van", value: "Sem de Vries" },
          {
            label: "Regel",
            value: "Fatsoensnormen: anderen bedreigen mag niet, ook niet voor de grap",
          },
          { label: "Stand", value: "open" },
        ],
        link: { label: "Naar het bericht", url: "https://teams.microsoft.com/l/message/19%3Aa/1" },
        ...change,
      }),
    ),
  );
const choose = (count: number): Answer => ({
  kind: "choose",
  text: "Aan wie draag je KW-17 over?",
  action: "hand_over",
  incident: 17,
  options: Array.from({ length: count }, (_, index) => ({
    value: `p${index}`,
    label: `Collega ${index}`,
  })),
});

const CARDS: Readonly<Record<string, unknown>> = {
  note: noteCard(
    aNote("Stop met de discussie.\nPraat erover met je mentor of met je ouders.", [
      aButton("why", "Waarom?"),
      aButton("contest", "Niet terecht"),
    ]),
  ),
  notice: cardOf(
    noticeActivity({ language: "nl", title: "Hier leest een bot mee", lines: ["Zo."] }),
  ),
  open: view({
    buttons: [
      { ...aButton("acknowledge", "Ik pak dit op"), style: "primary" },
      aButton("show", "Toon bericht"),
      aButton("hand_over", "Overdragen"),
      aButton("false_alarm", "Vals alarm"),
      aButton("close", "Afhandelen"),
    ],
  }),
  medium: view({ severity: "medium" }),
  low: view({ severity: "low" }),
  urgent: view({
    severity: "urgent",
    title: "KW-17: bedreiging (dringend)",
    lines: [
      "Is er nu gevaar? Bel 112.",
      "1. Is iedereen veilig?\n2. Wie bel je?\n3. Wie doet wat?",
    ],
    buttons: [{ ...aButton("acknowledge", "Ik pak dit op"), style: "primary" }],
  }),
  acknowledged: view({ lines: ["Opgepakt door jou."], buttons: [aButton("close", "Afhandelen")] }),
  closed: view({ closed: true, lines: [], buttons: [aButton("reopen", "Heropenen")] }),
  choose: answered(choose(5)),
  menu: answered(choose(30)),
  form: answered({
    kind: "form",
    title: "Niet terecht?",
    label: "Wat klopt er niet?",
    action: "contest",
    incident: 17,
    maxLength: 1000,
  }),
  words: answered(words(speech("word.chat.intro.menu"), { buttons: menuButtons(speech) })),
  "words-add": answered(
    words(speech("word.chat.intro.toevoegen"), { form: addForm(speech, "nl", {}) }),
  ),
  "words-off": answered(words(speech("word.chat.intro.uit"), { form: offForm(speech, {}) })),
  "words-try": answered(words(speech("word.chat.intro.proef"), { form: tryForm(speech, {}) })),
  "words-confirm": answered(
    words(
      [
        speech("word.confirm"),
        "  + term: kanjer",
        "  + category: insult",
        speech("word.backtest.lines", { lines: 2143, count: 31, percent: "1,45%" }),
        "  harmless.nl.txt:12  wat een kanjer ben jij toch, echt waar",
        speech("word.backtest.pings_week", { number: "3,5" }),
        speech("word.confirm_share", { percent: "1%" }),
      ].join("\n"),
      {
        buttons: [
          {
            label: speech("word.chat.second_yes"),
            style: "danger",
            step: "doe",
            fields: { ticket: "AAAAA-BBBBB" },
          },
        ],
      },
    ),
  ),
  quotation: answered({ kind: "text", text: `KW-17\n\n${HOSTILE.join("\n")}` }),
};

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchChromium();
  page = await (await browser.newContext({ viewport: PHONE })).newPage();
});
afterAll(() => browser.close());

describe("a card as Microsoft's renderer draws it on a phone", () => {
  for (const [name, card] of Object.entries(CARDS))
    for (const theme of ["light", "dark"] as const)
      test(`is understood, fits and is accessible: ${name}, ${theme}`, async () => {
        const look = await lookAtCard(page, card, theme);
        expect(look.faults).toEqual([]);
        expect(look.sticksOut).toBe(0);
        expect(look.text).not.toContain("MARK-UP");
        const { violations } = await new AxeBuilder({ page }).include("main").analyze();
        expect(violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html}`))).toEqual([]);
        if (folder === null) return;
        await mkdir(folder, { recursive: true });
        await page.screenshot({ path: join(folder, `teams-${name}-${theme}.png`), fullPage: true });
      });

  for (const hostile of [...HOSTILE, MACRO])
    test(`shows as it stands: ${hostile}`, async () => {
      const change = {
        title: hostile,
        facts: [{ label: "Wie", value: hostile }],
        lines: [hostile],
      };
      const { text } = await lookAtCard(page, view(change), "light");
      const seen = text.replaceAll("\u2060", "");
      expect(seen.split("\n")).toEqual([hostile, hostile, `Wie: ${hostile}`]);
    });
});
