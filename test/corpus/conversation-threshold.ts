import type { ConversationModel } from "../../src/detection/conversation/model.ts";
import { thresholdOf } from "../../src/detection/conversation/model.ts";

/** The chances of a talk, where it may be said to get out of hand, at so many remarks. */
type Chance = { readonly chance: number; readonly remarks: number };
export type Heard = { readonly escalates: boolean; readonly chances: readonly Chance[] };
export type HeardOfGroup = { readonly short: readonly Heard[]; readonly loose: readonly Heard[] };

/** In a long scene only what is nearly certain is said: a false alarm puts a child before a mentor for nothing. */
export const MANY = 0.9;
/** Of loose talk this share at most may be heard. */
const LOOSE_ALARMS = 0.12;
/** So much more of F1 makes no difference. */
const INDIFFERENT = 0.01;

/** Whether a talk is heard with such a threshold. */
const isHeard = ({ chances }: Heard, model: Pick<ConversationModel, "threshold">): boolean =>
  chances.some(({ chance, remarks }) => chance >= thresholdOf(model, remarks));

/** The threshold at which F1 is best, among those that leave loose talk alone. */
export function bestThreshold({ short, loose }: HeardOfGroup): {
  readonly few: number;
  readonly f1: number;
} {
  const at = (few: number): Pick<ConversationModel, "threshold"> => ({
    threshold: { few, many: MANY },
  });
  const f1At = (few: number): number => {
    const said = short.filter((one) => isHeard(one, at(few)));
    const right = said.filter(({ escalates }) => escalates).length;
    return (2 * right) / (said.length + short.filter(({ escalates }) => escalates).length);
  };
  const alarms = (few: number): number =>
    loose.filter((one) => isHeard(one, at(few))).length / loose.length;
  // With its neighbours, so that it stands on no single peak.
  const steps = Array.from({ length: 23 }, (_, step) => (step + 8) / 40)
    .map((few) => ({
      few,
      f1: (f1At(few - 0.025) + f1At(few) + f1At(few + 0.025)) / 3,
      alarms: alarms(few),
    }))
    .filter((step, index, every) => step.alarms <= LOOSE_ALARMS || index === every.length - 1);
  const best = Math.max(...steps.map(({ f1 }) => f1));
  // Where it makes no difference the higher one: fewer are heard for nothing.
  return steps.findLast(({ f1 }) => f1 >= best - INDIFFERENT) ?? { few: 0.5, f1: 0 };
}
