import type { Browser, Page } from "playwright-core";
import { startSpeelklas, type RunningSpeelklas } from "./compose.ts";

/** A browser window on a Speelklas of its own. */
export type Visit = {
  readonly page: Page;
  readonly speelklas: RunningSpeelklas;
  /** What the browser's console complained of: scripts that were refused, errors, dialogs. */
  readonly troubles: readonly string[];
  /** Resolves when the text stands there. */
  readonly shows: (selector: string, text: string) => Promise<void>;
  readonly count: (selector: string) => Promise<number>;
  readonly text: (selector: string) => Promise<string>;
  /** Taps an example; resolves when the trace shows it. */
  readonly tryExample: (id: string) => Promise<void>;
  readonly typeAs: (account: string) => Promise<void>;
  readonly leave: () => Promise<void>;
};

const WIDE = { width: 1280, height: 800 };

/** Starts a Speelklas and opens it through its link. */
export async function visitSpeelklas(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0] = {},
): Promise<Visit> {
  const speelklas = await startSpeelklas();
  const context = await browser.newContext({ viewport: WIDE, reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const troubles: string[] = [];
  page.on("console", (said) => said.type() === "error" && troubles.push(said.text()));
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("dialog", (dialog) => {
    troubles.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(speelklas.link());
  await page.locator("body[data-live]").waitFor();
  const count = (selector: string): Promise<number> => page.locator(selector).count();
  return {
    page,
    speelklas,
    troubles,
    count,
    shows: (selector, text) => page.locator(selector).getByText(text).first().waitFor(),
    text: (selector) => page.locator(selector).innerText(),
    tryExample: async (id) => {
      const before = await count("article.trace[id]");
      if ((await count(".examples[open]")) === 0) await page.locator(".examples summary").click();
      await page.locator(`#vb-${id}`).click();
      await page.locator("article.trace[id]").nth(before).waitFor();
    },
    typeAs: async (account) => {
      await page.selectOption("#schrijver", account);
      const chosen = await page.locator("#schrijver option:checked").innerText();
      const name = chosen.replace(/ \(.*/, "").trim();
      await page.locator("#prive h2").getByText(name).waitFor({ state: "attached" });
    },
    leave: async () => {
      await context.close();
      await speelklas.stop();
    },
  };
}
