import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { personId } from "../../src/domain/ids.ts";
import { SCHOOL } from "../support/class-stage.ts";
import { openConversationScene } from "../support/conversation-scene.ts";
import type { ConversationScene, Pupil } from "../support/conversation-scene.ts";
import { findBelow, findIn } from "../support/find-bytes.ts";
import {
  BANTER,
  DEBATE,
  FIGHT,
  HELP,
  MADE_UP,
  PILE_ON,
  PLAN,
  linesOf,
} from "../unit/detection/conversation/conversations.ts";
import type { Talk } from "../unit/detection/conversation/conversations.ts";

/* Conversations on the playground, through the whole bot: what adds up to a case, and what is kept of it. */

const DAY = 24 * 60 * 60_000;
let folder: string;
let scene: ConversationScene;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "klaswacht-talk-"));
  scene = await openConversationScene(folder);
});
afterEach(async () => {
  await scene.close();
  rmSync(folder, { recursive: true, force: true });
});

const pupilOf = (author: string): Pupil =>
  (author.charAt(0).toUpperCase() + author.slice(1)) as Pupil;
async function play(talk: Talk): Promise<readonly string[]> {
  const posts: string[] = [];
  for (const { author, text } of linesOf(talk)) posts.push(await scene.says(pupilOf(author), text));
  return posts;
}
const cases = () => scene.db().incidents.list({});
/** How often a pattern was heard, in all cases together. */
async function patterns(): Promise<number> {
  const events = await Promise.all(
    (await cases()).map(({ id }) => scene.db().incidents.events(id)),
  );
  return events.flat().filter(({ kind }) => kind === "pattern").length;
}

describe("a pile-on of mild messages", () => {
  it("opens one case with one card that says what pattern and what was counted, and whom it is aimed at", async () => {
    await play(PILE_ON);
    await scene.says("Milan", "haha ja uil, sneu hoor die bril van Noor");
    const [found, ...others] = await cases();
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      category: "bullying",
      severity: "medium",
      care: false,
      targets: [personId(`${SCHOOL}/noor`)],
    });
    expect(scene.cards()).toHaveLength(1);
    const [card] = scene.cards();
    expect(card?.["Patroon"]).toMatch(/^meerderen tegen één.*schrijvers: [3-5].*berichten: \d/);
    expect(card?.["Van"]).toMatch(/Sem/);
    expect(card?.["Aan"]).toBe("Noor");
    expect(scene.notesTo("Noor")).toEqual([]);
    expect(scene.notesTo("Sem")).toHaveLength(1);
  });

  it("joins the case of what was flagged before in the same quarrel: one quarrel is one case", async () => {
    await scene.says("Daan", "Noor je bent echt een vieze klootzak");
    expect(await cases()).toHaveLength(1);
    await play(PILE_ON);
    expect(await cases()).toHaveLength(1);
    const [found] = await cases();
    const events = found === undefined ? [] : await scene.db().incidents.events(found.id);
    expect(events.map(({ kind }) => kind)).toContain("pattern");
  });

  it("is not heard any more when what it is made of was deleted or edited away", async () => {
    const posts = await play(
      linesOf(PILE_ON)
        .slice(0, 6)
        .map(({ author, text }) => `${author}: ${text}`)
        .join("\n"),
    );
    const before = await patterns();
    for (const [index, post] of posts.entries()) {
      const who = pupilOf(linesOf(PILE_ON)[index]?.author ?? "");
      if (index % 2 === 0) await scene.deletes(who, post);
      else await scene.edits(who, post, "wat hebben we het eerste uur");
    }
    await scene.says("Sem", "vanaf nu heet ze uil");
    // What a single message is taken for is no matter of the conversation.
    expect(await patterns()).toBe(before);
  });
});

describe("what stays silent", () => {
  it("banter opens no case and rings nobody", async () => {
    await play(BANTER);
    expect(await cases()).toEqual([]);
    expect(scene.cards()).toEqual([]);
  });

  it.each([
    ["debate", DEBATE],
    ["planning", PLAN],
    ["a quarrel that is made up", MADE_UP],
  ])("%s leads to no case of a conversation", async (_, talk) => {
    await play(talk);
    // What a single message is taken for is no matter of the conversation.
    for (const { id } of await cases()) {
      const events = await scene.db().incidents.events(id);
      expect(events.map(({ kind }) => kind)).not.toContain("pattern");
    }
  });
});

describe("other patterns", () => {
  it("a fight between two is one case with both of them on the card", async () => {
    await play(FIGHT);
    expect(await cases()).toHaveLength(1);
    expect(scene.cards()[0]?.["Van"]).toMatch(/(Sem en Daan|Daan en Sem)/);
    expect(scene.cards()[0]?.["Patroon"]).toMatch(/^ruzie over en weer/);
  });

  it("a fight in which each is flagged for a line of his own, without a name, is one case", async () => {
    await play(`sem: jij hebt mijn deel weggehaald??
daan: ja want er stonden fouten in
sem: wat is jouw probleem man
daan: jij bent het probleem
sem: zeg dat morgen nog eens in mn gezicht
daan: doe ik. denk je dat ik bang ben voor jou
sem: kom dan na school dan sla ik je op je bek
daan: kom jij maar dan sla ik je`);
    expect(await cases()).toHaveLength(1);
    expect(scene.cards()[0]?.["Van"]).toMatch(/(Sem en Daan|Daan en Sem)/);
  });

  it("a case of two writers gives each their own words, and loses those of one who is erased", async () => {
    await play(FIGHT);
    const [found] = await cases();
    const starter = found?.authorPerson ?? personId("");
    const other = personId(`${SCHOOL}/${starter.endsWith("sem") ? "daan" : "sem"}`);
    const accountOf = (person: string): string => person.split("/")[1] ?? "";
    const whose = (texts: readonly { readonly author: { readonly account: string } }[]) =>
      new Set(texts.map(({ author }) => author.account));
    const own = await scene.useCases().exportSubject(starter);
    expect(whose(own?.written.flatMap(({ messages }) => messages) ?? [])).toEqual(
      new Set([accountOf(starter)]),
    );
    const theirs = await scene.useCases().exportSubject(other);
    expect(theirs?.written).toEqual([]);
    expect(whose(theirs?.saidInOthers ?? [])).toEqual(new Set([accountOf(other)]));

    const refused = await scene.useCases().erase(other, { evenOpen: false });
    expect(refused.refused).toEqual(["KW-1"]);
    const text = theirs?.saidInOthers[0]?.text ?? "";
    expect(findBelow([folder], [text])).not.toEqual([]);
    await scene.useCases().erase(other, { evenOpen: true });
    expect(findBelow([folder], [text])).toEqual([]);
    expect(await cases()).toHaveLength(1);
  });

  it("who asks for help gets help and no reproach", async () => {
    await play(HELP);
    const found = (await cases()).find(({ care }) => care);
    expect(found).toMatchObject({ care: true, severity: "urgent" });
    expect(scene.notesTo("Noor").at(-1)).toContain("Je hebt niets verkeerd gedaan");
    // Whatever a single message of another is taken for, it is no part of this case.
    const messages = found === undefined ? [] : await scene.db().incidents.messages(found.id);
    expect(new Set(messages.map(({ author }) => author.account))).toEqual(new Set(["noor"]));
  });
});

describe("over days", () => {
  const jibes = [
    "Noor weer die oude schoenen vandaag",
    "Noor stinkt je jas nou al",
    "Noor heb je weer die jas aan, sneu hoor",
    "Noor jij hebt zeker geen geld voor een nieuwe",
  ] as const;

  it("one at one person is heard by signals, also when the bot was restarted in between", async () => {
    for (const jibe of jibes) {
      await scene.says("Sem", jibe);
      await scene.restart();
      await scene.wait(DAY);
    }
    const found = await cases();
    expect(found.at(0)).toMatchObject({ category: "bullying", severity: "high" });
    expect(scene.cards().at(-1)?.["Patroon"]).toMatch(
      /^telkens dezelfde.*keren in dertig dagen: [2-4]/,
    );
  });

  it("who is not there any more is still the one that later remarks are at, and goes with all that is kept", async () => {
    await scene.says("Sem", jibes[0]);
    await scene.wait(DAY);
    await scene.says("Sem", "wat een sneue loser is dat toch");
    const noor = personId(`${SCHOOL}/noor`);
    expect((await scene.useCases().exportSubject(noor))?.signals).toHaveLength(2);
    await scene.useCases().erase(noor, { evenOpen: true });
    const sem = personId(`${SCHOOL}/sem`);
    expect((await scene.useCases().exportSubject(sem))?.signals).toEqual([]);
  });

  it("a restart forgets what was said: of a pile-on only what comes after counts", async () => {
    const lines = linesOf(PILE_ON);
    for (const { author, text } of lines.slice(0, 3)) await scene.says(pupilOf(author), text);
    const before = await cases();
    await scene.restart();
    await scene.says("Milan", "haha 😂");
    expect(await cases()).toEqual(before);
  });

  it("signals are hashes, kinds, weights and hours; they go after thirty days and with the person", async () => {
    await scene.says("Sem", jibes[0]);
    await scene.says("Daan", "Iris jij bent echt zielig");
    const everybody = async () => {
      const raw = await scene.useCases().exportSubject(personId(`${SCHOOL}/noor`));
      return raw?.signals ?? [];
    };
    expect(await everybody()).toEqual([
      {
        kind: expect.any(String) as unknown,
        weight: expect.any(Number) as unknown,
        hour: expect.any(Number) as unknown,
      },
    ]);
    const key = join(folder, "signals.key");
    expect(statSync(key).mode & 0o777).toBe(0o600);
    expect(
      findIn("the database", readFileSync(join(folder, "klaswacht.db")), [
        readFileSync(key).toString("base64"),
      ]),
    ).toEqual([]);
    await scene.useCases().erase(personId(`${SCHOOL}/noor`), { evenOpen: true });
    expect(await everybody()).toEqual([]);
    const iris = personId(`${SCHOOL}/iris`);
    expect((await scene.useCases().exportSubject(iris))?.signals).toHaveLength(1);
    await scene.wait(29 * DAY);
    expect((await scene.useCases().exportSubject(iris))?.signals).toHaveLength(1);
    await scene.wait(3 * DAY);
    expect((await scene.useCases().exportSubject(iris))?.signals).toEqual([]);
  });
});

describe("what is kept", () => {
  it("of what stood in the window and did not count no byte is in the database, its WAL or anywhere beside it", async () => {
    const canary = "kanarievogeltje";
    await scene.says("Iris", `mijn ${canary}1 zingt vandaag zo mooi`);
    for (const [index, { author, text }] of linesOf(PILE_ON).entries()) {
      await scene.says(pupilOf(author), text);
      await scene.says("Iris", `kijk mijn ${canary}${index + 2} dan, wie snapt opgave 3`);
    }
    expect(await cases()).toHaveLength(1);
    expect(findBelow([folder], [canary, "laat me met rust"])).toEqual([]);
    expect(findBelow([folder], ["vanaf nu heet ze uil"])).not.toEqual([]);
  });
});
