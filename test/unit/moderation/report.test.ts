import { describe, expect, test } from "vitest";
import { aChannel, anAccount } from "../../support/builders.ts";
import { aBench, nextPosition, postOf, words } from "../../support/moderation-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";
import type { ChannelMessage } from "../../../src/domain/message.ts";

const NOOR = anAccount("noor");
const MERAL = anAccount("meral");
const CHEF = anAccount("chef");
const post = (text: string, overrides: Partial<ChannelMessage> = {}) =>
  postOf(`r${nextPosition()}`, { text, ...overrides });
const report = async (bench: Bench, message: ChannelMessage, by = NOOR) =>
  words(await bench.useCases.report(by, message));

describe("a report", () => {
  test("of what detection did not see goes to the mentor with the words as evidence", async () => {
    const bench = await aBench();
    expect(await report(bench, post("kijk hem nou weer"))).toContain("aan niemand");
    await bench.useCases.tick();
    const [incident] = await bench.db.incidents.list({});
    expect(incident).toMatchObject({ category: "reported", origin: "report", severity: "medium" });
    if (incident === undefined) throw new Error("there is no case");
    expect((await bench.db.incidents.messages(incident.id))[0]?.text).toBe("kijk hem nou weer");
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
  });

  test("keeps the reporter private: no note, and no name on the card", async () => {
    const bench = await aBench();
    await report(bench, post("kijk hem nou weer"));
    await bench.useCases.tick();
    expect(bench.chat.of("note")).toEqual([]);
    expect(JSON.stringify(bench.chat.standing)).not.toContain("Noor");
  });

  test("by somebody the roster does not know is taken, and the author hears nothing of it either", async () => {
    const bench = await aBench();
    await report(bench, post("wacht bij het fietsenhok"), anAccount("wie-is-dit"));
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toMatchObject([{ origin: "report", reporter: null }]);
    expect(bench.chat.of("note")).toEqual([]);
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
  });

  test("of something that detection flags keeps the category it gives", async () => {
    const bench = await aBench();
    await report(bench, post("wacht bij het fietsenhok"));
    expect(await bench.db.incidents.list({})).toMatchObject([
      { category: "threat", severity: "urgent", origin: "report" },
    ]);
  });

  test("of a message that has a case adds to that case", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    expect(await report(bench, message)).toContain("al gemeld");
    expect(await bench.db.incidents.list({})).toHaveLength(1);
  });

  test("by a colleague of a message that has a case tells their leidinggevende of it, once", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    await bench.useCases.tick();
    expect(bench.chat.of("card", CHEF)).toEqual([]);
    expect(await report(bench, message, anAccount("wim"))).toContain("al gemeld");
    await report(bench, message, anAccount("wim"));
    await bench.useCases.tick();
    expect(bench.chat.of("card", CHEF)).toHaveLength(1);
    expect(bench.chat.of("ping", CHEF)).toHaveLength(1);
    expect(bench.chat.of("ping", MERAL)).toHaveLength(1);
    expect(await bench.press(CHEF, "show")).toContain("jij sukkel");
  });

  test("by a colleague takes a mild case out of the digest", async () => {
    const bench = await aBench();
    const message = await bench.say("jij kneus");
    await bench.useCases.tick();
    expect(bench.chat.of("card", MERAL)).toEqual([]);
    await report(bench, message, anAccount("wim"));
    await bench.useCases.tick();
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
    expect(bench.chat.of("ping", MERAL)).toHaveLength(1);
  });

  test("by a pupil takes a mild case out of the digest too, and goes on when nobody answers", async () => {
    const bench = await aBench();
    const message = await bench.say("jij kneus");
    await report(bench, message);
    await bench.useCases.tick();
    expect(bench.chat.of("ping", MERAL)).toHaveLength(1);
    bench.clock.move(61 * 60_000);
    await bench.useCases.tick();
    expect(bench.chat.of("ping", anAccount("thea"))).toHaveLength(1);
  });

  test("by a pupil of a message that has a case rings nobody anew", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    await report(bench, message);
    await bench.useCases.tick();
    expect(bench.chat.of("card")).toHaveLength(1);
    expect(bench.chat.of("ping")).toHaveLength(1);
  });

  test("again, after the case was closed, opens a new one", async () => {
    const bench = await aBench();
    const message = await bench.say("jij sukkel");
    await bench.press(MERAL, "false_alarm");
    await report(bench, message);
    expect(await bench.db.incidents.list({})).toHaveLength(2);
  });

  test("is taken five times an hour from one person, and again an hour later", async () => {
    const bench = await aBench();
    for (let index = 0; index < 5; index += 1) await report(bench, post("hm"));
    expect(await report(bench, post("hm"))).toContain("5 keer");
    expect(await bench.db.incidents.list({})).toHaveLength(5);
    bench.clock.move(61 * 60_000);
    expect(await report(bench, post("hm"))).toContain("Dank je");
  });

  test("by a member of staff rings their leidinggevende too, as the protocol asks", async () => {
    const bench = await aBench();
    await report(bench, post("kijk hem nou weer"), anAccount("wim"));
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toMatchObject([{ action: "vmbo/waarnemer" }]);
    expect(bench.chat.of("card", anAccount("chef"))).toHaveLength(1);
    expect(bench.chat.of("card", MERAL)).toHaveLength(1);
  });

  test("of one's own message, or where nobody watches, is answered kindly and kept nowhere", async () => {
    const bench = await aBench({ school: { channels: [aChannel({ mode: "shadow" })] } });
    expect(await report(bench, post("hm"), anAccount("sem"))).toContain("eigen bericht");
    expect(await report(bench, post("hm"))).toContain("nu niet op");
    expect(await bench.db.incidents.list({})).toEqual([]);
  });

  test("survives a detector that chokes: a person found it worth telling", async () => {
    const bench = await aBench();
    await report(bench, post("BOEM"));
    expect(await bench.db.incidents.list({})).toMatchObject([{ category: "reported" }]);
  });
});
