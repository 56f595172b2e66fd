import { existsSync, readFileSync } from "node:fs";
import { FRAME_RULES, TERM_RULES, TEXT_RULES } from "../../src/detection/rules/all-rules.ts";
import { SEVERITIES, isOptional } from "../../src/domain/verdict.ts";
import type { Category } from "../../src/domain/verdict.ts";
import type { LabelledMessage } from "./labelled.ts";

const RULES = new URL("../rules/", import.meta.url);

/** A message with its label, whoever wrote it. */
export type Labelled = Pick<
  LabelledMessage,
  "text" | "role" | "categories" | "severity" | "care" | "writer"
>;

/** The cases of the rules: what each flags and what it passes. */
export function ruleLines(): Labelled[] {
  const rules: readonly {
    readonly id: string;
    readonly category: Category;
    readonly speaker?: "student" | "staff";
  }[] = [...FRAME_RULES, ...TERM_RULES, ...TEXT_RULES];
  const lines = (id: string, file: string): readonly string[] => {
    const path = new URL(`${id}/${file}.txt`, RULES);
    return existsSync(path)
      ? readFileSync(path, "utf8")
          .split("\n")
          .filter((line) => line !== "")
      : [];
  };
  return rules
    .filter(({ category }) => !isOptional(category))
    .flatMap(({ id, category, speaker }) => {
      const common = { role: speaker ?? "student", writer: "rules" } as const;
      return [
        ...lines(id, "flag").map((line): Labelled => {
          const [head = "", text = ""] = line.split(" | ");
          const severity = SEVERITIES.find((one) => head.startsWith(one)) ?? "medium";
          return { ...common, text, categories: [category], severity, care: head.endsWith("care") };
        }),
        ...lines(id, "pass").map((text): Labelled => ({
          ...common,
          text,
          categories: [],
          severity: "none",
          care: false,
        })),
      ];
    });
}
