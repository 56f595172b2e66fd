import { html } from "hono/html";
import { BUTTONS } from "../../src/domain/chat.ts";
import type { PersonId } from "../../src/domain/ids.ts";
import { verdictSeverity } from "../../src/domain/verdict.ts";
import { NOTHING, type Markup } from "../../src/console/page-shell.ts";
import type { Frame } from "./page-deps.ts";
import { marked, matchesMarkup } from "./trace-matches.ts";
import { groupTrace, type LooseEvent, type TraceGroup } from "./trace-groups.ts";

const SHOWN = 30;
const DUE = ["escalate", "digest", "retention"];

const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(0));

const step = (label: string, content: Markup | string): Markup =>
  html`<div class="step">
    <dt>${label}</dt>
    <dd>${content}</dd>
  </div>`;

function judgedMarkup(frame: Frame, group: TraceGroup, text: string | null): Markup {
  const { t, deps, view } = frame;
  const judged = group.judged;
  if (judged === null) return NOTHING;
  const explained = text === null ? null : deps.explain(text, view.language);
  const { verdict } = judged;
  const category = (name: string): string =>
    deps.policy().texts[view.language](`card.category.${name}`);
  return html`${explained === null ? NOTHING : step(t("trace.folded"), html`<code>${explained.folded}</code>`)}
  ${
    explained === null || text === null
      ? NOTHING
      : step(
          t("trace.matches"),
          matchesMarkup(
            frame,
            explained,
            text,
            verdict.kind === "flagged" ? verdict.findings.map((f) => f.span) : [],
            `treffers-${group.ref.message}-${group.received?.edit ?? 0}`,
          ),
        )
  }
  ${step(
    t("trace.verdict"),
    verdict.kind === "clear"
      ? html`${t("trace.clear")} <span class="dim">${ms(judged.ms)} ms</span>`
      : html`<ul>
            ${verdict.findings.map(
              (f) =>
                html`<li>
                  <code>${f.rule}</code> · ${category(f.category)} ·
                  <span class="severity ${f.severity}">${t(`severity.${f.severity}`)}</span>
                  <span class="dim">${f.span.start}–${f.span.end}</span>
                </li>`,
            )}
          </ul>
          ${verdict.care ? html`<p>${t("trace.care")}</p>` : NOTHING}<span class="dim"
            >${ms(judged.ms)} ms</span
          >`,
  )}`;
}

/** What the messages around it add up to, and what spoke for that most. */
function conversationMarkup({ t, deps, view }: Frame, { conversation }: TraceGroup): Markup {
  if (conversation === null) return NOTHING;
  const { pattern, chance, counts, signs } = conversation;
  const name = deps.policy().texts[view.language](`card.patterns.${pattern}`);
  const sums = t("trace.conversation_counts", {
    people: counts.people,
    messages: counts.messages,
    chance: Math.round(100 * chance),
  });
  return step(
    t("trace.conversation"),
    html`${name} · ${sums}
      <ul>
        ${signs.map((sign) => html`<li><code>${sign.name}</code> <span class="dim">+${sign.weight.toFixed(2)}</span></li>`)}
      </ul>`,
  );
}

function decidedMarkup(frame: Frame, group: TraceGroup): Markup {
  const { t, deps, view, time } = frame;
  if (group.decided === null) return NOTHING;
  const { decision, mode } = group.decided;
  const name = (id: PersonId): string =>
    deps.people().find((p) => p.id === id)?.name ?? t("trace.somebody");
  const clause = (c: {
    readonly label: string;
    readonly gist: Readonly<Record<"nl" | "en", string>>;
  }): Markup => html`<strong>${c.label}</strong>: ${c.gist[view.language]}`;
  const note =
    "kind" in decision.note
      ? t(`trace.note.${decision.note.kind}`)
      : t(`trace.withheld.${decision.note.withheld}`);
  return html`${step(t("trace.decision"), html`<span class="severity ${decision.severity}">${t(`severity.${decision.severity}`)}</span> · ${t("trace.mode", { mode })} · ${note}`)}
  ${/* Whoever asks for help has broken no rule. */ decision.care ? NOTHING : step(t("trace.clause"), clause(decision.rule))}
  ${decision.care || decision.action === null ? NOTHING : step(t("trace.action"), clause(decision.action))}
  ${step(
    t("trace.alert"),
    decision.alert === null
      ? t("trace.no_alert")
      : html`${decision.alert.steps.map((people) => people.map(name).join(", ")).join(" → ")}
          <span class="dim">${time(decision.alert.firstAt)}</span>`,
  )}`;
}

function happened(frame: Frame, event: LooseEvent | TraceGroup["after"][number]): Markup {
  const { t, time, deps } = frame;
  const clock = html`<time>${time(event.at)}</time>`;
  if (event.kind === "delivery") {
    const kind = event.job.split(":")[0] ?? "";
    const known = ["note", "line", "card", "ping", "hide", "notice", "digest", "advice"].includes(
      kind,
    );
    const results = ["delivered", "closed", "forbidden", "rate-limited", "unreachable"];
    const result = results.includes(event.result)
      ? t(`trace.result.${event.result}`)
      : event.result;
    const person = deps.people().find((p) => event.job.includes(p.id));
    return html`<li>
      ${clock}
      ${known ? t(`trace.job.${kind}`) : event.job}${person === undefined ? "" : ` → ${person.name}`}:
      ${result} <span class="dim">${ms(event.ms)} ms</span>
    </li>`;
  }
  const named = (list: readonly string[], key: string, name: string): string =>
    list.includes(name) ? t(`${key}.${name}`) : name;
  const text =
    event.kind === "staff"
      ? t("trace.staff", { action: named(BUTTONS, "trace.press", event.action) })
      : t("trace.due", { what: named(DUE, "trace.timer", event.what) });
  return html`<li>${clock} ${text}</li>`;
}

function groupMarkup(frame: Frame, group: TraceGroup): Markup {
  const { t, deps, time } = frame;
  const post = deps.platform.posts.get(group.ref);
  const edit = group.received?.edit ?? 0;
  // The trace holds no text; a post that was edited or deleted since cannot be read back.
  const text = post !== null && post.state !== "deleted" && post.edit === edit ? post.text : null;
  const verdict = group.judged?.verdict ?? null;
  const flagged = verdict?.kind === "flagged" ? verdict : null;
  const severity =
    group.decided?.decision.severity ??
    (flagged === null ? null : verdictSeverity(flagged.findings));
  return html`<article class="trace" id="spoor-${group.ref.message}-${edit}">
    <h3>
      <span class="severity ${severity ?? "none"}"
        >${severity === null ? t("trace.silent") : t(`severity.${severity}`)}</span
      >
      <span class="quote"
        >${text === null ? t("trace.text_gone") : text === "" ? t("trace.no_text") : marked(text, flagged?.findings.map((f) => f.span) ?? [])}</span
      >
    </h3>
    <dl>
      ${group.received === null ? NOTHING : step(t("trace.received"), html`${time(group.received.at)}${edit > 0 ? ` · ${t("class.edited")}` : ""}`)}
      ${judgedMarkup(frame, group, text)} ${conversationMarkup(frame, group)}
      ${decidedMarkup(frame, group)}
      ${group.committed === null ? NOTHING : step(t("trace.case"), `KW-${group.committed.number} · ${t(group.committed.fresh ? "trace.opened" : "trace.joined")}`)}
      ${
        group.after.length === 0
          ? NOTHING
          : step(
              t("trace.after"),
              html`<ul>
                ${group.after.map((event) => happened(frame, event))}
              </ul>`,
            )
      }
    </dl>
  </article>`;
}

/** What happened to each message, step by step, the newest first. */
export function traceMarkup(frame: Frame): Markup {
  const { t, deps } = frame;
  const { groups, loose } = groupTrace(deps.traceFeed.recent());
  return html`<header class="pane-head"><h2>${t("trace.title")}</h2></header>
    <div
      class="scroll"
      id="spoor-lijst"
      tabindex="0"
      role="region"
      aria-label="${t("trace.title")}"
    >
      ${groups.length === 0 ? html`<p class="empty">${t("trace.empty")}</p>` : NOTHING}
      ${groups.slice(0, SHOWN).map((group) => groupMarkup(frame, group))}
      ${
        loose.length === 0
          ? NOTHING
          : html`<article class="trace">
              <h3>${t("trace.other")}</h3>
              <ul class="loose">
                ${loose.slice(0, SHOWN).map((event) => happened(frame, event))}
              </ul>
            </article>`
      }
    </div>`;
}
