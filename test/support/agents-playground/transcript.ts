import type { Screen } from "../fake-teams/screen.ts";
import { botMessages, type BotMessage, type Place } from "./bot-messages.ts";
import { PEOPLE } from "./playground-school.ts";
import type { Exchange } from "./start-agents-playground.ts";

/** What somebody does: a line for the reader, and the words if there are any. */
export type Deed = { readonly line: string; readonly words?: string };
type Step = {
  readonly title: string;
  readonly deeds: readonly (Deed & { readonly answer?: Screen })[];
  /** How much had gone to and fro when it began and when it ended. */
  readonly from: number;
  readonly until: number;
};

/** Writes down what people do and what the bot makes of it. */
export type Transcript = {
  /** Posts in the channel, in the order in which they are numbered. */
  readonly post: (id: string) => number;
  readonly did: (deed: Deed, answer?: Screen) => void;
  /** Plays a part of the story; resolves with what `play` does, which waits for all that comes of it. */
  readonly step: <Result>(title: string, play: () => Promise<Result>) => Promise<Result>;
  readonly toMarkdown: () => string;
};

const PLACES: readonly Place[] = ["channel", ...(Object.keys(PEOPLE) as Place[])];
const FENCE = "```";
const MOMENT = /\b\d{1,2}-\d{1,2}-\d{4} \d{1,2}:\d{2}\b/gu;

/** Nothing in it depends on a clock, a port or a machine: posts have numbers, and of a message that was edited its last state counts. */
export function createTranscript(exchanges: readonly Exchange[]): Transcript {
  const posts: string[] = [];
  const steps: Step[] = [];
  let deeds: (Deed & { readonly answer?: Screen })[] = [];

  const shown = (screen: Screen): string => {
    const links = screen.links.map(({ label, url }) => {
      const post = posts.findIndex((id) => url.includes(`/${id}?`));
      return `[${label} -> ${post === -1 ? url : `post ${post + 1}`}]`;
    });
    const buttons = [...screen.buttons.map(({ label }) => `[${label}]`), ...links].join(" ");
    return boxed(`${screen.text}${buttons === "" ? "" : `\n\n${buttons}`}`);
  };
  const section = ({ title, deeds, from, until }: Step, number: number): string => {
    const before = new Map(botMessages(exchanges.slice(0, from)).map((one) => [one.id, one]));
    const changed = botMessages(exchanges.slice(0, until))
      .filter((one) => !isSame(before.get(one.id), one))
      .sort((a, b) => PLACES.indexOf(a.place) - PLACES.indexOf(b.place));
    const stayed = exchanges
      .slice(from, until)
      .filter(({ by, status }) => by === "bot" && status === 501);
    return [
      `## ${number + 1}. ${title}`,
      ...deeds.flatMap(({ line, words, answer }) => [
        line,
        ...(words === undefined ? [] : [boxed(words)]),
        ...(answer === undefined ? [] : ["Only the one who pressed sees:", shown(answer)]),
      ]),
      ...(changed.length === 0 ? ["Klaswacht writes and changes nothing."] : []),
      ...changed.flatMap((one) => [heading(one, before.has(one.id)), shown(one.screen)]),
      ...stayed.map(
        () =>
          "Klaswacht wants to take the former ping away. The Playground has no deleting, so it stays.",
      ),
    ].join("\n\n");
  };

  return {
    post: (id) => (posts.includes(id) ? posts.indexOf(id) + 1 : posts.push(id)),
    did: (deed, answer) => void deeds.push(answer === undefined ? deed : { ...deed, answer }),
    step: async (title, play) => {
      const from = exchanges.length;
      deeds = [];
      const result = await play();
      steps.push({ title, deeds, from, until: exchanges.length });
      return result;
    },
    toMarkdown: () => `${[INTRODUCTION, ...steps.map(section)].join("\n\n")}\n`,
  };
}

const INTRODUCTION = `# A class on Teams, from the first word to the last

Klaswacht as it is started for a school, behind its own \`POST /api/messages\`, and Microsoft's Agents Playground in the
place of Teams. Meral is the mentor of class 5VA and sits at the Playground; Sem, Lotte and Mo are pupils, Vera is the
safety coordinator. Nobody mentions the bot.

Written by \`test/e2e/agents-playground.test.ts\`, which compares every run with this page; \`npm run transcript:teams\`
writes it anew. A message that is edited within a step is shown as it stands at the end of it.`;

const heading = ({ place }: BotMessage, isEdit: boolean): string => {
  const where = place === "channel" ? "in the channel" : `in the private chat with ${place}`;
  return isEdit ? `Klaswacht edits what stands ${where}:` : `Klaswacht writes ${where}:`;
};
const boxed = (words: string): string =>
  `${FENCE}text\n${words.replaceAll(MOMENT, "(day and time)")}\n${FENCE}`;
const isSame = (before: BotMessage | undefined, now: BotMessage): boolean =>
  before !== undefined && JSON.stringify(before.screen) === JSON.stringify(now.screen);
