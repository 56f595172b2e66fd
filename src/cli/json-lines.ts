/** A line of input with its number, counted from 1. */
export type Line = { readonly number: number; readonly text: string };

/** Splits a byte stream into lines without holding more than one of them; a last line may lack its line break. */
export async function* readLines(input: AsyncIterable<string | Uint8Array>): AsyncIterable<Line> {
  const decoder = new TextDecoder("utf-8");
  let rest = "";
  let number = 0;
  for await (const chunk of input) {
    const pieces = (
      typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true })
    ).split("\n");
    // Only a piece that ends in a line break is a line yet.
    pieces[0] = rest + (pieces[0] ?? "");
    rest = pieces.pop() ?? "";
    for (const text of pieces) yield { number: ++number, text };
  }
  rest += decoder.decode();
  if (rest !== "") yield { number: ++number, text: rest };
}

/** A line of input that was not understood. */
export type RefusedLine = { readonly line: number; readonly error: string };

/**
 * Answers each JSON line with one JSON line, or with what `lines` makes of the answer, in order and as it comes. A line that cannot be read, or that `answer`
 * refuses by throwing a {@link BadLine}, gives `{"line","error"}` and the rest goes on. Empty lines are passed over.
 * @returns whether every line was good.
 */
export async function answerLines<Answer>(
  input: AsyncIterable<string | Uint8Array>,
  write: (text: string) => Promise<void>,
  answer: (value: unknown) => Answer | Promise<Answer>,
  lines: (result: Answer | RefusedLine) => readonly string[] = (result) => [JSON.stringify(result)],
): Promise<boolean> {
  let allGood = true;
  let batch = "";
  for await (const line of readLines(input)) {
    if (line.text.trim() === "") continue;
    let result: Answer | RefusedLine;
    try {
      result = await answer(parse(line.text));
    } catch (error) {
      if (!(error instanceof BadLine)) throw error;
      allGood = false;
      result = { line: line.number, error: error.message };
    }
    for (const text of lines(result)) batch += `${text}\n`;
    if (batch.length >= 16_384) {
      await write(batch);
      batch = "";
    }
  }
  if (batch !== "") await write(batch);
  return allGood;
}

/** A line of input that cannot be understood; the message says what to write instead. */
export class BadLine extends Error {}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadLine("this line is not valid JSON; write one JSON object per line");
  }
}
