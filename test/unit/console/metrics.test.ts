import { expect, test } from "vitest";
import { createMetrics } from "../../../src/console/metrics.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { aPerson, aTeam, anAccount } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";
import type { Bench } from "../../support/moderation-bench.ts";
import { undelivered } from "../../support/test-platform.ts";

/** What the operator reads after all that the bench has traced. */
async function figures(bench: Bench): Promise<string> {
  const metrics = createMetrics(bench.db, () => []);
  for (const event of bench.traced) metrics.trace(event);
  return metrics.render();
}

test("nothing has gone wrong yet, and that is a figure too", async () => {
  const metrics = createMetrics(await openDatabase(":memory:"), () => []);
  const text = await metrics.render();
  expect(text).toContain('klaswacht_alerts_to_nobody_total{why="nobody-to-alert"} 0');
  expect(text).toContain('klaswacht_alerts_to_nobody_total{why="nobody-reached"} 0');
  expect(text).toContain("klaswacht_messages_set_aside_total 0");
  expect(text).toContain("klaswacht_payloads_unreadable_total 0");
});

test("an alert for which there is nobody counts", async () => {
  const bench = await aBench({ people: [aPerson("Sem")] });
  await bench.say("schelden");
  expect(await figures(bench)).toContain(
    'klaswacht_alerts_to_nobody_total{why="nobody-to-alert"} 1',
  );
});

test("an alert that reaches nobody counts", async () => {
  const { author, mentor } = aTeam();
  const bench = await aBench({ people: [author, mentor] });
  bench.chat.behave(({ kind }) => (kind === "card" ? undelivered("closed") : null));
  await bench.say("schelden", { author: anAccount("sem") });
  await bench.useCases.tick();
  expect(await figures(bench)).toContain(
    'klaswacht_alerts_to_nobody_total{why="nobody-reached"} 1',
  );
});

test("a message that cannot be judged and a payload that cannot be read count", async () => {
  const bench = await aBench();
  await bench.say("BOEM");
  bench.useCases.unreadable("playground", "m1");
  const text = await figures(bench);
  expect(text).toContain("klaswacht_messages_set_aside_total 1");
  expect(text).toContain("klaswacht_payloads_unreadable_total 1");
});
