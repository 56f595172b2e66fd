import {
  OverwriteType,
  PermissionFlagsBits,
  PermissionsBitField,
  Routes,
  type APIGuild,
  type APIGuildChannel,
  type APIGuildMember,
  type Client,
  type PermissionResolvable,
  type REST,
} from "discord.js";

export { PermissionFlagsBits as PERMISSION };

/** Whether the connected bot may do this in the channel, as far as the connection knows. */
export function mayNow(
  client: Client | null,
  channel: string,
  permission: PermissionResolvable,
): boolean {
  if (client === null || !client.isReady()) return false;
  const cached = client.channels.cache.get(channel);
  if (cached === undefined || cached.isDMBased()) return false;
  return cached.permissionsFor(client.user)?.has(permission) === true;
}

/** What the bot may do in a channel, asked from Discord: by role, then by the channel's own rules in Discord's order. */
export async function permissionsIn(
  rest: REST,
  channel: APIGuildChannel,
  bot: string,
): Promise<Readonly<PermissionsBitField>> {
  const id = channel.guild_id ?? "";
  const guild = (await rest.get(Routes.guild(id))) as APIGuild;
  const member = (await rest.get(Routes.guildMember(id, bot))) as APIGuildMember;
  const roles = new Set([id, ...member.roles]);
  const all = new PermissionsBitField(PermissionsBitField.All);
  if (guild.owner_id === bot) return all;
  const own = new PermissionsBitField();
  for (const role of guild.roles) if (roles.has(role.id)) own.add(BigInt(role.permissions));
  if (own.has(PermissionFlagsBits.Administrator)) return all;
  const rules = channel.permission_overwrites ?? [];
  const steps = [
    rules.filter((rule) => rule.id === id),
    rules.filter(
      (rule) => rule.type === OverwriteType.Role && rule.id !== id && roles.has(rule.id),
    ),
    rules.filter((rule) => rule.type === OverwriteType.Member && rule.id === bot),
  ];
  for (const step of steps) {
    for (const rule of step) own.remove(BigInt(rule.deny));
    for (const rule of step) own.add(BigInt(rule.allow));
  }
  return own.has(PermissionFlagsBits.ViewChannel) ? own : new PermissionsBitField();
}
