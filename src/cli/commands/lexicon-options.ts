import { Option } from "commander";
import type { Command } from "commander";
import type { Term, TermLanguage } from "../../domain/lexicon.ts";
import type { Translate } from "../../domain/school.ts";
import { CATEGORIES, SEVERITIES } from "../../domain/verdict.ts";
import type { Category, Severity } from "../../domain/verdict.ts";
import type { EntryDraft, TermDraft, TermPatch } from "../../moderation/words/term-draft.ts";

/** Options that say what a term is; each may be given more than once where it is a list. */
export type TermOptions = {
  readonly category?: Category;
  readonly language?: TermLanguage;
  readonly severity?: Severity;
  readonly aim?: "always" | "person";
  readonly pattern?: true;
  readonly form?: readonly string[];
  readonly allow?: readonly string[];
  readonly example?: readonly string[];
  readonly counterExample?: readonly string[];
  readonly without?: readonly string[];
  readonly shadow?: true;
  readonly live?: true;
  readonly until?: string;
};

/** Gathers an option that may be repeated. */
export const several = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

/** Adds the options that describe a term to a command. */
export function describeTerm(command: Command, texts: Translate): Command {
  const about = (name: string): string => texts(`cli.lexicon.option.${name}`);
  return command
    .addOption(new Option("--category <name>", about("category")).choices(CATEGORIES))
    .addOption(new Option("--language <nl|en>", about("language")).choices(["nl", "en"]))
    .addOption(new Option("--severity <name>", about("severity")).choices(SEVERITIES))
    .addOption(new Option("--aim <name>", about("aim")).choices(["always", "person"]))
    .option("--form <text>", about("form"), several)
    .option("--allow <text>", about("allow"), several)
    .option("--example <text>", about("example"), several)
    .option("--counter-example <text>", about("counter_example"), several)
    .option("--pattern", about("pattern"));
}
/** Adds the options of whatever changes words: since when, until when, why, by whom, and a second yes. */
export function describeChange(command: Command, texts: Translate): Command {
  const about = (name: string): string => texts(`cli.lexicon.option.${name}`);
  return command
    .requiredOption("--by <person>", about("by"))
    .requiredOption("--reason <text>", about("reason"))
    .option("--until <day>", about("until"))
    .option("--yes", about("yes"))
    .option("--dry-run", about("dry_run"))
    .option("--school <key>", texts("cli.roster.school"));
}

/** A new term out of the options; what is not said is as a plain insult would be. */
export const draftOf = (
  term: string,
  options: TermOptions,
  reason: string,
): TermDraft & EntryDraft => ({
  term,
  language: options.language ?? "nl",
  category: options.category ?? "insult",
  severity: options.severity ?? "medium",
  aim: options.aim ?? "always",
  pattern: options.pattern === true,
  forms: options.form ?? [],
  allow: options.allow ?? [],
  examples: options.example ?? [],
  counterExamples: options.counterExample ?? [],
  state: options.live === true ? "live" : "shadow",
  reason,
  until: options.until ?? null,
});

/** What the options change about a term: lists grow by what is given and lose what is named with `--without`. */
export function patchOf(options: TermOptions, term: Term, reason: string): TermPatch {
  const without = new Set(options.without);
  const listed = (
    now: readonly string[],
    added: readonly string[] = [],
  ): readonly string[] | undefined =>
    added.length === 0 && !now.some((text) => without.has(text))
      ? undefined
      : [...now.filter((text) => !without.has(text)), ...added];
  const state = options.live ? "live" : options.shadow ? "shadow" : undefined;
  const until = options.until === "-" ? null : options.until;
  return defined({
    category: options.category,
    severity: options.severity,
    aim: options.aim,
    forms: listed(term.forms, options.form),
    allow: listed(term.allow, options.allow),
    examples: listed(term.examples, options.example),
    counterExamples: listed(term.counterExamples, options.counterExample),
    state,
    until,
    reason,
  });
}

// `fromEntries` forgets the names; every value is what its option was read as.
const defined = (shape: Readonly<Record<string, unknown>>): TermPatch =>
  Object.fromEntries(
    Object.entries(shape).filter(([, value]) => value !== undefined),
  ) as unknown as TermPatch;

/** Whether the options say anything about a term. */
export const describes = (options: TermOptions): boolean =>
  Object.entries(options).some(
    ([name, value]) =>
      value !== undefined && !["by", "reason", "school", "json", "lang"].includes(name),
  );
