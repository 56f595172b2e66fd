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

/** Whether a remark is about people. Homework talk has to show more than one sign of it. */
export function isPersonal({ signs, staff }: Remark): boolean {
  if (staff || signs.flagged !== undefined || signs.care !== undefined) return true;
  const sharp = SHARP.filter((sign) => signs[sign] !== undefined).length;
  if (signs.study !== undefined) return sharp >= 2;
  return sharp > 0 || [signs.youAlone, signs.he, signs.name].some((sign) => sign !== undefined);
}

/**
 * The remarks that belong to what goes on around the newest one. Whoever only talks of homework is not in it, wherever
 * they stand between the others, so that their talk changes nothing. Empty when nobody says anything about people.
 */
export function sceneOf(window: Window): readonly Remark[] {
  const personal = new Set(window.filter(isPersonal).map(({ author }) => author));
  if (personal.size === 0) return [];
  const studying = new Set(
    window.filter(({ signs }) => signs.study !== undefined).map(({ author }) => author),
  );
  const telling = new Set(
    window.filter(({ signs }) => signs.bland === undefined).map(({ author }) => author),
  );
  return window
    .filter(({ author }) => personal.has(author) || (!studying.has(author) && telling.has(author)))
    .slice(-REACH);
}
