import type { DigitGroup } from "./digit-groups.ts";

const LENGTH = 9;

/**
 * Whether nine digits (or eight, the leading zero left out) pass the eleven-check of a citizen service number. One in
 * eleven numbers passes by chance, so the words around it must say what it is.
 */
export function isBsn(digits: string): boolean {
  if (!/^\d{8,9}$/u.test(digits)) return false;
  const padded = digits.padStart(LENGTH, "0");
  if (/^0+$/u.test(padded)) return false;
  let sum = 0;
  for (let at = 0; at < LENGTH; at += 1)
    sum += Number(padded.charAt(at)) * (at === LENGTH - 1 ? -1 : LENGTH - at);
  return sum % 11 === 0;
}

/** The stretches of a text that pass as citizen service numbers, parted or not. */
export function bsnNumbers(
  groups: readonly DigitGroup[],
): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (let first = 0; first < groups.length; first += 1) {
    let digits = "";
    for (let at = first; at < groups.length && digits.length < LENGTH; at += 1) {
      const group = groups[at];
      if (group === undefined || (at > first && group.before === null)) break;
      digits += group.digits;
      if (!isBsn(digits)) continue;
      found.push({ from: groups[first]?.from ?? group.from, to: group.to });
      first = at;
      break;
    }
  }
  return found;
}
