import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { look, wordsOf } from "../support/discord-look.ts";
import { openDiscordScene } from "../support/discord-scene.ts";
import type { DiscordScene } from "../support/discord-scene.ts";

/* A lesson of class 3HA on a Friday morning, from 9:45 to 10:35; it is ten o'clock. */

const TIMETABLE = {
  hours: { 2: { from: "09:45", until: "10:35" } },
  classes: [{ class: "3HA", from: "2026-08-24", until: "2027-07-09", friday: [2] }],
};

let scene: DiscordScene;
beforeEach(async () => {
  scene = await openDiscordScene({
    timetable: TIMETABLE,
    school: { categories: { lesson_time: true } },
  });
});
afterEach(() => scene.close());

const says = async (who: "Sem" | "Lotte", text: string): Promise<void> => {
  const said = scene.fake.userSays(scene.people[who], scene.channel, text);
  await scene.taken(said);
};
const notesTo = (who: "Sem" | "Lotte"): readonly string[] => look(scene).notesOf(who).map(wordsOf);
const command = async (who: "Wim" | "Sem" | "Meral", words: string): Promise<string> =>
  wordsOf(
    await scene.fake.runSlash(scene.people[who], scene.channel, `klaswacht ${words}`).answer(),
  );

describe("during a lesson", () => {
  it("a pupil who writes is told the school's rule in private, and no phone of staff rings", async () => {
    await says("Sem", "wie heeft er een pen");
    expect(notesTo("Sem")).toEqual([expect.stringContaining("regel IV.A.4 van school")]);
    expect(look(scene).cardsOf("Meral")).toEqual([]);
    expect(await command("Meral", "status")).toContain("Er is nu les tot 10:35");
  });

  it("a teacher opens the channel until the lesson is over, and a pupil cannot", async () => {
    expect(await command("Sem", "les open")).toContain("Alleen een docent");
    expect(await command("Wim", "les open")).toContain("tot 10:35");
    await says("Sem", "wie heeft er een pen");
    expect(notesTo("Sem")).toEqual([]);
    expect(await command("Meral", "status")).toContain("Open voor de les tot 10:35, door Wim.");
    expect(await command("Wim", "les dicht")).toContain("weer dicht");
    await says("Lotte", "ik");
    expect(notesTo("Lotte")).toHaveLength(1);
  });

  it("what was opened stays open when the bot was away meanwhile", async () => {
    await command("Wim", "les open");
    await scene.stopBot();
    const said = scene.fake.userSays(scene.people.Sem, scene.channel, "wie heeft er een pen");
    scene.move(60 * 60_000);
    await scene.startBot();
    await scene.taken(said);
    expect(notesTo("Sem")).toEqual([]);
  });
});
