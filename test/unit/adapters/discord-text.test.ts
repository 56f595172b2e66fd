import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ChannelMessage } from "../../../src/domain/message.ts";
import type { IntakeRecorder } from "../../support/intake-recorder.ts";
import {
  accountOf,
  openDiscordClass,
  type DiscordClass,
} from "../../support/discord/discord-class.ts";

let at: DiscordClass;
let recorder: IntakeRecorder;

beforeEach(async () => {
  at = await openDiscordClass();
  ({ recorder } = await at.listen());
});
afterEach(() => at.close());

/** The next post, whatever its text. */
async function taken(): Promise<ChannelMessage> {
  const event = await recorder.until((e) => e.kind === "message");
  if (event.kind !== "message") throw new Error("no message");
  return event.message;
}
const pieces = ({ text, segments }: ChannelMessage) =>
  segments.map((s) => [s.source, text.slice(s.start, s.end)]);

describe("every place that carries text", () => {
  it("reads a forwarded copy, whoever wrote it first, as a forward", async () => {
    const first = at.fake.webhookSays(at.kantine, "Roddel", {
      content: "kijk eens hier",
      embeds: [{ title: "Sem", description: "is een loser", fields: [{ name: "a", value: "b" }] }],
    });
    at.fake.userSays(at.noor, at.klas, { forward: first });
    const message = await taken();
    expect(message.author).toEqual(accountOf(at.noor));
    expect(pieces(message)).toEqual([
      ["forward", "kijk eens hier"],
      ["forward", "Sem"],
      ["forward", "is een loser"],
      ["forward", "a"],
      ["forward", "b"],
    ]);
  });

  it("reads the question and the answers of a poll", async () => {
    at.fake.userSays(at.noor, at.klas, {
      poll: { question: "Wie stinkt?", answers: ["Sem", "Bo"] },
    });
    expect(pieces(await taken())).toEqual([
      ["poll", "Wie stinkt?"],
      ["poll", "Sem"],
      ["poll", "Bo"],
    ]);
  });

  it("reads the title of a forum post with its first message, and only there", async () => {
    const { thread } = at.fake.createForumPost(at.noor, at.forum, {
      title: "Sem is dom",
      content: "vind ik",
    });
    const first = await taken();
    expect(first.ref).toMatchObject({ channel: at.forum.id, thread: thread.id });
    expect(first.text).toBe("Sem is dom\nvind ik");
    at.fake.userSays(at.sem, thread, "niet waar");
    const second = await recorder.untilMessage("niet waar");
    expect(second.ref.thread).toBe(thread.id);
    expect(second.link).toBe(
      `https://discord.com/channels/${at.guild.id}/${thread.id}/${second.ref.message}`,
    );
  });

  it("takes the name of a new thread for words of whoever opened it", async () => {
    at.fake.startThread(at.noor, { channel: at.klas, name: "Sem is dom" });
    const message = await taken();
    expect(message).toMatchObject({ text: "Sem is dom", author: accountOf(at.noor) });
    expect(message.ref.thread).toBeNull();
  });

  it("knows a voice message, whose file name is Discord's own", async () => {
    at.fake.userSays(at.noor, at.klas, {
      voice: true,
      attachments: [
        {
          filename: "voice-message.ogg",
          size: 4096,
          contentType: "audio/ogg",
          durationSecs: 3,
          waveform: "AAAA",
        },
      ],
    });
    expect(await taken()).toMatchObject({
      text: "",
      attachments: [{ kind: "voice", name: "voice-message.ogg", bytes: 4096 }],
    });
  });

  it("reads what is written under a picture, and the names of files", async () => {
    at.fake.userSays(at.noor, at.klas, {
      attachments: [
        { filename: "sem.png", contentType: "image/png", description: "Sem, de loser" },
        { filename: "les.mp4", contentType: "video/mp4" },
        { filename: "toets.pdf", contentType: "application/pdf" },
      ],
    });
    const message = await taken();
    expect(pieces(message)).toEqual([
      ["caption", "Sem, de loser"],
      ["file-name", "sem.png"],
      ["file-name", "les.mp4"],
      ["file-name", "toets.pdf"],
    ]);
    expect(message.attachments.map((file) => file.kind)).toEqual(["image", "video", "file"]);
  });

  it("leaves the preview of an address out: those are the words of that page", async () => {
    const address = "https://krant.example/artikel";
    at.fake.userSays(at.noor, at.klas, {
      content: `lees ${address}`,
      embeds: [
        { type: "article", url: address, title: "Moord in de stad" },
        { type: "rich", url: address, title: "Man: ik maak je af" },
      ],
    });
    expect((await taken()).text).toBe(`lees ${address}`);
  });

  it("shows people and emoji in the text by name", async () => {
    at.fake.userSays(at.noor, at.klas, `<@${at.sem.id}> <a:kots:123456789012345678> dus`);
    const message = await taken();
    expect(message.text).toBe("@Sem :kots: dus");
    expect(message.mentions).toEqual([accountOf(at.sem)]);
  });
});

describe("what is no post by a person in the class", () => {
  it("is passed over: other channels, private chats, pins, previews", async () => {
    const post = at.fake.userSays(at.noor, at.klas, "een");
    await recorder.untilMessage("een");
    at.fake.userSays(at.noor, at.kantine, "in de kantine");
    at.fake.startThread(at.noor, { channel: at.kantine, name: "draad in de kantine" });
    at.fake.userWritesToBot(at.noor, "hoi bot");
    at.fake.linkPreview(post, [{ type: "article", title: "Voorbeeld" }]);
    at.fake.userSays(at.noor, at.klas, "twee");
    await recorder.untilMessage("twee");
    expect(recorder.taken().map((e) => e.kind)).toEqual(["message", "message"]);
  });

  it("an edit gives the moment it was made, and a preview after it nothing new", async () => {
    const post = at.fake.userSays(at.noor, at.klas, "netjes");
    at.fake.userEdits(at.noor, post, "niet netjes");
    const edited = await recorder.untilEdited("niet netjes");
    expect(edited.edit).toBe(Date.parse(at.fake.messageOf(post).body.edited_timestamp ?? ""));
    at.fake.linkPreview(post, [{ type: "article", title: "Voorbeeld" }]);
    at.fake.userSays(at.noor, at.klas, "klaar");
    await recorder.untilMessage("klaar");
    const edits = recorder.taken().flatMap((e) => (e.kind === "edited" ? [e.message.edit] : []));
    // The same edit told twice has the same moment, by which the use cases know it.
    expect(new Set(edits)).toEqual(new Set([edited.edit]));
  });
});
