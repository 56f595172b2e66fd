import type { Check } from "../../src/domain/chat.ts";
import type { ChannelRef } from "../../src/domain/ids.ts";
import type { Translate } from "../../src/domain/school.ts";
import type { Addresses } from "./addresses.ts";
import { BOT_FRAMEWORK_SCOPE, rolesIn, type AppTokens } from "./app-token.ts";
import { messagesPath } from "./chains.ts";
import type { Connector } from "./connector.ts";
import { errorCode, isRefusal } from "./failures.ts";
import { CHAT_PERMISSIONS } from "./find-sent.ts";
import type { GraphClient } from "./graph-client.ts";
import { HIDE_PERMISSION } from "./hide.ts";
import type { GroupOf } from "./history.ts";
import { callWeb, type WebResult } from "./web-call.ts";

/** Beyond this the deadlines of the bot are not those of the clock on the wall. */
const SKEW_MAX_MS = 60_000;
const TIMEOUT_MS = 10_000;
/** Permissions for the whole tenant with which Graph lets channels be read, though Teams tells the bot nothing of them. */
const READ_EVERYWHERE = ["ChannelMessage.Read.All", "Group.Read.All", "Group.ReadWrite.All"];
const HEAR = "ChannelMessage.Read.Group";

type Params = Readonly<Record<string, string | number>>;

/** Credentials, clock, address, permissions, and for each channel: its team, the app in it, reading. Asks Microsoft; needs no session. */
export async function checkTeams(deps: {
  /** Null without an app id. */
  readonly tokens: AppTokens | null;
  readonly graph: GraphClient | null;
  readonly connector: Pick<Connector, "team" | "channels">;
  readonly addresses: Pick<Addresses, "channel">;
  readonly groupOf: GroupOf;
  readonly channels: readonly ChannelRef[];
  readonly hides: (channel: ChannelRef) => boolean;
  /** Where Microsoft reaches the bot; null: nobody wrote it down. Undefined: not asked. */
  readonly publicAddress: string | null | undefined;
  readonly texts: Translate;
}): Promise<readonly Check[]> {
  const { tokens, graph, connector, addresses, channels, texts } = deps;
  const check = (name: string, ok: boolean, key: string, params: Params = {}): Check => ({
    name,
    ok,
    detail: texts(`teams.check.${key}.${ok ? "ok" : "bad"}`, params),
    repair: ok ? "" : texts(`teams.check.${key}.repair`, params),
  });
  const failed = (
    name: string,
    result: Exclude<WebResult<unknown>, { readonly kind: "ok" }>,
    key: string,
    params: Params = {},
  ): Check =>
    check(name, false, result.kind === "unreachable" ? "reach" : key, {
      ...params,
      error: result.code,
    });

  if (tokens === null || graph === null) return [check("credentials", false, "no_credentials")];
  const bot = await tokens.token(BOT_FRAMEWORK_SCOPE);
  if (bot.kind !== "ok") return [failed("credentials", bot, "credentials"), ...(await endpoint())];
  const forGraph = await graph.token();
  const roles = forGraph.kind === "ok" ? rolesIn(forGraph.value) : null;
  const found: Check[] = [
    check("credentials", true, "credentials"),
    forGraph.kind === "ok" ? check("graph", true, "graph") : failed("graph", forGraph, "graph"),
    ...clockCheck(tokens.ahead()),
    ...(await endpoint()),
    ...permissionChecks(roles),
  ];
  const inTeams = new Map<string, Promise<InTeam>>();
  for (const channel of channels) {
    found.push(...(await checkChannel(channel, graph, roles, inTeams)));
  }
  return found;

  function clockCheck(ahead: number | null): readonly Check[] {
    if (ahead === null) return [];
    const seconds = Math.round(ahead / 1000);
    return [check("clock", Math.abs(ahead) <= SKEW_MAX_MS, "clock", { seconds })];
  }

  /** Microsoft sends to this address: without a token it must be refused there, by us. */
  async function endpoint(): Promise<readonly Check[]> {
    const address = deps.publicAddress;
    if (address === undefined) return [];
    if (address === null) return [check("endpoint", false, "no_endpoint")];
    const url = `${address}/api/messages`;
    const result = await callWeb({ url, method: "POST", body: "{}", timeoutMs: TIMEOUT_MS });
    const ok = result.kind === "refused" && result.status === 401;
    const answered = result.kind === "ok" ? "200" : result.code;
    return [check("endpoint", ok, "endpoint", { address: url, error: answered })];
  }

  function permissionChecks(roles: ReadonlySet<string> | null): readonly Check[] {
    const missing = CHAT_PERMISSIONS.filter((name) => roles?.has(name) !== true);
    const found: Check = {
      name: "chats",
      // Without them the bot works; it may say something twice after a disturbance.
      ok: true,
      detail: texts(`teams.check.chats.${missing.length === 0 ? "ok" : "without"}`, {
        missing: missing.join(", "),
      }),
      repair: "",
    };
    const hiding = channels.some(deps.hides);
    const may = roles?.has(HIDE_PERMISSION) === true;
    const params = { permission: HIDE_PERMISSION };
    return [found, ...(hiding ? [check("hide", may, "hide", params)] : [])];
  }

  type InTeam =
    | { readonly kind: "in"; readonly kinds: ReadonlyMap<string, string> }
    | { readonly kind: "out"; readonly error: string }
    | { readonly kind: "away"; readonly error: string };

  async function look(team: string): Promise<InTeam> {
    try {
      await connector.team(team);
      const all = await connector.channels(team);
      return { kind: "in", kinds: new Map(all.map(({ id, kind }) => [id, kind])) };
    } catch (error) {
      return { kind: isRefusal(error) ? "out" : "away", error: errorCode(error) };
    }
  }

  async function checkChannel(
    ref: ChannelRef,
    graph: GraphClient,
    roles: ReadonlySet<string> | null,
    inTeams: Map<string, Promise<InTeam>>,
  ): Promise<readonly Check[]> {
    const id = ref.channel;
    const name = `teams:${id}`;
    // Asked first: it finds the team of a channel that nothing was heard from yet.
    const group = await deps.groupOf(ref);
    const address = await addresses.channel(id);
    if (group === null && address === null) return [check(name, false, "channel", { channel: id })];
    const team = address?.team ?? id;
    const asked = inTeams.get(team) ?? look(team);
    inTeams.set(team, asked);
    const there = await asked;
    if (there.kind === "away") return [check(name, false, "reach", { error: there.error })];
    if (there.kind === "out")
      return [check(`${name} app`, false, "installed", { channel: id, error: there.error })];
    const kind = there.kinds.get(id);
    if (kind === undefined) return [check(name, false, "gone", { channel: id })];
    const isStandard = kind === "standard";
    return [
      check(
        name,
        isStandard,
        isStandard ? "channel" : `kind_${kind === "shared" ? kind : "private"}`,
        {
          channel: id,
        },
      ),
      check(`${name} app`, true, "installed", { channel: id }),
      ...(isStandard ? [await mayRead(`${name} reading`, graph, group, id, roles)] : []),
    ];
  }

  /** By what the permission is for: whoever may read may also hear. */
  async function mayRead(
    name: string,
    graph: GraphClient,
    group: string | null,
    channel: string,
    roles: ReadonlySet<string> | null,
  ): Promise<Check> {
    const params = { channel, permission: HEAR };
    if (group === null) return check(name, false, "channel", params);
    const result = await graph.page(`${messagesPath(group, channel)}?$top=1`);
    if (result.kind !== "ok") return failed(name, result, "reading", params);
    const wide = READ_EVERYWHERE.find((role) => roles?.has(role) === true);
    return wide === undefined
      ? check(name, true, "reading", params)
      : heard(name, graph, group, { ...params, wide });
  }

  /** Reading proves nothing then: what the owner of the team consented to has to be asked for. */
  async function heard(
    name: string,
    graph: GraphClient,
    group: string,
    params: Params,
  ): Promise<Check> {
    const grants = await graph.page(`/teams/${encodeURIComponent(group)}/permissionGrants`);
    const granted =
      grants.kind === "ok" &&
      grants.value.items.some(
        (grant) => typeof grant === "object" && Reflect.get(grant ?? {}, "permission") === HEAR,
      );
    return check(name, granted, granted ? "reading" : "hearing", params);
  }
}
