import { describe, expect, test } from "vitest";
import type { CardView } from "../../../src/domain/chat.ts";
import { incidentId, personId } from "../../../src/domain/ids.ts";
import { anAccount, aSchool, at } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";
import type { Bench, BenchOptions } from "../../support/moderation-bench.ts";
import { undelivered } from "../../support/test-platform.ts";

const [MERAL, NOOR, SEM] = [anAccount("meral"), anAccount("noor"), personId("het-baken:sem")];
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const views = (bench: Bench): readonly CardView[] =>
  bench.chat.of("card").map(({ view }) => view as CardView);
/** Everything that stands on a card. */
const onCards = (bench: Bench): string => JSON.stringify(views(bench));

/** A false alarm about which Meral has a card with names on it, and the bot until its term is over. */
async function withCard(options: BenchOptions = {}) {
  const bench = await aBench(options);
  const message = await bench.say("jij sukkel", { mentions: [NOOR] });
  await bench.useCases.tick();
  expect(onCards(bench)).toMatch(/Sem.*Noor|Noor.*Sem/u);
  return { bench, message };
}
const closed = async (bench: Bench): Promise<void> => {
  await bench.press(MERAL, "show");
  await bench.press(MERAL, "false_alarm");
  await bench.useCases.tick();
};

describe("the card of a case that is removed", () => {
  test("says so and names nobody when the term is over", async () => {
    const { bench } = await withCard();
    await closed(bench);
    bench.clock.move(15 * DAY);
    await bench.useCases.tick();
    expect(await bench.db.incidents.list({})).toEqual([]);
    expect(views(bench)).toMatchObject([
      { title: "KW-1", summary: "KW-1: verwijderd, bewaartermijn verstreken.", buttons: [] },
    ]);
    expect(onCards(bench)).not.toMatch(/Sem|Noor|3HA|http/u);
  });

  test("says so when somebody asked to be forgotten, without the wait of a tick", async () => {
    const { bench } = await withCard();
    await bench.useCases.erase(SEM, { evenOpen: true });
    await bench.useCases.tick();
    expect(views(bench)).toMatchObject([{ summary: "KW-1: verwijderd op verzoek." }]);
    expect(onCards(bench)).not.toContain("Sem");
  });

  test("is tried again when the platform is away, and after a crash", async () => {
    const { bench } = await withCard();
    await bench.useCases.erase(SEM, { evenOpen: true });
    bench.chat.behave(() => undelivered("unreachable"));
    await bench.useCases.tick();
    expect(onCards(bench)).toContain("Sem");
    bench.chat.behave(() => null);
    const next = bench.reborn();
    next.clock.move(10 * MINUTE);
    await next.useCases.start();
    await next.useCases.tick();
    expect(onCards(next)).not.toContain("Sem");
    const calls = next.chat.calls.length;
    next.clock.move(10 * MINUTE);
    await next.useCases.tick();
    expect(next.chat.calls.length).toBe(calls);
  });

  test("is found when the bot died while the card was on its way", async () => {
    const bench = await aBench();
    bench.chat.behave(({ kind }) => (kind === "card" ? "lost" : null));
    await bench.say("jij sukkel", { mentions: [NOOR] });
    await bench.useCases.tick();
    expect(onCards(bench)).toContain("Sem");
    bench.chat.behave(() => null);
    const next = bench.reborn();
    await next.useCases.erase(SEM, { evenOpen: true });
    next.clock.move(5 * MINUTE);
    await next.useCases.tick();
    expect(views(next)).toHaveLength(1);
    expect(onCards(next)).not.toContain("Sem");
  });

  test("in a staff channel too", async () => {
    const channel = {
      platform: "playground",
      channel: aSchool().channels[0]?.ref.channel,
    } as const;
    if (channel.channel === undefined) throw new Error("the school has a channel");
    const ref = { platform: channel.platform, channel: channel.channel };
    const bench = await aBench({ school: { staffChannels: [{ ref, instead: true }] } });
    await bench.say("jij sukkel");
    await bench.useCases.tick();
    await bench.useCases.erase(personId("het-baken:meral"), { evenOpen: false });
    await bench.useCases.erase(SEM, { evenOpen: true });
    await bench.useCases.tick();
    expect(views(bench)).toMatchObject([{ summary: "KW-1: verwijderd op verzoek." }]);
  });
});

describe("the cards of others", () => {
  test("lose the name of a victim who is erased", async () => {
    const { bench } = await withCard();
    await bench.useCases.erase(personId("het-baken:noor"), { evenOpen: false });
    await bench.useCases.tick();
    expect(onCards(bench)).not.toContain("Noor");
    expect(onCards(bench)).toContain("Sem");
  });

  test("lose all names when whoever got them is erased", async () => {
    const { bench } = await withCard();
    await bench.useCases.erase(personId("het-baken:meral"), { evenOpen: false });
    await bench.useCases.tick();
    expect(onCards(bench)).not.toMatch(/Sem|Noor/u);
    expect(await bench.db.incidents.list({})).toHaveLength(1);
  });
});

describe("the log of views", () => {
  test("outlives the case for its own term, without anything of what was seen", async () => {
    const { bench, message } = await withCard();
    await closed(bench);
    bench.clock.move(15 * DAY);
    await bench.useCases.tick();
    const kept = await bench.db.views.ofIncident(incidentId(message.ref, 0));
    expect(kept.map(({ viewer, what }) => `${viewer} ${what}`)).toEqual([
      "het-baken:meral quote",
      "het-baken:meral context",
    ]);
    bench.clock.moveTo(at("2027-11-22T12:00+01:00"));
    await bench.useCases.tick();
    expect(await bench.db.views.ofIncident(incidentId(message.ref, 0))).toEqual([]);
  });

  test("no longer says who when the viewer is erased, also of a case that is gone", async () => {
    const { bench, message } = await withCard();
    await closed(bench);
    bench.clock.move(15 * DAY);
    await bench.useCases.tick();
    await bench.useCases.importRoster(aSchool().id, [], { dryRun: false });
    const meral = personId("het-baken:meral");
    expect(await bench.useCases.exportSubject(meral)).toMatchObject({ looked: [{}, {}] });
    await bench.useCases.erase(meral, { evenOpen: false });
    const kept = await bench.db.views.ofIncident(incidentId(message.ref, 0));
    expect(kept.map(({ viewer }) => viewer)).toEqual(["erased", "erased"]);
  });
});
