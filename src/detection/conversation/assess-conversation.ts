import type { Pattern, PatternCounts, Signal } from "../../domain/conversation.ts";
import { aimsOf, aliasesOf } from "./aims.ts";
import type { Aim } from "./aims.ts";
import { evidenceOf, isBorneOut, partnersOf, takesSide } from "./evidence.ts";
import { featuresOf } from "./features.ts";
import type { Features } from "./features.ts";
import { chanceOfAny, opinionOf, thresholdOf } from "./model.ts";
import type { ConversationModel, Opinion } from "./model.ts";
import type { Remark, Sign } from "./remark.ts";
import { isPersonal, sceneOf } from "./scene.ts";
import { isRefusal, sharpnessOf, signalOf } from "./signals.ts";
import { since } from "./window.ts";
import type { Window } from "./window.ts";

/** A conversation that staff should hear of, with everything that it was judged by. */
export type Escalation = Opinion & {
  /** Keys of the remarks that counted, the newest last. */
  readonly counted: readonly string[];
  /** Whom it is aimed at, when the remarks say so. */
  readonly target: string | null;
  readonly counts: PatternCounts;
};

/** What a new remark comes to, among those before it. */
export type Assessment = {
  /** Null: it is not part of anything between people. */
  readonly features: Features | null;
  /** How many remarks the scene has. */
  readonly remarks: number;
  /** What may be kept of it for later days; null: nothing. */
  readonly signal: Pick<Signal, "to" | "kind" | "weight"> | null;
  /** Keys of earlier remarks of the same quarrel: to and fro between the same two, or at the same person. */
  readonly related: readonly string[];
  readonly escalation: Escalation | null;
};

const NOTHING: Assessment = {
  features: null,
  remarks: 0,
  signal: null,
  related: [],
  escalation: null,
};
const HOUR = 60 * 60_000;
const MOST_COUNTED = 12;
const SHARP = 0.2;

/**
 * Looks at a conversation when its newest remark has come in. Pure: depends on the window, on the signals of earlier
 * days between its people (oldest first), and on nothing else.
 */
export function assessConversation(
  window: Window,
  newest: Remark,
  signals: readonly Signal[],
  model: ConversationModel,
): Assessment {
  const scene = sceneOf(
    since(window, newest.at).filter(({ at, key }) => at <= newest.at || key === newest.key),
  );
  if (scene.at(-1)?.key !== newest.key) return NOTHING;
  // What is still in the scene is not counted twice.
  const begun = Math.floor((scene[0]?.at ?? newest.at) / HOUR) * HOUR;
  const named = aimsOf(scene, (author) => partnerOf(author, signals));
  const aliases = aliasesOf(scene, named);
  const whose = (key: string): string => aliases.get(key) ?? key;
  const aims = named.map(({ at, sure }) => ({ at: at === null ? null : whose(at), sure }));
  const past = signals
    .filter(({ hour }) => hour < begun)
    .map((signal) => ({ ...signal, from: whose(signal.from), to: whose(signal.to) }));
  const aim = aims.at(-1) ?? { at: null, sure: false };
  const speakers = new Set(scene.flatMap(({ author, staff }) => (staff ? [] : [author])));
  const said = signalOf(newest, aim, speakers.size === 2);
  const signal = said === null || aim.at === null ? null : { ...said, to: aim.at };
  // What nobody answers may be a call for help; over days it may be somebody who keeps on at another, or was told to stop.
  const isPossible = (pattern: Pattern): boolean =>
    speakers.size > 1 ||
    pattern === "help_request" ||
    (pattern === "repeated_harassment" &&
      past.some(
        ({ kind, from, to }) =>
          from === newest.author || (kind === "refusal" && to === newest.author),
      ));
  const evidence = evidenceOf(scene, aims, past);
  // Who turned others down more than they were turned down, and was not unkind, is not the one who keeps on.
  const turnedDown = (side: "from" | "to"): number =>
    past.filter((one) => one.kind === "refusal" && one[side] === newest.author).length +
    scene.filter(
      (remark, index) =>
        isRefusal(remark) &&
        (side === "from" ? remark.author === newest.author : aims[index]?.at === newest.author),
    ).length;
  const isVictim = evidence.sounding === 0 && turnedDown("from") > turnedDown("to");
  if (newest.staff) return { ...NOTHING, signal };
  const features = featuresOf(scene, aims, past);
  const target = targetOf(scene, aims);
  const grounds = { remarks: scene.length, chance: chanceOfAny(model, features) };
  const opinion = opinionOf(
    model,
    features,
    (pattern) =>
      isPossible(pattern) &&
      !(isVictim && pattern === "repeated_harassment") &&
      isBorneOut(pattern, evidence, grounds),
  );
  const escalates =
    opinion !== null &&
    opinion.chance >= thresholdOf(model, scene.length) &&
    mayStart(opinion.pattern, scene, newest, target);
  return {
    features,
    remarks: scene.length,
    signal,
    // When it got out of hand, all that goes on is one quarrel.
    related: escalates
      ? scene.flatMap(({ key }) => (key === newest.key ? [] : [key]))
      : relatedTo(newest, aim, scene, aims),
    escalation: escalates ? explain(opinion, scene, aims, past, target) : null,
  };
}

function relatedTo(
  newest: Remark,
  aim: Aim,
  scene: readonly Remark[],
  aims: readonly Aim[],
): readonly string[] {
  if (aim.at === null) return [];
  return scene
    .filter((remark, index) => {
      const other = aims[index];
      if (remark.key === newest.key || other === undefined) return false;
      const answers = remark.author === aim.at && other.at === newest.author;
      // Hard words of two who spoke one after the other are at each other, though neither names anybody.
      if (answers) return other.sure || (of(remark, "flagged") && of(newest, "flagged"));
      return other.sure && aim.sure && other.at === aim.at;
    })
    .map(({ key }) => key);
}

/** The only one with whom somebody was in talk; null: several, so that nobody can tell whom else is meant. */
function partnerOf(author: string, past: readonly Signal[]): string | null {
  const partners = partnersOf(author, past);
  const [only = null] = partners;
  return partners.size === 1 ? only : null;
}

/** The one whom most remarks are surely aimed at. */
function targetOf(scene: readonly Remark[], aims: readonly Aim[]): string | null {
  const counts = new Map<string, number>();
  for (const [index, { staff }] of scene.entries()) {
    const aim = aims[index];
    if (staff || aim === undefined || aim.at === null || !aim.sure) continue;
    counts.set(aim.at, (counts.get(aim.at) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

const of = ({ signs }: Remark, ...names: readonly Sign[]): boolean =>
  names.some((name) => signs[name] !== undefined);

/**
 * Whether a case of this kind may start at this remark. Its author is whom the note goes to: one who asks for help gets
 * the help, and neither a victim nor a peacemaker is told to stop.
 */
function mayStart(
  pattern: Pattern,
  scene: readonly Remark[],
  newest: Remark,
  target: string | null,
): boolean {
  if (pattern === "help_request") return newest.author === seekerOf(scene);
  if (isPeacemaking(newest)) return false;
  // Who only stood by is told nothing, and `ja` starts nothing.
  const own = scene.filter(({ author }) => author === newest.author);
  if (!own.some(takesSide) || of(newest, "bland")) return false;
  return pattern === "mutual_fight" || newest.author !== target;
}

const isPeacemaking = (remark: Remark): boolean =>
  of(remark, "calm", "makeUp", "distress", "kind") && sharpnessOf(remark) < SHARP;

/** Who says most of themselves and of trouble. */
function seekerOf(scene: readonly Remark[]): string | null {
  const need = new Map<string, number>();
  for (const remark of scene) {
    if (remark.staff) continue;
    const own =
      Number(of(remark, "me")) +
      Number(of(remark, "help", "distress")) +
      2 * Number(of(remark, "care"));
    need.set(remark.author, (need.get(remark.author) ?? 0) + own);
  }
  return [...need].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

function explain(
  opinion: Opinion,
  scene: readonly Remark[],
  aims: readonly Aim[],
  past: readonly Signal[],
  target: string | null,
): Escalation {
  const newest = scene.at(-1);
  const { pattern } = opinion;
  const counted = scene.filter((remark, index) => {
    if (remark === newest) return true;
    if (remark.staff) return false;
    if (pattern === "help_request") return remark.author === newest?.author && isPersonal(remark);
    if (isPeacemaking(remark) || (pattern !== "mutual_fight" && remark.author === target))
      return false;
    return (
      sharpnessOf(remark) >= SHARP || (aims[index]?.sure === true && aims[index]?.at === target)
    );
  });
  const kept = counted.slice(-MOST_COUNTED);
  const people = new Set(kept.map(({ author }) => author));
  const mine = past.filter(
    ({ from, to }) => from === newest?.author && (target === null || to === target),
  );
  return {
    ...opinion,
    counted: kept.map(({ key }) => key),
    target: pattern === "mutual_fight" || pattern === "help_request" ? null : target,
    counts: {
      people: people.size,
      messages: kept.length,
      laughing: kept.filter((remark) => of(remark, "laugh")).length,
      agreeing: new Set(kept.filter((remark) => of(remark, "agree")).map(({ author }) => author))
        .size,
      hurt: scene.filter(
        (remark) => !people.has(remark.author) && of(remark, "distress", "calm") && !remark.staff,
      ).length,
      answered: scene.filter(
        ({ author }, index) => author === target && (aims[index]?.sure ?? false),
      ).length,
      times: 1 + new Set(mine.map(({ hour }) => hour)).size,
    },
  };
}
