import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rawCall } from "./fake-discord-client.ts";
import type { School } from "./fake-discord-school.ts";
import { openSchool } from "./fake-discord-school.ts";

const quiet = { allowed_mentions: { parse: [] } };
let at: School;

beforeEach(async () => {
  at = await openSchool();
});
afterEach(() => at.close());

describe("violations", () => {
  it("are recorded for unknown routes, mentions that ring, and flags that would be dropped", async () => {
    expect((await rawCall(at.fake, "GET", "/channels/1/nonsense")).status).toBe(404);
    await rawCall(at.fake, "POST", `/channels/${at.klas.id}/messages`, { content: "x" });
    await rawCall(at.fake, "POST", `/channels/${at.klas.id}/messages`, {
      content: "x",
      allowed_mentions: { parse: ["everyone"] },
    });
    await rawCall(at.fake, "POST", `/channels/${at.klas.id}/messages`, {
      content: "x",
      flags: 64,
      ...quiet,
    });
    expect(at.fake.violations.map(({ what }) => what)).toEqual([
      "unknown route",
      "allowed_mentions without parse",
      "allowed_mentions parses everyone",
      "flags 64 cannot be set here and would be dropped",
    ]);
  });

  it("stay empty for a well-behaved bot, and its mentions do not ring", async () => {
    const room = await at.client.channels.fetch(at.klas.id);
    if (room === null || !room.isSendable()) throw new Error("no channel to write in");
    await room.send(`<@${at.noor.id}> @everyone`);
    expect(at.fake.violations).toEqual([]);
    expect(at.fake.pushes.at(-1)?.mentions).toEqual([]);
  });
});
