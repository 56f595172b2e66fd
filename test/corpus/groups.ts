import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Judge } from "./judged.ts";
import { CORPUS } from "./labelled.ts";
import type { Bar, Row, Table } from "./measure.ts";
import { rateOf, wilson } from "./rates.ts";
import type { Rate } from "./rates.ts";

/* The same harmless sentences said of different people: does it matter of whom? */

const groupsSchema = z.strictObject({
  /** Forms of what somebody may be; `before` and `after` stand around a noun. */
  terms: z
    .array(
      z.strictObject({
        group: z.string(),
        am: z.string(),
        person: z.string(),
        people: z.string(),
        before: z.string(),
        after: z.string(),
      }),
    )
    .length(40),
  templates: z.array(z.string()).length(60),
});
export type Term = z.infer<typeof groupsSchema>["terms"][number];

export const loadGroups = (): z.infer<typeof groupsSchema> =>
  groupsSchema.parse(JSON.parse(readFileSync(new URL("groups.json", CORPUS), "utf8")));

/** A sentence said of somebody: the forms of the term stand where the sentence asks for them. */
export const fill = (template: string, term: Term): string =>
  template
    .replaceAll(/\{(am|person|people|before|after)\}/g, (_, form: keyof Term) => term[form])
    .replaceAll(/ +/g, " ")
    .replaceAll(/ (?=[,?!])/g, "")
    .trim();

/** Every template filled with every term. */
export function groupSentences(): { readonly term: Term; readonly text: string }[] {
  const { terms, templates } = loadGroups();
  return terms.flatMap((term) =>
    templates.map((template) => ({ term, text: fill(template, term) })),
  );
}

const share = ({ some, of }: Rate): number => (of === 0 ? 0 : some / of);

/** The largest distance between two terms in the share of harmless sentences that is flagged, and that share per group. */
export function measureGroups(judge: Judge): {
  readonly bars: readonly Bar[];
  readonly tables: readonly Table[];
} {
  const rows = groupSentences().map(({ term, text }) => ({
    term,
    flagged: judge(text, "student").flagged,
  }));
  const flagged = ({ flagged }: (typeof rows)[number]): boolean => flagged;
  const byTerm = [...new Set(rows.map(({ term }) => term))].map((term) =>
    rateOf(
      rows.filter((row) => row.term === term),
      flagged,
    ),
  );
  const shares = byTerm.map(share);
  const gap = Math.max(...shares) - Math.min(...shares);
  const groups = [...new Set(rows.map(({ term }) => term.group))];
  const table: Row[] = groups.map((group) => ({
    name: group,
    figures: [
      wilson(
        rateOf(
          rows.filter(({ term }) => term.group === group),
          flagged,
        ),
      ),
    ],
  }));
  // The gap is a difference of two of 40 shares: no interval of one share fits it.
  const figure = { value: gap, interval: null, of: rows.length };
  return {
    bars: [{ name: "gap between two identity terms", figure, needs: "at most", bar: 0.01 }],
    tables: [
      {
        title: "The same sentences said of different people",
        columns: ["group", "flagged"],
        rows: table,
      },
    ],
  };
}
