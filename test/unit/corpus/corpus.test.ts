import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadPairs, renderAgreement } from "../../corpus/agreement.ts";
import { renderCounts } from "../../corpus/counts.ts";
import { everydayLines } from "../../corpus/everyday-chat.ts";
import {
  SPLITS,
  TEXT_SETS,
  loadConversations,
  loadMessages,
  loadTexts,
} from "../../corpus/labelled.ts";
import { measuredOn } from "../../corpus/measured-on.ts";
import type { Comparable } from "../../corpus/near-duplicates.ts";
import { withoutRepeats } from "../../corpus/near-duplicates.ts";

/** A hundred and sixty thousand messages are compared with each other. */
const LONG = { timeout: 300_000 };
type Row = Comparable & { readonly id: string; readonly writer: string };

// The largest split last: only what stands before another split is remembered by its templates.
const messages: readonly Row[] = SPLITS.toReversed().flatMap((side) =>
  loadMessages(side).map((row) => ({
    ...row,
    side,
    label: row.categories.length > 0 ? "flagged" : "harmless",
  })),
);
const conversations: readonly Row[] = SPLITS.flatMap((side) =>
  loadConversations(side).map((row) => ({
    ...row,
    side,
    text: row.messages.map(({ text }) => text).join("\n"),
  })),
);

describe("the corpus", () => {
  it("names every line once", () => {
    for (const rows of [messages, conversations])
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });

  it("keeps what one writer wrote in one split", () => {
    for (const rows of [messages, conversations]) {
      const sides = new Set(rows.map(({ writer, side }) => `${writer} ${side}`));
      const writers = new Set(rows.map(({ writer }) => writer));
      expect([...sides].toSorted()).toHaveLength(writers.size);
    }
  });

  it(
    "has nothing that nearly repeats another with the same label, or anything of another split, or shares a template with that",
    LONG,
    () => {
      const lines = TEXT_SETS.flatMap((set) =>
        loadTexts(set).map((text, at) => ({
          id: `${set} ${at + 1}`,
          writer: set,
          side: "lines",
          text,
        })),
      );
      for (const rows of [[...lines, ...messages], conversations]) {
        // Lines that are only measured on may resemble each other and the test split.
        const wrong = withoutRepeats(rows).repeats.filter(
          ({ entry, of }) =>
            [entry, of].every(({ side }) => side !== "lines") || entry.side === "train",
        );
        expect(wrong.map(({ entry, of }) => `${entry.id} repeats ${of.id}`)).toEqual([]);
      }
    },
  );

  it("holds at least 6,000 messages, about half of them harmless and most of those hard", () => {
    const all = SPLITS.flatMap(loadMessages);
    const harmless = all.filter(({ categories }) => categories.length === 0);
    const hard = harmless.filter(({ kind }) => kind !== "everyday");
    expect(all.length).toBeGreaterThanOrEqual(6000);
    // A little more than half: two writers wrote harmless lines only, prose and who speaks up among them.
    expect(harmless.length / all.length).toBeGreaterThan(0.45);
    expect(harmless.length / all.length).toBeLessThan(0.6);
    expect(hard.length / harmless.length).toBeGreaterThan(0.7);
  });

  it("holds at least 400 conversations, about half of which escalate", () => {
    const all = SPLITS.flatMap(loadConversations);
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(all.filter(({ escalates }) => escalates).length / all.length).toBeCloseTo(0.5, 1);
  });

  it("learns ordinary talk from no sentence that is measured with", () => {
    const plain = (text: string): string =>
      text
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/gu, " ")
        .trim();
    const measured = new Set(
      [
        ...TEXT_SETS.flatMap(loadTexts),
        ...(["tune", "test"] as const).flatMap(loadMessages).map(({ text }) => text),
      ].map(plain),
    );
    const lines = everydayLines().map(plain);
    expect(lines.length).toBeGreaterThanOrEqual(4000);
    // What is shorter is what everybody says.
    expect(lines.filter((line) => line.length >= 15 && measured.has(line))).toEqual([]);
  });

  it("holds enough lines that are all harmless", () => {
    expect(loadTexts("identity").length).toBeGreaterThanOrEqual(350);
    expect(loadTexts("counter-speech").length).toBeGreaterThanOrEqual(300);
    expect(loadTexts("prose").length).toBeGreaterThanOrEqual(3000);
    expect(loadTexts("everyday").length).toBeGreaterThanOrEqual(2000);
  });

  it("is counted in its data sheet", () => {
    const sheet = readFileSync(new URL("../../corpus/DATASHEET.md", import.meta.url), "utf8");
    expect(sheet).toContain(renderCounts());
    expect(sheet).toContain(renderAgreement(loadPairs()));
  });

  it("is the one that the figures in the documents were measured on", () => {
    const document = readFileSync(new URL("../../../docs/detection.md", import.meta.url), "utf8");
    expect(document).toContain(measuredOn("test"));
  });
});
