import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import type { Database, OutboxRow } from "../../../src/domain/store.ts";
import { refreshCards } from "../../../src/moderation/refresh-cards.ts";
import { openDatabase } from "../../../src/storage/open-database.ts";
import { aTeam, anIncident, at } from "../../support/builders.ts";

const NOW = at("2026-11-20T10:00+01:00");
const LATER = NOW + 60_000;
const KEY = "card:17:meral";
const incident = anIncident();

let db: Database;
beforeEach(async () => {
  db = await openDatabase(":memory:");
  onTestFinished(() => db.close());
  const { number: _given, ...rest } = incident;
  await db.incidents.open(rest, {
    incident: incident.id,
    ref: incident.message,
    edit: 0,
    author: incident.author,
    sentAt: NOW,
    text: "",
    findings: [],
  });
  const job = { kind: "card", incident: incident.id, person: aTeam().mentor.id } as const;
  await db.outbox.want(KEY, job, NOW, NOW);
});
const row = async (): Promise<OutboxRow | null> => db.outbox.get(KEY);

describe("a change of the case", () => {
  it("is edited into a card that stands", async () => {
    await db.outbox.delivered(KEY, 1, "sent-1");
    await refreshCards(db, incident.id, LATER);
    expect(await row()).toMatchObject({ status: "pending", wanted: 2, dueAt: LATER });
  });

  it("is edited into a card that was on its way when it happened", async () => {
    await db.outbox.begin(KEY, NOW);
    await refreshCards(db, incident.id, LATER);
    // What arrives now was rendered before the change.
    await db.outbox.delivered(KEY, 1, "sent-1");
    expect(await row()).toMatchObject({ status: "pending", done: 1, wanted: 2, dueAt: NOW });
  });

  it("does not hurry a card that waits for its next try", async () => {
    await db.outbox.begin(KEY, NOW);
    await db.outbox.retry(KEY, NOW + 3_600_000, "rate-limited");
    await refreshCards(db, incident.id, LATER);
    expect(await row()).toMatchObject({ status: "pending", dueAt: NOW + 3_600_000 });
  });

  it("leaves a card alone that was not begun yet, or was given up", async () => {
    await refreshCards(db, incident.id, LATER);
    expect(await row()).toMatchObject({ status: "pending", wanted: 1, dueAt: NOW });
    await db.outbox.begin(KEY, NOW);
    await db.outbox.fail(KEY, "closed");
    await refreshCards(db, incident.id, LATER);
    expect(await row()).toMatchObject({ status: "failed", wanted: 1 });
  });
});
