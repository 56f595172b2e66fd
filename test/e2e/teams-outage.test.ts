import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { incidentLabel } from "../../src/domain/incident.ts";
import type { Post } from "../support/fake-teams/model.ts";
import { openOutageStage } from "../support/teams/outage-stage.ts";

/*
 * A week in which the bot is away, in forty class channels, with everything that people do in a week; then it comes
 * back, and Graph may be asked sixty times a minute.
 */

const CHANNELS = 40;
const DAYS = 7;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ABUSE = "jij bent echt een sukkel";

type Stage = Awaited<ReturnType<typeof openOutageStage>>;
let stage: Stage;
/** What a case must come of, by id: posts that stand there and are abusive. */
const wanted = new Set<string>();
/** What stands there and is harmless. */
const harmless = new Set<string>();
const gone = new Set<string>();
let before: { readonly clean: Post; readonly abusive: Post; readonly cleaned: Post }[] = [];
let back = 0;
let minutes = 0;
let asked: readonly number[] = [];
let receivedInOutage: readonly string[] = [];

/** One channel's day: posts, chains, abuse, edits, and what is thrown away again. */
function aDay(channel: number, day: number): void {
  const { fake, people, channels, clock } = stage;
  const room = channels[channel];
  if (room === undefined) throw new Error("no such channel");
  const pupils = [people.Sem, people.Lotte];
  const say = (text: string, replyTo?: Post): Post => {
    clock.move(1000);
    const who = pupils[(channel + day) % 2] ?? people.Sem;
    return fake.says(who, room, text, replyTo === undefined ? {} : { replyTo });
  };
  const start = before[channel];
  // Some classes say more in a week than one page of Graph holds.
  const chains = channel % 8 === 0 ? 12 : 5;
  for (let index = 0; index < chains; index += 1) {
    const root = say(`wie heeft het huiswerk van dag ${day}? ${index}`);
    harmless.add(root.id);
    for (let reply = 0; reply < index % 3; reply += 1)
      harmless.add(say(`ik wel, nummer ${reply}`, root).id);
  }
  fake.appSays("Rooster", room, "morgen vrij");
  // Abuse is rarer than homework.
  if (day !== channel % DAYS) return;
  const abusive = say(ABUSE);
  wanted.add(abusive.id);
  const chain = say("mooi weer vandaag");
  harmless.add(chain.id);
  wanted.add(say(ABUSE, chain).id);
  const regretted = say(ABUSE);
  fake.deletes(regretted);
  gone.add(regretted.id);
  const sharpened = say("wat een dag");
  fake.edits(sharpened, ABUSE);
  wanted.add(sharpened.id);
  // In a chain from before the bot went away.
  if (start !== undefined) wanted.add(say(ABUSE, start.clean).id);
}

beforeAll(async () => {
  stage = await openOutageStage({ channels: CHANNELS });
  const { fake, people, channels, clock } = stage;
  await stage.startBot();
  for (const room of channels) {
    clock.move(1000);
    const clean = fake.says(people.Sem, room, "hoi allemaal");
    const abusive = fake.says(people.Lotte, room, ABUSE);
    const cleaned = fake.says(people.Sem, room, ABUSE);
    before.push({ clean, abusive, cleaned });
    await Promise.all([clean, abusive, cleaned].map(stage.taken));
  }
  await stage.stopBot();
  clock.move(MINUTE);
  const receivedBefore = stage.received.length;

  for (let day = 0; day < DAYS; day += 1) {
    for (let channel = 0; channel < CHANNELS; channel += 1) aDay(channel, day);
    clock.move(DAY);
  }
  for (const { clean, abusive, cleaned } of before) {
    fake.edits(clean, ABUSE);
    wanted.add(clean.id);
    fake.deletes(abusive);
    fake.edits(cleaned, "sorry daarvoor");
  }
  // One chain that is longer than what Graph gives along with it.
  const [long] = before;
  if (long === undefined) throw new Error("no channel");
  for (let index = 0; index < 1100; index += 1) {
    const text = index % 100 === 50 ? ABUSE : `antwoord ${index}`;
    const reply = fake.says(people.Lotte, stage.channels[0] ?? "", text, { replyTo: long.clean });
    (index % 100 === 50 ? wanted : harmless).add(reply.id);
  }
  clock.move(60 * MINUTE);
  back = clock.now();
  await stage.startBot();
  minutes = (clock.now() - back) / MINUTE;
  asked = stage.askedSince(back);
  receivedInOutage = stage.received.slice(receivedBefore);
}, 300_000);
afterAll(() => stage.close());

const idOf = (key: string): string => key.split(":").at(-2) ?? "";

describe("a week without the bot in forty Teams channels", () => {
  test("every message that still exists is taken in, exactly once", () => {
    const times = Map.groupBy(receivedInOutage, idOf);
    const missing = [...wanted, ...harmless].filter((id) => !times.has(id));
    expect(missing).toEqual([]);
    // What was cleaned has a case, which is looked at once more afterwards.
    const cleaned = new Set(before.map((posts) => posts.cleaned.id));
    const twice = [...times].filter(([id, all]) => all.length > 1 && !cleaned.has(id));
    expect(twice).toEqual([]);
  });

  test("every abusive one has its case, exactly one, and nothing else has", async () => {
    const incidents = await stage.db.incidents.list({});
    const held: string[] = [];
    for (const { id } of incidents)
      held.push(...(await stage.db.incidents.messages(id)).map(({ ref }) => ref.message));
    const earlier = before.flatMap(({ abusive, cleaned }) => [abusive.id, cleaned.id]);
    expect(held.toSorted()).toEqual([...wanted, ...earlier].toSorted());
    expect(new Set(incidents.map(({ number }) => incidentLabel(number))).size).toBe(
      incidents.length,
    );
  });

  test("what was thrown away meanwhile leaves nothing, and a case from before knows what became of its message", async () => {
    expect(receivedInOutage.filter((key) => gone.has(idOf(key)))).toEqual([]);
    for (const { abusive, cleaned } of before) {
      const stateOf = async (post: Post) => {
        const incidents = await stage.db.incidents.list({});
        return incidents.find(({ message }) => message.message === post.id)?.messageState;
      };
      expect(await stateOf(abusive)).toBe("deleted");
      expect(await stateOf(cleaned)).toBe("cleaned");
    }
  });

  test("Graph is asked no more than sixty times in any minute, and that is enough", () => {
    const busiest = Math.max(
      ...asked.map((from) => asked.filter((at) => at >= from && at < from + MINUTE).length),
    );
    expect(busiest).toBeLessThanOrEqual(60);
    expect(stage.fake.violations).toEqual([]);
    // Pages of fifty chains each, not a request for every chain; and one look at each message of an open case.
    const pages = stage.fake.requests.filter(
      ({ path, at }) => path.endsWith("/messages/delta") && at >= back,
    );
    expect(asked.length).toBeGreaterThan(60);
    expect(pages.length).toBeLessThan(CHANNELS * 5);
    expect(minutes).toBeLessThan(15);
  });

  test("the next start reads next to nothing, and takes nothing in again", async () => {
    await stage.stopBot();
    stage.clock.move(60 * MINUTE);
    const since = stage.clock.now();
    const so = stage.received.length;
    const cases = (await stage.db.incidents.list({})).length;
    await stage.startBot();
    expect((await stage.db.incidents.list({})).length).toBe(cases);
    const cleaned = new Set(before.map((posts) => posts.cleaned.id));
    expect(stage.received.slice(so).filter((key) => !cleaned.has(idOf(key)))).toEqual([]);
    const pages = stage.fake.requests.filter(
      ({ path, at }) => path.endsWith("/messages/delta") && at >= since,
    );
    expect(pages).toHaveLength(CHANNELS);
  });
});
