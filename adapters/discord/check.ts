import {
  ApplicationFlags,
  Routes,
  type APIApplication,
  type APIChannel,
  type APIGuildChannel,
  type REST,
} from "discord.js";
import type { Check } from "../../src/domain/chat.ts";
import type { ChannelRef } from "../../src/domain/ids.ts";
import type { Translate } from "../../src/domain/school.ts";
import { hasCommands } from "./commands.ts";
import { errorCode, isRefusal } from "./failures.ts";
import { PERMISSION, permissionsIn } from "./permissions.ts";
import { isForum } from "./threads.ts";

/** What the bot needs in a class channel, by the names that Discord's settings show. */
const NEEDED = [
  { name: "View Channel", bit: PERMISSION.ViewChannel },
  { name: "Send Messages", bit: PERMISSION.SendMessages },
  { name: "Send Messages in Threads", bit: PERMISSION.SendMessagesInThreads },
  { name: "Embed Links", bit: PERMISSION.EmbedLinks },
  { name: "Read Message History", bit: PERMISSION.ReadMessageHistory },
  { name: "Pin Messages", bit: PERMISSION.PinMessages },
  // Else private threads below the channel are out of sight.
  { name: "Manage Threads", bit: PERMISSION.ManageThreads },
] as const;
const INTENTS = [
  {
    name: "Message Content",
    bits: ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited,
  },
  {
    name: "Server Members",
    bits: ApplicationFlags.GatewayGuildMembers | ApplicationFlags.GatewayGuildMembersLimited,
  },
] as const;

/** Token, intents, and for each channel: reachable, permissions, commands. Asks Discord; needs no connection. */
export async function checkDiscord(
  rest: REST,
  channels: readonly ChannelRef[],
  texts: Translate,
): Promise<readonly Check[]> {
  const check = (
    name: string,
    ok: boolean,
    key: string,
    params: Readonly<Record<string, string>> = {},
  ): Check => ({
    name,
    ok,
    detail: texts(`discord.check.${key}.${ok ? "ok" : "bad"}`, params),
    repair: ok ? "" : texts(`discord.check.${key}.repair`, params),
  });
  const failed = (name: string, error: unknown, key: string, channel = ""): Check =>
    isRefusal(error)
      ? check(name, false, key, { error: errorCode(error), channel })
      : check(name, false, "reach", { error: errorCode(error) });

  let application: APIApplication;
  try {
    application = (await rest.get(Routes.currentApplication())) as APIApplication;
  } catch (error) {
    return [failed("token", error, "token")];
  }
  const { flags } = application;
  return [
    check("token", true, "token"),
    ...INTENTS.map(({ name, bits }) => check(name, (flags & bits) !== 0, "intent", { name })),
    ...(await inTurn(channels, (ref) => checkChannel(ref, application.id))).flat(),
  ];

  async function checkChannel(ref: ChannelRef, bot: string): Promise<readonly Check[]> {
    const id = ref.channel;
    const name = `discord:${id}`;
    try {
      const channel = (await rest.get(Routes.channel(id))) as APIChannel;
      if (!("guild_id" in channel) || channel.guild_id === undefined)
        return [check(name, false, "channel", { channel: id, error: "DM" })];
      const about = channel as APIGuildChannel;
      const may = await permissionsIn(rest, about, bot);
      const missing = NEEDED.filter(({ bit }) => !may.has(bit)).map((need) => need.name);
      const registered = await hasCommands(rest, bot, channel.guild_id);
      const params = { channel: id, missing: missing.join(", ") };
      return [
        check(name, true, "channel", params),
        check(`${name} permissions`, missing.length === 0, "permissions", params),
        check(`${name} commands`, registered, "commands", params),
        ...(isForum(channel) ? [check(`${name} forum`, false, "forum", params)] : []),
      ];
    } catch (error) {
      return [failed(name, error, "channel", id)];
    }
  }
}

async function inTurn<Item, Found>(
  items: readonly Item[],
  work: (item: Item) => Promise<Found>,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const item of items) found.push(await work(item));
  return found;
}
