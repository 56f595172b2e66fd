import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

export type Theme = "light" | "dark";
/** What Microsoft's own renderer made of a card. */
export type CardLook = {
  /** What it did not understand, in its own words. */
  readonly faults: readonly string[];
  /** What one reads, top to bottom, without the buttons. */
  readonly text: string;
  readonly buttons: readonly string[];
  /** Width that does not fit in the card, in pixels. */
  readonly sticksOut: number;
};

const require = createRequire(import.meta.url);
const RENDERER = readFileSync(require.resolve("adaptivecards/dist/adaptivecards.min.js"), "utf8");

const COLOURS = {
  light: {
    page: "#f5f5f5",
    card: "#ffffff",
    text: "#242424",
    subtle: "#616161",
    accent: "#4f52b2",
    good: "#237b4b",
    warning: "#835c00",
    attention: "#a4262c",
    emphasisFill: "#f0f0f0",
    accentFill: "#e8ebfa",
    goodFill: "#e7f2da",
    warningFill: "#fbf6d9",
    attentionFill: "#fcf4f6",
  },
  dark: {
    page: "#1f1f1f",
    card: "#292929",
    text: "#ffffff",
    subtle: "#adadad",
    accent: "#a6a7dc",
    good: "#92c353",
    warning: "#f8d22a",
    attention: "#f9526b",
    emphasisFill: "#333333",
    accentFill: "#2f2f4a",
    goodFill: "#0d2e0d",
    warningFill: "#463100",
    attentionFill: "#3b1519",
  },
} as const;

function hostConfig(theme: Theme) {
  const c = COLOURS[theme];
  const both = (colour: string) => ({ default: colour, subtle: c.subtle });
  const foregroundColors = {
    default: both(c.text),
    accent: both(c.accent),
    good: both(c.good),
    warning: both(c.warning),
    attention: both(c.attention),
  };
  const style = (backgroundColor: string) => ({ backgroundColor, foregroundColors });
  return {
    supportsInteractivity: true,
    fontFamily: "'Segoe UI', 'Open Sans', sans-serif",
    spacing: { small: 4, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 16 },
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    containerStyles: {
      default: style(c.card),
      emphasis: style(c.emphasisFill),
      accent: style(c.accentFill),
      good: style(c.goodFill),
      warning: style(c.warningFill),
      attention: style(c.attentionFill),
    },
    actions: {
      maxActions: 6,
      spacing: "default",
      buttonSpacing: 8,
      actionsOrientation: "vertical",
      actionAlignment: "stretch",
    },
  };
}

/** Draws a card as Teams would in this theme, with mark-up read wherever the renderer asks for it. */
export async function lookAtCard(page: Page, card: unknown, theme: Theme): Promise<CardLook> {
  const c = COLOURS[theme];
  await page.setContent(`<!doctype html><html lang="nl"><head><title>Kaart</title><style>
    body { margin: 0; padding: 12px; background: ${c.page}; }
    main { border-radius: 8px; overflow: hidden; border: 1px solid ${c.subtle}44; }
    .ac-pushButton { min-height: 32px; border-radius: 4px; border: 1px solid ${c.subtle}; padding: 4px 12px;
      background: ${c.card}; color: ${c.text}; font: 600 14px 'Open Sans', sans-serif; }
    .ac-pushButton.style-positive { background: #4f52b2; border-color: #4f52b2; color: #fff; }
    .ac-pushButton.style-destructive { background: #a4262c; border-color: #a4262c; color: #fff; }
    .ac-input { width: 100%; box-sizing: border-box; min-height: 32px; font: 14px 'Open Sans', sans-serif;
      background: ${c.card}; color: ${c.text}; border: 1px solid ${c.subtle}; border-radius: 4px; padding: 6px; }
    textarea.ac-input { min-height: 90px; }
    .ac-input-required-indicator { color: ${c.attention}; }
  </style></head><body><main id="card"></main></body></html>`);
  await page.addScriptTag({ content: RENDERER });
  const asked = JSON.stringify({ card, config: hostConfig(theme) });
  return page.evaluate<CardLook>(`(${DRAW})(${asked})`);
}

/** Runs in the page. Wherever the renderer would read mark-up, a warning comes to stand instead of the words. */
const DRAW = String.raw`({ card, config }) => {
  const { AdaptiveCard, HostConfig, SerializationContext } = AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = "MARK-UP WAS READ";
    result.didProcess = true;
  };
  const drawn = new AdaptiveCard();
  drawn.hostConfig = new HostConfig(config);
  const context = new SerializationContext();
  drawn.parse(card, context);
  document.querySelector("#card").append(drawn.render());
  const textsOf = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent);
  const { scrollWidth, clientWidth } = document.querySelector("#card");
  return {
    faults: Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message),
    text: textsOf(".ac-richTextBlock, .ac-textBlock").join("\n"),
    buttons: textsOf("button"),
    sticksOut: Math.max(0, scrollWidth - clientWidth),
  };
}`;
