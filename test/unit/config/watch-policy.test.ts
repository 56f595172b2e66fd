import { describe, expect, onTestFinished, test } from "vitest";
import { watchPolicy } from "../../../src/config/watch-policy.ts";
import type { PolicyWatch } from "../../../src/config/watch-policy.ts";
import type { Clock } from "../../../src/domain/clock.ts";
import { schoolId } from "../../../src/domain/ids.ts";
import type { Policy } from "../../../src/domain/policy.ts";
import type { Log } from "../../../src/domain/trace.ts";
import { NOW, aConfigFolder, soundPolicy } from "./a-config-folder.ts";
import type { ConfigCopy } from "./a-config-folder.ts";

/** Waiting tasks run when the test says so; `waiting` resolves as soon as there is one. */
function aManualClock() {
  const tasks = new Set<() => void>();
  const regular = new Set<() => void>();
  let arrived = Promise.withResolvers<void>();
  const clock: Clock = {
    ...NOW,
    every: (_ms, task) => {
      regular.add(task);
      return () => regular.delete(task);
    },
    after: (_ms, task) => {
      tasks.add(task);
      arrived.resolve();
      return () => tasks.delete(task);
    },
  };
  return {
    clock,
    tasks,
    regular,
    waiting: () => arrived.promise,
    run: () => {
      const due = [...tasks];
      tasks.clear();
      arrived = Promise.withResolvers<void>();
      for (const task of due) task();
    },
  };
}

async function aWatch(config: ConfigCopy, ready = async (): Promise<void> => {}) {
  const lines: string[] = [];
  const write =
    (level: string): Log["info"] =>
    (code, refs = {}) => {
      const where = "file" in refs ? ` ${String(refs["file"])}:${String(refs["line"])}` : "";
      lines.push(`${level} ${code}${where}`);
    };
  const log: Log = {
    debug: write("debug"),
    info: write("info"),
    warn: write("warn"),
    error: write("error"),
  };
  const manual = aManualClock();
  const changes: Policy[] = [];
  let next = Promise.withResolvers<Policy>();
  const watch: PolicyWatch = watchPolicy({
    lint: () => Promise.resolve([]),
    folder: config.folder,
    policy: await soundPolicy(config.folder),
    clock: manual.clock,
    log,
    ready,
    changed: (policy) => {
      changes.push(policy);
      next.resolve(policy);
      next = Promise.withResolvers<Policy>();
    },
  });
  onTestFinished(() => watch.stop());
  return { watch, lines, changes, manual, changed: () => next.promise };
}

const minutes = (policy: Policy): number | undefined =>
  policy.schools.get(schoolId("speelklas"))?.timers.acknowledge.high;

describe("a change in the folder", () => {
  test("is noticed, and taken over once the writing has settled", async () => {
    const config = await aConfigFolder();
    const { watch, lines, changed, manual } = await aWatch(config);
    const next = changed();
    await config.change("school.yaml", "high: 10", "high: 12");
    await manual.waiting();
    expect(minutes(watch.current())).toBe(10);
    manual.run();
    expect(minutes(await next)).toBe(12);
    expect(minutes(watch.current())).toBe(12);
    expect(lines).toEqual(["info CONFIG_RELOADED"]);
  });

  test("is in force only when what it needs is ready", async () => {
    const config = await aConfigFolder();
    const asked = Promise.withResolvers<void>();
    const made = Promise.withResolvers<void>();
    const { watch, changes } = await aWatch(config, () => {
      asked.resolve();
      return made.promise;
    });
    await config.change("school.yaml", "high: 10", "high: 12");
    const reading = watch.reread();
    await asked.promise;
    expect([minutes(watch.current()), changes]).toEqual([10, []]);
    made.resolve();
    await reading;
    expect([minutes(watch.current()), changes.length]).toEqual([12, 1]);
  });

  test("is found by the regular look when the system said nothing", async () => {
    const config = await aConfigFolder();
    const { changed, manual } = await aWatch(config);
    const next = changed();
    await config.change("school.yaml", "high: 10", "high: 12");
    for (const look of manual.regular) look();
    expect(minutes(await next)).toBe(12);
  });

  test("with mistakes leaves the last good policy in force and is logged once, with file and line", async () => {
    const config = await aConfigFolder();
    const { watch, lines, changes } = await aWatch(config);
    const line = await config.change("school.yaml", "mode: live", "mode: liev");
    await watch.reread();
    await watch.reread();
    expect(changes).toEqual([]);
    expect(minutes(watch.current())).toBe(10);
    expect(watch.problems()).toHaveLength(1);
    expect(lines).toEqual([`error CONFIG_INVALID config/school.yaml:${line}`, "warn CONFIG_KEPT"]);

    await config.change("school.yaml", "mode: liev", "mode: live");
    await watch.reread();
    expect(watch.problems()).toEqual([]);
    expect(lines.at(-1)).toBe("info CONFIG_REPAIRED");
  });

  test("that changes nothing is no change", async () => {
    const config = await aConfigFolder();
    const { watch, changes, lines } = await aWatch(config);
    await watch.reread();
    expect([changes, lines]).toEqual([[], []]);
  });

  test("after stop is left alone, and nothing keeps waiting", async () => {
    const config = await aConfigFolder();
    const { watch, changes, manual } = await aWatch(config);
    await config.change("school.yaml", "high: 10", "high: 12");
    const late = watch.reread();
    watch.stop();
    watch.stop();
    await late;
    await watch.reread();
    expect(changes).toEqual([]);
    expect([manual.regular.size, manual.tasks.size]).toEqual([0, 0]);
  });
});
