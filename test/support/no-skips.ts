import type { Reporter, TestModule } from "vitest/node";

/** A test that did not run proves nothing: a skipped or todo test fails the whole run. */
export function noSkips(): Reporter {
  return {
    onTestRunEnd: (modules: readonly TestModule[]) => {
      const skipped = modules.flatMap((module) => [...module.children.allTests("skipped")]);
      for (const test of skipped)
        process.stderr.write(`skipped, which counts as failed: ${test.fullName}\n`);
      if (skipped.length > 0) process.exitCode = 1;
    },
  };
}
