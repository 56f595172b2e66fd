import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";

const MAIN = resolve(import.meta.dirname, "../../src/main.ts");

/** The real program in a process of its own. */
export type BotProcess = {
  readonly pid: number;
  /** Everything it wrote so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves when it logs this code; rejects when it ends before that. */
  readonly logged: (code: string) => Promise<void>;
  /** Gives it this on standard input, and no more after that. */
  readonly send: (text: string) => void;
  readonly kill: () => Promise<void>;
  /** Asks it to stop and gives its exit code. */
  readonly stop: () => Promise<number | null>;
  readonly exit: Promise<number | null>;
};

/** Variables of this process that a bot may see: how to find programs, and where to put temporary files. */
export const inherited = (): Record<string, string> =>
  Object.fromEntries(
    ["PATH", "HOME", "TMPDIR"].flatMap((name) =>
      process.env[name] === undefined ? [] : [[name, process.env[name]]],
    ),
  );

/** Starts `klaswacht <args>` on this Node, with these variables only. */
export function startBot(
  environment: Readonly<Record<string, string>>,
  args: readonly string[] = ["start"],
  nodeArgs: readonly string[] = [],
): BotProcess {
  const child = spawn(process.execPath, [...nodeArgs, MAIN, ...args], {
    env: { ...inherited(), PORT: "0", ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  const listeners = new Set<() => void>();
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  createInterface({ input: child.stderr }).on("line", (line) => {
    stderr += `${line}\n`;
    for (const listener of listeners) listener();
  });
  const exit = once(child, "close").then(([code]) => code as number | null);
  return {
    pid: child.pid ?? 0,
    stdout: () => stdout,
    stderr: () => stderr,
    logged: (code) =>
      new Promise((done, fail) => {
        const look = (): void => {
          if (!stderr.includes(`"code":"${code}"`)) return;
          listeners.delete(look);
          done();
        };
        listeners.add(look);
        look();
        void exit.then((ended) =>
          fail(new Error(`ended with ${ended} before it logged ${code}:\n${stdout}${stderr}`)),
        );
      }),
    send: (text) => void child.stdin.end(text),
    kill: async () => {
      child.kill("SIGKILL");
      await exit;
    },
    stop: async () => {
      child.kill("SIGTERM");
      return exit;
    },
    exit,
  };
}

/** Runs `klaswacht <args>` to its end. */
export async function runBot(
  environment: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const bot = startBot(environment, args);
  const code = await bot.exit;
  return { code, stdout: bot.stdout(), stderr: bot.stderr() };
}
