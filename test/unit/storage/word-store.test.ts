import { describe, expect, it } from "vitest";
import { personId, schoolId } from "../../../src/domain/ids.ts";
import type { OwnEntry } from "../../../src/domain/words.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";

const BAKEN = schoolId("het-baken");
const HAVEN = schoolId("de-haven");
const LOES = personId("het-baken/101");

const anEntry = (key: string, overrides: Partial<OwnEntry> = {}): OwnEntry => ({
  key,
  term: null,
  state: "live",
  owner: LOES,
  reason: "x",
  until: null,
  ...overrides,
});
const aChange = (key: string, after: OwnEntry | null, before: OwnEntry | null = null) => ({
  school: BAKEN,
  at: 1,
  by: LOES,
  action: "add" as const,
  undoes: null,
  parts: [{ key, before, after }],
});

describe("the store of words", () => {
  it("keeps the last entry of each key, per school, and every change with its number", async () => {
    const db = await openDatabase(":memory:");
    const { words } = db;
    const first = anEntry("insult.nl:a");
    const second = anEntry("insult.nl:a", { reason: "y" });
    await words.record(aChange("insult.nl:a", first));
    await words.record(aChange("insult.nl:b", anEntry("insult.nl:b")));
    await words.record(aChange("insult.nl:a", second, first));
    await words.record({ ...aChange("insult.nl:a", first), school: HAVEN });
    expect(await words.entries(BAKEN)).toEqual([
      { entry: second, number: 3 },
      { entry: anEntry("insult.nl:b"), number: 2 },
    ]);
    expect(await words.entries(HAVEN)).toEqual([{ entry: first, number: 1 }]);
    await words.record(aChange("insult.nl:a", null, second));
    expect((await words.entries(BAKEN)).map(({ entry }) => entry.key)).toEqual(["insult.nl:b"]);
    expect(await words.lastOf(BAKEN, "insult.nl:a")).toBe(4);
    const since = await words.changes(BAKEN, { key: "insult.nl:a", after: 1 });
    expect(since.map(({ number }) => number)).toEqual([4, 3]);
    await db.close();
  });

  it("adds up what is counted, per day, and forgets what is older than a day", async () => {
    const db = await openDatabase(":memory:");
    const { words } = db;
    const hit = { key: "insult.nl:a", severity: "low", flags: 2, pings: 1 } as const;
    for (const day of ["2026-11-19", "2026-11-20", "2026-11-20"]) {
      await words.countJudged(BAKEN, day, 10);
      await words.countShadow(BAKEN, { ...hit, day });
    }
    expect(await words.judged(BAKEN, "2026-11-20")).toEqual([{ day: "2026-11-20", messages: 20 }]);
    expect(await words.shadow(BAKEN, "2026-11-20")).toEqual([
      { ...hit, day: "2026-11-20", flags: 4, pings: 2 },
    ]);
    expect(await words.removeCountsBefore("2026-11-20")).toBe(2);
    expect(await words.judged(BAKEN, "2026-01-01")).toHaveLength(1);
    expect(await words.judged(HAVEN, "2026-01-01")).toEqual([]);
    await db.close();
  });
});
