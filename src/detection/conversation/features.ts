import type { Signal } from "../../domain/conversation.ts";
import type { Aim } from "./aims.ts";
import { NAME, SIGNS, SOUND_SIGNS } from "./remark.ts";
import type { Remark, Sign, SoundSign } from "./remark.ts";
import { sharpnessOf } from "./signals.ts";
import { evidenceOf } from "./evidence.ts";

/** Counts of a conversation by name; each about between 0 and 2. What is not there is left out. */
export type Features = ReadonlyMap<string, number>;

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const PRESENT = 0.4;
/** From which heat on remarks are unkind; the second leaves only plain ones. */
const HEATS = [
  ["warm", 0.35],
  ["hot", 0.5],
] as const;
const MOST_STEPS = 4;

/**
 * What the model looks at when the newest remark of a scene has come in. `past` are signals from before the scene,
 * between its people.
 */
export function featuresOf(
  scene: readonly Remark[],
  aims: readonly Aim[],
  past: readonly Signal[],
): Features {
  const found = new Map<string, number>();
  const put = (name: string, value: number): void => {
    if (value !== 0) found.set(name, value);
  };
  const newest = scene.at(-1);
  if (newest === undefined) return found;
  for (const sign of SIGNS) putSign(sign, scene, put);
  for (const sign of SOUND_SIGNS) putSound(sign, scene, newest, put);
  putVoices(scene, put);
  putPace(scene, put);
  putTarget(scene, aims, put);
  putEvidence(scene, aims, past, put);
  putPast(newest, aims.at(-1)?.at ?? null, past, put);
  return found;
}

type Put = (name: string, value: number) => void;

/** How often a sign was there: over the scene, at its most, in the last three, in the newest, and from how many people. */
function putSign(sign: Sign, scene: readonly Remark[], put: Put): void {
  const values = scene.map(({ signs }) => signs[sign] ?? 0);
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return;
  const recent = values.slice(-3);
  put(`all:${sign}`, (0.6 * total) / Math.sqrt(scene.length));
  put(`last3:${sign}`, recent.reduce((sum, value) => sum + value, 0) / recent.length);
  put(`most:${sign}`, 0.6 * Math.max(...values));
  put(`now:${sign}`, 0.6 * (values.at(-1) ?? 0));
  const voices = new Set(
    scene.filter(({ signs }) => (signs[sign] ?? 0) >= PRESENT).map(({ author }) => author),
  ).size;
  put(`two:${sign}`, voices >= 2 ? 0.6 : 0);
  put(`three:${sign}`, voices >= 3 ? 0.8 : 0);
}

/** What sounds most like a pattern: of all, of the author of the newest remark, and of the second and third of those who speak. */
function putSound(sign: SoundSign, scene: readonly Remark[], newest: Remark, put: Put): void {
  const strongest = (remarks: readonly Remark[]): readonly number[] =>
    remarks.map(({ signs }) => signs[sign] ?? 0).sort((a, b) => b - a);
  const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
  const said = scene.filter(({ staff }) => !staff);
  const all = strongest(said);
  put(`top3:${sign}`, sum(all.slice(0, 3)) / 1.5);
  put(`top6:${sign}`, sum(all.slice(0, 6)) / 3);
  const own = strongest(said.filter(({ author }) => author === newest.author));
  put(`own:${sign}`, sum(own.slice(0, 2)));
  const [, second = 0, third = 0] = [...Map.groupBy(said, ({ author }) => author).values()]
    .map((remarks) => strongest(remarks)[0] ?? 0)
    .sort((a, b) => b - a);
  put(`second:${sign}`, second);
  put(`third:${sign}`, third);
}

/** Who speaks how much. */
function putVoices(scene: readonly Remark[], put: Put): void {
  const said = new Map<string, number>();
  for (const { author, staff } of scene) if (!staff) said.set(author, (said.get(author) ?? 0) + 1);
  const counts = [...said.values()].sort((a, b) => b - a);
  const [first = 0, second = 0] = counts;
  put(`voices:${Math.min(6, counts.length)}`, 1);
  put("voices:first", first / scene.length);
  put("voices:firstTwo", (first + second) / scene.length);
  put("voices:balance", first === 0 ? 0 : second / first);
  put("voices:staff", scene.some(({ staff }) => staff) ? 1 : 0);
  put("length", Math.log2(scene.length) / 3);
  const opener = scene[0]?.author;
  const own = scene.filter(({ author }) => author === opener);
  put("opener:share", own.length / scene.length);
  put("opener:me", shareOf(own, "me"));
  put("opener:short", shareOf(own, "short"));
}

const shareOf = (remarks: readonly Remark[], sign: Sign): number =>
  remarks.length === 0
    ? 0
    : remarks.filter(({ signs }) => signs[sign] !== undefined).length / remarks.length;

/** To and fro between two, and how fast. */
function putPace(scene: readonly Remark[], put: Put): void {
  const authors = scene.slice(-8).map(({ author }) => author);
  const turns = authors.filter(
    (author, at) => at >= 2 && author === authors[at - 2] && author !== authors[at - 1],
  ).length;
  put("pace:turns", turns / 4);
  const gaps = scene.slice(-5).flatMap(({ at }, index, all) => {
    const before = all[index - 1];
    return before === undefined ? [] : [(at - before.at) / 1000];
  });
  if (gaps.length === 0) return;
  put("pace:fast", gaps.filter((gap) => gap < 15).length / 4);
  put("pace:slow", gaps.filter((gap) => gap >= 60).length / 4);
}

/** The one whom most are at: how many, how sharply, and what they say back. */
function putTarget(scene: readonly Remark[], aims: readonly Aim[], put: Put): void {
  const at = new Map<string, { readonly by: Set<string>; sharp: number; count: number }>();
  for (const [index, remark] of scene.entries()) {
    const aim = aims[index];
    if (aim === undefined || aim.at === null || remark.staff) continue;
    const known = at.get(aim.at) ?? { by: new Set<string>(), sharp: 0, count: 0 };
    at.set(aim.at, known);
    known.by.add(remark.author);
    known.sharp += sharpnessOf(remark);
    known.count += aim.sure ? 1 : 0.5;
  }
  const [most] = [...at].sort(([, a], [, b]) => b.count - a.count);
  if (most === undefined) return;
  const [target, { by, sharp, count }] = most;
  put(`target:by${Math.min(4, by.size)}`, 1);
  put("target:sharp", sharp / Math.sqrt(scene.length));
  put("target:count", count / scene.length);
  const own = scene.filter(({ author }) => author === target);
  put("target:speaks", own.length / scene.length);
  put("target:silent", own.length === 0 ? 1 : 0);
  put("target:short", shareOf(own, "short"));
  put("target:laughs", Math.max(shareOf(own, "laugh"), shareOf(own, "soften")));
  put("target:hurt", Math.max(shareOf(own, "distress"), shareOf(own, "calm")));
  const back = own.map(sharpnessOf).reduce((sum, value) => sum + value, 0);
  put("target:back", back / Math.sqrt(scene.length));
  put("target:oneSided", Math.max(0, sharp - back) / Math.sqrt(scene.length));
  put("target:bothSides", Math.min(sharp, back) / Math.sqrt(scene.length));
}

/** How much there is of what the patterns are made of, as steps: two is not twice as telling as one. */
function putEvidence(
  scene: readonly Remark[],
  aims: readonly Aim[],
  past: readonly Signal[],
  put: Put,
): void {
  for (const [heat, least] of HEATS)
    for (const [name, value] of Object.entries(evidenceOf(scene, aims, past, least)))
      for (let step = 1; step <= Math.min(MOST_STEPS, value); step += 1)
        put(`${heat}:${name}${step}`, 0.7);
}

/** What went before, on other days, between the author of the newest remark and whom it is aimed at. */
function putPast(newest: Remark, to: string | null, past: readonly Signal[], put: Put): void {
  // A name that the roster does not know may be theirs.
  const isTo = (key: string): boolean => to === null || key === to || key.startsWith(NAME);
  const mine = past.filter((one) => one.from === newest.author && isTo(one.to));
  const theirs = past.filter((one) => one.to === newest.author && (to === null || one.from === to));
  const sum = (signals: readonly Signal[], ...kinds: readonly Signal["kind"][]): number =>
    signals
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((total, { weight }) => total + weight, 0);
  const times = sessionsOf(mine);
  const both = [...mine, ...theirs];
  for (const least of [1, 2, 3]) put(`past:met${least}`, sessionsOf(both) >= least ? 1 : 0);
  for (const least of [1, 2, 3, 4]) put(`past:times${least}`, times >= least ? 1 : 0);
  const first = Math.min(newest.at, ...mine.map(({ hour }) => hour));
  put("past:span", Math.log2(1 + (newest.at - first) / DAY) / 2);
  put("past:sharp", Math.log2(1 + sum(mine, "sharp")) / 2);
  put("past:aimed", Math.log2(1 + sum(mine, "aimed")) / 2);
  put("past:warm", Math.log2(1 + sum(mine, "warm")) / 2);
  put("past:refused", Math.log2(1 + sum(theirs, "refusal")));
  put("past:backSharp", Math.log2(1 + sum(theirs, "sharp")) / 2);
  put("past:backAimed", Math.log2(1 + sum(theirs, "aimed")) / 2);
  put("past:backWarm", Math.log2(1 + sum(theirs, "warm")) / 2);
  put("past:backTimes", sessionsOf(theirs) / 3);
  if (to === null) return;
  const others = new Set(
    past
      .filter((one) => one.to === to && one.from !== newest.author && one.kind === "sharp")
      .map(({ from }) => from),
  );
  put("past:others", Math.min(3, others.size) / 2);
}

/** How many separate times these signals are from: six hours of silence make another. */
function sessionsOf(signals: readonly Signal[]): number {
  const hours = [...new Set(signals.map(({ hour }) => hour))].sort((a, b) => a - b);
  return hours.filter((hour, index) => {
    const before = hours[index - 1];
    return before === undefined || hour - before > 6 * HOUR;
  }).length;
}
