import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Answer, ChatPlatform, Intake, Press } from "../../../src/domain/chat.ts";
import { aButton } from "../../contract/platform-harness.ts";
import { aNote, once } from "../../contract/platform-views.ts";
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
import { createTestClock, type TestClock } from "../../support/test-clock.ts";

const DEFERRED = 5;
const DEFERRED_UPDATE = 6;

let at: DiscordClass;
let platform: ChatPlatform;
let recorder: IntakeRecorder;
let clock: TestClock;

beforeEach(async () => {
  clock = createTestClock(0);
  at = await openDiscordClass({ adapterClock: clock });
  recorder = createIntakeRecorder();
});
afterEach(() => at.close());

const connect = async (change: Partial<Intake> = {}): Promise<void> => {
  platform = await at.connect({ ...recorder.intake, ...change });
};
const screen = async (reaction: Reaction) => (await answeredWith(at.fake, reaction)).answer;
/** A line with a button in the class channel. */
async function standing(action: "why" | "close" | "contest" = "why"): Promise<Message> {
  await platform.line(
    channelOf(at.klas),
    null,
    aNote("Rustig.", [aButton(action, "Knop")]),
    once("l"),
  );
  const message = at.fake.botMessagesIn(at.klas)[0];
  if (message === undefined) throw new Error("no line");
  return message;
}
const pressed = (): readonly Press[] =>
  recorder.taken().flatMap((event) => (event.kind === "press" ? [event.press] : []));

describe("buttons", () => {
  it.each(["kw:erase:17", "kw:close", "drop table", "kw:close:17.5", "x".repeat(100)])(
    "forged as %s are refused kindly, and nothing is done",
    async (id) => {
      await connect();
      const answer = await screen(at.fake.forgePress(at.sem, await standing(), id));
      expect(answer.text).toContain("Deze knop werkt niet meer");
      expect(pressed()).toEqual([]);
    },
  );

  it("forged with a case of somebody else reach the use cases with the one who pressed", async () => {
    await connect();
    await screen(at.fake.forgePress(at.sem, await standing(), "kw:close:99:talked"));
    expect(pressed()).toEqual([
      { by: accountOf(at.sem), action: "close", incident: 99, value: "talked" },
    ]);
  });

  it("work after a restart, on messages from before", async () => {
    await connect();
    const line = await standing();
    await platform.stop();
    await connect();
    expect((await screen(at.fake.press(at.sem, line, "kw:why:17"))).text).toBe("ok");
  });

  it("say that something went wrong when the use case fails, without its words", async () => {
    await connect({ press: () => Promise.reject(new Error("geheim detail")) });
    const answer = await screen(at.fake.press(at.sem, await standing(), "kw:why:17"));
    expect(answer.text).toContain("Er ging iets mis");
    expect(JSON.stringify([answer, at.logged])).not.toContain("geheim");
  });
});

describe("answers", () => {
  const slowly = (): {
    readonly intake: Partial<Intake>;
    readonly give: (answer: Answer) => void;
  } => {
    const { promise, resolve } = Promise.withResolvers<Answer>();
    const press = async (given: Press): Promise<Answer> => {
      await recorder.intake.press(given);
      return promise;
    };
    return { intake: { press }, give: resolve };
  };

  it("that take long are promised within Discord's three seconds and filled in later", async () => {
    const { intake, give } = slowly();
    await connect(intake);
    const reaction = at.fake.press(at.sem, await standing(), "kw:why:17");
    await recorder.until((e) => e.kind === "press");
    clock.move(2000);
    expect(await reaction.acknowledged()).toBe(DEFERRED);
    give({ kind: "text", text: "Hier is het." });
    expect((await reaction.answer()).body.content).toBe("Hier is het.");
    expect((await reaction.answer()).onlyFor).toBe(at.sem.id);
  });

  it("that ask for words after so long give a button that opens the form", async () => {
    const { intake, give } = slowly();
    await connect(intake);
    const reaction = at.fake.press(at.sem, await standing("contest"), "kw:contest:17");
    await recorder.until((e) => e.kind === "press");
    clock.move(2000);
    await reaction.acknowledged();
    const form = {
      title: "Niet terecht?",
      label: "Wat?",
      action: "contest",
      incident: 17,
    } as const;
    give({ kind: "form", maxLength: 500, ...form });
    const message = await reaction.answer();
    const opened = at.fake.press(at.sem, message, "kw:contest:17");
    expect((await screen(opened)).form).toEqual({ title: "Niet terecht?", label: "Wat?" });
  });

  it("to a slow choice take the place of the choice", async () => {
    const late = Promise.withResolvers<Answer>();
    const options = [{ value: "talked", label: "Gesproken" }];
    const choose = {
      kind: "choose",
      text: "Hoe?",
      action: "close",
      incident: 17,
      options,
    } as const;
    await connect({
      press: async (press) => {
        await recorder.intake.press(press);
        return press.value === null ? choose : late.promise;
      },
    });
    const asked = await at.fake.press(at.sem, await standing("close"), "kw:close:17").answer();
    const reaction = at.fake.press(at.sem, asked, "kw:close:17:talked");
    await recorder.until((e) => e.kind === "press" && e.press.value === "talked");
    clock.move(2000);
    expect(await reaction.acknowledged()).toBe(DEFERRED_UPDATE);
    late.resolve({ kind: "text", text: "Gesloten." });
    await at.fake.waitFor(() => at.fake.messageOf(asked).body.content === "Gesloten.");
    expect(at.fake.messageOf(asked).body.components).toEqual([]);
  });

  it("with many choices are menus, and every choice can be made", async () => {
    const options = Array.from({ length: 30 }, (_, i) => ({
      value: `school:${i}`,
      label: `Persoon ${i}`,
    }));
    recorder.answerWith((press) =>
      press?.value == null
        ? { kind: "choose", text: "Aan wie?", action: "hand_over", incident: 17, options }
        : { kind: "text", text: `aan ${press.value}` },
    );
    await connect();
    const asked = at.fake.press(at.sem, await standing("close"), "kw:close:17");
    expect((await screen(asked)).options).toHaveLength(30);
    const message = await asked.answer();
    const reaction = at.fake.select(at.sem, message, "kwm1:hand_over:17", ["school:29"]);
    expect((await screen(reaction)).text).toBe("aan school:29");
  });

  it("longer than a message come in parts, all of them private", async () => {
    const text = Array.from({ length: 90 }, (_, i) => `regel ${i} ${"*".repeat(30)}`).join("\n");
    recorder.answerWith(() => ({ kind: "text", text }));
    await connect();
    const reaction = at.fake.press(at.sem, await standing(), "kw:why:17");
    await at.fake.waitFor(() =>
      reaction.messages().some((message) => message.body.content.includes("regel 89")),
    );
    expect(reaction.messages().length).toBeGreaterThan(1);
    for (const message of reaction.messages()) expect(message.onlyFor).toBe(at.sem.id);
  });

  it("in a private chat are for the presser alone, and ring nobody", async () => {
    await connect();
    await platform.note(
      accountOf(at.noor),
      aNote("Stop.", [aButton("contest", "Knop")]),
      once("n"),
    );
    const rings = at.fake.pushesTo(at.noor).length;
    const [note] = at.fake.dmMessages(at.noor);
    if (note === undefined) throw new Error("no note");
    expect((await at.fake.press(at.noor, note, "kw:contest:17").answer()).onlyFor).toBe(at.noor.id);
    expect(at.fake.pushesTo(at.noor)).toHaveLength(rings);
  });
});
