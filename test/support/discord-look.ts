import { readCustomId } from "../../adapters/discord/custom-id.ts";
import { unescapeText } from "../../adapters/discord/escape.ts";
import type { ButtonAction } from "../../src/domain/chat.ts";
import type { DiscordScene, SentMessage } from "./discord-scene.ts";
import type { Name } from "./class-stage.ts";

/* What people see on their screens in Discord, and their thumbs. */

/** Every word of a message as readers see it. */
export const wordsOf = (message: SentMessage): string => {
  const embeds = message.body.embeds.flatMap((embed) => [
    embed["title"],
    embed["description"],
    ...(Array.isArray(embed["fields"]) ? embed["fields"] : []).flatMap(
      (field: { readonly name?: unknown; readonly value?: unknown }) =>
        `${String(field.name)}: ${String(field.value)}`,
    ),
  ]);
  return [message.body.content, ...embeds]
    .filter((part) => typeof part === "string" && part !== "")
    .map((part) => unescapeText(String(part)))
    .join("\n");
};

export function look({ fake, people }: DiscordScene) {
  const ofBot = (who: Name): readonly SentMessage[] =>
    fake.dmMessages(people[who]).filter((message) => message.author.id === fake.bot.id);
  const actionsOn = (message: SentMessage): readonly ButtonAction[] =>
    fake.buttonIds(message).flatMap((id) => readCustomId(id)?.action ?? []);
  const cardsOf = (who: Name): readonly SentMessage[] =>
    ofBot(who).filter((message) => message.body.embeds.length > 0);
  const notesOf = (who: Name): readonly SentMessage[] =>
    ofBot(who).filter(
      (message) => message.body.embeds.length === 0 && !/^KW-\d+: /u.test(wordsOf(message)),
    );
  const pingsOf = (who: Name): readonly SentMessage[] =>
    ofBot(who).filter(
      (message) => message.body.embeds.length === 0 && /^KW-\d+: /u.test(wordsOf(message)),
    );
  const buttonOn = (message: SentMessage, action: ButtonAction): string => {
    const id = fake.buttonIds(message).find((one) => readCustomId(one)?.action === action);
    if (id === undefined) throw new Error(`no ${action} among ${fake.buttonIds(message).join()}`);
    return id;
  };
  /** Waits for a card of theirs that says this. */
  const card = (who: Name, says: RegExp | string = ""): Promise<SentMessage> =>
    fake.waitFor(
      () =>
        cardsOf(who).find((message) =>
          typeof says === "string" ? wordsOf(message).includes(says) : says.test(wordsOf(message)),
        ),
      {
        what: `a card of ${who} that says ${String(says)}; there is: ${cardsOf(who).map(wordsOf).join("\n---\n")}`,
      },
    );
  const note = (who: Name, count = 1): Promise<SentMessage> =>
    fake.waitFor(() => notesOf(who)[count - 1], { what: `note ${count} to ${who}` });
  const ping = (who: Name): Promise<SentMessage> =>
    fake.waitFor(() => pingsOf(who).at(-1), { what: `a ping to ${who}` });
  /** Presses a button of a message and gives the private answer. */
  const press = async (
    who: Name,
    message: SentMessage,
    action: ButtonAction,
  ): Promise<SentMessage> => fake.press(people[who], message, buttonOn(message, action)).answer();
  /** Taps one of the choices that a private answer offers; what it leads to takes the answer's place. */
  const choose = async (who: Name, offer: SentMessage, value: string): Promise<void> => {
    const ids = fake.buttonIds(offer);
    const button = ids.find((id) => readCustomId(id)?.value === value);
    const [menu = ""] = ids;
    await (
      button === undefined
        ? fake.select(people[who], offer, menu, [value])
        : fake.press(people[who], offer, button)
    ).acknowledged();
  };
  /** The neutral lines in a channel. */
  const linesIn = (channel: { readonly id: string }): readonly SentMessage[] =>
    fake.botMessagesIn(channel).filter((message) => actionsOn(message).includes("why"));
  return {
    linesIn,
    choose,
    cardsOf,
    notesOf,
    pingsOf,
    actionsOn,
    buttonOn,
    card,
    note,
    ping,
    press,
  };
}
