import type { Remark, Sign } from "./remark.ts";
import type { Window } from "./window.ts";

/** How many remarks back a quarrel is looked at. */
const REACH = 20;

const SHARP: readonly Sign[] = [
  "jibe",
  "exclude",
  "retort",
  "challenge",
  "distress",
  "help",
  "calm",
  "laugh",
  "shouts",
];

const sharpIn = ({ signs }: Remark): number =>
  SHARP.filter((sign) => signs[sign] !== undefined).length;
const isSerious = ({ signs }: Remark): boolean =>
  signs.flagged !== undefined || signs.care !== undefined;

/** Whether a remark is about people. Homework talk has to show more than one sign of it. */
export function isPersonal(remark: Remark): boolean {
  const { signs, staff } = remark;
  if (staff || isSerious(remark)) return true;
  if (signs.study !== undefined) return sharpIn(remark) >= 2;
  return sharpIn(remark) > 0 || isAboutSomebody(remark);
}
const isAboutSomebody = ({ signs }: Remark): boolean =>
  [signs.youAlone, signs.he, signs.name].some((sign) => sign !== undefined);

/** Whether it is so beyond doubt, from somebody who also talks of homework. */
const isPlainly = (remark: Remark): boolean =>
  remark.signs.study === undefined &&
  sharpIn(remark) + Number(isAboutSomebody(remark)) + Number(isSerious(remark)) >= 2;

/**
 * Whether somebody takes part in what goes on: says something about people, and not less of it than of homework; whether
 * they stand by, with more than `ja`; or neither.
 */
function partOf(own: readonly Remark[]): "takes part" | "stands by" | "apart" {
  const studying = own.filter(({ signs, staff }) => signs.study !== undefined && !staff).length;
  if (studying > 0) return own.filter(isPlainly).length >= studying ? "takes part" : "apart";
  if (own.some(isPersonal)) return "takes part";
  return own.some(({ signs }) => signs.bland === undefined) ? "stands by" : "apart";
}

/** Homework in what those say who take part. */
const isHomework = (remark: Remark): boolean =>
  remark.signs.study !== undefined &&
  !isAboutSomebody(remark) &&
  (remark.staff || !isPersonal(remark));

/**
 * The remarks that belong to what goes on around the newest one. Whoever only talks of homework is not in it, wherever
 * they stand between the others, so that their talk changes nothing; nor is whoever stands by before it begins. Empty
 * when nobody says anything about people.
 */
export function sceneOf(window: Window): readonly Remark[] {
  const parts = new Map(
    [...Map.groupBy(window, ({ author }) => author)].map(([author, own]) => [author, partOf(own)]),
  );
  const begun = window.findIndex(({ author }) => parts.get(author) === "takes part");
  if (begun < 0) return [];
  return window
    .slice(begun)
    .filter((remark) => parts.get(remark.author) !== "apart" && !isHomework(remark))
    .slice(-REACH);
}
