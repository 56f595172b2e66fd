import type { PackageProblem } from "./package-problem.ts";

export type Icon = "color" | "outline";

/** Pixels on a side, as Teams wants them. */
const SIZES: Readonly<Record<Icon, number>> = { color: 192, outline: 32 };
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Kinds of colour in a PNG that have an alpha channel. */
const WITH_ALPHA: ReadonlySet<number> = new Set([4, 6]);
const LARGEST = 200_000;

/** What is wrong with an icon; nothing for one that Teams takes. */
export function iconProblem(icon: Icon, bytes: Uint8Array | null): readonly PackageProblem[] {
  const size = SIZES[icon];
  const params = { file: `teams/${icon}.png`, size: String(size) };
  if (bytes === null) return [{ key: "icon_missing", params }];
  const isPng = bytes.length > 33 && PNG.every((byte, index) => bytes[index] === byte);
  if (!isPng || bytes.length > LARGEST) return [{ key: "icon_png", params }];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(16) !== size || view.getUint32(20) !== size)
    return [{ key: "icon_size", params }];
  // Lines on nothing: Teams colours them itself.
  if (icon === "outline" && !WITH_ALPHA.has(bytes[25] ?? 0)) return [{ key: "icon_alpha", params }];
  return [];
}
