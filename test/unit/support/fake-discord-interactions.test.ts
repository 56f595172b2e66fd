import type { Client, Interaction } from "discord.js";
import { Events, MessageFlags } from "discord.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { FakeDiscord } from "../../support/fake-discord/start-fake-discord.ts";
import { startFakeDiscord } from "../../support/fake-discord/start-fake-discord.ts";
import { connectClient } from "./fake-discord-client.ts";

let fake: FakeDiscord;
let client: Client<true>;
let now = 0;
let school: { id: string };
let klas: { id: string };
let noor: { id: string };
let mentor: { id: string };

const row = (customId: string, over: object = {}) => ({
  type: 1 as const,
  components: [
    { type: 2 as const, style: 1 as const, label: "Knop", custom_id: customId, ...over },
  ],
});
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

/** Lets the bot answer each interaction with `act`; what it throws is handed to the test. */
function answering(act: (interaction: Interaction) => Promise<unknown>): {
  readonly failed: Promise<unknown>;
} {
  const failed = new Promise<unknown>((resolve) => {
    client.on(Events.InteractionCreate, (interaction) => {
      act(interaction).catch(resolve);
    });
  });
  return { failed };
}
async function botPosts(customId: string, over: object = {}) {
  const channel = await client.channels.fetch(klas.id);
  if (channel === null || !channel.isSendable()) throw new Error("no channel to write in");
  return channel.send({ content: "kaart", components: [row(customId, over)] });
}

beforeEach(async () => {
  now = Date.parse("2026-11-20T09:00:00Z");
  fake = await startFakeDiscord({ clock: { now: () => now } });
  school = fake.createGuild();
  klas = fake.createChannel(school, { name: "klas" });
  noor = fake.createUser({ name: "Noor" });
  mentor = fake.createUser({ name: "Mentor" });
  for (const user of [noor, mentor]) fake.join(school, user);
  client = await connectClient(fake);
  await client.application.commands.set(
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
    school.id,
  );
});
afterEach(async () => {
  await client.destroy();
  await fake.stop();
});

describe("commands", () => {
  it("reach the bot with their options, and an ephemeral answer is for one pair of eyes", async () => {
    answering(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const code = interaction.options.getString("code", true);
      await interaction.reply({
        content: `${interaction.options.getSubcommand()} ${code}`,
        flags: MessageFlags.Ephemeral,
      });
    });
    const answer = await fake.runSlash(noor, klas, "klaswacht koppel", { code: "ABC" }).answer();
    expect(answer.body.content).toBe("koppel ABC");
    expect([fake.sees(noor, answer), fake.sees(mentor, answer)]).toEqual([true, false]);
    expect(fake.messagesIn(klas)).toHaveLength(0);
    expect(fake.pushesTo(mentor)).toHaveLength(0);
    await expect(
      client.rest.get(`/channels/${klas.id}/messages/${answer.id}`),
    ).rejects.toMatchObject({ code: 10_008 });
    expect(fake.violations).toEqual([]);
  });

  it("on a message bring that message along", async () => {
    answering(async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply(`gemeld: ${interaction.targetMessage.content}`);
    });
    const message = fake.userSays(mentor, klas, "iets lelijks");
    const used = fake.runMessageCommand(noor, message, "Meld dit bericht");
    expect(await used.acknowledged()).toBe(5);
    const answer = await used.answer();
    expect(answer.body.content).toBe("gemeld: iets lelijks");
    expect(answer.onlyFor).toBe(noor.id);
  });

  it("are hidden from people without the permission, and must exist with their options", () => {
    expect(() => fake.runSlash(noor, klas, "beheer")).toThrow("does not get to see");
    expect(() => fake.runSlash(noor, klas, "onbekend")).toThrow("no slash command");
    expect(() => fake.runSlash(noor, klas, "klaswacht koppel")).toThrow("code is required");
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
    const path = `/applications/${fake.applicationId}/guilds/${school.id}/commands` as const;
    await expect(client.rest.put(path, { body: [command] })).rejects.toMatchObject({
      code: 50_035,
    });
    expect(fake.commandsOf(school)).toHaveLength(3);
  });
});

describe("buttons and forms", () => {
  it("update the message in place without a push", async () => {
    const card = await botPosts("take");
    answering(async (interaction) => {
      if (interaction.isButton())
        await interaction.update({
          content: `opgepakt door ${interaction.user.id}`,
          components: [],
        });
    });
    const rings = fake.pushes.length;
    expect(await fake.press(mentor, card, "take").acknowledged()).toBe(7);
    expect(fake.messagesIn(klas)[0]?.body.content).toBe(`opgepakt door ${mentor.id}`);
    expect(fake.pushes).toHaveLength(rings);
    expect(() => fake.press(mentor, card, "take")).toThrow("no button take");
    expect(fake.violations).toEqual([]);
  });

  it("open a form, whose text comes back and is answered in private", async () => {
    const card = await botPosts("contest");
    answering(async (interaction) => {
      if (interaction.isButton()) await interaction.showModal(form);
      else if (interaction.isModalSubmit())
        await interaction.reply({
          content: `dank: ${interaction.fields.getTextInputValue("why")}`,
          flags: MessageFlags.Ephemeral,
        });
    });
    const pressed = fake.press(noor, card, "contest");
    await expect(fake.submitModal(noor, pressed, { why: "" })).rejects.toThrow("required");
    await expect(fake.submitModal(noor, pressed, { other: "x", why: "abc" })).rejects.toThrow(
      "no field other",
    );
    const sent = await fake.submitModal(noor, pressed, { why: "het was een grap" });
    const answer = await sent.answer();
    expect(answer.body.content).toBe("dank: het was een grap");
    expect(fake.sees(mentor, answer)).toBe(false);
    expect(fake.violations).toEqual([]);
  });

  it("work in a direct message as well, and not for people who do not see them", async () => {
    const note = await (
      await client.users.fetch(noor.id)
    ).send({ content: "een bericht", components: [row("why")] });
    answering(async (interaction) => {
      if (interaction.isButton())
        await interaction.reply(
          `aan ${interaction.user.id} in ${interaction.inGuild() ? "klas" : "dm"}`,
        );
    });
    expect(() => fake.press(mentor, note, "why")).toThrow("does not see");
    expect((await fake.press(noor, note, "why").answer()).body.content).toBe(
      `aan ${noor.id} in dm`,
    );
  });

  it("cannot be pressed when switched off or missing, except by forgery", async () => {
    const card = await botPosts("off", { disabled: true });
    const seen = new Promise<string>((resolve) => {
      client.on(Events.InteractionCreate, (interaction) => {
        if (interaction.isButton()) resolve(interaction.customId);
      });
    });
    expect(() => fake.press(noor, card, "off")).toThrow("switched off");
    expect(() => fake.press(noor, card, "admin")).toThrow("no button admin");
    fake.forgePress(noor, card, "admin:1");
    expect(await seen).toBe("admin:1");
  });

  it("refuse a form that is too long", async () => {
    const card = await botPosts("contest");
    const { failed } = answering(async (interaction) => {
      if (interaction.isButton())
        await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
          body: { type: 9, data: { ...form, title: "t".repeat(46) } },
          auth: false,
        });
    });
    fake.press(noor, card, "contest");
    expect(await failed).toMatchObject({
      code: 50_035,
      message: expect.stringContaining("data.title") as string,
    });
  });
});

describe("the time an answer may take", () => {
  it("is three seconds, then 10062", async () => {
    const card = await botPosts("late");
    const { failed } = answering(async (interaction) => {
      now += 3001;
      if (interaction.isButton()) await interaction.deferUpdate();
    });
    fake.press(noor, card, "late");
    expect(await failed).toMatchObject({ code: 10_062, status: 404 });
  });

  it("ends with the first answer: a second gets 40060", async () => {
    const card = await botPosts("twice");
    const { failed } = answering(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type: 6 },
        auth: false,
      });
    });
    fake.press(noor, card, "twice");
    expect(await failed).toMatchObject({ code: 40_060 });
  });

  it("is fifteen minutes for follow-ups and edits, then 50027", async () => {
    const card = await botPosts("follow");
    const { failed } = answering(async (interaction) => {
      if (!interaction.isButton()) return;
      await interaction.reply({ content: "eerst", flags: MessageFlags.Ephemeral });
      await interaction.followUp({ content: "dan", flags: MessageFlags.Ephemeral });
      await interaction.editReply("eerst, beter");
      now += 900_001;
      await interaction.followUp("te laat");
    });
    const pressed = fake.press(noor, card, "follow");
    expect(await failed).toMatchObject({ code: 50_027 });
    expect(pressed.messages().map((message) => message.body.content)).toEqual([
      "eerst, beter",
      "dan",
    ]);
  });

  it("does not start with a follow-up", async () => {
    const card = await botPosts("order");
    const { failed } = answering(async (interaction) => {
      if (interaction.isButton()) await interaction.webhook.send("te vroeg");
    });
    fake.press(noor, card, "order");
    expect(await failed).toMatchObject({ code: 10_015 });
  });
});
