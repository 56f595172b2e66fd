import { describe, expect, it } from "vitest";
import { TERM_CATEGORIES } from "../../../src/detection/rules/all-rules.ts";
import type { WordCommand } from "../../../src/domain/word-command.ts";
import { WORD_CATEGORIES } from "../../../src/domain/words.ts";
import { readRef, refOf } from "../../../src/moderation/words/read-word-fields.ts";
import { anAccount } from "../../support/builders.ts";
import type { Bench } from "../../support/moderation-bench.ts";
import { words } from "../../support/moderation-bench.ts";
import { BAKEN, aWordBench } from "../../support/word-bench.ts";

/* What administrators ask in a chat, whichever it is. Loes is list administrator, Fleur administrator elsewhere. */

const ask = async (
  bench: Bench,
  step: WordCommand["step"],
  fields: WordCommand["fields"] = {},
  who = "loes",
  channel: WordCommand["channel"] | undefined = null,
) =>
  bench.useCases.command({
    name: "woord",
    by: anAccount(who),
    channel: channel ?? null,
    step,
    fields,
  });
const NEW = { woord: "kwibus", soort: "insult", ernst: "medium", reden: "nieuw" };
const buttonsOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  answer.kind === "words" ? answer.buttons : [];
const press = (bench: Bench, answer: Awaited<ReturnType<typeof ask>>, at = 0, who = "loes") => {
  const button = buttonsOf(answer)[at];
  if (button === undefined) throw new Error(`no button: ${words(answer)}`);
  return ask(bench, button.step, button.fields, who);
};

describe("a second yes", () => {
  const harmless = [{ file: "proef.txt", line: 1, text: "wat een kwibus" }];

  it("acts on what was shown, once, within the hour, for whoever it was shown to", async () => {
    const bench = await aWordBench({ harmless });
    const live = { ...NEW, proef: "false" };
    const old = await ask(bench, "toevoegen", live);
    expect(words(old)).toContain("tweede keer ja");
    expect(await bench.db.words.last(BAKEN)).toBe(0);
    bench.clock.move(61 * 60_000);
    expect(words(await press(bench, old))).toContain("al gebruikt, te oud");
    const fresh = await ask(bench, "toevoegen", live);
    expect(words(await press(bench, fresh, 0, "bas"))).toContain("van iemand anders");
    expect(words(await press(bench, fresh))).toContain("Toegevoegd");
    expect(words(await press(bench, fresh))).toContain("al gebruikt");
    expect(await bench.db.words.last(BAKEN)).toBe(1);
  });

  it("is told what came in between, also when that was undone again", async () => {
    const bench = await aWordBench({ harmless });
    const asked = await ask(bench, "toevoegen", { ...NEW, proef: "false" });
    await ask(bench, "toevoegen", NEW, "bas");
    await ask(bench, "ongedaan", { wijziging: "1" }, "bas");
    const told = words(await press(bench, asked));
    expect(told).toContain("Iemand anders heeft dit intussen gewijzigd");
    expect(told).toContain("wijziging 1");
    expect(told).toContain("wijziging 2");
    expect(await bench.db.words.entries(BAKEN)).toEqual([]);
  });
});

describe("what is asked about words", () => {
  it("is answered to administrators of the school alone, whatever is asked and wherever", async () => {
    const bench = await aWordBench();
    const [here] = (await bench.useCases.status()).channels.map(({ channel }) => channel);
    for (const step of ["menu", "toevoegen", "uit", "proef", "ongedaan", "doe"] as const) {
      for (const who of ["sem", "meral", "niemand"]) {
        const told = await ask(bench, step, { ...NEW, zin: "x", wijziging: "1" }, who, here);
        expect(words(told)).toContain("mag alleen een lijstbeheerder of beheerder");
      }
    }
    expect(bench.codes().filter((code) => code === "COMMAND_REFUSED")).toHaveLength(18);
    const query = { by: anAccount("sem"), channel: null, field: "woord", typed: "" } as const;
    expect(await bench.useCases.suggest(query)).toEqual([]);
  });

  it("names what a client would not have sent", async () => {
    const bench = await aWordBench();
    const told = words(
      await ask(bench, "toevoegen", {
        ...NEW,
        soort: "constructor",
        ernst: "heel erg",
        proef: "misschien",
        taal: "de",
        telt: "frame",
        woord: "x".repeat(200),
      }),
    );
    for (const field of ["soort", "ernst", "proef", "taal", "telt"])
      expect(told).toContain(`Kies bij ${field} iets uit de lijst`);
    expect(told).toContain("woord is te lang");
  });

  it("suggests words by how they begin, and names with them which change was seen", async () => {
    const bench = await aWordBench();
    await ask(bench, "toevoegen", NEW);
    const query = { by: anAccount("loes"), channel: null, field: "woord", typed: "KWIB" } as const;
    expect(await bench.useCases.suggest(query)).toEqual([
      { value: "insult.nl:kwibus#1", label: "kwibus (belediging, gemiddeld)" },
    ]);
    await ask(bench, "toevoegen", { ...NEW, woord: "kwibussenbende" });
    expect((await bench.useCases.suggest(query)).map(({ value }) => value)).toEqual([
      "insult.nl:kwibus#1",
      "insult.nl:kwibussenbende#2",
    ]);
    const stale = { woord: "insult.nl:kwibus#0", reden: "weg" };
    expect(words(await ask(bench, "uit", stale))).toContain("intussen gewijzigd");
  });
});

it("offers the categories in which a listed word can be found", () => {
  expect(new Set(WORD_CATEGORIES)).toEqual(TERM_CATEGORIES);
});

it("tells a chosen term from one that was typed", () => {
  expect(readRef(refOf("insult.nl:c#5", 12))).toEqual({ asked: "insult.nl:c#5", seen: 12 });
  expect(readRef("c#5")).toEqual({ asked: "c#5", seen: null });
});
