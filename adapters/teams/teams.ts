import type { Hono } from "hono";
import type { ChatPlatform, Intake } from "../../src/domain/chat.ts";
import { KlaswachtError } from "../../src/domain/errors.ts";
import type { AccountRef } from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import type { Translate } from "../../src/domain/school.ts";
import { createAddresses } from "./addresses.ts";
import { BOT_FRAMEWORK_SCOPE, createAppTokens } from "./app-token.ts";
import { createBotAdapter } from "./bot-adapter.ts";
import { createCallerCheck } from "./caller-check.ts";
import { checkTeams } from "./check.ts";
import { createCommands } from "./commands.ts";
import { createConnector } from "./connector.ts";
import { createFindSent } from "./find-sent.ts";
import { authorOf } from "./from-graph.ts";
import { createGraphClient } from "./graph-client.ts";
import { createGroups } from "./groups.ts";
import { createHider } from "./hide.ts";
import { createHistory, pathOf } from "./history.ts";
import { createInbox, type Inbox } from "./inbox.ts";
import { postRef, type PostIds } from "./message-ids.ts";
import { createMessagesRoute } from "./messages-route.ts";
import { createOutgoing } from "./outgoing.ts";
import { createPresses } from "./presses.ts";
import { createReceiver } from "./receive.ts";
import { createSendAnswer } from "./send-answer.ts";
import { createSeenActivities } from "./seen-activities.ts";
import { createSeenPosts } from "./seen-posts.ts";
import { createSendOnce } from "./send-once.ts";
import { createShownCards } from "./shown-cards.ts";
import { createSigningKeys } from "./signing-keys.ts";
import { soon } from "./soon.ts";
import { createSubjects } from "./subjects.ts";
import { createTeamEvents } from "./team-events.ts";
import type { TeamsOptions } from "./teams-options.ts";
import { withoutWords } from "./to-message.ts";

/**
 * Teams tells nobody that something did not arrive: a line that was down leaves no trace here. So it is looked every so
 * often whether anything was missed; that costs a request for each channel.
 */
const LOOK_BACK_MS = 60 * 60_000;

const LONGEST_END_MS = 5000;

/** Teams as a chat platform; `routes` hold the address that Teams sends to, and answer 503 while it is not started. */
export function createTeams(options: TeamsOptions): ChatPlatform & { readonly routes: Hono } {
  const { appId, tenantId, endpoints, clock, log, memory, channels, texts } = options;
  const tokens = appTokens(options);
  const addresses = createAddresses(options);
  const keys = createSigningKeys({ openIdMetadata: endpoints.openIdMetadata, clock });
  const bot = createBotAdapter(options, tokens);
  const connector = createConnector({ adapter: bot.adapter, options, addresses, tokens });
  const graph =
    tokens === null ? null : createGraphClient({ base: endpoints.graph, tokens, clock });
  const groups = createGroups({ addresses, connector, clock, log });
  const groupOf = ({ channel }: { readonly channel: string }) => groups.of(channel);
  const find = createFindSent({ graph, groupOf, appId, log });
  const shown = createShownCards({ find });
  const sendOnce = createSendOnce({ connector, memory, find, clock, log });
  const posts = createSeenPosts({ ask: beganBy, clock });
  const unheard = ({ ref, sentAt }: ChannelMessage): boolean =>
    session !== null && sentAt >= session.since && !posts.heard(ref);
  const history = createHistory({
    graph,
    groupOf,
    memory,
    unheard,
    tenant: tenantId,
    clock,
    log,
  });
  const hider = createHider({ graph, groupOf, hides: options.hides, channels, log });
  const isRegistered = (channel: string): boolean =>
    channels().some((ref) => ref.channel === channel);
  let endLooks = (): void => {};
  let session: {
    readonly intake: Intake;
    readonly inbox: Inbox;
    /** Epoch milliseconds. */
    readonly since: number;
  } | null = null;

  async function beganBy(post: PostIds): Promise<AccountRef | null> {
    const group = graph === null ? null : await groups.of(post.channel);
    if (graph === null || group === null) return null;
    const found = await graph.get(pathOf(postRef(post), group), "spare");
    return found.kind === "ok" ? authorOf(found.value) : null;
  }

  /** A client could make up any words: while Graph is silent a post that was heard is reported without them. */
  async function reportable(post: PostIds): Promise<ChannelMessage | "deleted" | null> {
    const found = await history.presentNow(postRef(post));
    if (found !== null || !posts.heard(post)) return found;
    const author = await posts.authorOf(post);
    const group = await groups.known(post.channel);
    return author === null ? null : withoutWords(post, author, { tenant: tenantId, group });
  }

  function open(intake: Intake): Inbox {
    const { accountOf } = addresses;
    const send = createSendAnswer({ connector, shown });
    const commands = createCommands({
      intake,
      connector,
      send,
      isRegistered,
      present: reportable,
      texts,
      log,
      find: posts.find,
    });
    const events = createTeamEvents({ addresses, connector, intake, log });
    const receiver = createReceiver({
      addresses,
      posts,
      commands,
      events,
      intake,
      channels,
      appId,
      tenantId,
      clock,
      log,
      groupOf: groups.known,
      subjectOf: createSubjects({ graph, groupOf: groups.known, clock }),
    });
    const presses = createPresses({
      intake,
      commands,
      connector,
      send,
      shown,
      accountOf,
      texts,
      clock,
      log,
    });
    const inbox = createInbox({
      clock,
      receive: receiver.take,
      answer: async (activity) => {
        await receiver.learn(activity);
        return presses.answer(activity);
      },
    });
    return {
      ...inbox,
      idle: async () => {
        await inbox.idle();
        await presses.idle();
      },
    };
  }

  const routes = createMessagesRoute({
    check: createCallerCheck(options, keys),
    seen: createSeenActivities(clock),
    bot,
    inbox: () => session?.inbox ?? null,
    unreadable: (detail) => session?.intake.unreadable("teams", detail),
    missed: () => session?.intake.gap("teams"),
    clock,
    log,
  });

  return {
    platform: "teams",
    routes,
    can: {
      privateNote: true,
      threads: true,
      history: graph !== null,
      get hide() {
        return hider.may();
      },
      pin: false,
    },
    start: async (intake) => {
      if (session !== null) return;
      if (tokens !== null) {
        const token = await tokens.token(BOT_FRAMEWORK_SCOPE);
        if (token.kind === "refused" || token.kind === "gone")
          throw refused(texts[options.language ?? "nl"], token.code);
        if (token.kind === "unreachable")
          throw new KlaswachtError("PLATFORM_UNREACHABLE", `Teams, logging in: ${token.code}`);
        if (!(await keys.ready()))
          throw new KlaswachtError("PLATFORM_UNREACHABLE", "Teams, reading the keys of tokens");
      }
      await hider.look();
      session = { intake, inbox: open(intake), since: clock.now() };
      if (graph !== null) endLooks = clock.every(LOOK_BACK_MS, () => intake.gap("teams"));
    },
    connected: () => session !== null,
    stop: async () => {
      const ended = session;
      session = null;
      endLooks();
      // What waits for Graph by then does without it.
      if (ended !== null) await soon(clock, LONGEST_END_MS, ended.inbox.idle(), () => undefined);
      graph?.stop();
      await ended?.inbox.idle();
    },
    check: (asked) =>
      checkTeams({
        tokens,
        graph,
        connector,
        addresses,
        groupOf,
        channels: asked,
        hides: options.hides,
        publicAddress: options.publicAddress?.(),
        texts: texts[options.language ?? "nl"],
      }),
    ...createOutgoing({
      connector,
      addresses,
      sendOnce,
      shown,
      clock,
      log,
      targetedNotes: options.targetedNotes,
    }),
    ...history,
    hide: hider.hide,
  };
}

/** Null without an app id: then nothing is signed, and there is no Graph. */
function appTokens({ appId, appPassword, tenantId, endpoints, clock }: TeamsOptions) {
  if (appId === null || appPassword === null || tenantId === null) return null;
  return createAppTokens({ login: endpoints.login, appId, appPassword, tenantId, clock });
}

/** Says what to do about it, in the reader's language. */
function refused(texts: Translate, error: string): KlaswachtError {
  const why = texts("teams.check.credentials.bad", { error });
  const repair = texts("teams.check.credentials.repair");
  return new KlaswachtError("PLATFORM_REFUSED", texts("teams.refused", { why, repair }));
}
