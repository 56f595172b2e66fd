import { createDetector } from "../../src/detection/detector.ts";
import type { DetectionInput, Detector } from "../../src/detection/detector.ts";
import type { Model } from "../../src/detection/model/model.ts";
import type { Lexicon } from "../../src/domain/lexicon.ts";
import { loadMessages } from "../corpus/labelled.ts";
import { shippedLexicon } from "../corpus/shipped-lexicon.ts";
import { latencyOf } from "./latency.ts";
import { timeInterleaved } from "./measure.ts";
import type { Timed } from "./measure.ts";

/** How fast messages would be decided, and what would be found, if less of them were read. */
export type ReadingLess = {
  /** The line of a closer look: what leans less far is read only for a number, a picture or a school's own word. */
  readonly readFrom: number;
  /** Share of the messages that are read. */
  readonly read: number;
  /** Shares found of what is to be flagged, and of threats, in `tune`: the lines were drawn on it, nothing was learnt from it. */
  readonly recall: number;
  readonly threats: number;
  /** By name, how many times as fast as each of the others. */
  readonly asFastAs: ReadonlyMap<string, number>;
  /** How many times as long as half the messages take at most 99 of a hundred do. */
  readonly spread: number;
};

/** From the last of these on nothing at all is read. */
const LINES = [-0.4, 0, 0.5, Infinity];

/**
 * Measures the shipped line and those above it, interleaved with the others, with words that have these terms; and `alone`
 * messages one by one, with the shipped words.
 */
export function readingLess(
  model: Model,
  lexicon: Lexicon,
  { inputs, alone }: { readonly inputs: readonly DetectionInput[]; readonly alone: number },
  others: readonly Timed[],
  least: number,
): readonly ReadingLess[] {
  const shipped = model.screen.readFrom;
  const lines = [shipped, ...LINES.filter((line) => line > shipped)];
  const detectors = lines.map((readFrom) => ({
    readFrom,
    timed: createDetector(lexicon, withLine(model, readFrom)),
    finding: createDetector(shippedLexicon(), withLine(model, readFrom)),
  }));
  const ours = detectors.map(({ readFrom, timed }) => ({
    name: `ours from ${readFrom}`,
    run: () => {
      for (const input of inputs) timed.detect(input);
    },
  }));
  const times = timeInterleaved([...ours, ...others], least);
  const of = (name: string): number => times.get(name) ?? Number.NaN;
  const bad = loadMessages("tune").filter(({ categories }) => categories.length > 0);
  return detectors.map(({ readFrom, timed, finding }, at) => {
    const { part } = latencyOf(finding, alone);
    return {
      spread: part(0.99) / part(0.5),
      readFrom,
      read: shareOf(inputs, (input) => isRead(timed, input)),
      recall: shareOf(bad, (message) => isFound(finding, message)),
      threats: shareOf(
        bad.filter(({ categories }) => categories.includes("threat")),
        (message) => isFound(finding, message),
      ),
      asFastAs: new Map(others.map(({ name }) => [name, of(name) / of(ours[at]?.name ?? "")])),
    };
  });
}

const withLine = (model: Model, readFrom: number): Model => ({
  ...model,
  screen: {
    ...model.screen,
    readFrom,
    // Where nothing is read nothing is looked at closely either.
    ...(readFrom === Infinity ? { lookFrom: Infinity, numbersFrom: Infinity } : {}),
    // What is read for conversations is none of this.
    overheardFrom: Infinity,
  },
});
/** Of what is not read every category has exactly the chance 0, and of what is read none. */
const isRead = (detector: Detector, input: DetectionInput): boolean =>
  (detector.assess(input).scores?.of.get("insult") ?? 0) > 0;
const isFound = (
  detector: Detector,
  { text, role }: Pick<DetectionInput, "text" | "role">,
): boolean => detector.detect({ text, role, segments: [], attachments: [] }).kind === "flagged";
const shareOf = <One>(all: readonly One[], is: (one: One) => boolean): number =>
  all.filter(is).length / all.length;
