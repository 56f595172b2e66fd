import { afterEach, describe, expect, it } from "vitest";
import type { Check } from "../../../src/domain/chat.ts";
import { systemClock } from "../../../src/main/system-clock.ts";
import {
  BOT_MAY,
  channelOf,
  openDiscordClass,
  type DiscordClass,
} from "../../support/discord/discord-class.ts";

let at: DiscordClass;
const open = async (options: Parameters<typeof openDiscordClass>[0] = {}): Promise<void> => {
  at = await openDiscordClass(options);
};
afterEach(() => at.close());
const failed = (checks: readonly Check[]) => checks.filter((check) => !check.ok);

describe("doctor's questions to Discord", () => {
  it("need no connection; before the first start only the commands are missing", async () => {
    await open();
    const checks = await at.create().check([channelOf(at.klas)]);
    expect(failed(checks).map((check) => check.name)).toEqual([`discord:${at.klas.id} commands`]);
    expect(at.fake.identifies()).toBe(0);
    expect(at.fake.violations).toEqual([]);
  });

  it("find nothing wrong once the bot has run", async () => {
    await open();
    const { platform } = await at.listen();
    expect(failed(await platform.check([channelOf(at.klas)]))).toEqual([]);
  });

  it("tell of commands that an earlier version left there", async () => {
    await open();
    const { platform } = await at.listen();
    const authorization = `Bot ${at.fake.token}`;
    const address = `${at.fake.baseUrl}/v10/applications/${at.fake.applicationId}/guilds/${at.guild.id}/commands`;
    const headers = {
      authorization,
      "content-type": "application/json",
      "user-agent": "DiscordBot (https://example.org, 1)",
    };
    const known = (await (await fetch(address, { headers })).json()) as readonly {
      readonly options: readonly { readonly name: string }[];
    }[];
    const earlier = known.map((command) => ({
      ...command,
      options: command.options.filter(({ name }) => name !== "woord"),
    }));
    await fetch(address, { method: "PUT", headers, body: JSON.stringify(earlier) });
    const checks = await platform.check([channelOf(at.klas)]);
    expect(failed(checks).map((check) => check.name)).toEqual([`discord:${at.klas.id} commands`]);
  });

  it("say of a wrong token where to get a right one, and show it nowhere", async () => {
    await open();
    const checks = await at.create("wrong-secret").check([channelOf(at.klas)]);
    expect(checks).toMatchObject([
      { name: "token", ok: false, repair: expect.stringContaining("DISCORD_TOKEN") },
    ]);
    expect(JSON.stringify(checks)).not.toContain("wrong-secret");
  });

  it("tell no answer from a refusal", async () => {
    await open();
    const [check] = await at.create(at.fake.token, "http://127.0.0.1:9/api").check([]);
    expect(check).toMatchObject({
      ok: false,
      repair: expect.stringContaining("discordstatus.com"),
    });
  });

  it("name each privileged intent that is off", async () => {
    await open({ messageContent: false, guildMembers: false });
    const checks = failed(await at.create().check([]));
    expect(checks.map((check) => check.name)).toEqual(["Message Content", "Server Members"]);
  });

  it.each([
    ["SendMessages", "Send Messages"],
    ["SendMessagesInThreads", "Send Messages in Threads"],
    ["ReadMessageHistory", "Read Message History"],
    ["EmbedLinks", "Embed Links"],
    ["PinMessages", "Pin Messages"],
    ["ManageThreads", "Manage Threads"],
  ] as const)("name the permission %s when it is missing in the channel", async (denied, name) => {
    await open();
    const { platform } = await at.listen();
    at.fake.setRules(at.klas, [{ who: at.fake.bot, deny: [denied] }]);
    expect(failed(await platform.check([channelOf(at.klas)]))).toMatchObject([
      { detail: expect.stringContaining(name), repair: expect.stringContaining(name) },
    ]);
  });

  it("want Manage Messages only where the school hides messages", async () => {
    for (const hides of [true, false]) {
      await at?.close();
      await open({ hides });
      const { platform } = await at.listen();
      at.fake.setRules(at.klas, [{ who: at.fake.bot, deny: ["ManageMessages"] }]);
      expect(failed(await platform.check([channelOf(at.klas)]))).toHaveLength(hides ? 1 : 0);
      expect(platform.can.hide).toBe(false);
    }
  });

  it("find the notice pinned, in a forum too, and say where it is not any more", async () => {
    await open();
    const { platform } = await at.listen();
    const view = { language: "nl", title: "Hier leest een bot mee", lines: ["Zo."] } as const;
    for (const place of [at.klas, at.forum]) {
      const where = channelOf(place);
      at.noticed.add(place.id);
      expect(failed(await platform.check([where]))).toMatchObject([
        { name: `discord:${place.id} notice`, repair: expect.stringContaining(place.id) },
      ]);
      const key = { key: place.name, triedAt: null, marker: view.title };
      expect(await platform.notice(where, view, null, key)).toMatchObject({ kind: "delivered" });
      expect(failed(await platform.check([where]))).toEqual([]);
    }
  });

  it("say that the clock of the machine is off by more than a minute", async () => {
    for (const [minutes, wrong] of [
      [0.5, []],
      [2, ["clock"]],
      [-2, ["clock"]],
    ] as const) {
      await at?.close();
      const now = (): number => Date.now() + minutes * 60_000;
      await open({ adapterClock: { ...systemClock, now } });
      const found = failed(await at.create().check([]));
      expect(found.map(({ name }) => name)).toEqual(wrong);
    }
  });

  it("follow Discord's order of rules: a rule for the bot itself wins over one for everybody", async () => {
    await open();
    const { platform } = await at.listen();
    at.fake.setRules(at.klas, [
      { who: at.guild, deny: ["ViewChannel", "SendMessages"] },
      { who: at.fake.bot, allow: BOT_MAY },
    ]);
    expect(failed(await platform.check([channelOf(at.klas)]))).toEqual([]);
  });

  it("say of a channel that the bot does not see what to do", async () => {
    await open();
    const { platform } = await at.listen();
    at.fake.setRules(at.klas, [{ who: at.guild, deny: ["ViewChannel"] }]);
    expect(failed(await platform.check([channelOf(at.klas)]))).toMatchObject([
      { repair: expect.stringContaining("View Channel") },
    ]);
  });
});
