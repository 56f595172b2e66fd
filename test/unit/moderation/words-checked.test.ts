import { describe, expect, it } from "vitest";
import type { TermDraft, EntryDraft } from "../../../src/moderation/words/term-draft.ts";
import {
  ASK,
  BAKEN,
  BAS,
  LOES,
  YES,
  aDraft,
  aWordBench,
  numberOf,
  refusals,
} from "../../support/word-bench.ts";

const HARMLESS = [
  "we gaan naar Utrecht met de klas",
  "de boer komt langs met zijn trekker",
  "mijn fiets is stuk",
  "wie heeft de plakstift",
].map((text, index) => ({ file: "config/backtest/harmless.nl.txt", line: index + 1, text }));

const tryAdding = async (draft: Partial<TermDraft & EntryDraft>, actor = LOES, consent = ASK) => {
  const bench = await aWordBench({ harmless: HARMLESS });
  return bench.useCases.words.add(BAKEN, actor, aDraft(draft), consent);
};

describe("a term is refused, and why,", () => {
  it.each<[string, Partial<TermDraft & EntryDraft>, string]>([
    ["when it is empty", { term: "  " }, "empty"],
    ["when it is a megabyte long", { term: "x".repeat(1_000_000) }, "too_long"],
    ["when it has a control character", { term: "kwi\u0007bus" }, "invisible"],
    ["when it hides a direction mark", { term: "kwi\u202Ebus" }, "invisible"],
    ["when there is nothing to find in it", { term: "12!" }, "no_letters"],
    ["when it is two letters short", { term: "kw" }, "too_short"],
    ["when it is the name of a place", { term: "Utrecht" }, "place"],
    ["when it is a surname", { term: "De Boer" }, "surname"],
    ["when it is an everyday word", { term: "fiets" }, "everyday"],
    ["when it stands in the shipped words", { term: "Eikel" }, "already"],
    ["when it is a form of another term", { term: "eikels" }, "already"],
    ["when only look-alike letters tell it from a shipped word", { term: "e\u0456kel" }, "already"],
    [
      "when it would be found inside words that everybody writes",
      { term: "plakstif" },
      "inside_word",
    ],
    ["when such a form would be", { forms: ["plakstif"] }, "inside_word"],
    [
      "when it flags its own counter-example",
      { counterExamples: ["jij kwibus"] },
      "own_counter_example",
    ],
    ["when it does not find its own example", { examples: ["hoi allemaal"] }, "own_example"],
    ["when its allow phrase is the term itself", { allow: ["Kwibus"] }, "allows_itself"],
    ["when its category has no rule for words", { category: "lesson_time" }, "no_rule"],
    ["when its aim would never find it", { category: "threat", aim: "person" }, "finds_nothing"],
    ["without a reason", { reason: " " }, "no_reason"],
    ["with an end date that does not exist", { until: "2026-02-30" }, "no_day"],
    ["with an end date that is past", { until: "2026-11-19" }, "past_day"],
  ])("%s", async (_why, draft, code) => {
    expect(refusals(await tryAdding(draft, LOES, YES))).toContain(code);
  });

  it("with the harmless messages that a place would flag, and where they stand", async () => {
    expect(await tryAdding({ term: "Utrecht" })).toMatchObject({
      kind: "refused",
      problems: [{ code: "place", params: { value: "Utrecht" } }],
      backtest: { newly: [{ line: 1, text: "we gaan naar Utrecht met de klas" }] },
    });
  });
});

describe("a term with something to say about it", () => {
  it("goes live after a second yes, and at once to shadow", async () => {
    const asked = await tryAdding({ term: "plakstift" });
    expect(asked).toMatchObject({ kind: "confirm", backtest: { share: 0.25 } });
    expect(numberOf(await tryAdding({ term: "plakstift" }, LOES, YES))).toBe(1);
    const shadow = await tryAdding({ term: "fiets", state: "shadow" });
    expect(shadow).toMatchObject({
      kind: "done",
      warnings: expect.arrayContaining([expect.objectContaining({ code: "everyday" })]),
    });
  });

  it("may be an emoji", async () => {
    const bench = await aWordBench();
    numberOf(await bench.useCases.words.add(BAKEN, LOES, aDraft({ term: "🦧" }), ASK));
    await bench.say("jij bent een 🦧");
    expect(await bench.db.incidents.list({})).toHaveLength(1);
  });

  it("is only tried when a dry run is asked for", async () => {
    const bench = await aWordBench({ harmless: HARMLESS });
    const outcome = await bench.useCases.words.add(BAKEN, LOES, aDraft(), {
      confirmed: true,
      dryRun: true,
    });
    expect(outcome).toMatchObject({ kind: "proposed", backtest: { lines: 4, newly: [] } });
    expect(await bench.useCases.words.list(BAKEN, { own: true })).toEqual([]);
  });
});

describe("a word that would be found inside ordinary words", () => {
  const inside = aDraft({ term: "plakstif" });

  it("is refused in a trial and in a file as well, and taken when these are allowed", async () => {
    const bench = await aWordBench({ harmless: HARMLESS });
    const { words } = bench.useCases;
    const change = { kind: "add", draft: inside } as const;
    expect(await words.try(BAKEN, LOES, "hoi", { change, class: null })).toMatchObject({
      kind: "refused",
      problems: [{ code: "inside_word", params: { value: "plakstif", words: "plakstift" } }],
    });
    const row = {
      line: 2,
      key: null,
      off: false,
      term: inside,
      state: "live",
      until: null,
    } as const;
    const rows = [{ ...row, reason: "nieuw" }];
    expect(await words.import(BAKEN, LOES, rows, YES)).toMatchObject({
      kind: "mistakes",
      lines: [{ line: 2, problem: { code: "inside_word" } }],
    });
    numberOf(await words.add(BAKEN, LOES, { ...inside, allow: ["plakstift"] }, YES));
  });
});

describe("an expression", () => {
  const PATTERN = { pattern: true, term: String.raw`\bkwib\w*s\b` };

  it("is for administrators only, and finds what it says", async () => {
    const bench = await aWordBench();
    const { words } = bench.useCases;
    expect(refusals(await words.add(BAKEN, LOES, aDraft(PATTERN), ASK))).toEqual([
      "pattern_not_yours",
    ]);
    numberOf(await words.add(BAKEN, BAS, aDraft(PATTERN), ASK));
    await bench.say("wat een kwibbelaars, jullie");
    const [incident] = await bench.db.incidents.list({});
    expect(incident).toMatchObject({ category: "insult" });
  });

  it.each([
    ["(", "pattern_invalid"],
    ["(?:kwibus)?", "pattern_empty"],
    ["x*", "pattern_empty"],
    [String.raw`(a)\1`, "pattern_invalid"],
    ["a".repeat(300), "too_long"],
    ["(((a{1,30}){1,30}){1,30}){1,30}", "pattern_invalid"],
    ["(?:a?){500}(?:b?){500}c", "pattern_invalid"],
  ])("%s is refused", async (term, code) => {
    expect(refusals(await tryAdding({ pattern: true, term }, BAS))).toContain(code);
  });
});
