import { expect, test } from "vitest";
import { explainLines } from "../../../src/cli/commands/classify.ts";
import { createPhraseBook } from "../../../src/cli/phrase-book.ts";
import { commandTexts } from "../../../src/main/command-texts.ts";
import { makeJudge } from "../../../src/main/judge.ts";
import type { Language } from "../../../src/domain/school.ts";
import { theTexts } from "../../support/texts.ts";

const judge = await makeJudge("config", null);
const textsOf = await commandTexts();

/** What `classify --explain` writes for these lines of input. */
async function explained(
  lines: readonly string[],
  { json = false, language = "nl" }: { json?: boolean; language?: Language } = {},
): Promise<{ readonly exit: number; readonly out: string }> {
  let out = "";
  const io = {
    stdin: (async function* () {
      for (const line of lines) yield `${line}\n`;
    })(),
    write: async (text: string) => void (out += text),
    error: () => undefined,
    readFile: () => Promise.reject(new Error("reads no file")),
    writeFile: () => Promise.reject(new Error("writes no file")),
    ask: null,
    progress: null,
  };
  const say = createPhraseBook(textsOf("en"), textsOf(language));
  const context = { io, texts: theTexts()[language], say, json };
  return { exit: await explainLines(context, judge), out };
}
const message = (text: string): string => JSON.stringify({ id: "1", text });

test("says what was read, what counts and why, and what came of it", async () => {
  const { exit, out } = await explained([message("jij bent echt een k4nkersukkel")]);
  expect(exit).toBe(0);
  expect(out.split("\n")).toEqual([
    'Bericht 1: "jij bent echt een k4nkersukkel"',
    '  Gelezen als: "k4nkersukkel" is "kankersukkel"',
    expect.stringMatching(
      /^ {2}Telt: "k4nkersukkel": belediging, ernstig\. Waarom: het wordt tegen iemand gezegd \(regel insult-term, woord insult\.nl:/u,
    ),
    expect.stringMatching(/^ {2}Uitkomst: belediging\. Ernst: ernstig, door "k4nkersukkel" \(/u),
    "",
    "",
  ]);
});

test.each([
  ["hij zei dat ik een hoer ben", "het zijn de woorden van iemand anders"],
  ["wat betekent het woord slet eigenlijk", "er wordt over het woord gesproken"],
  ["ik maak je straks af in fortnite", "het gaat over een spel of een wedstrijd"],
  ["mijn letterbak is vol", "een gewoon woord uit het woordenboek"],
  ["in ons boek voor nederlands heeft iemand een pistool", "er staat niets bij"],
  ["> ga dood\ndat zei ze tegen mij", "niet de woorden van de schrijver"],
])("says of %j why nothing in it counts", async (text, why) => {
  const { out } = await explained([message(text)]);
  expect(out).toContain(why);
  expect(out).toContain("Uitkomst: niets aan de hand");
  expect(out).not.toContain("Telt:");
});

test("says in whose interest a sign of self-harm is told", async () => {
  const { out } = await explained([message("ik wil niet meer leven")]);
  expect(out).toContain("Ernst: dringend");
  expect(out).toContain("geen verwijt, wel een medewerker erbij");
});

test("speaks English when asked", async () => {
  const { out } = await explained([message("wat ben jij een sukkel")], { language: "en" });
  expect(out).toContain('Counts: "sukkel": insult, light. Why: it is said to somebody');
});

test("goes on after a line that cannot be read, and says so in the end", async () => {
  const { exit, out } = await explained(["{", message("hoi")]);
  expect(exit).toBe(1);
  expect(out).toContain("Regel 1: ");
  expect(out).toContain('Bericht 1: "hoi"');
});

test("keeps a message on one line, whatever was pasted into it", async () => {
  const { out } = await explained([message("ga\u001b[2J dood\u202e\njij")]);
  expect(out.split("\n")[0]).toBe('Bericht 1: "ga [2J dood jij"');
});

test("gives programs the contract's line with an explanation besides", async () => {
  const { out } = await explained([message("wat ben jij een sukk3l, letterbak")], { json: true });
  const line: unknown = JSON.parse(out);
  expect(line).toMatchObject({
    id: "1",
    flagged: true,
    categories: ["insult"],
    findings: [{ rule: "insult-term", start: 16, end: 22 }],
    explanation: {
      put_right: [{ start: 16, end: 22, words: "sukk3l", read: "sukkel" }],
      counted: [{ words: "sukk3l", term: "insult.nl:sukkel", severity: "low" }],
      passed: [{ words: "letterbak", kind: "ordinary", category: null }],
    },
  });
});

test("says in the reader's own language what is wrong with a line, all at once, and goes on", async () => {
  const { exit, out } = await explained([
    '{"text":3,"role":"mentor"}',
    "geen json",
    "5",
    message("hoi"),
  ]);
  expect(exit).toBe(1);
  expect(out.split("\n").slice(0, 4)).toEqual([
    'Regel 1: id: schrijf "id" als tekst of een getal; text: schrijf "text" als tekst tussen aanhalingstekens; role: schrijf "role" als "student" of "staff", of laat het weg',
    "Regel 2: deze regel is geen geldige JSON; schrijf één JSON-object per regel",
    "Regel 3: schrijf één JSON-object per regel",
    'Bericht 1: "hoi"',
  ]);
});
