import {
  Channels,
  type Activity,
  type CloudAdapterBase,
  type TeamsChannelAccount,
  TeamsInfo,
  type TurnContext,
} from "botbuilder";
import type { AccountRef } from "../../src/domain/ids.ts";
import type { Addresses, ServiceAddress } from "./addresses.ts";
import { BOT_FRAMEWORK_SCOPE, type AppTokens } from "./app-token.ts";
import {
  leaveRetriesToUs,
  showToRecipientOnly,
  type CallOptions,
  type ConnectorClient,
} from "./connector-client.ts";
import { NoAnswerError, NoServiceError, statusOf, waitAsked } from "./failures.ts";
import { isServiceUrl, type TeamsOptions } from "./teams-options.ts";

/** What is sent: an activity without the parts that say where it goes. */
export type OutgoingActivity = Partial<Activity>;

export type TeamDetails = { readonly team: string; readonly group: string | null };
/** `kind`: standard, shared or private. */
export type TeamChannel = { readonly id: string; readonly kind: string };
export type TeamMember = {
  /** The Bot Framework's own id of the person (`29:…`). */
  readonly id: string;
  /** Entra object id, lower case. */
  readonly account: string;
};

/**
 * The Bot Connector, as far as it is needed: conversations and what stands in them. A conversation is a personal chat
 * (`a:…`), a channel (`19:…`: what is sent there begins a post), or a reply chain (`19:…;messageid=ROOT`). Waits short
 * throttling out; everything else rejects with an error that failures.ts reads.
 */
export type Connector = {
  /** The personal conversation with this account, opened when it is not known, or when `anew`. */
  readonly personal: (
    account: AccountRef,
    options?: { readonly anew?: boolean },
  ) => Promise<string>;
  /** Sends, and resolves to the activity's id. `targeted`: shown to its recipient alone. */
  readonly send: (
    conversation: string,
    activity: OutgoingActivity,
    options?: { readonly targeted?: boolean },
  ) => Promise<string>;
  /** Edits in place; does not ring. */
  readonly update: (conversation: string, id: string, activity: OutgoingActivity) => Promise<void>;
  readonly remove: (conversation: string, id: string) => Promise<void>;
  /** Details of the team with this id (`19:…@thread.tacv2`). */
  readonly team: (team: string) => Promise<TeamDetails>;
  /** The channels of a team that the bot can see. */
  readonly channels: (team: string) => Promise<readonly TeamChannel[]>;
  /** Everybody in a team, channel or personal chat. */
  readonly members: (conversation: string) => Promise<readonly TeamMember[]>;
};

type Call<Result> = (
  client: ConnectorClient,
  options: CallOptions,
  service: ServiceAddress,
  context: TurnContext,
) => Promise<Result>;

const TIMEOUT_MS = 10_000;
const ATTEMPTS = 3;
const SHORT_WAIT_MS = 100;
/** Longer waits than this are told to the caller, who has a timetable of its own. */
const LONGEST_SLEEP_MS = 1000;
const PAGE = 500;
const PAGES_MAX = 20;
/** Where Microsoft forwards to the school's own region until an activity has told its address. */
const EVERYWHERE = "https://smba.trafficmanager.net/teams/";

/** Speaks to the Bot Connector through botbuilder. */
export function createConnector(deps: {
  readonly adapter: CloudAdapterBase;
  readonly options: Pick<TeamsOptions, "appId" | "tenantId" | "endpoints" | "clock">;
  readonly addresses: Pick<Addresses, "service" | "person" | "learnChat">;
  readonly tokens: Pick<AppTokens, "drop"> | null;
}): Connector {
  const { adapter, options, addresses, tokens } = deps;
  const { appId, tenantId, endpoints, clock } = options;
  const opening = new Map<string, Promise<string>>();

  async function serviceAddress(): Promise<ServiceAddress> {
    const known = await addresses.service();
    if (known !== null) return known;
    const url = isServiceUrl(options, EVERYWHERE) ? EVERYWHERE : endpoints.serviceUrls[0];
    if (appId === null || url === undefined) throw new NoServiceError();
    return { url, botId: `28:${appId}`, tenantId };
  }

  /** `repeatable`: asking twice does no more than asking once, so an answer that was lost may be asked for again. */
  async function call<Result>(repeatable: boolean, work: Call<Result>): Promise<Result> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await inTime((signal) => once(work, signal));
      } catch (error) {
        const wait = attempt < ATTEMPTS ? waitBeforeRetry(error, attempt, repeatable) : null;
        if (wait === null) throw error;
        await new Promise<void>((resolve) => clock.after(wait, resolve));
      }
    }
  }

  function waitBeforeRetry(error: unknown, attempt: number, repeatable: boolean): number | null {
    const status = statusOf(error);
    if (status === 429) {
      const asked = waitAsked(error, clock.now());
      return asked !== null && asked <= LONGEST_SLEEP_MS ? asked : null;
    }
    if (status === 401 && tokens !== null && attempt === 1) {
      // The token was taken back before its time.
      tokens.drop(BOT_FRAMEWORK_SCOPE);
      return 0;
    }
    // Of a message that may have arrived the caller first looks whether it did.
    const passing = status === 412 || (repeatable && (status === 502 || status === 504));
    return passing ? attempt * SHORT_WAIT_MS : null;
  }

  async function once<Result>(work: Call<Result>, abortSignal: AbortSignal): Promise<Result> {
    const service = await serviceAddress();
    const reference = {
      channelId: Channels.Msteams,
      serviceUrl: service.url,
      bot: { id: service.botId, name: "" },
    };
    let outcome: Promise<Result> | null = null;
    await adapter.continueConversationAsync(appId ?? "", reference, async (context) => {
      const client = context.turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
      leaveRetriesToUs(client);
      outcome = work(client, { abortSignal }, service, context);
      // Whatever comes of it is for the caller, not for the adapter's own handler of errors.
      await Promise.allSettled([outcome]);
    });
    if (outcome === null) throw new NoServiceError();
    return outcome;
  }

  async function inTime<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const ending = new AbortController();
    let cancel = (): void => {};
    const late = new Promise<never>((_, reject) => {
      cancel = clock.after(TIMEOUT_MS, () => {
        reject(new NoAnswerError());
        ending.abort();
      });
    });
    try {
      return await Promise.race([work(ending.signal), late]);
    } finally {
      cancel();
    }
  }

  async function open(account: AccountRef): Promise<string> {
    const user = (await addresses.person(account))?.user ?? account.account;
    const opened = await call(true, ({ conversations }, callOptions, { botId, tenantId: tenant }) =>
      conversations.createConversation(
        {
          isGroup: false,
          bot: { id: botId, name: "" },
          members: [{ id: user, name: "" }],
          ...(tenant === null ? {} : { tenantId: tenant, channelData: { tenant: { id: tenant } } }),
        },
        callOptions,
      ),
    );
    await addresses.learnChat(account, opened.id);
    return opened.id;
  }

  /** Opening it is what is limited most: asked for twice at the same time it is opened once. */
  async function openOnce(account: AccountRef): Promise<string> {
    const under = opening.get(account.account);
    if (under !== undefined) return under;
    const work = open(account).finally(() => opening.delete(account.account));
    opening.set(account.account, work);
    return work;
  }

  return {
    personal: async (account, { anew = false } = {}) => {
      const known = anew ? null : ((await addresses.person(account))?.conversation ?? null);
      return known ?? openOnce(account);
    },
    send: async (conversation, activity, { targeted = false } = {}) => {
      const sent = await call(false, (client, callOptions, { botId }) => {
        if (targeted) showToRecipientOnly(client);
        const from = { id: botId, name: "" };
        return client.conversations.sendToConversation(
          conversation,
          { ...activity, from, conversation: addressOf(conversation) },
          callOptions,
        );
      });
      return sent.id;
    },
    update: async (conversation, id, activity) => {
      await call(true, ({ conversations }, callOptions, { botId }) =>
        conversations.updateActivity(
          conversation,
          id,
          { ...activity, id, from: { id: botId, name: "" }, conversation: addressOf(conversation) },
          callOptions,
        ),
      );
    },
    remove: async (conversation, id) => {
      await call(true, ({ conversations }, callOptions) =>
        conversations.deleteActivity(conversation, id, callOptions),
      );
    },
    team: async (team) => {
      const details = await call(true, (_client, _options, _service, context) =>
        TeamsInfo.getTeamDetails(context, team),
      );
      return { team, group: details.aadGroupId ?? null };
    },
    channels: async (team) => {
      const found = await call(true, (_client, _options, _service, context) =>
        TeamsInfo.getTeamChannels(context, team),
      );
      return found.flatMap(({ id, type }) =>
        id === undefined ? [] : [{ id, kind: type ?? "standard" }],
      );
    },
    members: async (conversation) => {
      const found: TeamMember[] = [];
      let continuationToken: string | undefined;
      for (let page = 0; page < PAGES_MAX; page += 1) {
        const asked = {
          pageSize: PAGE,
          ...(continuationToken === undefined ? {} : { continuationToken }),
        };
        const { members, continuationToken: next } = await call(
          true,
          ({ conversations }, callOptions) =>
            conversations.getConversationPagedMembers(conversation, { ...callOptions, ...asked }),
        );
        found.push(...members.flatMap(memberOf));
        if (next === undefined || next === "") break;
        continuationToken = next;
      }
      return found;
    },
  };
}

const addressOf = (conversation: string): Activity["conversation"] => ({
  id: conversation,
  isGroup: conversation.startsWith("19:"),
  conversationType: conversation.startsWith("19:") ? "channel" : "personal",
  name: "",
});

/** Other bots and guests without an object id are nobody to us. */
function memberOf({ id, aadObjectId, ...member }: TeamsChannelAccount): readonly TeamMember[] {
  const fallback: unknown = Reflect.get(member, "objectId");
  const account = aadObjectId ?? (typeof fallback === "string" ? fallback : "");
  return account === "" ? [] : [{ id, account: account.toLowerCase() }];
}
