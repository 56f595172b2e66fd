import { describe, expect, test } from "vitest";
import { readGuidance } from "../../../src/config/guidance.ts";
import type { Texts } from "../../../src/config/guidance.ts";

const file = (language: string, source: string, name = "note") => ({
  path: `config/guidance/${language}/${name}.yaml`,
  source,
});
const both = (nl: string, en: string) => readGuidance([file("nl", nl), file("en", en)]);
const texts = (nl: string, en: string): Texts => {
  const read = both(nl, en);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.texts;
};

describe("texts", () => {
  test("are found by file and path, in the language asked for", () => {
    const { nl, en } = texts("stop:\n  title: Stop hier", "stop:\n  title: Stop here");
    expect(nl("note.stop.title")).toBe("Stop hier");
    expect(en("note.stop.title")).toBe("Stop here");
  });

  test("fill in their parameters as they are: no escaping, no second reading", () => {
    const { nl } = texts("hoi: Hoi {{name}}", "hoi: Hi {{name}}");
    expect(nl("note.hoi", { name: `<b>A & "B"</b>` })).toBe(`Hoi <b>A & "B"</b>`);
    expect(nl("note.hoi", { name: "{{name}} $t(note.hoi)" })).toBe("Hoi {{name}} $t(note.hoi)");
  });

  test("may use any word as a parameter, also those that mean something to the library", () => {
    const { en } = texts("x: '{{context}} {{lng}} {{ns}}'", "x: '{{context}} {{lng}} {{ns}}'");
    expect(en("note.x", { context: "a", lng: "nl", ns: "c" })).toBe("a nl c");
  });

  test("have a singular and a plural by count", () => {
    const words = "day_one: '{{count}} dag'\nday_other: '{{count}} dagen'";
    const { nl } = texts(words, words);
    expect([nl("note.day", { count: 1 }), nl("note.day", { count: 2 })]).toEqual([
      "1 dag",
      "2 dagen",
    ]);
  });

  test("throw on a key that is not there, on a group of texts and on a parameter not given", () => {
    const { nl } = texts("stop:\n  title: Stop {{name}}", "stop:\n  title: Stop {{name}}");
    expect(() => nl("note.nope")).toThrow('no text "note.nope"');
    expect(() => nl("note.stop")).toThrow('no text "note.stop"');
    expect(() => nl("note.stop.title")).toThrow("{{name}}");
  });
});

describe("the two languages", () => {
  test("must have the same keys; the one that has it is pointed at", () => {
    expect(both("a: A\nb: B", "a: A\nc: C")).toEqual({
      ok: false,
      problems: [
        {
          file: "config/guidance/nl/note.yaml",
          line: 2,
          message: expect.stringContaining('"note.b"'),
        },
        {
          file: "config/guidance/en/note.yaml",
          line: 2,
          message: expect.stringContaining('"note.c"'),
        },
      ],
    });
  });

  test("must use the same parameters; the one that lacks it is pointed at", () => {
    expect(both("a: A {{mentor}}", "\na: A")).toEqual({
      ok: false,
      problems: [
        {
          file: "config/guidance/en/note.yaml",
          line: 2,
          message: expect.stringContaining("{{mentor}}"),
        },
      ],
    });
  });

  test("do not miss the keys of a file that cannot be read", () => {
    const read = both("a: [", "a: A");
    expect(read.ok ? [] : read.problems.map(({ file }) => file)).toEqual([
      "config/guidance/nl/note.yaml",
    ]);
  });

  test("take texts only: an empty one, a list and a number are refused on their line", () => {
    const read = both("a: A\nb:\nc: [x]\nd: 3", "a: A");
    expect(read.ok ? [] : read.problems.map(({ line }) => line)).toEqual([2, 3, 4]);
  });
});
