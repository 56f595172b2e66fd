import { createPlayground } from "../../adapters/playground/create-playground.ts";
import type { Place } from "../../adapters/playground/chat-types.ts";
import type { Destination } from "../../src/domain/chat.ts";
import {
  accountId,
  channelId,
  personId,
  schoolId,
  type AccountRef,
  type ChannelRef,
} from "../../src/domain/ids.ts";
import type { Person } from "../../src/domain/people.ts";
import { describePlatform } from "./platform-contract.ts";
import {
  shownAnswer,
  type HarnessFactory,
  type Seen,
  type ShownAnswer,
} from "./platform-harness.ts";

const account = (name: string): AccountRef => ({
  platform: "playground",
  account: accountId(name),
});
const channel = (name: string): ChannelRef => ({
  platform: "playground",
  channel: channelId(name),
});
const somebody = (name: string): Person => ({
  id: personId(name),
  school: schoolId("demo"),
  name,
  roles: [{ role: name === "mentor" ? "mentor" : "pupil", class: null }],
  birthDate: null,
  supervisor: null,
  accounts: [account(name)],
});

const harness: HarnessFactory = async () => {
  let time = Date.UTC(2026, 10, 20, 9);
  const now = (): number => {
    time += 1;
    return time;
  };
  const people = ["noor", "sem", "mentor"].map(somebody);
  const room = channel("klas");
  const desk = channel("zorg");
  const platform = createPlayground({
    clock: { now, every: () => () => undefined, after: () => () => undefined },
    realNow: now,
    people: () => people,
    channels: () => [room.channel, desk.channel],
  });
  const place = (where: Destination, thread: string | null = null): Place =>
    where.kind === "person"
      ? { kind: "private", account: where.account.account }
      : { kind: "channel", channel: where.channel.channel, thread };
  const onScreen = (by: AccountRef): ShownAnswer | null => {
    const open = platform.answerFor(by.account);
    return open === null ? null : shownAnswer(open.answer);
  };
  const answered = (by: AccountRef, ok: boolean): ShownAnswer => {
    const shown = onScreen(by);
    if (!ok || shown === null) throw new Error("nothing was answered");
    return shown;
  };
  const again = async (by: AccountRef, value: string): Promise<ShownAnswer> => {
    const open = platform.answerFor(by.account);
    if (open === null || !("action" in open.answer)) throw new Error("nothing is asked");
    const ok = await platform.press(by, open.to, { action: open.answer.action, value });
    return answered(by, ok);
  };

  return {
    connect: async (intake) => {
      await platform.start(intake);
      return platform;
    },
    channel: room,
    unknownChannel: channel("nergens"),
    pupil: account("noor"),
    other: account("sem"),
    staff: account("mentor"),
    staffChannel: desk,
    post: async (by, text, options = {}) => {
      const post = await platform.post(by, room.channel, { text, ...options });
      if (post === null) throw new Error("no such channel");
      return post.ref;
    },
    openThread: async (_by, title) => platform.openThread(room.channel, title),
    edit: async (ref, text) => {
      const post = platform.posts.get(ref);
      if (post !== null) await platform.edit(post.author, ref, text);
    },
    remove: async (ref) => {
      const post = platform.posts.get(ref);
      if (post !== null) await platform.remove(post.author, ref);
    },
    postAsBot: async (text) => platform.postAsBot(room.channel, text),
    closePrivate: async (ref) => platform.sent.setOpen(ref.account, false),
    provoke: async (failure) => {
      platform.sent.disturb(failure);
      return {
        retryAfterMs: failure === "rate-limited" ? 2000 : null,
        undo: async () => platform.sent.disturb(null),
      };
    },
    seen: async (where, thread) =>
      platform.sent.list(place(where, thread)).map(({ id, content: { kind, view } }): Seen => {
        const title = "title" in view ? [view.title] : [];
        const facts = "facts" in view ? view.facts.map((f) => `${f.label}: ${f.value}`) : [];
        const lines = "lines" in view ? view.lines : [view.text];
        return {
          id,
          text: [...title, ...facts, ...lines].join("\n"),
          // The page lays the words out; test/unit/playground reads its HTML.
          effects: [],
          buttons: "buttons" in view && kind !== "ping" ? view.buttons.map((b) => b.label) : [],
        };
      }),
    visiblePosts: async () =>
      platform.posts
        .list(room.channel)
        .filter((post) => post.state === "present")
        .map((post) => post.text),
    pinned: async (ref) =>
      platform.sent
        .list(place({ kind: "channel", channel: ref }))
        .flatMap((m) => (m.content.kind === "notice" ? [m.content.view.title] : [])),
    rings: async (where) => platform.sent.rings(place(where)),
    discard: async (_where, id) => platform.sent.remove(id),
    press: async (by, where, label) => {
      for (const { id, content } of platform.sent.list(place(where)).toReversed()) {
        const buttons = "buttons" in content.view ? content.view.buttons : [];
        const button = buttons.find((b) => b.label === label);
        if (button === undefined) continue;
        const ok = await platform.press(by, id, { action: button.action, value: null });
        return answered(by, ok);
      }
      throw new Error(`there is no button ${label}`);
    },
    choose: async (by, label) => {
      const screen = platform.answerFor(by.account);
      const open = screen?.answer;
      if (screen !== null && open?.kind === "note") {
        const button = open.view.buttons.find((one) => one.label === label);
        if (button === undefined) throw new Error(`there is no button ${label}`);
        const press = { action: button.action, value: null };
        return answered(by, await platform.press(by, screen.to, press));
      }
      const options = open?.kind === "choose" ? open.options : [];
      return again(by, options.find((option) => option.label === label)?.value ?? "");
    },
    submit: again,
    answerOnScreenOf: async (by) => onScreen(by),
    report: async (by, ref) => answered(by, await platform.report(by, ref)),
    close: async () => undefined,
  };
};

describePlatform("playground", harness, {
  privateNote: true,
  threads: true,
  hide: true,
  history: true,
  pin: true,
});
