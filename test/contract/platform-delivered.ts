import { expect } from "vitest";
import type { Delivery, SentRef, UndeliveredReason } from "../../src/domain/chat.ts";

/** The reference of a delivery that must have worked. */
export function delivered(delivery: Delivery): SentRef {
  expect(delivery).toMatchObject({ kind: "delivered" });
  return delivery.kind === "delivered" ? delivery.ref : "";
}

/** The wait a refused delivery asks for, in milliseconds. */
export function undelivered(delivery: Delivery, reason: UndeliveredReason): number | null {
  expect(delivery).toMatchObject({ kind: "undelivered", reason });
  return delivery.kind === "undelivered" ? delivery.retryAfterMs : null;
}
