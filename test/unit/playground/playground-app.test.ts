import { describe, expect, test } from "vitest";
import { accountId, channelId } from "../../../src/domain/ids.ts";
import type { AccountRef } from "../../../src/domain/ids.ts";
import { aCard, aNote, aPing, HOSTILE, once } from "../../contract/platform-views.ts";
import { aPlaygroundPage } from "../../support/playground-page.ts";

const noor: AccountRef = { platform: "playground", account: accountId("noor") };
const sem: AccountRef = { platform: "playground", account: accountId("sem") };
const sanne: AccountRef = { platform: "playground", account: accountId("sanne") };
const klas = channelId("klas-3ha");

describe("what people write", () => {
  test.each([...HOSTILE, "</textarea><script>alert(1)</script>"])(
    "%j is shown as it stands",
    async (hostile) => {
      const { browser, platform } = await aPlaygroundPage();
      const visitor = browser();
      await visitor.enter();
      await visitor.post("/speelklas/zeg", { tekst: hostile, bijlage: "image" });
      const desk = { kind: "person", account: sanne } as const;
      const card = aCard({
        title: hostile,
        lines: [hostile],
        facts: [{ label: "x", value: hostile }],
      });
      await platform.note(noor, aNote(hostile), once("a"));
      await platform.card(desk, card, null, once("b"));
      await platform.ping(desk, aPing(hostile), { card: null, previous: null }, once("c"));
      const page = await (await visitor.get("/speelklas")).text();
      const escaped = hostile
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;");
      expect(page).toContain(`<p class="text">${escaped}</p>`);
      expect(page).toContain(`<p>${escaped}</p>`);
      for (const shown of [
        `<h3>${escaped}</h3>`,
        `<dd>${escaped}</dd>`,
        `lang="nl">${escaped}</p>`,
      ])
        expect(page).toContain(shown);
      expect(page).not.toContain("<script>");
      expect(page).not.toContain("<b>dik");
    },
  );

  test("an address that is not of this page or the web does not become a link", async () => {
    const { browser, platform } = await aPlaygroundPage();
    const visitor = browser();
    await visitor.enter();
    await platform.card(
      { kind: "person", account: sanne },
      aCard({ title: "KW-1", link: { label: "kijk", url: "javascript:alert(1)" } }),
      null,
      once("b"),
    );
    const page = await (await visitor.get("/speelklas")).text();
    expect(page).toContain("KW-1");
    expect(page).not.toContain("javascript:");
  });
});

describe("what a visitor may do", () => {
  test("somebody else's post cannot be edited or deleted", async () => {
    const { browser, platform } = await aPlaygroundPage();
    const visitor = browser();
    await visitor.enter();
    const post = await platform.post(sem, klas, { text: "van Sem" });
    const bericht = post?.ref.message ?? "";
    expect((await visitor.post("/speelklas/wijzig", { bericht, tekst: "gekaapt" })).status).toBe(
      422,
    );
    expect((await visitor.post("/speelklas/wis", { bericht })).status).toBe(422);
    expect(platform.posts.list(klas).map((p) => p.text)).toEqual(["van Sem"]);
  });

  test("a button can be pressed only where it stands and by whoever sees it", async () => {
    const { browser, platform, recorder } = await aPlaygroundPage();
    const visitor = browser();
    await visitor.enter();
    const note = await platform.note(
      sem,
      aNote("stop", [
        { action: "contest", label: "Niet terecht", style: "secondary", incident: 4 },
      ]),
      once("c"),
    );
    const bij = note.kind === "delivered" ? note.ref : "";
    // Noor is typed as; the note is Sem's.
    for (const form of [
      { door: "noor", bij, knop: "contest" },
      { door: "sem", bij, knop: "contest" },
      { door: "noor", bij, knop: "contest", waarde: "zo maar" },
      { door: "noor", bij, knop: "close" },
      { door: "noor", bij: "verzonnen", knop: "contest" },
      { door: "noor", bij, knop: "alles" },
    ])
      expect((await visitor.post("/speelklas/druk", form)).status).toBe(422);
    expect(recorder.taken()).toEqual([]);
    await visitor.post("/speelklas/kies", { schrijver: "sem" });
    expect(
      (await visitor.post("/speelklas/druk", { door: "sem", bij, knop: "contest" })).status,
    ).toBe(204);
    expect(recorder.taken()).toHaveLength(1);
  });

  test("an answer that offers choices takes no other", async () => {
    const { browser, platform, recorder } = await aPlaygroundPage();
    const visitor = browser();
    await visitor.enter();
    recorder.answerWith(() => ({
      kind: "choose",
      text: "Hoe?",
      action: "close",
      incident: 4,
      options: [{ value: "talked", label: "Gesproken" }],
    }));
    const note = await platform.note(
      noor,
      aNote("x", [{ action: "close", label: "Klaar", style: "primary", incident: 4 }]),
      once("d"),
    );
    const bij = note.kind === "delivered" ? note.ref : "";
    const press = (waarde: string) =>
      visitor.post("/speelklas/druk", { door: "noor", bij, knop: "close", waarde });
    await visitor.post("/speelklas/druk", { door: "noor", bij, knop: "close" });
    expect((await press("police")).status).toBe(422);
    expect((await press("talked")).status).toBe(204);
  });

  test("an empty message, a huge one and an unknown action are refused", async () => {
    const { browser, recorder } = await aPlaygroundPage();
    const visitor = browser();
    await visitor.enter();
    expect((await visitor.post("/speelklas/zeg", { tekst: "   " })).status).toBe(422);
    expect((await visitor.post("/speelklas/zeg", { tekst: "a".repeat(4001) })).status).toBe(422);
    expect((await visitor.post("/speelklas/zeg", { tekst: "a".repeat(40_000) })).status).toBe(413);
    expect((await visitor.post("/speelklas/constructor")).status).toBe(404);
    expect((await visitor.get("/speelklas/deel/toString")).status).toBe(404);
    expect(recorder.taken()).toEqual([]);
  });

  test("waiting moves the clock, does what became due and never goes back", async () => {
    const { browser, clock, advanced } = await aPlaygroundPage();
    const visitor = browser();
    await visitor.enter();
    const before = clock.now();
    expect((await visitor.post("/speelklas/wacht", { hoe: "10" })).status).toBe(204);
    expect(clock.now() - before).toBeGreaterThanOrEqual(600_000);
    expect(clock.ahead()).toBe(600_000);
    expect(advanced()).toBe(1);
    expect((await visitor.post("/speelklas/wacht", { hoe: "-10" })).status).toBe(422);
    expect(clock.ahead()).toBe(600_000);
    const page = await (await visitor.get("/speelklas")).text();
    expect(page).toContain("0 uur en 10 min vooruit gezet");
  });

  test("every text of the page exists in Dutch and English", async () => {
    const { browser } = await aPlaygroundPage();
    const visitor = browser();
    await visitor.enter();
    expect(await (await visitor.get("/speelklas")).text()).toContain('lang="nl"');
    await visitor.post("/speelklas/instelling", { taal: "en" });
    const page = await (await visitor.get("/speelklas")).text();
    expect(page).toMatch(/<html\s+lang="en"/);
    expect(page).toContain("Try an example");
    expect(page).not.toMatch(/Probeer|Verstuur|Telefoon van/);
  });

  test("the other class has its own people", async () => {
    const { browser } = await aPlaygroundPage();
    const visitor = browser();
    await visitor.enter();
    await visitor.post("/speelklas/instelling", { klas: "klas-2b" });
    const page = await (await visitor.get("/speelklas")).text();
    expect(page).toContain("Lotte Jansen");
    expect(page).not.toContain("Noor Haddad");
  });
});
