import { z } from "zod";
import { foldSpelling, isMatchable } from "../domain/lexicon.ts";
import type { TermLanguage } from "../domain/lexicon.ts";
import { CATEGORIES, SEVERITIES } from "../domain/verdict.ts";

const AIMS = ["always", "person", "frame"] as const;
const LANGUAGES = ["nl", "en"] as const satisfies readonly TermLanguage[];
const oneOf = (what: string, choices: readonly string[]): string =>
  `this is not a ${what}; write one of ${choices.join(", ")}`;

export const NO_LETTERS = "there is no letter in it; write a word or a phrase, or an emoji";
const words = z
  .string({
    error: ({ input }) =>
      input === undefined
        ? "this is missing; write a word or a phrase"
        : "this must be text; put quotes around it",
  })
  .trim()
  .min(1, { error: "this is empty; write a word or a phrase, or remove the line", abort: true })
  .refine((text) => isMatchable(text), { error: NO_LETTERS });
const tag = z.string().regex(/^[a-z][a-z-]*$/, {
  error: "a tag is one word in small letters, for example weapon",
});
const list = <Item extends z.ZodType>(item: Item): z.ZodDefault<z.ZodArray<Item>> =>
  z
    .array(item, { error: "this must be a list; write [one, two] or a line with - for each" })
    .default([]);

export const termSchema = z
  .strictObject({
    term: words,
    severity: z.enum(SEVERITIES, { error: oneOf("severity", SEVERITIES) }),
    aim: z.enum(AIMS, { error: oneOf("aim", AIMS) }),
    tags: list(tag),
    forms: list(words),
    allow: list(words),
    examples: list(words),
    counter_examples: list(words),
  })
  .superRefine((entry, context) => {
    const report = (path: (string | number)[], message: string): void => {
      context.addIssue({ code: "custom", path, message });
    };
    if (entry.aim === "frame") {
      if (entry.tags.length === 0)
        report(["aim"], "a frame term does nothing without a tag; add tags: […]");
    } else {
      if (entry.examples.length === 0) {
        report(
          ["term"],
          `"${entry.term}" has no examples; add a message that must be flagged because of it`,
        );
      }
      if (entry.counter_examples.length === 0) {
        report(
          ["term"],
          `"${entry.term}" has no counter_examples; add a harmless message with the word or a look-alike in it`,
        );
      }
    }
    const spellings = new Set([entry.term, ...entry.forms].map(foldSpelling));
    for (const [index, phrase] of entry.allow.entries()) {
      if (!spellings.has(foldSpelling(phrase))) continue;
      report(
        ["allow", index],
        `"${phrase}" is the term itself, so it would never match; allow a longer phrase`,
      );
    }
    const examples = new Set(entry.examples.map(foldSpelling));
    for (const [index, message] of entry.counter_examples.entries()) {
      if (!examples.has(foldSpelling(message))) continue;
      report(
        ["counter_examples", index],
        `"${message}" is also in examples; it is either flagged or harmless`,
      );
    }
  });
export type TermEntry = z.infer<typeof termSchema>;

const head = {
  language: z.enum(LANGUAGES, { error: oneOf("language", LANGUAGES) }),
  category: z.enum(CATEGORIES, { error: oneOf("category", CATEGORIES) }),
};
export const lexiconHeadSchema = z.object(head);
/** One lexicon file, every field checked. */
export const lexiconFileSchema = z.strictObject({
  ...head,
  terms: z.array(termSchema, { error: "terms must be a list; start each with - term:" }),
});

/** The same file read with a blind eye, so that names and duplicates are reported beside other mistakes. */
export const lexiconDraftSchema = z.object({
  language: z.string().catch(""),
  category: z.string().catch(""),
  terms: z
    .array(
      z
        .looseObject({
          term: z.string().catch(""),
          aim: z.string().catch(""),
          forms: z.array(z.string().catch("")).catch([]),
        })
        .catch({ term: "", aim: "", forms: [] }),
    )
    .catch([]),
});
export type LexiconDraft = z.infer<typeof lexiconDraftSchema>;
