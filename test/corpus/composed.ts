import { shuffle } from "../../src/detection/model/seeded.ts";
import type { LabelledConversation } from "./labelled.ts";

/** Busy talk made of what is there: what is to be heard through it, and what is to stay silent in it. */

export type Talk = Pick<
  LabelledConversation,
  "escalates" | "pattern" | "first_flag_index" | "messages"
>;
type Line = Talk["messages"][number];
/** From 0 up to 1. */
type Random = () => number;

const QUIET = { escalates: false, pattern: "none", first_flag_index: null } as const;
/** Between two lines that nothing connects. */
const GAP_SECONDS = { least: 4, most: 60 };

const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)] as Item;
const between = (least: number, most: number, random: Random): number =>
  least + Math.floor(random() * (most - least + 1));

/** Lines that have nothing to do with each other, each by whoever of so many. */
export function looseTalk(
  lines: readonly string[],
  { length, authors }: { readonly length: number; readonly authors: number },
  random: Random,
): Talk {
  let seconds = 0;
  const messages = Array.from({ length }, (): Line => {
    seconds += between(GAP_SECONDS.least, GAP_SECONDS.most, random);
    const author = `p${between(1, authors, random)}`;
    return { author, role: "student", text: pick(lines, random), seconds };
  });
  return { ...QUIET, messages };
}

/** Of lines over days so many come right after another; the others hours later, when nobody may be there. */
const AT_ONCE = 0.5;
const LATER_SECONDS = { least: 2 * 3600, most: 40 * 3600 };

/** The same talk over days: what harmless people say has nothing to do with what was said to them before. */
export function overDays(talk: Talk, random: Random): Talk {
  let seconds = 0;
  const messages = talk.messages.map((line) => {
    const { least, most } = random() < AT_ONCE ? GAP_SECONDS : LATER_SECONDS;
    seconds += between(least, most, random);
    return { ...line, seconds };
  });
  return { ...talk, messages };
}

/** The same talk with about this share of its lines exchanged for others, never two by one author. */
export function peppered(
  talk: Talk,
  others: readonly string[],
  share: number,
  random: Random,
): Talk {
  const rude = new Set<string>();
  const messages = talk.messages.map((line) => {
    if (rude.has(line.author) || random() >= share) return line;
    rude.add(line.author);
    return { ...line, text: pick(others, random) };
  });
  return { ...talk, messages };
}

/**
 * A talk with others going on in between, by people of their own. What was said keeps its order and its time; the label
 * is that of the first.
 */
export function interwoven(talk: Talk, others: readonly Talk[], random: Random): Talk {
  const waiting = others.map((other, index) => apart(other.messages, 100 * (index + 1)));
  const turns = [
    ...talk.messages.map(() => -1),
    ...waiting.flatMap((lines, index) => lines.map(() => index)),
  ];
  shuffle(turns, random);
  const own = [...talk.messages];
  const messages: Line[] = [];
  const places: number[] = [];
  let now = 0;
  for (const turn of turns) {
    const line = turn < 0 ? own.shift() : waiting[turn]?.shift();
    if (line === undefined) continue;
    if (turn < 0) {
      places.push(messages.length);
      now = line.seconds;
      messages.push(line);
    } else {
      // Between the two of the talk that it stands between.
      const until = own[0]?.seconds ?? Number.POSITIVE_INFINITY;
      now = Math.min(until, now + between(1, 20, random));
      messages.push({ ...line, seconds: now });
    }
  }
  const first = talk.first_flag_index;
  return {
    ...talk,
    first_flag_index: first === null ? null : (places[first] ?? null),
    messages,
  };
}

/** The same lines by other people: their numbers begin behind this one. */
function apart(lines: readonly Line[], from: number): Line[] {
  const renamed = (name: string): string => `${name.charAt(0)}${from + Number(name.slice(1))}`;
  return lines.map((line) => ({
    ...line,
    author: renamed(line.author),
    text: line.text.replaceAll(/\b[pt]\d{1,2}\b/g, renamed),
  }));
}

/** What talk may be made of. */
export type Matter = {
  readonly talks: readonly Talk[];
  /** Harmless lines of single messages, and rude ones that are no more than that. */
  readonly harmless: readonly string[];
  readonly rude: readonly string[];
};
export type Composed = { readonly talk: Talk; readonly kind: "loose" | "woven" | "heard" };

/** Of each kind of quiet talk so many are made. */
const QUIET_TALKS = 200;
/** And of each that is heard. */
const WOVEN_AGAIN = 2;
const SHORT = 25;

/**
 * Busy talk to learn from: lines that have nothing to do with each other, at once and over days, harmless talks at once, all
 * with single rude lines among them, and what is to be heard among harmless talk.
 */
export function composedOf({ talks, harmless, rude }: Matter, random: Random): readonly Composed[] {
  const short = talks.filter(({ messages }) => messages.length <= SHORT);
  const quiet = short.filter(({ escalates }) => !escalates);
  const linesOfTalks = quiet.flatMap(({ messages }) => messages.map(({ text }) => text));
  // The model for messages has learnt from the one sort of lines, so that its chances are too good there; not from the other.
  const loose = (least: number, most: number, fewest = 5): Talk => {
    const length = between(least, most, random);
    const authors = between(Math.min(fewest, length), Math.min(25, Math.ceil(length / 2)), random);
    return looseTalk(random() < 0.5 ? harmless : linesOfTalks, { length, authors }, random);
  };
  const some = (least: number, most: number): readonly Talk[] =>
    Array.from({ length: between(least, most, random) }, () => pick(quiet, random));
  const seasoned = (talk: Talk): Talk =>
    random() < 0.5 ? peppered(talk, rude, 0.02 + 0.04 * random(), random) : talk;
  return [
    ...Array.from({ length: QUIET_TALKS }, (): Composed => ({
      kind: "loose",
      talk: seasoned(loose(25, 70)),
    })),
    ...Array.from({ length: QUIET_TALKS }, (): Composed => ({
      kind: "loose",
      talk: overDays(seasoned(loose(15, 50, 2)), random),
    })),
    ...Array.from({ length: QUIET_TALKS }, (): Composed => {
      const talk = interwoven(pick(quiet, random), some(1, 4), random);
      return { kind: "woven", talk: seasoned(talk) };
    }),
    ...short
      .filter(({ escalates }) => escalates)
      .flatMap((talk) => Array.from({ length: WOVEN_AGAIN }, () => talk))
      .map((talk): Composed => {
        const others = random() < 0.3 ? [loose(8, 25)] : some(1, 4);
        return { kind: "heard", talk: interwoven(talk, others, random) };
      }),
  ];
}
