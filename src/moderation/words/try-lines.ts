import { passedSaid, whySaid } from "./explained-lines.ts";
import type { Trial, TryResult } from "./try-text.ts";
import type { WordSpeech } from "./word-lines.ts";
import { problemLine } from "./word-lines.ts";

/** What a text would lead to today and with the change, in plain lines; the words that were found stand between 〔 and 〕. */
export function tryLines(result: TryResult, speech: WordSpeech): readonly string[] {
  const { texts } = speech;
  switch (result.kind) {
    case "tried":
      return [
        ...(result.changed === null ? [] : [texts("word.try.today")]),
        ...trialLines(result.text, result.today, speech),
        ...(result.changed === null
          ? []
          : ["", texts("word.try.changed"), ...trialLines(result.text, result.changed, speech)]),
      ];
    case "too_long":
      return [texts("word.try.too_long", { number: result.longest })];
    case "refused":
      return [
        texts("word.refused"),
        ...result.problems.map((one) => `- ${problemLine(one, texts)}`),
      ];
    case "unknown":
      return [
        texts("word.unknown", { asked: result.asked.slice(0, 80) }),
        ...(result.near.length === 0 ? [] : [texts("word.near", { keys: result.near.join(", ") })]),
      ];
    case "forbidden":
    default:
      return [texts("word.forbidden")];
  }
}

function trialLines(text: string, trial: Trial, { texts }: WordSpeech): readonly string[] {
  const { decision } = trial;
  const part = ({ start, end }: { readonly start: number; readonly end: number }): string =>
    text.slice(start, end);
  const passed = trial.passed.slice(0, 5).map((one) => {
    const said = { words: part(one.span), why: passedSaid(one, texts) };
    return `  ${texts("word.try.passed", said)}`;
  });
  if (decision === null) {
    const nothing = trial.advice === null ? "word.try.clear" : "word.try.advice";
    return [`  ${marked(text, trial)}`, `  ${texts(nothing)}`, ...passed];
  }
  const [first, ...later] = decision.steps.map((step) => step.map(({ name }) => name).join(", "));
  return [
    `  ${marked(text, trial)}`,
    ...trial.findings.map(({ span, category, severity, rule, term, why }) => {
      const said = { words: part(span), category, severity, rule, why: whySaid(why, texts) };
      return `  ${term === null ? texts("word.try.finding", said) : texts("word.try.listed", { ...said, term })}`;
    }),
    ...passed,
    `  ${texts("word.try.severity", { severity: decision.severity })}`,
    `  ${texts("word.try.clause", { clause: decision.rule })}`,
    `  ${texts(`word.try.note.${decision.note}`)}`,
    ...(first === undefined
      ? [`  ${texts("word.try.nobody")}`]
      : [`  ${texts("word.try.who", { people: first })}`]),
    ...later.map((people) => `  ${texts("word.try.then", { people })}`),
    ...(decision.hide ? [`  ${texts("word.try.hide")}`] : []),
  ];
}

/** The text with what was found between brackets; overlapping findings are one. */
function marked(text: string, { findings }: Trial): string {
  const spans = findings
    .map(({ span }) => span)
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start);
  let out = "";
  let at = 0;
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    out += `${text.slice(at, from)}〔${text.slice(from, end)}〕`;
    at = end;
  }
  // What was pasted may hold line breaks and signs that steer a terminal.
  return (out + text.slice(at)).replaceAll(/\p{Cc}+/gu, " ");
}
