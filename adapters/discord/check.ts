import {
  ApplicationFlags,
  RESTEvents,
  Routes,
  type APIApplication,
  type APIChannel,
  type APIGuildChannel,
  type REST,
  type RESTGetAPIChannelMessagesPinsResult,
} from "discord.js";
import type { Check } from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import type { ChannelRef } from "../../src/domain/ids.ts";
import type { Translate } from "../../src/domain/school.ts";
import { hasCommands } from "./commands.ts";
import { errorCode, isRefusal } from "./failures.ts";
import { hasPinnedPost } from "./forum-notice.ts";
import { PERMISSION, permissionsIn } from "./permissions.ts";
import { isForum } from "./threads.ts";

/** What the bot needs in a class channel, by the names that Discord's settings show. */
const NEEDED = [
  { name: "View Channel", bit: PERMISSION.ViewChannel },
  { name: "Send Messages", bit: PERMISSION.SendMessages },
  { name: "Send Messages in Threads", bit: PERMISSION.SendMessagesInThreads },
  { name: "Embed Links", bit: PERMISSION.EmbedLinks },
  { name: "Read Message History", bit: PERMISSION.ReadMessageHistory },
  { name: "Pin Messages", bit: PERMISSION.PinMessages, only: "text" },
  // Else private threads below the channel are out of sight.
  { name: "Manage Threads", bit: PERMISSION.ManageThreads },
  // Asked only where the school hides flagged messages.
  { name: "Manage Messages", bit: PERMISSION.ManageMessages, only: "hide" },
] as const satisfies readonly {
  readonly name: string;
  readonly bit: bigint;
  readonly only?: "text" | "hide";
}[];
/** Beyond this the deadlines of the bot are not those of the clock on the wall. */
const SKEW_MAX_MS = 60_000;
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
export async function checkDiscord(deps: {
  readonly rest: REST;
  readonly channels: readonly ChannelRef[];
  readonly texts: Translate;
  readonly clock: Clock;
  readonly hides: (channel: ChannelRef) => boolean;
  readonly noticed: (channel: ChannelRef) => boolean;
}): Promise<readonly Check[]> {
  const { rest, channels, texts, clock } = deps;
  const check = (
    name: string,
    ok: boolean,
    key: string,
    params: Readonly<Record<string, string | number>> = {},
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

  let ahead: number | null = null;
  rest.once(RESTEvents.Response, (_request, { headers }) => {
    const theirs = Date.parse(headers.get("date") ?? "");
    if (!Number.isNaN(theirs)) ahead = clock.now() - theirs;
  });
  let application: APIApplication;
  try {
    application = (await rest.get(Routes.currentApplication())) as APIApplication;
  } catch (error) {
    return [failed("token", error, "token")];
  }
  const { flags } = application;
  return [
    check("token", true, "token"),
    check("clock", Math.abs(ahead ?? 0) <= SKEW_MAX_MS, "clock", {
      seconds: Math.round((ahead ?? 0) / 1000),
    }),
    ...INTENTS.map(({ name, bits }) => check(name, (flags & bits) !== 0, "intent", { name })),
    ...(await inTurn(channels, (ref) => checkChannel(ref, application.id))).flat(),
  ];

  async function noticeStands(channel: APIChannel, bot: string): Promise<boolean> {
    if (isForum(channel)) return hasPinnedPost(rest, channel, bot);
    const { items } = (await rest.get(
      Routes.channelMessagesPins(channel.id),
    )) as RESTGetAPIChannelMessagesPinsResult;
    return items.some(({ message }) => message.author.id === bot);
  }

  async function checkChannel(ref: ChannelRef, bot: string): Promise<readonly Check[]> {
    const id = ref.channel;
    const name = `discord:${id}`;
    try {
      const channel = (await rest.get(Routes.channel(id))) as APIChannel;
      if (!("guild_id" in channel) || channel.guild_id === undefined)
        return [check(name, false, "channel", { channel: id, error: "DM" })];
      const about = channel as APIGuildChannel;
      const may = await permissionsIn(rest, about, bot);
      const applies = (need: (typeof NEEDED)[number]): boolean =>
        !("only" in need) || (need.only === "hide" ? deps.hides(ref) : !isForum(channel));
      const missing = NEEDED.filter((need) => applies(need) && !may.has(need.bit)).map(
        (need) => need.name,
      );
      const registered = await hasCommands(rest, bot, channel.guild_id);
      const params = { channel: id, missing: missing.join(", ") };
      return [
        check(name, true, "channel", params),
        check(`${name} permissions`, missing.length === 0, "permissions", params),
        check(`${name} commands`, registered, "commands", params),
        ...(deps.noticed(ref)
          ? [check(`${name} notice`, await noticeStands(channel, bot), "notice", params)]
          : []),
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
