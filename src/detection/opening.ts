import type { DetectionInput } from "./detector.ts";
import type { Folded } from "./fold/fold.ts";
import { createGlancing } from "./glance.ts";
import { PART_ABOVE } from "./glanced-parts.ts";
import type { Glance } from "./glanced.ts";
import type { Model } from "./model/model.ts";
import type { Knowledge } from "./reading/knowledge.ts";
import { look } from "./reading/look.ts";
import type { Looked } from "./reading/look.ts";
import { partsOf } from "./reading/parts.ts";
import type { Part } from "./reading/parts.ts";
import type { Opened } from "./reading/reading.ts";
import { open } from "./reading/windows.ts";
import { TEXT_RULES } from "./rules/all-rules.ts";
import { createScreen, leaningOf, mayHoldOwn, mayStandIn, raised } from "./screen.ts";
import type { Reason, Screen } from "./screen.ts";

/** What was seen of a stretch of a message. */
export type Seen = {
  /** How far it leans to being flagged, as closely as it was looked at. */
  readonly leaning: number;
  /** Null: not known. */
  readonly parts: Glance["parts"] | null;
};
/** A stretch of a message before it is read. */
export type ToRead = Seen & {
  readonly opened: Opened;
  readonly looked: Looked;
  /** It is read for its conversation alone. */
  readonly aside: boolean;
};
export const isToRead = (stretch: ToRead | Seen): stretch is ToRead => "opened" in stretch;

/** How closely one listens: to a message, to what may tell something of its conversation as well, to a part of one. */
export type Closeness = "message" | "conversation" | "part";
/** Tells of stretches of a message whether they are to be read. Without a model that is not known, and all is. */
export type Opening = {
  readonly toRead: (folded: Folded, input: DetectionInput, closeness: Closeness) => ToRead | Seen;
  /** Makes a stretch ready to be read, whatever the screen says. */
  readonly readAnyway: (folded: Folded, input: DetectionInput) => ToRead;
  /** The parts of a stretch that may have to be read by themselves. */
  readonly partsOf: (folded: Folded, input: DetectionInput, seen: Seen) => readonly Part[];
};

export function createOpening(knowledge: Knowledge, model: Model | null): Opening {
  const glance =
    model === null || knowledge.ownPatterns ? null : createGlancing(knowledge, model.screen);
  const screenAbove = (by: number): Screen | null =>
    model === null ? null : createScreen(raised(model.screen, by), TEXT_RULES);
  const screens = [screenAbove(0), screenAbove(PART_ABOVE)] as const;

  const toRead: Opening["toRead"] = (folded, input, closeness) => {
    const screen = screens[closeness === "part" ? 1 : 0];
    const isPassed = (reason: Reason): boolean =>
      reason === null || (reason === "overheard" && closeness !== "conversation");
    const seen = glance?.(input.text, folded, input.role) ?? null;
    const glanced = seen === null || screen === null ? null : screen(seen, folded, input);
    if (seen !== null && isPassed(glanced)) return { leaning: seen.closer, parts: seen.parts };
    const opened = open(input.text, folded);
    const looked = look(opened, knowledge);
    if (seen !== null) {
      const { closer, parts } = seen;
      return { opened, looked, leaning: closer, parts, aside: glanced === "overheard" };
    }
    const unseen = { opened, looked, parts: null };
    if (model === null || screen === null) return { ...unseen, leaning: 0, aside: false };
    const { leaning, closer } = leaningOf(opened, looked, input.role, model.screen);
    const reason = mayHoldOwn(looked, knowledge)
      ? "own"
      : screen(
          {
            leaning,
            closer,
            numbers: looked.numbers,
            stands: mayStandIn(looked, knowledge),
          },
          folded,
          input,
        );
    return isPassed(reason)
      ? { leaning: closer, parts: null }
      : { ...unseen, leaning: closer, aside: reason === "overheard" };
  };

  return {
    toRead,
    readAnyway: (folded, input) => {
      const stretch = toRead(folded, input, "message");
      if (isToRead(stretch)) return stretch;
      const opened = open(input.text, folded);
      return { ...stretch, opened, looked: look(opened, knowledge), aside: false };
    },
    partsOf: (folded, input, { parts }) => {
      if (model === null || parts?.size === 0) return [];
      const least = model.screen.lookFrom + PART_ABOVE;
      // Of one across which words were joined it is not known how far it leans.
      const isPassed = ({ until }: Part): boolean => (parts?.get(until) ?? Infinity) < least;
      return partsOf(input.text, folded).filter((part) => !isPassed(part));
    },
  };
}
