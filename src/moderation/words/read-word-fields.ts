import { LANGUAGES } from "../../domain/school.ts";
import type { Language } from "../../domain/school.ts";
import { SEVERITIES } from "../../domain/verdict.ts";
import { WORD_CATEGORIES } from "../../domain/words.ts";
import { WORD_FIELDS } from "../../domain/word-command.ts";
import type { WordField, WordFields } from "../../domain/word-command.ts";
import type { EntryDraft, TermDraft } from "./term-draft.ts";
import type { WordProblem } from "./word-outcome.ts";

type Read<Wanted> =
  | { readonly ok: true; readonly value: Wanted }
  | { readonly ok: false; readonly problems: readonly WordProblem[] };

/** What makes a term count, as a chat offers it; expressions and frames are for the command line. */
export const WORD_AIMS = ["always", "person"] as const;

/** The new term that was typed in; what is not said is as a plain word would be, counted only at first. */
export function readDraft(fields: WordFields, language: Language): Read<TermDraft & EntryDraft> {
  const category = oneOf(WORD_CATEGORIES, fields.soort);
  const severity = oneOf(SEVERITIES, fields.ernst);
  const spoken = oneOf(LANGUAGES, fields.taal ?? language);
  const aim = oneOf(WORD_AIMS, fields.telt ?? "always");
  const shadow = oneOf(["true", "false"] as const, fields.proef ?? "true");
  const unknown: readonly (readonly [WordField, unknown])[] = [
    ["soort", category],
    ["ernst", severity],
    ["taal", spoken],
    ["telt", aim],
    ["proef", shadow],
  ];
  const problems = [
    ...tooLong(fields),
    ...unknown.flatMap(([field, value]) =>
      value === undefined ? [{ code: "choose", params: { field } }] : [],
    ),
  ];
  if (
    problems.length > 0 ||
    category === undefined ||
    severity === undefined ||
    spoken === undefined ||
    aim === undefined
  )
    return { ok: false, problems };
  const value = {
    term: fields.woord ?? "",
    language: spoken,
    category,
    severity,
    aim,
    pattern: false,
    forms: [],
    allow: [],
    counterExamples: [],
    examples: [],
    state: shadow === "false" ? "live" : "shadow",
    ...readWhy(fields),
  } as const;
  return { ok: true, value };
}

/** Reason and end date as they were typed; whoever uses them looks whether they can be. */
export const readWhy = ({
  reden,
  einddatum,
}: WordFields): Pick<EntryDraft, "reason" | "until"> => ({
  reason: reden ?? "",
  until: einddatum ?? null,
});

/** A term as it was chosen or typed: `insult.nl:sukkel#3` says that its third change was seen. */
export function readRef(typed: string): { readonly asked: string; readonly seen: number | null } {
  const chosen = /^(?<key>[a-z_]+\.[a-z]{2}:[^]+)#(?<seen>\d{1,9})$/u.exec(typed)?.groups;
  return chosen?.["key"] === undefined
    ? { asked: typed, seen: null }
    : { asked: chosen["key"], seen: Number(chosen["seen"]) };
}
export const refOf = (key: string, seen: number): string => `${key}#${seen}`;

/** A client keeps to the limits; whoever forges does not. */
function tooLong(fields: WordFields): readonly WordProblem[] {
  const names = Object.keys(WORD_FIELDS) as readonly WordField[];
  return names.flatMap((field) => {
    const value = fields[field] ?? "";
    const number = WORD_FIELDS[field];
    if (value.length <= number) return [];
    return [{ code: "too_long", params: { field, value: `${value.slice(0, 40)}…`, number } }];
  });
}

const oneOf = <Known extends string>(
  known: readonly Known[],
  value: string | undefined,
): Known | undefined => known.find((one) => one === value);
