import { describe, expect, it } from "vitest";
import { loadLexicon } from "../../../src/config/load-lexicon.ts";
import { plainWordsOf, readPlainWords } from "../../../src/config/plain-words.ts";

const file = (source: string, kind = "innocent") => ({
  path: `config/lexicon/${kind}-words.yaml`,
  source,
});
const GOOD = "# a comment\nwords: |\n  batman letterbak\n  psycho-educatie\n";

describe("a file of plain words", () => {
  it("is known by its name", () => {
    expect(plainWordsOf(file(""))).toBe("innocent");
    expect(plainWordsOf(file("", "frequent"))).toBe("frequent");
    expect(plainWordsOf(file("", "other"))).toBeNull();
    expect(plainWordsOf({ path: "config/lexicon/insult.nl.yaml", source: "" })).toBeNull();
  });

  it("holds words divided by blanks", () => {
    expect(readPlainWords(file(GOOD))).toEqual({
      ok: true,
      words: ["batman", "letterbak", "psycho-educatie"],
    });
  });

  it("becomes part of the lexicon and of its version", () => {
    const loaded = loadLexicon([file(GOOD)]);
    const frequent = loadLexicon([file(GOOD, "frequent")]);
    const without = loadLexicon([]);
    if (!loaded.ok || !frequent.ok || !without.ok) throw new Error("must load");
    expect([...loaded.lexicon.innocent]).toEqual(["batman", "letterbak", "psycho-educatie"]);
    expect(frequent.lexicon.frequent).toEqual(["batman", "letterbak", "psycho-educatie"]);
    const versions = [loaded, frequent, without].map(({ lexicon }) => lexicon.version);
    expect(new Set(versions).size).toBe(3);
  });

  it("is refused with its line when it holds something else", () => {
    const loaded = loadLexicon([file("words: [a, b]\n")]);
    expect(loaded).toMatchObject({ ok: false, problems: [{ line: 1 }] });
    for (const source of ['words: " "\n', "words: |\n  batman # een held\n", "words: |\n  IK\n"])
      expect(loadLexicon([file(source, "frequent")])).toMatchObject({
        ok: false,
        problems: [{ line: 1 }],
      });
  });
});
