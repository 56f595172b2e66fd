import { expect, it } from "vitest";
import { readActivity, type TeamsActivity } from "../../../adapters/teams/activity-schema.ts";
import { createInbox } from "../../../adapters/teams/inbox.ts";
import { createTestClock } from "../../support/test-clock.ts";

const anActivity = (id: string): TeamsActivity => {
  const read = readActivity({ type: "message", id });
  if (read === null) throw new Error("no activity");
  return read;
};

it("answers when what came is committed, not before", async () => {
  const clock = createTestClock(0);
  const committed = Promise.withResolvers<void>();
  const inbox = createInbox({
    clock,
    receive: () => committed.promise,
    answer: async () => ({ status: 200, body: null }),
  });
  let answered = false;
  const reply = inbox.take(anActivity("1")).then((given) => {
    answered = true;
    return given;
  });
  clock.move(3999);
  await Promise.resolve();
  expect(answered).toBe(false);
  committed.resolve();
  expect(await reply).toEqual({ status: 200, body: null });
});

it("answers after four seconds all the same, and stays at it until it is done", async () => {
  const clock = createTestClock(0);
  const committed = Promise.withResolvers<void>();
  const inbox = createInbox({
    clock,
    receive: () => committed.promise,
    answer: async () => ({ status: 200, body: null }),
  });
  const reply = inbox.take(anActivity("1"));
  clock.move(4000);
  expect(await reply).toEqual({ status: 200, body: null });
  let idle = false;
  const ended = inbox.idle().then(() => {
    idle = true;
    return idle;
  });
  await Promise.resolve();
  expect(idle).toBe(false);
  committed.resolve();
  expect(await ended).toBe(true);
});

it("is full while two thousand are under way, and has room again when one is done", async () => {
  const clock = createTestClock(0);
  const first = Promise.withResolvers<void>();
  const others = Promise.withResolvers<void>();
  const inbox = createInbox({
    clock,
    receive: async ({ id }) => (id === "0" ? first.promise : others.promise),
    answer: async () => ({ status: 200, body: null }),
  });
  const taken = Array.from({ length: 2000 }, (_, index) => inbox.take(anActivity(String(index))));
  expect(inbox.isFull()).toBe(true);
  first.resolve();
  await taken[0];
  expect(inbox.isFull()).toBe(false);
  others.resolve();
  await Promise.all(taken);
});
