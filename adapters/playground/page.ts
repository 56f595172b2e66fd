import { html } from "hono/html";
import { pageShell, type Markup } from "../../src/console/page-shell.ts";
import { EXAMPLE_KINDS, EXAMPLES } from "./examples.ts";
import { timeText, type Frame } from "./page-deps.ts";
import { composerHeadMarkup, privateMarkup, timelineMarkup } from "./pane-class.ts";
import { phoneMarkup } from "./pane-phone.ts";
import { traceMarkup } from "./pane-trace.ts";
import type { Session } from "./sessions.ts";

const MINUTE = 60_000;

/** The parts that are fetched again when something changes; the keys are their addresses and their events. */
export const PARTS = {
  klas: (frame: Frame): Markup => timelineMarkup(frame),
  schrijven: (frame: Frame): Markup => composerHeadMarkup(frame),
  prive: (frame: Frame): Markup => privateMarkup(frame),
  telefoon: (frame: Frame, session: Session): Markup => phoneMarkup(frame, session),
  spoor: (frame: Frame): Markup => traceMarkup(frame),
  klok: (frame: Frame): Markup => clockMarkup(frame),
} as const;
export type PartName = keyof typeof PARTS;
export const isPart = (name: string): name is PartName => Object.hasOwn(PARTS, name);

function ahead(frame: Frame): string {
  const minutes = Math.round(frame.deps.clock.ahead() / MINUTE);
  if (minutes === 0) return frame.t("clock.real");
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return frame.t("clock.ahead", { hours, minutes: rest });
}

function clockMarkup(frame: Frame): Markup {
  const zone = frame.school?.timeZone ?? "Europe/Amsterdam";
  return html`<strong>${timeText(frame.deps.clock.now(), frame.view.language, zone, true)}</strong>
    <small>${ahead(frame)}</small>`;
}

const part = (name: PartName, frame: Frame, session: Session, className = ""): Markup =>
  html`<div
    id="deel-${name}"
    class="part ${className}"
    hx-get="/speelklas/deel/${name}"
    hx-trigger="kw:${name} from:body"
    hx-swap="innerMorph"
  >
    ${PARTS[name](frame, session)}
  </div>`;

const hidden = (name: string, value: string): Markup =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

const wait = (frame: Frame, how: string, label: string): Markup =>
  html`<form hx-post="/speelklas/wacht" hx-swap="none">
    ${hidden("hoe", how)}<button id="wacht-${how}" class="btn btn-sm btn-outline-primary">
      ${frame.t(label)}
    </button>
  </form>`;

function header(frame: Frame, session: Session): Markup {
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
      ${part("klok", frame, session)}
      <div class="waits">
        ${wait(frame, "10", "clock.ten")}${wait(frame, "60", "clock.hour")}${wait(frame, "ochtend", "clock.morning")}
      </div>
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

function composer(frame: Frame, session: Session): Markup {
  const { t } = frame;
  return html`${examples(frame)}
    <div class="composer">
      ${part("schrijven", frame, session, "composer-head")}
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
        <div class="say-row">
          <label class="visually-hidden" for="bijlage">${t("class.attachment")}</label>
          <select id="bijlage" name="bijlage" class="form-select form-select-sm">
            ${attachments.map((kind) => html`<option value="${kind}">${t(`class.attach.${kind}`)}</option>`)}
          </select>
          <button id="stuur" class="btn btn-primary btn-sm">${t("class.send")}</button>
        </div>
      </form>
    </div>`;
}

function classChoice(frame: Frame): Markup {
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

const TABS = ["klas", "prive", "telefoon", "spoor"] as const;

/** The whole page. */
export function pageMarkup(frame: Frame, session: Session): Markup {
  const { t, view, school } = frame;
  const body = html`<a class="visually-hidden-focusable skip" href="#tekst">${t("skip")}</a>
    ${header(frame, session)}
    <p
      id="storing"
      class="trouble"
      role="alert"
      hidden
      data-lost="${t("trouble.lost")}"
      data-refused="${t("trouble.refused")}"
    ></p>
    <nav class="tabs" aria-label="${t("tabs.label")}">
      ${TABS.map(
        (tab, index) =>
          html`<button
            type="button"
            id="tab-${tab}"
            data-tab="${tab}"
            aria-controls="${tab}"
            ${index === 0 ? html`aria-current="true"` : ""}
          >
            ${t(`tabs.${tab}`)}<span class="dot" hidden
              ><span class="visually-hidden">${t("tabs.new")}</span></span
            >
          </button>`,
      )}
    </nav>
    <main class="panes" data-shown="klas">
      <section id="klas" class="pane" aria-labelledby="klas-kop">
        <header class="pane-head">
          <h2 id="klas-kop">
            ${t("class.title", { class: school?.channels.find((c) => c.ref.channel === view.channel)?.class ?? "" })}
          </h2>
          ${classChoice(frame)}
        </header>
        <div
          class="scroll"
          id="klas-lijst"
          tabindex="0"
          role="region"
          aria-label="${t("class.messages")}"
        >
          ${part("klas", frame, session, "timeline")}
        </div>
        ${composer(frame, session)}
      </section>
      <section id="prive" class="pane" aria-label="${t("tabs.prive")}">
        ${part("prive", frame, session)}
      </section>
      <section id="telefoon" class="pane" aria-label="${t("tabs.telefoon")}">
        ${part("telefoon", frame, session)}
      </section>
      <section id="spoor" class="pane" aria-label="${t("tabs.spoor")}">
        ${part("spoor", frame, session)}
      </section>
    </main>
    <footer class="foot">${t("footer")}</footer>
    <div id="meldingen" class="toasts" role="status" aria-live="polite"></div>
    <noscript><p class="trouble">${t("trouble.no_script")}</p></noscript>`;
  return shell(frame, body);
}

const shell = (frame: Frame, body: Markup): Markup =>
  pageShell({
    language: frame.view.language,
    theme: "auto",
    title: frame.t("page_title"),
    assets: "/speelklas/bestanden",
    styles: ["speelklas.css", "panes.css"],
    scripts: ["speelklas.js"],
    body,
  });

/** A page with one message: no link, a used link, no class to show. */
export const messagePage = (frame: Frame, title: string, text: string): Markup =>
  shell(
    frame,
    html`<main class="alone">
        <h1>${title}</h1>
        <p>${text}</p>
      </main>
      ${NOTHING}`,
  );
