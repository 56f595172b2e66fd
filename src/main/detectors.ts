import { detectorOver, preparing } from "../detection/detector.ts";
import type { Prepared } from "../detection/detector.ts";
import type { Model } from "../detection/model/model.ts";
import { atOnce, inSlices } from "../detection/slices.ts";
import type { Lexicon } from "../domain/lexicon.ts";
import type { Deps } from "../moderation/deps.ts";
import { turn } from "../moderation/words/breath.ts";

export type Detectors = {
  readonly detector: Deps["detector"];
  /** Makes shipped words ready that will be in force soon; messages get their turn meanwhile. */
  readonly prepare: (shipped: Lexicon) => Promise<void>;
};

/** Makes detectors; the shipped words are prepared once for all schools, and anew when they change. */
export function createDetectors(model: Model | null): Detectors {
  let prepared: Prepared | null = null;
  let next: Prepared | null = null;
  return {
    detector: (shipped, { overlay, version }) => {
      if (prepared?.version !== shipped.version) {
        prepared = next?.version === shipped.version ? next : atOnce(preparing(shipped, model));
        next = null;
      }
      return detectorOver(prepared, overlay, version);
    },
    async prepare(shipped) {
      if (prepared?.version === shipped.version) return;
      next = await inSlices(preparing(shipped, model), turn);
    },
  };
}
