import { PATTERNS } from "../../domain/conversation.ts";
import type { Pattern } from "../../domain/conversation.ts";
import { LONG_SCENE } from "./evidence.ts";
import type { Features } from "./features.ts";
import type { Tone } from "./tone.ts";

type Outcome = Pattern | "none";
type Weights = {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number | undefined>>;
};
/** How remarks sound, one linear model for each outcome, and from which chance on staff hear of it. */
export type ConversationModel = {
  readonly version: string;
  /** From which chance on staff hear of it: in a scene of few remarks, and in a long one. */
  readonly threshold: { readonly few: number; readonly many: number };
  readonly outcomes: Readonly<Record<Outcome, Weights>>;
  readonly tone: Tone;
};
/** What the training script writes; the tone stands in a file of its own. */
export type StoredConversationModel = Omit<ConversationModel, "tone">;
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

/** That it gets out of hand, whatever it may become. Pure. */
export const chanceOfAny = (
  model: Pick<ConversationModel, "outcomes">,
  features: Features,
): number => 1 - chanceOf(model.outcomes.none, features);

const chanceOf = ({ bias, weights }: Weights, features: Features): number => {
  let sum = bias;
  for (const [name, value] of features) sum += value * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-sum));
};

/** Between so few remarks and so many more is asked step by step. */
const FEW = 8;

/** From which chance on staff hear of a scene of so many remarks: the longer it is, the more comes together by chance. */
export function thresholdOf(
  { threshold }: Pick<ConversationModel, "threshold">,
  remarks: number,
): number {
  const share = Math.max(0, Math.min(1, (remarks - FEW) / (LONG_SCENE - FEW)));
  return threshold.few + share * (threshold.many - threshold.few);
}

/** A pattern that is less likely than this share of the likeliest is no second choice. */
const SECOND = 0.5;

/** What is most likely among the patterns that `may` be; null when none of the likely ones may. Pure. */
export function opinionOf(
  model: Pick<ConversationModel, "outcomes">,
  features: Features,
  may: (pattern: Pattern) => boolean,
): Opinion | null {
  const chances = PATTERNS.map((one) => chanceOf(model.outcomes[one], features));
  const likely = Math.max(...chances) * SECOND;
  const [best] = PATTERNS.map((one, index) => ({ one, chance: chances[index] ?? 0 }))
    .filter(({ one, chance }) => chance >= likely && may(one))
    .sort((a, b) => b.chance - a.chance);
  if (best === undefined) return null;
  const pattern = best.one;
  const [own, none] = [model.outcomes[pattern].weights, model.outcomes.none.weights];
  const signs = [...features]
    .map(([name, value]) => ({ name, weight: value * ((own[name] ?? 0) - (none[name] ?? 0)) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_SIGNS);
  return { pattern, chance: chanceOfAny(model, features), signs };
}
