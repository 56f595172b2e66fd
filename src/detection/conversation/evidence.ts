import type { Pattern, Signal } from "../../domain/conversation.ts";
import type { Aim } from "./aims.ts";
import type { Remark, Sign } from "./remark.ts";
import { sharpnessOf } from "./signals.ts";

/** How many remarks back something counts as one with the newest. */
const REACH = 15;
/** From this heat on a remark counts as unkind. */
const UNKIND = 0.35;
/** From so many remarks on something is asked of every pattern, and from so many on more. */
const SEVERAL = 9;
export const LONG_SCENE = 16;
const SOME_NEED = 0.5;

/** What there is to go by around the newest remark, as plain counts. */
export type Evidence = {
  /** Authors of unkind remarks at the same one: as far as can be guessed, and by name, mention, answer or pronoun. */
  readonly at: number;
  readonly surelyAt: number;
  /** Unkind remarks of the newest author at somebody, and of that one back, whichever are fewer. */
  readonly toAndFro: number;
  /** Unkind remarks of the newest author at the same one, and sharp ones of earlier days. */
  readonly again: number;
  /** Authors who speak of leaving somebody out. */
  readonly leavingOut: number;
  /** Signs in the remarks of the newest author that they are in need. */
  readonly need: number;
};

const NONE: Evidence = { at: 0, surelyAt: 0, toAndFro: 0, again: 0, leavingOut: 0, need: 0 };

const has = ({ signs }: Remark, sign: Sign): boolean => signs[sign] !== undefined;
const valueOf = ({ signs }: Remark, sign: Sign): number => signs[sign] ?? 0;

/** How unkind a remark is, by its words and by the chances that the model gives: from 0 to about 1. */
function heatOf(remark: Remark): number {
  const likely = Math.max(
    valueOf(remark, "likelyInsult"),
    valueOf(remark, "likelyBullying"),
    valueOf(remark, "likelyThreat"),
  );
  const eased = has(remark, "soften") || has(remark, "makeUp") ? 0.3 : 0;
  return Math.max(sharpnessOf(remark), (likely - 0.25) * 1.6) - eased;
}

/** Counts what patterns are made of among the last remarks of a scene; `least`: the heat from which one is unkind. */
export function evidenceOf(
  scene: readonly Remark[],
  aims: readonly Aim[],
  past: readonly Signal[],
  least = UNKIND,
): Evidence {
  const newest = scene.at(-1);
  if (newest === undefined) return NONE;
  const me = newest.author;
  const from = Math.max(0, scene.length - REACH);
  const recent = scene.slice(from).flatMap((remark, index) => {
    const aim = aims[from + index];
    return remark.staff || aim === undefined ? [] : [{ remark, aim, author: remark.author }];
  });
  const unkind = recent.filter(({ remark }) => heatOf(remark) >= least);
  const timesAt = (author: string, target: string): number =>
    unkind.filter((one) => one.author === author && one.aim.at === target).length;
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
  const sharp = new Set(
    past.filter((one) => one.from === me && one.kind === "sharp").map(({ hour }) => hour),
  ).size;
  return {
    at: most((target) => authorsAt(target, false)),
    surelyAt: most((target) => authorsAt(target, true)),
    toAndFro: most((target) => Math.min(timesAt(me, target), timesAt(target, me))),
    again: most((target) => timesAt(me, target)) + sharp,
    leavingOut: leavingOut(recent.map(({ remark }) => remark)),
    need: recent
      .filter(({ author }) => author === me)
      .reduce((sum, { remark }) => sum + needOf(remark), 0),
  };
}

/** How many speak of it, where somebody does so in so many words. */
function leavingOut(recent: readonly Remark[]): number {
  if (!recent.some((remark) => has(remark, "exclude"))) return 0;
  return new Set(
    recent
      .filter((remark) => has(remark, "exclude") || valueOf(remark, "likelyBullying") >= 0.5)
      .map(({ author }) => author),
  ).size;
}

const needOf = (remark: Remark): number =>
  2 * Number(has(remark, "care")) +
  Number(has(remark, "help")) +
  Number(has(remark, "distress")) +
  valueOf(remark, "likelyHarm");

/**
 * The least that there must be of a pattern, whatever its chance. Of a few remarks only a pile-on must be by two or
 * surely at somebody, and a request for help show a sign of need; the longer it goes on, the more comes together by chance, and the more is
 * asked.
 */
export function isBorneOut(pattern: Pattern, evidence: Evidence, remarks: number): boolean {
  const { at, surelyAt, toAndFro, again, leavingOut: leaving, need } = evidence;
  const few = remarks < SEVERAL;
  const more = remarks >= LONG_SCENE ? 1 : 0;
  const borneOut: Readonly<Record<Pattern, boolean>> = {
    pile_on: at >= 2 + more || surelyAt >= 1 + more,
    mutual_fight: few || toAndFro >= 1 + more,
    exclusion: few || leaving >= 1 + more || (more === 0 && at >= 2),
    repeated_harassment: few || again >= 1 + more,
    help_request: need >= (few ? SOME_NEED : 1.5 + 1.5 * more),
  };
  return borneOut[pattern];
}
