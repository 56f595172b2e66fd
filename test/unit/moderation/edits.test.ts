import { describe, expect, test } from "vitest";
import { anAccount } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";

const MERAL = anAccount("meral");
const SEM = anAccount("sem");

describe("an edit", () => {
  test("that adds abuse to a harmless message opens a case", async () => {
    const bench = await aBench();
    const message = await bench.say("hoi");
    await bench.useCases.edited({ ...message, text: "jij sukkel", edit: bench.clock.now() + 1 });
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toHaveLength(1);
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
    expect(bench.chat.of("note", SEM)).toHaveLength(1);
  });

  test("that adds worse joins the message's case and raises it", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    await bench.useCases.tick();
    const worse = { ...message, text: "kom maar naar het fietsenhok", edit: bench.clock.now() + 1 };
    await bench.useCases.edited(worse);
    await bench.useCases.tick();
    const [incident, ...others] = await bench.db.incidents.list({});
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ severity: "urgent", messageState: "edited" });
    expect(bench.chat.of("ping", anAccount("vera"))).toHaveLength(1);
  });

  test("that takes the abuse out is said on the card; the evidence stays", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    await bench.useCases.tick();
    await bench.useCases.edited({ ...message, text: "sorry", edit: bench.clock.now() + 1 });
    await bench.useCases.tick();
    const [incident] = await bench.db.incidents.list({});
    expect(incident).toMatchObject({ messageState: "cleaned" });
    expect(JSON.stringify(bench.chat.of("card", MERAL))).toContain("het probleem is eruit");
    expect(await bench.press(MERAL, "show")).toContain("jij sukkel");
    expect(await bench.press(MERAL, "show")).not.toContain("sorry");
  });

  test("that comes twice, or changes no word, changes nothing", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    const preview = { ...message, edit: bench.clock.now() + 1 };
    await bench.useCases.edited(preview);
    const worse = { ...message, text: "fietsenhok", edit: bench.clock.now() + 2 };
    await bench.useCases.edited(worse);
    await bench.useCases.edited(worse);
    const [incident, ...others] = await bench.db.incidents.list({});
    expect(others).toEqual([]);
    if (incident === undefined) throw new Error("there is no case");
    expect(await bench.db.incidents.messages(incident.id)).toHaveLength(2);
    const events = await bench.db.incidents.events(incident.id);
    expect(events.filter(({ kind }) => kind === "edited")).toHaveLength(1);
  });

  test("that comes after a newer one does not speak for the message as it stands", async () => {
    const bench = await aBench();
    const message = await bench.say("hoi");
    const now = bench.clock.now();
    await bench.useCases.edited({ ...message, text: "jij sukkel", edit: now + 2 });
    await bench.useCases.edited({ ...message, text: "hoi hoi", edit: now + 1 });
    expect(await bench.db.incidents.list({})).toMatchObject([{ messageState: "present" }]);
    await bench.useCases.edited({ ...message, text: "sorry", edit: now + 3 });
    expect(await bench.db.incidents.list({})).toMatchObject([{ messageState: "cleaned" }]);
  });

  test("of a message whose case is closed opens a new one when it adds abuse", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    await bench.press(MERAL, "false_alarm");
    await bench.useCases.edited({ ...message, text: "schelden", edit: bench.clock.now() + 1 });
    expect(await bench.db.incidents.list({})).toMatchObject([
      { number: 2, status: "open", severity: "high" },
      { number: 1, status: "closed" },
    ]);
  });

  test("that history gives for a message with a case is treated as an edit", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    await bench.useCases.message({ ...message, text: "sorry", edit: bench.clock.now() + 1 });
    expect(await bench.db.incidents.list({})).toMatchObject([{ messageState: "cleaned" }]);
  });
});

describe("a deletion", () => {
  test("is said on the card, once, and the link goes", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    await bench.useCases.tick();
    const before = bench.chat.of("card", MERAL)[0]?.edits ?? 0;
    await bench.useCases.deleted(message.ref);
    await bench.useCases.deleted(message.ref);
    await bench.useCases.tick();
    const [incident] = await bench.db.incidents.list({});
    expect(incident).toMatchObject({ messageState: "deleted" });
    const [card] = bench.chat.of("card", MERAL);
    expect(card?.view).toMatchObject({ link: null });
    expect(card?.edits).toBe(before + 1);
  });

  test.each(["sorry", "schelden"])(
    "stays said when an edit from before comes late (“%s”)",
    async (text) => {
      const bench = await aBench();
      const message = await bench.say("jij sukkel");
      const edit = bench.clock.now() + 1;
      bench.clock.move(1000);
      await bench.useCases.deleted(message.ref);
      await bench.useCases.edited({ ...message, text, edit });
      expect(await bench.db.incidents.list({})).toMatchObject([{ messageState: "deleted" }]);
    },
  );

  test("that is taken back is said on the card: the message stands again, link and all", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    await bench.useCases.deleted(message.ref);
    bench.clock.move(60_000);
    await bench.useCases.edited({ ...message, edit: bench.clock.now() });
    await bench.useCases.tick();
    const [incident, ...others] = await bench.db.incidents.list({});
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ messageState: "present" });
    if (incident === undefined) throw new Error("there is no case");
    const events = await bench.db.incidents.events(incident.id);
    expect(events.filter(({ kind }) => kind === "restored")).toHaveLength(1);
    expect(bench.chat.of("card", MERAL)[0]?.view).toMatchObject({ link: { url: message.link } });
  });

  test("that is taken back with worse words raises the case", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    await bench.useCases.deleted(message.ref);
    bench.clock.move(60_000);
    const worse = { ...message, text: "fietsenhok", edit: bench.clock.now() };
    await bench.useCases.edited(worse);
    await bench.useCases.edited(worse);
    expect(await bench.db.incidents.list({})).toMatchObject([
      { number: 1, messageState: "edited" },
    ]);
  });

  test("of a message without a case leaves nothing", async () => {
    const bench = await aBench();
    const message = await bench.say("hoi");
    await bench.useCases.deleted(message.ref);
    expect(await bench.db.incidents.list({})).toEqual([]);
  });
});
