import type { Json } from "./model.ts";
import { asObject, asText } from "./model.ts";
import type { State } from "./state.ts";
import type { TokenOptions } from "./tokens.ts";
import { signToBot } from "./tokens.ts";

/** One activity on its way to the bot, and what came back. Status 0: nobody took it. */
export type Delivery = {
  readonly activity: Json;
  status: number | null;
  body: unknown;
  headers: Headers | null;
  /** Real milliseconds until the answer. */
  tookMs: number | null;
};
export type SendOptions = TokenOptions & {
  /** False: without an Authorization header. */
  readonly token?: boolean | string;
  /** Sent instead of the activity's JSON. */
  readonly raw?: string;
};

type Held = {
  readonly activity: Json;
  readonly go: () => void;
  /** Resolves once it was answered. */
  gone: Promise<unknown>;
};

export type Deliver = ReturnType<typeof createDeliver>;

/**
 * Brings activities to the bot over HTTP: those of one conversation one after another, unless a test wants them all at
 * once. Teams sends nothing again, so a bot that is away has missed it.
 */
export function createDeliver(state: State, issuer: string) {
  let address: string | null = null;
  let orderly = true;
  let held: Held[] | null = null;
  const log: Delivery[] = [];
  const lines = new Map<string, Promise<unknown>>();
  const under = new Set<Promise<unknown>>();

  async function post(delivery: Delivery, options: SendOptions): Promise<Delivery> {
    const { activity } = delivery;
    if (address === null) return done(delivery, 0);
    const began = performance.now();
    const token =
      typeof options.token === "string"
        ? options.token
        : await signToBot(
            {
              issuer,
              appId: state.identity.appId,
              serviceUrl: asText(activity["serviceUrl"]),
              now: state.now(),
            },
            options,
          );
    try {
      const response = await fetch(address, {
        method: "POST",
        headers: {
          "Content-Type": "application/json; charset=utf-8",
          ...(options.token === false ? {} : { Authorization: `Bearer ${token}` }),
        },
        body: options.raw ?? JSON.stringify(activity),
      });
      const text = await response.text();
      delivery.body = parse(text);
      delivery.headers = response.headers;
      delivery.tookMs = performance.now() - began;
      return done(delivery, response.status);
    } catch {
      return done(delivery, 0);
    }
  }
  function done(delivery: Delivery, status: number): Delivery {
    delivery.status = status;
    state.changed();
    return delivery;
  }

  /** Sends one activity; resolves with what the bot answered. */
  function send(activity: Json, options: SendOptions = {}): Promise<Delivery> {
    const delivery: Delivery = { activity, status: null, body: null, headers: null, tookMs: null };
    log.push(delivery);
    const way = onItsWay(delivery, options);
    under.add(way);
    void way.finally(() => under.delete(way));
    return way;
  }
  function onItsWay(delivery: Delivery, options: SendOptions): Promise<Delivery> {
    const { activity } = delivery;
    // Somebody waits in front of a screen for the answer to an invoke: it overtakes everything.
    if (activity["type"] === "invoke") return post(delivery, options);
    if (held !== null) {
      const gate = Promise.withResolvers<void>();
      const gone = gate.promise.then(() => post(delivery, options));
      held.push({ activity, go: gate.resolve, gone });
      return gone;
    }
    const line = asText(asObject(activity["conversation"])["id"]).split(";")[0] ?? "";
    const before = orderly ? lines.get(line) : undefined;
    const way =
      before === undefined ? post(delivery, options) : before.then(() => post(delivery, options));
    lines.set(line, way);
    return way;
  }

  return {
    send,
    log,
    setAddress: (url: string | null): void => {
      address = url;
    },
    address: (): string | null => address,
    /** Whether activities of a conversation wait for the answer to the one before. True by default. */
    setOrderly: (on: boolean): void => {
      orderly = on;
    },
    /** From now on activities are kept back, invokes aside, until `release`. */
    hold: (): void => {
      held ??= [];
    },
    /** Lets what was kept back go, one after another in the order that `arrange` gives. */
    release: async (
      arrange: (activities: readonly Json[]) => readonly Json[] = (all) => all,
    ): Promise<void> => {
      const waiting = held ?? [];
      held = null;
      for (const activity of arrange(waiting.map((one) => one.activity))) {
        const one = waiting.find((known) => known.activity === activity);
        one?.go();
        await one?.gone;
      }
    },
    /** Resolves once nothing is under way. */
    settled: async (): Promise<void> => {
      while (under.size > 0) await Promise.all(under);
    },
  };
}

function parse(text: string): unknown {
  if (text === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
