import { messageKey, type MessageRef } from "../../src/domain/ids.ts";
import type { TraceEvent } from "../../src/domain/trace.ts";

type Of<Kind extends TraceEvent["kind"]> = Extract<TraceEvent, { readonly kind: Kind }>;

/** What happened to one version of one post, in order. */
export type TraceGroup = {
  readonly ref: MessageRef;
  readonly received: Of<"received"> | null;
  readonly judged: Of<"judged"> | null;
  readonly conversation: Of<"conversation"> | null;
  readonly decided: Of<"decided"> | null;
  readonly committed: Of<"committed"> | null;
  readonly after: readonly (Of<"delivery"> | Of<"staff">)[];
};
/** Things that belong to no post: notices, digests, timers. */
export type LooseEvent = Of<"delivery"> | Of<"staff"> | Of<"due">;

const NOTHING_YET: Omit<TraceGroup, "ref"> = {
  received: null,
  judged: null,
  conversation: null,
  decided: null,
  committed: null,
  after: [],
};

/** Trace events by post, the newest first. Deliveries go to the newest post of their case. */
export function groupTrace(events: readonly TraceEvent[]): {
  readonly groups: readonly TraceGroup[];
  readonly loose: readonly LooseEvent[];
} {
  const groups: TraceGroup[] = [];
  const loose: LooseEvent[] = [];
  const change = (index: number, part: Partial<TraceGroup>): void => {
    const group = groups[index];
    if (group !== undefined) groups[index] = { ...group, ...part };
  };
  const latest = (ref: MessageRef): number => {
    const found = groups.findLastIndex((group) => messageKey(group.ref) === messageKey(ref));
    if (found >= 0) return found;
    groups.push({ ...NOTHING_YET, ref });
    return groups.length - 1;
  };
  for (const event of events) {
    switch (event.kind) {
      case "received":
        groups.push({ ...NOTHING_YET, ref: event.ref, received: event });
        break;
      case "judged":
        change(latest(event.ref), { judged: event });
        break;
      case "conversation":
        change(latest(event.ref), { conversation: event });
        break;
      case "decided":
        change(latest(event.ref), { decided: event });
        break;
      case "committed":
        change(latest(event.ref), { committed: event });
        break;
      case "delivery":
      case "staff": {
        const index = groups.findLastIndex((g) => g.committed?.incident === event.incident);
        const group = groups[index];
        if (group === undefined) loose.push(event);
        else change(index, { after: [...group.after, event] });
        break;
      }
      case "due":
        loose.push(event);
        break;
    }
  }
  return { groups: groups.reverse(), loose: loose.reverse() };
}
