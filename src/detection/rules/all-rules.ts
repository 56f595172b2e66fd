import type { Category } from "../../domain/verdict.ts";
import { accountHacking } from "./account-hacking.ts";
import { accountMisuse } from "./account-misuse.ts";
import { accountPassword } from "./account-password.ts";
import { bullyingExclusion, bullyingMockery } from "./bullying.ts";
import { defamation } from "./defamation.ts";
import { copyright } from "./copyright.ts";
import { imageAbuse } from "./image-abuse.ts";
import { insultFrames } from "./insult-frames.ts";
import { insultTerms } from "./insult-terms.ts";
import { listedTerms } from "./listed-terms.ts";
import { radicalisation } from "./radicalisation.ts";
import { recording } from "./recording.ts";
import { recordingCaption } from "./recording-caption.ts";
import { selfHarm } from "./self-harm.ts";
import { stalking } from "./stalking.ts";
import { stalkingWitness } from "./stalking-witness.ts";
import { staffBoundary } from "./staff-boundary.ts";
import { staffCloseness } from "./staff-closeness.ts";
import { staffContact } from "./staff-contact.ts";
import { staffNumber } from "./staff-number.ts";
import { threatAbuse } from "./threat-abuse.ts";
import { threatAttack } from "./threat-attack.ts";
import { threatVague } from "./threat-vague.ts";
import { threatViolence } from "./threat-violence.ts";
import { threatWeapon } from "./threat-weapon.ts";
import { threatWitness } from "./threat-witness.ts";
import { personalFact } from "./personal-fact.ts";
import { personalNumber } from "./personal-number.ts";
import { bullyingSigns } from "./bullying-signs.ts";
import { defamationSigns } from "./defamation-signs.ts";
import { radicalisationSigns } from "./radicalisation-signs.ts";
import { stalkingSigns } from "./stalking-signs.ts";
import type { FrameRule, TermRule, TextRule } from "./rule.ts";

/** Every rule in force. A new kind of detection is a file beside this one, a line here and cases in `test/rules`. */
export const FRAME_RULES: readonly FrameRule[] = [
  imageAbuse,
  selfHarm,
  threatWitness,
  threatAbuse,
  threatAttack,
  threatWeapon,
  threatViolence,
  threatVague,
  radicalisation,
  radicalisationSigns,
  stalking,
  stalkingWitness,
  stalkingSigns,
  recording,
  recordingCaption,
  accountHacking,
  accountPassword,
  accountMisuse,
  personalFact,
  defamation,
  defamationSigns,
  insultFrames,
  bullyingExclusion,
  bullyingMockery,
  bullyingSigns,
  staffBoundary,
  staffContact,
  staffCloseness,
  copyright,
];
export const TERM_RULES: readonly TermRule[] = [
  insultTerms,
  listedTerms("image_abuse"),
  listedTerms("self_harm"),
  listedTerms("threat"),
  listedTerms("radicalisation"),
  listedTerms("stalking"),
  listedTerms("recording"),
  listedTerms("defamation"),
  listedTerms("bullying"),
  listedTerms("account_hacking"),
  listedTerms("personal_data"),
  listedTerms("copyright"),
  { ...listedTerms("staff_boundary"), speaker: "staff" },
];
/** Those whose findings the model does not pass. */
export const STANDING_RULES: ReadonlySet<string> = new Set(
  FRAME_RULES.filter(({ stands }) => stands === true).map(({ id }) => id),
);
export const TEXT_RULES: readonly TextRule[] = [personalNumber, staffNumber];
/** Categories in which a listed word can be found; in another a term would never count. */
export const TERM_CATEGORIES: ReadonlySet<Category> = new Set(
  TERM_RULES.map(({ category }) => category),
);
