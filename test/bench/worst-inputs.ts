import { seeded } from "./seeded.ts";
import { termList } from "./term-list.ts";

const LENGTH = 4_000;

/** Inputs of 4,000 units that are made to be hard, each different for every `variant`, so that nothing is known of it. */
export function worstInputs(variant: number): ReadonlyMap<string, string> {
  const random = seeded(1_000 + variant);
  const filled = (piece: () => string): string => {
    let text = "";
    while (text.length < LENGTH) text += piece();
    return text.slice(0, LENGTH);
  };
  const letter = (): string => String.fromCharCode(97 + random.below(26));
  const words = termList(1_000).map(({ term }) => term);
  const prefix = (): string => {
    const word = random.pick(words);
    return word.slice(0, 3 + random.below(word.length));
  };
  const repeated = letter();
  return new Map([
    ["combining marks", filled(() => letter() + "\u0301\u0308\u0327".repeat(1 + random.below(20)))],
    ["nothing but combining marks", filled(() => String.fromCharCode(0x300 + random.below(0x70)))],
    ["U+FDFA", filled(() => "\ufdfa")],
    ["U+FDFA between letters", filled(() => `${letter()}\ufdfa`)],
    ["one letter", filled(() => repeated)],
    ["runs of letters", filled(() => letter().repeat(1 + random.below(40)))],
    ["beginnings of terms", filled(() => `${prefix()} `)],
    ["beginnings of terms, glued", filled(prefix)],
    ["zero-width flood", filled(() => letter() + "\u200b\u200c\u200d\u2060".repeat(10))],
    ["nothing but zero-width", filled(() => "\u200b")],
    ["single letters", filled(() => `${letter()} `)],
    ["single letters with dots", filled(() => `${letter()}.`)],
    [
      "words nobody knows",
      filled(() => `${Array.from({ length: 4 + random.below(9) }, letter).join("")} `),
    ],
    [
      "digits for letters",
      filled(() => `${prefix().replaceAll("a", "4").replaceAll("e", "3").replaceAll("o", "0")} `),
    ],
    ["signs between letters", filled(() => `${letter()}${random.pick(["*", "@", "$", "_"])}`)],
    ["numbers", filled(() => `06 ${random.below(100_000_000)} `)],
    ["lone surrogates", filled(() => String.fromCharCode(0xd800 + random.below(0x800)))],
    ["any units", filled(() => String.fromCharCode(random.below(0x10000)))],
    ["quotes and code", filled(() => random.pick(["`", '"', "> ", "<@", "<:a:", "http://", "@"]))],
    ["mathematical letters", filled(() => String.fromCodePoint(0x1d400 + random.below(0x300)))],
  ]);
}
