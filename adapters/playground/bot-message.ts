import { html } from "hono/html";
import type { Answer, Button, CardView, NoteView, NoticeView } from "../../src/domain/chat.ts";
import type { AccountId } from "../../src/domain/ids.ts";
import { NOTHING, type Markup } from "../../src/console/page-shell.ts";
import type { BotMessage } from "./chat-types.ts";
import type { Frame } from "./page-deps.ts";

/** The address a card may link to: a place on this page or on the web, never a script. */
const safeUrl = (url: string): string | null =>
  /^(\/speelklas#|https?:\/\/)/.test(url) ? url : null;

const BUTTON_STYLES = {
  primary: "btn-primary",
  secondary: "btn-outline-secondary",
  danger: "btn-outline-danger",
} as const;

function button(by: AccountId, message: string, b: Button): Markup {
  return html`<form hx-post="/speelklas/druk" hx-swap="none">
    <input type="hidden" name="door" value="${by}" />
    <input type="hidden" name="bij" value="${message}" />
    <input type="hidden" name="knop" value="${b.action}" />
    <button id="k-${by}-${message}-${b.action}" class="btn btn-sm ${BUTTON_STYLES[b.style]}">
      ${b.label}
    </button>
  </form>`;
}

const buttonsMarkup = (by: AccountId, message: string, list: readonly Button[]): Markup =>
  list.length === 0
    ? NOTHING
    : html`<div class="buttons">${list.map((b) => button(by, message, b))}</div>`;

const paragraphs = (lines: readonly string[]): Markup =>
  html`${lines.map((line) => html`<p>${line}</p>`)}`;

function linesOf(answer: Answer): readonly string[] {
  if (answer.kind === "form") return [answer.title];
  return answer.kind === "note" ? answer.view.lines : answer.text.split("\n");
}

/** A private answer, under the message whose button was pressed. */
export function answerMarkup(frame: Frame, by: AccountId, to: string, answer: Answer): Markup {
  const { t } = frame;
  const again = (inner: Markup): Markup =>
    html`<form hx-post="/speelklas/druk" hx-swap="none" class="answer-form">
      <input type="hidden" name="door" value="${by}" />
      <input type="hidden" name="bij" value="${to}" />
      <input type="hidden" name="knop" value="${"action" in answer ? answer.action : ""}" />
      ${inner}
    </form>`;
  const field = `w-${by}-${to}`;
  return html`<div
    class="answer"
    id="antwoord-${by}-${to}"
    role="group"
    tabindex="-1"
    data-content="${by} ${to} ${answer.kind} ${linesOf(answer).join(" ")}"
    aria-label="${t("answer.only_you")}"
  >
    <p class="only-you">${t("answer.only_you")}</p>
    ${
      answer.kind === "form"
        ? html`<p><strong>${answer.title}</strong></p>
            ${again(
              html`<label class="form-label" for="${field}">${answer.label}</label>
                <textarea
                  id="${field}"
                  name="waarde"
                  class="form-control form-control-sm"
                  rows="3"
                  maxlength="${answer.maxLength}"
                  required
                ></textarea>
                <button id="${field}-stuur" class="btn btn-sm btn-primary">
                  ${t("answer.send")}
                </button>`,
            )}`
        : html`<div class="said">${paragraphs(linesOf(answer))}</div>`
    }
    ${answer.kind === "note" ? buttonsMarkup(by, to, answer.view.buttons) : NOTHING}
    ${
      answer.kind === "choose"
        ? again(
            html`${answer.options.map(
              (option) =>
                html`<button
                  id="${field}-${option.value}"
                  name="waarde"
                  value="${option.value}"
                  class="btn btn-sm btn-outline-primary"
                >
                  ${option.label}
                </button>`,
            )}`,
          )
        : NOTHING
    }
    <form hx-post="/speelklas/sluit" hx-swap="none" class="dismiss">
      <input type="hidden" name="door" value="${by}" />
      <button id="${field}-weg" class="btn btn-sm btn-link">${t("answer.dismiss")}</button>
    </form>
  </div>`;
}

function cardMarkup(by: AccountId, id: string, card: CardView): Markup {
  const url = card.link === null ? null : safeUrl(card.link.url);
  return html`<h3>${card.title}</h3>
    <dl>
      ${card.facts.map(
        (fact) =>
          html`<div>
            <dt>${fact.label}</dt>
            <dd>${fact.value}</dd>
          </div>`,
      )}
    </dl>
    <div class="said">${paragraphs(card.lines)}</div>
    ${
      card.link === null || url === null
        ? NOTHING
        : html`<p><a href="${url.replace(/^\/speelklas/, "")}">${card.link.label}</a></p>`
    }
    ${buttonsMarkup(by, id, card.buttons)}`;
}

function noteMarkup(by: AccountId, id: string, note: NoteView): Markup {
  return html`<div class="said" lang="${note.language}">${paragraphs(note.lines)}</div>
    ${buttonsMarkup(by, id, note.buttons)}`;
}

/** Long, and the same all year: folded under its title. */
const noticeMarkup = (pinned: string, id: string, notice: NoticeView): Markup =>
  html`<p class="pinned">${pinned}</p>
    <details id="notitie-${id}" hx-morph-skip lang="${notice.language}">
      <summary><strong>${notice.title}</strong></summary>
      <div class="said">${paragraphs(notice.lines)}</div>
    </details>`;

function contentMarkup({ t }: Frame, by: AccountId, { id, content }: BotMessage): Markup {
  if (content.kind === "card") return cardMarkup(by, id, content.view);
  if (content.kind === "notice") return noticeMarkup(t("class.pinned"), id, content.view);
  if (content.kind !== "ping") return noteMarkup(by, id, content.view);
  return html`<p class="ring" lang="${content.view.language}">${content.view.text}</p>
    ${content.card === null ? NOTHING : html`<a href="#bot-${content.card}">${t("phone.to_card")}</a>`}`;
}

const classOf = (message: BotMessage): string =>
  message.content.kind === "card"
    ? `bot card-${message.content.view.severity}${message.content.view.closed ? " closed" : ""}`
    : "bot";

/** One message of the bot on the screen of `by`, with the answer to a button pressed on it. Everything is escaped. */
export function botMessageMarkup(frame: Frame, by: AccountId, message: BotMessage): Markup {
  const { deps, t, time } = frame;
  const open = deps.platform.answerFor(by);
  const edited =
    message.editedAt === null ? "" : t("phone.updated", { at: time(message.editedAt) });
  const lang = message.content.view.language;
  return html`<article
    id="bot-${message.id}"
    class="${classOf(message)} kind-${message.content.kind}"
    lang="${lang}"
    tabindex="-1"
  >
    <p class="by" lang="${frame.view.language}">
      <strong>Klaswacht</strong> <span>${time(message.sentAt)} ${edited}</span>
      ${message.rang ? html`<span class="rang">${t("phone.rang")}</span>` : NOTHING}
    </p>
    ${contentMarkup(frame, by, message)}
    ${open?.to === message.id ? answerMarkup(frame, by, message.id, open.answer) : NOTHING}
  </article>`;
}
