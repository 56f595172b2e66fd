import { NO_OVERLAY, overlaysOf } from "../../detection/terms/overlay.ts";
import type { Detector } from "../../detection/detector.ts";
import type { SchoolId } from "../../domain/ids.ts";
import type { Policy } from "../../domain/policy.ts";
import type { Stores } from "../../domain/store.ts";
import { endOfDay, isoDay, startOfDay } from "../../policy/school-time.ts";
import { turn } from "./breath.ts";
import type { Deps } from "../deps.ts";
import type { SchoolPlace } from "../place.ts";

/** The words of one school as they count now; replaced whole, so that a message sees one version from start to end. */
export type SchoolWords = {
  /** Number of the school's last change; 0: none yet. */
  readonly number: number;
  /** Its version names the shipped lists and the number of the last change, and stands on each case. */
  readonly detector: Detector;
  /** Judges with the terms in shadow as well; null when there are none. */
  readonly shadow: { readonly detector: Detector; readonly keys: ReadonlySet<string> } | null;
};
type Kept = SchoolWords & {
  readonly shipped: string;
  /** Entries end by day, so these are the words from this moment up to that one. */
  readonly goodFrom: number;
  readonly goodUntil: number;
};

export type WordBook = {
  /** The words in force, made ready when they are not yet. */
  readonly read: (
    stores: Pick<Stores, "words">,
    place: SchoolPlace,
    now: number,
  ) => Promise<SchoolWords>;
  /** Takes over what was changed; messages go on with the words of before until it is ready. Not inside a transaction. */
  readonly renew: (
    stores: Pick<Stores, "words">,
    place: SchoolPlace,
    now: number,
  ) => Promise<SchoolWords>;
  /** For whoever cannot wait: the words as last read, else the shipped ones. */
  readonly current: (policy: Policy, school: SchoolId) => Detector;
};

export const wordsVersion = (shipped: string, number: number): string =>
  number === 0 ? shipped : `${shipped}+${number}`;

export function createWordBook(detector: Deps["detector"]): WordBook {
  const book = new Map<SchoolId, Kept>();

  const prepare = async (
    stores: Pick<Stores, "words">,
    { policy, school }: SchoolPlace,
    now: number,
    between: () => Promise<void> | undefined,
  ): Promise<SchoolWords> => {
    // The number first: whatever is changed meanwhile renews once more under its own.
    const number = await stores.words.last(school.id);
    const entries = await stores.words.entries(school.id);
    const { lexicon } = policy;
    const day = isoDay(now, school);
    const overlays = overlaysOf(
      entries.map(({ entry }) => entry),
      day,
    );
    const version = wordsVersion(lexicon.version, number);
    const live = detector(lexicon, { overlay: overlays.live, version });
    if (overlays.trial !== null) await between();
    const fresh: Kept = {
      number,
      shipped: lexicon.version,
      goodFrom: startOfDay(day, school),
      goodUntil: overlays.until === null ? Infinity : endOfDay(overlays.until, school),
      detector: live,
      shadow:
        overlays.trial === null
          ? null
          : {
              detector: detector(lexicon, { overlay: overlays.trial, version: `${version}~` }),
              keys: overlays.inShadow,
            },
    };
    const kept = book.get(school.id);
    // Two changes at once: what was read first may be ready last.
    if (kept === undefined || kept.shipped !== fresh.shipped || kept.number <= fresh.number)
      book.set(school.id, fresh);
    return fresh;
  };

  return {
    // Messages get their turn between the two.
    renew: (stores, place, now) => prepare(stores, place, now, turn),
    read: async (stores, place, now) => {
      const kept = book.get(place.school.id);
      const fits =
        kept !== undefined &&
        kept.shipped === place.policy.lexicon.version &&
        kept.goodFrom <= now &&
        now < kept.goodUntil;
      return fits ? kept : prepare(stores, place, now, () => undefined);
    },
    current: ({ lexicon }, school) =>
      book.get(school)?.detector ??
      detector(lexicon, { overlay: NO_OVERLAY, version: lexicon.version }),
  };
}
