import type { Pattern, Signal } from "../../domain/conversation.ts";
import type { Aim } from "./aims.ts";
import { NAME } from "./remark.ts";
import type { Remark, Sign } from "./remark.ts";
import { isRefusal, sharpnessOf, unkindSoundOf } from "./signals.ts";

/** How many remarks back something counts as one with the newest. */
const REACH = 15;
/** From this heat on a remark counts as unkind, and from this one its author as no bystander. */
const UNKIND = 0.35;
const MILD = 0.05;
/** From here on a remark sounds like one of leaving somebody out. */
const SOUNDS_SO = 0.5;
/** From so many remarks on something is asked of every pattern, and from so many on more. */
const SEVERAL = 12;
export const LONG_SCENE = 16;
const SOME_NEED = 0.5;
/** From this chance on repeated harassment needs no unkind word, where it sounds so. */
const SURE = 0.85;
/** A quarrel of fewer remarks has not grown. */
const GROWN = 4;

/** What there is to go by around the newest remark, as plain counts. */
export type Evidence = {
  /** Authors of unkind remarks at the same one: as far as can be guessed, and by name, mention, answer or pronoun. */
  readonly at: number;
  readonly surelyAt: number;
  /** Authors of remarks that are in the least unkind. */
  readonly sides: number;
  /** Unkind remarks of the newest author at somebody, and of that one back, whichever are fewer. */
  readonly toAndFro: number;
  /** Unkind remarks of the newest author at the same one, and by how many earlier hours with sharp ones they are ahead of that one. */
  readonly again: number;
  /** Remarks, and earlier hours, in which that one wants it to stop. */
  readonly refused: number;
  /** With how many the newest author was in talk on earlier days. */
  readonly partners: number;
  /** Remarks of the newest author that sound unkind, and by how many earlier hours with sharp ones they are ahead of one they were in talk with. */
  readonly sounding: number;
  /** Authors who speak of leaving somebody out. */
  readonly leavingOut: number;
  /** Signs in the remarks of the newest author that they are in need. */
  readonly need: number;
};

/** Nothing to go by. */
export const NO_EVIDENCE: Evidence = {
  at: 0,
  surelyAt: 0,
  sides: 0,
  toAndFro: 0,
  again: 0,
  refused: 0,
  partners: 0,
  sounding: 0,
  leavingOut: 0,
  need: 0,
};

const has = ({ signs }: Remark, sign: Sign): boolean => signs[sign] !== undefined;
const valueOf = ({ signs }: Remark, sign: Sign): number => signs[sign] ?? 0;

/** How unkind a remark is, by its words, by the chances that the model gives and by how it sounds: from 0 to about 1. */
function heatOf(remark: Remark): number {
  const likely = Math.max(
    valueOf(remark, "likelyInsult"),
    valueOf(remark, "likelyBullying"),
    valueOf(remark, "likelyThreat"),
    valueOf(remark, "likelyStalking"),
  );
  const eased = has(remark, "soften") || has(remark, "makeUp") ? 0.3 : 0;
  return Math.max(sharpnessOf(remark), (likely - 0.25) * 1.6, unkindSoundOf(remark)) - eased;
}

/** Whether a remark is more than standing by: in the least unkind. */
export const takesSide = (remark: Remark): boolean => heatOf(remark) >= MILD;

/** Counts what patterns are made of among the last remarks of a scene; `least`: the heat from which one is unkind. */
export function evidenceOf(
  scene: readonly Remark[],
  aims: readonly Aim[],
  past: readonly Signal[],
  least = UNKIND,
): Evidence {
  const newest = scene.at(-1);
  if (newest === undefined) return NO_EVIDENCE;
  const me = newest.author;
  const from = Math.max(0, scene.length - REACH);
  const recent = scene.slice(from).flatMap((remark, index) => {
    const aim = aims[from + index];
    return remark.staff || aim === undefined ? [] : [{ remark, aim, author: remark.author }];
  });
  const unkind = recent.filter(({ remark }) => heatOf(remark) >= least);
  // To nobody who is there a guess is no evidence.
  const isAnswered = recent.some(({ author }) => author !== me);
  const timesAt = (author: string, target: string): number =>
    unkind.filter(
      ({ author: one, aim }) => one === author && aim.at === target && (aim.sure || isAnswered),
    ).length;
  const authorsAt = (target: string, surely: boolean): number =>
    new Set(
      unkind
        .filter(({ author, aim }) => aim.at === target && author !== target)
        .filter(({ aim }) => aim.sure || !surely)
        .map(({ author }) => author),
    ).size;
  const targets = new Set(
    [...unkind.filter(({ author }) => author === me), ...recent.slice(-1)].flatMap(
      ({ aim }) => aim.at ?? [],
    ),
  );
  const most = (count: (target: string) => number): number =>
    Math.max(0, ...[...targets].map(count));
  const ofPast = (kind: Signal["kind"], own: "from" | "to", target: string): number =>
    new Set(
      past
        .filter((one) => one.kind === kind && one[own] === me)
        .filter((one) => (own === "from" ? one.to : one.from) === target)
        .map(({ hour }) => hour),
    ).size;
  // Who is answered in kind is not the one who began.
  const moreSharp = (target: string): number =>
    Math.max(0, ofPast("sharp", "from", target) - ofPast("sharp", "to", target));
  const refusals = (target: string): number =>
    ofPast("refusal", "to", target) +
    recent.filter(
      ({ remark, aim, author }) => author === target && aim.at === me && isRefusal(remark),
    ).length;
  return {
    at: most((target) => authorsAt(target, false)),
    surelyAt: most((target) => authorsAt(target, true)),
    sides: new Set(recent.filter(({ remark }) => takesSide(remark)).map(({ author }) => author))
      .size,
    toAndFro: most((target) => Math.min(timesAt(me, target), timesAt(target, me))),
    again: most((target) => timesAt(me, target) + moreSharp(target)),
    refused: most(refusals),
    partners: partnersOf(me, past).size,
    sounding:
      recent.filter(({ remark, author }) => author === me && unkindSoundOf(remark) >= UNKIND)
        .length + Math.max(0, ...[...partnersOf(me, past), ...targets].map(moreSharp)),
    leavingOut: leavingOut(recent.map(({ remark }) => remark)),
    need: recent
      .filter(({ author }) => author === me)
      .reduce((sum, { remark }) => sum + needOf(remark), 0),
  };
}

/** With whom somebody was in talk on earlier days; a bare name may be one of the others. */
export const partnersOf = (author: string, past: readonly Signal[]): ReadonlySet<string> =>
  new Set(
    past
      .flatMap(({ from, to }) => (from === author ? [to] : to === author ? [from] : []))
      .filter((key) => !key.startsWith(NAME)),
  );

/** How many speak of it, where somebody does so in so many words. */
function leavingOut(recent: readonly Remark[]): number {
  if (
    !recent.some(
      (remark) => has(remark, "exclude") || valueOf(remark, "sounds:exclusion") >= SOUNDS_SO,
    )
  )
    return 0;
  return new Set(
    recent
      .filter(
        (remark) =>
          has(remark, "exclude") ||
          valueOf(remark, "likelyBullying") >= 0.5 ||
          valueOf(remark, "sounds:exclusion") >= SOUNDS_SO,
      )
      .map(({ author }) => author),
  ).size;
}

const needOf = (remark: Remark): number =>
  2 * Number(has(remark, "care")) +
  Number(has(remark, "help")) +
  Number(has(remark, "distress")) +
  valueOf(remark, "likelyHarm");

/**
 * The least that there must be of a pattern, whatever its chance. Of a few remarks a pile-on must be by two who do more than
 * stand by, or surely at somebody, a fight go to and fro or on for some remarks, repeated harassment be unkind or unwanted
 * (or all but sure, between who were in talk before), and a request for help show a sign of need. The longer it goes on, the more comes together by chance, and the more is
 * asked.
 */
export function isBorneOut(
  pattern: Pattern,
  evidence: Evidence,
  { remarks, chance }: { readonly remarks: number; readonly chance: number },
): boolean {
  const { at, surelyAt, sides, toAndFro, leavingOut: leaving, need } = evidence;
  const repeated = evidence.again + evidence.refused;
  const few = remarks < SEVERAL;
  const more = remarks >= LONG_SCENE ? 1 : 0;
  const borneOut: Readonly<Record<Pattern, boolean>> = {
    pile_on: (few && sides >= 2) || at >= 2 + more || surelyAt >= 1 + more,
    mutual_fight: (few && remarks >= GROWN) || toAndFro >= 1 + more,
    exclusion: few || leaving >= 1 + more || (more === 0 && at >= 2),
    // In a class one unkind remark after others is no more than that.
    repeated_harassment: few
      ? repeated >= (evidence.partners > 1 ? 2 : 1) ||
        (chance >= SURE && evidence.partners > 0 && evidence.sounding > 0)
      : evidence.again >= 1 + more,
    help_request: need >= (few ? SOME_NEED : 1.5 + 1.5 * more),
  };
  return borneOut[pattern];
}
