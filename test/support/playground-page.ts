import { createPlayground } from "../../adapters/playground/create-playground.ts";
import { createMovableClock } from "../../adapters/playground/movable-clock.ts";
import type { PlaygroundDeps } from "../../adapters/playground/page-deps.ts";
import { playgroundApp } from "../../adapters/playground/playground-app.ts";
import { seedPeople } from "../../adapters/playground/seed-people.ts";
import { createTraceFeed } from "../../adapters/playground/trace-feed.ts";
import { loadPolicy } from "../../src/config/load-policy.ts";
import type { Clock } from "../../src/domain/clock.ts";
import type { Policy } from "../../src/domain/policy.ts";
import { createIntakeRecorder } from "./intake-recorder.ts";

async function readPolicy(): Promise<Policy> {
  const loaded = await loadPolicy(new URL("../../config", import.meta.url).pathname);
  if (!loaded.ok)
    throw new Error(loaded.problems.map((p) => `${p.file}:${p.line} ${p.message}`).join("\n"));
  return loaded.policy;
}

let shipped: Promise<Policy> | null = null;
/** The configuration of the repository, as it ships; read once, it is frozen. */
export const shippedPolicy = (): Promise<Policy> => (shipped ??= readPolicy());

/** The page over a recorded intake instead of the use cases, for what the page itself promises. */
export async function aPlaygroundPage() {
  const policy = await shippedPolicy();
  let time = Date.UTC(2026, 10, 20, 9);
  const real: Clock = {
    now: () => ++time,
    every: () => () => undefined,
    after: () => () => undefined,
  };
  const clock = createMovableClock(real);
  const people = [...policy.schools.values()].flatMap(seedPeople);
  const recorder = createIntakeRecorder();
  const traceFeed = createTraceFeed();
  const platform = createPlayground({
    clock,
    realNow: real.now,
    people: () => people,
    channels: () =>
      [...policy.schools.values()].flatMap((s) => s.channels.map((c) => c.ref.channel)),
  });
  await platform.start(recorder.intake);
  let secrets = 0;
  let advanced = 0;
  const deps: PlaygroundDeps = {
    platform,
    clock,
    policy: () => policy,
    people: () => people,
    explain: (text) => ({ folded: text.toLowerCase(), matches: [] }),
    onAdvance: async () => {
      advanced += 1;
    },
    nextSchoolMorning: (_school, now) => now + 3_600_000,
    traceFeed,
    random: () => `secret-${++secrets}`,
  };
  const app = playgroundApp(deps);
  const host = "localhost:4000";

  /** One browser: keeps its cookie, and sends what browsers send. */
  const browser = () => {
    let cookie = "";
    const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
      const headers = new Headers({ host, cookie, ...(init.headers as Record<string, string>) });
      const response = await app.routes.request(path, { ...init, headers });
      const set = response.headers.get("set-cookie");
      if (set !== null) cookie = set.split(";")[0] ?? "";
      return response;
    };
    return {
      get: send,
      post: (
        path: string,
        form: Readonly<Record<string, string>> = {},
        headers: Record<string, string> = {},
      ) =>
        send(path, {
          method: "POST",
          headers: { origin: `http://${host}`, ...headers },
          body: new URLSearchParams(form),
        }),
      enter: () => send(app.issueLink()),
    };
  };
  return { app, browser, clock, deps, platform, recorder, traceFeed, advanced: () => advanced };
}
