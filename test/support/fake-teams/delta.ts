import { createHash, randomBytes } from "node:crypto";
import { graphError } from "./api-error.ts";
import type { Channel, Json, Post } from "./model.ts";
import type { Call } from "./route.ts";
import { onlyQuery } from "./route.ts";
import type { State } from "./state.ts";

type Round = {
  readonly channel: Channel;
  readonly size: number;
  readonly expand: boolean;
  /** What is still to be told; empty for a token that asks for what has changed since. */
  readonly left: readonly string[];
  /** Only chains that changed after this moment. */
  readonly since: number;
  /** The moment that a new round will begin after. */
  readonly upTo: number;
  readonly issuedAt: number;
};

const SIZE_DEFAULT = 20;
const SIZE_MAX = 50;
const MONTHS_8 = 243 * 24 * 60 * 60 * 1000;
const FILTER = /^lastModifiedDateTime gt (?<moment>\d{4}-\d\d-\d\dT[\d:.]+Z)$/iu;

/** A page of changed chains, and where the next one is. */
export type DeltaPage = {
  readonly posts: readonly Post[];
  readonly expand: boolean;
  readonly links: Json;
};

/**
 * Graph's delta of the messages of a channel. As its documents warn, the order of what it tells is not one to rely on,
 * and the same message may be told twice: pages here come in an order of their own and overlap by one.
 */
export function createDelta(state: State, tokenMs: () => number) {
  const rounds = new Map<string, Round>();

  function begin(call: Call, channel: Channel): Round {
    onlyQuery(call, "$top", "$skip", "$filter", "$expand");
    const filter = call.query.get("$filter");
    const moment = filter === null ? undefined : FILTER.exec(filter.trim())?.groups?.["moment"];
    if (filter !== null && moment === undefined)
      throw graphError(
        400,
        "BadRequest",
        "The filter may only be 'lastModifiedDateTime gt <moment>'.",
      );
    const expand = call.query.get("$expand");
    if (expand !== null && expand !== "replies")
      throw graphError(400, "BadRequest", `Could not find a property named '${expand}'.`);
    const since = moment === undefined ? Number.NEGATIVE_INFINITY : Date.parse(moment);
    return fresh(channel, since, sizeOf(call), expand !== null);
  }
  function fresh(channel: Channel, since: number, size: number, expand: boolean): Round {
    const roots = channel.posts.filter(
      (post) =>
        post.rootId === null &&
        post.createdAt > state.now() - MONTHS_8 &&
        state.chainOf(post).some((one) => one.modifiedAt > since),
    );
    return {
      channel,
      size,
      expand,
      left: roots.map(({ id }) => id).toSorted(inNoOrder),
      since,
      upTo: Math.max(state.now(), ...channel.posts.map((post) => post.modifiedAt)),
      issuedAt: state.now(),
    };
  }
  function resume(call: Call, channel: Channel): Round {
    onlyQuery(call, "$skiptoken", "$deltatoken");
    const round = rounds.get(call.query.get("$skiptoken") ?? call.query.get("$deltatoken") ?? "");
    if (round === undefined || round.channel !== channel)
      throw graphError(400, "BadRequest", "Badly formed token.");
    if (state.now() - round.issuedAt > tokenMs())
      throw graphError(410, "syncStateNotFound", "The sync state generation is not found.");
    return call.query.has("$deltatoken")
      ? fresh(channel, round.upTo, round.size, round.expand)
      : round;
  }
  function token(round: Round): string {
    const name = randomBytes(12).toString("base64url");
    rounds.set(name, { ...round, issuedAt: state.now() });
    return name;
  }

  return {
    page(call: Call, channel: Channel): DeltaPage {
      const again = call.query.has("$skiptoken") || call.query.has("$deltatoken");
      const round = again ? resume(call, channel) : begin(call, channel);
      const ids = round.left.slice(0, round.size);
      // One is told again on the next page.
      const left = round.left.slice(Math.max(1, ids.length - 1));
      const more = round.left.length > ids.length;
      const address = `${call.url.origin}${call.url.pathname}`;
      return {
        posts: ids.flatMap((id) => state.posts.get(id) ?? []),
        expand: round.expand,
        links: more
          ? { "@odata.nextLink": `${address}?$skiptoken=${token({ ...round, left })}` }
          : { "@odata.deltaLink": `${address}?$deltatoken=${token({ ...round, left: [] })}` },
      };
    },
    /** Graph forgets every token that it gave. */
    forget: (): void => {
      for (const [name, round] of rounds)
        rounds.set(name, { ...round, issuedAt: Number.NEGATIVE_INFINITY });
    },
  };
}

/** `$top`, within what Graph allows. */
export function sizeOf(call: Call): number {
  const top = call.query.get("$top");
  if (top === null) return SIZE_DEFAULT;
  if (!/^[1-9]\d*$/u.test(top) || Number(top) > SIZE_MAX)
    throw graphError(
      400,
      "BadRequest",
      `The limit of '${SIZE_MAX}' for Top query has been exceeded.`,
    );
  return Number(top);
}

/** Always the same order, and not that of the messages. */
const inNoOrder = (a: string, b: string): number => (scrambled(a) < scrambled(b) ? -1 : 1);
const scrambled = (id: string): string => createHash("sha256").update(id).digest("hex");
