import { MessageFlags } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { School } from "./fake-discord-school.ts";
import { openSchool } from "./fake-discord-school.ts";

let at: School;

beforeEach(async () => {
  at = await openSchool();
});
afterEach(() => at.close());

describe("the time an answer may take", () => {
  it("is three seconds, then 10062", async () => {
    const card = await at.botPosts("late");
    const { failed } = at.answering(async (interaction) => {
      at.pass(3001);
      if (interaction.isButton()) await interaction.deferUpdate();
    });
    at.fake.press(at.noor, card, "late");
    expect(await failed).toMatchObject({ code: 10_062, status: 404 });
  });

  it("ends with the first answer: a second gets 40060", async () => {
    const card = await at.botPosts("twice");
    const { failed } = at.answering(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await at.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 6 },
        auth: false,
      });
    });
    at.fake.press(at.noor, card, "twice");
    expect(await failed).toMatchObject({ code: 40_060 });
  });

  it("is fifteen minutes for follow-ups and edits, then 50027", async () => {
    const card = await at.botPosts("follow");
    const { failed } = at.answering(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.reply({ content: "eerst", flags: MessageFlags.Ephemeral });
      await interaction.followUp({ content: "dan", flags: MessageFlags.Ephemeral });
      await interaction.editReply("eerst, beter");
      at.pass(900_001);
      await interaction.followUp("te laat");
    });
    const pressed = at.fake.press(at.noor, card, "follow");
    expect(await failed).toMatchObject({ code: 50_027 });
    expect(pressed.messages().map((message) => message.body.content)).toEqual([
      "eerst, beter",
      "dan",
    ]);
  });

  it("does not start with a follow-up", async () => {
    const card = await at.botPosts("order");
    const { failed } = at.answering(async (interaction) => {
      if (interaction.isButton()) await interaction.webhook.send("te vroeg");
    });
    at.fake.press(at.noor, card, "order");
    expect(await failed).toMatchObject({ code: 10_015 });
  });
});
