/** What staff made of what a term found; null values while nothing has been closed. */
export type Precision = {
  /** Closed cases in which it was found, and those of them that staff called a false alarm. */
  readonly flagged: number;
  readonly falseAlarms: number;
  /** Part of the cases that was no false alarm, with the bounds between which it lies in 19 of 20 such series. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
};

const Z = 1.96;

/** Precision with its Wilson interval, which also holds for a handful of cases; null when there are none. */
export function precisionOf(flagged: number, falseAlarms: number): Precision | null {
  if (flagged <= 0) return null;
  const value = (flagged - falseAlarms) / flagged;
  const spread = (Z * Z) / flagged;
  const middle = (value + spread / 2) / (1 + spread);
  const half =
    (Z / (1 + spread)) * Math.sqrt((value * (1 - value)) / flagged + spread / (4 * flagged));
  return {
    flagged,
    falseAlarms,
    value,
    low: Math.max(0, middle - half),
    high: Math.min(1, middle + half),
  };
}
