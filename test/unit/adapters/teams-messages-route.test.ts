import { expect, it } from "vitest";
import { TeamsAdapter } from "@microsoft/teams-ai";
import type { Reply } from "../../../adapters/teams/bot-adapter.ts";
import type { Caller, Refused } from "../../../adapters/teams/caller-check.ts";
import { createMessagesRoute } from "../../../adapters/teams/messages-route.ts";
import { createSeenActivities } from "../../../adapters/teams/seen-activities.ts";
import { createTestClock } from "../../support/test-clock.ts";

const OK: Reply = { status: 200, body: null };
const QUIET = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** The route alone: who may come in, and whether there is room, is up to the test. */
function begin() {
  const clock = createTestClock(0);
  const state = {
    caller: { authorization: "", serviceUrl: null } as Caller | Refused,
    full: false,
    turn: async (work: () => Promise<Reply>): Promise<Reply> => work(),
  };
  const events: string[] = [];
  const routes = createMessagesRoute({
    check: { request: async () => state.caller, activity: () => null },
    seen: createSeenActivities(clock),
    bot: { adapter: new TeamsAdapter({}), turn: (_body, _authorization, work) => state.turn(work) },
    inbox: () => ({
      isFull: () => state.full,
      take: async ({ id }) => {
        events.push(`taken ${id}`);
        return OK;
      },
    }),
    unreadable: () => events.push("unreadable"),
    missed: () => events.push("missed"),
    clock,
    log: QUIET,
  });
  const send = async (id: string, change: object = {}): Promise<number> => {
    const activity = {
      type: "message",
      id,
      channelId: "msteams",
      conversation: { id: "19:klas@thread.tacv2" },
      from: { id: "29:noor" },
      recipient: { id: "28:bot" },
      ...change,
    };
    const response = await routes.request("/api/messages", {
      method: "POST",
      body: JSON.stringify(activity),
    });
    return response.status;
  };
  return { state, events, send };
}

it("says that something was missed when there is no room, and again before the next is taken in", async () => {
  const { state, events, send } = begin();
  expect(await send("1")).toBe(200);
  state.full = true;
  expect(await send("2")).toBe(503);
  expect(await send("3")).toBe(503);
  state.full = false;
  expect(await send("4")).toBe(200);
  expect(await send("5")).toBe(200);
  expect(events).toEqual(["taken 1", "missed", "missed", "missed", "taken 4", "taken 5"]);
});

it("says so when the library fails, which Teams does not try again", async () => {
  const { state, events, send } = begin();
  state.turn = async () => Promise.reject(new Error("library"));
  expect(await send("1")).toBe(503);
  expect(events).toEqual(["missed"]);
});

it("says so of what was refused because Microsoft's keys could not be read", async () => {
  const { state, events, send } = begin();
  const { caller } = state;
  state.caller = { refused: 401, code: "TOKEN_KEYS_UNREACHABLE" };
  expect(await send("1")).toBe(401);
  state.caller = caller;
  expect(await send("2")).toBe(200);
  expect(events).toEqual(["missed", "missed", "taken 2"]);
});

it("says nothing of the kind of what was forged", async () => {
  const { state, events, send } = begin();
  state.caller = { refused: 401, code: "TOKEN_EXPIRED" };
  expect(await send("1")).toBe(401);
  expect(events).toEqual([]);
});

it("says so of what Teams sent and nobody can read, which Graph may tell better", async () => {
  const { events, send } = begin();
  expect(await send("1", { from: 17 })).toBe(400);
  expect(events).toEqual(["unreadable", "missed"]);
});
