import { writeFileSync } from "node:fs";
import { CONVERSATION_MODEL } from "../../src/detection/conversation/conversation-model.ts";
import type { Features } from "../../src/detection/conversation/features.ts";
import { OUTCOMES, opinionOf } from "../../src/detection/conversation/model.ts";
import type { ConversationModel } from "../../src/detection/conversation/model.ts";
import { createDetector } from "../../src/detection/detector.ts";
import { shippedModel } from "../../src/main/shipped-model.ts";
import { followConversation } from "./follow-conversation.ts";
import { loadConversations } from "./labelled.ts";
import type { LabelledConversation } from "./labelled.ts";
import { shippedLexicon } from "./shipped-lexicon.ts";

/**
 * Trains what conversations are judged by, on the labelled conversations: `npm run train:conversations`. One linear model for each pattern and for none, over the counts of `features.ts`; the threshold is where F1 is best
 * on parts that were left out. Seeded: the same files give the same weights.
 */

/** Nobody reads those of `tune` to tune anything here, so they are learned from too; `test` stays apart. */
const LEARNT_FROM = ["train", "tune"] as const;
const EPOCHS = 12;
const RATE = 0.15;
const DECAY = 1e-2;
/** Of each model this many are trained, in another order each, and their mean is taken. */
const TRAINED = 3;
const PARTS = 5;
const INDIFFERENT = 0.01;
const WEIGHTS = new URL("../../src/detection/conversation/weights.json", import.meta.url);

type Example = { readonly at: number; readonly features: Features };
type Followed = { readonly label: LabelledConversation; readonly examples: readonly Example[] };
type Row = { readonly features: Features; readonly is: boolean; readonly weight: number };

/** The same numbers between 0 and 1 for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const list = [...items];
  for (let index = list.length - 1; index > 0; index -= 1) {
    const other = Math.floor(next() * (index + 1));
    [list[index], list[other]] = [list[other] as Item, list[index] as Item];
  }
  return list;
}

/** Logistic regression by stochastic gradient with a rate of its own for each weight. */
function fit(
  rows: readonly Row[],
  seed: number,
): { readonly bias: number; readonly weights: ReadonlyMap<string, number> } {
  const next = numbersFrom(seed);
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  let bias = 0;
  let biasSquares = 0;
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const { features, is, weight } of shuffled(rows, next)) {
      let sum = bias;
      for (const [name, value] of features) sum += value * (weights.get(name) ?? 0);
      const error = weight * (1 / (1 + Math.exp(-sum)) - Number(is));
      for (const [name, value] of features) {
        const current = weights.get(name) ?? 0;
        const gradient = error * value + DECAY * current;
        const square = (squares.get(name) ?? 0) + gradient * gradient;
        squares.set(name, square);
        weights.set(name, current - (RATE * gradient) / Math.sqrt(square + 0.5));
      }
      biasSquares += error * error;
      bias -= (RATE * error) / Math.sqrt(biasSquares + 0.5);
    }
  }
  return { bias, weights };
}

/** The mean of models trained in different orders. */
function fitted(rows: readonly Row[], seed: number): ConversationModel["outcomes"]["none"] {
  const models = Array.from({ length: TRAINED }, (_, index) => fit(rows, seed + 100 * index));
  const sums = new Map<string, number>();
  for (const { weights } of models)
    for (const [name, value] of weights) sums.set(name, (sums.get(name) ?? 0) + value / TRAINED);
  const bias = models.reduce((sum, model) => sum + model.bias / TRAINED, 0);
  const round = (value: number): number => Math.round(value * 1_000) / 1_000;
  const kept = [...sums].map(([name, value]) => [name, round(value)] as const);
  return {
    bias: round(bias),
    weights: Object.fromEntries(
      kept.filter(([, value]) => value !== 0).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

function train(all: readonly Followed[], threshold: number): ConversationModel {
  const outcome = (name: (typeof OUTCOMES)[number], seed: number) =>
    fitted(
      all.flatMap(({ label, examples }) =>
        examples.map(({ at, features }) => {
          const first = label.first_flag_index ?? Number.POSITIVE_INFINITY;
          const is = (at >= first ? label.pattern : "none") === name;
          // Just before the first is a matter of taste.
          const unsure = label.escalates && at < first ? (at >= first - 1 ? 0.3 : 0.5) : 1;
          return { features, is, weight: label.escalates ? unsure : 0.8 };
        }),
      ),
      seed,
    );
  const models = OUTCOMES.map((name, index) => [name, outcome(name, index + 1)] as const);
  return {
    version: "1",
    threshold,
    outcomes: Object.fromEntries(models) as ConversationModel["outcomes"],
  };
}

/** The chance at each message that the conversation gets out of hand. */
const chances = (model: ConversationModel, { examples }: Followed): readonly number[] =>
  examples.map(({ features }) => opinionOf(model, features).chance);

/** The threshold at which F1 over conversations is best, each judged by models that did not see it. */
function bestThreshold(all: readonly Followed[]): {
  readonly threshold: number;
  readonly f1: number;
} {
  const highest: { readonly escalates: boolean; readonly chance: number }[] = [];
  const order = shuffled(all, numbersFrom(7));
  for (let part = 0; part < PARTS; part += 1) {
    const model = train(
      order.filter((_, index) => index % PARTS !== part),
      1,
    );
    for (const followed of order.filter((_, index) => index % PARTS === part)) {
      highest.push({
        escalates: followed.label.escalates,
        chance: Math.max(0, ...chances(model, followed)),
      });
    }
  }
  const f1At = (threshold: number): number => {
    const right = highest.filter((one) => one.escalates && one.chance >= threshold).length;
    const said = highest.filter(({ chance }) => chance >= threshold).length;
    const asked = highest.filter(({ escalates }) => escalates).length;
    return (2 * right) / (said + asked);
  };
  // With its neighbours, so that it stands on no single peak.
  const steps = Array.from({ length: 21 }, (_, step) => (step + 12) / 40).map((threshold) => ({
    threshold,
    f1: (f1At(threshold - 0.025) + f1At(threshold) + f1At(threshold + 0.025)) / 3,
  }));
  const best = Math.max(...steps.map(({ f1 }) => f1));
  // Where it makes no difference the higher one: a false alarm puts a child before a mentor for nothing.
  return steps.findLast(({ f1 }) => f1 >= best - INDIFFERENT) ?? { threshold: 0.5, f1: 0 };
}

const detector = createDetector(shippedLexicon(), shippedModel());
const labelled = LEARNT_FROM.flatMap((split) => loadConversations(split));
const followed = labelled.map((label): Followed => {
  const seen = followConversation(label.messages, detector, CONVERSATION_MODEL);
  return {
    label,
    examples: seen.flatMap(({ features }, at) => (features === null ? [] : [{ at, features }])),
  };
});
const { threshold, f1 } = bestThreshold(followed);
writeFileSync(WEIGHTS, `${JSON.stringify(train(followed, threshold), null, 2)}\n`);
process.stdout.write(
  `${followed.length} conversations; threshold ${threshold}, F1 on parts left out ${f1.toFixed(3)}\n`,
);
