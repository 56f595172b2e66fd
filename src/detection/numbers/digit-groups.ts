/** Digits that stand together, `from` up to `to` in the text; `before` is what parts them from the group before. */
export type DigitGroup = {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** Null: nothing that a number can run over. */
  readonly before: string | null;
};

/** Pieces of a text that are letters or digits throughout. */
const PIECE = /[\p{L}\p{Nd}]+/gu;
const DIGITS = /^[0-9]+$/u;
/** `o6`, `06l2345678`: letters that are drawn like digits, in a piece that is digits for the rest. */
const NEARLY = /^(?=.*[0-9])[0-9oli]+$/u;
/** `nr0612345678`: what is written against a number. */
const PREFIXED =
  /^(?:nr|tel|telnr|nummer|mob|mobiel|bel|app|call|text|mn|is|op|ofbel)(?=[0-9]{9,})/u;
/** Blanks and marks that stand inside numbers. A comma parts one number from the next. */
const GAP = /^[\s.\-–—/()_·*]{1,4}$/u;
const LOOK_ALIKE: Readonly<Record<string, string>> = { o: "0", l: "1", i: "1" };

const ONES = "nul een twee drie vier vijf zes zeven acht negen".split(" ");
const ONES_EN = "zero one two three four five six seven eight nine".split(" ");
const TEENS =
  "tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien".split(" ");
const TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" ");
const WORDS: ReadonlyMap<string, string> = new Map([
  ...ONES.map((word, value) => [word, `${value}`] as const),
  ...ONES_EN.map((word, value) => [word, `${value}`] as const),
  ...TEENS.map((word, value) => [word, `${value + 10}`] as const),
  ...TENS.flatMap((word, index) => [
    [word, `${(index + 2) * 10}`] as const,
    ...ONES.slice(1).map(
      (one, value) => [`${one}en${word}`, `${(index + 2) * 10 + value + 1}`] as const,
    ),
  ]),
  ["oh", "0"],
]);

/** The groups of digits of a folded text, in order; digits may be written as words (`nul zes twaalf`). */
export function digitGroups(text: string): readonly DigitGroup[] {
  const groups: DigitGroup[] = [];
  let end = -1;
  for (const match of text.matchAll(PIECE)) {
    const piece = match[0];
    const digits = digitsOf(piece);
    if (digits === null) continue;
    const to = match.index + piece.length;
    const from = to - digits.length;
    const spoken = !/[0-9]/u.test(piece);
    const start = spoken ? match.index : from;
    const gap = end === -1 ? "" : text.slice(end, start);
    groups.push({ digits, from: start, to, before: GAP.test(gap) ? gap : null });
    end = to;
  }
  return groups;
}

/** How many digits a word can stand for at most, together with what it is written against. */
export function digitsIn(word: string): number {
  if (DIGITS.test(word)) return word.length;
  let count = 0;
  for (const [piece] of word.matchAll(PIECE))
    count += Math.max(digitsOf(piece)?.length ?? 0, piece.match(/[0-9]/gu)?.length ?? 0);
  return count;
}

function digitsOf(piece: string): string | null {
  if (DIGITS.test(piece)) return piece;
  if (piece.length <= 24 && NEARLY.test(piece)) {
    return Array.from(piece, (character) => LOOK_ALIKE[character] ?? character).join("");
  }
  const prefix = PREFIXED.exec(piece);
  if (prefix !== null && DIGITS.test(piece.slice(prefix[0].length)))
    return piece.slice(prefix[0].length);
  return WORDS.get(piece) ?? null;
}
