import { chmodSync, rmSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import type { Socket } from "node:net";
import { KlaswachtError, ERROR_CODES } from "../domain/errors.ts";
import type { ErrorCode, Problem } from "../domain/errors.ts";

/*
 * Commands that write go to the running bot, because SQLite has one writer. One request and one answer per
 * connection, each one JSON line, on a Unix socket that only its owner may open.
 */

type Reply =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      readonly problems: readonly Problem[];
    };

/** What Linux takes as the path of a socket. */
const LONGEST_PATH = 107;
const MAX_REQUEST = 32 * 1024 * 1024;

/** Listens until the returned function is called. The caller holds the writer's lock, so a file there is stale. */
export async function serveControl(
  path: string,
  handle: (request: unknown) => Promise<unknown>,
  /** Told of what went wrong on our side; the caller gets a code only. */
  failed: (error: unknown) => void,
): Promise<() => Promise<void>> {
  if (Buffer.byteLength(path) > LONGEST_PATH) {
    throw new KlaswachtError(
      "WRONG_USE",
      `the path ${path} is too long for a socket; set KLASWACHT_DATA to a shorter one`,
    );
  }
  rmSync(path, { force: true });
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket));
    socket.on("error", () => socket.destroy());
    void readLine(socket)
      .then(
        async (line) =>
          ({ ok: true, value: (await handle(JSON.parse(line))) ?? null }) satisfies Reply,
      )
      .catch((error: unknown) => toReply(error, failed))
      .then((reply: Reply) => socket.end(`${JSON.stringify(reply)}\n`));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(path, resolve);
  });
  chmodSync(path, 0o600);
  return async () => {
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of open) socket.destroy();
    });
    rmSync(path, { force: true });
  };
}

/** Sends one request to the running bot; null when none is running. Errors of the bot are thrown here again. */
export async function callControl(
  path: string,
  request: unknown,
): Promise<{ readonly value: unknown } | null> {
  const socket = await connect(path);
  if (socket === null) return null;
  try {
    socket.write(`${JSON.stringify(request)}\n`);
    const reply = JSON.parse(await readLine(socket)) as Reply;
    if (reply.ok) return { value: reply.value };
    throw new KlaswachtError(reply.code, reply.message, { problems: reply.problems });
  } finally {
    socket.destroy();
  }
}

async function connect(path: string): Promise<Socket | null> {
  const socket = createConnection(path);
  return new Promise((resolve, reject) => {
    socket.once("connect", () => resolve(socket));
    socket.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ECONNREFUSED") resolve(null);
      else
        reject(
          new KlaswachtError(
            "DATABASE_LOCKED",
            `the running bot does not let us in (${error.code ?? "unknown"})`,
          ),
        );
    });
  });
}

function readLine(socket: Socket): Promise<string> {
  socket.setEncoding("utf8");
  return new Promise((resolve, reject) => {
    let text = "";
    socket.on("data", (chunk: string) => {
      text += chunk;
      const end = chunk.indexOf("\n");
      if (end >= 0) resolve(text.slice(0, text.length - chunk.length + end));
      else if (text.length > MAX_REQUEST)
        reject(new KlaswachtError("WRONG_USE", "the request is larger than 32 MB"));
    });
    socket.once("close", () =>
      reject(new KlaswachtError("UNEXPECTED", "the bot stopped before it answered")),
    );
    socket.once("error", reject);
  });
}

function toReply(error: unknown, failed: (error: unknown) => void): Reply {
  if (error instanceof KlaswachtError) {
    return { ok: false, code: error.code, message: error.message, problems: error.problems };
  }
  failed(error);
  return { ok: false, code: "UNEXPECTED", message: ERROR_CODES.UNEXPECTED, problems: [] };
}
