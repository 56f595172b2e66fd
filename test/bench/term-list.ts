import type { Lexicon, Term } from "../../src/domain/lexicon.ts";
import { termKey } from "../../src/domain/lexicon.ts";
import { shippedLexicon } from "../corpus/shipped-lexicon.ts";
import { seeded } from "./seeded.ts";

export const SIZES = [100, 1_000, 10_000, 50_000] as const;
/** So many spellings of every list are shipped ones; the rest is made up, so that only the length differs. */
const SHIPPED = 100;
/** One made-up term in so many has two words. */
const PHRASE_EVERY = 10;

const ONSETS =
  "b bl br d dr f fl fr g gl gr h j k kl kn kr l m n p pl pr r s sch sl sm sn sp spr st str t tr v w zw z".split(
    " ",
  );
const VOWELS = "a aa e ee i ie o oo oe u uu ui ij ei ou eu".split(" ");
const CODAS = "b d f g k l lf lk m n nd ng nk p r rf rk rm s st t ts x cht".split(" ");
const ENDINGS = "er erd ak el aar ling erik oen us".split(" ");

/** The first `size` spellings of a list that is the same in every run; a longer list begins with the shorter ones. */
export function termList(size: number): readonly Term[] {
  const random = seeded(4711);
  const shipped = shippedLexicon()
    .terms.filter(({ pattern }) => !pattern)
    .flatMap((term) => [term.term, ...term.forms].map((spelling) => alone(term, spelling)))
    .filter(({ term }) => /^[a-z]{4,}$/u.test(term));
  const chosen = new Map<string, Term>();
  while (chosen.size < Math.min(size, SHIPPED)) {
    const term = random.pick(shipped);
    chosen.set(term.term, term);
  }
  const model = shipped.find(({ category, aim }) => category === "insult" && aim === "person");
  if (model === undefined) throw new Error("the shipped list has no insult to go by");
  while (chosen.size < size) {
    const word = madeUp();
    const spelling = chosen.size % PHRASE_EVERY === 0 ? `${word} ${madeUp()}` : word;
    chosen.set(spelling, alone({ ...model, tags: [], allow: [] }, spelling));
  }
  return [...chosen.values()];

  function madeUp(): string {
    const syllable = (): string => random.pick(ONSETS) + random.pick(VOWELS);
    const middle = random.next() < 0.7 ? syllable() : "";
    return syllable() + random.pick(CODAS) + middle + random.pick(ENDINGS);
  }
}

export const lexiconOf = (terms: readonly Term[]): Lexicon => ({
  version: `bench-${terms.length}`,
  terms,
  innocent: shippedLexicon().innocent,
  frequent: shippedLexicon().frequent,
});

const alone = (term: Term, spelling: string): Term => ({
  ...term,
  key: termKey(term.category, term.language, spelling),
  term: spelling,
  forms: [],
  examples: [],
  counterExamples: [],
});
