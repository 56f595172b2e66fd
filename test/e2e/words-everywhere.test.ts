import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { systemClock } from "../../src/main/system-clock.ts";
import { SCHOOL } from "../support/class-stage.ts";
import type { Name } from "../support/class-stage.ts";
import { wordsOf } from "../support/discord-look.ts";
import type { Post } from "../support/fake-teams/model.ts";
import { openTwoPlatformScene } from "../support/two-platform-scene.ts";
import type { TwoPlatformScene } from "../support/two-platform-scene.ts";
import { aDraft } from "../support/word-bench.ts";

/*
 * Words that change by command line, by slash command and by card while messages arrive on two platforms: real
 * discord.js, the real Teams SDK, real storage, the command line's own socket, and every shipped harmless message in the
 * trial. On each platform fifty messages a second are said, at most so many.
 */

const PLATFORMS = ["discord", "teams"] as const;
type Side = (typeof PLATFORMS)[number];
const EVERY_MS = 20;
const MOST = 4000;
const AHEAD = 50;
/** So many messages with a word must have been judged on each platform before it changes again. */
const ENOUGH = 3;

let scene: TwoPlatformScene;
beforeEach(async () => {
  scene = await openTwoPlatformScene();
});
afterEach(() => scene.close());

/** Whether a word is in force for a message said now; null: that is just being changed. */
type Force = boolean | null;
type Said = {
  readonly id: string;
  readonly side: Side;
  readonly word: string;
  readonly expected: Force;
  readonly at: number;
};

/** People who go on talking, each message with one of the words in it, until told to stop. */
function talk(words: readonly string[]) {
  const force = new Map<string, Force>(words.map((word) => [word, false]));
  const said: Said[] = [];
  const waiting = new Set<() => void>();
  const began = performance.now();
  const say = (): void => {
    const turn = said.length / PLATFORMS.length;
    const word = words[turn % words.length] ?? "";
    const text = `jij bent een ${word} ${turn}`;
    const about = { word, expected: force.get(word) ?? null, at: performance.now() };
    const { discord, teams } = scene;
    const posts = {
      discord: discord.fake.userSays(discord.people.Sem, discord.channel, text),
      teams: teams.fake.says(teams.people.Sem, teams.channel, text),
    };
    for (const side of PLATFORMS) said.push({ id: posts[side].id, side, ...about });
  };
  // What a busy machine was late with is said at once, but never more than it has judged and half a second's worth.
  const end = systemClock.every(EVERY_MS, () => {
    const due = ((performance.now() - began) / EVERY_MS) * PLATFORMS.length;
    while (said.length < Math.min(MOST, due, scene.judged.size + AHEAD)) say();
    for (const look of waiting) look();
  });
  const until = (done: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (said.length >= MOST) reject(new Error(`not within ${MOST} messages`));
        if (!done()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  const isJudged = ({ id }: Said): boolean => scene.judged.has(id);
  return {
    said,
    /** Has a word changed by this act; messages said before are judged first, and some said after it too. */
    change: async (word: string, to: boolean, act: () => Promise<void>): Promise<void> => {
      force.set(word, null);
      const before = [...said];
      await until(() => before.every(isJudged));
      await act();
      force.set(word, to);
      const { length } = said;
      const after = (side: Side): number =>
        said.slice(length).filter((one) => one.side === side && one.word === word && isJudged(one))
          .length;
      await until(() => PLATFORMS.every((side) => after(side) >= ENOUGH));
    },
    stop: async (): Promise<void> => {
      end();
      for (const one of said) await scene.taken(one);
    },
  };
}

/** Ids of every message that stands in a case. */
async function flagged(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const { id } of await scene.db.incidents.list({}))
    for (const { ref } of await scene.db.incidents.messages(id)) found.add(ref.message);
  return found;
}

const slash = async (who: Name, word: string, values: Readonly<Record<string, unknown>>) => {
  const { fake, people, channel } = scene.discord;
  return wordsOf(
    await fake.runSlash(people[who], channel, `klaswacht woord ${word}`, values).answer(),
  );
};
/** Fills in the card; gives what stands on it then, or, when a trial takes long, what comes in the chat. */
async function card(
  who: Name,
  label: string,
  typed: Readonly<Record<string, string>>,
): Promise<{ readonly on: Post; readonly text: string }> {
  const { fake, people } = scene.teams;
  const user = people[who];
  const count = (): number => fake.chatMessages(user).length;
  const next = (from: number): Promise<Post> =>
    fake.waitFor(() => fake.chatMessages(user).slice(from).find(isAbout), { what: "a card" });
  const isAbout = (post: Post): boolean =>
    fake.shownToAll(post).buttons.some(({ action }) => action["verb"] === "klaswacht/woord");
  const menu = count();
  fake.says(user, "bot", "woord");
  const on = await next(menu);
  await fake.press(user, on, label);
  const later = count();
  const { kind, screen } = await fake.press(user, on, label, typed);
  if (kind === "card") return { on, text: screen.text };
  const came = await next(later);
  return { on: came, text: fake.shownToAll(came).text };
}
const byCommandLine = async (
  wish: Parameters<TwoPlatformScene["admin"]["lexiconWish"]>[0]["wish"],
): Promise<string> => {
  const by = `${SCHOOL}:Bas`;
  const asked = { school: null, by, wish, confirmed: true, dryRun: false };
  return (await scene.admin.lexiconWish(asked)).outcome.kind;
};

const NEW = { soort: "insult", ernst: "medium", reden: "nieuw in 3HA" };

describe("while fifty messages a second arrive on each of two platforms", () => {
  it("a word added and undone by command line, slash command and card counts for every message said after the answer, on both, and none is dropped", async () => {
    const began = performance.now();
    const { said, change, stop } = talk([
      "kwibus",
      "huiswerkje",
      "flapwibus",
      "schriftje",
      "snorwibus",
      "broodje",
    ]);
    const took: string[] = [];
    const timed = async (what: string, word: string, to: boolean, act: () => Promise<void>) => {
      let answered = 0;
      await change(word, to, async () => {
        const asked = performance.now();
        await act();
        answered = performance.now();
        took.push(`${what}: answered after ${Math.round(answered - asked)} ms`);
      });
      const after = Math.round(performance.now() - answered);
      took.push(`${ENOUGH} messages with it said and judged on both within ${after} ms`);
    };
    let shown: Post | null = null;
    await timed("command line, add", "kwibus", true, async () => {
      expect(await byCommandLine({ do: "add", draft: aDraft() })).toBe("done");
    });
    await timed("slash command, add", "flapwibus", true, async () => {
      const values = { ...NEW, woord: "flapwibus", proef: false };
      expect(await slash("Loes", "toevoegen", values)).toContain("Dit is wijziging 2.");
    });
    await timed("card, add", "snorwibus", true, async () => {
      const typed = { ...NEW, woord: "snorwibus", proef: "false" };
      const { on, text } = await card("Loes", "Woord toevoegen", typed);
      expect(text).toContain("Dit is wijziging 3.");
      shown = on;
    });
    await timed("command line, undo", "kwibus", false, async () => {
      expect(await byCommandLine({ do: "undo", change: 1 })).toBe("done");
    });
    await timed("slash command, undo", "flapwibus", false, async () => {
      const told = await slash("Loes", "ongedaan", { wijziging: "2" });
      expect(told).toContain("Wijziging 2 is ongedaan gemaakt");
    });
    await timed("card, undo", "snorwibus", false, async () => {
      if (shown === null) throw new Error("the card stands there");
      const { fake, people } = scene.teams;
      const { screen } = await fake.press(people.Loes, shown, "Ongedaan maken");
      expect(screen.text).toContain("Wijziging 3 is ongedaan gemaakt");
    });
    await stop();
    const seconds = (performance.now() - began) / 1000;

    const cases = await flagged();
    const wrong = said.filter(
      ({ id, expected }) => expected !== null && cases.has(id) !== expected,
    );
    expect(wrong).toEqual([]);
    expect(said.filter(({ id }) => scene.judged.get(id) !== 1)).toEqual([]);
    expect(scene.judged.size).toBe(said.length);
    expect(scene.complaints).toEqual([]);
    const rate = Math.round(said.length / seconds);
    process.stdout.write(`${[`${said.length} messages, ${rate} a second`, ...took].join("\n")}\n`);
  });

  it("two administrators at once lose nothing: one is told what the other did", async () => {
    const { said, change, stop } = talk(["pofwibus", "huiswerkje", "broodje"]);
    const typed = { ...NEW, woord: "pofwibus" };
    let told: readonly string[] = [];
    await change("pofwibus", true, async () => {
      told = await Promise.all([
        slash("Bas", "toevoegen", { ...typed, ernst: "low", proef: false }),
        card("Loes", "Woord toevoegen", { ...typed, ernst: "high", proef: "false" }).then(
          ({ text }) => text,
        ),
      ]);
    });
    await stop();
    const [done, other, ...more] = told.toSorted(
      (a, b) => Number(b.startsWith("Toe")) - Number(a.startsWith("Toe")),
    );
    expect(more).toEqual([]);
    expect(done).toContain("Toegevoegd: insult.nl:pofwibus. Dit is wijziging 1.");
    expect(other).toMatch(/heeft dit intussen gewijzigd|staat er al/u);
    const entries = await scene.db.words.entries(SCHOOL);
    expect(entries.map(({ entry, number }) => [entry.key, number])).toEqual([
      ["insult.nl:pofwibus", 1],
    ]);
    const first = entries[0]?.entry.term?.severity;
    expect(told[first === "low" ? 0 : 1]).toBe(done);
    expect(said.filter(({ id }) => scene.judged.get(id) !== 1)).toEqual([]);
  });
});
