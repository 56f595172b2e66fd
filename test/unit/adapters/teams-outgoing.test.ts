import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readSentRef } from "../../../adapters/teams/sent-ref.ts";
import { delivered } from "../../contract/platform-delivered.ts";
import { aButton } from "../../contract/platform-harness.ts";
import { aCard, aNote, aPing, once } from "../../contract/platform-views.ts";
import { openOutgoing, outcome, type OutgoingStage } from "../../support/teams/outgoing-stage.ts";

let stage: OutgoingStage;
let outgoing: ReturnType<OutgoingStage["start"]>;
beforeEach(async () => {
  stage = await openOutgoing();
  outgoing = stage.start();
});
afterEach(() => stage.close());

/** Requests to the Connector, oldest first, as `METHOD last part of the path`. */
const asked = (): readonly string[] =>
  stage.fake.requests
    .filter(({ path }) => path.includes("/v3/"))
    .map(({ method, path }) => `${method} ${path.split("/").at(-1) ?? ""}`);
const standing = (activities: readonly { readonly activity: unknown }[]): readonly string[] =>
  activities.map(({ activity }) => JSON.stringify(activity));

describe("a private chat in Teams", () => {
  test("is opened once for a person, also when two notes want it at the same time", async () => {
    const to = stage.to(stage.noor);
    await Promise.all(["a", "b"].map((key) => outgoing.note(to, aNote(key), once(key))));
    delivered(await outgoing.note(to, aNote("c"), once("c")));
    expect(asked().filter((line) => line === "POST conversations")).toHaveLength(1);
    expect(stage.fake.chatMessages(stage.noor)).toHaveLength(3);
  });

  test("is known again after a restart", async () => {
    const to = stage.to(stage.noor);
    delivered(await outgoing.note(to, aNote("a"), once("a")));
    delivered(await stage.start().note(to, aNote("b"), once("b")));
    expect(asked().filter((line) => line === "POST conversations")).toHaveLength(1);
  });

  test("that Teams no longer knows is opened anew", async () => {
    const to = stage.to(stage.noor);
    await stage.addresses.learnPerson(to, { conversation: "a:vroeger" });
    delivered(await outgoing.note(to, aNote("a"), once("a")));
    expect(stage.fake.chatMessages(stage.noor)).toHaveLength(1);
  });

  for (const how of ["blocked", "removed"] as const)
    test(`that its owner has ${how} is closed`, async () => {
      const to = stage.to(stage.noor);
      delivered(await outgoing.note(to, aNote("a"), once("a")));
      stage.fake.closeChat(stage.noor, how);
      expect(outcome(await outgoing.note(to, aNote("b"), once("b")))).toBe("closed");
      expect(outcome(await outgoing.card(stage.at(stage.noor), aCard(), null, once("c")))).toBe(
        "closed",
      );
      const ping = { card: null, previous: null };
      expect(outcome(await outgoing.ping(stage.at(stage.noor), aPing("KW"), ping, once("d")))).toBe(
        "closed",
      );
    });

  test("with somebody in no team of the bot is closed", async () => {
    expect(outcome(await outgoing.note(stage.to(stage.stranger), aNote("a"), once("a")))).toBe(
      "closed",
    );
  });

  test("does not keep a card from being edited that stands in it, until it is closed", async () => {
    const desk = stage.at(stage.mentor);
    const ref = delivered(await outgoing.card(desk, aCard(), null, once("a")));
    stage.fake.closeChat(stage.mentor);
    expect(outcome(await outgoing.card(desk, aCard({ lines: ["later"] }), ref, once("a")))).toBe(
      "closed",
    );
  });
});

describe("a message in a channel of Teams", () => {
  test("begins a post of its own, and in a thread it is a reply there", async () => {
    const channel = stage.channel(stage.klas);
    const root = stage.fake.says(stage.noor, stage.klas, "project");
    delivered(await outgoing.line(channel, null, aNote("rustig"), once("a")));
    delivered(await outgoing.line(channel, root.id, aNote("rustig aan"), once("b")));
    expect(stage.fake.botMessagesIn(stage.klas).map(({ rootId }) => rootId)).toEqual([
      null,
      root.id,
    ]);
  });

  test("comes back as forbidden where the bot was taken out", async () => {
    stage.fake.uninstall(stage.klas.team);
    expect(
      outcome(await outgoing.line(stage.channel(stage.klas), null, aNote("a"), once("a"))),
    ).toBe("forbidden");
  });

  test("links a ping to its card", async () => {
    const desk = { kind: "channel", channel: stage.channel(stage.desk) } as const;
    const card = delivered(await outgoing.card(desk, aCard(), null, once("a")));
    delivered(await outgoing.ping(desk, aPing("KW-17"), { card, previous: null }, once("b")));
    const [, ping] = stage.fake.botMessagesIn(stage.desk);
    const link = new URL(String(ping?.activity?.["text"]).split("\n")[1] ?? "");
    expect(link.origin).toBe("https://teams.microsoft.com");
    expect(link.pathname).toBe(
      `/l/message/${encodeURIComponent(stage.desk.id)}/${readSentRef(card)?.activity}`,
    );
    expect(Object.fromEntries(link.searchParams)).toMatchObject({
      tenantId: stage.fake.tenantId,
      groupId: stage.desk.team.groupId,
    });
  });

  test("leaves the notice of last year where it stands", async () => {
    const channel = stage.channel(stage.klas);
    const notice = (title: string) => ({ language: "nl", title, lines: ["Zo."] }) as const;
    const first = delivered(await outgoing.notice(channel, notice("2025"), null, once("a")));
    delivered(await outgoing.notice(channel, notice("2026"), first, once("b")));
    expect(stage.fake.botMessagesIn(stage.klas)).toHaveLength(2);
  });
});

describe("a card in Teams", () => {
  test("that was thrown away is posted anew, and stays thrown away when it loses its names", async () => {
    const desk = { kind: "channel", channel: stage.channel(stage.desk) } as const;
    const ref = delivered(await outgoing.card(desk, aCard(), null, once("a")));
    stage.fake.deletes(readSentRef(ref)?.activity ?? "");
    delivered(await outgoing.redact(ref, aCard({ facts: [] })));
    expect(stage.fake.botMessagesIn(stage.desk)).toEqual([]);
    const anew = delivered(await outgoing.card(desk, aCard(), ref, once("a")));
    expect(anew).not.toBe(ref);
    expect(stage.fake.botMessagesIn(stage.desk)).toHaveLength(1);
  });

  test("is known for the way back as it stands now, and from Graph after a restart", async () => {
    const desk = { kind: "channel", channel: stage.channel(stage.desk) } as const;
    const ref = delivered(await outgoing.card(desk, aCard(), null, once("a")));
    delivered(await outgoing.card(desk, aCard({ lines: ["Opgepakt."] }), ref, once("a")));
    const at = readSentRef(ref) ?? { conversation: "", activity: "" };
    for (const { shown } of [outgoing, stage.start()])
      expect(JSON.stringify(await shown.at(at, desk, null))).toContain("Opgepakt.");
    expect(await outgoing.shown.at({ ...at, activity: "1" }, desk, null)).toBeNull();
    expect(await outgoing.shown.at({ ...at, activity: "../x" }, desk, null)).toBeNull();
  });

  test("is nothing to edit without a reference of ours", async () => {
    expect(outcome(await outgoing.redact("{}", aCard()))).toBe("unreachable");
  });
});

describe("a note for whom the private chat is closed", () => {
  const note = aNote("stop hier", [aButton("contest", "Niet terecht")]);
  const place = () => ({ channel: stage.channel(stage.klas), thread: null });

  async function reopen(targetedNotes: boolean): Promise<void> {
    await stage.close();
    stage = await openOutgoing({ targetedNotes });
    outgoing = stage.start();
    await stage.addresses.learnPerson(stage.to(stage.noor), { user: stage.noor.key });
    stage.fake.closeChat(stage.noor);
  }

  test("goes to the channel for its addressee alone, where the school wants that", async () => {
    await reopen(true);
    const to = stage.to(stage.noor);
    const first = delivered(await outgoing.note(to, note, once("a"), place()));
    expect(delivered(await outgoing.note(to, note, once("a", 1), place()))).toBe(first);
    const shown = stage.fake.botMessagesIn(stage.klas);
    expect(shown.map(({ onlyFor }) => onlyFor?.id)).toEqual([stage.noor.id]);
    expect(standing(shown)[0]).toContain("stop hier");
  });

  test("goes nowhere else unless the school wants that and the place is given", async () => {
    await reopen(false);
    const to = stage.to(stage.noor);
    expect(outcome(await outgoing.note(to, note, once("a"), place()))).toBe("closed");
    await reopen(true);
    expect(outcome(await outgoing.note(stage.to(stage.noor), note, once("a")))).toBe("closed");
    expect(stage.fake.botMessagesIn(stage.klas)).toEqual([]);
  });

  test("counts as closed when Teams does not take it in the channel either", async () => {
    await reopen(true);
    stage.fake.uninstall(stage.klas.team);
    expect(outcome(await outgoing.note(stage.to(stage.noor), note, once("a"), place()))).toBe(
      "closed",
    );
  });

  test("counts as closed when nothing has told who this is in the channel", async () => {
    await reopen(true);
    stage.fake.closeChat(stage.sem);
    expect(outcome(await outgoing.note(stage.to(stage.sem), note, once("a"), place()))).toBe(
      "closed",
    );
  });
});
