import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../support/chromium.ts";
import { visitSpeelklas, type Visit } from "../support/speelklas-visit.ts";

const NARROW = { width: 390, height: 844 };
/** Where to leave pictures of the page; nowhere when it is not set. */
const folder = process.env["SCREENSHOTS"] ?? null;

let browser: Browser;
const visits: Visit[] = [];
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
afterEach(async () => {
  for (const visit of visits.splice(0)) await visit.leave();
});
async function visit(options: Parameters<Browser["newContext"]>[0] = {}): Promise<Visit> {
  const opened = await visitSpeelklas(browser, options);
  visits.push(opened);
  return opened;
}

async function picture(page: Page, name: string): Promise<void> {
  if (folder === null) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
async function violations(page: Page): Promise<readonly string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations.flatMap((v) => v.nodes.map((node) => `${v.id}: ${node.html}`));
}
/** Puts something in every part of the page. */
async function fill({ page, typeAs }: Visit): Promise<void> {
  await page.fill("#tekst", "morgen is de toets, toch?");
  await page.keyboard.press("Enter");
  await typeAs("yara");
  await page.fill("#tekst", "Sem jij bent echt een vieze mongool");
  await page.keyboard.press("Enter");
  await page.locator("#telefoon-lijst .kind-card").waitFor({ state: "attached" });
  await page.locator("#prive-lijst .kind-note").waitFor({ state: "attached" });
  await page.locator("article.trace[id]").nth(1).waitFor({ state: "attached" });
}

describe("how it looks", () => {
  for (const scheme of ["light", "dark"] as const) {
    test(`at 1280 px in ${scheme} there is nothing that axe objects to`, async () => {
      const opened = await visit({ colorScheme: scheme });
      const { page, troubles } = opened;
      expect(await page.getAttribute("html", "data-bs-theme")).toBe(scheme);
      expect(await violations(page)).toEqual([]);
      await picture(page, `1280-${scheme}-empty`);
      await fill(opened);
      expect(await violations(page)).toEqual([]);
      await picture(page, `1280-${scheme}`);
      expect(troubles).toEqual([]);
    });

    test(`at 390 px in ${scheme} every tab fits and there is nothing that axe objects to`, async () => {
      const opened = await visit({ viewport: NARROW, colorScheme: scheme, hasTouch: true });
      const { page } = opened;
      await fill(opened);
      for (const tab of ["klas", "prive", "telefoon", "spoor"]) {
        await page.locator(`#tab-${tab}`).click();
        await page.locator(`#${tab}`).waitFor();
        const wide = await page.evaluate("document.documentElement.scrollWidth");
        expect(wide).toBeLessThanOrEqual(NARROW.width);
        expect(await violations(page)).toEqual([]);
        await picture(page, `390-${scheme}-${tab}`);
      }
    });
  }

  test("language and theme can be changed, and stay", async () => {
    const { page, shows, tryExample } = await visit({ colorScheme: "light" });
    await page.locator("#thema").click();
    await page.locator('html[data-bs-theme="dark"]').waitFor();
    await page.locator("#taal").click();
    await page.locator('html[lang="en"][data-bs-theme="dark"]').waitFor();
    await shows("main", "Try an example");
    await tryExample("insult");
    await page.locator("#telefoon-lijst .kind-card").waitFor();
    await page.reload();
    await shows("main", "Class 3HA");
    expect(await violations(page)).toEqual([]);
    await picture(page, "1280-english");
  });

  test("a new note or ring is said in a live region, and nothing above it moves", async () => {
    const { page, shows } = await visit();
    const top = (await page.locator("#tekst").boundingBox())?.y;
    await page.fill("#tekst", "Sem jij bent echt een vieze mongool");
    await page.keyboard.press("Enter");
    await shows('#meldingen[aria-live="polite"]', "De telefoon van Sanne de Wit gaat");
    expect((await page.locator("#tekst").boundingBox())?.y).toBe(top);
  });
});
