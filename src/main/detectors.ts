import { detectorOver, preparing } from "../detection/detector.ts";
import { atOnce } from "../detection/slices.ts";
import type { Prepared } from "../detection/detector.ts";
import type { Model } from "../detection/model/model.ts";
import type { Deps } from "../moderation/deps.ts";

/** Makes detectors; the shipped words are prepared once for all schools, and anew when they change. */
export function createDetectors(model: Model | null): Deps["detector"] {
  let prepared: Prepared | null = null;
  return (shipped, { overlay, version }) => {
    if (prepared?.version !== shipped.version) prepared = atOnce(preparing(shipped, model));
    return detectorOver(prepared, overlay, version);
  };
}
