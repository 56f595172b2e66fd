import { apiError } from "./api-error.ts";
import { botGuild } from "./access.ts";
import { checkCommands } from "./command-limits.ts";
import { createForm } from "./form.ts";
import type { Json } from "./model.ts";
import type { Call, Routes } from "./route.ts";
import { bot, noContent, ok } from "./route.ts";
import type { State } from "./state.ts";

export type Commands = ReturnType<typeof createCommands>;

/** The application's commands, global and per guild, with the routes that set and read them. */
export function createCommands(state: State) {
  const registered = new Map<string, readonly Json[]>();
  const key = (call: Call): string => {
    if (call.param("application") !== state.applicationId) throw apiError(50_001);
    const guild = call.param("guild");
    if (guild !== "") botGuild(state, guild);
    return guild;
  };

  function stored(guild: string, command: Json): Json {
    return {
      options: [],
      default_member_permissions: null,
      nsfw: false,
      ...command,
      id: state.nextId(),
      application_id: state.applicationId,
      version: state.nextId(),
      type: command["type"] ?? 1,
      description: command["description"] ?? "",
      ...(guild === "" ? {} : { guild_id: guild }),
    };
  }

  function overwrite(call: Call): readonly Json[] {
    const guild = key(call);
    const form = createForm();
    const list = form.list("0", call.body, { max: 130 });
    checkCommands(form, list);
    form.check();
    const commands = list.map((command) => stored(guild, command));
    registered.set(guild, commands);
    state.changed();
    return commands;
  }

  function create(call: Call): Json {
    const guild = key(call);
    const form = createForm();
    checkCommands(form, [call.json]);
    form.check();
    const fresh = stored(guild, call.json);
    const others = (registered.get(guild) ?? []).filter(
      (known) => known["name"] !== fresh["name"] || known["type"] !== fresh["type"],
    );
    registered.set(guild, [...others, fresh]);
    state.changed();
    return fresh;
  }

  const one = (call: Call): Json => {
    const found = (registered.get(key(call)) ?? []).find(
      (command) => command["id"] === call.param("command"),
    );
    if (found === undefined) throw apiError(10_063);
    return found;
  };

  const routes: Routes = Object.fromEntries(
    [
      "/applications/:application/commands",
      "/applications/:application/guilds/:guild/commands",
    ].flatMap((path) => [
      [`PUT ${path}`, bot((call) => ok(overwrite(call)))],
      [`GET ${path}`, bot((call) => ok(registered.get(key(call)) ?? []))],
      [`POST ${path}`, bot((call) => ({ status: 201, body: create(call) }))],
      [`GET ${path}/:command`, bot((call) => ok(one(call)))],
      [
        `DELETE ${path}/:command`,
        bot((call) => {
          const gone = one(call);
          const guild = key(call);
          registered.set(
            guild,
            (registered.get(guild) ?? []).filter((command) => command !== gone),
          );
          return noContent;
        }),
      ],
    ]),
  );

  return {
    routes,
    /** The command a user would find by that name and type: the guild's own before the global one. */
    find(guildId: string | null, type: number, name: string): Json | null {
      const fits = (command: Json): boolean => command["type"] === type && command["name"] === name;
      const own = guildId === null ? undefined : registered.get(guildId)?.find(fits);
      return own ?? registered.get("")?.find(fits) ?? null;
    },
    all: (guildId: string): readonly Json[] => registered.get(guildId) ?? [],
  };
}
