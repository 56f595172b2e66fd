import { html } from "hono/html";
import type { Span } from "../../src/domain/message.ts";
import { NOTHING, type Markup } from "../../src/console/page-shell.ts";
import type { Explanation, Frame } from "./page-deps.ts";

const SHOWN = 5;

/** The text with what was found marked in it. Overlapping spans are joined. */
export function marked(text: string, spans: readonly Span[]): Markup {
  const pieces: Markup[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(at, span.start);
    if (span.end <= start) continue;
    pieces.push(html`${text.slice(at, start)}<mark>${text.slice(start, span.end)}</mark>`);
    at = span.end;
  }
  return html`${pieces}${text.slice(at)}`;
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The words that mattered, and behind a fold everything the lists and sentence patterns recognised. */
export function matchesMarkup(
  { t }: Frame,
  explained: Explanation,
  text: string,
  findings: readonly Span[],
  id: string,
): Markup {
  const { matches } = explained;
  if (matches.length === 0) return html`${t("trace.no_matches")}`;
  const relevant = matches.filter(
    (match) => findings.length === 0 || findings.some((span) => overlaps(span, match)),
  );
  const words = [...new Set(relevant.map((match) => text.slice(match.start, match.end)))];
  return html`${words.slice(0, SHOWN).map((word) => html`<code>${word}</code> `)}
    ${words.length > SHOWN ? "…" : NOTHING}
    <details id="${id}" hx-morph-skip>
      <summary>${t("trace.all_matches", { count: matches.length })}</summary>
      <ul>
        ${matches.map(
          (match) =>
            html`<li><code>${match.term}</code> ${match.start}–${match.end} ${match.note}</li>`,
        )}
      </ul>
    </details>`;
}
