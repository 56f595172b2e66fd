/* Which texts say nearly the same: by the characters they share, and by the sentence that is left when a few words are blanked. */

/** From this share of common character shingles on, two texts are near-duplicates. */
const ALIKE = 0.6;
const SHINGLE = 4;

/** What is compared: lower case, no accents, no invisible characters, punctuation as blanks. */
function plain(text: string): string {
  const bare = text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\p{M}\p{Cf}]/gu, "")
    .replaceAll(/[^\p{L}\p{N}\p{S}]+/gu, " ")
    .trim();
  return bare === "" ? text : bare;
}

function shingles(text: string): Set<string> {
  const padded = ` ${plain(text)} `;
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= Math.max(padded.length, SHINGLE); at += 1)
    found.add(padded.slice(at, at + SHINGLE));
  return found;
}

/**
 * Something that is compared by its text, and only with what has another `side` where templates are concerned. Two of one
 * side that nearly say the same and are labelled otherwise are no repeats: what makes the difference is to be learnt.
 */
export type Comparable = {
  readonly text: string;
  readonly side: string;
  readonly label?: string | undefined;
};
/** An entry that is left out, because it resembles one before it. */
export type Repeat<T> = {
  readonly entry: T;
  readonly of: T;
  readonly why: "near-duplicate" | "template";
};

/**
 * Goes through the entries in order and leaves out whoever nearly repeats one that stays, or shares a template with one of
 * another side. Deterministic; exact, not sampled.
 */
export function withoutRepeats<T extends Comparable>(
  entries: readonly T[],
): { readonly kept: T[]; readonly repeats: Repeat<T>[] } {
  const alike = alikeTo(entries.map(({ text }) => text));
  const stays = new Uint8Array(entries.length);
  const templates = new Map<string, T>();
  // Behind this place all are of one side, so nobody asks for their templates.
  const asked = entries.findLastIndex(({ side }) => side !== entries.at(-1)?.side);
  const kept: T[] = [];
  const repeats: Repeat<T>[] = [];
  for (const [index, entry] of entries.entries()) {
    const of = alike[index]
      ?.filter((other) => stays[other] === 1)
      .map((other) => entries[other])
      .find((other) => other?.side !== entry.side || other.label === entry.label);
    if (of !== undefined) {
      repeats.push({ entry, of, why: "near-duplicate" });
      continue;
    }
    const own = skeletons(entry.text);
    // Nobody of another side gets past here, so the first with a template stands for all with it.
    const shared = own
      .map((skeleton) => templates.get(skeleton))
      .find((other) => other !== undefined && other.side !== entry.side);
    if (shared !== undefined) {
      repeats.push({ entry, of: shared, why: "template" });
      continue;
    }
    stays[index] = 1;
    if (index <= asked)
      for (const skeleton of own) if (!templates.has(skeleton)) templates.set(skeleton, entry);
    kept.push(entry);
  }
  return { kept, repeats };
}

/** So many of their rarest members two sets must share before all of them are compared. */
const WITNESSES = 4;
/** How many members a set of this size shares at least with one that is alike, and with one that is no smaller. */
const leastShared = (size: number): number => Math.ceil(ALIKE * size - 1e-9);
const leastSharedWithLarger = (size: number): number =>
  Math.ceil(((2 * ALIKE) / (1 + ALIKE)) * size - 1e-9);

/**
 * For each text the places of those that are nearly the same, the most alike first.
 *
 * Prefix filtering: when two sets share enough, a few of what they share is among the rarest members of both. So only those
 * are indexed, and what they bring up often enough is counted exactly. The smaller sets are indexed first: with a larger
 * one a set has more to share, so fewer of its members are enough, and those far smaller need not be looked at.
 */
function alikeTo(texts: readonly string[]): readonly (readonly number[])[] {
  const sets = texts.map(shingles);
  const frequency = new Map<string, number>();
  for (const set of sets)
    for (const shingle of set) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1);
  const numbers = new Map(
    [...frequency]
      .toSorted(([a, often], [b, other]) => often - other || (a < b ? -1 : 1))
      .map(([shingle], number) => [shingle, number]),
  );
  const rarest = sets.map((set) =>
    Int32Array.from(set, (shingle) => numbers.get(shingle) ?? 0).sort(),
  );
  const sizeOf = (at: number | undefined): number => rarest[at ?? 0]?.length ?? 0;
  const bySize = [...rarest.keys()].toSorted((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  const index = new Map<number, { from: number; readonly at: number[] }>();
  const alike: { readonly at: number; readonly share: number }[][] = texts.map(() => []);
  /** What each text shares with the one that is looked at, counted from a start of its own, so that nothing is wiped. */
  const shared = new Int32Array(texts.length);
  for (const [turn, at] of bySize.entries()) {
    const own = rarest[at] ?? new Int32Array();
    const start = (turn + 1) * (WITNESSES + 1);
    const smallest = leastShared(own.length);
    const needed = start + Math.min(WITNESSES, smallest);
    for (const shingle of own.subarray(0, own.length - smallest + WITNESSES)) {
      const there = index.get(shingle);
      if (there === undefined) continue;
      // Whoever comes next is no smaller.
      while (there.from < there.at.length && sizeOf(there.at[there.from]) < smallest)
        there.from += 1;
      for (let one = there.from; one < there.at.length; one += 1) {
        const other = there.at[one] ?? 0;
        const count = Math.max(shared[other] ?? 0, start) + 1;
        if (count > needed) continue;
        shared[other] = count;
        const share = count === needed ? jaccard(own, rarest[other] ?? own) : 0;
        if (share < ALIKE) continue;
        alike[at]?.push({ at: other, share });
        alike[other]?.push({ at, share });
      }
    }
    const indexed = own.length - leastSharedWithLarger(own.length) + WITNESSES;
    for (const shingle of own.subarray(0, indexed)) {
      const there = index.get(shingle);
      if (there === undefined) index.set(shingle, { from: 0, at: [at] });
      else there.at.push(at);
    }
  }
  return alike.map((others) =>
    others.toSorted((a, b) => b.share - a.share || a.at - b.at).map(({ at }) => at),
  );
}

/** The share of two sorted sets that both have, or 0 as soon as it cannot be enough. */
function jaccard(a: Int32Array, b: Int32Array): number {
  const needed = (ALIKE / (1 + ALIKE)) * (a.length + b.length);
  let common = 0;
  let other = 0;
  for (let own = 0; own < a.length; own += 1) {
    if (common + Math.min(a.length - own, b.length - other) < needed) return 0;
    const member = a[own] ?? 0;
    while (other < b.length && (b[other] ?? 0) < member) other += 1;
    if (b[other] === member) common += 1;
  }
  return common / (a.length + b.length - common);
}

/** Sentences of this many words are filled-in templates when nearly all of it is the same. Longer ones share characters. */
const TEMPLATE_WORDS = { least: 5, most: 12 };
const BLANK = "*";

/** The sentence with one stretch of one or two words, or two single words, blanked, as far as enough of it is left. */
function skeletons(text: string): string[] {
  const words = plain(text).split(" ");
  const { least, most } = TEMPLATE_WORDS;
  if (words.length < least || words.length > most) return [];
  const enough = (left: number, needed: number): boolean =>
    left >= needed && left >= (2 / 3) * words.length;
  const found = new Set<string>();
  for (const [from] of words.entries()) {
    for (const length of [1, 2]) {
      if (from + length > words.length || !enough(words.length - length, 4)) continue;
      found.add([...words.slice(0, from), BLANK, ...words.slice(from + length)].join(" "));
    }
    if (!enough(words.length - 2, 5)) continue;
    for (let second = from + 2; second < words.length; second += 1)
      found.add(words.map((word, at) => (at === from || at === second ? BLANK : word)).join(" "));
  }
  return [...found];
}
