import { PATTERNS } from "../../domain/conversation.ts";
import type { Pattern } from "../../domain/conversation.ts";
import type { Features } from "./features.ts";

type Outcome = Pattern | "none";
type Weights = {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number | undefined>>;
};
/** What the training script writes: one linear model for each outcome, and from which chance on staff hear of it. */
export type ConversationModel = {
  readonly version: string;
  readonly threshold: number;
  readonly outcomes: Readonly<Record<Outcome, Weights>>;
};
export const OUTCOMES: readonly Outcome[] = ["none", ...PATTERNS];

/** How a model sees a conversation. */
export type Opinion = {
  readonly pattern: Pattern;
  /** That it gets out of hand, from 0 to 1. */
  readonly chance: number;
  /** What spoke for the pattern most, the strongest first. */
  readonly signs: readonly { readonly name: string; readonly weight: number }[];
};

const MOST_SIGNS = 5;

const chanceOf = ({ bias, weights }: Weights, features: Features): number => {
  let sum = bias;
  for (const [name, value] of features) sum += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
};

/** Pure. */
export function opinionOf(model: ConversationModel, features: Features): Opinion {
  let pattern: Pattern = PATTERNS[0];
  for (const other of PATTERNS) {
    const [chance, best] = [other, pattern].map((one) => chanceOf(model.outcomes[one], features));
    if ((chance ?? 0) > (best ?? 0)) pattern = other;
  }
  const [own, none] = [model.outcomes[pattern].weights, model.outcomes.none.weights];
  const signs = [...features]
    .map(([name, value]) => ({ name, weight: value * ((own[name] ?? 0) - (none[name] ?? 0)) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_SIGNS);
  return { pattern, chance: 1 - chanceOf(model.outcomes.none, features), signs };
}
