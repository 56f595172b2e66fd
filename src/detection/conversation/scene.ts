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

/** Homework, and nothing that is about anybody. */
const isHomework = (remark: Remark): boolean =>
  remark.signs.study !== undefined &&
  !isAboutSomebody(remark) &&
  (remark.staff || !isPersonal(remark));

/**
 * Whether somebody takes part in what goes on: says more than `ja`, and not less of people than of homework, unless it
 * is something serious. What hurts or calls for help need not look so: `dag 9 van de trui`.
 */
function takesPart(own: readonly Remark[]): boolean {
  if (own.some(isSerious)) return true;
  const studying = own.filter(({ signs, staff }) => signs.study !== undefined && !staff).length;
  if (studying > 0) return own.filter(isPlainly).length >= studying;
  return own.some((remark) => remark.signs.bland === undefined || isPersonal(remark));
}

/**
 * The remarks that belong to what goes on around the newest one. Whoever only talks of homework is not in it, wherever
 * they stand between the others, so that their talk changes nothing. Empty when that is all there is.
 */
export function sceneOf(window: Window): readonly Remark[] {
  const parts = new Map(
    [...Map.groupBy(window, ({ author }) => author)].map(([author, own]) => [
      author,
      takesPart(own),
    ]),
  );
  return window
    .filter((remark) => parts.get(remark.author) === true && !isHomework(remark))
    .slice(-REACH);
}
