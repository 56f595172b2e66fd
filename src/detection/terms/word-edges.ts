const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Dutch endings after which a word is still the same word: plural, diminutive, inflection, person. */
const ENDINGS = set(
  "e en n s 's je jes tje tjes pje pjes etje etjes ke kes ske skes er ers erd erds ie ies ig ige t te",
);
/** What stands before a noun without changing whom it is said of. */
const BEFORE = set(
  "kut klote kanker kk tering tyfus tyfes rot pokke pokken pleuris takke super mega ultra vies vieze vuile gore schijt dikke domme stomme fucking hoeren rand volle poep stront kolere klere pis pauper kapot mof zuig neger homo joden turken",
);
/** People and parts of them, the second half of a compound that is said of a person. */
export const PERSON_HEADS: ReadonlySet<string> = set(
  "leraar leraren lerares docent juf meester mentor kind kinderen jong jongen meisje viool figuur wijf wijven hond honden kop koppen hoofd zak zakken lijer lijers joch jong gast gasten bak bakken hoer hoeren slet bek smoel aap apen varken varkens kut lul debiel debielen mongool mongolen mens vent kerel moeder bal ballen boer klas klasje volk meid gozer ras dwerg trut bitch teef homo homo's jood joden neger turk turken flikker marokkaan marokkanen mocro mocro's pool polen belg belgen hollander hollanders nederlander nederlanders surinamer surinamers antilliaan antillianen chinees chinezen duitser duitsers syrier syriers roemeen roemenen bulgaar bulgaren somalier somaliers afghaan afghanen arabier arabieren moslim moslims moslima christen christenen buitenlander buitenlanders vluchteling vluchtelingen asielzoeker asielzoekers zwarte zwarten lesbo lesbo's lesbi transgender",
);
/** A term of this length may stand anywhere in a longer word: nothing innocent contains it by chance. */
const LONG = 8;
const SHORT = 3;
const REACH = 12;

/**
 * Whether a hit in a stream of words stands on edges: whole words always; inside a word only with Dutch endings, with
 * the halves of an abusive compound, or when the hit is long.
 */
export function edgeAllows(stream: string, from: number, to: number): boolean {
  const startsWord = stream.charCodeAt(from - 1) === 32;
  const endsWord = stream.charCodeAt(to) === 32;
  if (startsWord && endsWord) return true;
  const length = to - from;
  // Looks no further than compounds go, so that one endless word costs no more than many short ones.
  let wordStart = from;
  while (from - wordStart <= REACH && stream.charCodeAt(wordStart - 1) !== 32) wordStart -= 1;
  let wordEnd = to;
  while (wordEnd - to <= REACH && stream.charCodeAt(wordEnd) !== 32) wordEnd += 1;
  const before = stream.slice(wordStart, from);
  const after = stream.slice(to, wordEnd);
  if (length >= LONG) return true;
  if (length <= SHORT) return before === "" && PERSON_HEADS.has(after);
  const beforeFits = before === "" || BEFORE.has(before);
  const afterFits =
    after === "" ||
    ENDINGS.has(after) ||
    PERSON_HEADS.has(after) ||
    (length >= 5 && endsAfter(after));
  return beforeFits && afterFits;
}

/** `kop` + `pen`, `wijf` + `je`: a second half with an ending of its own. */
function endsAfter(after: string): boolean {
  for (const ending of ["je", "tje", "s", "en", "jes", "e"]) {
    if (after.endsWith(ending) && PERSON_HEADS.has(after.slice(0, -ending.length))) return true;
  }
  return false;
}
