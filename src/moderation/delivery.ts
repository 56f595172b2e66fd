import type { ChatPlatform, Delivery, Once } from "../domain/chat.ts";
import type { IncidentId, Platform } from "../domain/ids.ts";
import type { Job } from "../domain/job.ts";
import type { OutboxRow } from "../domain/store.ts";
import { retryDelay } from "./back-off.ts";
import type { Desk } from "./desk.ts";
import { errorName } from "./storage-failure.ts";

/** What stands in `sent` when there was nothing to send any more. */
export const NOTHING_SENT = "";
/** A platform that has not answered by then counts as unreachable; what it was doing may still arrive. */
const LONGEST_CALL = 60_000;

/** One row with the job it is about. */
export type RowOf<Kind extends Job["kind"]> = OutboxRow & {
  readonly job: Extract<Job, { readonly kind: Kind }>;
};

type Undelivered = Extract<Delivery, { readonly kind: "undelivered" }>;

/** How long a platform has been tried in vain, or 0. */
export const triedFor = (row: OutboxRow, now: number): number =>
  row.triedAt === null ? 0 : now - row.triedAt;

/**
 * One attempt: written down before the platform is called, so that after a crash the adapter knows to look first.
 * `reserve` runs in that same transaction. An adapter that throws or hangs counts as unreachable.
 */
export async function attempt(
  desk: Desk,
  row: OutboxRow,
  platform: Platform,
  marker: string,
  call: (platform: ChatPlatform, once: Once) => Promise<Delivery>,
): Promise<Delivery> {
  const chat = desk.platforms.get(platform);
  // Not configured now; nothing is lost, but nothing is gained by asking every few seconds.
  if (chat === undefined)
    return { kind: "undelivered", reason: "unreachable", retryAfterMs: 60_000 };
  await desk.db.transaction((stores) => stores.outbox.begin(row.key, desk.clock.now()));
  const began = performance.now();
  const result = await limited(desk, () =>
    call(chat, { key: row.nonce, triedAt: row.triedAt, marker }),
  );
  desk.trace({
    kind: "delivery",
    at: desk.clock.now(),
    incident: "incident" in row.job ? row.job.incident : null,
    job: row.job.kind,
    result: result.kind === "delivered" ? "delivered" : result.reason,
    ms: performance.now() - began,
  });
  return result;
}

async function limited(desk: Desk, call: () => Promise<Delivery>): Promise<Delivery> {
  const unreachable: Delivery = { kind: "undelivered", reason: "unreachable", retryAfterMs: null };
  let cancel = (): void => {};
  const late = new Promise<Delivery>((resolve) => {
    cancel = desk.clock.after(LONGEST_CALL, () => resolve(unreachable));
  });
  try {
    return await Promise.race([call(), late]);
  } catch (error) {
    desk.log.error("DELIVERY_THREW", { error: errorName(error) });
    return unreachable;
  } finally {
    cancel();
  }
}

/** Tries again later, by the platform's own word when it gave one. */
export async function later(
  desk: Desk,
  row: OutboxRow,
  result: Undelivered,
  longest = Number.MAX_SAFE_INTEGER,
): Promise<void> {
  const wait = Math.min(retryDelay(row.attempts + 1, result.retryAfterMs, desk.random()), longest);
  const dueAt = desk.clock.now() + wait;
  await desk.db.transaction((stores) => stores.outbox.retry(row.key, dueAt, result.reason));
}

/** Nothing is to be sent any more; the row is done. */
export const nothingToSend = (desk: Desk, row: OutboxRow): Promise<void> =>
  desk.db.transaction((stores) =>
    stores.outbox.delivered(row.key, row.wanted, row.sent ?? NOTHING_SENT),
  );

/** Given up for good; the operator is told. */
export async function giveUp(desk: Desk, row: OutboxRow, why: string): Promise<void> {
  desk.log.warn("DELIVERY_GIVEN_UP", {
    job: row.job.kind,
    why,
    incident: "incident" in row.job ? row.job.incident : null,
  });
  await desk.db.transaction((stores) => stores.outbox.fail(row.key, why));
}

/** Whether trying again can help. */
export const isPassing = (result: Undelivered): boolean =>
  result.reason === "rate-limited" || result.reason === "unreachable";

/** The case cannot be read: it was removed, or its school is not in the settings now and may come back. */
export async function withoutCase(desk: Desk, row: OutboxRow, id: IncidentId): Promise<void> {
  const exists = await desk.db.transaction(
    async (stores) => (await stores.incidents.byId(id)) !== null,
  );
  if (!exists) return giveUp(desk, row, "no-case");
  desk.log.error("SCHOOL_NOT_IN_SETTINGS", { incident: id, job: row.job.kind });
  const dueAt = desk.clock.now() + 60 * 60_000;
  await desk.db.transaction((stores) => stores.outbox.retry(row.key, dueAt, "no-school"));
}
