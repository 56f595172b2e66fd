import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { EXAMPLES } from "../../adapters/playground/examples.ts";
import { launchChromium } from "../support/chromium.ts";
import { visitSpeelklas, type Visit } from "../support/speelklas-visit.ts";

/* The Speelklas as a visitor has it: the real pipeline and storage behind it, in a real browser. */

/** How the element that has the focus is outlined, asked in the page. */
const OUTLINE = "getComputedStyle(document.activeElement).outlineStyle";
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

describe("what the visitor sees happen", () => {
  test("an insult brings a private note, the mentor's card with a ring, and the whole trace", async () => {
    const { page, troubles, shows, tryExample } = await visit();
    await tryExample("insult");
    await shows("#prive-lijst", "Niet terecht");
    await shows("#telefoon-lijst .kind-card", "KW-1");
    await shows("#telefoon-lijst .kind-ping", "KW-1");
    await shows("#telefoon .device-bar", "1× overgegaan");
    const trace = page.locator("article.trace[id]").first();
    for (const part of [
      "mongool",
      "insult-term",
      "ernstig",
      "IV.A.3",
      "Sanne de Wit",
      "KW-1",
      "oproep: aangekomen",
    ])
      await trace.getByText(part).first().waitFor();
    expect(await trace.innerText()).toMatch(/aangekomen \d+(\.\d+)? ms/);
    // The note does not repeat the word, the card holds no quote.
    expect(await page.locator("#prive-lijst").innerText()).not.toContain("mongool");
    expect(await page.locator("#telefoon-lijst").innerText()).not.toContain("mongool");
    expect(troubles).toEqual([]);
  });

  test("a threat is urgent and asks for three steps; self-harm is met with help, not with stop", async () => {
    const { page, speelklas, shows, tryExample, typeAs } = await visit();
    await tryExample("threat");
    await shows("#telefoon-lijst .card-urgent", "Bel 112");
    await typeAs("sem");
    await tryExample("self_harm");
    await shows("#prive-lijst", "113");
    await shows("#spoor-lijst", "Deze leerling heeft hulp nodig");
    await page.locator("#tel-fatima").click();
    await shows("#telefoon-lijst .kind-card", "KW-2");
    expect(speelklas.complaints()).toEqual([]);
  });

  test("secret filming names the clause on pictures", async () => {
    const { shows, text, tryExample } = await visit();
    await tryExample("recording");
    await shows("#prive-lijst", "IV.A.5");
    expect(await text("#spoor-lijst")).toContain("opname zonder toestemming");
  });

  test("look-alikes stay silent, and so does the miss that is labelled as one", async () => {
    const { page, speelklas, shows, tryExample } = await visit();
    const quiet = [...EXAMPLES.silent, ...EXAMPLES.misses];
    for (const id of quiet) await tryExample(id);
    await page
      .locator("article.trace[id] .severity.none")
      .nth(quiet.length - 1)
      .waitFor();
    expect(speelklas.trace().filter((event) => event.kind === "decided")).toEqual([]);
    await shows("#telefoon-lijst", "heeft nog niets gehoord");
    await shows("#prive-lijst", "Nog geen privébericht");
    expect(await page.locator(".misses").innerText()).toContain("Deze versie mist dit nog");
  });

  test("after ten minutes without an answer the teamleider's phone rings, and the clock says so", async () => {
    const { page, shows, count, tryExample } = await visit();
    await tryExample("insult");
    await shows("#telefoon-lijst .kind-card", "KW-1");
    expect(await count("#tel-joost .badge-new")).toBe(0);
    const before = await page.locator("#deel-klok").innerText();
    await page.locator("#wacht-10").click();
    await shows("#tel-joost", "1 nieuw");
    await shows("#meldingen", "De klok staat nu op");
    await page.locator("#tel-joost").click();
    await shows("#telefoon-lijst .kind-card", "KW-1");
    await shows("#telefoon .device-bar", "1× overgegaan");
    expect(await page.locator("#deel-klok").innerText()).not.toBe(before);
  });

  test("during school, waiting for school goes on to the next morning", async () => {
    const { page, shows, text } = await visit();
    const day = async (): Promise<string | undefined> => (await text("#deel-klok")).split(" ")[0];
    const today = await day();
    await page.locator("#wacht-ochtend").click();
    await shows("#meldingen", "De klok staat nu op");
    await expect.poll(day).not.toBe(today);
    await shows("#deel-klok", "08:30");
  });

  test("a case that was acknowledged does not go on to the next person", async () => {
    const { page, shows, count, tryExample } = await visit();
    await tryExample("insult");
    await page.getByRole("button", { name: "Ik pak dit op" }).click();
    await page.locator(".kind-card").getByText("opgepakt").first().waitFor();
    await page.locator("#wacht-10").click();
    await shows("#meldingen", "De klok staat nu op");
    expect(await count("#tel-joost .badge-new")).toBe(0);
  });
});

describe("buttons and answers", () => {
  test("closing asks for the outcome and shows the answer to the presser alone", async () => {
    const { page, shows, count, tryExample } = await visit();
    await tryExample("insult");
    await page.getByRole("button", { name: "Ik pak dit op" }).click();
    await page.getByRole("button", { name: "Afgehandeld" }).click();
    await shows("#telefoon-lijst .answer", "Alleen jij ziet dit");
    await page.locator("#telefoon-lijst .answer-form button").first().click();
    await page.locator("#telefoon-lijst .bot.closed").waitFor();
    expect(await count("#klas-lijst .answer")).toBe(0);
    expect(await count("#prive-lijst .answer")).toBe(0);
  });

  test("showing the message quotes it privately", async () => {
    const { page, shows, text, tryExample } = await visit();
    await tryExample("insult");
    await page.getByRole("button", { name: "Toon bericht" }).click();
    await shows("#telefoon-lijst .answer", "mongool");
    expect(await text("#klas-lijst")).not.toContain("Alleen jij ziet dit");
  });

  test("a pupil contests with words, typed on the keyboard alone", async () => {
    const { page, troubles } = await visit();
    // From the top of the page: the first stop is the skip link.
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Sem jij bent echt een vieze mongool");
    await page.keyboard.press("Enter");
    const contest = page.getByRole("button", { name: "Niet terecht" });
    await contest.waitFor();
    const stops: string[] = [];
    for (
      let tab = 0;
      tab < 60 && (await contest.and(page.locator(":focus")).count()) === 0;
      tab += 1
    ) {
      await page.keyboard.press("Tab");
      stops.push(await page.evaluate(OUTLINE));
    }
    // Every stop on the way could be seen.
    expect(stops.filter((style) => style === "none")).toEqual([]);
    await page.keyboard.press("Enter");
    await page.locator("#prive-lijst .answer textarea:focus").waitFor();
    await page.keyboard.type("het was een grapje");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("#prive-lijst .answer .said").waitFor();
    await page.locator(".kind-card h3").getByText("betwist").waitFor();
    expect(troubles).toEqual([]);
  });

  test("private messages that are refused become a neutral line in the class, with a private why", async () => {
    const { page, shows, tryExample, typeAs } = await visit();
    await page.locator("#prive-knop").click();
    await shows("#prive-lijst", "laat geen privéberichten toe");
    await tryExample("insult");
    const line = page.locator("#klas-lijst .kind-line");
    await line.waitFor();
    expect(await line.innerText()).not.toContain("Noor");
    await line.getByRole("button", { name: "Waarom?" }).click();
    await line.locator(".answer").waitFor();
    await line.getByRole("button", { name: "Niet terecht" }).click();
    await line.locator(".answer textarea").fill("dat was een grapje");
    await line.locator(".answer .btn-primary").click();
    await page.locator(".kind-card h3").getByText("betwist").waitFor();
    await typeAs("yara");
    await line.locator(".answer").waitFor({ state: "detached" });
  });
});

describe("typing in the class", () => {
  test("a message can be sent with a picture, answered, edited and deleted, and the card follows", async () => {
    const { page, troubles, shows, typeAs } = await visit();
    await page.selectOption("#bijlage", "image");
    await page.fill("#tekst", "wie heeft het huiswerk?");
    await page.locator("#stuur").click();
    await shows("#klas-lijst", "foto.jpg");
    expect(await page.inputValue("#tekst")).toBe("");
    await typeAs("sem");
    await page.getByRole("button", { name: "Antwoord" }).click();
    await shows("#deel-schrijven", "Antwoord aan Noor Haddad");
    await page.fill("#tekst", "ik!");
    await page.keyboard.press("Enter");
    await shows("#klas-lijst", "antwoord aan Noor Haddad");
    await page.getByRole("button", { name: "Bewerk" }).click();
    await page.fill("#wijzig-tekst", "jij bent echt een vieze mongool");
    await page.locator("#wijzig-bewaar").click();
    await shows("#klas-lijst", "bewerkt");
    await shows("#telefoon-lijst .kind-card", "KW-1");
    await page.getByRole("button", { name: "Verwijder" }).click();
    await shows("#klas-lijst", "Dit bericht is verwijderd.");
    await shows("#telefoon-lijst .kind-card", "verwijderd");
    expect(troubles).toEqual([]);
  });

  test("a post can be reported: the reporter is thanked in private and the mentor gets a card", async () => {
    const { page, count, shows, tryExample, typeAs } = await visit();
    await tryExample("utrecht");
    await typeAs("sem");
    await page.getByRole("button", { name: "Meld dit bericht" }).click();
    await page.locator("#klas-lijst .answer").waitFor();
    await shows("#telefoon-lijst .kind-card", "KW-1");
    expect(await page.locator("#telefoon-lijst").innerText()).not.toContain("Sem Visser");
    await page.locator("#klas-lijst .answer").getByRole("button", { name: "Sluit" }).click();
    await page.locator("#klas-lijst .answer").waitFor({ state: "detached" });
    expect(await count("#prive-lijst .kind-note")).toBe(0);
  });

  test("mark-up and script in a message show as text", async () => {
    const { page, troubles, shows, count } = await visit();
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script> **vet** @everyone';
    await page.fill("#tekst", hostile);
    await page.keyboard.press("Enter");
    await shows("#klas-lijst", hostile);
    await shows("#spoor-lijst", hostile);
    expect(await count("main img, main script")).toBe(0);
    expect(troubles).toEqual([]);
  });

  test("what is being typed stays when something arrives", async () => {
    const { page, shows, tryExample } = await visit();
    await page.fill("#tekst", "half af");
    await tryExample("insult");
    await shows("#telefoon-lijst .kind-card", "KW-1");
    expect(await page.inputValue("#tekst")).toBe("half af");
  });

  test("after a restart, which forgets who was let in, the page asks for the new link", async () => {
    const { page, speelklas, shows } = await visit();
    await page.context().clearCookies();
    speelklas.drop();
    await shows("#storing", "Open de nieuwe link uit de terminal.");
    expect(await page.isVisible("#storing")).toBe(true);
  });

  test("when the connection goes, the page says so", async () => {
    const { page, speelklas, shows } = await visit();
    await speelklas.stop();
    await shows("#storing", "De verbinding met Klaswacht is weg.");
    expect(await page.getAttribute("#storing", "role")).toBe("alert");
  });
});
