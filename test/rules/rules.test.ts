import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createDetector } from "../../src/detection/detector.ts";
import { FRAME_RULES, TERM_RULES, TEXT_RULES } from "../../src/detection/rules/all-rules.ts";
import { verdictSeverity } from "../../src/domain/verdict.ts";
import type { FrameRule } from "../../src/detection/rules/rule.ts";
import { realLexicon } from "../support/real-lexicon.ts";

/*
 * Every folder is a rule: `flag.txt` holds `severity [care] | message`, `pass.txt` harmless messages that come near the
 * rule. A message that is flagged may be flagged by other rules as well, but not in another main category.
 */
const FOLDER = new URL("./", import.meta.url);
const detector = createDetector(realLexicon());
const RULES: readonly Pick<FrameRule, "id" | "category" | "speaker">[] = [
  ...FRAME_RULES,
  ...TERM_RULES,
  ...TEXT_RULES,
];

const linesOf = (rule: string, file: string): readonly string[] =>
  readFileSync(new URL(`${rule}/${file}`, FOLDER), "utf8")
    .split("\n")
    .filter((line) => line !== "");
const detect = (text: string, role: "student" | "staff") =>
  detector.detect({ text, segments: [], attachments: [], role });

const folders = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

it("has a folder of cases for every rule with frames and every rule for numbers", () => {
  const ids = [...FRAME_RULES, ...TEXT_RULES].map((rule) => rule.id);
  expect(folders).toEqual(expect.arrayContaining(ids));
});

describe.each(folders)("the rule %s", (id) => {
  const rule = RULES.find((one) => one.id === id);
  const role = rule?.speaker ?? "student";

  it("is in force", () => {
    expect(rule?.id).toBe(id);
  });

  it.each(linesOf(id, "flag.txt"))("flags %s", (line) => {
    const [expected = "", text = ""] = line.split(" | ");
    const verdict = detect(text, role);
    expect(verdict.kind).toBe("flagged");
    if (verdict.kind === "clear") return;
    expect(verdict.findings.map((finding) => finding.category)).toContain(rule?.category);
    expect(`${verdictSeverity(verdict.findings)}${verdict.care ? " care" : ""}`).toBe(expected);
  });

  it.each(linesOf(id, "pass.txt"))("passes “%s”", (text) => {
    expect(detect(text, role)).toEqual({ kind: "clear" });
  });
});
