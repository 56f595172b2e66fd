import { describe, expect, it } from "vitest";
import { parseWordFile, writeWordFile } from "../../../src/config/word-file.ts";
import type { ImportOutcome } from "../../../src/moderation/words/import-terms.ts";
import {
  ASK,
  BAKEN,
  FLEUR,
  HAVEN,
  LOES,
  YES,
  aDraft,
  aWordBench,
  numberOf,
} from "../../support/word-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";

const rowsOf = (csv: string) => parseWordFile("woorden.csv", Buffer.from(csv)).rows;
const importing = (bench: Bench, csv: string, consent = YES) =>
  bench.useCases.words.import(BAKEN, LOES, rowsOf(csv), consent);
const mistakes = (outcome: ImportOutcome) =>
  outcome.kind === "mistakes"
    ? outcome.lines.map(({ line, problem }) => `${line} ${problem.code}`)
    : outcome.outcome.kind;

const FILE = [
  "term;severity;state;reason;off;key",
  "kwibus;high;live;nieuw;;",
  "snotaap;low;shadow;proef;;",
  "sukkel;;;hier een koosnaam;ja;insult.nl:sukkel",
].join("\n");

describe("words from a file", () => {
  it("count as one change, and are undone as one", async () => {
    const bench = await aWordBench();
    const outcome = await importing(bench, FILE);
    expect(outcome).toMatchObject({
      kind: "read",
      added: ["insult.nl:kwibus", "insult.nl:snotaap"],
      off: ["insult.nl:sukkel"],
      outcome: { kind: "done", change: { number: 1, action: "import" } },
    });
    await bench.say("wat ben jij een sukkel");
    await bench.say("wat ben jij een kwibus");
    const [incident, ...others] = await bench.db.incidents.list({});
    expect([incident?.severity, others.length]).toEqual(["high", 0]);
    numberOf(await bench.useCases.words.undo(BAKEN, LOES, null));
    expect(await bench.useCases.words.list(BAKEN, { own: true })).toEqual([]);
  });

  it("change nothing with one mistake in them, and every mistake is told", async () => {
    const bench = await aWordBench();
    const csv = [
      "term;severity;state;reason;forms;off;key",
      "kwibus;high;live;nieuw;;;",
      "Utrecht;high;live;stad;;;",
      "kw;high;live;kort;;;",
      "Kwibus;low;live;dubbel;;;",
      "snotaap;low;live;;;;",
      `${"x".repeat(100_000)};low;live;lang;;;`,
      "ding;low;live;x;;;insult.nl:anders",
    ].join("\n");
    expect(mistakes(await importing(bench, csv))).toEqual([
      "4 too_short",
      "5 twice",
      "6 no_reason",
      "7 too_long",
      "8 other_key",
    ]);
    const sound = csv.split("\n").slice(0, 3).join("\n");
    expect(mistakes(await importing(bench, sound))).toEqual(["3 place"]);
    expect(await bench.useCases.words.history(BAKEN, 5)).toEqual([]);
  });

  it("that are only looked at change nothing, and the second time there is nothing to change", async () => {
    const bench = await aWordBench();
    const looked = await importing(bench, FILE, { confirmed: true, dryRun: true });
    expect(looked).toMatchObject({ kind: "read", same: 0, outcome: { kind: "proposed" } });
    expect(await bench.useCases.words.history(BAKEN, 5)).toEqual([]);
    await importing(bench, FILE);
    expect(await importing(bench, FILE)).toMatchObject({ same: 3, outcome: { kind: "unchanged" } });
  });

  it("go from school to school and back without a change", async () => {
    const bench = await aWordBench();
    const { words } = bench.useCases;
    await importing(bench, FILE);
    numberOf(
      await words.add(
        BAKEN,
        LOES,
        aDraft({ term: "drol toch", allow: ["een | b"], until: "2027-07-31" }),
        YES,
      ),
    );
    for (const format of ["csv", "yaml"] as const) {
      const written = writeWordFile(format, await words.export(BAKEN));
      const { rows } = parseWordFile(`woorden.${format}`, Buffer.from(written));
      expect(await words.import(BAKEN, LOES, rows, YES)).toMatchObject({
        same: 4,
        outcome: { kind: "unchanged" },
      });
    }
    await words.import(HAVEN, FLEUR, await words.export(BAKEN), YES);
    expect(await words.export(HAVEN)).toEqual(await words.export(BAKEN));
  });

  it("ask for a second yes when harmless messages would be flagged by them", async () => {
    const harmless = [{ file: "harmless.nl.txt", line: 1, text: "geef de plakstift even" }];
    const bench = await aWordBench({ harmless });
    const csv = "term;state;reason\nplakstift;live;proef";
    expect(await importing(bench, csv, ASK)).toMatchObject({ outcome: { kind: "confirm" } });
    expect(await bench.useCases.words.history(BAKEN, 5)).toEqual([]);
  });
});
