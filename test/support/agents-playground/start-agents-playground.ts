import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { createWait, type WaitFor } from "../fake-service/wait.ts";

const require = createRequire(import.meta.url);
const PACKAGE = require.resolve("@microsoft/m365agentsplayground/package.json");
const PRELOAD = join(import.meta.dirname, "loopback-only.ts");
/** A slow machine shares itself with a whole test run. */
const LIMIT_MS = 40_000;

export type Json = Readonly<Record<string, unknown>>;
/** One request between the Playground and the bot, with its answer. */
export type Exchange = {
  readonly by: "bot" | "playground";
  readonly body: Json;
  readonly status: number;
  readonly answer: unknown;
};
/** What the Playground's own page is told to draw for the user who sits at it. */
export type Drawn = {
  readonly action: "createMessage" | "updateMessage";
  readonly place: string;
  readonly message: string;
};

/** Microsoft's Agents Playground in a process of its own, spoken to as its page does. */
export type AgentsPlayground = {
  /** Everything that went to and fro, in the order in which it was answered. */
  readonly exchanges: readonly Exchange[];
  readonly drawn: readonly Drawn[];
  /** Addresses at which it listens. */
  readonly heardAt: readonly unknown[];
  readonly waitFor: WaitFor;
  /** An event as the Playground itself makes it, such as the arrival of the bot in a team. */
  readonly template: (type: string, conversation: string) => Promise<Json>;
  /** Sends any activity on to the bot; resolves to what the bot answered. */
  readonly forward: (activity: Json) => Promise<Exchange>;
  /** The user at the page presses a button of a card; resolves to the answer that is shown. */
  readonly invoke: (press: Json) => Promise<Json>;
  /** The user at the page writes in a chat. */
  readonly write: (conversation: string, message: Json) => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Starts it in a folder that holds its settings, on this machine's own address, for the bot behind `endpoint`. */
export async function startAgentsPlayground(
  folder: string,
  endpoint: string,
): Promise<AgentsPlayground> {
  const options = ["-e", endpoint, "-c", "msteams", "-p", "0", "--dt"];
  const child = spawn(
    process.execPath,
    ["--import", PRELOAD, join(dirname(PACKAGE), "cli.js"), "start", ...options],
    {
      cwd: folder,
      env: { HOME: folder, TMPDIR: folder, TEAMSAPPTESTER_BROWSER: "none" },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    },
  );
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("its output was asked for");
  const ended = once(child, "exit");
  const heardAt: unknown[] = [];
  child.on("message", (message) => heardAt.push(fieldOf(message, "listens")));
  let said = "";
  stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const stop = async (): Promise<void> => {
    for (const socket of sockets) socket.close();
    child.kill("SIGKILL");
    await ended;
  };

  const exchanges: Exchange[] = [];
  const drawn: Drawn[] = [];
  const sockets: WebSocket[] = [];
  const listeners = new Set<() => void>();
  const waitFor = createWait({
    violations: [],
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });

  const port = await portIn(stdout);
  if (port === null) {
    await stop();
    throw new Error(`the Playground does not listen: ${said}`);
  }
  const base = `http://127.0.0.1:${port}`;

  async function subscribe(path: string, take: (event: Json) => void): Promise<void> {
    const socket = new WebSocket(`${base.replace("http", "ws")}${path}`);
    sockets.push(socket);
    socket.addEventListener("message", ({ data }) => {
      take(JSON.parse(String(data)) as Json);
      for (const listener of listeners) listener();
    });
    await once(socket, "open");
  }
  async function ask(method: "GET" | "POST", path: string, body?: Json): Promise<Response> {
    const response = await fetch(`${base}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  }

  try {
    await subscribe("/_ws/log/stream", (event) => {
      const read = exchangeIn(event["log"]);
      if (read !== null) exchanges.push(read);
    });
    await subscribe("/_ws_conversation/v1/conversations/stream", (event) => {
      const { action, actionConversationId: place, message } = event;
      if (action === "createMessage" || action === "updateMessage")
        drawn.push({
          action,
          place: String(place),
          message: String(fieldOf(message, "messageId")),
        });
    });
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    exchanges,
    drawn,
    heardAt,
    waitFor: (predicate, options) => waitFor(predicate, { timeoutMs: LIMIT_MS, ...options }),
    template: async (type, conversation) => {
      const query = new URLSearchParams({ type, conversationId: conversation });
      const response = await ask(
        "GET",
        `/_internal/v1/customActivities/template?${query.toString()}`,
      );
      return (await response.json()) as Json;
    },
    forward: async (activity) => {
      const before = exchanges.length;
      await ask("POST", "/_internal/v1/customActivities", activity);
      return waitFor(
        () =>
          exchanges
            .slice(before)
            .find(({ by, body }) => by === "playground" && isSame(body, activity)),
        { timeoutMs: LIMIT_MS, what: `the bot's answer to ${String(activity["type"])}` },
      );
    },
    invoke: async (press) => {
      const response = await ask("POST", "/_conversation/v1/invoke", press);
      return (await response.json()) as Json;
    },
    write: async (conversation, message) => {
      const place = encodeURIComponent(conversation);
      await ask("POST", `/_conversation/v1/conversations/${place}/messages`, message);
    },
    stop,
  };
}

/** The port that it says it listens at; null when it ends or takes too long. */
async function portIn(output: Readable): Promise<string | null> {
  const lines = createInterface({ input: output, signal: AbortSignal.timeout(LIMIT_MS) });
  for await (const line of lines) {
    const [, port] = /^Listening on (\d+)$/u.exec(line) ?? [];
    if (port === undefined) continue;
    // Nobody reads what it says after this.
    output.resume();
    return port;
  }
  return null;
}

const isSame = (body: Json, activity: Json): boolean =>
  body["id"] === activity["id"] && body["type"] === activity["type"];

export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

/** An entry of its log; null for one that is no request. */
function exchangeIn(log: unknown): Exchange | null {
  const status = fieldOf(fieldOf(log, "response"), "statusCode");
  if (typeof status !== "number") return null;
  return {
    by: fieldOf(log, "from") === "User Application" ? "bot" : "playground",
    body: (fieldOf(fieldOf(log, "request"), "body") ?? {}) as Json,
    status,
    answer: fieldOf(fieldOf(log, "response"), "body"),
  };
}
