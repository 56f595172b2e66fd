import type { CardSeen, OpenStage } from "./class-stage.ts";
import type { Screen } from "./fake-teams/screen.ts";
import { look } from "./teams-look.ts";
import { openTeamsScene } from "./teams-scene.ts";

/** The class on a fake Teams, through the real SDK. */
export const teamsStage: OpenStage = async ({ protocol, council }) => {
  const scene = await openTeamsScene({
    school: () => ({
      protocol,
      ...(council ? { council: { agreed_on: "2026-09-14", reference: "notulen 3" } } : {}),
    }),
  });
  const { fake, people, channel } = scene;
  const { notesOf, cardsOf, linesIn, wordsOf } = look(scene);
  return {
    says: async (who, text) => {
      const said = fake.says(people[who], channel, text);
      await scene.taken(said);
      return { id: said.id };
    },
    reports: async (who, said) => {
      const { screen } = await fake.runMessageAction(people[who], said, "meld");
      await scene.useCases().tick();
      return screen.text;
    },
    notesTo: (who) => notesOf(who).map(wordsOf),
    cardsOf: (who) => cardsOf(who).map((post) => cardSeen(fake.shownToAll(post))),
    inClass: () => linesIn(channel).map(wordsOf),
    close: scene.close,
  };
};

const cardSeen = ({ facts, text }: Screen): CardSeen => ({
  facts: Object.fromEntries(facts.map(({ title, value }) => [title, value])),
  lines: text.split("\n"),
});
