/**
 * The score of being flagged at all, of what the outputs and the rules say: each category was told apart from all
 * others, so that together they know more than the first output alone.
 */
export function together(weights: readonly number[], said: Said): number {
  return says(said).reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0);
}
export type Said = {
  readonly any: number;
  readonly categories: readonly number[];
  readonly flagged: boolean;
  /** UTF-16 units of the message. */
  readonly length: number;
};
/** The values that {@link together} weighs, a constant first. */
export const says = ({ any, categories, flagged, length }: Said): readonly number[] => [
  1,
  any,
  Math.max(...categories),
  Math.log(totalOf(categories)),
  Number(flagged),
  Math.log(length + 1),
];
const totalOf = (categories: readonly number[]): number =>
  categories.reduce((sum, score) => sum + Math.exp(score), 0);

/**
 * What a little more of each output adds to the score of being flagged, `any` first: so that what words speak for is
 * told of all that decides.
 */
export function sharesOf(
  [, ofAny = 0, ofMost = 0, ofAll = 0]: readonly number[],
  categories: readonly number[],
): readonly number[] {
  const most = categories.indexOf(Math.max(...categories));
  const total = totalOf(categories);
  return [
    ofAny,
    ...categories.map(
      (score, at) => (at === most ? ofMost : 0) + (ofAll * Math.exp(score)) / total,
    ),
  ];
}
