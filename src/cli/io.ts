import type { Translate } from "../domain/school.ts";

/** What a command may touch of the outside. Streams and folders come from main. */
export type Io = {
  readonly stdin: AsyncIterable<string | Uint8Array>;
  /** Writes to standard output and resolves when more may follow, so that a slow reader holds us back. */
  readonly write: (text: string) => Promise<void>;
  readonly error: (line: string) => void;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** With `fresh`, rejects with code EEXIST rather than replace what is there. */
  readonly writeFile: (
    path: string,
    content: string | Uint8Array,
    options?: { readonly fresh: boolean },
  ) => Promise<void>;
  /** Asks whoever sits there, who says yes or not; null when nobody does. */
  readonly ask: ((question: string) => Promise<boolean>) | null;
  /** Shows on a terminal how far a long work is, in place; an empty line clears it. Null: not a terminal. */
  readonly progress: ((line: string) => void) | null;
};

/** 0 fine, 1 a check failed, 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** Everything a command gets. */
export type CommandContext = {
  readonly io: Io;
  readonly texts: Translate;
  /** Says an English sentence of ours in the reader's language. */
  readonly say: (sentence: string) => string;
  readonly json: boolean;
};

/** Prints one JSON document, or the lines for people. */
export async function print(
  context: CommandContext,
  data: unknown,
  lines: readonly string[],
): Promise<void> {
  await context.io.write(
    context.json ? `${JSON.stringify(data)}\n` : lines.map((line) => `${line}\n`).join(""),
  );
}
