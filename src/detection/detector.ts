import type { Lexicon } from "../domain/lexicon.ts";
import type { Attachment, Segment } from "../domain/message.ts";
import { SEVERITIES, severityRank } from "../domain/verdict.ts";
import type { Verdict } from "../domain/verdict.ts";
import { createAsking } from "./ask-rules.ts";
import { explained } from "./explain.ts";
import type { Explanation } from "./explain.ts";
import type { Folded } from "./fold/fold.ts";
import { createFrameIndex } from "./frames/frame-index.ts";
import type { FrameIndex } from "./frames/frame-index.ts";
import { DANGERS, LEARNT } from "./model/model.ts";
import type { Model, Scores } from "./model/model.ts";
import { sigmoid } from "./model/train-linear.ts";
import { LIKELY_PART, isSureOfPart, weigh } from "./model/weigh.ts";
import { createOpening, isToRead } from "./opening.ts";
import type { Seen, ToRead } from "./opening.ts";
import { buildGround, buildKnowledge, layKnowledge } from "./reading/knowledge.ts";
import type { Ground, Knowledge } from "./reading/knowledge.ts";
import { look } from "./reading/look.ts";
import type { Reading } from "./reading/reading.ts";
import { foldStretches, openWhole } from "./reading/windows.ts";
import { pass } from "./rules/rule.ts";
import { FRAME_RULES, STANDING_RULES } from "./rules/all-rules.ts";
import type { RuleFrame } from "./rules/rule.ts";
import { atOnce } from "./slices.ts";
import type { Slices } from "./slices.ts";
import { NO_OVERLAY } from "./terms/overlay.ts";
import type { Overlay } from "./terms/overlay.ts";
import { toVerdict } from "./verdict-of.ts";
import type { Judged } from "./verdict-of.ts";

/** What is judged: the text with the origin of its parts (none: all of it is the author's), and what it carries. */
export type DetectionInput = {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly attachments: readonly Attachment[];
  readonly role: "student" | "staff";
};
/** Judges messages by one lexicon. Pure and deterministic; never throws, whatever the text; time grows with its length. */
export type Detector = {
  readonly version: string;
  readonly detect: (input: DetectionInput) => Verdict;
  readonly explain: (input: DetectionInput) => Explanation;
  readonly assess: (input: DetectionInput) => Assessed;
};
/** What a message comes to by itself, and what a conversation hears in it. */
export type Assessed = {
  /** As `detect` says. */
  readonly verdict: Verdict;
  /** What it would be if one listened as closely as to a conversation. */
  readonly overheard: Verdict;
  /**
   * The chances that the model gives; null without a model. Of a message that is not read `any` is what the screen takes
   * it for, and every category 0.
   */
  readonly scores: Scores | null;
};

/** A detector that also shows what the model learns from. */
export type OpenDetector = Detector & {
  /** What was read and what the rules said of it, before the model: what the model learns from. */
  readonly inspect: (input: DetectionInput) => {
    readonly reading: Reading;
    readonly judged: readonly Judged[];
  };
};

/** The shipped words and the frames, made ready once; whatever a school lays over them leaves this as it is. */
export type Prepared = {
  readonly version: string;
  readonly frames: FrameIndex<RuleFrame>;
  readonly knowledge: Knowledge;
  /** Null: the rules judge alone. */
  readonly model: Model | null;
};

/** Prepares a lexicon: in one go, or slice by slice where messages are decided meanwhile. */
export function* preparing(lexicon: Lexicon, model: Model | null): Slices<Prepared> {
  frames ??= createFrameIndex(
    FRAME_RULES.flatMap((rule) =>
      SEVERITIES.flatMap((severity) =>
        (rule.frames[severity] ?? "")
          .split("\n")
          .map((line) => line.trim())
          .filter((line) => line !== "")
          .map((frame) => ({ frame, value: { rule, severity }, stands: rule.stands === true })),
      ),
    ),
  );
  const ground = grounds.get(lexicon) ?? (yield* buildGround(lexicon, frames.words));
  grounds.set(lexicon, ground);
  const knowledge = buildKnowledge(ground, frames, model?.screen.lean);
  return { version: lexicon.version, frames, knowledge, model };
}
/** Frames are code and not lists: they are the same for every lexicon. */
let frames: FrameIndex<RuleFrame> | null = null;
/** Terms are looked at without the model before messages are with it. */
const grounds = new WeakMap<Lexicon, Ground>();

/** A detector for a lexicon as it is shipped; without a model the rules judge alone. */
export const createDetector = (lexicon: Lexicon, model: Model | null = null): OpenDetector =>
  detectorOver(atOnce(preparing(lexicon, model)), NO_OVERLAY, lexicon.version);

/** A detector for prepared words with an overlay on them; takes as long as the overlay needs. `version` names the two. */
export function detectorOver(
  { frames, knowledge: shipped, model }: Prepared,
  overlay: Overlay,
  version: string,
): OpenDetector {
  const knowledge = layKnowledge(shipped, overlay);
  const own = new Set(overlay.terms.map(({ key }) => key));

  const judge = createAsking(frames, knowledge);
  const opening = createOpening(knowledge, model);
  /** Reads a stretch in full and weighs what the rules say of it; `closed`: of what the screen clears nothing counts. */
  const weighed = (
    { opened, looked, leaning }: ToRead,
    input: DetectionInput,
    closed: boolean,
  ): Weighed => {
    const { reading, judged } = judge(opened, looked, input);
    if (model === null) return { reading, judged, scores: null };
    if (closed) return { reading, judged: judged.map(passedUnread), scores: null };
    const scores = model.judge(reading, judged, input.role, leaning);
    return { reading, judged: weigh(reading, judged, model, scores, isOwn), scores };
  };
  const isOwn = (key: string): boolean => own.has(key);
  /** The parts of a stretch that are surely to be flagged, each with nothing but what the whole does not tell. */
  const flaggedParts = (
    folded: Folded,
    input: DetectionInput,
    seen: Seen,
    whole: readonly Judged[],
  ): readonly Weighed[] => {
    const parts = opening.partsOf(folded, input, seen);
    if (parts.length === 0) return [];
    const adds = addingTo(whole);
    return parts.flatMap(({ alone, around }) => {
      const stretch = opening.toRead(alone(), input, "part");
      if (!isToRead(stretch)) return [];
      const part = weighed(stretch, input, false);
      const stands = (one: Judged): boolean =>
        one.judgement.kind === "flag" && STANDING_RULES.has(one.rule);
      const judged = part.judged.filter((one) => adds(one) || stands(one));
      if (judged.length === 0) return [];
      const standing = judged.filter(stands);
      const unsure = standing.length === 0 ? [] : [{ ...part, judged: standing }];
      if (part.scores === null || part.scores.any < LIKELY_PART) return unsure;
      const { scores } = weighed(opening.readAnyway(around(), input), input, false);
      return scores !== null && isSureOfPart(part.scores, scores) ? [{ ...part, judged }] : unsure;
    });
  };
  const judgeAll = (input: DetectionInput, closely: boolean): Whole => {
    const said: Judged[] = [];
    const aside: Judged[] = [];
    let likeliest: Scores | null = null;
    let most = -Infinity;
    for (const folded of foldStretches(input.text, input.segments)) {
      const stretch = opening.toRead(folded, input, closely ? "conversation" : "message");
      let whole: readonly Judged[] = [];
      if (!isToRead(stretch)) most = Math.max(most, stretch.leaning);
      else {
        const { judged, scores } = weighed(stretch, input, false);
        if (stretch.aside) aside.push(...judged);
        else said.push(...(whole = judged));
        likeliest = likelier(scores, likeliest);
      }
      for (const part of flaggedParts(folded, input, stretch, whole)) {
        said.push(...part.judged);
        likeliest = likelier(part.scores, likeliest);
      }
    }
    const verdict = said.length === 0 ? CLEAR : toVerdict(said);
    const overheard = aside.length === 0 ? verdict : toVerdict([...said, ...aside]);
    return { verdict, overheard, likeliest, most };
  };
  const assess = (input: DetectionInput): Assessed => {
    const { verdict, overheard, likeliest, most } = judgeAll(input, true);
    const unread = model === null ? null : { any: sigmoid(most), of: NO_CHANCES };
    return { verdict, overheard, scores: likeliest ?? unread };
  };

  /** Judges a message and forgets the words of it that may not be remembered. */
  const forgetting =
    <Result>(judging: (input: DetectionInput) => Result) =>
    (input: DetectionInput): Result => {
      try {
        return judging(input);
      } finally {
        knowledge.forget();
      }
    };
  return {
    version,
    inspect: forgetting((input) => {
      const opened = openWhole(input.text, input.segments);
      return judge(opened, look(opened, knowledge), input);
    }),
    detect: forgetting((input) => judgeAll(input, false).verdict),
    assess: forgetting(assess),
    explain: forgetting((input) => {
      const stretches = foldStretches(input.text, input.segments).flatMap((folded) => {
        const stretch = opening.toRead(folded, input, "message");
        const whole = weighed(opening.readAnyway(folded, input), input, !isToRead(stretch));
        return [whole, ...flaggedParts(folded, input, stretch, whole.judged)];
      });
      const isOrdinary = (word: string): boolean => knowledge.innocent.has(word);
      const verdict = toVerdict(stretches.flatMap(({ judged }) => judged));
      return explained(input.text, input.segments, stretches, verdict, isOrdinary);
    }),
  };
}

/** What a rule would flag in a message that the screen does not let through to the rules. */
const passedUnread = (one: Judged): Judged =>
  one.judgement.kind === "flag"
    ? { ...one, judgement: pass("the words give no reason to read further") }
    : one;

const gravityOf = ({ judgement }: Judged): number =>
  judgement.kind === "flag" ? severityRank(judgement.severity) : -1;
/** Whether something tells more than what is judged already: it is graver, or as grave and another danger. */
function addingTo(judged: readonly Judged[]): (one: Judged) => boolean {
  const gravest = Math.max(-1, ...judged.map(gravityOf));
  const told = new Set(judged.filter((one) => gravityOf(one) >= 0).map(({ category }) => category));
  return (one) => {
    const gravity = gravityOf(one);
    return (
      gravity > gravest ||
      (gravity >= 0 &&
        gravity === gravest &&
        DANGERS.includes(one.category) &&
        !told.has(one.category))
    );
  };
}
const likelier = (one: Scores | null, other: Scores | null): Scores | null =>
  one !== null && one.any >= (other?.any ?? 0) ? one : other;

/** What all stretches of a message come to: the chances of the likeliest that was read, and how far the others lean at most. */
type Whole = Pick<Assessed, "verdict" | "overheard"> & {
  readonly likeliest: Scores | null;
  readonly most: number;
};
/** What was read in a stretch of a message, what came of it, and the chances that the model gives. */
type Weighed = {
  readonly reading: Reading;
  readonly judged: readonly Judged[];
  readonly scores: Scores | null;
};

/** Of what is not read the chances of the categories are so small that they are taken for none. */
const NO_CHANCES: Scores["of"] = new Map(LEARNT.map((category) => [category, 0]));
const CLEAR: Verdict = { kind: "clear" };
