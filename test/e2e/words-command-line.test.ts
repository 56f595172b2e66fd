import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runBot, startBot } from "../support/bot-process.ts";

/* `klaswacht lexicon` as the real program, on a database of its own, without a bot and with one. */

let folder: string;
let environment: Record<string, string>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "klaswacht-words-"));
  environment = { KLASWACHT_DATA: join(folder, "data"), KLASWACHT_LANG: "en" };
  const roster = join(folder, "rooster.csv");
  writeFileSync(
    roster,
    "nummer;naam;rol;klas\n100;Bas Beheer;beheerder;\n101;Loes Lijst;lijstbeheerder;\n102;Meral Mentor;mentor;2B\n",
  );
  await run("roster", "import", roster);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `klaswacht <words>` for the second school, which has a roster. */
const run = (...args: readonly string[]) =>
  runBot(environment, [...args, "--school", "speelplaats"]);
const lexicon = (...args: readonly string[]) => run("lexicon", ...args);
const json = async (...args: readonly string[]) => {
  const { code, stdout } = await lexicon(...args, "--json");
  return { code, said: JSON.parse(stdout) as Record<string, unknown> };
};
const BY = ["--by", "100", "--reason", "proef"] as const;

describe("klaswacht lexicon", () => {
  it("adds in shadow, shows, puts live, undoes, and tells who did what", async () => {
    const added = await lexicon("add", "kwibus", ...BY);
    expect(added).toMatchObject({ code: 0, stderr: "" });
    expect(added.stdout).toMatch(/Added: insult\.nl:kwibus\. This is change 1\./);
    expect(added.stdout).toMatch(/Tried on \d{4} harmless messages\. Flagged from now on: 0/);
    const live = await json("change", "kwibus", "--live", ...BY);
    expect(live).toMatchObject({ code: 0, said: { kind: "done", change: { number: 2 } } });
    const listed = await lexicon("list", "--own");
    expect(listed.stdout.split("\n")[1]).toMatch(/^insult\.nl:kwibus +medium +always +own +2/);
    const undone = await lexicon("undo", "--by", "101");
    expect(undone.stdout).toContain("Change 2 is undone");
    const shown = await lexicon("show", "kwibus");
    expect(shown.stdout).toMatch(/insult\.nl:kwibus +shadow/);
    expect(shown.stdout).toMatch(/change 3, .*, Loes Lijst: undone insult\.nl:kwibus/);
    expect(shown.stdout).toContain("- state: live");
  });

  it("say which option they need, and which lacks its value", async () => {
    const complaint = async (...args: string[]) =>
      (await runBot(environment, ["lexicon", "off", "sukkel", ...args])).stderr;
    expect(await complaint()).toMatch(/needs --by <person> as well/);
    expect(await complaint("--by")).toMatch(/--by <person> needs a value/);
  });

  it("refuses a place with the harmless messages it would flag, on standard error and with exit 1", async () => {
    const refused = await lexicon("add", "Utrecht", "--live", ...BY);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toContain('"Utrecht" is a place too');
    expect(refused.stderr).toMatch(/harmless\.nl\.txt:\d+ .*utrecht/i);
    const asked = await lexicon("add", "fiets", "--live", "--aim", "person", ...BY);
    expect(asked).toMatchObject({ code: 1, stdout: "" });
    expect(asked.stderr).toContain("--yes");
    expect(await json("history")).toMatchObject({ said: { changes: [] } });
  });

  it("tells whoever comes second what changed since, and changes nothing", async () => {
    await lexicon("add", "kwibus", ...BY);
    await lexicon("change", "kwibus", "--severity", "high", ...BY);
    const late = await json("change", "kwibus", "--severity", "low", "--seen", "1", ...BY);
    expect(late).toMatchObject({ code: 1, said: { kind: "conflict", since: [{ number: 2 }] } });
  });

  it("tries a text today and with an unsaved change, and keeps nothing of it", async () => {
    // A word that nobody has used: what detection knows by itself would be flagged today already.
    const tried = await lexicon(
      "try",
      "jij bent een echte blorf",
      "--add",
      "blorf",
      "--severity",
      "high",
    );
    expect(tried.stdout).toMatch(/Now:\n.*\n +nothing is flagged\n\nWith the change:\n.*〔blorf〕/);
    expect(tried.stdout).toContain("insult, high, rule insult-term, term insult.nl:blorf");
    expect(tried.stdout).toContain("Bas Beheer");
    const database = readFileSync(join(folder, "data/klaswacht.db"));
    expect(database.includes("jij bent een echte")).toBe(false);
  });

  it("changes words in the name of those alone who may change them themselves", async () => {
    const named = (number: string) => ["--by", number, "--reason", "proef"];
    const file = join(folder, "woorden.csv");
    writeFileSync(file, "term;reason\nkwibus;x\n");
    for (const tried of [
      await lexicon("add", "kwibus", ...named("102")),
      await lexicon("import", file, "--by", "102"),
    ]) {
      expect(tried).toMatchObject({ code: 1, stdout: "" });
      expect(tried.stderr).toContain("list administrator");
    }
    const pattern = await lexicon("add", "kwib+us", "--pattern", ...named("101"));
    expect(pattern).toMatchObject({ code: 1, stdout: "" });
    expect(pattern.stderr).toContain("Expressions are for administrators");
    expect(await json("history")).toMatchObject({ said: { changes: [] } });
  });

  it("says what is wrong with its use, in the language asked for, with exit 2", async () => {
    const nobody = await lexicon("add", "kwibus", "--by", "999", "--reason", "x");
    expect(nobody).toMatchObject({ code: 2, stdout: "" });
    const unknown = await lexicon("show", "klootzk", "--lang", "nl");
    expect(unknown).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("staat niet in de woordenlijst"),
    });
    const school = await runBot(environment, ["lexicon", "list"]);
    expect(school).toMatchObject({ code: 2, stderr: expect.stringContaining("--school") });
    const reason = await lexicon("add", "kwibus", "--by", "100");
    expect(reason).toMatchObject({ code: 2, stderr: expect.stringContaining("--reason") });
  });

  it("imports all of a file or nothing, with every mistake on its line, and exports what reads back the same", async () => {
    const file = join(folder, "woorden.csv");
    writeFileSync(
      file,
      Buffer.from("term;severity;reason\nkwibus;hoog;x\nbètweter;low;één\nkw;low;x\n", "latin1"),
    );
    const wrong = await lexicon("import", file, "--by", "100");
    expect(wrong).toMatchObject({ code: 1, stdout: "" });
    expect(wrong.stderr).toMatch(/woorden\.csv:2 .*hoog/);
    expect(wrong.stderr).toMatch(/woorden\.csv:4 .*too short/);
    writeFileSync(
      file,
      Buffer.from("term;severity;reason\nkwibus;high;x\nbètweter;low;één\n", "latin1"),
    );
    expect(await lexicon("import", file, "--by", "100")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Read: 2 new, 0 changed, 0 off, 0 the same."),
    });
    await lexicon("export", "--out", file);
    expect(readFileSync(file, "utf8")).toContain("bètweter");
    expect(await lexicon("import", file, "--by", "100")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("0 new, 0 changed, 0 off, 2 the same."),
    });
  });

  it("speaks to the running bot, which goes on with the new words", async () => {
    const bot = startBot(environment);
    await bot.logged("STARTED");
    expect(await json("add", "kwibus", "--live", ...BY)).toMatchObject({
      code: 0,
      said: { kind: "done", change: { number: 1 } },
    });
    await bot.logged("WORDS_CHANGED");
    expect(await json("backtest", "kwibus")).toMatchObject({ code: 0, said: { kind: "tested" } });
    expect(await bot.stop()).toBe(0);
    expect(await json("list", "--own")).toMatchObject({ said: { terms: [{ number: 1 }] } });
  });
});
