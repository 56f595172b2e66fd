import { afterEach, describe, expect, test } from "vitest";
import type { MessageRef } from "../../../src/domain/ids.ts";
import { messageId } from "../../../src/domain/ids.ts";
import { channelOf, CONSENTED, openTeamsClass } from "../../support/teams/teams-class.ts";

const HIDE = "ChannelMessage.UpdatePolicyViolation.All";
const FORBIDDEN = { kind: "undelivered", reason: "forbidden", retryAfterMs: null };

let at: Awaited<ReturnType<typeof openTeamsClass>>;
afterEach(() => at.close());
async function open(options: Parameters<typeof openTeamsClass>[0] = {}) {
  at = await openTeamsClass(options);
  return at.listen();
}
const refOf = ({
  id,
  rootId,
}: {
  readonly id: string;
  readonly rootId: string | null;
}): MessageRef => ({
  ...channelOf(at.klas),
  thread: rootId,
  message: messageId(id),
});
const patches = () => at.fake.requests.filter(({ method }) => method === "PATCH");

describe("hiding a post in Teams", () => {
  test("takes a first post and a reply out of sight, and stays so when it is asked again", async () => {
    const { platform } = await open();
    const root = at.fake.says(at.noor, at.klas, "eerste");
    const reply = at.fake.says(at.sem, at.klas, "antwoord", { replyTo: root });
    for (const post of [root, reply, reply])
      expect(await platform.hide(refOf(post))).toMatchObject({ kind: "delivered" });
    expect(at.fake.readableIn(at.klas)).toEqual([]);
    expect(platform.can.hide).toBe(true);
  });

  test("is promised nowhere and tried nowhere without the permission", async () => {
    const { platform } = await open({ consented: CONSENTED.filter((name) => name !== HIDE) });
    const post = at.fake.says(at.noor, at.klas, "blijft staan");
    expect(platform.can.hide).toBe(false);
    expect(await platform.hide(refOf(post))).toEqual(FORBIDDEN);
    expect(patches()).toEqual([]);
    expect(at.fake.readableIn(at.klas)).toEqual(["blijft staan"]);
  });

  test("is off where the school does not ask for it, whatever the tenant permits", async () => {
    const { platform } = await open({ hides: false });
    const post = at.fake.says(at.noor, at.klas, "blijft staan");
    expect(platform.can.hide).toBe(false);
    expect(await platform.hide(refOf(post))).toEqual(FORBIDDEN);
    expect(patches()).toEqual([]);
  });

  test("counts as done for a post that was thrown away", async () => {
    const { platform } = await open();
    const post = at.fake.says(at.noor, at.klas, "weg");
    at.fake.deletes(post);
    expect(await platform.hide(refOf(post))).toMatchObject({ kind: "delivered" });
  });

  test.each([
    [429, { reason: "rate-limited", retryAfterMs: 7000 }],
    [503, { reason: "unreachable" }],
    [403, { reason: "forbidden" }],
  ])("says what came of it when Microsoft answers %i", async (status, expected) => {
    const { platform } = await open();
    const post = at.fake.says(at.noor, at.klas, "blijft");
    at.fake.storm({ status, count: 1, retryAfter: 7, route: /^PATCH / });
    expect(await platform.hide(refOf(post))).toMatchObject({ kind: "undelivered", ...expected });
    expect(at.fake.readableIn(at.klas)).toEqual(["blijft"]);
  });
});
