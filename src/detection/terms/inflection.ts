/** What a noun or an adjective may end in and still be the same word; the ends of verbs make another one of it. */
const INFLECTIONS = /^(?:'?s|e?n|e|(?:e?t|p)?jes?|ige?|st|ste)$/u;
const LONGEST_ENDING = 5;
const SHORTEST_STEM = 3;

/** The words of which this one may be an inflection, itself included: `klootzakken` of `klootzak`. */
export function stemsOf(word: string): readonly string[] {
  const stems = [word];
  for (let end = 1; end <= LONGEST_ENDING && word.length - end >= SHORTEST_STEM; end += 1) {
    if (!INFLECTIONS.test(word.slice(-end))) continue;
    const stem = word.slice(0, -end);
    stems.push(stem);
    // The last letter stands double before the ending.
    if (stem.at(-1) === stem.at(-2)) stems.push(stem.slice(0, -1));
  }
  return stems;
}
