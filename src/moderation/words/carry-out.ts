import type { Detector } from "../../detection/detector.ts";
import { overlaysOf } from "../../detection/terms/overlay.ts";
import { holds } from "../../domain/people.ts";
import type { Roster } from "../../domain/people.ts";
import type { OwnEntry, WordAction, WordChange } from "../../domain/words.ts";
import type { Desk } from "../desk.ts";
import type { SchoolPlace } from "../place.ts";
import type { Checked } from "./check-term.ts";
import type { LexiconNow } from "./lexicon-now.ts";
import { runBacktest } from "./run-backtest.ts";
import type { Progress } from "./run-backtest.ts";
import { TOO_MANY } from "./word-outcome.ts";
import type { Backtest, WordActor, WordOutcome, WordProblem } from "./word-outcome.ts";

/** What one wish does to a key, and how that stood when it was looked at. */
export type WishedPart = {
  readonly key: string;
  readonly seen: Seen;
  readonly after: OwnEntry | null;
};
/** The number of the last change, or, for an undo, what a change had made of it: what was undone since does not matter. */
type Seen = number | { readonly entry: OwnEntry | null; readonly by: number };
export type Wish = {
  readonly action: WordAction;
  readonly undoes: number | null;
  readonly parts: readonly WishedPart[];
};
export type Consent = {
  /** Yes, also when it flags a lot or something is to be said about it. */
  readonly confirmed: boolean;
  /** Only tell what it would do. */
  readonly dryRun: boolean;
  readonly tell?: Progress;
};

/** May change the words of this school: its list administrators and administrators. What the operator of the machine asks, only looks. */
export function mayChangeWords(roster: Roster, actor: WordActor, { school }: SchoolPlace): boolean {
  const person = roster.people.get(actor.person);
  return (
    actor.operator ||
    (person?.school === school.id &&
      (holds(person, "list_administrator", null) || holds(person, "administrator", null)))
  );
}
/** Expressions are for administrators only. */
export function mayWritePatterns(roster: Roster, actor: WordActor): boolean {
  const person = roster.people.get(actor.person);
  return actor.operator || (person !== undefined && holds(person, "administrator", null));
}

/** Makes the detectors of today and with some keys changed, as if whatever is in shadow there were live. */
export function compared(
  desk: Desk,
  { policy }: SchoolPlace,
  { entries, day }: LexiconNow,
  parts: readonly Pick<WishedPart, "key" | "after">[],
): { readonly before: () => Detector; readonly after: () => Detector } {
  const changed = new Set(parts.map(({ key }) => key));
  const wished = [
    ...entries.filter(({ key }) => !changed.has(key)),
    ...parts.flatMap(({ after }) => (after === null ? [] : [{ ...after, state: "live" as const }])),
  ];
  const make = (list: readonly OwnEntry[], version: string): Detector =>
    desk.detector(policy.lexicon, { overlay: overlaysOf(list, day).live, version });
  let made: Detector | null = null;
  return {
    before: () => make(entries, "today"),
    after: () => (made ??= make(wished, "changed")),
  };
}

/** Backtests a checked wish, asks for a second yes where that is due, and writes it. */
export async function carryOut(
  desk: Desk,
  place: SchoolPlace,
  actor: WordActor,
  lexicon: LexiconNow,
  wish: Wish,
  checked: Checked,
  consent: Consent,
): Promise<WordOutcome> {
  const test = (): Promise<Backtest> => {
    const detectors = compared(desk, place, lexicon, wish.parts);
    return runBacktest(desk, place, detectors, consent.tell);
  };
  const { stop } = checked;
  if (stop.length > 0) {
    // Only of a term that is sound in itself can be told which harmless messages it would flag.
    const named = stop.every(({ code }) => ["place", "everyday", "surname"].includes(code));
    const backtest = named ? await test() : null;
    return { kind: "refused", problems: stop, backtest };
  }
  const backtest = await test();
  const warnings = [...checked.warn, ...missed(backtest)];
  const parts = wish.parts.map(({ key, after }) => ({
    key,
    before: lexicon.keys.get(key)?.entry ?? null,
    after,
  }));
  if (consent.dryRun) return { kind: "proposed", parts, warnings, backtest };
  const live = wish.parts.some((part) => part.after?.state === "live");
  const due = warnings.length > 0 || backtest.share > TOO_MANY;
  if (live && due && !consent.confirmed) return { kind: "confirm", parts, warnings, backtest };
  const written = await writeWords(desk, place, actor, wish);
  return written.kind === "done"
    ? { kind: "done", change: written.change, warnings, backtest }
    : written;
}

/** Cases that staff did not call a false alarm and that would not have been there. */
function missed({ cases }: Backtest): readonly WordProblem[] {
  const gone = cases.filter(
    ({ before, after, falseAlarm }) => before !== null && after === null && !falseAlarm,
  );
  return gone.length === 0
    ? []
    : [
        {
          code: "cases_missed",
          params: {
            number: gone.length,
            cases: gone
              .slice(0, 10)
              .map((one) => one.case)
              .join(", "),
          },
        },
      ];
}

/** Writes a wish in one transaction, unless a key was changed since it was looked at, and puts it in force. */
export async function writeWords(
  desk: Desk,
  place: SchoolPlace,
  actor: WordActor,
  { action, undoes, parts }: Wish,
): Promise<
  | { readonly kind: "done"; readonly change: WordChange }
  | Extract<WordOutcome, { readonly kind: "conflict" | "unchanged" }>
> {
  const now = desk.clock.now();
  const { id } = place.school;
  const written = await desk.db.transaction(async ({ words }) => {
    const entries = new Map((await words.entries(id)).map(({ entry }) => [entry.key, entry]));
    const lastOf = await words.lastOfEach(id);
    for (const { key, seen } of parts) {
      const standing = entries.get(key) ?? null;
      const stands =
        typeof seen === "number"
          ? (lastOf.get(key) ?? 0) === seen
          : JSON.stringify(standing) === JSON.stringify(seen.entry);
      if (stands) continue;
      const after = typeof seen === "number" ? seen : seen.by;
      return {
        kind: "conflict",
        since: await words.changes(id, { key, after }),
        now: standing,
      } as const;
    }
    const changed = parts
      .map(({ key, after }) => ({ key, before: entries.get(key) ?? null, after }))
      .filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
    if (changed.length === 0) return { kind: "unchanged" } as const;
    const change = await words.record({
      school: id,
      at: now,
      by: actor.person,
      action,
      undoes,
      parts: changed,
    });
    return { kind: "done", change } as const;
  });
  if (written.kind !== "done") return written;
  await desk.words.renew(desk.db, place, now);
  const { number } = written.change;
  desk.log.info("WORDS_CHANGED", {
    school: id,
    number,
    action,
    terms: written.change.parts.length,
  });
  return written;
}
