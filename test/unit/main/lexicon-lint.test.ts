import { expect, it } from "vitest";
import { createPhraseBook } from "../../../src/cli/phrase-book.ts";
import { loadPolicy } from "../../../src/config/load-policy.ts";
import type { Problem } from "../../../src/domain/errors.ts";
import { commandTexts } from "../../../src/main/command-texts.ts";
import { createLexiconLint } from "../../../src/main/lexicon-lint.ts";
import { NOW, SHIPPED_CONFIG, aConfigFolder } from "../config/a-config-folder.ts";

const textsOf = await commandTexts();
const inDutch = createPhraseBook(textsOf("en"), textsOf("nl"));

/** A lexicon file; each term begins on the line that is told with it. */
const FILE = `language: nl
category: insult
terms:
  - term: sukkel
    severity: medium
    aim: person
    examples: [jij bent een sukkel]
    counter_examples: [ik sukkel al weken met mijn knie]
`;
const term = (name: string, more = ""): string => `  - term: "${name}"
    severity: medium
    aim: always
${more}    examples: ["jij ${name}"]
    counter_examples: ["daar ging het niet over"]
`;

/** What is wrong with a lexicon of one good term and these, as `line: message`. */
async function wrongWith(...terms: readonly string[]): Promise<readonly string[]> {
  const config = await aConfigFolder();
  await config.write("lexicon/insult.nl.yaml", FILE + terms.join(""));
  const result = await loadPolicy(config.folder, NOW, createLexiconLint(config.folder));
  const problems: readonly Problem[] = result.ok ? [] : result.problems;
  expect(problems.every(({ file }) => file === "config/lexicon/insult.nl.yaml")).toBe(true);
  return problems.map(({ line, message }) => `${line}: ${message}`);
}

it("finds nothing wrong with the shipped word lists", async () => {
  const result = await loadPolicy(SHIPPED_CONFIG, NOW, createLexiconLint(SHIPPED_CONFIG));
  expect(result.ok ? [] : result.problems).toEqual([]);
});

it("refuses a word that is another one once look-alike letters are undone", async () => {
  expect(await wrongWith(term("s\u{1d4ca}kk\u0435l"))).toEqual([
    expect.stringContaining(
      "is the same word as in insult.nl:sukkel (config/lexicon/insult.nl.yaml:4)",
    ),
  ]);
});

it("refuses a word of which nothing is left to find", async () => {
  expect(await wrongWith(term("kwibus", '    forms: ["\u3164\u3164"]\n'))).toEqual([
    expect.stringMatching(/^12: .*no letter and no emoji/u),
  ]);
});

it("refuses a word that would be found inside words that everybody writes, and names them", async () => {
  const [inside, ...others] = await wrongWith(term("aardrijk"), term("wiskundig"));
  expect(inside).toMatch(/^9: "aardrijk" would also be found in ordinary words: .*aardrijkskunde/u);
  expect(others).toEqual([]);
});

it("takes it when these words are allowed", async () => {
  expect(await wrongWith(term("aardrijk", "    allow: [aardrijkskunde]\n"))).toEqual([]);
});

it("takes the inflections of a word for the word itself", async () => {
  expect(await wrongWith(term("stapelgekkie"), term("ezelsveulen"))).toEqual([]);
});

it.each([
  ["tafel", "an everyday word"],
  ["utrecht", "a place"],
  ["de vries", "a surname"],
])("refuses %j, which is %s, when it would always count", async (name, what) => {
  expect(await wrongWith(term(name))).toEqual([
    expect.stringMatching(new RegExp(`^9: "${name}" is ${what} too`, "u")),
  ]);
});

it("refuses a word that flags its own counter-example, at the line of that example", async () => {
  const more = `  - term: kwibus
    severity: medium
    aim: always
    examples: [jij kwibus]
    counter_examples:
      - dat is heel wat anders
      - de kwibus is een leuke bus
`;
  expect(await wrongWith(more)).toEqual([
    expect.stringMatching(/^15: Your own counter-example would be flagged: "de kwibus/u),
  ]);
});

it("tells of everything at once, also beside mistakes in the form of the file, and says it in Dutch", async () => {
  const wrong = await wrongWith(
    term("tafel"),
    "  - term: kwibus\n    severity: erg\n    aim: always\n",
    term("utrecht"),
  );
  expect(wrong.map((text) => text.split(":")[0])).toEqual(
    expect.arrayContaining(["9", "15", "17"]),
  );
  const dutch = wrong.map((text) => inDutch(text.replace(/^\d+: /u, "")));
  expect(dutch).toEqual(
    expect.arrayContaining([expect.stringContaining('"tafel" is ook een gewoon woord')]),
  );
});
