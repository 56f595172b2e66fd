import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
type Lock = {
  packages: Record<
    string,
    {
      gypfile?: boolean;
      resolved?: string;
      version?: string;
      optionalDependencies?: Record<string, string>;
    }
  >;
};
const lock = JSON.parse(readFileSync(resolve(ROOT, "package-lock.json"), "utf8")) as Lock;

it("keeps npm from compiling better-sqlite3, which brings its binary (npm 10 looks in the lockfile, npm 11 in package.json)", () => {
  const manifest = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as {
    allowScripts: unknown;
  };
  expect(lock.packages["node_modules/better-sqlite3"]?.gypfile).toBe(false);
  expect(manifest.allowScripts).toEqual({
    "better-sqlite3": false,
    "botbuilder-dialogs": false,
    node: true,
  });
});

it("has at hand what a library runs after its installation, which npm 10 does whatever allowScripts says", () => {
  const manifest = JSON.parse(readFileSync(resolve(ROOT, "package.json"), "utf8")) as {
    dependencies: Readonly<Record<string, string>>;
  };
  // botbuilder-dialogs calls `npx rimraf`: not among the dependencies, it would be any version of that day.
  expect(manifest.dependencies["rimraf"]).toBe(lock.packages["node_modules/rimraf"]?.version);
});

it("names no download address, so that any registry serves", () => {
  expect(
    Object.values(lock.packages).filter((entry) => entry.resolved?.startsWith("http")),
  ).toEqual([]);
});

it("locks every platform's binary of the tools, so that npm ci works on any machine", () => {
  const missing = Object.values(lock.packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => !Object.keys(lock.packages).some((path) => path.endsWith(`node_modules/${name}`)),
    ),
  );
  expect(missing).toEqual([]);
});
