/** Length of an account number per country, of those that pupils are likely to have. */
const LENGTHS: Readonly<Record<string, number>> = {
  nl: 18,
  be: 16,
  de: 22,
  fr: 27,
  gb: 22,
  es: 24,
  it: 27,
  lu: 20,
  at: 20,
  ch: 21,
  pl: 28,
  pt: 25,
  ie: 22,
  dk: 18,
  se: 24,
  no: 15,
  fi: 18,
  ro: 24,
  bg: 22,
  gr: 27,
  hu: 28,
  cz: 24,
  sk: 24,
  hr: 21,
  lt: 20,
  lv: 21,
  ee: 20,
  tr: 26,
  ua: 29,
  mt: 31,
};
/** Two letters and two digits with what may follow them; blanks, dots and dashes between. */
const CANDIDATE = /(?<![\p{L}\p{Nd}])[a-z]{2}[ .-]?[0-9]{2}(?:[ .-]?[a-z0-9]){11,27}/gu;

/** Whether letters and digits without blanks have the length of their country and pass the mod-97 check. */
export function isIban(text: string): boolean {
  const plain = text.toLowerCase();
  if (!/^[a-z]{2}[0-9]{2}[a-z0-9]{11,27}$/u.test(plain)) return false;
  if (LENGTHS[plain.slice(0, 2)] !== plain.length) return false;
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** The account numbers in a folded text. */
export function ibans(text: string): readonly { readonly from: number; readonly to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const match of text.matchAll(CANDIDATE)) {
    const length = LENGTHS[match[0].slice(0, 2)] ?? 0;
    let plain = "";
    let to = match.index;
    for (const character of match[0]) {
      if (plain.length === length) break;
      to += 1;
      if (/[a-z0-9]/u.test(character)) plain += character;
    }
    if (isIban(plain)) found.push({ from: match.index, to });
  }
  return found;
}
