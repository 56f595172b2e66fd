import { startBot } from "../bot-process.ts";
import type { Screen } from "../fake-teams/screen.ts";
import { answerScreen, botMessages, type BotMessage, type Place } from "./bot-messages.ts";
import {
  makePlaygroundSchool,
  PEOPLE,
  PLACES,
  TENANT,
  type PlaygroundName,
} from "./playground-school.ts";
import {
  startAgentsPlayground,
  type AgentsPlayground,
  type Json,
} from "./start-agents-playground.ts";
import { createTranscript, type Transcript } from "./transcript.ts";

/** A post of a person in the class channel. */
export type PersonsPost = { readonly id: string; readonly by: PlaygroundName };
/** A button of a card: the card it stands on, what it says, and what it sends. */
export type Button = { readonly on: BotMessage; readonly label: string; readonly action: Json };

/** A school on the Agents Playground, with the real bot in a process of its own; what people do is written down. */
export type PlaygroundScene = {
  readonly playground: AgentsPlayground;
  readonly transcript: Transcript;
  /** Everything that the bot has written to its output. */
  readonly botOutput: () => string;
  /** Resolves when the bot has logged this code. */
  readonly logged: (code: string) => Promise<void>;
  /** The app is added to the team of the class. */
  readonly install: () => Promise<void>;
  /** In the channel, without a mention. */
  readonly says: (who: PlaygroundName, text: string) => Promise<PersonsPost>;
  readonly edits: (post: PersonsPost, text: string) => Promise<void>;
  readonly deletes: (post: PersonsPost) => Promise<void>;
  /** Presses a button as the Playground's own page does. */
  readonly presses: (who: PlaygroundName, button: Button) => Promise<Screen>;
  /** A press that somebody makes up, on a card that the Playground does not show them. */
  readonly forges: (who: PlaygroundName, button: Button) => Promise<Screen>;
  readonly messages: (place: Place) => readonly BotMessage[];
  /** Waits for a message there that says this. */
  readonly message: (place: Place, says: string) => Promise<BotMessage>;
  readonly close: () => Promise<void>;
};

export async function openPlaygroundScene(): Promise<PlaygroundScene> {
  const ends = new AsyncDisposableStack();
  try {
    const school = await makePlaygroundSchool();
    ends.defer(school.remove);
    const bot = startBot(school.environment);
    ends.defer(async () => void (await bot.stop()));
    await bot.logged("STARTED");
    const { port } = new URL(/"url":"([^"]+)"/u.exec(bot.stderr())?.[1] ?? "");
    const endpoint = `http://127.0.0.1:${port}/api/messages`;
    const playground = await startAgentsPlayground(school.folder, endpoint);
    ends.defer(playground.stop);
    const install = await playground.template("install", PLACES.channel);
    return {
      ...actors(playground, install),
      playground,
      logged: bot.logged,
      botOutput: () => bot.stdout() + bot.stderr(),
      close: () => ends.disposeAsync(),
    };
  } catch (error) {
    await ends.disposeAsync();
    throw error;
  }
}

function actors(playground: AgentsPlayground, install: Json) {
  const { exchanges, forward, waitFor } = playground;
  const transcript = createTranscript(exchanges);
  const { did, post: numberOf } = transcript;
  let latest = 0;

  /** What the Playground puts on everything, and who does it. */
  const from = (who: PlaygroundName): Json => ({
    channelId: install["channelId"],
    serviceUrl: install["serviceUrl"],
    recipient: install["recipient"],
    timestamp: new Date().toISOString(),
    from: { id: PEOPLE[who].id, aadObjectId: PEOPLE[who].entra, name: who },
  });
  const posted = ({ id, by }: PersonsPost, type: string, eventType?: string): Json => ({
    ...from(by),
    type,
    id,
    conversation: {
      id: `${PLACES.channel};messageid=${id}`,
      conversationType: "channel",
      isGroup: true,
      tenantId: TENANT,
    },
    channelData: {
      tenant: { id: TENANT },
      team: { id: PLACES.team },
      channel: { id: PLACES.channel },
      ...(eventType === undefined ? {} : { eventType }),
    },
  });
  async function accepted(activity: Json): Promise<void> {
    const { status } = await forward(activity);
    if (status !== 200) throw new Error(`${String(activity["type"])} was answered ${status}`);
  }
  const press = ({ on, action }: Button) => ({
    name: "adaptiveCard/action",
    replyToId: on.id,
    value: { action, trigger: "manual" },
  });
  const messages = (place: Place): readonly BotMessage[] =>
    botMessages(exchanges).filter((one) => one.place === place);

  return {
    transcript,
    messages,
    install: async () => {
      did({ line: "The school adds the app to the team." });
      await accepted(install);
    },
    says: async (who: PlaygroundName, words: string) => {
      // A post is known by the millisecond in which it was written.
      latest = Math.max(Date.now(), latest + 1);
      const post = { id: String(latest), by: who };
      did({ line: `${who} writes in the channel, as post ${numberOf(post.id)}:`, words });
      await accepted({ ...posted(post, "message"), text: words });
      return post;
    },
    edits: async (post: PersonsPost, words: string) => {
      did({ line: `${post.by} changes post ${numberOf(post.id)} into:`, words });
      await accepted({ ...posted(post, "messageUpdate", "editMessage"), text: words });
    },
    deletes: async (post: PersonsPost) => {
      did({ line: `${post.by} deletes post ${numberOf(post.id)}.` });
      await accepted(posted(post, "messageDelete", "softDeleteMessage"));
    },
    presses: async (who: PlaygroundName, button: Button) => {
      const conversation = { id: button.on.conversation };
      const answer = answerScreen(
        await playground.invoke({
          ...press(button),
          from: { id: PEOPLE[who].id },
          conversation,
        }),
      );
      did({ line: `${who} presses "${button.label}".` }, answer);
      return answer;
    },
    forges: async (who: PlaygroundName, button: Button) => {
      const { answer } = await forward({
        ...from(who),
        ...press(button),
        type: "invoke",
        id: `forged-${exchanges.length}`,
        conversation: {
          id: button.on.conversation,
          conversationType: "personal",
          tenantId: TENANT,
        },
      });
      const line = `${who} sends a press of "${button.label}" on the card in ${button.on.place}'s chat, which is not ${who}'s.`;
      const screen = answerScreen(answer);
      did({ line }, screen);
      return screen;
    },
    message: (place: Place, says: string) =>
      waitFor(() => messages(place).find(({ screen }) => screen.text.includes(says)), {
        what: `a message of the bot that says ${says} (${place})`,
      }),
  };
}
