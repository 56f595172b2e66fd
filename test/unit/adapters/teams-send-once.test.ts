import { afterEach, describe, expect, test } from "vitest";
import { readSentRef } from "../../../adapters/teams/sent-ref.ts";
import { delivered } from "../../contract/platform-delivered.ts";
import { aButton } from "../../contract/platform-harness.ts";
import { aCard, aNote, aPing, once } from "../../contract/platform-views.ts";
import { createTestClock } from "../../support/test-clock.ts";
import { openOutgoing, outcome, type OutgoingStage } from "../../support/teams/outgoing-stage.ts";

let stage: OutgoingStage;
async function open(options: Parameters<typeof openOutgoing>[0] = {}) {
  stage = await openOutgoing(options);
  return stage.start();
}
afterEach(() => stage.close());

const SENDING = /^POST \/emea\/[^/]+\/v3\/conversations\/[^/]+\/activities$/u;
/** What is sent arrives, and no confirmation of it comes back. */
const loseAnswers = (status = 502) =>
  stage.fake.storm({ status, applied: true, count: Number.POSITIVE_INFINITY, route: SENDING });
const chat = (): readonly string[] =>
  stage.fake.chatMessages(stage.mentor).map(({ activity }) => JSON.stringify(activity));
const later = (marker = "KW-17") => once("k", Date.now(), marker);
const numbered = (number: number, line: string) =>
  aCard({
    number,
    title: `KW-${number} · Kwetsen`,
    summary: `KW-${number}: pak je dit op?`,
    lines: [line],
    buttons: [aButton("acknowledge", "Ik pak dit op", number)],
  });

describe("sending once to Teams", () => {
  test("a repeat of what was confirmed shows once, also after a restart", async () => {
    const first = await open();
    const desk = stage.at(stage.mentor);
    const ref = delivered(await first.card(desk, aCard(), null, once("k")));
    const again = delivered(await stage.start().card(desk, aCard(), null, once("k", 1)));
    expect(again).toBe(ref);
    expect(stage.sends()).toBe(1);
  });

  test("what had the same key in an earlier life is not taken for it", async () => {
    const clock = createTestClock(Date.now());
    const outgoing = await open({ clock, readsChats: false });
    const to = stage.to(stage.mentor);
    const ping = (triedAt: number | null) => outgoing.note(to, aNote("KW-17"), once("k", triedAt));
    delivered(await ping(null));
    clock.move(60 * 60_000);
    delivered(await ping(null));
    expect(stage.sends()).toBe(2);
    clock.move(60 * 60_000);
    delivered(await ping(clock.now()));
    expect(stage.sends()).toBe(3);
  });

  test("two attempts at the same time show once", async () => {
    const outgoing = await open();
    const to = stage.to(stage.mentor);
    const both = await Promise.all(
      [null, 1].map((triedAt) => outgoing.note(to, aNote("stop"), once("k", triedAt))),
    );
    expect(new Set(both.map(delivered)).size).toBe(1);
    expect(stage.sends()).toBe(1);
  });

  test("an attempt that fails does not hold up the next one with its key", async () => {
    const outgoing = await open();
    const storm = stage.fake.storm({ status: 500, count: 1, route: SENDING });
    const to = stage.to(stage.mentor);
    const both = await Promise.all(
      [null, null].map(() => outgoing.note(to, aNote("stop"), once("k"))),
    );
    expect(both.map(({ kind }) => kind)).toEqual(["undelivered", "delivered"]);
    expect(storm.left()).toBe(0);
  });

  for (const status of [502, 504, 0])
    test(`a card whose confirmation was lost (${status}) is found again and brought up to date`, async () => {
      const outgoing = await open();
      const desk = stage.at(stage.mentor);
      const storm = loseAnswers(status);
      expect(outcome(await outgoing.card(desk, numbered(17, "oud"), null, once("k")))).toBe(
        "unreachable",
      );
      storm.stop();
      delivered(await outgoing.card(desk, numbered(17, "nieuw"), null, later()));
      expect(chat()).toHaveLength(1);
      expect(chat()[0]).toContain("nieuw");
    });

  test("a note whose confirmation was lost is found again", async () => {
    const outgoing = await open();
    const to = stage.to(stage.mentor);
    const storm = loseAnswers();
    expect(outcome(await outgoing.note(to, aNote("stop <hier>"), once("k")))).toBe("unreachable");
    storm.stop();
    delivered(await outgoing.note(to, aNote("stop <hier>"), later()));
    expect(stage.sends()).toBe(1);
  });

  test("a line and a card in a channel are found again, in its threads too", async () => {
    const outgoing = await open();
    const channel = stage.channel(stage.klas);
    const root = stage.fake.says(stage.noor, stage.klas, "project");
    const storm = loseAnswers();
    expect(outcome(await outgoing.line(channel, root.id, aNote("rustig"), once("a")))).toBe(
      "unreachable",
    );
    expect(outcome(await outgoing.line(channel, null, aNote("rustig aan"), once("b")))).toBe(
      "unreachable",
    );
    storm.stop();
    delivered(await outgoing.line(channel, root.id, aNote("rustig"), once("a", Date.now())));
    delivered(await outgoing.line(channel, null, aNote("rustig aan"), once("b", Date.now())));
    expect(stage.fake.botMessagesIn(stage.klas)).toHaveLength(2);
  });

  test("another case's card is not taken for the one that is looked for", async () => {
    const outgoing = await open();
    const desk = stage.at(stage.mentor);
    delivered(await outgoing.card(desk, numbered(17, "die andere"), null, once("other")));
    const storm = stage.fake.storm({ status: 502, count: 1, route: SENDING });
    expect(outcome(await outgoing.card(desk, numbered(1, "deze"), null, once("k")))).toBe(
      "unreachable",
    );
    storm.stop();
    delivered(await outgoing.card(desk, numbered(1, "deze"), null, later("KW-1")));
    expect(chat()).toHaveLength(2);
  });

  test("the ping before is not taken for the one that is looked for", async () => {
    const outgoing = await open();
    const desk = stage.at(stage.mentor);
    const ping = (previous: string | null, key: Parameters<typeof outgoing.ping>[3]) =>
      outgoing.ping(desk, aPing("KW-17 wacht"), { card: null, previous }, key);
    const first = delivered(await ping(null, once("p1")));
    const storm = stage.fake.storm({ status: 502, count: 1, route: SENDING });
    expect(outcome(await ping(first, later()))).toBe("unreachable");
    storm.stop();
    const second = delivered(await ping(first, later()));
    expect(second).not.toBe(first);
    expect(chat()).toHaveLength(1);
    expect(stage.fake.pushesTo(stage.mentor)).toHaveLength(2);
  });

  test("where Graph may not be asked it is sent again, with the same number", async () => {
    const outgoing = await open({ readsChats: false });
    const desk = stage.at(stage.mentor);
    const storm = loseAnswers();
    expect(outcome(await outgoing.card(desk, numbered(17, "oud"), null, once("k")))).toBe(
      "unreachable",
    );
    storm.stop();
    delivered(await outgoing.card(desk, numbered(17, "nieuw"), null, later()));
    expect(chat()).toHaveLength(2);
    for (const card of chat()) expect(card).toContain("KW-17");
    expect(stage.logged).toContain("TEAMS_SENT_NOT_LOOKED_UP");
  });

  test("what was thrown away is not found again", async () => {
    const outgoing = await open();
    const desk = stage.at(stage.mentor);
    const ref = delivered(await outgoing.card(desk, numbered(17, "oud"), null, once("k")));
    stage.fake.deletes(readSentRef(ref)?.activity ?? "");
    const anew = delivered(await outgoing.card(desk, numbered(17, "nieuw"), ref, later()));
    expect(anew).not.toBe(ref);
    expect(delivered(await outgoing.card(desk, numbered(17, "nieuw"), ref, later()))).toBe(anew);
  });

  test("what was sent is forgotten after two weeks, and with the person it went to", async () => {
    const clock = createTestClock(Date.now());
    const outgoing = await open({ clock });
    const remembered = async () => (await stage.memory.list("sent/")).map(({ key }) => key);
    delivered(await outgoing.note(stage.to(stage.noor), aNote("a"), once("a")));
    clock.move(13 * 24 * 60 * 60_000);
    delivered(await outgoing.note(stage.to(stage.mentor), aNote("b"), once("b")));
    expect(await remembered()).toEqual(["sent/a", "sent/b"]);
    clock.move(2 * 24 * 60 * 60_000);
    delivered(await outgoing.note(stage.to(stage.mentor), aNote("c"), once("c")));
    expect(await remembered()).toEqual(["sent/b", "sent/c"]);
    await stage.forget(stage.to(stage.mentor));
    expect(await remembered()).toEqual([]);
  });

  test("remembers ids and no words", async () => {
    const outgoing = await open();
    delivered(
      await outgoing.card(
        stage.at(stage.mentor),
        aCard({ facts: [{ label: "Van", value: "Sem de Vries" }] }),
        null,
        once("k"),
      ),
    );
    expect(JSON.stringify(await stage.memory.list(""))).not.toMatch(/Sem|Kwetsen|leerling/u);
  });
});
