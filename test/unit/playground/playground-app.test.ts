import { describe, expect, test } from "vitest";
import { accountId, channelId } from "../../../src/domain/ids.ts";
import type { AccountRef } from "../../../src/domain/ids.ts";
import { aCard, aNote, aPing, HOSTILE, once } from "../../contract/platform-views.ts";
import { aPlaygroundPage } from "../../support/playground-page.ts";

const noor: AccountRef = { platform: "playground", account: accountId("noor") };
const sem: AccountRef = { platform: "playground", account: accountId("sem") };
const sanne: AccountRef = { platform: "playground", account: accountId("sanne") };
const klas = channelId("klas-3ha");

describe("getting in", () => {
  test("a link lets one browser in, once, with a cookie that scripts and other sites cannot use", async () => {
    const { app, browser } = await aPlaygroundPage();
    const link = app.issueLink();
    const first = await browser().get(link);
    expect(first.status).toBe(303);
    expect(first.headers.get("set-cookie")).toMatch(/HttpOnly/i);
    expect(first.headers.get("set-cookie")).toMatch(/SameSite=Strict/i);
    const second = await browser().get(link);
    expect(second.status).toBe(403);
    expect(second.headers.get("set-cookie")).toBeNull();
    expect(await second.text()).toContain("Deze link is al gebruikt");
  });

  test("the same browser may open its link again", async () => {
    const { app, browser } = await aPlaygroundPage();
    const visitor = browser();
    const link = app.issueLink();
    await visitor.get(link);
    expect((await visitor.get(link)).status).toBe(303);
    expect((await visitor.get("/speelklas")).status).toBe(200);
  });

  test("without a link there is nothing to see and nothing to do", async () => {
    const { browser, recorder } = await aPlaygroundPage();
    const stranger = browser();
    expect((await stranger.get("/speelklas")).status).toBe(403);
    expect((await stranger.get("/speelklas?sleutel=geraden")).status).toBe(403);
    expect((await stranger.get("/speelklas/deel/klas")).status).toBe(403);
    expect((await stranger.get("/speelklas/stroom")).status).toBe(403);
    expect((await stranger.post("/speelklas/zeg", { tekst: "hoi" })).status).toBe(403);
    expect((await stranger.post("/speelklas/instelling", { taal: "en" })).status).toBe(403);
    expect(recorder.taken()).toEqual([]);
  });

  test.each([
    "kwaad.example",
    "localhost.kwaad.example:4000",
    "127.0.0.1.kwaad.example",
    "10.0.0.8:4000",
    "",
  ])(
    "a request for host %j is refused, so that no other name can be pointed at this machine",
    async (host) => {
      const { app, browser } = await aPlaygroundPage();
      const answer = await browser().get(app.issueLink(), { headers: { host } });
      expect(answer.status).toBe(403);
      expect(answer.headers.get("set-cookie")).toBeNull();
    },
  );

  test.each(["http://kwaad.example", "http://localhost:4001", "null", ""])(
    "a form from origin %j is refused",
    async (origin) => {
      const { browser, recorder } = await aPlaygroundPage();
      const visitor = browser();
      await visitor.enter();
      const answer = await visitor.post("/speelklas/zeg", { tekst: "hoi" }, { origin });
      expect(answer.status).toBe(403);
      expect(recorder.taken()).toEqual([]);
    },
  );

  test("pages run no inline script, load nothing from elsewhere and may not be framed", async () => {
    const { browser } = await aPlaygroundPage();
    const visitor = browser();
    await visitor.enter();
    const page = await visitor.get("/speelklas");
    const policy = page.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(html).not.toMatch(/\s(?:style|on\w+)="/);
    expect(html).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  });

  test("only the named files are served", async () => {
    const { browser } = await aPlaygroundPage();
    const visitor = browser();
    for (const name of ["bootstrap.css", "htmx.js", "speelklas.css", "speelklas.js", "theme.js"])
      expect((await visitor.get(`/speelklas/bestanden/${name}`)).status).toBe(200);
    for (const name of ["../page.ts", "..%2fpage.ts", "page.ts"])
      expect((await visitor.get(`/speelklas/bestanden/${name}`)).status).toBe(404);
  });
});

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
