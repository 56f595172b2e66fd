import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createDetector } from "../../src/detection/detector.ts";
import { eachFeature } from "../../src/detection/model/features.ts";
import { MOST } from "../../src/detection/model/gathering.ts";
import { DANGERS, LEARNT, OUTPUTS } from "../../src/detection/model/model.ts";
import type { ModelHead } from "../../src/detection/model/model.ts";
import { storeWeights } from "../../src/detection/model/store-model.ts";
import { sigmoid } from "../../src/detection/model/train-linear.ts";
import type { Example } from "../../src/detection/model/train-linear.ts";
import { says, together } from "../../src/detection/model/together.ts";
import type { Said } from "../../src/detection/model/together.ts";
import { scoreByNetwork } from "../../src/detection/model/train-network.ts";
import type { Network } from "../../src/detection/model/train-network.ts";
import { partsOf } from "../../src/detection/reading/parts.ts";
import { foldStretches } from "../../src/detection/reading/windows.ts";
import { identityWords } from "../../src/main/shipped-model.ts";
import { SEVERITIES, severityRank } from "../../src/domain/verdict.ts";
import { calibrate, weighTogether } from "./calibrate.ts";
import { DANGER_FROM, FLAG_FROM, drawLines, neat } from "./draw-lines.ts";
import { loadMessages } from "./labelled.ts";
import type { LabelledMessage } from "./labelled.ts";
import { plainLines } from "./plain-lines.ts";
import { everydayLines, quietLines } from "./everyday-chat.ts";
import { ruleLines } from "./rule-lines.ts";
import type { Labelled } from "./rule-lines.ts";
import { saidOfPeople } from "./said-of-people.ts";
import { shippedLexicon } from "./shipped-lexicon.ts";
import { pack, trainApart, twoAtOnce } from "./train-apart.ts";
import { trainScreen } from "./train-screen.ts";
import { amid, varying } from "./vary.ts";

/**
 * Trains the model on the train split and writes `config/model`: `npm run train`. Deterministic; takes minutes.
 * The test split is not read. Chances are calibrated on messages of writers whom the model that judges them had not seen.
 */

const MODEL = new URL("../../config/model/", import.meta.url);
const BACKTEST = new URL("../../config/backtest/", import.meta.url);
const SETTINGS = {
  hidden: 16,
  drop: 0.5,
  epochs: 9,
  rate: 0.05,
  decay: 0.003,
  leastExamples: 5,
  seed: 20261125,
};
const MOST_FEATURES = 900_000;
/** Ordinary words in plain sentences; without them `jij bent een` alone would be an insult. */
const PLAIN = 4_000;
const FOLDS = 3;
/** Of so many messages one is learnt from as it would be written neatly. */
const NEAT = 4;
/** Of so many messages one is learnt from once more, as somebody else would have written it, and what it counts then. */
const VARIED = 4;
const AGAIN = 0.5;
/** Of so many shorter ones one is learnt from once more among ordinary talk, as it comes in one message with it. */
const JOINED = 4;
const JOINED_LONGEST = 160;
/** So many of the most frequent words are harmless alone, and what each counts. */
const LONE_WORDS = 5_000;
const LONE = 0.5;
/** What a line of a harmless conversation counts. */
const QUIET = 0.5;
/** What a part of a long harmless message counts, by itself. */
const PART = 0.4;
/** Who says what in ordinary talk. */
const EVERYDAY = "everyday";
const QUIET_LINES = "quiet";
/**
 * What ordinary talk and urgent messages count for the screen: of ordinary talk a sixth less is read, and what is left
 * unread though reading it would have flagged it is what matters least.
 */
const SCREENED = { ordinary: 4, urgent: 4 };
/** Harmless lines on what somebody is count for more: being wrong there harms most. */
const OF_PEOPLE = 4;
/** What may cost a life or cannot be undone counts for more: to miss that costs more than to be wrong. */
const OF_DANGER = 1.6;

const tell = (line: string): boolean => process.stderr.write(`${line}\n`);
const detector = createDetector(shippedLexicon());
const identities = identityWords();

type Sample = Example & {
  readonly message: Labelled;
  readonly weight: number;
  readonly writer: string;
  readonly flagged: boolean;
  /** Whether a rule flagged it, and how long it is. */
  readonly ruled: boolean;
  readonly length: number;
};

/** `trusted`: rules were made on other messages than this one, so that what they say of it can be learnt from. */
function sample(message: Labelled, weight: number, trusted: boolean): Sample {
  const { reading, judged } = detector.inspect({
    text: message.text,
    role: message.role,
    segments: [],
    attachments: [],
  });
  const found = new Map<number, number>();
  eachFeature(reading, trusted ? judged : [], message.role, identities, (hash, value) => {
    found.set(hash, Math.min(MOST, (found.get(hash) ?? 0) + value));
  });
  const flagged = message.categories.length > 0;
  const rank = message.severity === "none" ? -1 : severityRank(message.severity);
  const wanted = [
    flagged,
    ...LEARNT.map((category) => message.categories.includes(category)),
    ...SEVERITIES.slice(1).map((severity) => rank >= severityRank(severity)),
    message.care,
  ].map(Number);
  const counts = OUTPUTS.map((_, out) =>
    out <= LEARNT.length || flagged ? weight : out === OUTPUTS.length - 1 ? weight * 0.3 : 0,
  );
  return {
    hashes: Uint32Array.from(found.keys()),
    values: Float32Array.from(found.values()),
    wanted: Float32Array.from(wanted),
    counts: Float32Array.from(counts),
    message,
    weight,
    writer: message.writer,
    flagged,
    ruled: judged.some(({ judgement }) => judgement.kind === "flag"),
    length: message.text.length,
  };
}

const harmless = (): Labelled[] =>
  readdirSync(BACKTEST).flatMap((file) =>
    readFileSync(new URL(file, BACKTEST), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "" && !line.startsWith("#"))
      .map((text) => harmlessOf(text, "backtest")),
  );
const harmlessOf = (text: string, writer: string): Labelled => ({
  text,
  role: "student",
  categories: [],
  severity: "none",
  care: false,
  writer,
});

/** Frequent words that stand alone: of most it is not known what they answer. */
function loneWords(): readonly string[] {
  const meant = new Set(
    train.flatMap(({ text, categories }) => (categories.length > 0 ? [text.toLowerCase()] : [])),
  );
  return shippedLexicon()
    .frequent.slice(0, LONE_WORDS)
    .filter((word) => !meant.has(word));
}
function countOf({ kind, categories }: LabelledMessage): number {
  if (categories.length === 0) return kind === "identity" ? OF_PEOPLE : 1;
  return categories.some((one) => DANGERS.includes(one)) ? OF_DANGER : 1;
}
const train = loadMessages("train");
const everyday = everydayLines();
const vary = varying(SETTINGS.seed);
/** The parts of a long text, as the model is asked about them. */
const partsIn = (text: string): readonly string[] =>
  foldStretches(text, []).flatMap((stretch) =>
    partsOf(text, stretch).map(({ alone }) => {
      const part = alone();
      return text.slice(part.startOf(0), part.endOf(part.text.length - 1)).trim();
    }),
  );
/** Every fourth of some, written otherwise. */
const varied = <Item>(items: readonly Item[]): readonly Item[] =>
  items.filter((_, at) => at % VARIED === 1);
const among = amid(everyday, SETTINGS.seed);
const joined = <Item>(items: readonly Item[], textOf: (item: Item) => string): readonly Item[] =>
  items.filter((item, at) => at % JOINED === 2 && textOf(item).length <= JOINED_LONGEST);
const people = saidOfPeople(SETTINGS.seed);
tell(`reading ${train.length} messages`);
const samples = [
  ...train.map((message, at) =>
    sample(at % NEAT === 0 ? neat(message) : message, countOf(message), true),
  ),
  ...varied(train).map((message) =>
    sample({ ...message, text: vary(message.text) }, countOf(message) * AGAIN, true),
  ),
  ...joined(train, ({ text }) => text).map((message) =>
    sample({ ...message, text: among(message.text) }, countOf(message) * AGAIN, true),
  ),
  ...joined([...everyday, ...people], (text) => text).map((text) =>
    sample(harmlessOf(among(text), EVERYDAY), AGAIN, true),
  ),
  // What a rule finds in them, what stands around it makes harmless.
  ...[
    ...train.filter(({ categories }) => categories.length === 0),
    ...everyday.map((text) => harmlessOf(text, EVERYDAY)),
  ]
    .flatMap((message) =>
      partsIn(message.text).map((text) => sample({ ...message, text }, PART, true)),
    )
    .filter(({ ruled }) => !ruled),
  ...loneWords()
    .map((text) => sample(harmlessOf(text, "lone"), LONE, true))
    .filter(({ ruled }) => !ruled),
  ...ruleLines().map((message) => sample(message, 0.25, false)),
  ...harmless().map((message) => sample(message, 0.3, true)),
  ...everyday.map((text) => sample(harmlessOf(text, EVERYDAY), 1, true)),
  ...varied(everyday).map((text) => sample(harmlessOf(vary(text), EVERYDAY), AGAIN, true)),
  // Rude words among friends are none of those that are to be learnt from without their talk.
  ...quietLines()
    .map((text) => sample(harmlessOf(text, QUIET_LINES), QUIET, true))
    .filter(({ ruled }) => !ruled),
  ...people.map((text) => sample(harmlessOf(text, "people"), 1, true)),
  ...(await plainLines(PLAIN, SETTINGS.seed)).map((text) =>
    sample(harmlessOf(text, "dictionary"), 0.3, true),
  ),
];

const packed = pack(samples);
/** A model of those samples that `suit`. */
const networkOf = (name: string, suit: (one: Sample) => boolean): Promise<Network> =>
  trainApart(
    packed,
    samples.flatMap((one, at) => (suit(one) ? [at] : [])),
    { ...SETTINGS, progress: (done, all) => tell(`${name}, round ${done} of ${all}`) },
  );
const writers = [...new Set(train.map(({ writer }) => writer))];
const folds = Array.from(
  { length: FOLDS },
  (_, fold) => new Set(writers.filter((_one, at) => at % FOLDS === fold)),
);

const networks = await twoAtOnce([
  ...folds.map(
    (held, fold) => () =>
      networkOf(`fold ${fold + 1} of ${FOLDS}`, ({ writer }) => !held.has(writer)),
  ),
  () => networkOf("all messages", () => true),
]);
const model = networks[FOLDS];
if (model === undefined) throw new Error("nothing was learnt");
/** Scores of every message of the corpus by a model that has seen none of its writer. */
const unseen = folds.flatMap((held, fold) => {
  const network = networks[fold];
  return network === undefined
    ? []
    : samples
        .filter(({ writer }) => held.has(writer))
        .map((one) => ({ sample: one, scores: scoreByNetwork(one, network) }));
});

function screenCountOf({ writer, message }: Sample): number {
  if (writer === EVERYDAY || writer === QUIET_LINES) return SCREENED.ordinary;
  return message.severity === "urgent" ? SCREENED.urgent : 1;
}

const pairs = OUTPUTS.map((_, out) =>
  calibrate(
    unseen
      .filter(({ sample: { counts } }) => (counts[out] ?? 0) > 0)
      .map(({ sample: { wanted }, scores }) => ({
        score: scores[out] ?? 0,
        wanted: wanted[out] ?? 0,
      })),
  ),
);
const saysOf = ({
  sample,
  scores,
}: {
  readonly sample: Sample;
  readonly scores: readonly number[];
}): Said => ({
  any: scores[0] ?? 0,
  categories: LEARNT.map((_, at) => scores[at + 1] ?? 0),
  flagged: sample.ruled,
  length: sample.length,
});
const jointly = weighTogether(
  unseen.map((one) => ({ values: says(saysOf(one)), wanted: Number(one.sample.flagged) })),
);
const chances = (flagged: boolean): number[] =>
  unseen
    .filter(({ sample }) => sample.flagged === flagged)
    .map((one) => sigmoid(together(jointly, saysOf(one))));
const share = (flagged: boolean): string => {
  const all = chances(flagged);
  return `${((100 * all.filter((chance) => chance >= FLAG_FROM).length) / all.length).toFixed(1)} % of ${all.length}`;
};
tell(`of writers unseen, ${share(true)} to be flagged are, and ${share(false)} harmless ones`);

const { head, bytes } = storeWeights(model.inner, MOST_FEATURES);
tell("training the screen");
const chanceOf = new Map(
  unseen.map((one) => [one.sample, sigmoid(together(jointly, saysOf(one)))]),
);
const screen = trainScreen(
  samples.map((one) => ({
    text: one.message.text,
    role: one.message.role,
    writer: one.writer,
    flagged: one.flagged,
    weight: one.weight * screenCountOf(one),
    chance: chanceOf.get(one) ?? null,
  })),
  { seed: SETTINGS.seed, identities },
);
const written: ModelHead = {
  version: "",
  outputs: OUTPUTS,
  ...head,
  outer: model.outer,
  slopes: pairs.map(([slope]) => slope),
  offsets: pairs.map(([, offset]) => offset),
  screen: screen.head,
  together: jointly,
  // These are drawn next.
  leant: [0, 1, 0],
  flagFrom: FLAG_FROM,
  dangerFrom: DANGER_FROM,
};
writeFileSync(new URL("weights.bin", MODEL), bytes);
writeFileSync(new URL("screen.bin", MODEL), screen.bytes);
writeFileSync(new URL("head.json", MODEL), JSON.stringify(written));
drawLines(tell);
tell(`wrote ${head.features} features, ${(bytes.length / 2 ** 20).toFixed(1)} MiB`);
