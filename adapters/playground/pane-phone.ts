import { html } from "hono/html";
import { isStaff, type Person } from "../../src/domain/people.ts";
import { NOTHING, type Markup } from "../../src/console/page-shell.ts";
import { botMessageMarkup } from "./bot-message.ts";
import type { Frame } from "./page-deps.ts";
import { accountOf, asAccount, initials } from "./pane-class.ts";
import type { Session } from "./sessions.ts";

const ORDER = [
  "mentor",
  "teamleider",
  "safety_coordinator",
  "administrator",
  "leidinggevende",
  "teacher",
];
const rank = (person: Person): number => {
  const found = ORDER.indexOf(person.roles[0].role);
  return found < 0 ? ORDER.length : found;
};

/** Staff whose phone can be looked at, those who are told first in front. */
export const phonesOf = (people: readonly Person[]): readonly Person[] =>
  people
    .filter((person) => isStaff(person) && accountOf(person) !== null)
    .sort((a, b) => rank(a) - rank(b));

/** A member of staff's phone: the private chat with the bot, and how often it rang. */
export function phoneMarkup(frame: Frame, session: Session): Markup {
  const { deps, t, view } = frame;
  const place = { kind: "private", account: view.phone } as const;
  const messages = deps.platform.sent.list(place);
  const name = deps.platform.nameOf(asAccount(view.phone));
  session.looked.set(view.phone, deps.platform.sent.rings(place));
  return html`<header class="pane-head"><h2>${t("phone.title")}</h2></header>
    <div class="people" role="group" aria-label="${t("phone.whose")}">
      ${phonesOf(frame.people).map((person) => {
        const account = accountOf(person) ?? view.phone;
        const rings = deps.platform.sent.rings({ kind: "private", account });
        const fresh = rings - (session.looked.get(account) ?? 0);
        const role = t(`role.${person.roles[0].role}`);
        return html`<form hx-post="/speelklas/kies" hx-swap="none">
          <input type="hidden" name="telefoon" value="${account}" />
          <button
            id="tel-${account}"
            class="person"
            aria-pressed="${account === view.phone ? "true" : "false"}"
          >
            <span class="avatar" aria-hidden="true">${initials(person.name)}</span>
            <span><strong>${person.name}</strong><small>${role}</small></span>
            ${fresh > 0 ? html`<span class="badge-new">${t("phone.fresh", { count: fresh })}</span>` : NOTHING}
          </button>
        </form>`;
      })}
    </div>
    <div class="device">
      <p class="device-bar">
        <span>${name}</span
        ><span>${t("phone.rings", { count: deps.platform.sent.rings(place) })}</span>
      </p>
      <div
        class="scroll"
        id="telefoon-lijst"
        tabindex="0"
        role="region"
        aria-label="${t("phone.of", { name })}"
      >
        ${messages.map((message) => botMessageMarkup(frame, view.phone, message))}
        ${messages.length === 0 ? html`<p class="empty">${t("phone.empty", { name })}</p>` : NOTHING}
      </div>
    </div>`;
}
