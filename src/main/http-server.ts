import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import { KlaswachtError } from "../domain/errors.ts";

/** A listening server with the address it got. */
export type HttpServer = { readonly url: string; readonly close: () => Promise<void> };

/**
 * Serves the routes until closed.
 * @throws WRONG_USE when the port is taken
 */
export async function listen(routes: Hono, host: string, port: number): Promise<HttpServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: routes.fetch, hostname: host, port }, (info) => {
      const shown = info.address.includes(":") ? `[${info.address}]` : info.address;
      resolve({
        url: `http://${shown === "127.0.0.1" ? "localhost" : shown}:${info.port}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            // Live pages keep their connection open; they reconnect by themselves.
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      });
    });
    server.on("error", (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === "EADDRINUSE"
          ? `port ${port} is taken; stop the other program or set PORT to another number`
          : `cannot listen on ${host}:${port} (${cause.code ?? "unknown"}); set KLASWACHT_HOST and PORT`;
      reject(new KlaswachtError("WRONG_USE", why, { cause }));
    });
  });
}
