import { html } from "hono/html";
import type { AccountId, AccountRef } from "../../src/domain/ids.ts";
import { isStaff, type Person } from "../../src/domain/people.ts";
import { NOTHING, type Markup } from "../../src/console/page-shell.ts";
import { answerMarkup, botMessageMarkup } from "./bot-message.ts";
import type { BotMessage, Post } from "./chat-types.ts";
import type { Frame } from "./page-deps.ts";
import { postAnchor, postLink } from "./posts.ts";

export const accountOf = (person: Person): AccountId | null =>
  person.accounts.find((ref) => ref.platform === "playground")?.account ?? null;
export const asAccount = (account: AccountId): AccountRef => ({ platform: "playground", account });

/** Two letters for the round picture. */
export const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((part) => /^\p{Lu}/u.test(part))
    .map((part) => part.slice(0, 1))
    .slice(0, 2)
    .join("");

const tool = (path: string, post: Post, label: string, id: string): Markup =>
  html`<form hx-post="/speelklas/${path}" hx-swap="none">
    <input type="hidden" name="bericht" value="${post.ref.message}" />
    <button id="${id}" class="btn btn-link btn-sm">${label}</button>
  </form>`;

function body(frame: Frame, post: Post): Markup {
  const { t } = frame;
  if (post.state !== "present")
    return html`<p class="absent">
      ${t(post.state === "deleted" ? "class.deleted" : "class.hidden")}
    </p>`;
  if (frame.view.editing === post.ref.message)
    return html`<form hx-post="/speelklas/wijzig" hx-swap="none" class="edit-form">
      <input type="hidden" name="bericht" value="${post.ref.message}" />
      <label class="visually-hidden" for="wijzig-tekst">${t("class.edit_label")}</label>
      <textarea
        id="wijzig-tekst"
        name="tekst"
        class="form-control"
        rows="2"
        maxlength="4000"
        data-focus
        required
      >
${post.text}</textarea>
      <button id="wijzig-bewaar" class="btn btn-sm btn-primary">${t("class.save")}</button>
      <button
        id="wijzig-laat"
        class="btn btn-sm btn-link"
        type="button"
        hx-post="/speelklas/laat"
        hx-swap="none"
      >
        ${t("class.cancel")}
      </button>
    </form>`;
  return html`${post.text === "" ? NOTHING : html`<p class="text">${post.text}</p>`}
  ${post.attachments.map(
    (file) => html`<p class="file">${t(`class.kind.${file.kind}`)}: ${file.name}</p>`,
  )}`;
}

function postMarkup(frame: Frame, post: Post): Markup {
  const { deps, t, time, view } = frame;
  const name = post.bot ? t("class.other_bot") : deps.platform.nameOf(post.author);
  const answered = post.answers === null ? null : deps.platform.posts.get(post.answers);
  const mine = post.author.account === view.writer;
  const open = deps.platform.answerFor(view.writer);
  const id = post.ref.message;
  return html`<article
    id="${postAnchor(post.ref)}"
    class="post${mine ? " mine" : ""}"
    tabindex="-1"
  >
    <span class="avatar" aria-hidden="true" data-hue="${hue(post.author.account)}"
      >${initials(name)}</span
    >
    <div class="bubble">
      <p class="by">
        <strong>${name}</strong>
        <span>${time(post.sentAt)}${post.edit > 0 ? ` · ${t("class.edited")}` : ""}</span>
      </p>
      ${
        answered === null
          ? NOTHING
          : html`<p class="answers">
              ${t("class.answers", { name: deps.platform.nameOf(answered.author) })}
            </p>`
      }
      ${body(frame, post)}
      ${
        post.state !== "present" || post.bot
          ? NOTHING
          : html`<div class="tools">
              ${
                mine
                  ? html`${tool("bewerk", post, t("class.edit"), `bewerk-${id}`)}${tool("wis", post, t("class.remove"), `wis-${id}`)}`
                  : html`${tool("antwoord", post, t("class.answer"), `antw-${id}`)}${tool("meld", post, t("class.report"), `meld-${id}`)}`
              }
            </div>`
      }
      ${open?.to === postLink(post.ref) ? answerMarkup(frame, view.writer, id, open.answer) : NOTHING}
    </div>
  </article>`;
}

/** One of six colours, the same for a person every time. */
const hue = (account: string): number =>
  Array.from(account).reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;

/** The timeline of the class channel: posts and what the bot says in public. */
export function timelineMarkup(frame: Frame): Markup {
  const { deps, t, view } = frame;
  const posts = deps.platform.posts.list(view.channel);
  const threads = [
    null,
    ...new Set(posts.flatMap((p) => (p.ref.thread === null ? [] : [p.ref.thread]))),
  ];
  const sent = threads.flatMap((thread) =>
    deps.platform.sent.list({ kind: "channel", channel: view.channel, thread }),
  );
  type Entry =
    | { readonly at: number; readonly post: Post }
    | { readonly at: number; readonly bot: BotMessage };
  const entries: Entry[] = [
    ...posts.map((post) => ({ at: post.sentAt, post })),
    ...sent.map((bot) => ({ at: bot.sentAt, bot })),
  ];
  entries.sort((a, b) => a.at - b.at);
  return html`${entries.map((entry) =>
    "post" in entry
      ? postMarkup(frame, entry.post)
      : botMessageMarkup(frame, view.writer, entry.bot),
  )}
  ${posts.length === 0 ? html`<p class="empty" id="leeg-klas">${t("class.empty")}</p>` : NOTHING}`;
}

const isPupil = (person: Person): boolean => person.roles.some((held) => held.role === "pupil");

/** Who can be typed as: the pupils of the class by name, then its staff. */
export const writersOf = (frame: Frame): readonly Person[] => {
  const inClass =
    frame.school?.channels.find((c) => c.ref.channel === frame.view.channel)?.class ?? null;
  return frame.people
    .filter((person) =>
      person.roles.some(
        (held) => ["pupil", "teacher", "mentor"].includes(held.role) && held.class === inClass,
      ),
    )
    .sort((a, b) => Number(isPupil(b)) - Number(isPupil(a)) || a.name.localeCompare(b.name, "nl"));
};

/** The private chat of the writer with the bot. */
export function privateMarkup(frame: Frame): Markup {
  const { deps, t, view } = frame;
  const name = deps.platform.nameOf(asAccount(view.writer));
  const notes = deps.platform.sent.list({ kind: "private", account: view.writer });
  const open = deps.platform.sent.isOpen(view.writer);
  return html`<header class="pane-head">
      <h2>${t("private.title", { name })}</h2>
      <form hx-post="/speelklas/prive" hx-swap="none">
        <button
          id="prive-knop"
          class="btn btn-sm btn-outline-secondary"
          aria-pressed="${open ? "false" : "true"}"
        >
          ${t("private.refuse")}
        </button>
      </form>
    </header>
    <div
      class="scroll"
      id="prive-lijst"
      tabindex="0"
      role="region"
      aria-label="${t("private.title", { name })}"
    >
      ${notes.map((message) => botMessageMarkup(frame, view.writer, message))}
      ${
        notes.length === 0
          ? html`<p class="empty">${t(open ? "private.empty" : "private.closed", { name })}</p>`
          : NOTHING
      }
    </div>`;
}

/** The line over the text field: whom one types as, and what is being answered. */
export function composerHeadMarkup(frame: Frame): Markup {
  const { deps, t, view } = frame;
  const writers = writersOf(frame);
  const option = (person: Person): Markup => {
    const account = accountOf(person);
    return account === null
      ? NOTHING
      : html`<option value="${account}" ${account === view.writer ? "selected" : ""}>
          ${person.name}${isStaff(person) ? ` (${t(`role.${person.roles[0].role}`)})` : ""}
        </option>`;
  };
  const answered = deps.platform.posts
    .list(view.channel)
    .find((p) => p.ref.message === view.answering);
  return html`<label for="schrijver">${t("class.type_as")}</label>
    <select
      id="schrijver"
      name="schrijver"
      class="form-select form-select-sm"
      hx-post="/speelklas/kies"
      hx-swap="none"
    >
      ${writers.map(option)}
    </select>
    ${
      answered === undefined
        ? NOTHING
        : html`<p class="answering">
            ${t("class.answering", { name: deps.platform.nameOf(answered.author) })}
            <button
              id="laat-antwoord"
              type="button"
              class="btn btn-link btn-sm"
              hx-post="/speelklas/laat"
              hx-swap="none"
            >
              ${t("class.cancel")}
            </button>
          </p>`
    }`;
}
