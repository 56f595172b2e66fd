import type { Language, Translate } from "../../domain/school.ts";
import type { TermDetail, TermRow } from "../../moderation/words/list-terms.ts";
import { entryLines } from "../../moderation/words/entry-diff.ts";
import { changeLines } from "../../moderation/words/word-lines.ts";
import { KlaswachtError } from "../../domain/errors.ts";
import type { CommandContext } from "../io.ts";
import type { Spoken } from "../lexicon-admin.ts";
import { table } from "../table.ts";
import { speechOf } from "./lexicon-speech.ts";

const part = (value: number, language: Language): string =>
  value.toLocaleString(language, { style: "percent", maximumFractionDigits: 0 });

/** `83 % (55–95 %), 12 zaken`; a dash while staff have closed nothing. */
function precisionCell({ precision }: TermRow, language: Language, texts: Translate): string {
  if (precision === null) return "–";
  return texts("cli.lexicon.precision", {
    value: part(precision.value, language),
    low: part(precision.low, language),
    high: part(precision.high, language),
    count: precision.flagged,
  });
}

const shadowCell = ({ would }: TermRow, texts: Translate): string =>
  would === null ? "–" : texts("cli.lexicon.would", { flags: would.flags, pings: would.pings });

const standingCell = ({ standing, shadow }: TermRow, texts: Translate): string =>
  texts(`cli.lexicon.standing.${shadow ? "shadow" : standing}`);

/** The terms as a table with a heading, and how many there are. */
export function listLines(
  rows: readonly TermRow[],
  language: Language,
  texts: Translate,
): readonly string[] {
  if (rows.length === 0) return [texts("cli.lexicon.none")];
  const head = ["term", "severity", "aim", "standing", "number", "until", "precision", "shadow"];
  return [
    ...table([
      head.map((name) => texts(`cli.lexicon.head.${name}`)),
      ...rows.map((row) => [
        row.key,
        row.term?.severity ?? "–",
        row.term?.aim ?? "–",
        standingCell(row, texts),
        row.number === 0 ? "–" : String(row.number),
        row.entry?.until ?? "–",
        precisionCell(row, language, texts),
        shadowCell(row, texts),
      ]),
    ]),
    texts("cli.lexicon.count", { count: rows.length }),
  ];
}

/** One term: what counts, what it did and would have done, and its history. */
export function showLines(
  context: CommandContext,
  language: Language,
  answer: Spoken & { readonly found: TermDetail },
): readonly string[] {
  const { texts } = context;
  const { found } = answer;
  const speech = speechOf(context, language, answer);
  const { entry, term } = found;
  const owner =
    entry === null
      ? null
      : entry.owner === null
        ? texts("word.erased")
        : speech.nameOf(entry.owner);
  const now = entry !== null && found.standing !== "shipped" ? entry : null;
  return [
    `${found.key}  ${standingCell(found, texts)}`,
    ...(now === null
      ? term === null
        ? []
        : entryLines({
            key: found.key,
            term,
            state: "live",
            owner: null,
            reason: term.source,
            until: null,
          })
      : entryLines(now)
    ).map((line) => `  ${line}`),
    ...(owner === null ? [] : [`  ${texts("cli.lexicon.owner", { name: owner })}`]),
    `${texts("cli.lexicon.head.precision")}: ${precisionCell(found, language, texts)}`,
    `${texts("cli.lexicon.head.shadow")}: ${shadowCell(found, texts)}`,
    ...found.days.map((day) => `  ${texts("cli.lexicon.day", { ...day })}`),
    ...(found.history.length === 0 ? [] : [texts("cli.lexicon.history")]),
    ...found.history.flatMap((change) => changeLines(change, speech)).map((line) => `  ${line}`),
  ];
}

/** There is no such term: what is like it. Exits with wrong use. */
export function unknownTerm(asked: string, near: readonly string[], texts: Translate): never {
  const like = near.length === 0 ? "" : ` ${texts("word.near", { keys: near.join(", ") })}`;
  throw new KlaswachtError("WRONG_USE", texts("word.unknown", { asked }) + like);
}
