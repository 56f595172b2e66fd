import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ButtonAction } from "../../src/domain/chat.ts";
import {
  buttonsOf,
  type BotMessage,
  type Place,
} from "../support/agents-playground/bot-messages.ts";
import type { PlaygroundName } from "../support/agents-playground/playground-school.ts";
import {
  openPlaygroundScene,
  type Button,
  type PersonsPost,
  type PlaygroundScene,
} from "../support/agents-playground/playground-scene.ts";

/*
 * Microsoft's own test tool speaks with the bot as it is started for a school. One story, part after part: what is
 * written in one part is edited in the next.
 */

const HARMLESS = "wie heeft het huiswerk van wiskunde?";
const INSULT = "jij bent echt een vieze klootzak";
const WORSE = `${HARMLESS} jij niet zeker, kankermongool`;
const THREAT = "ik steek je morgen neer na school";
const TOLD = "bericht aan de leerling bezorgd";
const RINGS = "er is een nieuwe melding";

describe("on the Agents Playground", () => {
  let scene: PlaygroundScene;
  let homework: PersonsPost;
  let insult: PersonsPost;
  let first: BotMessage;

  beforeAll(async () => {
    scene = await openPlaygroundScene();
  });
  afterAll(() => scene?.close());

  const step = (title: string, play: () => Promise<void>): Promise<void> =>
    scene.transcript.step(title, play);
  const button = (on: BotMessage, does: ButtonAction): Button => {
    const [found] = buttonsOf(on.screen, does);
    if (found === undefined) throw new Error(`no ${does} on: ${on.screen.text}`);
    return { ...found, on };
  };
  const texts = (place: Place): readonly string[] =>
    scene.messages(place).map(({ screen }) => screen.text);

  /** Waits until the card of this case says this. */
  const card = (place: Place, number: string, says: string): Promise<BotMessage> =>
    scene.playground.waitFor(
      () =>
        scene
          .messages(place)
          .find(({ screen: { text } }) => text.startsWith(`${number}: `) && text.includes(says)),
      { what: `a card ${number} of ${place} that says ${says}` },
    );
  const refusedToRemove = (): boolean =>
    scene.playground.exchanges.some(({ by, status }) => by === "bot" && status === 501);
  async function handsOver(from: PlaygroundName, to: PlaygroundName): Promise<void> {
    const on = await card(from, "KW-2", "Klas: 5VA");
    const offered = await scene.presses(from, button(on, "hand_over"));
    const choice = buttonsOf(offered, "hand_over").find(({ label }) => label.includes(to));
    if (choice === undefined) throw new Error(`${to} is not offered: ${JSON.stringify(offered)}`);
    await scene.presses(from, { ...choice, on });
  }

  it("a class is told first that a program reads along", async () => {
    await step("The bot arrives", async () => {
      await scene.install();
      await scene.message("channel", "In dit kanaal leest Klaswacht mee");
    });
    expect(texts("channel")).toHaveLength(1);
  });

  it("a message that is fine leads to nothing, not even a chat", async () => {
    const before = scene.playground.exchanges.length;
    await step("A message that is fine", async () => {
      homework = await scene.says("Lotte", HARMLESS);
    });
    const since = scene.playground.exchanges.slice(before);
    // To look something up the bot sends no body.
    expect(since.filter(({ by, body }) => by === "bot" && Object.keys(body).length > 0)).toEqual(
      [],
    );
  });

  it("an insult without a mention gives its author a private note, and the mentor a card that rings", async () => {
    await step("An insult", async () => {
      insult = await scene.says("Sem", INSULT);
      await scene.message("Sem", "regel IV.A.3 van school");
      first = await scene.message("Meral", TOLD);
      await scene.message("Meral", `KW-1: ${RINGS}`);
    });
    expect(texts("Sem").join()).not.toContain("klootzak");
    expect(first.screen.text).toContain("Van: Sem");
    expect(first.screen.text).not.toContain("klootzak");
    expect(texts("Meral")).toHaveLength(2);
    expect(texts("channel")).toHaveLength(1);
    expect(texts("Lotte")).toEqual([]);
  });

  it("a press that somebody else makes up has no effect", async () => {
    await step("A forged press", async () => {
      const answer = await scene.forges("Sem", button(first, "acknowledge"));
      expect(answer.text).toContain("niet aan jou gestuurd");
      const quote = await scene.forges("Lotte", button(first, "show"));
      expect(quote.text).toContain("niet aan jou gestuurd");
      expect(quote.text).not.toContain("klootzak");
    });
    expect((await scene.message("Meral", TOLD)).screen).toEqual(first.screen);
  });

  it("the mentor acknowledges, and the card changes in place without a ring", async () => {
    const redrawn = () =>
      scene.playground.drawn.filter(
        ({ action, message }) => action === "updateMessage" && message === first.id,
      ).length;
    const before = redrawn();
    await step("The mentor acknowledges", async () => {
      const answer = await scene.presses("Meral", button(first, "acknowledge"));
      expect(answer.text).toContain("Je hebt KW-1 opgepakt");
      expect((await scene.message("Meral", "Stand: opgepakt door jou")).id).toBe(first.id);
    });
    expect(texts("Meral")).toHaveLength(2);
    await scene.playground.waitFor(() => redrawn() === before + 1, { what: "the card drawn anew" });
  });

  it("the mentor sees the words when she asks for them, alone", async () => {
    await step("The mentor looks", async () => {
      const answer = await scene.presses("Meral", button(first, "show"));
      expect(answer.text).toContain(INSULT);
    });
    expect(JSON.stringify(scene.messages("Meral"))).not.toContain(INSULT);
  });

  it("an edit that adds abuse opens a case of its own", async () => {
    await step("An edit that adds abuse", async () => {
      await scene.edits(homework, WORSE);
      await scene.message("Lotte", "regel IV.A.3 van school");
      await scene.message("Meral", `KW-2: ${RINGS}`);
      await card("Meral", "KW-2", TOLD);
    });
    expect(texts("Meral")).toHaveLength(4);
  });

  it("a message that its author deletes is marked so on the card", async () => {
    await step("The insult is deleted", async () => {
      await scene.deletes(insult);
      expect((await scene.message("Meral", "Bericht: verwijderd")).id).toBe(first.id);
    });
  });

  it("a threat rings mentor and safety coordinator at once", async () => {
    await step("A threat by a third pupil", async () => {
      await scene.says("Mo", THREAT);
      await scene.message("Mo", "regel IV.A.3 van school");
      for (const who of ["Meral", "Vera"] as const) {
        await card(who, "KW-3", TOLD);
        await scene.message(who, `KW-3: ${RINGS}`);
      }
    });
    expect(texts("Vera")).toHaveLength(2);
    expect((await card("Vera", "KW-3", TOLD)).screen.text).toContain("Bel 112");
  });

  it("a case goes to somebody else and comes back with a new ring, though no ping can be removed here", async () => {
    await step("Handed over", async () => {
      await handsOver("Meral", "Vera");
      await card("Vera", "KW-2", "Stand: opgepakt door jou");
      await scene.message("Vera", "KW-2: aan jou overgedragen");
      await card("Meral", "KW-2", "Stand: opgepakt door Vera");
    });
    await step("And back", async () => {
      await handsOver("Vera", "Meral");
      await card("Meral", "KW-2", "Stand: opgepakt door jou");
      await card("Vera", "KW-2", "Stand: opgepakt door Meral");
      await scene.message("Meral", "KW-2: aan jou overgedragen");
      await scene.logged("TEAMS_PING_STAYED");
      await scene.playground.waitFor(refusedToRemove, { what: "the answer to the removal" });
    });
    expect(texts("Meral").filter((text) => text.startsWith("KW-2: aan jou"))).toHaveLength(1);
  });

  it("stays on this machine, and writes nobody's words into its log", () => {
    expect(new Set(scene.playground.heardAt)).toEqual(new Set(["127.0.0.1"]));
    expect(scene.botOutput()).not.toMatch(/klootzak|kankermongool|steek|huiswerk/u);
    expect(scene.botOutput()).not.toMatch(/\b(?:Sem|Lotte|Mo|Meral|Vera)\b/u);
    expect(scene.botOutput()).not.toContain('"level":50');
  });

  it("goes as docs/teams-transcript.md says", async () => {
    const page = "../../docs/teams-transcript.md";
    await expect(scene.transcript.toMarkdown()).toMatchFileSnapshot(page);
  });
});
