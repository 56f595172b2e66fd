import { schoolYear } from "../policy/school-time.ts";
import { modeOf, wantedEdition } from "./channel-mode.ts";
import type { Desk } from "./desk.ts";
import { noticeKey } from "./outbox-keys.ts";
import { placeOf } from "./place.ts";

/** Asks for the notice in every channel that waits for it: newly `staff` or `live`, another thing to say, or a new school year. */
export async function wantNotices(desk: Desk): Promise<void> {
  const policy = desk.policy();
  const now = desk.clock.now();
  await desk.db.transaction(async (stores) => {
    const roster = await desk.rosters.read(stores);
    for (const school of policy.schools.values()) {
      for (const { ref } of school.channels) {
        if (!desk.platforms.has(ref.platform)) continue;
        const place = placeOf(policy, ref);
        if (place === null) continue;
        const { because } = await modeOf(stores, place, roster, now);
        if (because !== "no-notice") continue;
        const edition = wantedEdition(place, now);
        if (edition === null) continue;
        const after = (await stores.channels.notice(ref))?.at ?? 0;
        const job = { kind: "notice", to: ref, edition, after } as const;
        const key = noticeKey(ref, edition, after);
        await stores.outbox.want(key, job, now, now);
        // Asked for before and put off, because it was not wanted then: it is now.
        const row = await stores.outbox.get(key);
        if (row?.status === "pending" && row.dueAt > now) await stores.outbox.retry(key, now, "");
      }
    }
  });
}

/** Changes whenever a channel may have begun to wait for its notice. */
export function noticeOccasion(desk: Desk): string {
  const policy = desk.policy();
  const now = desk.clock.now();
  const years = [...policy.schools.values()].map((school) => schoolYear(now, school));
  return [policy.version, desk.gaps(), ...years].join(" ");
}
