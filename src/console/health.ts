import { Hono } from "hono";
import { KlaswachtError } from "../domain/errors.ts";
import type { Database } from "../domain/store.ts";
import type { Metrics } from "./metrics.ts";

/**
 * `GET /healthz` (the process answers), `GET /readyz` (the database writes and every platform is connected; 503 with
 * the code of what is not) and `GET /metrics` (Prometheus). No personal data.
 */
export function healthRoutes(deps: {
  readonly db: Database;
  readonly metrics: Metrics;
  /** Codes of what is not ready yet or any more; empty when all is well. */
  readonly notReady: () => readonly string[];
}): Hono {
  const routes = new Hono();
  routes.get("/healthz", (c) => c.json({ status: "ok" }));
  routes.get("/readyz", async (c) => {
    const problems = [...deps.notReady()];
    try {
      await deps.db.probe();
    } catch (error) {
      problems.push(error instanceof KlaswachtError ? error.code : "UNEXPECTED");
    }
    return problems.length === 0
      ? c.json({ status: "ready" })
      : c.json({ status: "not ready", problems }, 503);
  });
  routes.get("/metrics", async (c) =>
    c.text(await deps.metrics.render(), 200, { "content-type": deps.metrics.contentType }),
  );
  return routes;
}
