import type { Kysely, Selectable } from "kysely";
import { personId, storedIncidentId } from "../domain/ids.ts";
import type { View, ViewStore } from "../domain/store.ts";
import type { Tables } from "./tables.ts";

/** Stands in the log of views for somebody who was erased: that somebody looked stays known. */
export const ERASED = "erased";

const toView = (row: Selectable<Tables["view"]>): View => ({
  at: row.at,
  viewer: personId(row.viewer),
  incident: storedIncidentId(row.incident),
  what: row.what as View["what"],
});

/** Who looked at what. */
export function viewStore(db: Kysely<Tables>): ViewStore {
  return {
    add: async (view) => {
      await db
        .insertInto("view")
        .values({ ...view })
        .execute();
    },
    ofIncident: async (incident) =>
      (
        await db
          .selectFrom("view")
          .selectAll()
          .where("incident", "=", incident)
          .orderBy("id")
          .execute()
      ).map(toView),
    ofViewer: async (viewer) =>
      (
        await db.selectFrom("view").selectAll().where("viewer", "=", viewer).orderBy("id").execute()
      ).map(toView),
    viewers: async () =>
      (await db.selectFrom("view").select("viewer").distinct().execute())
        .filter(({ viewer }) => viewer !== ERASED)
        .map(({ viewer }) => personId(viewer)),
    removeBefore: async (at) => {
      const result = await db.deleteFrom("view").where("at", "<", at).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
  };
}
