import type { Kysely } from "kysely";
import type { LinkStore } from "../domain/store.ts";
import { toIncident } from "./incident-rows.ts";
import type { Tables } from "./tables.ts";

/** Cases that belong together. A case that is removed takes its ties with it. */
export function linkStore(db: Kysely<Tables>): LinkStore {
  return {
    add: async (one, other) => {
      const [first, second] = one < other ? [one, other] : [other, one];
      const result = await db
        .insertInto("incident_link")
        .values({ one: first, other: second })
        .onConflict((conflict) => conflict.columns(["one", "other"]).doNothing())
        .executeTakeFirst();
      return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    of: async (id) => {
      const rows = await db
        .selectFrom("incident")
        .innerJoin("incident_link", (join) =>
          join.on((eb) =>
            eb.or([
              eb("incident_link.one", "=", eb.ref("incident.id")),
              eb("incident_link.other", "=", eb.ref("incident.id")),
            ]),
          ),
        )
        .selectAll("incident")
        .where((eb) =>
          eb.or([eb("incident_link.one", "=", id), eb("incident_link.other", "=", id)]),
        )
        .where("incident.id", "!=", id)
        .orderBy("incident.number")
        .execute();
      return rows.map(toIncident);
    },
  };
}
