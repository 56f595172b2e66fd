import { describe, expect, test } from "vitest";
import { aPlaygroundPage } from "../../support/playground-page.ts";

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

  test("a look ahead at a link does not use it up", async () => {
    const { app, browser } = await aPlaygroundPage();
    const link = app.issueLink();
    const glance = await app.routes.request(`http://localhost${link}`, {
      method: "HEAD",
      headers: { host: "localhost" },
    });
    expect(glance.headers.get("set-cookie")).toBeNull();
    expect((await browser().get(link)).status).toBe(303);
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
