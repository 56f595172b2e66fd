import { expect, test } from "vitest";
import { KlaswachtError } from "../../../src/domain/errors.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { anAccount } from "../../support/builders.ts";
import { aBench } from "../../support/moderation-bench.ts";

const MERAL = anAccount("meral");

async function untilLogged(
  bench: Awaited<ReturnType<typeof aBench>>,
  code: string,
  times = 1,
): Promise<void> {
  while (bench.codes().filter((one) => one === code).length < times) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test("a full disk holds the message and its cursor until there is room", async () => {
  const real = await openDatabase(":memory:");
  let full = false;
  const db: typeof real = {
    ...real,
    transaction: (work) =>
      full ? Promise.reject(new KlaswachtError("DISK_FULL", "full")) : real.transaction(work),
  };
  const bench = await aBench({ db });
  await bench.say("hoi");
  full = true;
  let handled = false;
  const saying = (async () => {
    await bench.say("jij sukkel");
    handled = true;
  })();
  await untilLogged(bench, "DISK_FULL");
  bench.clock.next();
  await untilLogged(bench, "DISK_FULL", 2);
  expect(handled).toBe(false);
  expect(bench.chat.standing).toEqual([]);
  full = false;
  bench.clock.next();
  await saying;
  await bench.useCases.tick();
  expect(await real.incidents.list({})).toHaveLength(1);
  expect(bench.chat.of("card", MERAL)).toHaveLength(1);
});

test("before the platforms stop nothing is tried twice any more, so that they need not wait for a full disk", async () => {
  const real = await openDatabase(":memory:");
  let full = false;
  const db: typeof real = {
    ...real,
    transaction: (work) =>
      full ? Promise.reject(new KlaswachtError("DISK_FULL", "full")) : real.transaction(work),
  };
  const bench = await aBench({ db });
  full = true;
  const waiting = bench.say("jij sukkel");
  await untilLogged(bench, "DISK_FULL");
  bench.useCases.hasten();
  await waiting;
  await bench.say("wat een sukkel");
  full = false;
  // What works is done to the end.
  await bench.say("sukkels zijn jullie");
  await bench.useCases.stop();
  expect(await real.incidents.list({})).toHaveLength(1);
  const next = bench.reborn();
  await next.useCases.start();
  await next.useCases.idle();
  const [incident] = await real.incidents.list({});
  if (incident === undefined) throw new Error("there is no case");
  expect(await real.incidents.messages(incident.id)).toHaveLength(3);
});

test("a stop with a full disk leaves the cursor before the message, so that the next start finds it", async () => {
  const real = await openDatabase(":memory:");
  let full = false;
  const db: typeof real = {
    ...real,
    transaction: (work) =>
      full ? Promise.reject(new KlaswachtError("DISK_FULL", "full")) : real.transaction(work),
  };
  const bench = await aBench({ db });
  full = true;
  const saying = bench.say("jij sukkel");
  await untilLogged(bench, "DISK_FULL");
  // Room again just then: the cursor could be written, and must not pass the message.
  full = false;
  const stopping = bench.useCases.stop();
  await saying;
  await stopping;
  expect(await real.incidents.list({})).toEqual([]);
  const next = bench.reborn();
  await next.useCases.start();
  await next.useCases.idle();
  expect(await real.incidents.list({})).toHaveLength(1);
});
