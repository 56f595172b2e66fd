import { describe, expect, it } from "vitest";
import { isInnocentFile, readInnocentWords } from "../../../src/config/innocent-words.ts";
import { loadLexicon } from "../../../src/config/load-lexicon.ts";

const file = (source: string) => ({ path: "config/lexicon/innocent-words.yaml", source });
const GOOD = "# a comment\nwords: |\n  batman letterbak\n  psycho-educatie\n";

describe("the file of innocent words", () => {
  it("is known by its name", () => {
    expect(isInnocentFile(file(""))).toBe(true);
    expect(isInnocentFile({ path: "config/lexicon/insult.nl.yaml", source: "" })).toBe(false);
  });

  it("holds words divided by blanks, each with its line", () => {
    expect(readInnocentWords(file(GOOD))).toEqual({
      ok: true,
      words: [
        { word: "batman", line: 3 },
        { word: "letterbak", line: 3 },
        { word: "psycho-educatie", line: 4 },
      ],
    });
  });

  it("becomes part of the lexicon and of its version", () => {
    const loaded = loadLexicon([file(GOOD)]);
    const without = loadLexicon([]);
    if (!loaded.ok || !without.ok) throw new Error("must load");
    expect([...loaded.lexicon.innocent]).toEqual(["batman", "letterbak", "psycho-educatie"]);
    expect(loaded.lexicon.version).not.toBe(without.lexicon.version);
  });

  it("is refused with its line when it holds something else", () => {
    const loaded = loadLexicon([file("words: [a, b]\n")]);
    expect(loaded).toMatchObject({ ok: false, problems: [{ line: 1 }] });
  });
});
