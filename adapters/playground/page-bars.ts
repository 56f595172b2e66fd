import { html } from "hono/html";
import { NOTHING, type Markup } from "../../src/console/page-shell.ts";
import { EXAMPLE_KINDS, EXAMPLES } from "./examples.ts";
import { asMovable } from "./movable-clock.ts";
import type { Frame } from "./page-deps.ts";

const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

const wait = (frame: Frame, how: string, label: string): Markup =>
  html`<form hx-post="/speelklas/wacht" hx-swap="none">
    ${hidden("hoe", how)}<button id="wacht-${how}" class="btn btn-sm btn-outline-primary">
      ${frame.t(label)}
    </button>
  </form>`;

/** The top bar: the name, the clock with its buttons, language and theme. */
export function headerMarkup(frame: Frame, clock: Markup): Markup {
  const { t, view } = frame;
  const other = view.language === "nl" ? "en" : "nl";
  return html`<header class="top">
    <div class="brand">
      <span class="mark" aria-hidden="true">K</span>
      <div>
        <h1>${t("title")}</h1>
        <p>${t("subtitle")}</p>
      </div>
    </div>
    <section class="clock" aria-label="${t("clock.title")}">
      ${clock}
      ${
        asMovable(frame.deps.clock) === null
          ? NOTHING
          : html`<div class="waits">
              ${wait(frame, "10", "clock.ten")}${wait(frame, "60", "clock.hour")}${wait(frame, "ochtend", "clock.morning")}
            </div>`
      }
    </section>
    <div class="settings">
      <form method="post" action="/speelklas/instelling">
        ${hidden("taal", other)}<button id="taal" class="btn btn-sm btn-link" lang="${other}">
          ${t("switch_language")}
        </button>
      </form>
      <button
        id="thema"
        type="button"
        class="btn btn-sm btn-link"
        data-light="${t("theme.light")}"
        data-dark="${t("theme.dark")}"
      >
        ${t("theme.dark")}
      </button>
    </div>
  </header>`;
}

function examples(frame: Frame): Markup {
  const { t } = frame;
  return html`<details class="examples">
    <summary>${t("examples.title")}</summary>
    ${EXAMPLE_KINDS.map(
      (kind) =>
        html`<div class="example-group ${kind}" role="group" aria-labelledby="vb-${kind}">
          <h3 id="vb-${kind}">${t(`examples.${kind}`)}</h3>
          ${EXAMPLES[kind].map(
            (id) =>
              html`<form hx-post="/speelklas/voorbeeld" hx-swap="none">
                ${hidden("welk", id)}<button id="vb-${id}" class="chip">
                  ${t(`examples.text.${id}`)}
                </button>
              </form>`,
          )}
        </div>`,
    )}
  </details>`;
}

const attachments = ["geen", "image", "video", "voice"] as const;

/** Where one types: examples to tap, who one types as, the text. */
export function composerMarkup(frame: Frame, head: Markup): Markup {
  const { t } = frame;
  return html`${examples(frame)}
    <div class="composer">
      <div class="composer-row">
        ${head}
        <label class="visually-hidden" for="bijlage">${t("class.attachment")}</label>
        <select id="bijlage" name="bijlage" form="zeg" class="form-select form-select-sm">
          ${attachments.map((kind) => html`<option value="${kind}">${t(`class.attach.${kind}`)}</option>`)}
        </select>
      </div>
      <form id="zeg" hx-post="/speelklas/zeg" hx-swap="none" class="say">
        <label class="visually-hidden" for="tekst">${t("class.say_label")}</label>
        <textarea
          id="tekst"
          name="tekst"
          class="form-control"
          rows="2"
          maxlength="4000"
          placeholder="${t("class.placeholder")}"
        ></textarea>
        <button id="stuur" class="btn btn-primary">${t("class.send")}</button>
      </form>
    </div>`;
}

/** Buttons for the classes of the Speelklas. */
export function classChoiceMarkup(frame: Frame): Markup {
  const { t, view, deps } = frame;
  const channels = [...deps.policy().schools.values()].flatMap((school) =>
    school.channels
      .filter((channel) => channel.ref.platform === "playground")
      .map((channel) => ({ school: school.name, channel })),
  );
  return html`<div class="rooms" role="group" aria-label="${t("class.choose")}">
    ${channels.map(
      ({ school, channel }) =>
        html`<form method="post" action="/speelklas/instelling">
          ${hidden("klas", channel.ref.channel)}
          <button
            id="klas-${channel.ref.channel}"
            class="room"
            aria-pressed="${channel.ref.channel === view.channel ? "true" : "false"}"
            title="${school}"
          >
            ${channel.class}
          </button>
        </form>`,
    )}
  </div>`;
}
