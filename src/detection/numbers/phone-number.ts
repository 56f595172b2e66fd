import type { DigitGroup } from "./digit-groups.ts";

/** A telephone number, `from` up to `to` in the text. `mobile` ones belong to one person; `landline` ones often do not. */
export type PhoneNumber = {
  readonly from: number;
  readonly to: number;
  readonly kind: "mobile" | "landline";
};

/** No telephone number has more digits, with the two zeros before the country. */
const LONGEST = 17;
const SHORTEST = 9;

/**
 * The Dutch, Belgian and international numbers among the groups of digits of a text, however they are parted. Service
 * numbers (0800, 0900, 088) and short numbers belong to nobody and are left out.
 */
export function phoneNumbers(text: string, groups: readonly DigitGroup[]): readonly PhoneNumber[] {
  const found: PhoneNumber[] = [];
  let at = 0;
  while (at < groups.length) {
    const best = numberFrom(text, groups, at);
    if (best === null) {
      at += 1;
      continue;
    }
    found.push(best.number);
    at = best.next;
  }
  return found;
}

function numberFrom(
  text: string,
  groups: readonly DigitGroup[],
  first: number,
): { readonly number: PhoneNumber; readonly next: number } | null {
  const head = groups[first];
  if (head === undefined || isFraction(text, head.from)) return null;
  const plus = plusBefore(text, head.from);
  let digits = "";
  let best: { readonly number: PhoneNumber; readonly next: number } | null = null;
  for (let at = first; at < groups.length; at += 1) {
    const group = groups[at];
    if (group === undefined || (at > first && group.before === null)) break;
    digits += group.digits;
    if (digits.length > LONGEST) break;
    if (digits.length < SHORTEST) continue;
    const kind = phoneKind(digits, plus !== null);
    const parts = groups.slice(first, at + 1);
    if (kind === null || isCounting(parts) || isDate(parts)) continue;
    best = { number: { from: plus ?? head.from, to: group.to, kind }, next: at + 1 };
  }
  return best;
}

/** What the digits are a number of, or null; `international` when a plus stands before them. */
export function phoneKind(digits: string, international: boolean): PhoneNumber["kind"] | null {
  const abroad = international
    ? digits
    : digits.startsWith("00")
      ? digits.slice(2)
      : /^(?:316\d{8}|324\d{8})$/u.test(digits)
        ? digits
        : null;
  if (abroad !== null) {
    if (/^310?6[1-9]\d{7}$/u.test(abroad) || /^320?4[5-9]\d{7}$/u.test(abroad)) return "mobile";
    if (/^31(?:0)?[1-57]\d{8}$/u.test(abroad) || /^32(?:0)?[1-9]\d{7}$/u.test(abroad))
      return "landline";
    // Whose country it is says nothing of who answers; with a plus or two zeros nothing else is written.
    return /^(?:[17]\d{10}|(?:2\d|3[03469]|4[0134-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])\d{7,11}|(?:35|37|38|42|97|21|22)\d{8,11})$/u.test(
      abroad,
    ) && !/^3[12]/u.test(abroad)
      ? "mobile"
      : null;
  }
  if (/^06[1-9]\d{7}$/u.test(digits) || /^04[5-9]\d{7}$/u.test(digits)) return "mobile";
  if (/^07[4-9]\d{8}$/u.test(digits)) return "mobile";
  if (/^0(?:[1-57]\d{8})$/u.test(digits)) return "landline";
  return null;
}

/** `0,0612345678`, `3.0612345678`: digits behind the decimal mark. */
const isFraction = (text: string, from: number): boolean =>
  /[.,]/u.test(text.charAt(from - 1)) && /\d/u.test(text.charAt(from - 2));

/** Where the plus before a number stands: `+31`, `+ 31`, `(+31`; null when there is none, or when it is a sum. */
function plusBefore(text: string, from: number): number | null {
  if (text.charAt(from - 1) === "+") return from - 1;
  if (text.charAt(from - 1) !== " " || text.charAt(from - 2) !== "+") return null;
  return /\d ?$/u.test(text.slice(Math.max(0, from - 4), from - 2)) ? null : from - 2;
}

/** `06 12 18 24 30`: a table of multiplication, a count. */
function isCounting(parts: readonly DigitGroup[]): boolean {
  if (parts.length < 4) return false;
  const values = parts.map((part) => Number(part.digits));
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  return values.every((value, index) => index === 0 || value - (values[index - 1] ?? 0) === step);
}

/** `06-12-2024 12`: a date and what follows. */
const isDate = (parts: readonly DigitGroup[]): boolean =>
  parts.some(
    (part, index) =>
      /^(?:19|20)\d\d$/u.test(part.digits) &&
      parts[index - 1]?.digits.length === 2 &&
      parts[index - 2]?.digits.length === 2 &&
      /^[-/.]$/u.test(part.before ?? ""),
  );
