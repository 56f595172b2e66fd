import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

it("the README says of every library why it is there", () => {
  const manifest = JSON.parse(read("package.json")) as Record<
    "dependencies" | "devDependencies",
    Readonly<Record<string, string>>
  >;
  const libraries = read("README.md").split("## Libraries")[1] ?? "";
  const named = new Set(
    libraries
      .split("\n")
      .flatMap((line) => (/^\| ([^|]+) \|/.exec(line)?.[1] ?? "").split(","))
      .map((name) => name.trim()),
  );
  const missing = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    // Types belong to the library that they describe.
    (name) => !named.has(name) && !name.startsWith("@types/"),
  );
  expect(missing).toEqual([]);
});

it("the privacy file says of every table what is in it and how long", () => {
  const tables = [
    ...(read("src/storage/tables.ts")
      .split("export type Tables = {")[1]
      ?.matchAll(/^ {2}(\w+):/gm) ?? []),
  ].map(([, name]) => name ?? "");
  expect(tables.length).toBeGreaterThan(15);
  const chapter = read("docs/privacy.md").split("## 4.")[1]?.split("## 5.")[0] ?? "";
  expect(tables.filter((table) => !chapter.includes(`\`${table}\``))).toEqual([]);
});

it("the operations guide says of every log code what to do", () => {
  const sources = globSync("{src,adapters}/**/*.ts", { cwd: new URL("../../", import.meta.url) });
  const codes = new Set(
    sources.flatMap((path) =>
      [...read(path).matchAll(/\blog\.(?:debug|info|warn|error)\(\s*"([A-Z_]+)"/g)].map(
        ([, code]) => code ?? "",
      ),
    ),
  );
  expect(codes.size).toBeGreaterThan(50);
  const guide = read("docs/operations.md");
  expect([...codes].filter((code) => !guide.includes(`\`${code}\``))).toEqual([]);
});
