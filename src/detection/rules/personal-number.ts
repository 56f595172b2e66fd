import type { Span } from "../../domain/message.ts";
import type { Folded } from "../fold/fold.ts";
import { addresses, mayHoldAddress } from "../numbers/address.ts";
import { bsnNumbers } from "../numbers/bsn.ts";
import { digitGroups } from "../numbers/digit-groups.ts";
import { ibans } from "../numbers/iban.ts";
import { phoneNumbers } from "../numbers/phone-number.ts";
import type { Numbers } from "../reading/look.ts";
import type { Reading } from "../reading/reading.ts";
import { isReported } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import { ownerOf } from "./personal-owner.ts";
import type { Owner } from "./personal-owner.ts";
import { flag, pass } from "./rule.ts";
import type { Judgement, TextRule } from "./rule.ts";

/** A number or an address in a message, its place in the original text, and whose it is. */
export type PersonalNumber = Span & {
  readonly kind: "phone" | "bsn" | "iban" | "address";
  readonly owner: Owner;
  readonly at: Stretch;
};

/** Telephone numbers, citizen service numbers, bank accounts and home addresses: one's own low, somebody else's high. */
export const personalNumber: TextRule = {
  id: "personal-number",
  category: "personal_data",
  occursIn: (folded, numbers) => mayHoldNumber(folded, numbers),
  find: (reading, { role }) =>
    personalNumbers(reading)
      .filter(({ kind, owner }) => role === "student" || owner === "somebody" || isSecret(kind))
      .map(({ start, end, kind, owner, at }) => ({
        start,
        end,
        form: kind,
        judgement: judged(reading, owner, at),
      })),
};

function judged(reading: Reading, owner: Owner, at: Stretch): Judgement {
  if (owner === "nobody") return pass("a public number, or none of a person");
  if (owner === "somebody") return flag("high", "a number or an address of somebody else");
  if (isReported(reading, at)) return pass("said by somebody else");
  return flag(
    "low",
    owner === "author"
      ? "a number or an address of the author"
      : "a number or an address, nobody says whose",
  );
}

/** Fewer digits are no telephone or citizen service number, and no account number. */
const FEWEST_DIGITS = { number: 8, account: 2 };
/** Whether there may be a number or an address of somebody in a text with so much of numbers. */
export function mayHoldNumber({ text }: Folded, { digits, place }: Numbers): boolean {
  if (digits === 0) return false;
  if (place && mayHoldAddress(text)) return true;
  if (digits >= FEWEST_DIGITS.account && ibans(text).length > 0) return true;
  if (digits < FEWEST_DIGITS.number) return false;
  const groups = digitGroups(text);
  return phoneNumbers(text, groups).length > 0 || bsnNumbers(groups).length > 0;
}

/** All numbers and addresses that can belong to a person. */
export function personalNumbers(reading: Reading): readonly PersonalNumber[] {
  const { folded } = reading;
  const groups = digitGroups(folded.text);
  const found: PersonalNumber[] = [];
  const add = (kind: PersonalNumber["kind"], from: number, to: number): PersonalNumber | null => {
    const start = folded.startOf(from);
    const end = folded.endOf(to - 1);
    const at = stretchOf(reading, start, end);
    return at === null
      ? null
      : { kind, start, end, at, owner: ownerOf(reading, at, kind === "iban" || kind === "bsn") };
  };
  const keep = (one: PersonalNumber | null): void => {
    if (one !== null) found.push(one);
  };
  const typed = (from: number, to: number): string =>
    reading.original.slice(folded.startOf(from), folded.endOf(to - 1));
  const accounts = ibans(folded.text);
  for (const { from, to } of accounts) keep(add("iban", from, to));
  for (const { from, to, kind } of phoneNumbers(folded.text, groups)) {
    if (accounts.some((one) => one.from < to && from < one.to)) continue;
    const one = add("phone", from, to);
    // A landline may be anybody's; a person must be named with it.
    if (one !== null && (kind === "mobile" || (one.owner !== "unknown" && one.owner !== "nobody")))
      found.push(one);
  }
  for (const { from, to } of bsnNumbers(groups)) {
    const one = add("bsn", from, to);
    if (one !== null && near(reading, one.at, BSN)) found.push(one);
  }
  for (const { from, to, whole } of addresses(folded.text, typed)) {
    const one = add("address", from, to);
    if (one !== null && (near(reading, one.at, HOME) || (whole && one.owner === "somebody")))
      found.push(one);
  }
  return found;
}

const BSN = new Set("bsn burgerservicenummer sofinummer sofi bsn-nummer bsnnummer".split(" "));
/** Without one of these a street is a place to be, not where somebody lives. */
const HOME = new Set(
  `woon woont wonen live lives huis adres adresje address huisadres thuisadres woonadres postcode thuis verhuisd addy kom bel come feest feestje langs bij toe bezorg
  stuur bestel huisnummer home over doxx dox`.split(/\s+/u),
);
const REACH = 10;
const near = ({ tokens }: Reading, at: Stretch, words: ReadonlySet<string>): boolean =>
  tokens
    .slice(Math.max(0, at.first - REACH), at.last + 1 + REACH)
    .some((token) => words.has(token.word));

const isSecret = (kind: PersonalNumber["kind"]): boolean => kind === "bsn" || kind === "iban";

/** The words that stand for a stretch of the original text; null when there are none. */
function stretchOf({ tokens }: Reading, start: number, end: number): Stretch | null {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((tokens[last + 1]?.start ?? end) < end) last += 1;
  return tokens[low] === undefined ? null : { first: low, last };
}
