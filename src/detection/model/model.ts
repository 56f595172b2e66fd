import { CATEGORIES, SEVERITIES, isOptional } from "../../domain/verdict.ts";
import type { Category, Severity } from "../../domain/verdict.ts";
import type { Reading } from "../reading/reading.ts";
import type { Judged } from "../verdict-of.ts";
import { eachFeature, speaksOfGroups } from "./features.ts";
import { gathering } from "./gathering.ts";
import type { Gathered } from "./gathering.ts";
import { packRows } from "./packed-rows.ts";
import { readScreen } from "./screen-model.ts";
import type { ScreenHead, ScreenModel } from "./screen-model.ts";
import { strongestOf } from "./strongest.ts";
import type { Strongest } from "./strongest.ts";
import { sharesOf, together } from "./together.ts";
import { sigmoid } from "./train-linear.ts";
import { lengthFactor, outputsOf } from "./train-network.ts";
import type { Outer } from "./train-network.ts";

/** What the model has learnt to tell apart; the optional categories are left to their rules. */
export const LEARNT: readonly Category[] = CATEGORIES.filter((category) => !isOptional(category));
/** What may cost a life or cannot be undone. */
export const DANGERS: readonly Category[] = ["threat", "self_harm", "image_abuse"];
/** What is told of a message. Severities and `care` are learnt from flagged messages only. */
export const OUTPUTS: readonly string[] = ["any", ...LEARNT, ...SEVERITIES.slice(1), "care"];

/** What stands beside the weights: how to read them, and where the line is drawn. */
export type ModelHead = {
  readonly version: string;
  readonly outputs: readonly string[];
  readonly features: number;
  /** A stored weight times the scale of its column is the real one. */
  readonly scales: readonly number[];
  readonly bias: readonly number[];
  /** How the outputs are made of the columns. */
  readonly outer: Outer;
  /** Platt's calibration: probability = sigmoid(slope × score + offset). */
  readonly slopes: readonly number[];
  readonly offsets: readonly number[];
  readonly screen: ScreenHead;
  /** How what the columns say together makes the chance of being flagged: see {@link together}. */
  readonly together: readonly number[];
  /** How that and how far the screen leans make the chance: a constant, and what either counts. */
  readonly leant: readonly [number, number, number];
  /** From this chance on a message is flagged, and below it none is, whatever rules say. */
  readonly flagFrom: number;
  /** The same where the likeliest is one of {@link DANGERS}, and high or urgent: to miss that costs more than to be wrong. */
  readonly dangerFrom: number;
};

/** Chances from 0 to 1: of being flagged at all, and of each category. */
export type Scores = { readonly any: number; readonly of: ReadonlyMap<Category, number> };
export type Opinion = Scores & {
  readonly severity: Severity;
  readonly care: number;
  /** Whether a word for what somebody is stands in it. */
  readonly ofGroups: boolean;
  /** The stretches of words that spoke most for (or with a negative weight against) an output, strongest first. */
  readonly strongest: (output: Category | "any", against?: boolean) => readonly Strongest[];
};
/** A network of one hidden layer over what was read and what the rules said. Pure; time grows with the number of words. */
export type Model = {
  readonly version: string;
  /** Tells by its words alone of most messages that they are not to be flagged. */
  readonly screen: ScreenModel;
  readonly flagFrom: number;
  readonly dangerFrom: number;
  readonly judge: (
    reading: Reading,
    judged: readonly Judged[],
    role: "student" | "staff",
    /** How far the screen leans to the message being flagged. */
    leaning: number,
  ) => Opinion;
};

/**
 * Makes a model of its stored form: `features` hashes (unsigned 32 bits, little-endian), then for each of them one
 * signed byte for every column of the inner layer. `screenBytes` are those of the screen.
 * @throws RangeError when the bytes are not as long as the head says
 */
export function readModel(
  head: ModelHead,
  bytes: Uint8Array,
  screenBytes: Uint8Array,
  identities: ReadonlySet<string>,
): Model {
  const hidden = head.scales.length;
  if (bytes.byteLength !== head.features * (4 + hidden) || OUTPUTS.join() !== head.outputs.join())
    throw new RangeError("the weights do not fit their head; run `npm run train`");
  const screen = readScreen(head.screen, screenBytes, identities);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = packRows(
    head.features,
    hidden,
    (at) => view.getUint32(at * 4, true),
    new Int8Array(bytes.buffer, bytes.byteOffset + head.features * 4, head.features * hidden),
  );
  const columns = new Map(OUTPUTS.map((name, at) => [name, at]));
  const column = (name: string): number => columns.get(name) ?? -1;

  const outer = head.outer.map((row) => Float64Array.from(row));
  const { gather, isLatest } = gathering(rows);
  const { weights } = rows;
  /** What the features of a message add up to in every column; four columns at a time, whose sums need no memory. */
  const columnsOf = ({ count, rows, values }: Gathered): number[] => {
    const sums: number[] = [];
    for (let one = 0; one < hidden; one += 4) {
      let [a, b, c, d] = [0, 0, 0, 0];
      for (let at = 0; at < count; at += 1) {
        const row = (rows[at] ?? 0) + one;
        const value = values[at] ?? 0;
        a += (weights[row] ?? 0) * value;
        b += (weights[row + 1] ?? 0) * value;
        c += (weights[row + 2] ?? 0) * value;
        d += (weights[row + 3] ?? 0) * value;
      }
      sums.push(a, b, c, d);
    }
    // Beyond the last column nothing is kept.
    sums.length = hidden;
    return sums;
  };
  /** The factor that brings a message to the common length. */
  const factorOf = ({ count, values }: Gathered): number => {
    let squares = 0;
    for (let at = 0; at < count; at += 1) squares += (values[at] ?? 0) * (values[at] ?? 0);
    return lengthFactor(squares);
  };

  /** Of most messages nobody asks for more than `any`: the rest is worked out when somebody does. */
  class Judging implements Opinion {
    readonly any: number;
    private readonly reading: Reading;
    private readonly gathered: () => Gathered;
    private readonly features: Gathered;
    private readonly factor: number;
    private readonly inner: readonly number[];
    private readonly scores: readonly number[];
    private chances: ReadonlyMap<Category, number> | null = null;

    constructor(
      reading: Reading,
      judged: readonly Judged[],
      role: "student" | "staff",
      leaning: number,
    ) {
      this.reading = reading;
      this.gathered = () =>
        gather((put) => {
          eachFeature(reading, judged, role, identities, put);
        });
      const features = this.gathered();
      this.features = features;
      const factor = factorOf(features);
      this.factor = factor;
      const inner = columnsOf(features);
      for (let at = 0; at < hidden; at += 1)
        inner[at] = (inner[at] ?? 0) * factor * (head.scales[at] ?? 0) + (head.bias[at] ?? 0);
      this.inner = inner;
      const scores = outputsOf(outer, inner);
      this.scores = scores;
      const score = together(head.together, {
        flagged: judged.some((one) => one.judgement.kind === "flag"),
        length: reading.original.length,
        any: scores[0] ?? 0,
        categories: scores.slice(1, LEARNT.length + 1),
      });
      const [constant, ofScore, ofLeaning] = head.leant;
      this.any = sigmoid(constant + ofScore * score + ofLeaning * leaning);
    }

    private chance(name: string): number {
      const out = column(name);
      return sigmoid((this.scores[out] ?? 0) * (head.slopes[out] ?? 1) + (head.offsets[out] ?? 0));
    }
    get of(): ReadonlyMap<Category, number> {
      return (this.chances ??= new Map(
        LEARNT.map((category) => [category, this.chance(category)]),
      ));
    }
    get severity(): Severity {
      return (
        SEVERITIES.findLast((severity) => severity === "low" || this.chance(severity) >= 0.5) ??
        "low"
      );
    }
    get ofGroups(): boolean {
      return speaksOfGroups(this.reading, identities);
    }
    get care(): number {
      return this.chance("care");
    }
    /** Of each output that decides on being flagged its share in that, and its weights. */
    private sharesOfAll(): readonly (readonly [number, ArrayLike<number>])[] {
      const categories = this.scores.slice(1, LEARNT.length + 1);
      return sharesOf(head.together, categories).map((share, out) => [share, outer[out] ?? []]);
    }
    strongest(output: Category | "any", against = false): readonly Strongest[] {
      const told =
        output === "any" ? this.sharesOfAll() : [[1, outer[column(output)] ?? []] as const];
      const scale = against ? -this.factor : this.factor;
      const shares = this.inner.map((one, at) => {
        const own = told.reduce((sum, [share, weights]) => sum + share * (weights[at + 1] ?? 0), 0);
        return own * slopeOf(one) * (head.scales[at] ?? 0) * scale;
      });
      // The room that features are gathered in may be another message's by now.
      const features = isLatest(this.features) ? this.features : this.gathered();
      return strongestOf(features, weights, shares);
    }
  }
  const judge: Model["judge"] = (reading, judged, role, leaning) =>
    new Judging(reading, judged, role, leaning);
  const { version, flagFrom, dangerFrom } = head;
  return { version, flagFrom, dangerFrom, screen, judge };
}

/**
 * What a column lets through of what comes in: so the shares of the features add up to the score (the rescale rule of
 * Shrikumar, Greenside and Kundaje 2017).
 */
const slopeOf = (inner: number): number => (inner === 0 ? 1 : Math.tanh(inner) / inner);
