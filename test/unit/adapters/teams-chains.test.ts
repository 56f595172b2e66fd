import { describe, expect, test } from "vitest";
import { changedChains } from "../../../adapters/teams/chains.ts";
import { createHistory } from "../../../adapters/teams/history.ts";
import { positionOf } from "../../../adapters/teams/message-ids.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { scriptedGraph } from "../../support/teams/scripted-graph.ts";
import { channelOf } from "../../support/teams/teams-class.ts";
import { createTestClock, moved } from "../../support/test-clock.ts";

const START = Date.parse("2026-11-20T09:00:00Z");
const MESSAGES = "/teams/g/channels/c/messages";

/** A chatMessage with its moment as id. */
const post = (id: number, more: object = {}) => ({
  id: String(id),
  replyToId: null,
  messageType: "message",
  createdDateTime: new Date(id).toISOString(),
  lastEditedDateTime: null,
  deletedDateTime: null,
  from: { user: { id: "0D820ECD-DEF2-4297-ADAD-78056CDE7C78", displayName: "Noor" } },
  body: { contentType: "text", content: `bericht ${id}` },
  attachments: [],
  mentions: [],
  ...more,
});

describe("the chains that changed", () => {
  test("a thousand replies without word of more are not taken for all: they are asked for apart", async () => {
    const clock = createTestClock(START);
    const replies = Array.from({ length: 1020 }, (_, index) =>
      post(2000 + index, { replyToId: "1000" }),
    );
    const { client } = await scriptedGraph(clock, ({ path }) =>
      path.includes("/delta")
        ? { body: { value: [{ ...post(1000), replies: replies.slice(0, 1000) }] } }
        : { body: { value: replies } },
    );
    for await (const chain of changedChains(client, MESSAGES, 0, { pace: "now" }))
      expect(chain.replies).toHaveLength(1020);
  });

  test("replies that Graph leaves out are asked for, and a chain that is thrown away meanwhile has none", async () => {
    const clock = createTestClock(START);
    const { client, asked } = await scriptedGraph(clock, ({ path }) =>
      path.includes("/delta")
        ? { body: { value: [post(1000), post(1001)] } }
        : path.includes("1001")
          ? { status: 404 }
          : { body: { value: [post(2000)] } },
    );
    const found: number[] = [];
    for await (const { replies } of changedChains(client, MESSAGES, 0, { pace: "now" }))
      found.push(replies.length);
    expect(found).toEqual([1, 0]);
    expect(asked.map(({ path }) => path.split("?")[0])).toContain(`/v1.0${MESSAGES}/1000/replies`);
  });

  test("a page that is too large to hold is asked for again in smaller pieces", async () => {
    const clock = createTestClock(START);
    const large = " ".repeat(33 * 1024 * 1024);
    const { client, asked } = await scriptedGraph(clock, ({ path }) =>
      path.includes("$top=1&")
        ? { body: { value: [{ ...post(1000), replies: [] }] } }
        : { body: large },
    );
    const found: unknown[] = [];
    for await (const { root } of changedChains(client, MESSAGES, 0, { pace: "now" }))
      found.push(root);
    expect(found).toHaveLength(1);
    expect(asked.map(({ path }) => /\$top=(\d+)/.exec(path)?.[1])).toEqual(["50", "5", "1"]);
  });

  test("a listing that is forgotten each time ends as unreachable, to be tried later", async () => {
    const clock = createTestClock(START);
    const { client, asked } = await scriptedGraph(clock, () => ({ status: 410 }));
    const reading = (async () => {
      for await (const chain of changedChains(client, MESSAGES, 0, { pace: "patient" }))
        expect(chain).toBeUndefined();
    })();
    await expect(moved(clock, reading)).rejects.toMatchObject({ code: "PLATFORM_UNREACHABLE" });
    expect(asked.length).toBeLessThan(10);
  });
});

describe("posts of an unusual kind", () => {
  async function read(...roots: readonly object[]) {
    const clock = createTestClock(START);
    const { client } = await scriptedGraph(clock, ({ path }) =>
      path.includes("/delta")
        ? { body: { value: roots.map((root) => ({ replies: [], ...root })) } }
        : { body: roots[0] },
    );
    const db = await openDatabase(":memory:");
    const logged: { readonly code: string; readonly refs: unknown }[] = [];
    const write = (code: string, refs?: unknown): void => void logged.push({ code, refs });
    const history = createHistory({
      graph: client,
      groupOf: async () => "g",
      memory: db.memory.of("teams"),
      unheard: () => false,
      tenant: "t",
      clock,
      log: { debug: write, info: write, warn: write, error: write },
    });
    const found: string[] = [];
    const floor = positionOf("1");
    for await (const { text } of history.missed(channelOf("c"), new Map(), floor)) found.push(text);
    await db.close();
    return { found, logged, history };
  }

  test("what Teams itself says is left out, and what nobody is named for", async () => {
    const { found, logged } = await read(
      post(1001, { messageType: "systemEventMessage", from: null }),
      post(1002, { messageType: "unknownFutureValue" }),
      post(1003, { from: { application: { id: "x", displayName: "Bot" }, user: null } }),
      post(1004, { from: null }),
      post(1005),
    );
    expect(found).toEqual(["bericht 1005"]);
    expect(logged).toEqual([]);
  });

  test("one that cannot be read is set aside, told by its id, and the rest is given", async () => {
    const { found, logged } = await read(
      post(1001, { createdDateTime: "gisteren", body: { contentType: "text", content: "geheim" } }),
      { id: { geheim: true } },
      { id: "geen getal" },
      post(1002, { subject: "Toets", body: { contentType: "html", content: "<p>morgen</p>" } }),
      post(1003, { body: null, attachments: null, mentions: undefined }),
    );
    expect(found).toEqual(["Toets\nmorgen", ""]);
    expect(logged.map(({ code }) => code)).toEqual(Array(3).fill("PAYLOAD_UNREADABLE"));
    expect(JSON.stringify(logged)).not.toContain("geheim");
    expect(JSON.stringify(logged)).toContain("1001");
  });
});
