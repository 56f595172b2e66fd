import type { Kysely } from "kysely";
import { accountKey } from "../domain/ids.ts";
import type { AccountRef, PersonId } from "../domain/ids.ts";
import type { Job } from "../domain/job.ts";
import type { Tables } from "./tables.ts";
import { ERASED } from "./view-store.ts";
import { forgetInWords } from "./word-store.ts";

/**
 * Takes a person out of what stays behind when their own cases are gone: from histories, the log of views, limits,
 * finished deliveries, what colleagues have as their supervisor and who switched a channel or changed a word. Deliveries that still wait stay, so that an alert goes on to the next person.
 */
export async function forgetPerson(
  db: Kysely<Tables>,
  person: PersonId,
  accounts: readonly AccountRef[],
): Promise<void> {
  await db
    .updateTable("incident_event")
    .set({ actor: null, detail: "" })
    .where("actor", "=", person)
    .where("kind", "in", ["contested", "alert_undelivered"])
    .execute();
  await db.updateTable("incident_event").set({ actor: null }).where("actor", "=", person).execute();
  await db.updateTable("view").set({ viewer: ERASED }).where("viewer", "=", person).execute();
  if (accounts.length > 0) {
    const keys = accounts.map(accountKey);
    await db.deleteFrom("limit_mark").where("subject", "in", keys).execute();
    await db.deleteFrom("platform_memory").where("about", "in", keys).execute();
  }
  await db
    .updateTable("person")
    .set({ supervisor: null })
    .where("supervisor", "=", person)
    .execute();
  await db
    .updateTable("channel")
    .set({ override_by: null })
    .where("override_by", "=", person)
    .execute();
  await db.updateTable("lesson_opening").set({ by: ERASED }).where("by", "=", person).execute();
  await forgetInWords(db, person);
  const rows = await db
    .selectFrom("outbox")
    .select(["key", "job"])
    .where((eb) => eb.or([eb("status", "!=", "pending"), eb("key", "like", "advice:%")]))
    .execute();
  const own = new Set(accounts.map(accountKey));
  for (const row of rows) {
    const job = JSON.parse(row.job) as Job;
    if (job.kind === "advice" && own.has(accountKey(job.to))) {
      await db.deleteFrom("outbox").where("key", "=", row.key).execute();
    }
    if (!("person" in job) || job.person !== person) continue;
    if (row.key.includes(":#")) {
      // It stands in a staff channel, where others go on with it.
      const nobody = JSON.stringify({ ...job, person: ERASED });
      await db.updateTable("outbox").set({ job: nobody }).where("key", "=", row.key).execute();
    } else {
      await db.deleteFrom("outbox").where("key", "=", row.key).execute();
    }
  }
}
