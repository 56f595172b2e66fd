import { unescapeText } from "../../adapters/discord/escape.ts";
import type { CardSeen, OpenStage } from "./class-stage.ts";
import { look, wordsOf } from "./discord-look.ts";
import { openDiscordScene } from "./discord-scene.ts";
import type { SentMessage } from "./discord-scene.ts";

type Field = { readonly name: string; readonly value: string };

/** The class on a fake Discord, through a real discord.js. */
export const discordStage: OpenStage = async ({ protocol, council }) => {
  const scene = await openDiscordScene({
    school: {
      protocol,
      ...(council ? { council: { agreed_on: "2026-09-14", reference: "notulen 3" } } : {}),
    },
  });
  const { fake, people, channel } = scene;
  const { notesOf, cardsOf, linesIn } = look(scene);
  return {
    says: async (who, text) => {
      const said = fake.userSays(people[who], channel, text);
      await scene.taken(said);
      return { id: said.id };
    },
    reports: async (who, said) => {
      const asked = fake.runMessageCommand(people[who], said, "Meld dit bericht");
      const answer = wordsOf(await asked.answer());
      await scene.useCases().tick();
      return answer;
    },
    notesTo: (who) => notesOf(who).map(wordsOf),
    cardsOf: (who) => cardsOf(who).map(cardSeen),
    inClass: () => linesIn(channel).map(wordsOf),
    close: scene.close,
  };
};

function cardSeen(message: SentMessage): CardSeen {
  const [embed] = message.body.embeds;
  const fields = (embed?.["fields"] ?? []) as readonly Field[];
  const description = embed?.["description"];
  return {
    facts: Object.fromEntries(
      fields.map(({ name, value }) => [unescapeText(name), unescapeText(value)]),
    ),
    lines: typeof description === "string" ? unescapeText(description).split("\n") : [],
  };
}
