import { describe, expect, it } from "vitest";
import type { Split } from "../../corpus/labelled.ts";
import { merge, settle } from "../../corpus/settle.ts";

type Row = { readonly id: string; readonly writer: string; readonly text: string };
const row = (id: string, text: string): Row => ({ id, writer: id.split("-")[0] ?? "", text });
const kept = (
  there: Partial<Record<Split, readonly Row[]>>,
  added: readonly (readonly [Split, Row])[],
  files: readonly string[] = [],
  lines: readonly Row[] = [],
) => {
  const merged = merge(
    (split) => there[split] ?? [],
    added.map(([split, row]) => ({ split, row })),
    new Set(files),
  );
  const { splits, repeats } = settle(merged, lines, ({ text }) => text);
  return {
    ...Object.fromEntries([...splits].map(([split, rows]) => [split, rows.map(({ id }) => id)])),
    left: repeats.map(({ entry, of }) => `${entry.row.id} for ${of.row.id}`),
  };
};

describe("what is added to the corpus", () => {
  it("takes what it repeats out of train and tune, and yields to what is in test already", () => {
    const there = {
      train: [
        row("a-1-001", "morgen is er geen school, lekker uitslapen"),
        row("m001", "wat eten we"),
      ],
      tune: [row("b-1-001", "wie heeft mijn blauwe pen gezien")],
    };
    expect(
      kept(there, [
        ["test", row("c-1-001", "morgen is er geen school lekker uitslapen!!")],
        ["test", row("c-1-002", "Wie heeft mijn blauwe pen gezien?")],
        ["test", row("c-1-003", "iets heel anders")],
        ["test", row("c-1-004", "iets heel anders!")],
      ]),
    ).toEqual({
      train: ["m001"],
      tune: [],
      test: ["c-1-001", "c-1-002", "c-1-003"],
      left: ["c-1-004 for c-1-003", "b-1-001 for c-1-002", "a-1-001 for c-1-001"],
    });
  });

  it("takes out of train what a plain line says that is only measured on, and leaves it in test", () => {
    const there = {
      train: [row("a-1-001", "ik ben trots op mijn twee moeders")],
      test: [row("b-1-001", "mijn opa en oma komen uit Suriname")],
    };
    const lines = [
      row("identity-1", "Ik ben trots op mijn twee moeders!"),
      row("identity-2", "mijn opa en oma komen uit suriname"),
    ];
    expect(kept(there, [], [], lines)).toEqual({
      train: [],
      tune: [],
      test: ["b-1-001"],
      left: ["a-1-001 for identity-1"],
    });
  });

  it("replaces what the same file brought before, and nothing else", () => {
    const there = {
      train: [
        row("a-1-001", "de eerste regel van toen"),
        row("a-1-002", "een regel die weg is"),
        row("a-2-001", "uit een ander bestand van dezelfde"),
      ],
    };
    expect(kept(there, [["train", row("a-1-001", "nu staat hier iets nieuws")]], ["a-1"])).toEqual({
      train: ["a-1-001", "a-2-001"],
      tune: [],
      test: [],
      left: [],
    });
  });
});
