import { writeFileSync } from "node:fs";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { CONVERSATION_MODEL } from "../../src/detection/conversation/conversation-model.ts";
import type { Features } from "../../src/detection/conversation/features.ts";
import { OUTCOMES, chanceOfAny } from "../../src/detection/conversation/model.ts";
import type {
  ConversationModel,
  StoredConversationModel,
} from "../../src/detection/conversation/model.ts";
import type { Tone } from "../../src/detection/conversation/tone.ts";
import { createDetector } from "../../src/detection/detector.ts";
import type { Detector } from "../../src/detection/detector.ts";
import { seeded } from "../../src/detection/model/seeded.ts";
import { trainLinear } from "../../src/detection/model/train-linear.ts";
import { shippedModel } from "../../src/main/shipped-model.ts";
import { MANY, bestThreshold } from "./conversation-threshold.ts";
import type { Heard, HeardOfGroup } from "./conversation-threshold.ts";
import { composedOf, looseTalk, overDays, peppered } from "./composed.ts";
import type { Composed, Talk } from "./composed.ts";
import { everydayLines } from "./everyday-chat.ts";
import { followConversation } from "./follow-conversation.ts";
import { loadConversations, loadMessages } from "./labelled.ts";
import type { LabelledConversation } from "./labelled.ts";
import { shippedLexicon } from "./shipped-lexicon.ts";
import { orFail, twoAtOnce } from "./train-apart.ts";
import { learnTones } from "./train-tone.ts";

/**
 * Trains what conversations are judged by: `npm run train:conversations`. First how remarks sound (`train-tone.ts`), then one
 * linear model for each pattern and for none over the counts of `features.ts`, on the labelled conversations and on busy
 * talk that is composed of them (`composed.ts`). Quiet talk is long, so that a chance in a hundred at each remark is an alarm
 * in every talk: what looked worst in it is learnt again. The threshold is where F1 is best on the short conversations of
 * writers that were left out. Seeded: the same files give the same weights. Takes a quarter of an hour.
 */

/** Nobody reads those of `tune` to tune anything here, so they are learned from too; `test` stays apart. */
const LEARNT_FROM = ["train", "tune"] as const;
const SETTINGS = { epochs: 15, rate: 0.1, decay: 3e-3, leastExamples: 3, seed: 5 };
/** What an example of each kind counts; a long talk has many. */
const COUNTS = { short: 1, long: 0.3, loose: 0.15, woven: 0.15, heard: 0.25 } as const;
/** So often the worst remarks of each quiet talk are taken again, so many of them, and what they count. */
const AGAIN = { rounds: 2, remarks: 5, count: 0.4, long: 0.9 } as const;
/** Where long talk begins nobody can tell it from short; what short talk taught counts there. */
const BEGINNING = { remarks: 10, share: 0.2 } as const;
const SHORT = 25;
const LONGEST_LINE = 120;
/** Of each model so many loose talks are asked, every other one with this share of single rude lines in it. */
const LOOSE = 280;
const RUDE_SHARE = 0.04;
/** Of so many one goes on over days. */
const DAYS_EACH = 3;
/** Writers are left out in so many groups. */
const GROUPS = 6;
const LEARNT = new URL("../../src/detection/conversation/", import.meta.url);
const WEIGHTS = new URL("weights.json", LEARNT);
const TONE = new URL("tone.json", LEARNT);

type Kind = keyof typeof COUNTS;
type Example = { readonly at: number; readonly remarks: number; readonly features: Features };
type Followed = { readonly talk: Talk; readonly kind: Kind; readonly examples: readonly Example[] };
type Weighed = Followed & { readonly count: number };

const tell = (line: string): boolean => process.stderr.write(`${line}\n`);

/** The same lines come again and again. */
function remembering(detector: Detector): Pick<Detector, "assess"> {
  const known = new Map<string, ReturnType<Detector["assess"]>>();
  return {
    assess: (input) => {
      const key = `${input.role} ${input.text}`;
      const found = known.get(key) ?? detector.assess(input);
      known.set(key, found);
      return found;
    },
  };
}
const detector = remembering(createDetector(shippedLexicon(), shippedModel()));

function follow(talk: Talk, kind: Kind, tone: Tone): Followed {
  const seen = followConversation(talk.messages, detector, { ...CONVERSATION_MODEL, tone });
  const examples = seen.flatMap(({ features, remarks }, at) =>
    features === null ? [] : [{ at, remarks, features }],
  );
  return { talk, kind, examples };
}

function fit(all: readonly Weighed[]): StoredConversationModel {
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  };
  const rows = all.flatMap(({ talk, kind, examples, count }) =>
    examples.map(({ at, remarks, features }) => {
      const first = talk.first_flag_index ?? Number.POSITIVE_INFINITY;
      const right = at >= first ? talk.pattern : "none";
      // Just before the first is a matter of taste.
      const unsure = talk.escalates && at < first ? (at >= first - 1 ? 0.3 : 0.5) : 1;
      const begins = kind !== "short" && remarks < BEGINNING.remarks ? BEGINNING.share : 1;
      const weight = count * begins * (talk.escalates ? unsure : 0.8);
      return {
        hashes: Uint32Array.from(features.keys(), numberOf),
        values: Float32Array.from(features.values()),
        wanted: Float32Array.from(OUTCOMES, (name) => Number(name === right)),
        counts: Float32Array.from(OUTCOMES, () => weight),
      };
    }),
  );
  const learnt = trainLinear(rows, SETTINGS);
  const round = (value: number | undefined): number => Math.round((value ?? 0) * 1_000) / 1_000;
  const names = [...numbers].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const outcome = (index: number): StoredConversationModel["outcomes"]["none"] => ({
    bias: round(learnt.bias[index]),
    weights: Object.fromEntries(
      names
        .map(([name, number]) => {
          const row = learnt.rows.get(number);
          const at = row === undefined ? -1 : row * learnt.outputs + index;
          return [name, round(learnt.weights[at])] as const;
        })
        .filter(([, value]) => value !== 0),
    ),
  });
  return {
    version: "2",
    threshold: { few: 0, many: MANY },
    outcomes: Object.fromEntries(
      OUTCOMES.map((name, index) => [name, outcome(index)]),
    ) as StoredConversationModel["outcomes"],
  };
}

/** Learns, and learns again what looked worst of the quiet talk that is long. */
function train(all: readonly Followed[]): StoredConversationModel {
  const weighed: Weighed[] = all.map((one) => ({ ...one, count: COUNTS[one.kind] }));
  const quiet = all.filter(({ talk, kind }) => kind !== "short" && !talk.escalates);
  let model = fit(weighed);
  for (let round = 0; round < AGAIN.rounds; round += 1) {
    for (const one of quiet) {
      const examples = one.examples
        .map((example) => ({ example, chance: chanceOfAny(model, example.features) }))
        .toSorted((a, b) => b.chance - a.chance)
        .slice(0, AGAIN.remarks)
        .map(({ example }) => example);
      weighed.push({ ...one, examples, count: one.kind === "long" ? AGAIN.long : AGAIN.count });
    }
    model = fit(weighed);
  }
  return model;
}

const students = loadMessages("train").filter(
  ({ role, text }) => role === "student" && text.length <= LONGEST_LINE,
);
/** Ordinary talk: of lines that are hard to tell from harm nobody hears dozens in a row. */
const harmless = everydayLines().filter((text) => text.length <= LONGEST_LINE);
const rude = students.flatMap(({ categories: [main], severity, care, text }) =>
  !care &&
  (main === "insult" || main === "bullying") &&
  (severity === "low" || severity === "medium")
    ? [text]
    : [],
);

/** The conversations themselves and what is composed of them. */
function learningOf(
  talks: readonly LabelledConversation[],
  quiet: readonly string[],
  tone: Tone,
): readonly Followed[] {
  const composed = composedOf({ talks, harmless: quiet, rude }, seeded(3));
  return [
    ...talks.map((talk) => follow(talk, talk.messages.length > SHORT ? "long" : "short", tone)),
    ...composed.map(({ talk, kind }: Composed) => follow(talk, kind, tone)),
  ];
}

function hear({ escalates, messages }: Talk, model: ConversationModel): Heard {
  const lowest = { ...model, threshold: { few: 0, many: 0 } };
  const chances = followConversation(messages, detector, lowest).flatMap(
    ({ escalation, remarks }) =>
      escalation === null ? [] : [{ chance: escalation.chance, remarks }],
  );
  return { escalates, chances };
}
/** Short conversations of a group of writers and loose talk, heard by a model that has not learnt from them. */
function hearGroup(group: number): HeardOfGroup {
  const writers = [...new Set(talks.map(({ writer }) => writer))];
  const random = seeded(11 + group);
  const left = new Set(writers.filter((_, at) => at % GROUPS === group));
  const own = talks.filter(({ writer, messages }) => left.has(writer) && messages.length <= SHORT);
  const others = talks.filter(({ writer }) => !left.has(writer));
  // Loose talk is of lines that were not learnt from either.
  const quiet = harmless.filter((_, at) => at % GROUPS !== group);
  const unlearnt = harmless.filter((_, at) => at % GROUPS === group);
  const { tone, unheard } = learnTones(others, quiet);
  const model = { ...train(learningOf(others, quiet, unheard)), tone };
  tell(`${own.length} conversations by a model without their writers`);
  const loose = Array.from({ length: LOOSE }, (_, index) => {
    const size = { length: 30 + (index % 120), authors: 5 + (index % 20) };
    const plain = looseTalk(unlearnt, size, random);
    const talk = index % 2 === 0 ? plain : peppered(plain, rude, RUDE_SHARE, random);
    return index % DAYS_EACH === 0 ? overDays(talk, random) : talk;
  });
  return {
    short: own.map((talk) => hear(talk, model)),
    loose: loose.map((talk) => hear(talk, model)),
  };
}

/** The same in a thread of its own. */
function hearApart(group: number): Promise<HeardOfGroup> {
  const thread = new Worker(new URL(import.meta.url), { workerData: group });
  return new Promise((resolve, reject) => {
    orFail(thread, reject).on("message", resolve);
  });
}

async function trainAll(): Promise<void> {
  const groups = Array.from({ length: GROUPS }, (_, group) => group);
  const heard = await twoAtOnce(groups.map((group) => () => hearApart(group)));
  const { stored, unheard } = learnTones(talks, harmless);
  const model = train(learningOf(talks, harmless, unheard));
  const all = {
    short: heard.flatMap(({ short }) => short),
    loose: heard.flatMap(({ loose }) => loose),
  };
  const { few, f1 } = bestThreshold(all);
  const written = { ...model, threshold: { few, many: MANY } };
  writeFileSync(WEIGHTS, `${JSON.stringify(written, null, 2)}\n`);
  writeFileSync(TONE, `${JSON.stringify(stored, null, 2)}\n`);
  tell(`${talks.length} conversations; threshold ${few}, F1 on writers left out ${f1.toFixed(3)}`);
}

const talks = LEARNT_FROM.flatMap((split) => loadConversations(split));
if (isMainThread) await trainAll();
else parentPort?.postMessage(hearGroup(Number(workerData)), []);
