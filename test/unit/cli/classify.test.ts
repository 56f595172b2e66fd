import { expect, test } from "vitest";
import { classify } from "../../../src/cli/commands/classify.ts";
import type { Category, Verdict } from "../../../src/domain/verdict.ts";
import { aFinding, aFlag } from "../../support/builders.ts";
import { theTexts } from "../../support/texts.ts";

const NOT_ASKED = () => {
  throw new Error("nobody asked why");
};

/** What classify writes for one line of which this is the verdict. */
async function classified(verdict: Verdict): Promise<unknown> {
  let written = "";
  const io = {
    stdin: (async function* () {
      yield '{"id":"1","text":"x"}\n';
    })(),
    write: async (text: string) => void (written += text),
    error: () => undefined,
    readFile: () => Promise.reject(new Error("reads no file")),
    writeFile: () => Promise.reject(new Error("writes no file")),
    ask: null,
    progress: null,
  };
  const context = { io, texts: theTexts().en, say: (text: string) => text, json: false };
  expect(await classify(context, { judge: () => verdict, explain: NOT_ASKED })).toBe(0);
  return JSON.parse(written);
}

test.each(["copyright", "lesson_time"] as const satisfies readonly Category[])(
  "%s, which only some schools want to hear of, is left out of what is said of a message",
  async (category) => {
    expect(await classified(aFlag({ category, severity: "low" }))).toEqual({
      id: "1",
      flagged: false,
      categories: [],
      severity: "none",
      care: false,
      findings: [],
    });
    const both = aFlag({ severity: "medium" }, false, aFinding({ category, severity: "high" }));
    expect(await classified(both)).toMatchObject({
      flagged: true,
      categories: ["insult"],
      severity: "medium",
      findings: [{ category: "insult" }],
    });
  },
);
