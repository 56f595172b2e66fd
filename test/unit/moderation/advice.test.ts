import { describe, expect, test } from "vitest";
import type { NoteView } from "../../../src/domain/chat.ts";
import type { SchoolSettings } from "../../../src/domain/school.ts";
import {
  aChannel,
  aClause,
  aFlag,
  aProtocol,
  aSchool,
  aTeam,
  anAccount,
} from "../../support/builders.ts";
import { aBench, aPolicy } from "../../support/moderation-bench.ts";
import { undelivered } from "../../support/test-platform.ts";

const MINUTE = 60_000;
const SEM = anAccount("sem");
const WIM = anAccount("wim");
const COPYRIGHT = { categories: { copyright: true, lesson_time: null } } as const;

describe("the work of somebody else", () => {
  const bench = (school: Partial<SchoolSettings> = COPYRIGHT) => aBench({ school });

  test("is advised about in private, without a case, an alert or a word that is kept", async () => {
    const { say, useCases, chat, db } = await bench();
    await say("hier het hele liedje");
    await useCases.tick();
    const views = chat.of("note", SEM).map(({ view }) => view as NoteView);
    expect(views.map(({ lines }) => lines.join("\n"))).toEqual([
      expect.stringMatching(/werk van een ander.*\n.*haal het/u),
    ]);
    expect(views.map(({ buttons }) => buttons)).toEqual([[]]);
    expect(chat.standing).toHaveLength(1);
    expect(await db.incidents.list({})).toEqual([]);
  });

  test("is nobody's business where neither the protocol nor the school asks for it", async () => {
    const { say, useCases, chat } = await bench({});
    await say("hier het hele liedje");
    await useCases.tick();
    expect(chat.standing).toEqual([]);
  });

  test("gives one text for a message that comes twice, and none within a quarter of an hour of a note", async () => {
    const { say, useCases, chat, clock } = await bench();
    const message = await say("hier het hele liedje");
    await useCases.message(message);
    await say("en nog een liedje");
    await useCases.tick();
    expect(chat.of("note", SEM)).toHaveLength(1);
    clock.move(15 * MINUTE);
    await say("en nog een liedje");
    await useCases.tick();
    expect(chat.of("note", SEM)).toHaveLength(2);
  });

  test("gives way to something graver in the same message", async () => {
    const detect = ({ text }: { readonly text: string }) =>
      text.includes("sukkel")
        ? aFlag({ severity: "medium" }, false, ...aFlag({ category: "copyright" }).findings)
        : ({ kind: "clear" } as const);
    const detector = {
      version: "both",
      detect,
      assess: (input: { readonly text: string }) => {
        const verdict = detect(input);
        return { verdict, overheard: verdict, scores: null };
      },
      explain: () => ({
        folded: "",
        putRight: [],
        apart: [],
        counted: [],
        passed: [],
        verdict: { kind: "clear" } as const,
      }),
    };
    const { say, useCases, chat, db } = await aBench({ school: COPYRIGHT, detector });
    await say("zing dit liedje sukkel");
    await useCases.tick();
    const cases = await db.incidents.list({});
    expect(cases.map(({ category }) => category)).toEqual(["insult"]);
    const found = await Promise.all(cases.map(({ id }) => db.incidents.messages(id)));
    expect(found.flat().flatMap(({ findings }) => findings)).toHaveLength(1);
    expect(chat.of("note", SEM)).toHaveLength(1);
  });

  test("that is edited into a message is advised about as well", async () => {
    const { say, useCases, chat, clock } = await bench();
    const message = await say("luister dit eens");
    await useCases.edited({ ...message, text: "hier het hele liedje", edit: clock.now() });
    await useCases.tick();
    expect(chat.of("note", SEM)).toHaveLength(1);
  });

  test.each(["staff", "shadow"] as const)("is passed over in a channel in %s", async (mode) => {
    const { say, useCases, chat } = await aBench({
      school: { ...COPYRIGHT, channels: [aChannel({ mode })] },
    });
    await say("hier het hele liedje");
    await useCases.tick();
    expect(chat.of("note")).toEqual([]);
  });

  test("whose author has closed their messages is let be: no line, no other try", async () => {
    const { say, useCases, chat, clock } = await bench();
    chat.behave(({ kind }) => (kind === "note" ? undelivered("closed") : null));
    await say("hier het hele liedje");
    await useCases.tick();
    clock.move(60 * MINUTE);
    await useCases.tick();
    expect(chat.calls).toHaveLength(1);
    expect(chat.standing).toEqual([]);
  });

  test("is forgotten with its author, also while the advice is on its way", async () => {
    const { say, useCases, chat, db } = await bench();
    chat.behave(({ kind }) => (kind === "note" ? undelivered("unreachable") : null));
    await say("hier het hele liedje");
    await useCases.tick();
    await useCases.erase(aTeam().author.id, { evenOpen: false });
    expect(await db.outbox.counts()).toMatchObject({ pending: 0 });
  });
});

describe("a colleague who moves pupils to WhatsApp", () => {
  const council = { agreedOn: "2026-09-01", reference: "MR 12" };
  const cards = async (school: Partial<SchoolSettings>) => {
    const bench = await aBench({ school });
    await bench.say("app me maar, dit is mijn appnummer", { author: WIM });
    await bench.useCases.tick();
    return bench.chat.of("card").map(({ to }) => to);
  };

  test("is a case for their leidinggevende, and never for themselves", async () => {
    expect(await cards({ council })).toEqual(["playground:chef"]);
  });

  test("is not judged before the council has agreed", async () => {
    expect(await cards({ council: null })).toEqual([]);
  });
});

describe("a colleague who speaks of the school's policy without their role", () => {
  const DAY = 24 * 60 * MINUTE;
  const OPINION = "ik vind het telefoonbeleid veel te streng";
  const council = { agreedOn: "2026-09-01", reference: "MR 12" };
  const rol = aClause("vmbo/rol", "IV.B.1-2", "zeg dat je er werkt en dat het je eigen mening is");
  const protocol = aProtocol({
    clauses: new Map([...aProtocol().clauses, [rol.id, rol]]),
    role: rol.id,
  });
  const bench = (school: Partial<SchoolSettings> = {}, by = protocol) =>
    aBench({ policy: aPolicy([aSchool({ council, ...school })], by) });

  test("is reminded in private, and nobody else hears of it", async () => {
    const { say, useCases, chat, db } = await bench();
    await say(OPINION, { author: WIM });
    await useCases.tick();
    const views = chat.of("note", WIM).map(({ view }) => view as NoteView);
    expect(views.map(({ lines }) => lines.join("\n"))).toEqual([
      expect.stringMatching(
        /Regel IV\.B\.1-2 .*eigen mening.*\n.*in welke rol.*\n.*alleen een tip/u,
      ),
    ]);
    expect(views[0]?.lines.join(" ")).not.toContain("telefoonbeleid");
    expect(chat.standing).toHaveLength(1);
    expect(await db.incidents.list({})).toEqual([]);
  });

  test("is reminded once in thirty days, also after a restart and after the old marks were cleared", async () => {
    const first = await bench();
    await first.say(OPINION, { author: WIM });
    const { say, useCases, chat, clock } = first.reborn();
    clock.move(29 * DAY);
    await useCases.tick();
    await say(OPINION, { author: WIM });
    await useCases.tick();
    expect(chat.of("note", WIM)).toHaveLength(1);
    clock.move(DAY);
    await say(OPINION, { author: WIM });
    await useCases.tick();
    expect(chat.of("note", WIM)).toHaveLength(2);
  });

  test("is reminded also when they have just had a note about something else", async () => {
    const { say, useCases, chat } = await bench();
    await say("jij sukkel", { author: WIM });
    await say(OPINION, { author: WIM });
    await useCases.tick();
    expect(chat.of("note", WIM)).toHaveLength(2);
  });

  test.each<[string, Partial<SchoolSettings>]>([
    ["before the council has agreed", { council: null }],
    ["where the school has turned it off", { roleReminders: { on: false, days: 30 } }],
  ])("is let be %s", async (_when, school) => {
    const { say, useCases, chat } = await bench(school);
    await say(OPINION, { author: WIM });
    await useCases.tick();
    expect(chat.standing).toEqual([]);
  });

  test("is let be by a protocol that asks nothing of the role, and so is a pupil with an opinion", async () => {
    const { say, useCases, chat } = await bench({}, aProtocol());
    await say(OPINION, { author: WIM });
    await useCases.tick();
    expect(chat.standing).toEqual([]);
    const other = await bench();
    await other.say(OPINION);
    await other.useCases.tick();
    expect(other.chat.standing).toEqual([]);
  });

  test("who insults somebody with it is judged for that alone", async () => {
    const { say, useCases, chat } = await bench();
    await say(`${OPINION}, sukkel`, { author: WIM });
    await useCases.tick();
    expect(chat.of("note", WIM)).toHaveLength(1);
    expect(chat.of("card").map(({ to }) => to)).toEqual(["playground:chef"]);
  });
});
