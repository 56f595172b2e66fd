import { fill, loadGroups } from "./groups.ts";
import { CORPUS, linesOf } from "./labelled.ts";
import { seeded } from "./rates.ts";

/** Harmless sentences with a place for what somebody is; none of those that are measured with. */
export const peopleSentences = (): readonly string[] =>
  linesOf(new URL("said-of-people.txt", CORPUS));

/** The same harmless things said of somebody of every group, so that it is learnt that it does not matter of whom. */
export function saidOfPeople(seed: number): readonly string[] {
  const { terms } = loadGroups();
  const groups = Object.values(Object.groupBy(terms, ({ group }) => group));
  const random = seeded(seed);
  return peopleSentences().flatMap((sentence) =>
    groups.flatMap((group = []) => {
      const term = group[Math.floor(random() * group.length)];
      return term === undefined ? [] : [fill(sentence, term)];
    }),
  );
}
