import { afterEach, describe, expect, it } from "vitest";
import { messageId } from "../../src/domain/ids.ts";
import type { Post } from "../support/fake-teams/model.ts";
import { channelOf } from "../support/teams/teams-class.ts";
import { look } from "../support/teams-look.ts";
import { openTeamsScene } from "../support/teams-scene.ts";
import type { TeamsScene, TeamsSceneOptions } from "../support/teams-scene.ts";

/* Bad weather between the bot and Microsoft. The real SDK over real sockets. */

const INSULT = "jij bent echt een vieze klootzak";
const HARMLESS = "wie heeft het huiswerk van wiskunde";
const SEND = /^POST \/emea\/[^/]+\/v3\/conversations\/[^/]+\/activities/u;
const CONNECTOR = / \/emea\//u;

let scene: TeamsScene;
async function begin(options: TeamsSceneOptions = {}) {
  scene = await openTeamsScene(options);
  return { ...scene, ...look(scene) };
}
afterEach(() => scene.close());

/** How many notes, cards and pings Sem's case has given; all of them must be there once. */
function given(): readonly number[] {
  const { notesOf, cardsOf, pingsOf } = look(scene);
  return [notesOf("Sem"), cardsOf("Meral"), pingsOf("Meral")].map((all) => all.length);
}
/** Lets time pass, a minute at once and less than an hour, until it is so: what failed is tried again by the clock. */
async function inTime(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let minute = 1; !(await isSo()); minute += 1) {
    if (minute === 55) throw new Error("it never came to be so");
    await scene.useCases().tick();
    scene.move(60_000);
  }
}
const isDelivered = (): boolean => {
  const { cardsOf, pingsOf, wordsOf } = look(scene);
  return (
    pingsOf("Meral").length > 0 && cardsOf("Meral").some((one) => wordsOf(one).includes("bezorgd"))
  );
};
const casesOf = (post: Post) =>
  scene.db.incidents.byMessage({
    ...channelOf(scene.channel),
    thread: post.rootId,
    message: messageId(post.id),
  });

describe("nothing is lost and nothing comes twice", () => {
  it("in a storm of 429", async () => {
    const { fake, people, channel, taken } = await begin();
    const storm = fake.storm({ status: 429, count: 25, route: SEND, retryAfter: 30 });
    await taken(fake.says(people.Sem, channel, INSULT));
    await inTime(isDelivered);
    expect(given()).toEqual([1, 1, 1]);
    storm.stop();
  });

  it.each([412, 500, 503])("when the Connector says %i", async (status) => {
    const { fake, people, channel, taken } = await begin();
    const storm = fake.storm({ status, count: 8, route: CONNECTOR });
    await taken(fake.says(people.Sem, channel, INSULT));
    await inTime(isDelivered);
    expect(storm.left()).toBe(0);
    expect(given()).toEqual([1, 1, 1]);
  });

  it.each([502, 504, 0])(
    "when answers get lost after the message was taken (%i): Graph finds it again",
    async (status) => {
      const { fake, people, channel, taken } = await begin();
      const storm = fake.storm({ status, count: 3, route: SEND, applied: true });
      await taken(fake.says(people.Sem, channel, INSULT));
      await inTime(isDelivered);
      expect(storm.left()).toBe(0);
      expect(given()).toEqual([1, 1, 1]);
    },
  );

  it("when answers get lost where Graph may not look: a repeat carries the same number", async () => {
    const { fake, people, channel, taken, cardsOf, wordsOf } = await begin();
    fake.consent("Chat.Read.WhereInstalled", false);
    fake.revokeTokens();
    fake.storm({ status: 502, count: 4, route: SEND, applied: true });
    await taken(fake.says(people.Sem, channel, INSULT));
    await inTime(isDelivered);
    const titles = cardsOf("Meral").map((one) => wordsOf(one).split(":")[0]);
    expect(new Set(titles)).toEqual(new Set(["KW-1"]));
    // At least one of them came again: nobody could tell that it had arrived.
    expect(Math.max(...given())).toBeGreaterThan(1);
  });

  it("when its token is taken back", async () => {
    const { fake, people, channel, taken } = await begin();
    fake.revokeTokens();
    await taken(fake.says(people.Sem, channel, INSULT));
    await inTime(isDelivered);
    expect(given()).toEqual([1, 1, 1]);
  });

  it("when activities come twice, in the wrong order, and late", async () => {
    const { fake, people, channel, card, cardsOf } = await begin();
    fake.hold();
    const said = fake.says(people.Sem, channel, HARMLESS);
    fake.edits(said, INSULT);
    const other = fake.says(people.Lotte, channel, INSULT);
    await fake.release((all) => [...all, ...all].toReversed());
    for (const post of [said, other]) await fake.send(fake.activityOf(post));
    await card("Meral", "Van: Sem");
    await card("Meral", "Van: Lotte");
    await fake.settled();
    await scene.useCases().tick();
    expect((await Promise.all([said, other].map(casesOf))).map((found) => found.length)).toEqual([
      1, 1,
    ]);
    expect(cardsOf("Meral")).toHaveLength(2);
  });

  it("while the bot is not there: posts, replies, edits and deletions are found at the start", async () => {
    const { fake, people, channel, card, cardsOf, stopBot, startBot, taken } = await begin();
    const changed = fake.says(people.Sem, channel, INSULT);
    await card("Meral", "Van: Sem");
    const removed = fake.says(people.Lotte, channel, INSULT);
    await card("Meral", "Van: Lotte");
    const root = fake.says(people.Mo, channel, "hier over het feest");
    await taken(root);
    await fake.settled();
    await stopBot();

    fake.edits(changed, "sorry");
    fake.deletes(removed);
    fake.says(people.Coen, channel, HARMLESS, { replyTo: root });
    fake.says(people.Sem, channel, "ik steek je neer morgen in de pauze", { replyTo: root });
    await fake.settled();
    await startBot();
    await card("Meral", "het probleem is eruit");
    await card("Meral", "Bericht: verwijderd");
    await card("Vera", "Soort: bedreiging");
    expect(cardsOf("Meral")).toHaveLength(2);
  });

  it("when a thousand activities come in 20 seconds and the Connector fails in turn", async () => {
    const { fake, channel, team, cardsOf, wordsOf } = await begin({
      fake: { graphPerMinute: null },
    });
    // Nobody knows these pupils: each of their cases goes to the safety coordinator.
    const authors = Array.from({ length: 40 }, (_, index) => {
      const author = fake.createUser({ name: `Leerling ${index}` });
      fake.join(team, author);
      return author;
    });
    await fake.settled();
    fake.setOrderly(false);
    const posts: Post[] = [];
    for (let second = 0; second < 20; second += 1) {
      for (const [status, applied] of FAILURES)
        fake.storm({ status, count: 2, route: CONNECTOR, applied, retryAfter: 30 });
      for (let one = 0; one < 50; one += 1) {
        const author = authors[posts.length % authors.length];
        if (author !== undefined) posts.push(fake.says(author, channel, INSULT));
      }
      scene.move(1000);
      await fake.settled();
    }
    expect(posts).toHaveLength(1000);
    const accepted = new Set(
      fake.deliveries.filter(isAccepted).map(({ activity }) => activity["id"]),
    );
    expect(posts.filter(({ id }) => accepted.has(id))).toHaveLength(1000);

    await scene.useCases().idle();
    await inTime(async () => (await scene.db.outbox.counts()).pending === 0);
    const failed = fake.requests.filter(
      ({ route, status }) => route !== null && status !== 200 && status !== 201,
    );
    expect(failed.length).toBeGreaterThan(50);
    const numbers = new Set<number>();
    for (const post of posts) {
      const [found, ...more] = await casesOf(post);
      expect(more).toEqual([]);
      numbers.add(found?.number ?? 0);
    }
    expect(numbers.size).toBe(authors.length);
    const shown = cardsOf("Vera").map((one) => /^KW-(\d+):/u.exec(wordsOf(one))?.[1]);
    expect(new Set(shown.map(Number))).toEqual(numbers);
  }, 300_000);
});

/** Statuses, and whether what was asked is done all the same. */
const FAILURES = [
  [429, false],
  [500, false],
  [502, true],
  [503, false],
  [504, true],
  [412, false],
  [0, true],
] as const;
const isAccepted = ({ status }: { readonly status: number | null }): boolean =>
  status !== null && status >= 200 && status < 300;
