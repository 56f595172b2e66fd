import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { answeredWith } from "../../support/discord/discord-answers.ts";
import {
  accountOf,
  channelOf,
  openDiscordClass,
  type DiscordClass,
} from "../../support/discord/discord-class.ts";
import type { Reaction } from "../../support/fake-discord/driver-interact.ts";
import type { Message } from "../../support/fake-discord/model.ts";
import { createIntakeRecorder, type IntakeRecorder } from "../../support/intake-recorder.ts";

let at: DiscordClass;
let recorder: IntakeRecorder;

beforeEach(async () => {
  at = await openDiscordClass();
  recorder = createIntakeRecorder();
});
afterEach(() => at.close());

const connect = () => at.connect(recorder.intake);
const screen = async (reaction: Reaction) => (await answeredWith(at.fake, reaction)).answer;

describe("commands", () => {
  it("koppel hands in the code without the spaces around it", async () => {
    await connect();
    await screen(
      at.fake.runSlash(at.noor, at.kantine, "klaswacht koppel", { code: " AB12-CD34 " }),
    );
    expect(recorder.taken()).toEqual([
      { kind: "command", command: { name: "koppel", by: accountOf(at.noor), code: "AB12-CD34" } },
    ]);
  });

  it.each(["status", "uit", "aan"] as const)(
    "%s names the class channel, in a thread too",
    async (name) => {
      await connect();
      const { thread } = at.fake.createForumPost(at.noor, at.forum, {
        title: "Vraag",
        content: "hoi",
      });
      await screen(at.fake.runSlash(at.mentor, at.klas, `klaswacht ${name}`));
      await screen(at.fake.runSlash(at.mentor, thread, `klaswacht ${name}`));
      const commands = recorder.taken().flatMap((e) => (e.kind === "command" ? [e.command] : []));
      const by = accountOf(at.mentor);
      expect(commands).toEqual([
        { name, by, channel: channelOf(at.klas) },
        { name, by, channel: channelOf(at.forum) },
      ]);
    },
  );

  it("les open and les dicht name the class channel, in a thread too", async () => {
    await connect();
    const { thread } = at.fake.createForumPost(at.noor, at.forum, { title: "Les", content: "hoi" });
    await screen(at.fake.runSlash(at.mentor, at.klas, "klaswacht les open"));
    await screen(at.fake.runSlash(at.mentor, thread, "klaswacht les dicht"));
    const commands = recorder.taken().flatMap((e) => (e.kind === "command" ? [e.command] : []));
    const by = accountOf(at.mentor);
    expect(commands).toEqual([
      { name: "les", open: true, by, channel: channelOf(at.klas) },
      { name: "les", open: false, by, channel: channelOf(at.forum) },
    ]);
  });

  it("woord hands in what was filled in as text, with the class channel", async () => {
    await connect();
    const by = accountOf(at.mentor);
    const channel = channelOf(at.klas);
    const add = { woord: " kwibus ", soort: "insult", ernst: "high", reden: "r", proef: false };
    for (const [step, values] of [
      ["toevoegen", { ...add, einddatum: "2027-07-31", telt: "person", taal: "nl" }],
      ["uit", { woord: "insult.nl:sukkel#3", reden: "mag hier" }],
      ["proef", { zin: "jij kwibus" }],
      ["ongedaan", {}],
    ] as const) {
      await screen(at.fake.runSlash(at.mentor, at.klas, `klaswacht woord ${step}`, values));
      const fields = Object.fromEntries(
        Object.entries(values).map(([field, value]) => [field, String(value).trim()]),
      );
      expect(recorder.taken().at(-1)).toEqual({
        kind: "command",
        command: { name: "woord", by, channel, step, fields },
      });
    }
  });

  it("a field about words is completed with what fits in Discord", async () => {
    await connect();
    const long = "x".repeat(120);
    recorder.suggestWith([
      { value: "insult.nl:sukkel#0", label: long },
      { value: long, label: "te lang" },
      ...Array.from({ length: 40 }, (_, index) => ({ value: `${index}`, label: `${index}` })),
    ]);
    const shown = await at.fake.typeInto(at.mentor, at.klas, "klaswacht woord uit", [
      "woord",
      "suk",
    ]);
    expect(shown).toHaveLength(25);
    expect(shown[0]).toEqual({ name: `${"x".repeat(99)}…`, value: "insult.nl:sukkel#0" });
    expect(recorder.taken()).toEqual([
      {
        kind: "suggest",
        query: {
          by: accountOf(at.mentor),
          channel: channelOf(at.klas),
          field: "woord",
          typed: "suk",
        },
      },
    ]);
  });

  it("a report hands in the post with everything in it, in private", async () => {
    await connect();
    const post = at.fake.userSays(at.noor, at.klas, {
      content: "kijk",
      poll: { question: "Wie stinkt?", answers: ["Sem"] },
    });
    const reaction = at.fake.runMessageCommand(at.sem, post, "Meld dit bericht");
    expect((await screen(reaction)).text).toBe("ok");
    expect((await reaction.answer()).onlyFor).toBe(at.sem.id);
    const report = await recorder.until((e) => e.kind === "report");
    expect(report).toMatchObject({
      by: accountOf(at.sem),
      message: { author: accountOf(at.noor), text: "kijk\nWie stinkt?\nSem" },
    });
  });

  it("a report of a bot's message, or outside of the class, is refused kindly", async () => {
    await connect();
    const report = (message: Message) =>
      screen(at.fake.runMessageCommand(at.sem, message, "Meld dit bericht"));
    const robot = at.fake.webhookSays(at.klas, "Robot", { content: "piep" });
    expect((await report(robot)).text).toContain("niet door een persoon geschreven");
    const elsewhere = at.fake.userSays(at.noor, at.kantine, "hier niet");
    expect((await report(elsewhere)).text).toContain("let niet op dit kanaal");
    expect(recorder.taken().some((e) => e.kind === "report")).toBe(false);
  });
});
