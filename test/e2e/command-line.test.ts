import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inherited, runBot, startBot } from "../support/bot-process.ts";
import { copyConfig } from "../support/copy-config.ts";
import { BANTER, EXCLUSION, linesOf, woven } from "../unit/detection/conversation/conversations.ts";

const ROOT = resolve(import.meta.dirname, "../..");
let folder: string;
let environment: Record<string, string>;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "klaswacht-cli-"));
  environment = { KLASWACHT_DATA: join(folder, "data"), KLASWACHT_LANG: "en" };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs classify and hands it input as it asks for it; gives its lines as they come. */
async function classify(
  input: Iterable<string>,
  seen: (line: string) => void,
  args: readonly string[] = [],
  heapMegabytes = 512,
) {
  const limit = `--max-old-space-size=${heapMegabytes}`;
  const child = spawn(process.execPath, [limit, join(ROOT, "src/main.ts"), "classify", ...args], {
    env: { ...inherited(), ...environment },
    stdio: ["pipe", "pipe", "inherit"],
  });
  // It may die before it has read everything; its exit code tells.
  child.stdin.on("error", () => {});
  const ended = once(child, "close");
  const reading = (async () => {
    for await (const line of createInterface({ input: child.stdout })) seen(line);
  })();
  for (const line of input) {
    if (!child.stdin.write(line)) await Promise.race([once(child.stdin, "drain"), ended]);
  }
  child.stdin.end();
  await reading;
  const [code] = (await ended) as [number];
  return code;
}

describe("classify", () => {
  it("flags a threat with place and time as urgent, with spans that point at it", async () => {
    const text = "ik maak je af na school bij het fietsenhok";
    const lines: string[] = [];
    const code = await classify([`${JSON.stringify({ id: "1", text })}\n`], (line) =>
      lines.push(line),
    );
    const [answer] = lines.map(
      (line) => JSON.parse(line) as { findings: { start: number; end: number }[] },
    );
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      id: "1",
      flagged: true,
      categories: ["threat"],
      severity: "urgent",
      care: false,
    });
    for (const finding of answer?.findings ?? [])
      expect(text.slice(finding.start, finding.end)).toMatch(/\S/);
    expect(
      answer?.findings.some(({ start, end }) => text.slice(start, end).includes("maak je af")),
    ).toBe(true);
  });

  it("streams a hundred thousand lines in order, in a heap that has no room for them, and reports a broken one", async () => {
    const count = 100_000;
    // 70 MB of lines, and as much of answers, past a program that may hold 96 MB with its word lists.
    const ballast = "x".repeat(700);
    const id = (n: number): string => `${n}-${ballast}`;
    const text = "wie heeft het huiswerk voor morgen";
    function* input(): Iterable<string> {
      for (let n = 0; n < count; n++) {
        yield n === 50_000 ? "{broken\n" : `${JSON.stringify({ id: id(n), text })}\n`;
      }
    }
    let next = 0;
    let broken = 0;
    const seen = (line: string): void => {
      const answer = JSON.parse(line) as { id?: string; line?: number };
      if (answer.line === 50_001 && next === 50_000) broken++;
      else if (answer.id !== id(next)) throw new Error(`line ${next} is answered by another`);
      next++;
    };
    expect(await classify(input(), seen, [], 96)).toBe(1);
    expect([next, broken]).toEqual([count, 1]);
  });

  it("takes extra words from a file, and says line and reason when one of them cannot be used", async () => {
    const words = join(folder, "woorden.txt");
    writeFileSync(words, "# van de lijst\nkwibuskop\n");
    const lines: string[] = [];
    await classify(['{"id":1,"text":"wat een kwibuskop"}\n'], (line) => lines.push(line), [
      "--lexicon",
      words,
    ]);
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ flagged: true, categories: ["insult"] });
    writeFileSync(words, "goed\n123\n");
    const refused = await runBot(environment, ["classify", "--lexicon", words]);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("woorden.txt:2") });
  });
});

describe("replay", () => {
  it("runs a conversation through the whole pipeline and tells which message led to a case", async () => {
    const bot = startBot(environment, ["replay"]);
    bot.send(
      '{"id":"r","messages":[{"author":"a","role":"student","text":"hoi","seconds":0},{"author":"b","role":"student","text":"ik steek je neer morgen bij de kantine","seconds":60}]}\nnee\n',
    );
    expect(await bot.exit).toBe(1);
    const [answer, refusal] = bot
      .stdout()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown);
    expect(answer).toMatchObject({
      id: "r",
      escalates: true,
      first_flag_index: 1,
      incidents: [{ category: "threat", severity: "urgent", messages: [1] }],
    });
    expect(refusal).toMatchObject({ line: 2 });
  });

  it("says of mild messages what they add up to, at which one, and which case it led to", async () => {
    const bot = startBot(environment, ["replay"]);
    const { lines, places } = woven(linesOf(EXCLUSION));
    bot.send(
      [linesOf(EXCLUSION), lines, linesOf(BANTER)]
        .map((messages, id) => `${JSON.stringify({ id, messages })}\n`)
        .join(""),
    );
    expect(await bot.exit).toBe(0);
    const [plain, among, banter] = bot
      .stdout()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly first_flag_index: number });
    expect(plain).toMatchObject({
      escalates: true,
      pattern: "exclusion",
      incidents: [{ category: "bullying", severity: "medium", care: false }],
    });
    expect(among).toMatchObject({ escalates: true, pattern: "exclusion" });
    expect(among?.first_flag_index).toBe(places[plain?.first_flag_index ?? -1]);
    expect(banter).toMatchObject({ escalates: false, first_flag_index: null, pattern: "none" });
  });
});

describe("start", () => {
  it("names ten mistakes in the configuration with file and line, exits with 1 and starts nothing", async () => {
    const config = join(folder, "config");
    copyConfig(config);
    writeFileSync(
      join(config, "school.yaml"),
      [
        "schools:",
        "  proef:",
        "    name: ''",
        "    protocol: bestaat-niet",
        "    language: fr",
        "    time_zone: Europe/Schagen",
        "    waking: { from: '25:00', until: '22:00' }",
        "    hidden: true",
        "    council: { agreed_on: 2026-02-31, reference: x }",
        "    channels:",
        "      - { platform: discord, channel: '1', class: 3HA, mode: aan, minimum_age: 16 }",
        "      - { platform: discord, channel: '2', class: 3HB, minimum_age: 14 }",
        "      - { platform: playground, channel: '3', class: 3HC }",
        "      - { platform: playground, channel: '3', class: 3HD }",
      ].join("\n"),
    );
    const result = await runBot({ ...environment, KLASWACHT_CONFIG: config }, ["start"]);
    const named = result.stderr
      .split("\n")
      .filter((line) => /^config\/school\.yaml:\d+ {2}\S/.test(line));
    expect(result.code).toBe(1);
    const lines = new Set(named.map((line) => Number(/:(\d+)/.exec(line)?.[1])));
    for (const line of [3, 4, 5, 6, 7, 8, 9, 11, 12, 14])
      expect([...lines], `line ${line}`).toContain(line);
    expect(existsSync(join(folder, "data"))).toBe(false);
  });

  it("refuses a listed word that ordinary words hold, as doctor does; a command that judges nothing works on", async () => {
    const config = join(folder, "config");
    copyConfig(config);
    appendFileSync(
      join(config, "lexicon/insult.nl.yaml"),
      [
        "  - term: aardrijk",
        "    severity: medium",
        "    aim: always",
        "    examples: [jij aardrijk]",
        "    counter_examples: [daar ging het niet over]",
        "",
      ].join("\n"),
    );
    const on = { ...environment, KLASWACHT_CONFIG: config };
    const [start, doctor, status] = await Promise.all(
      ["start", "doctor", "status"].map((command) => runBot(on, [command])),
    );
    const why = expect.stringMatching(/insult\.nl\.yaml:\d+.*"aardrijk".*aardrijkskunde/u);
    expect(start).toMatchObject({ code: 1, stderr: why });
    expect(doctor).toMatchObject({ code: 1, stdout: why });
    expect(status?.code).toBe(0);
  });

  it("says which port is taken, and that another bot already has the database", async () => {
    const first = startBot(environment);
    await first.logged("STARTED");
    const second = await runBot(environment, ["start"]);
    expect(second).toMatchObject({
      code: 1,
      stderr: expect.stringContaining("another Klaswacht is running"),
    });
    const port = /localhost:(\d+)/.exec(first.stderr())?.[1] ?? "";
    const third = await runBot(
      { ...environment, KLASWACHT_DATA: join(folder, "other"), PORT: port },
      ["start"],
    );
    expect(third).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(`port ${port} is taken`),
    });
    expect(await first.stop()).toBe(0);
  });

  it("answers on its health addresses, and in production offers no Speelklas", async () => {
    const bot = startBot({ ...environment, NODE_ENV: "production" });
    await bot.logged("STARTED");
    const url = /"url":"([^"]+)"/.exec(bot.stderr())?.[1] ?? "";
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
      problems: ["NO_PLATFORM"],
    });
    expect((await fetch(`${url}/speelklas`)).status).toBe(404);
    expect(bot.stdout()).toBe("");
    expect(await bot.stop()).toBe(0);
  });
});

describe("commands that write", () => {
  it("go to the running bot, and work without one", async () => {
    const off = () => runBot(environment, ["uit", "playground:klas-3ha", "--json"]);
    expect(JSON.parse((await off()).stdout)).toMatchObject({ mode: "off", because: "override" });
    const bot = startBot(environment);
    await bot.logged("STARTED");
    const on = await runBot(environment, ["aan", "playground:klas-3ha", "--json"]);
    expect(JSON.parse(on.stdout)).toMatchObject({ wanted: "live" });
    expect(JSON.parse((await off()).stdout)).toMatchObject({ mode: "off" });
    expect(await bot.stop()).toBe(0);
    expect(readdirSync(join(folder, "data"))).not.toContain("klaswacht.sock");
  });

  it("import a roster after a dry run, refuse a bad one whole, and hand out codes", async () => {
    const file = join(folder, "rooster.csv");
    const head = "nummer;naam;rol;klas;geboortedatum\n";
    writeFileSync(file, `${head}1;Noor;leerling;3HA;2011-02-03\n2;Vera Blom;mentor;3HA;\n`);
    const roster = (...args: string[]) =>
      runBot(environment, ["roster", ...args, "--school", "speelklas"]);
    expect((await roster("import", file, "--dry-run")).stdout).toMatch(
      /2 new.*Nothing was changed/,
    );
    expect((await roster("import", file)).stdout).toMatch(/2 new/);
    expect((await roster("import", file)).stdout).toMatch(/0 new, 0 changed, 0 gone, 2 the same/);
    writeFileSync(file, `${head}1;Noor;leerling;3HA;31-31-2011\n1;Sem;baas;3HA;\n`);
    const refused = await roster("import", file);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/rooster\.csv:2 .*\n.*rooster\.csv:3 /);
    const named = async (...args: string[]) => {
      const { stdout } = await roster("codes", "--json", ...args);
      return (JSON.parse(stdout) as { codes: { name: string }[] }).codes.map(({ name }) => name);
    };
    expect(await named("3HA")).toEqual(["Noor"]);
    expect(await named("--staff")).toEqual(["Vera Blom"]);
    expect(await roster("codes")).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/--staff/),
    });
    expect((await roster("codes", "3HA", "--staff")).code).toBe(2);
  });

  it("ask before they erase, and export what is kept about somebody", async () => {
    const file = join(folder, "rooster.csv");
    writeFileSync(file, "nummer;naam;rol;klas\n1;Noor;leerling;3HA\n2;Vera;beheerder;\n");
    await runBot(environment, ["roster", "import", file, "--school", "speelklas"]);
    const exported = await runBot(environment, ["export", "subject", "1", "--by", "2"]);
    expect(JSON.parse(exported.stdout)).toMatchObject({ person: { name: "Noor" }, written: [] });
    const asked = await runBot(environment, ["erase", "1"]);
    expect(asked).toMatchObject({ code: 1, stdout: expect.stringContaining("--yes") });
    expect((await runBot(environment, ["erase", "1", "--yes"])).code).toBe(0);
    expect((await runBot(environment, ["erase", "1", "--yes"])).code).toBe(2);
    const stranger = await runBot(environment, ["erase", "discord:123456789012345678"]);
    expect(stranger).toMatchObject({ code: 2, stderr: expect.stringContaining("discord:1234") });
  });
});

describe("a reader who has seen enough", () => {
  it.each([
    ["src/main.ts", ["classify"], '{"id":1,"text":"hoi"}\n'.repeat(50_000)],
    ["test/corpus/evaluate.ts", ["--list", "misses", "--split", "tune"], ""],
  ])("ends %s without a complaint", async (file, args, input) => {
    const child = spawn(process.execPath, [join(ROOT, file), ...args], {
      env: { ...inherited(), ...environment },
      stdio: ["pipe", "pipe", "pipe"],
    });
    let complaints = "";
    child.stderr.on("data", (text: Buffer) => (complaints += text.toString()));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    const ended = once(child, "close");
    await once(child.stdout, "data");
    child.stdout.destroy();
    expect([(await ended)[0], complaints]).toEqual([0, ""]);
  });
});

describe("the corpus", () => {
  const run = async (script: string, args: readonly string[]) => {
    const child = spawn(process.execPath, [join(ROOT, "test/corpus", script), ...args]);
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (text: Buffer) => (said += text.toString()));
    return { code: (await once(child, "close"))[0] as unknown, said };
  };

  it("does not show its test split to whoever asks what is missed", async () => {
    const { code, said } = await run("evaluate.ts", ["--list", "misses"]);
    expect([code, said]).toEqual([2, expect.stringContaining("the test split is not listed")]);
  });

  it("is not needed to measure files from elsewhere, which are refused with every broken line", async () => {
    const messages = join(folder, "batch.txt");
    writeFileSync(messages, "insult high|plain|wat ben jij een kankerhoer\nnone|game|gg\n");
    const measured = await run("evaluate.ts", ["--messages", messages, "--json"]);
    expect(measured.code).toBe(0);
    expect(measured.said).toContain('"name":"recall","figure":{"value":1,');
    writeFileSync(messages, "none|everyday\nrude|plain|x\n");
    const refused = await run("evaluate.ts", ["--messages", messages, "--conversations", "nix"]);
    expect(refused.code).toBe(2);
    for (const reason of ["batch.txt:1 ", "batch.txt:2 ", "no file nix"])
      expect(refused.said).toContain(reason);
  });

  it("tells every broken line of what is to be added, and takes nothing of it", async () => {
    const [messages, conversations] = [join(folder, "g1-9.txt"), join(folder, "c1-9.jsonl")];
    writeFileSync(messages, "none|everyday|een goede regel\nnone|everyday\nrude|plain|x\n");
    writeFileSync(conversations, "{}\n");
    const { code, said } = await run("add.ts", [messages, conversations]);
    expect(code).toBe(1);
    for (const place of ["g1-9.txt:2 2 fields", "g1-9.txt:3 ", "c1-9.jsonl:1 ", "3 broken lines"])
      expect(said).toContain(place);
    expect(readFileSync(join(ROOT, "test/corpus/messages/train.jsonl"), "utf8")).not.toContain(
      "g1-9-001",
    );
  });
});

describe("doctor", () => {
  it("says before the first start what is to be done first, and exits with 1", async () => {
    const before = await runBot(environment, ["doctor"]);
    expect(before.code).toBe(1);
    expect(before.stdout).toMatch(/start the bot \(npm start\).*Before the first start/);
    expect(before.stdout).toMatch(/roster import FILE --school speelklas/);
  });
});

describe("wrong use", () => {
  it.each([
    [["blaf"], "blaf"],
    [["status", "--hard"], "--hard"],
    [["roster", "import"], "file"],
    [["export", "subject", "1"], "--by"],
    [["roster", "codes", "3HA", "--platform", "msn"], "discord, teams, playground"],
  ])("%j exits with 2 and names what is wrong, in Dutch and English", async (args, word) => {
    for (const language of ["nl", "en"]) {
      const result = await runBot({ ...environment, KLASWACHT_LANG: language }, args);
      expect(result).toMatchObject({ code: 2, stdout: "", stderr: expect.stringContaining(word) });
      expect(result.stderr).toContain(language === "nl" ? "Fout:" : "Error:");
    }
  });
});
