import { afterEach, describe, expect, it } from "vitest";
import { personId } from "../../src/domain/ids.ts";
import type { Json, Post } from "../support/fake-teams/model.ts";
import { asObject } from "../support/fake-teams/model.ts";
import { actionOf, look } from "../support/teams-look.ts";
import { openTeamsScene } from "../support/teams-scene.ts";
import type { TeamsScene } from "../support/teams-scene.ts";

/* Presses and activities that no honest client sends: a clear answer, no effect, and no word of what is inside. */

const INSULT = "jij bent echt een vieze klootzak";
const INSIDES = /\bat .*:\d+|node_modules|Error:|\/adapters\/|stack/iu;

let scene: TeamsScene;
async function begin() {
  scene = await openTeamsScene();
  return { ...scene, ...look(scene) };
}
afterEach(() => scene.close());

/** A case by Sem with its card on Meral's screen, and what its buttons say when they are pressed. */
async function beginCase() {
  const opened = await begin();
  opened.fake.says(opened.people.Sem, opened.channel, INSULT);
  const shown = await opened.card("Meral", "bezorgd");
  const pressed = (action: string): Json => {
    const buttons = opened.fake.shownToAll(shown).buttons;
    const button = buttons.find((one) => actionOf(one) === action);
    if (button === undefined) throw new Error(`no ${action}`);
    return button.action;
  };
  return { ...opened, shown, pressed };
}
const withData = (action: Json, changed: Json): Json => ({
  ...action,
  data: { ...asObject(action["data"]), ...changed },
});

describe("a press", () => {
  it.each(["Mo", "Wim", "Lotte", "Sem"] as const)(
    "by %s, to whom the card was not sent, changes nothing and shows nothing",
    async (who) => {
      const { fake, people, shown, pressed, db } = await beginCase();
      const before = await db.incidents.byNumber(1);
      for (const action of ["show", "acknowledge", "false_alarm", "close", "hand_over"]) {
        const { screen } = await fake.execute(people[who], shown, pressed(action));
        expect(screen.text).not.toBe("");
        expect(screen.text).not.toContain("klootzak");
      }
      expect(await db.incidents.byNumber(1)).toEqual(before);
      expect(await db.views.ofViewer(personId(`proef:${who}`))).toEqual([]);
    },
  );

  it("twice, also at the same time, does what it does once", async () => {
    const { fake, people, shown, pressed, card, db } = await beginCase();
    const taking = pressed("acknowledge");
    await Promise.all([1, 2, 3].map(() => fake.execute(people.Meral, shown, taking)));
    await card("Meral", "opgepakt door jou");
    const found = await db.incidents.byNumber(1);
    const events = found === null ? [] : await db.incidents.events(found.id);
    expect(events.filter(({ kind }) => kind === "acknowledged")).toHaveLength(1);
  });

  it("after the case was closed is told so, and leaves it closed", async () => {
    const { fake, people, shown, pressed, press, card, db } = await beginCase();
    const old = ["acknowledge", "false_alarm", "close", "hand_over"].map(pressed);
    await press("Meral", shown, "false_alarm");
    await card("Meral", "Uitkomst: vals alarm");
    const closed = await db.incidents.byNumber(1);
    for (const action of old) {
      const { screen } = await fake.execute(people.Meral, shown, action);
      expect(screen.text).not.toBe("");
    }
    expect(await db.incidents.byNumber(1)).toEqual(closed);
  });

  it("with edited data does nothing", async () => {
    const { fake, people, shown, pressed, db } = await beginCase();
    const before = await db.incidents.byNumber(1);
    const show = pressed("false_alarm");
    const forged: readonly Json[] = [
      withData(show, { incident: 999 }),
      withData(show, { incident: 1e9 }),
      withData(show, { incident: -1 }),
      withData(show, { incident: 1.5 }),
      withData(show, { incident: "1" }),
      withData(show, { incident: null }),
      withData(show, { check: "0000" }),
      withData(show, { check: ["ab12"] }),
      withData(show, { action: "delete" }),
      withData(show, { action: "constructor" }),
      withData(show, { more: "than there was" }),
      withData(pressed("hand_over"), { value: "proef:Sem" }),
      withData(pressed("close"), { value: "made-up" }),
      withData(pressed("close"), { value: "x".repeat(70_000) }),
      { ...show, verb: "klaswacht.admin" },
      { ...show, verb: null },
      { ...show, type: "Action.Submit" },
      { ...show, data: null },
      { ...show, data: [] },
      { ...show, data: "incident=1" },
      {},
    ];
    for (const action of forged) {
      const { screen, kind } = await fake.execute(people.Meral, shown, action);
      expect(kind).not.toBe("nothing");
      expect(screen.text).not.toMatch(INSIDES);
      expect(screen.text).not.toContain("klootzak");
    }
    expect(await db.incidents.byNumber(1)).toEqual(before);
  });

  it("under a card of another case, with the check of this one, does nothing to either", async () => {
    const { fake, people, channel, card, shown, pressed, db } = await beginCase();
    fake.says(people.Lotte, channel, INSULT);
    await card("Meral", "Van: Lotte");
    await fake.execute(people.Meral, shown, withData(pressed("false_alarm"), { incident: 2 }));
    for (const number of [1, 2])
      expect(await db.incidents.byNumber(number)).toMatchObject({ status: "open" });
  });
});

describe("an activity", () => {
  /** Sends it, and shows that it said nothing of what is inside, did nothing, and that the next one is judged. */
  async function sent(activity: unknown, options: Parameters<TeamsScene["fake"]["send"]>[1] = {}) {
    const { status, body } = await scene.fake.send(activity as Json, options);
    expect(JSON.stringify(body ?? "")).not.toMatch(INSIDES);
    return status ?? 0;
  }
  async function stillJudges(): Promise<void> {
    const { fake, people, channel } = scene;
    fake.says(people.Lotte, channel, INSULT);
    await look(scene).card("Meral", "Van: Lotte");
    expect(await scene.db.incidents.list({})).toHaveLength(1);
  }
  async function harmlessActivity(): Promise<Json> {
    const { fake, people, channel, taken } = scene;
    const post: Post = fake.says(people.Sem, channel, "wie heeft het huiswerk");
    await taken(post);
    return fake.activityOf(post);
  }
  const fresh = (activity: Json): Json => scene.fake.anew(activity);

  it("with fields that are missing, null or of another kind is no end to the bot", async () => {
    await begin();
    const whole = await harmlessActivity();
    const strange = [undefined, null, 17, "", "x".repeat(5000), [], {}, [null], { id: {} }];
    for (const name of Object.keys(whole)) {
      for (const value of strange) {
        const status = await sent({ ...fresh(whole), [name]: value });
        expect([200, 400, 401, 403]).toContain(status);
      }
    }
    expect(await scene.db.incidents.list({})).toEqual([]);
    await stillJudges();
  });

  it("that is no JSON, no object, or has a field of 1 MB is refused; unknown fields are passed over", async () => {
    await begin();
    const whole = await harmlessActivity();
    for (const raw of ["", "{", "[]", "17", "null", '"text"', "\u0000"])
      expect(await sent(fresh(whole), { raw })).toBe(400);
    expect(await sent({ ...fresh(whole), text: "x".repeat(1024 * 1024) })).toBe(413);
    const more = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`unknown${i}`, { i }]));
    expect(await sent({ ...fresh(whole), ...more })).toBe(200);
    expect(await sent({ ...fresh(whole), __proto__: { type: "x" }, constructor: 1 })).toBe(200);
    await stillJudges();
  });

  it.each([
    "https://evil.example/emea/",
    "https://smba.trafficmanager.net.evil.example/emea/",
    "http://127.0.0.1:1/emea/",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "",
  ])("whose service is %s is refused, and nothing is ever sent there", async (serviceUrl) => {
    await begin();
    const whole = await harmlessActivity();
    const activity = { ...fresh(whole), serviceUrl, text: INSULT };
    expect([400, 401, 403]).toContain(await sent(activity));
    expect(await scene.db.incidents.list({})).toEqual([]);
    await stillJudges();
  });

  it("of another tenant is refused, whoever signed it", async () => {
    await begin();
    const whole = await harmlessActivity();
    const other = "99999999-9999-4999-8999-999999999999";
    const foreign = {
      ...fresh(whole),
      conversation: { ...asObject(whole["conversation"]), tenantId: other },
      channelData: { ...asObject(whole["channelData"]), tenant: { id: other } },
    };
    expect([401, 403]).toContain(await sent(foreign));
    await stillJudges();
  });

  it("without a token, or with one of somebody else, is refused", async () => {
    const { fake } = await begin();
    const whole = await harmlessActivity();
    const forged = { ...fresh(whole), text: INSULT };
    for (const options of [
      { token: false },
      { token: "made.up.token" },
      { key: "unknown" },
      { key: "webchat" },
      { claims: { aud: "11111111-1111-4111-8111-111111111111" } },
      { claims: { iss: "https://evil.example" } },
      { header: { alg: "none" } },
      { secret: new TextEncoder().encode(fake.appPassword.repeat(3)) },
    ] as const)
      expect([401, 403]).toContain(await sent(forged, options));
    expect(await scene.db.incidents.list({})).toEqual([]);
    await stillJudges();
  });
});
