import { afterEach, describe, expect, it } from "vitest";
import { channelId } from "../../src/domain/ids.ts";
import { look, wordsOf } from "../support/discord-look.ts";
import { openDiscordScene } from "../support/discord-scene.ts";
import type { DiscordScene, DiscordSceneOptions } from "../support/discord-scene.ts";

/* Wherever words can stand on Discord, and whatever becomes of them: real discord.js over real sockets. */

const INSULT = "jij bent echt een vieze klootzak";
const HARMLESS = "wie heeft het huiswerk van wiskunde";

let scene: DiscordScene;
async function begin(options: DiscordSceneOptions = {}) {
  scene = await openDiscordScene(options);
  return { ...scene, ...look(scene) };
}
afterEach(() => scene.close());

describe("an edit", () => {
  it("that adds abuse is a case", async () => {
    const { fake, people, channel, taken, card, note, cardsOf } = await begin();
    const said = fake.userSays(people.Sem, channel, HARMLESS);
    await taken(said);
    expect(cardsOf("Meral")).toEqual([]);
    fake.userEdits(people.Sem, said, INSULT);
    expect(wordsOf(await card("Meral", "bezorgd"))).toContain("Soort: belediging");
    expect(wordsOf(await note("Sem"))).toContain("een belediging");
  });

  it("that takes the abuse away is said on the card, which stays one and does not ring", async () => {
    const { fake, people, channel, card, ping, cardsOf } = await begin();
    const said = fake.userSays(people.Sem, channel, INSULT);
    await card("Meral", "bezorgd");
    await ping("Meral");
    const rings = fake.pushesTo(people.Meral).length;
    fake.userEdits(people.Sem, said, "sorry, dat had ik niet moeten zeggen");
    await card("Meral", "Bericht: aangepast, het probleem is eruit");
    expect(cardsOf("Meral")).toHaveLength(1);
    expect(fake.pushesTo(people.Meral)).toHaveLength(rings);
  });

  it("that changes nothing but a link preview is none", async () => {
    const { fake, people, channel, taken, card } = await begin();
    const said = fake.userSays(people.Sem, channel, `${INSULT} https://example.org`);
    const before = wordsOf(await card("Meral", "bezorgd"));
    fake.linkPreview(said, [{ type: "link", url: "https://example.org", title: "Voorbeeld" }]);
    // A later post in the same channel is taken in after it.
    await taken(fake.userSays(people.Lotte, channel, HARMLESS));
    expect(wordsOf(await card("Meral"))).toBe(before);
  });
});

describe("a deletion", () => {
  it("is noted on the card, which no longer links to the message and can still show it", async () => {
    const { fake, people, channel, card, press } = await begin();
    const said = fake.userSays(people.Sem, channel, INSULT);
    const before = await card("Meral", "bezorgd");
    const link = `https://discord.com/channels/${scene.guild.id}/${channel.id}/${said.id}`;
    expect(JSON.stringify(before.body.components)).toContain(link);
    fake.userDeletes(people.Sem, said);
    const after = await card("Meral", "Bericht: verwijderd");
    expect(JSON.stringify(after.body.components)).not.toContain(link);
    expect(wordsOf(await press("Meral", after, "show"))).toContain(INSULT);
  });
});

describe("words", () => {
  it("in a forwarded message are those of whoever forwards it", async () => {
    const { fake, guild, people, channel, card } = await begin();
    const elsewhere = fake.createChannel(guild, { name: "elders" });
    const original = fake.userSays(people.Lotte, elsewhere, INSULT);
    fake.userSays(people.Sem, channel, { forward: original });
    expect(wordsOf(await card("Meral", "bezorgd"))).toContain("Van: Sem");
  });

  it.each([
    ["the question", { question: INSULT, answers: ["ja", "nee"] }],
    ["an answer", { question: "wie komt er vrijdag", answers: ["ik", INSULT] }],
  ])("in %s of a poll count", async (_where, poll) => {
    const { fake, people, channel, card } = await begin();
    fake.userSays(people.Sem, channel, { poll });
    expect(wordsOf(await card("Meral", "bezorgd"))).toContain("Soort: belediging");
  });

  it.each([
    [
      "the description of a picture",
      { filename: "IMG_1.png", contentType: "image/png", description: INSULT },
    ],
    ["the name of a file", { filename: "jij_bent_een_klootzak.pdf" }],
  ])("in %s count", async (_where, attachment) => {
    const { fake, people, channel, card } = await begin();
    fake.userSays(people.Sem, channel, { attachments: [attachment] });
    expect(wordsOf(await card("Meral", "bezorgd"))).toContain("Soort: belediging");
  });

  it("of a voice message are not known: it is taken in quietly, and so is what follows", async () => {
    const { fake, people, channel, taken, cardsOf, card } = await begin();
    const voice = fake.userSays(people.Sem, channel, {
      voice: true,
      attachments: [
        {
          filename: "voice-message.ogg",
          contentType: "audio/ogg",
          durationSecs: 3,
          waveform: "AAA=",
        },
      ],
    });
    await taken(voice);
    expect(cardsOf("Meral")).toEqual([]);
    fake.userSays(people.Sem, channel, INSULT);
    await card("Meral", "bezorgd");
  });

  it("in a thread of the class count, and the card links there", async () => {
    const { fake, people, channel, card, press, notesOf } = await begin();
    const start = fake.userSays(people.Lotte, channel, "hier over het feest");
    const thread = fake.startThread(people.Lotte, { channel, name: "feest", message: start });
    const said = fake.userSays(people.Sem, thread, INSULT);
    const shown = await card("Meral", "bezorgd");
    expect(JSON.stringify(shown.body.components)).toContain(`/${thread.id}/${said.id}`);
    expect(wordsOf(await press("Meral", shown, "show"))).toContain(INSULT);
    expect(notesOf("Lotte")).toEqual([]);
  });

  it("of a reply tell at whom they are aimed; that person hears nothing of the case", async () => {
    const { fake, people, channel, card, notesOf, cardsOf } = await begin();
    const asked = fake.userSays(people.Lotte, channel, "mag ik erbij zitten");
    fake.userSays(people.Sem, channel, { content: INSULT, replyTo: asked });
    expect(wordsOf(await card("Meral", "bezorgd"))).toContain("Aan: Lotte");
    expect([...notesOf("Lotte"), ...cardsOf("Lotte")]).toEqual([]);
  });

  it("of other bots and webhooks, and in channels that are not registered, are not read", async () => {
    const { fake, guild, people, channel, taken, cardsOf } = await begin();
    fake.webhookSays(channel, "Weerbericht", { content: INSULT });
    const elsewhere = fake.createChannel(guild, { name: "elders" });
    fake.userSays(people.Sem, elsewhere, INSULT);
    fake.userWritesToBot(people.Sem, INSULT);
    await taken(fake.userSays(people.Lotte, channel, HARMLESS));
    expect(cardsOf("Meral")).toEqual([]);
    expect(await scene.db.incidents.list({})).toEqual([]);
  });
});

describe("a forum of the class", () => {
  const forumScene = async (options: { readonly mayPost: boolean }) => {
    let forum = "";
    const opened = await begin({
      more: (fake, guild) => {
        const rules = options.mayPost ? [] : [{ who: fake.bot, deny: ["SendMessages"] as const }];
        forum = fake.createChannel(guild, { name: "vragen", type: "forum", rules }).id;
        return [
          { platform: "discord", channel: forum, class: "3HA", mode: "live", minimum_age: 16 },
        ];
      },
    });
    return { ...opened, forum };
  };

  it("is judged, title and all, below the notice that stands in it as a post at the top", async () => {
    const { fake, guild, people, forum, card, note } = await forumScene({ mayPost: true });
    const posts = [...fake.guildOf(guild).channels].map((id) => fake.channelOf({ id }));
    expect(posts.filter(({ parentId }) => parentId === forum)).toMatchObject([
      { name: expect.stringMatching(/./u), thread: { ownerId: fake.bot.id, pinned: true } },
    ]);
    const { thread } = fake.createForumPost(people.Sem, forum, {
      title: INSULT,
      content: "wat vinden jullie",
    });
    const shown = await card("Meral", "Soort: belediging");
    expect(JSON.stringify(shown.body.components)).toContain(`/${thread.id}/`);
    await note("Sem");
    fake.userSays(people.Lotte, thread, INSULT);
    await card("Meral", "Van: Lotte");
  });

  it("is only counted as long as no notice stands in it", async () => {
    const { fake, people, forum, db, taken, cardsOf, notesOf, complaints } = await forumScene({
      mayPost: false,
    });
    const { message } = fake.createForumPost(people.Sem, forum, {
      title: "vraag",
      content: INSULT,
    });
    await taken(message);
    expect([...cardsOf("Meral"), ...notesOf("Sem")]).toEqual([]);
    const ref = { platform: "discord", channel: channelId(forum) } as const;
    expect(await db.channels.counts(ref, "2026-11-20")).toMatchObject([
      { category: "insult", count: 1 },
    ]);
    expect(complaints).toContain("NOTICE_NOT_POSTED");
  });
});
