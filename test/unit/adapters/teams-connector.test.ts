import { createServer } from "node:http";
import { once as happens } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createBotAdapter } from "../../../adapters/teams/bot-adapter.ts";
import { createConnector } from "../../../adapters/teams/connector.ts";
import { undeliveredBy } from "../../../adapters/teams/failures.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import { systemClock } from "../../../src/main/system-clock.ts";
import { delivered, undelivered } from "../../contract/platform-delivered.ts";
import { aCard, aNote, once } from "../../contract/platform-views.ts";
import { createTestClock } from "../../support/test-clock.ts";
import { openOutgoing, outcome, type OutgoingStage } from "../../support/teams/outgoing-stage.ts";

const SENDING = /^POST \/emea\/[^/]+\/v3\/conversations\/[^/]+\/activities$/u;
const EDITING = /^PUT /u;
const LOGIN = /^POST \/[^/]+\/oauth2/u;

/** Short waits take no time; what was waited is written down. */
function hastyClock() {
  const waited: number[] = [];
  const clock: Clock = {
    ...systemClock,
    after: (ms, task) => {
      if (ms > 1000) return systemClock.after(ms, task);
      waited.push(ms);
      return systemClock.after(0, task);
    },
  };
  return { clock, waited };
}

let stage: OutgoingStage;
let outgoing: ReturnType<OutgoingStage["start"]>;
let waited: readonly number[];
beforeEach(async () => {
  const hasty = hastyClock();
  ({ waited } = hasty);
  stage = await openOutgoing({ clock: hasty.clock });
  outgoing = stage.start();
});
afterEach(() => stage.close());

const note = () => outgoing.note(stage.to(stage.noor), aNote("stop"), once("a"));
const requests = (route: RegExp): number =>
  stage.fake.requests.filter(({ method, path }) => route.test(`${method} ${path}`)).length;

describe("the Bot Connector", () => {
  test("is asked again a little later when it asks for a second attempt", async () => {
    stage.fake.storm({ status: 412, count: 2, route: SENDING });
    delivered(await note());
    expect(requests(SENDING)).toBe(3);
    expect(waited).toEqual([100, 200]);
  });

  test("is not asked for ever", async () => {
    stage.fake.storm({ status: 412, count: 9, route: SENDING });
    expect(outcome(await note())).toBe("unreachable");
    expect(requests(SENDING)).toBe(3);
  });

  for (const status of [0, 500, 502, 503, 504])
    test(`is not sent a message twice by itself when ${status} leaves open whether it arrived`, async () => {
      stage.fake.storm({ status, count: 1, route: SENDING });
      expect(outcome(await note())).toBe("unreachable");
      expect(requests(SENDING)).toBe(1);
    });

  for (const status of [502, 504])
    test(`is asked again for an edit after ${status}, which does no more than once`, async () => {
      const desk = stage.at(stage.mentor);
      const ref = delivered(await outgoing.card(desk, aCard(), null, once("a")));
      stage.fake.storm({ status, applied: true, count: 2, route: EDITING });
      delivered(await outgoing.card(desk, aCard({ lines: ["nieuw"] }), ref, once("a")));
      expect(requests(EDITING)).toBe(3);
    });

  test("is given the second that it asks for", async () => {
    stage.fake.storm({ status: 429, retryAfter: 1, count: 1, route: SENDING });
    delivered(await note());
    expect(waited).toEqual([1000]);
  });

  test("has its longer waits passed on", async () => {
    stage.fake.storm({ status: 429, retryAfter: 42, count: 1, route: SENDING });
    expect(undelivered(await note(), "rate-limited")).toBe(42_000);
    expect(requests(SENDING)).toBe(1);
  });

  test("comes back as unreachable when it does not answer in ten seconds", async () => {
    const silent = createServer();
    silent.listen(0, "127.0.0.1");
    await happens(silent, "listening");
    const bound = silent.address();
    const url = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : 0}/`;
    const clock = createTestClock(0);
    const { tenantId, appId } = stage.fake;
    const options = { appId, tenantId, endpoints: { ...stage.fake.endpoints, serviceUrls: [url] } };
    const connector = createConnector({
      adapter: createBotAdapter(options, null).adapter,
      options: { ...options, clock },
      addresses: { ...stage.addresses, service: async () => null },
      tokens: null,
    });
    const asked = happens(silent, "request");
    const sending = connector.send("a:1", { type: "message", text: "stop" });
    await asked;
    clock.move(10_000);
    const error: unknown = await sending.catch((reason: unknown) => reason);
    expect(outcome(undeliveredBy(error, "person", 0))).toBe("unreachable");
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  });
});

describe("our own token", () => {
  test("that is taken back before its time is asked for anew", async () => {
    delivered(await note());
    stage.fake.revokeTokens();
    delivered(await outgoing.note(stage.to(stage.noor), aNote("b"), once("b")));
    expect(requests(LOGIN)).toBe(2);
    expect(stage.fake.chatMessages(stage.noor)).toHaveLength(2);
  });

  test("that the Connector does not take lets everything wait, and asks for no third one", async () => {
    const storm = stage.fake.storm({ status: 401, count: 9, route: SENDING });
    expect(outcome(await note())).toBe("unreachable");
    expect(requests(SENDING)).toBe(2);
    storm.stop();
    delivered(await note());
  });

  test("that login refuses lets everything wait until it is repaired", async () => {
    const storm = stage.fake.storm({ status: 401, count: 9, route: LOGIN });
    expect(outcome(await note())).toBe("unreachable");
    expect(stage.logged).toContain("TEAMS_TOKEN_REFUSED");
    storm.stop();
    delivered(await note());
  });

  test("that login cannot give now makes everything unreachable", async () => {
    const storm = stage.fake.storm({ status: 0, count: 9, route: LOGIN });
    expect(outcome(await note())).toBe("unreachable");
    storm.stop();
    delivered(await note());
  });
});

describe("the service address", () => {
  test("elsewhere than allowed is never spoken to", async () => {
    const elsewhere = createServer();
    let spoken = 0;
    elsewhere.on("request", () => (spoken += 1));
    elsewhere.listen(0, "127.0.0.1");
    await happens(elsewhere, "listening");
    const bound = elsewhere.address();
    const url = `http://127.0.0.1:${typeof bound === "object" ? bound?.port : 0}/`;
    const { botId, tenantId } = stage.fake;
    await stage.addresses.learnService({ url, botId, tenantId });
    await note();
    // The allowed one is spoken to instead.
    expect(stage.fake.requests.at(-1)?.path).toContain("/v3/conversations");
    expect(spoken).toBe(0);
    await new Promise((resolve) => elsewhere.close(resolve));
  });
});

describe("a team", () => {
  test("tells its group in Graph and who is in it, page by page", async () => {
    const { id, groupId, members } = stage.klas.team;
    expect(await stage.connector.team(id)).toEqual({ team: id, group: groupId });
    for (let index = 0; index < 600; index += 1) {
      const user = stage.fake.createUser({ name: `Leerling ${index}` });
      members.set(user.id, user);
    }
    const found = await stage.connector.members(stage.klas.id);
    expect(new Set(found.map(({ account }) => account))).toEqual(new Set(members.keys()));
    expect(found[0]?.id).toMatch(/^29:/u);
  });
});
