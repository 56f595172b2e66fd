import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Hono } from "hono";

const TYPES = { css: "text/css; charset=utf-8", js: "text/javascript; charset=utf-8" } as const;

export type StaticFile = {
  readonly name: string;
  readonly type: keyof typeof TYPES;
  readonly url: URL;
};

/** Serves these files and no others, read once; an unknown name is a 404, so that no path leads anywhere else. */
export function staticFiles(files: readonly StaticFile[]): Hono {
  const routes = new Hono();
  for (const file of files) {
    const content = readFileSync(file.url, "utf8");
    const etag = `"${createHash("sha256").update(content).digest("base64url").slice(0, 20)}"`;
    routes.get(`/${file.name}`, (c) => {
      c.header("etag", etag);
      c.header("cache-control", "no-cache");
      if (c.req.header("if-none-match") === etag) return c.body(null, 304);
      return c.body(content, 200, { "content-type": TYPES[file.type] });
    });
  }
  return routes;
}

/** The libraries that pages use, from `node_modules`: nothing comes from another host. */
export const LIBRARY_FILES: readonly StaticFile[] = [
  {
    name: "bootstrap.css",
    type: "css",
    url: new URL(import.meta.resolve("bootstrap/dist/css/bootstrap.min.css")),
  },
  {
    name: "htmx.js",
    type: "js",
    url: new URL(import.meta.resolve("htmx.org/dist/htmx.min.js")),
  },
];
