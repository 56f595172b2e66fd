import { Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Database } from "../domain/store.ts";
import type { Trace } from "../domain/trace.ts";

/** Figures for the operator: counts and times, never a name, a channel or a text. */
export type Metrics = {
  readonly trace: Trace;
  readonly render: () => Promise<string>;
  readonly contentType: string;
};

/** Listens to the trace and counts. */
export function createMetrics(
  db: Database,
  /** Per platform: whether it is connected now. */
  platforms: () => Iterable<readonly [string, boolean]>,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const judged = new Counter({
    name: "klaswacht_messages_judged_total",
    help: "Messages judged",
    labelNames: ["verdict"],
    registers,
  });
  const findings = new Counter({
    name: "klaswacht_findings_total",
    help: "Flagged messages by category",
    labelNames: ["category", "severity"],
    registers,
  });
  const seconds = new Histogram({
    name: "klaswacht_judging_seconds",
    help: "Time to judge one message",
    buckets: [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05],
    registers,
  });
  const deliveries = new Counter({
    name: "klaswacht_deliveries_total",
    help: "Attempts to deliver",
    labelNames: ["job", "result"],
    registers,
  });
  const pending = new Gauge({
    name: "klaswacht_outbox_pending",
    help: "Deliveries not made yet",
    registers,
  });
  const failed = new Gauge({
    name: "klaswacht_outbox_failed",
    help: "Deliveries given up",
    registers,
  });
  const open = new Gauge({
    name: "klaswacht_incidents_open",
    help: "Cases that nobody has acknowledged",
    registers,
  });
  const nobody = new Counter({
    name: "klaswacht_alerts_to_nobody_total",
    help: "Times that an alert found nobody in the roster, or reached nobody; somebody must repair that",
    labelNames: ["why"],
    registers,
  });
  const setAside = new Counter({
    name: "klaswacht_messages_set_aside_total",
    help: "Messages that could not be judged",
    registers,
  });
  const unreadable = new Counter({
    name: "klaswacht_payloads_unreadable_total",
    help: "Events of a platform that could not be read",
    registers,
  });
  for (const why of ["nobody-to-alert", "nobody-reached"]) nobody.inc({ why }, 0);
  const due = (what: string): void => {
    if (what === "nobody-to-alert" || what === "nobody-reached") nobody.inc({ why: what });
    else if (what === "message-set-aside") setAside.inc();
    else if (what === "payload-unreadable") unreadable.inc();
  };
  const connected = new Gauge({
    name: "klaswacht_platform_connected",
    help: "1 while messages arrive from the platform, else 0",
    labelNames: ["platform"],
    registers,
  });
  return {
    contentType: registry.contentType,
    trace: (event) => {
      if (event.kind === "judged") {
        judged.inc({ verdict: event.verdict.kind });
        seconds.observe(event.ms / 1000);
      } else if (event.kind === "decided") {
        findings.inc({ category: event.decision.category, severity: event.decision.severity });
      } else if (event.kind === "delivery") {
        deliveries.inc({ job: event.job, result: event.result });
      } else if (event.kind === "due") {
        due(event.what);
      }
    },
    render: async () => {
      const counts = await db.outbox.counts();
      pending.set(counts.pending);
      failed.set(counts.failed);
      open.set((await db.incidents.list({ status: ["open"] })).length);
      for (const [platform, now] of platforms()) connected.set({ platform }, now ? 1 : 0);
      return registry.metrics();
    },
  };
}
