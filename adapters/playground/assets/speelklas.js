// What the page does by itself: listen for changes, switch tabs, keep lists at their newest message, read out.
const byId = (id) => document.getElementById(id);
const panes = document.querySelector(".panes");
const LISTS = { klas: "klas-lijst", prive: "prive-lijst", telefoon: "telefoon-lijst" };
const NEAR = 80;
const SHOWN_MS = 7000;

// Live parts ---------------------------------------------------------------------------------------------------------
const waiting = new Set();
const fetchPart = (name) => {
  // Many changes at once are one fetch.
  if (waiting.has(name)) return;
  waiting.add(name);
  window.setTimeout(() => {
    waiting.delete(name);
    document.body.dispatchEvent(new CustomEvent(`kw:${name}`));
    markTab(name);
  }, 40);
};
let connectedBefore = false;
function connect() {
  const stream = new EventSource("/speelklas/stroom");
  let first = new Set(
    connectedBefore ? [] : Object.keys(LISTS).concat("schrijven", "spoor", "klok"),
  );
  stream.addEventListener("open", () => {
    trouble(null);
    connectedBefore = true;
    document.body.dataset.live = "yes";
  });
  stream.addEventListener("deel", (event) => {
    // The first round tells what the page already shows.
    if (first.delete(event.data)) return;
    fetchPart(event.data);
  });
  stream.addEventListener("zeg", (event) => say(event.data));
  stream.addEventListener("error", () => {
    first = new Set();
    trouble("lost");
    if (stream.readyState === EventSource.CLOSED) void again();
  });
}

/** Tries once more, unless the bot was started anew: then this page's link is of no use any longer. */
async function again() {
  const answer = await fetch("/speelklas/deel/klok").catch(() => null);
  if (answer?.status === 403) return trouble("ended");
  window.setTimeout(connect, 2000);
}

function trouble(what) {
  const box = byId("storing");
  if (box === null) return;
  box.hidden = what === null;
  box.textContent = what === null ? "" : box.dataset[what];
}

// Reading out --------------------------------------------------------------------------------------------------------
function say(text) {
  const box = byId("meldingen");
  if (box === null) return;
  const line = document.createElement("p");
  line.textContent = text;
  box.append(line);
  while (box.children.length > 2) box.firstElementChild.remove();
  window.setTimeout(() => line.remove(), SHOWN_MS);
}

// Lists that stay at the newest message ------------------------------------------------------------------------------
const atEnd = new Map();
document.addEventListener(
  "scroll",
  ({ target }) => {
    if (!Object.values(LISTS).includes(target.id)) return;
    atEnd.set(target.id, target.scrollHeight - target.scrollTop - target.clientHeight < NEAR);
  },
  true,
);
const follow = () => {
  for (const [id, end] of atEnd) {
    const list = byId(id);
    if (list !== null && end) list.scrollTop = list.scrollHeight;
  }
};

// Tabs on a narrow screen --------------------------------------------------------------------------------------------
function show(tab) {
  panes.dataset.shown = tab;
  for (const button of document.querySelectorAll("[data-tab]")) {
    if (button.dataset.tab === tab) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  const dot = document.querySelector(`[data-tab="${tab}"] .dot`);
  if (dot !== null) dot.hidden = true;
  follow();
}
function markTab(name) {
  const button = document.querySelector(`[data-tab="${name}"]`);
  if (button === null || panes.dataset.shown === name) return;
  button.querySelector(".dot").hidden = false;
}
for (const button of document.querySelectorAll("[data-tab]"))
  button.addEventListener("click", () => show(button.dataset.tab));

function goTo(hash) {
  const target = byId(decodeURIComponent(hash.slice(1)));
  if (target === null) return;
  const pane = target.closest(".pane");
  if (pane !== null) show(pane.id);
  target.scrollIntoView({ block: "center" });
  target.focus({ preventScroll: true });
}
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link === null) return;
  event.preventDefault();
  goTo(link.getAttribute("href"));
});

// Typing -------------------------------------------------------------------------------------------------------------
const words = byId("tekst");
words?.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  byId("zeg").requestSubmit();
});
// Somebody else's phone or private chat starts at its newest message.
document.addEventListener("htmx:before:request", (event) => {
  const from = source(event);
  if (from.id === "schrijver") atEnd.set(LISTS.prive, true);
  if (from.querySelector?.("[name=telefoon]")) atEnd.set(LISTS.telefoon, true);
});
const source = (event) => event.detail?.ctx?.sourceElement ?? event.target;
let focusedList = null;
const answersSeen = new Set(
  [...document.querySelectorAll(".answer")].map((answer) => answer.dataset.content),
);
// A private answer comes because somebody here pressed a button: go there.
function showAnswers() {
  const answers = [...document.querySelectorAll(".answer")];
  const fresh = answers.find((answer) => !answersSeen.has(answer.dataset.content));
  answersSeen.clear();
  for (const answer of answers) answersSeen.add(answer.dataset.content);
  if (fresh === undefined || fresh.offsetParent === null) return;
  (fresh.querySelector("textarea") ?? fresh).focus({ preventScroll: true });
  fresh.scrollIntoView({ block: "nearest" });
}
document.addEventListener("htmx:before:swap", () => {
  focusedList = document.activeElement?.closest(".scroll")?.id ?? null;
});
document.addEventListener("htmx:after:swap", () => {
  follow();
  showAnswers();
  // What had the focus is gone: stay in the same list instead of starting at the top of the page.
  if (document.activeElement === document.body && focusedList !== null) byId(focusedList)?.focus();
  const field = document.querySelector("[data-focus]");
  if (field !== null && field.dataset.focused === undefined) {
    field.dataset.focused = "yes";
    field.focus();
  }
});
document.addEventListener("htmx:after:request", (event) => {
  const status =
    event.detail?.ctx?.response?.status ?? event.detail?.ctx?.response?.raw?.status ?? 0;
  const form = source(event);
  if (status >= 400) return trouble("refused");
  if (status < 200) return;
  trouble(null);
  if (form.id === "zeg") {
    form.reset();
    words.focus();
  }
  if (form.getAttribute("hx-post") === "/speelklas/antwoord") {
    show("klas");
    words.focus();
  }
});
document.addEventListener("htmx:error", () => trouble("lost"));

// Light and dark -----------------------------------------------------------------------------------------------------
const toggle = byId("thema");
const label = () => {
  const dark = document.documentElement.dataset.bsTheme === "dark";
  toggle.textContent = dark ? toggle.dataset.light : toggle.dataset.dark;
};
toggle?.addEventListener("click", () => {
  const next = document.documentElement.dataset.bsTheme === "dark" ? "light" : "dark";
  localStorage.setItem("speelklas-thema", next);
  window.applyTheme();
  label();
});

if (panes !== null) {
  label();
  const resized = new ResizeObserver(follow);
  for (const id of Object.values(LISTS)) {
    atEnd.set(id, true);
    resized.observe(byId(id));
  }
  follow();
  connect();
}
