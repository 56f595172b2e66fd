import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createDetector, preparing } from "../../src/detection/detector.ts";
import { readModel } from "../../src/detection/model/model.ts";
import type { Model, ModelHead } from "../../src/detection/model/model.ts";
import { look } from "../../src/detection/reading/look.ts";
import { openWhole } from "../../src/detection/reading/windows.ts";
import { TEXT_RULES } from "../../src/detection/rules/all-rules.ts";
import { isHeard, leaningOf } from "../../src/detection/screen.ts";
import { atOnce } from "../../src/detection/slices.ts";
import { identityWords } from "../../src/main/shipped-model.ts";
import { weighTogether } from "./calibrate.ts";
import { loadMessages } from "./labelled.ts";
import type { LabelledMessage } from "./labelled.ts";
import { shippedLexicon } from "./shipped-lexicon.ts";

/** The chance from which on a message is flagged, and the one for what is dangerous. */
export const FLAG_FROM = 0.7;
export const DANGER_FROM = 0.45;
/**
 * Of a thousand messages that reading in full rightly flags, so many may be left unread. With two, some three times as much
 * of ordinary talk is read for nothing, and half as much again wrongly flagged.
 */
const LEFT = 18;
/** The same of a thousand urgent ones. */
const URGENT_LEFT = 4;
/** Of a thousand so many may not even be looked at closely, and of a thousand urgent ones. */
const UNSEEN = 8;
const URGENT_UNSEEN = 3;
/** Of a thousand so many may not even be overheard in their conversation. */
const UNHEARD = 2;
/** So far below all such messages with a number or an address in them those with one are read. */
const BELOW_NUMBERS = 1;

const MODEL = new URL("../../config/model/", import.meta.url);
const HEAD = new URL("head.json", MODEL);

/** A message as the whole model sees it. */
type Heard = {
  readonly flagged: boolean;
  /** Before how far the screen leans is counted in. */
  readonly chance: number;
  /** When it is looked at closely. */
  readonly closer: number;
};

/**
 * Draws the lines of the weights in `config/model` on `tune`, whose writers nothing has learnt from, and writes them into
 * `head.json`: how much the screen's leaning counts in the chance, and below which leaning a message is not looked at closely, and not read. The last
 * step of `npm run train`; by itself `npm run train:lines`, for whoever moves the lines above.
 */
export function drawLines(tell: (line: string) => void): void {
  const typed = loadMessages("tune");
  const messages = [...typed, ...typed.map(neat)];
  const head = JSON.parse(readFileSync(HEAD, "utf8")) as ModelHead;
  const [bytes, screenBytes] = ["weights.bin", "screen.bin"].map((name) =>
    readFileSync(new URL(name, MODEL)),
  );
  const modelOf = (leant: ModelHead["leant"]): Model =>
    readModel(
      {
        ...head,
        leant,
        flagFrom: FLAG_FROM,
        dangerFrom: DANGER_FROM,
        screen: {
          ...head.screen,
          lookFrom: -Infinity,
          readFrom: -Infinity,
          numbersFrom: -Infinity,
          overheardFrom: -Infinity,
        },
      },
      bytes ?? new Uint8Array(),
      screenBytes ?? new Uint8Array(),
      identityWords(),
    );
  const [constant = 0, ofScore = 1, ofLeaning = 0] = weighTogether(
    hear(modelOf([0, 1, 0]), messages).map(({ chance, closer }, at) => ({
      values: [1, scoreOf(chance), closer],
      wanted: Number(isToBeFlagged(messages[at])),
    })),
  );
  const leant = [constant, ofScore, ofLeaning] as const;

  const drawnFrom = modelOf(leant);
  const glance = glancing(drawnFrom);
  const found = hear(drawnFrom, messages).flatMap(({ flagged, closer }, at) => {
    const message = messages[at];
    if (!flagged || message === undefined || !isToBeFlagged(message)) return [];
    return [{ ...glance(message), closer, urgent: message.severity === "urgent" }];
  });
  type Found = (typeof found)[number];
  // Those with numbers are read from another line on, so that these lose none of them.
  const lineOf = (of: readonly Found[], left: number, far: (one: Found) => number): number => {
    const leanings = of
      .filter(({ numbers }) => !numbers)
      .map(far)
      .sort((a, b) => a - b);
    return Math.floor((leanings[Math.floor((of.length * left) / 1000)] ?? -1e9) * 100) / 100;
  };
  const lowest = (left: number, urgentLeft: number, far: (one: Found) => number): number =>
    Math.min(
      lineOf(found, left, far),
      lineOf(
        found.filter(({ urgent }) => urgent),
        urgentLeft,
        far,
      ),
    );
  const atGlance = ({ leaning }: Found): number => leaning;
  const lookFrom = lowest(UNSEEN, URGENT_UNSEEN, atGlance);
  // What is not looked at closely is left unread as well.
  const readFrom = lowest(LEFT, URGENT_LEFT, ({ leaning, closer }) =>
    leaning < lookFrom ? -1e9 : closer,
  );
  const overheardFrom = lineOf(found, UNHEARD, atGlance);
  const numbered = found.filter(({ numbers }) => numbers).map(atGlance);
  const numbersFrom = Math.floor(Math.min(lookFrom, ...numbered)) - BELOW_NUMBERS;
  tell(
    `on ${messages.length} messages of others the lines of the screen are drawn at ${lookFrom} at a glance and ${readFrom} when looked at closely, for conversations at ${overheardFrom}`,
  );

  const drawn: Omit<ModelHead, "version"> = {
    ...head,
    leant,
    flagFrom: FLAG_FROM,
    dangerFrom: DANGER_FROM,
    screen: { ...head.screen, lookFrom, readFrom, numbersFrom, overheardFrom },
  };
  const hash = createHash("sha256");
  for (const part of [bytes, screenBytes]) hash.update(part ?? "");
  const version = hash
    .update(JSON.stringify({ ...drawn, version: "" }))
    .digest("hex")
    .slice(0, 12);
  writeFileSync(HEAD, `${JSON.stringify({ ...drawn, version }, null, 2)}\n`);
}

/** What a model whose screen lets everything through makes of messages, each as a whole: that is judged first. */
function hear(model: Model, messages: readonly LabelledMessage[]): readonly Heard[] {
  let whole: Pick<Heard, "chance" | "closer"> | null = null;
  const detector = createDetector(shippedLexicon(), {
    ...model,
    judge: (reading, judged, role, closer) => {
      const opinion = model.judge(reading, judged, role, closer);
      whole ??= { chance: opinion.any, closer };
      return opinion;
    },
  });
  return messages.map(({ text, role }) => {
    whole = null;
    const flagged = detector.detect({ text, role, segments: [], attachments: [] }).kind !== "clear";
    return { flagged, ...(whole ?? { chance: 0, closer: -Infinity }) };
  });
}

/** Phones begin with a capital, and some write a full stop: that says nothing of what is said. */
export const neat = (message: LabelledMessage): LabelledMessage =>
  /^\p{Ll}[^!?]*[\p{L}\p{N}]$/u.test(message.text)
    ? {
        ...message,
        text: `${message.text.charAt(0).toUpperCase()}${message.text.slice(1)}.`,
      }
    : message;

/** How far a message leans at a glance, and whether a number or an address is in it, so that the line for these is its own. */
function glancing(
  model: Model,
): (message: LabelledMessage) => { readonly leaning: number; readonly numbers: boolean } {
  const { knowledge } = atOnce(preparing(shippedLexicon(), model));
  return ({ text, role }) => {
    const opened = openWhole(text, []);
    const looked = look(opened, knowledge);
    const { leaning } = leaningOf(opened, looked, role, model.screen);
    const numbers = TEXT_RULES.some(
      (rule) => isHeard(rule, role) && rule.occursIn(opened.folded, looked.numbers),
    );
    return { leaning, numbers };
  };
}

const isToBeFlagged = (message: LabelledMessage | undefined): boolean =>
  (message?.categories.length ?? 0) > 0;
/** The score that a chance was made of; of one that is all but sure the score of one that is less so. */
const scoreOf = (chance: number): number => {
  const kept = Math.min(Math.max(chance, 1e-9), 1 - 1e-9);
  return Math.log(kept / (1 - kept));
};

if (import.meta.main) drawLines((line) => process.stderr.write(`${line}\n`));
