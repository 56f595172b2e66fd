import type { z } from "zod";
import { suggestion } from "./nearest.ts";

const THINGS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list (lines that start with -)",
  object: "keys with values",
  record: "keys with values",
  null: "nothing",
};

/** Says in plain words what is wrong with a value and what to write; null leaves it to the library. */
export function plainMessage(issue: z.core.$ZodRawIssue): string | null {
  const { input } = issue;
  if (issue.code === "invalid_type") {
    const wanted = THINGS[issue.expected] ?? issue.expected;
    if (input === undefined) return `is missing; write ${wanted}`;
    if (issue.expected === "string" && typeof input === "number") {
      return `is a number; write it between quotes: "…"`;
    }
    return `is ${whatIs(input)}; write ${wanted}`;
  }
  if (issue.code === "invalid_value") {
    const allowed = issue.values.map(String);
    if (input === undefined) return `is missing; write one of: ${allowed.join(", ")}`;
    const given = typeof input === "string" ? input : "";
    return `${shown(input)} is not possible here; ${suggestion(given, allowed)}`;
  }
  if (issue.code === "too_small") {
    if (issue.origin === "string") return "is empty; write a text";
    if (issue.origin === "array") return "is empty; write at least one";
    return `is too low; write ${issue.minimum} or more`;
  }
  if (issue.code === "too_big") {
    return issue.origin === "string"
      ? `is too long; write at most ${issue.maximum} characters`
      : `is too high; write ${issue.maximum} or less`;
  }
  return null;
}

function whatIs(value: unknown): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "a group of keys" : shown(value);
}

/** A value as it stands in the file, shortened: it may be anything. */
function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
