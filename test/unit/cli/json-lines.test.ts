import { expect, it } from "vitest";
import { BadLine, answerLines, readLines } from "../../../src/cli/json-lines.ts";

async function* chunks(
  ...pieces: readonly (string | Uint8Array)[]
): AsyncIterable<string | Uint8Array> {
  yield* pieces;
}

async function answers(
  input: AsyncIterable<string | Uint8Array>,
  answer: (value: unknown) => unknown = (value) => value,
) {
  let written = "";
  const good = await answerLines(input, async (text) => void (written += text), answer);
  return {
    good,
    lines: written
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as unknown),
  };
}

it("finds lines wherever the pieces break, also within a letter of several bytes", async () => {
  const bytes = Buffer.from('{"a":"café"}\n{"b":2}');
  const pieces = [...bytes].map((byte) => Uint8Array.of(byte));
  const lines = [];
  for await (const line of readLines(chunks(...pieces))) lines.push(line);
  expect(lines).toEqual([
    { number: 1, text: '{"a":"café"}' },
    { number: 2, text: '{"b":2}' },
  ]);
});

it("answers in order, reports a broken line by its number and goes on", async () => {
  const { good, lines } = await answers(chunks('{"n":1}\n\nnot json\n{"n":2}\n'));
  expect(good).toBe(false);
  expect(lines).toEqual([
    { n: 1 },
    { line: 3, error: expect.stringContaining("not valid JSON") },
    { n: 2 },
  ]);
});

it("gives a refusal of one line as its answer, and lets a failure of our own through", async () => {
  const refused = await answers(chunks("1\n2\n"), (value) => {
    if (value === 1) throw new BadLine("write 2");
    return value;
  });
  expect(refused.lines).toEqual([{ line: 1, error: "write 2" }, 2]);
  await expect(
    answers(chunks("1\n"), () => {
      throw new TypeError("ours");
    }),
  ).rejects.toThrow("ours");
});

it("waits for a reader that is slow", async () => {
  let open = true;
  const write = async (): Promise<void> => {
    expect(open).toBe(true);
    open = false;
    await Promise.resolve();
    open = true;
  };
  const many = Array.from({ length: 5_000 }, (_, n) => `{"n":${n}}\n`).join("");
  expect(await answerLines(chunks(many), write, (value) => value)).toBe(true);
});
