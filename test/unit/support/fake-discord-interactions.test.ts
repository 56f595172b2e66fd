import { Events, MessageFlags } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { School } from "./fake-discord-school.ts";
import { openSchool, row } from "./fake-discord-school.ts";

let at: School;

const form = {
  custom_id: "contest",
  title: "Niet terecht",
  components: [
    {
      type: 18 as const,
      label: "Wat is er gebeurd?",
      component: {
        type: 4 as const,
        custom_id: "why",
        style: 2 as const,
        min_length: 3,
        max_length: 50,
        required: true,
      },
    },
  ],
};

beforeEach(async () => {
  at = await openSchool();
  await at.client.application.commands.set(
    [
      {
        name: "klaswacht",
        description: "Klaswacht",
        options: [
          {
            type: 1,
            name: "koppel",
            description: "Koppel",
            options: [{ type: 3, name: "code", description: "Code", required: true }],
          },
        ],
      },
      { name: "beheer", description: "Beheer", defaultMemberPermissions: "32" },
      { name: "Meld dit bericht", type: 3 },
    ],
    at.school.id,
  );
});
afterEach(() => at.close());

describe("commands", () => {
  it("reach the bot with their options, and an ephemeral answer is for one pair of eyes", async () => {
    at.answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const code = interaction.options.getString("code", true);
      await interaction.reply({
        content: `${interaction.options.getSubcommand()} ${code}`,
        flags: MessageFlags.Ephemeral,
      });
    });
    const answer = await at.fake
      .runSlash(at.noor, at.klas, "klaswacht koppel", { code: "ABC" })
      .answer();
    expect(answer.body.content).toBe("koppel ABC");
    expect([at.fake.sees(at.noor, answer), at.fake.sees(at.mentor, answer)]).toEqual([true, false]);
    expect(at.fake.messagesIn(at.klas)).toHaveLength(0);
    expect(at.fake.pushesTo(at.mentor)).toHaveLength(0);
    await expect(
      at.client.rest.get(`/channels/${at.klas.id}/messages/${answer.id}`),
    ).rejects.toMatchObject({ code: 10_008 });
    expect(at.fake.violations).toEqual([]);
  });

  it("on a message bring that message along", async () => {
    at.answering(async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply(`gemeld: ${interaction.targetMessage.content}`);
    });
    const message = at.fake.userSays(at.mentor, at.klas, "iets lelijks");
    const used = at.fake.runMessageCommand(at.noor, message, "Meld dit bericht");
    expect(await used.acknowledged()).toBe(5);
    const answer = await used.answer();
    expect(answer.body.content).toBe("gemeld: iets lelijks");
    expect(answer.onlyFor).toBe(at.noor.id);
  });

  it("are hidden from people without the permission, and must exist with their options", () => {
    expect(() => at.fake.runSlash(at.noor, at.klas, "beheer")).toThrow("does not get to see");
    expect(() => at.fake.runSlash(at.noor, at.klas, "onbekend")).toThrow("no slash command");
    expect(() => at.fake.runSlash(at.noor, at.klas, "klaswacht koppel")).toThrow(
      "code is required",
    );
  });

  it.each([
    ["a capital in a slash name", { name: "Klaswacht", description: "x" }],
    ["a space in a slash name", { name: "klas wacht", description: "x" }],
    ["no description", { name: "klaswacht" }],
    ["a description on a message command", { name: "Meld", type: 3, description: "x" }],
    [
      "a required option after an optional one",
      {
        name: "a",
        description: "x",
        options: [
          { type: 3, name: "b", description: "x" },
          { type: 3, name: "c", description: "x", required: true },
        ],
      },
    ],
  ])("are refused with 50035 for %s", async (_title, command) => {
    const path = `/applications/${at.fake.applicationId}/guilds/${at.school.id}/commands` as const;
    await expect(at.client.rest.put(path, { body: [command] })).rejects.toMatchObject({
      code: 50_035,
    });
    expect(at.fake.commandsOf(at.school)).toHaveLength(3);
  });
});

describe("buttons and forms", () => {
  it("update the message in place without a push", async () => {
    const card = await at.botPosts("take");
    at.answering(async (interaction) => {
      if (interaction.isButton())
        await interaction.update({
          content: `opgepakt door ${interaction.user.id}`,
          components: [],
        });
    });
    const rings = at.fake.pushes.length;
    expect(await at.fake.press(at.mentor, card, "take").acknowledged()).toBe(7);
    expect(at.fake.messagesIn(at.klas)[0]?.body.content).toBe(`opgepakt door ${at.mentor.id}`);
    expect(at.fake.pushes).toHaveLength(rings);
    expect(() => at.fake.press(at.mentor, card, "take")).toThrow("no button take");
    expect(at.fake.violations).toEqual([]);
  });

  it("open a form, whose text comes back and is answered in private", async () => {
    const card = await at.botPosts("contest");
    at.answering(async (interaction) => {
      if (interaction.isButton()) await interaction.showModal(form);
      else if (interaction.isModalSubmit())
        await interaction.reply({
          content: `dank: ${interaction.fields.getTextInputValue("why")}`,
          flags: MessageFlags.Ephemeral,
        });
    });
    const pressed = at.fake.press(at.noor, card, "contest");
    await expect(at.fake.submitModal(at.noor, pressed, { why: "" })).rejects.toThrow("required");
    await expect(at.fake.submitModal(at.noor, pressed, { other: "x", why: "abc" })).rejects.toThrow(
      "no field other",
    );
    const sent = await at.fake.submitModal(at.noor, pressed, { why: "het was een grap" });
    const answer = await sent.answer();
    expect(answer.body.content).toBe("dank: het was een grap");
    expect(at.fake.sees(at.mentor, answer)).toBe(false);
    expect(at.fake.violations).toEqual([]);
  });

  it("work in a direct message as well, and not for people who do not see them", async () => {
    const note = await (
      await at.client.users.fetch(at.noor.id)
    ).send({ content: "een bericht", components: [row("why")] });
    at.answering(async (interaction) => {
      if (interaction.isButton())
        await interaction.reply(
          `aan ${interaction.user.id} in ${interaction.inGuild() ? "klas" : "dm"}`,
        );
    });
    expect(() => at.fake.press(at.mentor, note, "why")).toThrow("does not see");
    expect((await at.fake.press(at.noor, note, "why").answer()).body.content).toBe(
      `aan ${at.noor.id} in dm`,
    );
  });

  it("cannot be pressed when switched off or missing, except by forgery", async () => {
    const card = await at.botPosts("off", { disabled: true });
    const seen = new Promise<string>((resolve) => {
      at.client.on(Events.InteractionCreate, (interaction) => {
        if (interaction.isButton()) resolve(interaction.customId);
      });
    });
    expect(() => at.fake.press(at.noor, card, "off")).toThrow("switched off");
    expect(() => at.fake.press(at.noor, card, "admin")).toThrow("no button admin");
    at.fake.forgePress(at.noor, card, "admin:1");
    expect(await seen).toBe("admin:1");
  });

  it("refuse a form that is too long", async () => {
    const card = await at.botPosts("contest");
    const { failed } = at.answering(async (interaction) => {
      if (interaction.isButton())
        await at.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          body: { type: 9, data: { ...form, title: "t".repeat(46) } },
          auth: false,
        });
    });
    at.fake.press(at.noor, card, "contest");
    expect(await failed).toMatchObject({
      code: 50_035,
      message: expect.stringContaining("data.title") as string,
    });
  });
});
