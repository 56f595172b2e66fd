import { inspect } from "node:util";
import { afterEach, describe, expect, it } from "vitest";
import { openDiscordClass, type DiscordClass } from "../../support/discord/discord-class.ts";
import { createIntakeRecorder } from "../../support/intake-recorder.ts";

let at: DiscordClass;
const open = async (options: Parameters<typeof openDiscordClass>[0] = {}): Promise<void> => {
  at = await openDiscordClass(options);
};
afterEach(() => at.close());

describe("connecting", () => {
  it("refuses a wrong token, says what to do and never shows the token", async () => {
    await open();
    const platform = at.create("not-the-token");
    const failure: unknown = await platform.start(createIntakeRecorder().intake).catch((e) => e);
    expect(failure).toMatchObject({ code: "PLATFORM_REFUSED" });
    expect(String(failure)).toContain("DISCORD_TOKEN");
    const everything = JSON.stringify([String(failure), at.logged]) + inspect(failure);
    expect(everything).not.toContain("not-the-token");
  });

  it("refuses to run without the privileged intents and names them", async () => {
    await open({ messageContent: false });
    await expect(at.create().start(createIntakeRecorder().intake)).rejects.toMatchObject({
      code: "PLATFORM_REFUSED",
      message: expect.stringContaining("Message Content Intent"),
    });
  });

  it("says that Discord cannot be reached when nothing answers there", async () => {
    await open();
    const platform = at.create(at.fake.token, "http://127.0.0.1:9/api");
    await expect(platform.start(createIntakeRecorder().intake)).rejects.toMatchObject({
      code: "PLATFORM_UNREACHABLE",
    });
  });

  it("puts its commands in the server of the class channels", async () => {
    await open();
    await at.listen();
    expect(at.fake.commandsOf(at.guild).map((command) => command["name"])).toEqual([
      "klaswacht",
      "Meld dit bericht",
    ]);
    expect(at.fake.violations).toEqual([]);
  });

  it("starts without them when the server does not let it", async () => {
    await open();
    at.fake.storm({ status: 403, count: 1, route: /^PUT \/applications/u });
    const { recorder } = await at.listen();
    at.fake.userSays(at.noor, at.klas, "hoi");
    await recorder.untilMessage("hoi");
    expect(at.logged.map((line) => line.code)).toContain("DISCORD_COMMANDS_REFUSED");
  });
});

describe("losing the connection", () => {
  it("says so while it is gone, and says it is back once it is", async () => {
    await open();
    expect(at.create().connected()).toBe(false);
    const { platform } = await at.listen();
    at.fake.refuseGateway(true);
    at.fake.dropGateway({ resumable: true });
    await expect.poll(() => platform.connected(), { timeout: 30_000 }).toBe(false);
    at.fake.refuseGateway(false);
    await expect.poll(() => platform.connected(), { timeout: 30_000 }).toBe(true);
  });

  it("says so for good once Discord has taken back the token", async () => {
    await open();
    const { platform } = await at.listen();
    at.fake.closeGateway(4004);
    await expect.poll(() => platform.connected(), { timeout: 30_000 }).toBe(false);
    expect(at.logged.map((line) => line.code)).toContain("PLATFORM_REFUSED");
  });

  it("hears by itself what was said while it resumes, and reports no gap", async () => {
    await open();
    const { recorder } = await at.listen();
    at.fake.dropGateway({ resumable: true });
    at.fake.userSays(at.noor, at.klas, "tijdens de onderbreking");
    await recorder.untilMessage("tijdens de onderbreking");
    at.fake.userSays(at.noor, at.klas, "erna");
    await recorder.untilMessage("erna");
    expect(recorder.taken().filter((e) => e.kind === "gap")).toEqual([]);
    expect(at.fake.identifies()).toBe(1);
  });

  it("reports a gap before anything else when a new session has begun", async () => {
    await open();
    const { recorder, platform } = await at.listen();
    at.fake.dropGateway({ resumable: false });
    at.fake.userSays(at.noor, at.klas, "gemist");
    await recorder.until((e) => e.kind === "gap");
    at.fake.userSays(at.noor, at.klas, "erna");
    await recorder.untilMessage("erna");
    expect(recorder.taken().map((e) => e.kind)).toEqual(["gap", "message"]);
    expect(at.fake.identifies()).toBe(2);
    const ref = recorder.taken().flatMap((e) => (e.kind === "message" ? [e.message.ref] : []))[0];
    expect(ref && (await platform.around(ref)).map((m) => m.text)).toContain("gemist");
  });

  it("reports a gap when Discord declares the session invalid", async () => {
    await open();
    const { recorder } = await at.listen();
    at.fake.invalidateSession({ resumable: false });
    await recorder.until((e) => e.kind === "gap");
    expect(await at.fake.botConnected()).toBe(true);
  });

  it("reports a gap when a server was out of Discord's sight", async () => {
    await open();
    const { recorder } = await at.listen();
    at.fake.dispatchRaw("GUILD_DELETE", { id: at.guild.id, unavailable: true });
    at.fake.dispatchRaw("GUILD_CREATE", { id: at.guild.id, unavailable: false });
    const event = await recorder.until((e) => e.kind === "gap");
    expect(event).toEqual({ kind: "gap", platform: "discord" });
  });
});

describe("payloads that are not what the documents say", () => {
  const odd: readonly (readonly [string, string, (c: DiscordClass) => unknown])[] = [
    ["no data at all", "MESSAGE_CREATE", () => null],
    ["an empty message", "MESSAGE_CREATE", () => ({})],
    [
      "nulls inside",
      "MESSAGE_CREATE",
      (c) => ({
        id: "123456789012345678",
        channel_id: c.klas.id,
        guild_id: c.guild.id,
        author: null,
        content: null,
        mentions: null,
        attachments: null,
        embeds: [null],
      }),
    ],
    [
      "an edit without a message",
      "MESSAGE_UPDATE",
      (c) => ({
        guild_id: c.guild.id,
        channel_id: c.klas.id,
        edited_timestamp: "2026-11-20T09:00:00.000Z",
      }),
    ],
    ["a deletion of nothing", "MESSAGE_DELETE", (c) => ({ id: null, channel_id: c.klas.id })],
    ["a channel of null", "CHANNEL_UPDATE", () => null],
    ["a thread of null", "THREAD_CREATE", () => null],
    ["an interaction of nulls", "INTERACTION_CREATE", () => ({ type: 3, data: null, user: null })],
    ["a member of null", "GUILD_MEMBER_ADD", (c) => ({ user: null, guild_id: c.guild.id })],
  ];
  it.each(odd)(
    "%s (%s): is set aside by its numbers, and the next is heard",
    async (_t, event, data) => {
      await open();
      const { recorder } = await at.listen();
      at.fake.dispatchRaw(event, data(at));
      at.fake.userSays(at.noor, at.klas, "gewoon bericht");
      await recorder.untilMessage("gewoon bericht");
      const aside = recorder.taken().flatMap((e) => (e.kind === "unreadable" ? [e.detail] : []));
      expect(aside).not.toEqual([]);
      for (const detail of aside)
        expect(detail).toMatch(
          new RegExp(`^${event} (?:without data|(?:\\w+=(?:\\d+|\\?) ?)+)$`, "u"),
        );
    },
  );

  it("tells that it set something aside", async () => {
    await open();
    const { recorder } = await at.listen();
    at.fake.dispatchRaw("MESSAGE_CREATE", {
      id: "123456789012345678",
      channel_id: at.klas.id,
      guild_id: at.guild.id,
      content: "geheime woorden",
    });
    const event = await recorder.until((e) => e.kind === "unreadable");
    expect(event).toEqual({
      kind: "unreadable",
      detail: `MESSAGE_CREATE guild_id=${at.guild.id} channel_id=${at.klas.id} id=123456789012345678`,
    });
    expect(JSON.stringify(at.logged)).not.toContain("geheime");
  });

  it("asks for the rest of a message that came in part", async () => {
    await open();
    const { recorder } = await at.listen();
    const post = at.fake.userSays(at.noor, at.klas, "eerst");
    await recorder.untilMessage("eerst");
    at.fake.dispatchRaw("MESSAGE_UPDATE", {
      id: post.id,
      channel_id: at.klas.id,
      guild_id: at.guild.id,
      edited_timestamp: "2026-11-20T09:00:00.000Z",
    });
    expect(await recorder.untilEdited("eerst")).toMatchObject({ ref: { message: post.id } });
  });

  it("hears of many posts deleted at once", async () => {
    await open();
    const { recorder } = await at.listen();
    at.fake.dispatchRaw("MESSAGE_DELETE_BULK", {
      ids: ["11", "12"],
      channel_id: at.klas.id,
      guild_id: at.guild.id,
    });
    await recorder.until((e) => e.kind === "deleted" && e.ref.message === "12");
    expect(recorder.taken().filter((e) => e.kind === "deleted")).toHaveLength(2);
  });
});
