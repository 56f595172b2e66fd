import { z } from "zod";
import { accountId, channelId } from "../../src/domain/ids.ts";
import { BUTTONS } from "../../src/domain/chat.ts";
import type { SchoolSettings } from "../../src/domain/school.ts";
import type { Attachment } from "../../src/domain/message.ts";
import { exampleKind } from "./examples.ts";
import { frameOf, schoolOf, type PlaygroundDeps } from "./page-deps.ts";
import type { PartName } from "./page.ts";
import { accountOf, asAccount, writersOf } from "./pane-class.ts";
import { phonesOf } from "./pane-phone.ts";
import { asMovable } from "./movable-clock.ts";
import { postOf } from "./posts.ts";
import type { Session, View } from "./sessions.ts";

/** What an action changed for this visitor alone, or that it could not be done. */
type Done =
  | { readonly ok: true; readonly parts: readonly PartName[]; readonly say?: string }
  | { readonly ok: false };
export type Action = (
  deps: PlaygroundDeps,
  session: Session,
  form: Readonly<Record<string, string>>,
) => Promise<Done>;

const REFUSED: Done = { ok: false };
const done = (...parts: readonly PartName[]): Done => ({ ok: true, parts });

const PRETEND: Readonly<Record<string, Attachment>> = {
  image: { kind: "image", name: "foto.jpg", bytes: 284_113 },
  video: { kind: "video", name: "filmpje.mp4", bytes: 3_104_882 },
  voice: { kind: "voice", name: "spraakbericht.ogg", bytes: 48_770 },
};
const text = z.string().trim().max(4000);
const pressForm = z.object({
  door: z.string(),
  bij: z.string(),
  knop: z.enum(BUTTONS),
  waarde: z.string().max(4000).optional(),
});

const findPost = (deps: PlaygroundDeps, session: Session, message: string | undefined) =>
  postOf(deps.platform.posts, session.view().channel, message ?? "");

async function say(
  deps: PlaygroundDeps,
  session: Session,
  words: string,
  kind: string,
): Promise<Done> {
  const view = session.view();
  const attachment = PRETEND[kind] ?? null;
  const parsed = text.safeParse(words);
  if (!parsed.success || (parsed.data === "" && attachment === null)) return REFUSED;
  const answers = findPost(deps, session, view.answering ?? "")?.ref ?? null;
  session.change({ answering: null });
  const post = await deps.platform.post(asAccount(view.writer), view.channel, {
    text: parsed.data,
    answers,
    attachment,
  });
  return post === null ? REFUSED : done("schrijven");
}

/** The people on whose screens this page may press: the one who types and the one whose phone is shown. */
const onScreen = (view: View, account: string): boolean =>
  account === view.writer || account === view.phone;

const HOUR = 3_600_000;
/** The next start of school, also during school: the first hour that is out of school leads to it. */
function nextMorning(deps: PlaygroundDeps, school: SchoolSettings, now: number): number {
  const hours = Array.from({ length: 24 }, (_, hour) => now + hour * HOUR);
  const outside = hours.find((at) => deps.nextSchoolMorning(school, at) > at) ?? now;
  return deps.nextSchoolMorning(school, outside);
}

/** What each form of the page does, by the last part of its address. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  zeg: (deps, session, form) => say(deps, session, form["tekst"] ?? "", form["bijlage"] ?? ""),
  voorbeeld: async (deps, session, form) => {
    const id = form["welk"] ?? "";
    if (exampleKind(id) === null) return REFUSED;
    return say(deps, session, frameOf(deps, session.view()).t(`examples.text.${id}`), "");
  },
  kies: async (deps, session, form) => {
    const frame = frameOf(deps, session.view());
    const writer = writersOf(frame).find((p) => accountOf(p) === form["schrijver"]);
    const phone = phonesOf(frame.people).find((p) => accountOf(p) === form["telefoon"]);
    if (writer !== undefined) {
      session.change({
        writer: accountId(form["schrijver"] ?? ""),
        editing: null,
        answering: null,
      });
      return done("klas", "prive", "schrijven");
    }
    if (phone === undefined) return REFUSED;
    session.change({ phone: accountId(form["telefoon"] ?? "") });
    return done("telefoon");
  },
  bewerk: async (deps, session, form) => {
    const post = findPost(deps, session, form["bericht"]);
    if (post === null || post.author.account !== session.view().writer) return REFUSED;
    session.change({ editing: post.ref.message, answering: null });
    return done("klas", "schrijven");
  },
  antwoord: async (deps, session, form) => {
    const post = findPost(deps, session, form["bericht"]);
    if (post === null) return REFUSED;
    session.change({ answering: post.ref.message, editing: null });
    return done("klas", "schrijven");
  },
  laat: async (_deps, session) => {
    session.change({ editing: null, answering: null });
    return done("klas", "schrijven");
  },
  wijzig: async (deps, session, form) => {
    const post = findPost(deps, session, form["bericht"]);
    const words = text.min(1).safeParse(form["tekst"]);
    if (post === null || !words.success) return REFUSED;
    session.change({ editing: null });
    const by = asAccount(session.view().writer);
    return (await deps.platform.edit(by, post.ref, words.data)) ? done("klas") : REFUSED;
  },
  wis: async (deps, session, form) => {
    const post = findPost(deps, session, form["bericht"]);
    const by = asAccount(session.view().writer);
    return post !== null && (await deps.platform.remove(by, post.ref)) ? done() : REFUSED;
  },
  meld: async (deps, session, form) => {
    const post = findPost(deps, session, form["bericht"]);
    const by = asAccount(session.view().writer);
    return post !== null && (await deps.platform.report(by, post.ref)) ? done("klas") : REFUSED;
  },
  druk: async (deps, session, form) => {
    const parsed = pressForm.safeParse(form);
    if (!parsed.success || !onScreen(session.view(), parsed.data.door)) return REFUSED;
    const { door, bij, knop, waarde } = parsed.data;
    const by = asAccount(accountId(door));
    const ok = await deps.platform.press(by, bij, { action: knop, value: waarde ?? null });
    return ok ? done("klas", "prive", "telefoon") : REFUSED;
  },
  sluit: async (deps, session, form) => {
    const by = form["door"] ?? "";
    if (!onScreen(session.view(), by)) return REFUSED;
    deps.platform.dismiss(accountId(by));
    return done();
  },
  prive: async (deps, session) => {
    const { writer } = session.view();
    deps.platform.sent.setOpen(writer, !deps.platform.sent.isOpen(writer));
    return done("prive");
  },
  wacht: async (deps, session, form) => {
    const school = schoolOf(deps.policy(), session.view());
    const clock = asMovable(deps.clock);
    if (clock === null) return REFUSED;
    const now = clock.now();
    const minutes: Readonly<Record<string, number>> = { "10": 10, "60": 60 };
    const wait = minutes[form["hoe"] ?? ""];
    if (wait === undefined && (form["hoe"] !== "ochtend" || school === null)) return REFUSED;
    const until =
      wait === undefined && school !== null
        ? nextMorning(deps, school, now)
        : now + (wait ?? 0) * 60_000;
    const at = clock.advance(Math.max(0, until - now));
    await deps.onAdvance();
    const frame = frameOf(deps, session.view());
    return {
      ok: true,
      parts: ["klok", "spoor"],
      say: frame.t("clock.moved", { at: frame.time(at) }),
    };
  },
};

/** The view after a change of language or class; what is not known is left as it is. */
export function settingChange(
  deps: PlaygroundDeps,
  view: View,
  form: Readonly<Record<string, string>>,
): Partial<View> {
  const { taal, klas } = form;
  const room = klas === undefined ? null : firstView(deps, channelId(klas));
  return {
    ...(taal === "nl" || taal === "en" ? { language: taal } : {}),
    ...(room === null || klas === view.channel ? {} : { ...room, language: view.language }),
  };
}

/** What a visitor sees first: the first class of the Speelklas, its first pupil, its mentor's phone; null without a class. */
export function firstView(
  deps: PlaygroundDeps,
  wanted: View["channel"] | null = null,
): View | null {
  for (const school of deps.policy().schools.values())
    for (const channel of school.channels) {
      if (channel.ref.platform !== "playground") continue;
      if (wanted !== null && channel.ref.channel !== wanted) continue;
      const view: View = {
        language: school.language,
        channel: channel.ref.channel,
        writer: accountId(""),
        phone: accountId(""),
        editing: null,
        answering: null,
      };
      const frame = frameOf(deps, view);
      const [writer] = writersOf(frame);
      const phones = phonesOf(frame.people);
      const phone =
        phones.find((p) => p.roles.some((r) => r.role === "mentor" && r.class === channel.class)) ??
        phones[0];
      if (writer === undefined || phone === undefined) continue;
      return {
        ...view,
        writer: accountOf(writer) ?? view.writer,
        phone: accountOf(phone) ?? view.phone,
      };
    }
  return null;
}
