import type { Kysely, Updateable } from "kysely";
import type { ChannelRef } from "../domain/ids.ts";
import type { ChannelStore } from "../domain/store.ts";
import type { Severity } from "../domain/verdict.ts";
import type { Tables } from "./tables.ts";

/** What is known of a class channel beyond the settings: switched off by hand, notice, counts of shadow mode. */
export function channelStore(db: Kysely<Tables>): ChannelStore {
  const row = (channel: ChannelRef) =>
    db
      .selectFrom("channel")
      .selectAll()
      .where("platform", "=", channel.platform)
      .where("channel", "=", channel.channel)
      .executeTakeFirst();
  const put = async (
    channel: ChannelRef,
    set: Omit<Updateable<Tables["channel"]>, "platform" | "channel">,
  ): Promise<void> => {
    await db
      .insertInto("channel")
      .values({ platform: channel.platform, channel: channel.channel, ...set })
      .onConflict((conflict) => conflict.columns(["platform", "channel"]).doUpdateSet(set))
      .execute();
  };
  return {
    override: async (channel) => (await row(channel))?.override ?? null,
    setOverride: (channel, mode, by, at) =>
      put(channel, { override: mode, override_by: by, override_at: at }),
    notice: async (channel) => {
      const found = await row(channel);
      if (found?.notice_for == null) return null;
      return {
        edition: found.notice_for,
        at: found.notice_at ?? 0,
        sent: found.notice_sent,
      };
    },
    setNotice: (channel, { edition, at, sent }) =>
      put(channel, { notice_for: edition, notice_at: at, notice_sent: sent }),
    count: async (channel, day, mode, category, severity) => {
      await db
        .insertInto("channel_count")
        .values({
          platform: channel.platform,
          channel: channel.channel,
          day,
          mode,
          category,
          severity,
          count: 1,
        })
        .onConflict((conflict) =>
          conflict
            .columns(["platform", "channel", "day", "mode", "category", "severity"])
            .doUpdateSet((eb) => ({ count: eb("channel_count.count", "+", 1) })),
        )
        .execute();
    },
    removeCountsBefore: async (day) => {
      const result = await db.deleteFrom("channel_count").where("day", "<", day).executeTakeFirst();
      return Number(result.numDeletedRows);
    },
    counts: async (channel, sinceDay) => {
      const rows = await db
        .selectFrom("channel_count")
        .select(["day", "category", "severity", "count"])
        .where("platform", "=", channel.platform)
        .where("channel", "=", channel.channel)
        .where("day", ">=", sinceDay)
        .orderBy("day")
        .execute();
      return rows.map((found) => ({ ...found, severity: found.severity as Severity }));
    },
  };
}
