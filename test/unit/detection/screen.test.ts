import { readFileSync, readdirSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import { array, assert, constantFrom, nat, oneof, property, string } from "fast-check";
import type { Arbitrary } from "fast-check";
import { describe, expect, it } from "vitest";
import { createDetector, detectorOver, preparing } from "../../../src/detection/detector.ts";
import { atOnce } from "../../../src/detection/slices.ts";
import { fold } from "../../../src/detection/fold/fold.ts";
import type { Folded } from "../../../src/detection/fold/fold.ts";
import { PART_ABOVE } from "../../../src/detection/glanced-parts.ts";
import { createGlancing } from "../../../src/detection/glance.ts";
import type { Scores } from "../../../src/detection/model/model.ts";
import { look } from "../../../src/detection/reading/look.ts";
import { partsOf } from "../../../src/detection/reading/parts.ts";
import { read } from "../../../src/detection/reading/reading.ts";
import { foldStretches, open, openWhole } from "../../../src/detection/reading/windows.ts";
import { TEXT_RULES } from "../../../src/detection/rules/all-rules.ts";
import { createScreen, leaningOf } from "../../../src/detection/screen.ts";
import type { DetectionInput, Detector } from "../../../src/detection/detector.ts";
import type { Term } from "../../../src/domain/lexicon.ts";
import { shippedModel } from "../../../src/main/shipped-model.ts";
import { loadMessages } from "../../corpus/labelled.ts";
import type { LabelledMessage } from "../../corpus/labelled.ts";
import { realLexicon } from "../../support/real-lexicon.ts";

const lexicon = realLexicon();

const ROOT = new URL("../../../", import.meta.url);
const linesOf = (path: string): readonly string[] =>
  readFileSync(new URL(path, ROOT), "utf8")
    .split("\n")
    .filter((line) => line !== "");
const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}${name}`);

/** Every text in a line of JSON, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "text" && typeof inner === "string" ? [inner] : textsIn(inner),
  );
}
const CORPUS = filesBelow("test/corpus/", ".jsonl").flatMap((path) =>
  linesOf(path).flatMap((line) => textsIn(JSON.parse(line))),
);
const LINES = [
  ...filesBelow("test/corpus/", ".txt"),
  ...filesBelow("config/backtest/", ".txt"),
  ...filesBelow("test/rules/", ".txt"),
].flatMap((path) => linesOf(path).map((line) => line.split(" | ").at(-1) ?? line));
const TEXTS = [...new Set([...CORPUS, ...LINES])];

const PICTURE = { kind: "image", name: "foto.jpg", bytes: 2048 } as const;
const ownTerm = (changes: Partial<Term> & { readonly term: string }): Term => {
  const model = lexicon.terms.find(
    ({ category, aim }) => category === "insult" && aim === "person",
  );
  if (model === undefined) throw new Error("no insult to go by");
  return { ...model, forms: [], allow: [], tags: [], key: `insult.nl:${changes.term}`, ...changes };
};

/** `detect` reads in full only what the screen lets through, `explain` everything, and says why nothing of it counts. */
const differing = (one: Detector, input: DetectionInput): boolean =>
  JSON.stringify(one.detect(input)) !== JSON.stringify(one.explain(input).verdict);
const inputs = (text: string): readonly DetectionInput[] => [
  { text, segments: [], attachments: [], role: "student" },
  { text, segments: [], attachments: [], role: "staff" },
  { text, segments: [], attachments: [PICTURE], role: "student" },
];

/** Every text of the corpus more than once: minutes where the machine is busy. */
const LONG = { timeout: 240_000 };

/** To read all of the corpus in full takes longer than a test may: it is read in four. */
const QUARTERS = [1, 2, 3, 4];

const anyText = (): Arbitrary<readonly string[]> =>
  array(
    oneof(
      { weight: 6, arbitrary: oneOf(TEXTS.flatMap((text) => text.split(" "))) },
      { weight: 2, arbitrary: oneOf(TEXTS) },
      {
        weight: 2,
        arbitrary: constantFrom(
          ..."k l o o t 0 3 1 . ? ! , - @ $ * \n 🔪 📸 \u200b \u0301 \ufdfa nul zes twaalf 06 12345678 1234 ab nl91abna0417164300 fa ej kaam ki mevrouw van wiskunde mon gool rocket league among us b c h2o 3b".split(
            " ",
          ),
        ),
      },
      { weight: 1, arbitrary: string({ unit: "binary", maxLength: 6 }) },
    ),
    { maxLength: 14 },
  );
const GLUE = constantFrom(" ", " ", " ", "", "-", ". ");

const model = shippedModel();
const { knowledge } = atOnce(preparing(lexicon, model));
const glance = createGlancing(knowledge, model.screen);
const LEAST_OF_PART = model.screen.lookFrom + PART_ABOVE;

describe("a glance", LONG, () => {
  /** What looking at every word tells, where a glance tells something; null: they say the same. */
  const differs = (text: string, leave: () => void = () => {}): unknown => {
    for (const folded of foldStretches(text, [])) {
      const seen = glance(text, folded, "student");
      if (seen === null) {
        leave();
        continue;
      }
      const { leaning, closer, numbers } = seen;
      const opened = open(text, folded);
      const looked = look(opened, knowledge);
      const told = leaningOf(opened, looked, "student", model.screen);
      const known = { ...told, ...looked.numbers };
      const glanced = { leaning, closer, ...numbers };
      if (!isDeepStrictEqual(known, glanced)) return { text, known, glanced };
    }
    return null;
  };

  it("tells of every part of a message how far it leans, all but the words that it begins and ends with", () => {
    // Where none leans far enough nothing would be told of any.
    const glance = createGlancing(knowledge, { ...model.screen, lookFrom: -Infinity });
    const seen = TEXTS.filter((text) => text.length > 100 && text.length < 2_000).flatMap((text) =>
      foldStretches(text, []).flatMap((folded) => {
        const told = glance(text, folded, "student")?.parts;
        if (told === undefined) return [];
        return partsOf(text, folded).map(({ until, alone }) => ({
          told: told.get(until),
          alone: glance(text, alone(), "student")?.leaning,
        }));
      }),
    );
    expect(seen.length).toBeGreaterThan(10_000);
    const known = seen.filter(({ told, alone }) => told !== undefined && alone !== undefined);
    expect(known.length).toBeGreaterThan(seen.length * 0.999);
    // A part of which something is told that stands is to be read, however far it leans.
    const leaning = known.filter(({ told = 0 }) => told < Infinity);
    expect(leaning.length).toBeGreaterThan(known.length * 0.97);
    const near = leaning.filter(({ told = 0, alone = 0 }) => Math.abs(told - alone) < 0.25);
    expect(near.length / leaning.length).toBeGreaterThan(0.9);
  });

  it("tells of no part of a message where none leans so far that it is to be read, and of all where one does", () => {
    const toAll = createGlancing(knowledge, { ...model.screen, lookFrom: -Infinity });
    const seen = TEXTS.filter(({ length }) => length > 45).flatMap((text) =>
      foldStretches(text, []).flatMap((folded) => {
        const all = toAll(text, folded, "student")?.parts;
        const told = glance(text, folded, "student")?.parts;
        return all === undefined || told === undefined ? [] : [{ all: [...all], told: [...told] }];
      }),
    );
    const silent = seen.filter(({ told }) => told.length === 0);
    const most = silent.flatMap(({ all }) => all.map(([, leaning]) => leaning));
    expect(Math.max(...most)).toBeLessThan(LEAST_OF_PART);
    const others = seen.filter(({ told }) => told.length > 0);
    expect(others.map(({ told }) => told)).toEqual(others.map(({ all }) => all));
    expect(silent.length).toBeGreaterThan(1_000);
  });

  it("does not say that no part is to be read of a short text of so many words that it has not looked for all", () => {
    for (const text of [
      "ok? ga dood hoer zo he al is we ook en de om hij op hij om ook nog al en 4 al we dan hij",
      "ja. pak je mes ja ook en je wel ga te dan ga de in jij u al me om in nu er is in al dan te",
      "ok? he 4 hij dan je of 4 jo je moet dood nog of nu o me nog jij om is zo bij wel in we zo",
    ]) {
      expect(glance(text, fold(text, []), "student")?.parts.size).toBeGreaterThan(0);
    }
  });

  it("tells of every text of the corpus what looking at its words does, or leaves it to that", () => {
    let left = 0;
    const found = TEXTS.map((text) => differs(text, () => (left += 1)));
    expect(found.filter((one) => one !== null)).toEqual([]);
    expect(left).toBeLessThan(TEXTS.length / 4);
  });

  it("itself reads two words as one, letters that spell nothing, and digits that are no letters", () => {
    for (const text of [
      "kom je straks rocket league spelen",
      "Wie gaat er among us doen, of toch rocket league vanavond?",
      "antwoord a b c of d",
      "klas 3b heeft h2o en h2s gehad",
      "jij bent een mon. gool",
      "het verslag van natuurkunde is af",
    ]) {
      expect(glance(text, fold(text, []), "student")).not.toBeNull();
      expect(differs(text)).toBeNull();
    }
    for (const text of ["k l o o t z a k", "de mevrouw van natuurkunde", "l1ef en h3el m00i"])
      expect(glance(text, fold(text, []), "student")).toBeNull();
  });

  it("does so of any pieces, whole or broken", () => {
    assert(
      property(anyText(), GLUE, (parts, glue) => {
        expect(differs(parts.join(glue))).toBeNull();
      }),
      { numRuns: 3_000 },
    );
  });
});

describe("the screen", LONG, () => {
  const both = createDetector(lexicon, model);

  it.each(QUARTERS)(
    "decides alone what it clears: reading in full finds nothing more in quarter %i of the corpus",
    (quarter) => {
      // Staff and pictures matter to a few rules only: every fourth text does for them.
      const texts = TEXTS.filter((_, at) => at % QUARTERS.length === quarter - 1);
      const found = texts.filter((text, at) =>
        inputs(text)
          .slice(0, at % 4 === 0 ? 3 : 1)
          .some((input) => differing(both, input)),
      );
      expect(texts.length).toBeGreaterThan(0);
      expect(found).toEqual([]);
    },
  );

  it("nor in texts of any pieces", () => {
    assert(
      property(anyText(), GLUE, (parts, glue) => {
        for (const input of inputs(parts.join(glue)))
          expect(both.detect(input)).toEqual(both.explain(input).verdict);
      }),
      { numRuns: 1_000 },
    );
  });

  it("clears one in fifty at most of what reading in full rightly flags, and next to nothing urgent, of writers that it has not learnt from", () => {
    const always = createDetector(lexicon, {
      ...model,
      screen: {
        ...model.screen,
        lookFrom: -Infinity,
        readFrom: -Infinity,
        numbersFrom: -Infinity,
        overheardFrom: -Infinity,
      },
    });
    const lost = (suit: (message: LabelledMessage) => boolean): number => {
      const found = loadMessages("tune")
        .filter((message) => message.categories.length > 0 && suit(message))
        .map(({ text, role }) => ({ text, role, segments: [], attachments: [] }))
        .filter((input) => always.detect(input).kind === "flagged");
      return found.filter((input) => both.detect(input).kind === "clear").length / found.length;
    };
    expect(lost(() => true)).toBeLessThanOrEqual(0.02);
    expect(lost(({ severity }) => severity === "urgent")).toBeLessThanOrEqual(0.005);
  });

  it("lets a conversation overhear what by itself is no finding, and never the other way round", () => {
    const assessed = loadMessages("tune").map(({ text, role }) => {
      const input = { text, role, segments: [], attachments: [] };
      return { detected: both.detect(input), ...both.assess(input) };
    });
    expect(
      assessed.filter(({ detected, verdict }) => !isDeepStrictEqual(detected, verdict)),
    ).toEqual([]);
    const more = assessed.filter(({ verdict, overheard }) => verdict !== overheard);
    expect(more.some(({ overheard }) => overheard.kind === "flagged")).toBe(true);
    // What is a finding stays one, whatever was overheard beside it.
    expect(
      more.filter(
        ({ verdict, overheard }) => verdict.kind !== "clear" && overheard.kind === "clear",
      ),
    ).toEqual([]);
  });

  it("gives a message that is not read the chance that it takes it for, and no category", () => {
    const isRead = ({ of }: Scores): boolean => [...of.values()].some((chance) => chance > 0);
    const unread = loadMessages("tune")
      .flatMap(({ text, role }) => {
        const { scores } = both.assess({ text, role, segments: [], attachments: [] });
        return scores === null ? [] : [scores];
      })
      .filter((scores) => !isRead(scores));
    const most = 1 / (1 + Math.exp(-model.screen.overheardFrom));
    expect(unread.length).toBeGreaterThan(1_000);
    expect(unread.filter(({ any }) => any <= 0 || any >= most)).toEqual([]);
    expect(new Set(unread.map(({ any }) => any)).size).toBeGreaterThan(100);
  });

  it("never stands before a school's own words, alone, inflected or several, nor before patterns", () => {
    const own = detectorOver(
      atOnce(preparing(lexicon, model)),
      {
        off: new Set(lexicon.terms.slice(0, 40).map(({ key }) => key)),
        terms: [
          ownTerm({ term: "gele muts", aim: "always" }),
          ownTerm({ term: "zzkoe", aim: "always" }),
        ],
      },
      "own",
    );
    for (const text of [
      "wat een gele muts is dat",
      "gele mutsen in de gang",
      "daar loopt een zzkoe",
      "z z k o e",
    ])
      expect(own.detect({ text, segments: [], attachments: [], role: "student" })).toMatchObject({
        kind: "flagged",
      });
    const texts = TEXTS.filter((_, at) => at % 4 === 0);
    expect(texts.filter((text) => inputs(text).some((input) => differing(own, input)))).toEqual([]);
    const patterned = detectorOver(
      atOnce(preparing(lexicon, model)),
      { off: new Set(), terms: [ownTerm({ term: "qq[0-9]{2}", pattern: true, aim: "always" })] },
      "patterned",
    );
    expect(
      patterned.detect({
        text: "kijk daar qq12",
        segments: [],
        attachments: [],
        role: "student",
      }),
    ).toMatchObject({ kind: "flagged" });
  });

  it("lets words under a picture through to the rules, and numbers", () => {
    const screen = createScreen(
      { lookFrom: 0, readFrom: 1, numbersFrom: -6, overheardFrom: -3 },
      TEXT_RULES,
    );
    const beside = { role: "student", attachments: [] } as const;
    const folded = (text: string): Folded => fold(text, []);
    const seen = { leaning: -5, closer: -5, numbers: { digits: 0, place: false }, stands: false };
    const numbered = { ...seen, numbers: { digits: 10, place: false } };
    const ofHim = folded("kijk hem");
    expect(screen(seen, ofHim, beside)).toBeNull();
    expect(screen(seen, ofHim, { ...beside, attachments: [PICTURE] })).toBe("caption");
    expect(screen(numbered, folded("0612345678"), beside)).toBe("number");
    expect(screen({ ...numbered, leaning: -7 }, folded("0612345678"), beside)).toBeNull();
    expect(screen({ ...seen, leaning: -3 }, ofHim, beside)).toBe("overheard");
    expect(screen({ ...seen, stands: true }, ofHim, beside)).toBe("standing");
  });

  it("asks of what leans far at a glance that it does so when it is looked at closely as well, unless it is read for something else", () => {
    const screen = createScreen(
      { lookFrom: 0, readFrom: 1, numbersFrom: -6, overheardFrom: -3 },
      TEXT_RULES,
    );
    const beside = { role: "student", attachments: [] } as const;
    const ofHim = fold("kijk hem", []);
    const seen = { leaning: 0, closer: 1, numbers: { digits: 0, place: false }, stands: false };
    const less = { ...seen, closer: 0.9 };
    expect(screen(seen, ofHim, beside)).toBe("leaning");
    expect(screen(less, ofHim, beside)).toBe("overheard");
    expect(screen({ ...seen, leaning: -1 }, ofHim, beside)).toBe("overheard");
    expect(screen({ ...seen, leaning: -4 }, ofHim, beside)).toBeNull();
    expect(screen({ ...less, stands: true }, ofHim, beside)).toBe("standing");
    expect(screen(less, ofHim, { ...beside, attachments: [PICTURE] })).toBe("caption");
  });

  it("asks of a longer text that it leans further as a whole", () => {
    const screen = createScreen(
      { lookFrom: 0, readFrom: 1, numbersFrom: -6, overheardFrom: -3 },
      TEXT_RULES,
    );
    const beside = { role: "student", attachments: [] } as const;
    const seen = { leaning: 0, closer: 1, numbers: { digits: 0, place: false }, stands: false };
    const asked = (characters: number, closer: number): unknown =>
      screen({ ...seen, closer }, fold("a".repeat(characters), []), beside);
    expect(asked(256, 1)).toBe("leaning");
    expect(asked(512, 1.7)).toBe("overheard");
    expect(asked(512, 1.8)).toBe("leaning");
    expect(asked(4_096, 3.9)).toBe("overheard");
    expect(asked(4_096, 4.1)).toBe("leaning");
  });
});

describe("a rule that looks for numbers", LONG, () => {
  it("finds none where it says beforehand that there is none", () => {
    const input = { text: "", segments: [], attachments: [], role: "staff" } as const;
    const found = TEXTS.filter((text) => {
      const opened = openWhole(text, []);
      const looked = look(opened, knowledge);
      const reading = read(opened, knowledge, looked);
      return TEXT_RULES.some(
        (rule) =>
          !rule.occursIn(opened.folded, looked.numbers) && rule.find(reading, input).length > 0,
      );
    });
    expect(found).toEqual([]);
  });
});

/** One of many; a corpus is too long to be handed over as arguments. */
const oneOf = (texts: readonly string[]): Arbitrary<string> =>
  nat(texts.length - 1).map((at) => texts[at] ?? "");
