import type { PersonId } from "../../domain/ids.ts";
import type { Term } from "../../domain/lexicon.ts";
import type { Translate } from "../../domain/school.ts";
import type { OwnEntry, WordChange } from "../../domain/words.ts";
import { entryDiff } from "./entry-diff.ts";
import { TOO_MANY } from "./word-outcome.ts";
import type { Backtest, WordOutcome, WordProblem } from "./word-outcome.ts";

/** How the reader is spoken to: texts, numbers, times and names. */
export type WordSpeech = {
  readonly texts: Translate;
  readonly language: "nl" | "en";
  readonly timeZone: string;
  readonly nameOf: (person: PersonId) => string;
  /** What is shipped under a key, so that a first change shows what it changed. */
  readonly shippedOf: (key: string) => Term | null;
};

const NAMED = 10;

/** What became of a wish, in plain lines. */
export function outcomeLines(outcome: WordOutcome, speech: WordSpeech): readonly string[] {
  const { texts } = speech;
  switch (outcome.kind) {
    case "done": {
      const { change, warnings, backtest } = outcome;
      const params = {
        keys: keysOf(change),
        number: change.number,
        undone: change.undoes ?? 0,
        count: change.parts.length,
      };
      return [
        texts(`word.done.${change.action}`, params),
        ...partsLines(change.parts, speech),
        ...warnings.map((one) => texts("word.warning", { text: problemLine(one, texts) })),
        ...(backtest === null ? [] : backtestLines(backtest, speech)),
      ];
    }
    case "proposed":
    case "confirm":
      return [
        texts(`word.${outcome.kind}`),
        ...partsLines(outcome.parts, speech),
        ...outcome.warnings.map((one) => texts("word.warning", { text: problemLine(one, texts) })),
        ...backtestLines(outcome.backtest, speech),
        ...(outcome.backtest.share > TOO_MANY
          ? [texts("word.confirm_share", { percent: percent(TOO_MANY, speech) })]
          : []),
      ];
    case "refused":
      return [
        texts("word.refused"),
        ...outcome.problems.map((one) => `- ${problemLine(one, texts)}`),
        ...(outcome.backtest === null ? [] : backtestLines(outcome.backtest, speech)),
      ];
    case "conflict":
      return [
        texts("word.conflict"),
        ...outcome.since.flatMap((change) => changeLines(change, speech)),
      ];
    case "unknown":
      return [
        outcome.asked === "" || /^\d+$/u.test(outcome.asked)
          ? texts("word.unknown_change")
          : texts("word.unknown", { asked: outcome.asked.slice(0, 80) }),
        ...(outcome.near.length === 0
          ? []
          : [texts("word.near", { keys: outcome.near.join(", ") })]),
      ];
    case "unchanged":
    case "forbidden":
    default:
      return [texts(`word.${outcome.kind}`)];
  }
}

/** One problem as a sentence that says what to do. */
export const problemLine = ({ code, params }: WordProblem, texts: Translate): string =>
  texts(`word.problem.${code}`, params);

/** One line of the history with what it changed. */
export function changeLines(change: WordChange, speech: WordSpeech): readonly string[] {
  const { texts } = speech;
  const at = new Intl.DateTimeFormat(speech.language, {
    dateStyle: "short",
    timeStyle: "short",
    timeZone: speech.timeZone,
  }).format(change.at);
  const line = texts("word.change_line", {
    number: change.number,
    at,
    who: change.by === null ? texts("word.erased") : speech.nameOf(change.by),
    action: texts(`word.action.${change.action}`),
    keys: keysOf(change),
  });
  return [line, ...partsLines(change.parts, speech)];
}

/** A change in one line as short as a button. */
export const changeLabel = (
  { number, action, parts, by }: WordChange,
  { texts, nameOf }: WordSpeech,
): string =>
  texts("word.chat.change", {
    number,
    action: texts(`word.action.${action}`),
    keys: keysOf({ parts: parts.slice(0, 1) }),
    who: by === null ? texts("word.erased") : nameOf(by),
  });

const keysOf = ({ parts }: Pick<WordChange, "parts">): string => {
  const keys = parts.map(({ key }) => key);
  return keys.length <= NAMED ? keys.join(", ") : `${keys.slice(0, NAMED).join(", ")}, …`;
};

const partsLines = (parts: WordChange["parts"], { shippedOf }: WordSpeech): readonly string[] =>
  parts.slice(0, NAMED).flatMap(({ key, before, after }) => {
    const shipped = shippedOf(key);
    const as = (entry: OwnEntry | null): OwnEntry | null =>
      entry ?? (shipped === null ? null : shippedEntry(shipped));
    return entryDiff(as(before), as(after)).map((line) => `  ${line}`);
  });

const shippedEntry = (term: Term): OwnEntry => ({
  key: term.key,
  term,
  state: "live",
  owner: null,
  reason: "",
  until: null,
});

/** What a change would have done before: the harmless messages, the cases, and how often somebody would be rung. */
export function backtestLines(backtest: Backtest, speech: WordSpeech): readonly string[] {
  const { texts } = speech;
  const { lines, newly, spared, messages, cases } = backtest;
  const count = newly.length;
  const said = [
    lines === 0
      ? texts("word.backtest.none")
      : texts("word.backtest.lines", { lines, count, percent: percent(backtest.share, speech) }),
    ...newly
      .slice(0, NAMED)
      .map(
        ({ file, line, text }) =>
          `  ${texts("word.backtest.line", { place: `${file}:${line}`, text })}`,
      ),
    ...more(count, texts),
    ...(spared.length === 0 ? [] : [texts("word.backtest.spared", { count: spared.length })]),
  ];
  if (messages > 0) {
    said.push(
      texts("word.backtest.cases", { messages, count: cases.length }),
      ...cases.slice(0, NAMED).map((hit) => {
        const key = `word.backtest.${hit.falseAlarm ? "case_false" : "case"}`;
        const clear = texts("word.backtest.clear");
        const params = { before: hit.before ?? clear, after: hit.after ?? clear };
        return `  ${texts(key, { case: hit.case, ...params })}`;
      }),
      ...more(cases.length, texts),
    );
  }
  if (lines > 0) said.push(pings(backtest, speech));
  return said;
}

const more = (count: number, texts: Translate): readonly string[] =>
  count > NAMED ? [`  ${texts("word.backtest.more", { count: count - NAMED })}`] : [];

const pings = (
  { pingsPerWeek, pingsPerThousand }: Backtest,
  { texts, language }: WordSpeech,
): string => {
  const written = (number: number): string =>
    number.toLocaleString(language, { maximumFractionDigits: 1 });
  return pingsPerWeek === null
    ? texts("word.backtest.pings_thousand", { number: written(pingsPerThousand) })
    : texts("word.backtest.pings_week", { number: written(pingsPerWeek) });
};

const percent = (part: number, { language }: WordSpeech): string =>
  part.toLocaleString(language, { style: "percent", maximumFractionDigits: 2 });
