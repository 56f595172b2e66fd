import { afterEach, expect, it } from "vitest";
import { look } from "../support/teams-look.ts";
import { openTeamsScene } from "../support/teams-scene.ts";
import type { TeamsScene } from "../support/teams-scene.ts";

/* The line to the school is down for a while: the bot runs on, and nothing tells it. */

const INSULT = "jij bent echt een vieze klootzak";

let scene: TeamsScene;
afterEach(() => scene.close());

it("what did not arrive is found when it is looked for, also when something arrived after it; once", async () => {
  scene = await openTeamsScene();
  const { fake, people, channel, taken, db } = scene;
  const { card, cardsOf } = look(scene);
  await taken(fake.says(people.Mo, channel, "wie heeft het huiswerk"));
  const back = fake.listensAt();
  fake.listenAt(null);
  scene.move(60_000);
  fake.says(people.Sem, channel, INSULT);
  await fake.settled();
  fake.listenAt(back);
  scene.move(60_000);
  // With its case the place is written up to which everything is finished.
  fake.says(people.Lotte, channel, INSULT);
  await card("Meral", "Van: Lotte");
  expect(await db.incidents.list({})).toHaveLength(1);

  // As the adapter says every hour.
  scene.useCases().gap("teams");
  await card("Meral", "Van: Sem");
  for (let again = 0; again < 2; again += 1) {
    scene.move(20 * 60_000);
    scene.useCases().gap("teams");
    await scene.useCases().idle();
  }
  expect(await db.incidents.list({})).toHaveLength(2);
  expect(cardsOf("Meral")).toHaveLength(2);
});
