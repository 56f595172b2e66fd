import { createHash } from "node:crypto";

/** Letters and digits that nobody mistakes for one another on a slip of paper. */
const ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
const LENGTH = 10;

/** A code such as `KRTMX-4WQ7H` out of something unguessable: about 49 bits. */
export function codeFrom(unguessable: string): string {
  const bytes = createHash("sha256").update(unguessable).digest();
  let number = BigInt(`0x${bytes.toString("hex")}`);
  let code = "";
  while (code.length < LENGTH) {
    code += ALPHABET[Number(number % BigInt(ALPHABET.length))] ?? "";
    number /= BigInt(ALPHABET.length);
  }
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What is stored of a code; case, spaces and dashes do not matter when it is typed in. */
export const hashOfCode = (typed: string): string =>
  createHash("sha256")
    .update(typed.toUpperCase().replaceAll(/[^A-Z0-9]/gu, ""))
    .digest("hex");
