import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

const FILES = ["note", "line", "card", "ping", "notice", "digest", "answer", "advice"];
/** A key in full, or its beginning when the rest depends on the case: "card.note.", with or without a `${…}` after it. */
const ASKED = new RegExp(`["\`]((?:${FILES.join("|")})\\.[\\w.-]*)(\\$\\{)?`, "gu");

function leaves(tree: unknown, path: string): readonly string[] {
  if (typeof tree !== "object" || tree === null) return [path];
  return Object.entries(tree).flatMap(([key, below]) => leaves(below, `${path}.${key}`));
}
const keys = FILES.flatMap((file) =>
  leaves(parse(readFileSync(`config/guidance/nl/${file}.yaml`, "utf8")), file),
);
const asked = ["src/policy", "src/moderation"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, "utf8").matchAll(ASKED)].map((match) => ({
        key: match[1] ?? "",
        open: match[2] !== undefined,
      })),
    ),
);

test("every text that the code asks for is there", () => {
  const missing = asked.filter(
    ({ key, open }) => !keys.some((text) => (open ? text.startsWith(key) : text === key)),
  );
  expect(missing).toEqual([]);
});

test("every text that is there is asked for", () => {
  const unused = keys.filter(
    (text) => !asked.some(({ key, open }) => (open ? text.startsWith(key) : text === key)),
  );
  expect(unused).toEqual([]);
});
