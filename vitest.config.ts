import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";
import { noSkips } from "./test/support/no-skips.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    reporters: ["default", noSkips()],
    allowOnly: false,
    // One more than the cores of a small machine: many tests wait for a bot that starts.
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    // Real time ends only what hangs: a wait inside a test gives up earlier, and says for what it was, unless the test has a
    // limit of its own.
    testTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 180_000,
  },
});
