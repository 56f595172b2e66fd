import { isPersonal } from "./scene.ts";
import { NAME } from "./remark.ts";
import type { Remark } from "./remark.ts";

/** Whom each remark of a scene is aimed at, as far as can be told; `sure` when it says so itself. */
export type Aim = { readonly at: string | null; readonly sure: boolean };

const NOBODY: Aim = { at: null, sure: false };

/**
 * Who goes by a name that the roster does not know: whoever answers right after somebody spoke to that name.
 * A name stays a name when nobody does.
 */
export function aliasesOf(
  scene: readonly Remark[],
  aims: readonly Aim[],
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [index, remark] of scene.entries()) {
    const at = aims[index]?.at;
    const answer = scene[index + 1];
    if (at === null || at === undefined || !at.startsWith(NAME) || found.has(at)) continue;
    if (answer === undefined || answer.staff || answer.author === remark.author) continue;
    const spokenTo =
      remark.signs.you !== undefined || remark.signs.asks !== undefined || !isAbout(remark);
    if (spokenTo && !isAbout(answer)) found.set(at, answer.author);
  }
  return found;
}

const isAbout = ({ signs }: Remark): boolean => signs.he !== undefined;

/**
 * Follows a scene: a name or mention, `jij` for whoever spoke last, `hij` for whoever was named last, and else whoever
 * the others are at. `partnerOf` knows with whom somebody was last in talk, from before the scene.
 */
export function aimsOf(
  scene: readonly Remark[],
  partnerOf: (author: string) => string | null,
): readonly Aim[] {
  const aims: Aim[] = [];
  let third: string | null = null;
  let last: string | null = null;
  for (const [index, remark] of scene.entries()) {
    const aim = aimOf(remark, scene.slice(0, index), { third, last }, partnerOf);
    aims.push(aim);
    if (aim.at === null) continue;
    if (aim.sure) last = aim.at;
    if (remark.aimedAt.length > 0) [third = null] = remark.aimedAt;
  }
  return aims;
}

function aimOf(
  remark: Remark,
  before: readonly Remark[],
  { third, last }: { readonly third: string | null; readonly last: string | null },
  partnerOf: (author: string) => string | null,
): Aim {
  const [named] = remark.aimedAt;
  if (named !== undefined) return { at: named, sure: true };
  const { signs, author } = remark;
  if (signs.he !== undefined && third !== null && third !== author)
    return { at: third, sure: true };
  const heard = before.findLast((one) => one.author !== author && one.thread === remark.thread);
  if (signs.you !== undefined && (signs.youAlone !== undefined || isPersonal(remark))) {
    const at = heard?.author ?? partnerOf(author);
    return at === null ? NOBODY : { at, sure: true };
  }
  if (last !== null && last !== author) return { at: last, sure: false };
  const at = heard?.author ?? partnerOf(author);
  return at === null ? NOBODY : { at, sure: false };
}
