import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LexiconAdmin } from "../../src/cli/lexicon-admin.ts";
import { serveControl } from "../../src/cli/control-socket.ts";
import { createAdmin } from "../../src/main/administer.ts";
import { answerControl, remoteAdmin } from "../../src/main/control.ts";
import { SCHOOL, policyOfSchool } from "../support/class-stage.ts";
import { openDiscordScene } from "../support/discord-scene.ts";
import type { DiscordScene } from "../support/discord-scene.ts";
import { aDraft } from "../support/word-bench.ts";

/* Words that change while messages arrive: real discord.js, real storage, and the command line's own socket. */

const OLD_INSULT = "jij bent een klootzak";
const NEW_INSULT = "jij bent een kwibus";
const FLOOD = 60;

let scene: DiscordScene;
let folder: string;
let endControl: () => Promise<void>;
let admin: LexiconAdmin;

beforeEach(async () => {
  scene = await openDiscordScene();
  folder = mkdtempSync(join(tmpdir(), "klaswacht-words-"));
  const policy = await policyOfSchool({
    name: "Proefschool",
    protocol: "vmbo-maastricht",
    channels: [
      {
        platform: "discord",
        channel: scene.channel.id,
        class: "3HA",
        mode: "live",
        minimum_age: 16,
      },
    ],
  });
  const own = createAdmin({
    useCases: scene.useCases(),
    db: scene.db,
    policy: () => policy,
    texts: policy.texts.nl,
    connected: () => [["discord", true]],
  });
  const socket = join(folder, "klaswacht.sock");
  endControl = await serveControl(socket, answerControl(own), (error) => {
    throw error;
  });
  const remote = await remoteAdmin(socket);
  if (remote === null) throw new Error("the bot answers on its socket");
  admin = remote;
});
afterEach(async () => {
  await endControl();
  await scene.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Posts by Sem, one in three with an old insult; gives them without waiting for the bot. */
const flood = () =>
  Array.from({ length: FLOOD }, (_, index) =>
    scene.fake.userSays(
      scene.people.Sem,
      scene.channel,
      index % 3 === 0 ? `${OLD_INSULT} ${index}` : `wie heeft het huiswerk ${index}`,
    ),
  );
/** Every text that stands in a case. */
async function flagged(): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { id } of await scene.db.incidents.list({}))
    for (const { text } of await scene.db.incidents.messages(id)) found.push(text);
  return found;
}
const wishing = (wish: Parameters<LexiconAdmin["lexiconWish"]>[0]["wish"]) =>
  admin.lexiconWish({ school: null, by: BY, wish, confirmed: true, dryRun: false });
const BY = `${SCHOOL}:Bas`;

describe("while messages arrive", () => {
  it("a term is added over the socket and the next message is judged by it, undone likewise, and none is dropped", async () => {
    const before = flood();
    const adding = wishing({ do: "add", draft: aDraft() });
    const during = flood();
    expect((await adding).outcome).toMatchObject({ kind: "done", change: { number: 1 } });
    const first = scene.fake.userSays(scene.people.Sem, scene.channel, `${NEW_INSULT} een`);
    await scene.taken(first);
    const undoing = wishing({ do: "undo", change: null });
    const later = flood();
    expect((await undoing).outcome).toMatchObject({ kind: "done", change: { number: 2 } });
    const second = scene.fake.userSays(scene.people.Sem, scene.channel, `${NEW_INSULT} twee`);
    await scene.taken(second);
    for (const one of [...before, ...during, ...later]) await scene.taken(one);

    const texts = await flagged();
    expect(texts.filter((text) => text.startsWith(OLD_INSULT))).toHaveLength(FLOOD);
    expect(texts.filter((text) => text.startsWith(NEW_INSULT))).toEqual([`${NEW_INSULT} een`]);
    expect(texts).toHaveLength(FLOOD + 1);
    expect(scene.complaints).toEqual([]);
  });

  it("two administrators change one term at once: one is told of the other, and nothing is lost", async () => {
    await wishing({ do: "add", draft: aDraft({ state: "shadow" }) });
    const posted = flood();
    const change = (severity: "low" | "high") =>
      wishing({
        do: "change",
        term: "kwibus",
        seen: 1,
        patch: { severity, reason: `${severity} is juist` },
      });
    const outcomes = await Promise.all([change("low"), change("high")]);
    for (const one of posted) await scene.taken(one);
    expect(outcomes.map(({ outcome }) => outcome.kind).toSorted()).toEqual(["conflict", "done"]);
    const { changes } = await admin.lexiconHistory({ school: null, limit: 10 });
    expect(changes.map(({ number }) => number)).toEqual([2, 1]);
    expect(await flagged()).toHaveLength(FLOOD / 3);
  });
});
