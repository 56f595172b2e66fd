import type { Why } from "./why.ts";
import type { Reading, TermMatch } from "../reading/reading.ts";
import { sentenceOf } from "../reading/speech.ts";
import { ARTICLES, BE, CALLS, DEGRADING, NEUTRAL, SECOND, SELF } from "./insult-words.ts";
import {
  REACH,
  adjective,
  firm,
  isLesson,
  isPerson,
  isThing,
  isThingBefore,
  isUnknownName,
  isVocativeTail,
  likely,
  noun,
  ofOneself,
  ownCircumstance,
  somebodyBefore,
  spokenOf,
  spokenTo,
  strong,
} from "./insult-around.ts";
import { THING_SUBJECTS } from "../reading/word-classes.ts";

/** Whether a word is said to or of a person, with what showed it. */
export type Aim =
  | { readonly kind: "aimed"; readonly why: Why }
  | { readonly kind: "pass"; readonly why: Why };
const aimed = (why: Why): Aim => ({ kind: "aimed", why });
const away = (why: Why): Aim => ({ kind: "pass", why });

/**
 * Decides whom a listed word is said of: the one spoken to, somebody named, a group; or a thing, oneself, an animal or
 * nobody. Looks only at the sentence the word stands in.
 */
export function aimOf(match: TermMatch, reading: Reading): Aim {
  const { tokens } = reading;
  const sentence = sentenceOf(reading, match.first);
  const at = (index: number): string =>
    index >= sentence.first && index <= sentence.last ? (tokens[index]?.word ?? "") : "";
  const is = (index: number, name: string): boolean =>
    index >= sentence.first &&
    index <= sentence.last &&
    tokens[index]?.classes.includes(name) === true;

  // What stands directly before: articles, degrading adjectives, adverbs.
  let head = match.first;
  let degraded = false;
  while (head > sentence.first) {
    const word = at(head - 1);
    if (DEGRADING.has(word)) degraded = true;
    else if (!is(head - 1, "intensifier") && !ARTICLES.has(word)) break;
    head -= 1;
    if (match.first - head > 6) break;
  }
  const before = at(head - 1);
  const subject = at(head - 2);
  const next = at(match.last + 1);
  const alone = sentence.last - sentence.first - (match.last - match.first) <= 1;

  if (SELF.has(before) && head === match.first) return away("said of oneself");
  if (/^(mezelf|mijzelf|myself)$/u.test(next)) return away("said of oneself");
  if (BE.has(before) || before === "voel" || before === "me") {
    if (
      SELF.has(subject) ||
      SELF.has(at(head - 3)) ||
      before === "am" ||
      (before === "me" && at(head - 2) === "voel") ||
      (before === "ben" && !SECOND.has(subject) && next !== "je" && next !== "jij")
    ) {
      if (!SECOND.has(subject)) return away("said of oneself");
    }
    if (before === "me" || before === "voel") return away("said of oneself");
    if (SECOND.has(subject) || SECOND.has(at(head - 3))) return aimed("is said to somebody");
    if (!degraded && NEUTRAL.has(match.form)) return away("said neutrally of somebody");
    if (
      isThing(reading, head - 2, sentence.first) &&
      !(at(head - 3) === "van" && somebodyBefore(reading, sentence.first, head - 3))
    )
      return away("said of a thing");
    if (isPerson(reading, head - 2) || isPerson(reading, head - 3))
      return aimed("is said of a person");
    if (THING_SUBJECTS.has(subject))
      return strong(match) ? aimed("is a name for a person") : away("said of a thing");
    if (somebodyBefore(reading, sentence.first, head - 1) && (noun(match) || !isLesson(subject)))
      return aimed("is said of a person");
    if (strong(match)) return aimed("is a name for a person");
    if (likely(match) && isUnknownName(reading, head - 2, sentence.first))
      return aimed("is said of a person");
    if (!somebodyBefore(reading, sentence.first, head - 1)) return away("not said of a person");
  }
  if (noun(match) && tokens[match.last + 1]?.classes.includes("thing") === true && next !== "")
    return away("said of a thing");
  if (
    /^(die|dat|zo'n|deze|that|this|those|such)$/u.test(at(match.first - 1)) ||
    (/^(die|dat|zo'n|that|this|such)$/u.test(at(head)) && head < match.first)
  ) {
    if ((firm(match) || /^(loser|eikel|lul|etter)$/u.test(match.form)) && noun(match))
      return aimed("points at a person");
  }
  if (SECOND.has(before)) {
    if (
      isVocativeTail(tokens[match.last + 1]?.word, alone) ||
      degraded ||
      (head > 0 && BE.has(at(head - 2))) ||
      match.last === sentence.last
    )
      return aimed("is said to somebody");
  }
  if (/^(dat|die)$/u.test(next) && SECOND.has(at(match.last + 2)))
    return aimed("is said to somebody");
  if (
    BE.has(next) &&
    (SECOND.has(at(match.last + 2)) ||
      is(match.last + 2, "third") ||
      is(match.last + 2, "name") ||
      is(match.last + 2, "staff"))
  )
    return aimed("is said to somebody");
  if (next === "jij" || next === "jullie" || (next === "van" && at(match.last + 2) === "een"))
    return aimed("is said to somebody");
  if (/^(stelletje|stel|zooitje|bende|stuk)$/u.test(at(match.first - 1)))
    return aimed("is said to a group");
  if (noun(match) && tokens[match.last + 1]?.classes.includes("thing") === true && next !== "")
    return away("said of a thing");
  if (
    tokens[match.last + 1]?.classes.includes("person") === true &&
    adjective(match) &&
    !SELF.has(at(head - 1))
  )
    return aimed("is said of a person");
  if (
    degraded &&
    match.last === sentence.last &&
    noun(match) &&
    !isThingBefore(reading, head, sentence.first)
  )
    return aimed("is called out");
  if (match.last === sentence.last && !ARTICLES.has(at(match.first - 1)) && noun(match)) {
    if (
      CALLS.has(at(sentence.first)) ||
      (tokens[match.first]?.comma === true && sentence.last > sentence.first)
    )
      return aimed("is called out");
    if (/^(op|bek|muil|smoel|normaal|weg|af|door|mond|off|up)$/u.test(at(match.first - 1)))
      return aimed("is called out");
  }
  if (
    match.last === sentence.last &&
    firm(match) &&
    noun(match) &&
    spokenTo(reading, sentence.first, match.first)
  )
    return aimed("is called out");
  if (
    is(match.first - 1, "mention") ||
    is(match.last + 1, "mention") ||
    (is(match.last + 1, "name") && alone) ||
    (is(match.first - 1, "name") && alone)
  )
    return aimed("stands beside a name");
  if (next === "van" && /^(een|n)$/u.test(at(match.last + 2)) && is(match.last + 3, "thing"))
    return away("said of a thing");
  if (/^(als|like|hoe)$/u.test(at(head - 1)) && head < match.first) return away("a comparison");
  if (ofOneself(reading, Math.max(sentence.first, match.first - REACH), match.first))
    return away("said of oneself");
  if (noun(match) && firm(match) && !isThingBefore(reading, head, sentence.first)) {
    if (
      (before === "wat" || before === "what" || before === "zo") &&
      (head < match.first || /^(ben|bent|zijt|is|are)$/u.test(next))
    )
      return aimed("is called out");
    if (degraded && head === sentence.first) return aimed("is called out");
    if (spokenTo(reading, sentence.first, match.first)) return aimed("is said to somebody");
  }
  if (adjective(match) && spokenOf(reading, sentence.first, match.first))
    return aimed("is said to somebody");
  const general =
    (head === sentence.first || /^(over|about|van|voor|met|door|bij)$/u.test(at(head - 1))) &&
    (BE.has(next) || head < match.first) &&
    !degraded;
  if (strong(match) || (likely(match) && !general)) {
    if (
      ownCircumstance(
        reading,
        Math.max(sentence.first, match.first - REACH),
        Math.min(sentence.last, match.last + REACH),
      )
    )
      return away("said of oneself");
    return aimed("is a name for a person");
  }
  if (alone && noun(match) && firm(match) && !adjective(match) && sentence.first === sentence.last)
    return aimed("is called out");
  return away("not said of a person");
}
