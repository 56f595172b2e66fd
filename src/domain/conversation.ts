/** What a conversation can grow into although each message is mild. */
export const PATTERNS = [
  "pile_on",
  "repeated_harassment",
  "mutual_fight",
  "exclusion",
  "help_request",
] as const;
export type Pattern = (typeof PATTERNS)[number];

/** What one remark was towards another person: unkind, no more than said to them, turned down, or kind. */
export const SIGNAL_KINDS = ["sharp", "aimed", "refusal", "warm"] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/**
 * All that is kept of how people wrote to each other, for thirty days: who to whom (as keyed hashes), how, how much, and
 * in which hour (epoch milliseconds). No text, no names.
 */
export type Signal = {
  readonly from: string;
  readonly to: string;
  readonly kind: SignalKind;
  readonly weight: number;
  readonly hour: number;
};

/** How people wrote to each other on earlier days; people are keyed hashes. */
export type SignalStore = {
  /** Adds to what is there of the same two, kind and hour. */
  readonly add: (signal: Signal) => Promise<void>;
  /** Everything from or to one of these people at or after `since`, the oldest first. */
  readonly about: (people: readonly string[], since: number) => Promise<readonly Signal[]>;
  /** Removes what is older; tells how many. */
  readonly removeBefore: (hour: number) => Promise<number>;
  /** Removes everything from or to these people. */
  readonly forget: (people: readonly string[]) => Promise<void>;
};

/** What staff are told of a conversation: counts, no text. */
export type PatternCounts = {
  /** Pupils who took part in it, and their remarks that counted. */
  readonly people: number;
  readonly messages: number;
  /** Remarks with laughter, by how many agreed, and how often whom it is aimed at asked to stop or was hurt. */
  readonly laughing: number;
  readonly agreeing: number;
  readonly hurt: number;
  /** How often sharp words came back. */
  readonly answered: number;
  /** Separate times in the last thirty days, this one included. */
  readonly times: number;
};

const COUNTED = [
  "people",
  "messages",
  "laughing",
  "agreeing",
  "hurt",
  "answered",
  "times",
] as const satisfies readonly (keyof PatternCounts)[];

/** The pattern as a line of a case's history keeps it: `pile_on people=4 messages=6 …`. */
export const patternDetail = (pattern: Pattern, counts: PatternCounts): string =>
  [pattern, ...COUNTED.map((name) => `${name}=${counts[name]}`)].join(" ");

/** Reads back what {@link patternDetail} wrote; null when it is something else. */
export function readPattern(
  detail: string,
): { readonly pattern: Pattern; readonly counts: PatternCounts } | null {
  const [first, ...rest] = detail.split(" ");
  const pattern = PATTERNS.find((one) => one === first);
  if (pattern === undefined) return null;
  const numbers = new Map(rest.map((part) => [part.split("=")[0], Number(part.split("=")[1])]));
  const count = (name: keyof PatternCounts): number => numbers.get(name) ?? 0;
  return {
    pattern,
    counts: {
      people: count("people"),
      messages: count("messages"),
      laughing: count("laughing"),
      agreeing: count("agreeing"),
      hurt: count("hurt"),
      answered: count("answered"),
      times: count("times"),
    },
  };
}
