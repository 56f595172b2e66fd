import { html } from "hono/html";
import { pageShell, type Markup } from "../../src/console/page-shell.ts";
import { asMovable } from "./movable-clock.ts";
import { timeText, type Frame } from "./page-deps.ts";
import { classChoiceMarkup, composerMarkup, headerMarkup } from "./page-bars.ts";
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
  const minutes = Math.round((asMovable(frame.deps.clock)?.ahead() ?? 0) / MINUTE);
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

const TABS = ["klas", "prive", "telefoon", "spoor"] as const;

/** The whole page. */
export function pageMarkup(frame: Frame, session: Session): Markup {
  const { t, view, school } = frame;
  const body = html`<a class="visually-hidden-focusable skip" href="#tekst">${t("skip")}</a>
    ${headerMarkup(frame, part("klok", frame, session))}
    <p
      id="storing"
      class="trouble"
      role="alert"
      hidden
      data-lost="${t("trouble.lost")}"
      data-ended="${t("trouble.ended")}"
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
          ${classChoiceMarkup(frame)}
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
        ${composerMarkup(frame, part("schrijven", frame, session, "composer-head"))}
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
    </main>`,
  );
