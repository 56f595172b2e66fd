import type { SignalKind } from "../../domain/conversation.ts";
import type { Aim } from "./aims.ts";
import type { Remark, Sign, SoundSign } from "./remark.ts";

/** Signs of an unkind remark, and how much each weighs. */
const SHARPNESS: readonly (readonly [Sign, number])[] = [
  ["flagged", 1],
  ["jibe", 0.4],
  ["challenge", 0.4],
  ["exclude", 0.4],
  ["retort", 0.2],
  ["nag", 0.2],
  ["laugh", 0.2],
];

/** How sharp a remark is, from 0 to 1, with what takes the sting out counted. */
export function sharpnessOf({ signs }: Remark): number {
  const sum = SHARPNESS.reduce((total, [sign, weight]) => total + weight * (signs[sign] ?? 0), 0);
  const eased = signs.soften === undefined && signs.makeUp === undefined ? 0 : 0.4;
  return Math.max(0, Math.min(1, sum - eased));
}

/** Whoever asks for help does not sound unkind. */
const UNKIND_SOUNDS: readonly SoundSign[] = [
  "sounds:pile_on",
  "sounds:repeated_harassment",
  "sounds:mutual_fight",
  "sounds:exclusion",
];
/** Whoever wants it to stop, is hurt, or takes the sting out is in a quarrel too, and not unkind. */
const NOT_UNKIND: readonly Sign[] = [
  "calm",
  "distress",
  "help",
  "makeUp",
  "soften",
  "kind",
  "care",
];
/** How unkind a remark sounds, from 0 to 1, without a word for it. */
export function unkindSoundOf({ signs }: Remark): number {
  if (NOT_UNKIND.some((sign) => signs[sign] !== undefined)) return 0;
  const most = Math.max(...UNKIND_SOUNDS.map((sign) => signs[sign] ?? 0));
  return Math.max(0, Math.min(1, (most - 0.25) * 1.6));
}

/** Whether somebody says that they have had enough. */
export const isRefusal = ({ signs }: Remark): boolean =>
  signs.calm !== undefined || (signs.distress !== undefined && signs.me !== undefined);

/**
 * What is kept of a remark for later days, or null when it is not about one person. Whom it is at may only be guessed where
 * just two speak (`alone`), or it is sharp: in a class it says nothing who speaks after whom.
 */
export function signalOf(
  remark: Remark,
  aim: Aim,
  alone: boolean,
): { readonly kind: SignalKind; readonly weight: number } | null {
  if (aim.at === null || remark.staff) return null;
  const { signs } = remark;
  const sharp = sharpnessOf(remark);
  const known = aim.sure || alone;
  if (known && isRefusal(remark) && (sharp < 0.4 || signs.calm === undefined))
    return { kind: "refusal", weight: 1 };
  // By its sound alone nothing is kept of whom it is only guessed to be at.
  const unkind = known ? Math.max(sharp, unkindSoundOf(remark)) : sharp;
  if (unkind >= 0.4) return { kind: "sharp", weight: unkind };
  if (!known) return null;
  if (signs.soften !== undefined || signs.makeUp !== undefined || signs.kind !== undefined)
    return { kind: "warm", weight: 1 };
  return { kind: "aimed", weight: 1 };
}
