import { chmodSync, rmSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import type { Socket } from "node:net";
import { KlaswachtError, ERROR_CODES } from "../domain/errors.ts";
import type { ErrorCode, Problem } from "../domain/errors.ts";

/*
 * Commands that write go to the running bot, because SQLite has one writer. One request and one answer per
 * connection, each one JSON line, on a Unix socket that only its owner may open. Long work says before its answer how
 * far it is, a line each.
 */

/** How far a long work has come. */
export type Tell = (done: number, total: number) => void;
type Progress = { readonly done: number; readonly total: number };

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
  handle: (request: unknown, tell: Tell) => Promise<unknown>,
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
    const tell: Tell = (done, total) =>
      void socket.write(`${JSON.stringify({ done, total } satisfies Progress)}\n`);
    void readLine(socket)
      .then(
        async (line) =>
          ({ ok: true, value: (await handle(JSON.parse(line), tell)) ?? null }) satisfies Reply,
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
  tell: Tell = () => {},
): Promise<{ readonly value: unknown } | null> {
  const socket = await connect(path);
  if (socket === null) return null;
  try {
    socket.write(`${JSON.stringify(request)}\n`);
    const reply = await readReply(socket, tell);
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

async function readReply(socket: Socket, tell: Tell): Promise<Reply> {
  const last = await readLine(socket, (line) => {
    const said = JSON.parse(line) as Reply | Progress;
    if ("ok" in said) return true;
    tell(said.done, said.total);
    return false;
  });
  return JSON.parse(last) as Reply;
}

/** The first line that is `wanted`. */
function readLine(socket: Socket, wanted: (line: string) => boolean = () => true): Promise<string> {
  socket.setEncoding("utf8");
  return new Promise((resolve, reject) => {
    let text = "";
    socket.on("data", (chunk: string) => {
      text += chunk;
      if (chunk.includes("\n")) {
        const lines = text.split("\n");
        text = lines.pop() ?? "";
        const found = lines.find(wanted);
        if (found !== undefined) resolve(found);
      }
      if (text.length > MAX_REQUEST)
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
