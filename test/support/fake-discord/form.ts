import { ApiError } from "./api-error.ts";
import type { Json } from "./model.ts";

type Problem = { readonly path: string; readonly code: string; readonly message: string };

/** Collects what is wrong with a request body and answers like Discord: everything at once, nested by field. */
export function createForm(prefix = "") {
  const problems: Problem[] = [];
  const add = (path: string, code: string, message: string): void => {
    problems.push({ path: prefix + path, code, message });
  };
  return {
    add,
    /** A text with a length in characters; returns whether it was there and right. */
    text(
      path: string,
      value: unknown,
      rule: { readonly max: number; readonly min?: number; readonly optional?: boolean },
    ): boolean {
      if (value === undefined || value === null) {
        if (rule.optional !== true) add(path, "BASE_TYPE_REQUIRED", "This field is required");
        return false;
      }
      if (typeof value !== "string") {
        add(path, "BASE_TYPE_STRING", "Could not interpret value as string.");
        return false;
      }
      const length = Array.from(value).length;
      const min = rule.min ?? 0;
      if (length < min || length > rule.max) {
        if (length > rule.max && min === 0)
          add(path, "BASE_TYPE_MAX_LENGTH", `Must be ${rule.max} or fewer in length.`);
        else add(path, "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${rule.max} in length.`);
        return false;
      }
      return true;
    },
    /** A list with a length; what is no list counts as empty after the complaint. */
    list(
      path: string,
      value: unknown,
      rule: { readonly max: number; readonly min?: number },
    ): readonly Json[] {
      if (value === undefined || value === null) return [];
      if (!Array.isArray(value)) {
        add(path, "BASE_TYPE_LIST", "Only iterables may be used in a ListType");
        return [];
      }
      const min = rule.min ?? 0;
      if (value.length > rule.max || value.length < min)
        add(path, "BASE_TYPE_BAD_LENGTH", `Must be between ${min} and ${rule.max} in length.`);
      return value.map((entry: unknown, index) => {
        if (isObject(entry)) return entry;
        add(`${path}.${index}`, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
        return {};
      });
    },
    choice(path: string, value: unknown, choices: readonly unknown[]): boolean {
      if (choices.includes(value)) return true;
      add(path, "BASE_TYPE_CHOICES", `Value must be one of {${choices.map(String).join(", ")}}.`);
      return false;
    },
    whole(
      path: string,
      value: unknown,
      rule: { readonly min: number; readonly max: number },
    ): void {
      if (value === undefined || value === null) return;
      if (typeof value !== "number" || !Number.isInteger(value))
        add(path, "NUMBER_TYPE_COERCE", `Value "${asText(value)}" is not int.`);
      else if (value < rule.min)
        add(path, "NUMBER_TYPE_MIN", `int value should be greater than or equal to ${rule.min}.`);
      else if (value > rule.max)
        add(path, "NUMBER_TYPE_MAX", `int value should be less than or equal to ${rule.max}.`);
    },
    /** Throws code 50035 when anything was wrong. */
    check(): void {
      if (problems.length === 0) return;
      const body = { message: "Invalid Form Body", code: 50_035, errors: nest(problems) };
      throw new ApiError(400, body);
    },
  };
}
export type Form = ReturnType<typeof createForm>;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A value from JSON as text; objects and lists count as empty. */
export const asText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";

function nest(problems: readonly Problem[]): Json {
  const root: Record<string, unknown> = {};
  for (const { path, code, message } of problems) {
    let place = root;
    for (const key of path.split(".")) {
      const next = isObject(place[key]) ? (place[key] as Record<string, unknown>) : {};
      place[key] = next;
      place = next;
    }
    const list = Array.isArray(place["_errors"]) ? place["_errors"] : [];
    place["_errors"] = [...list, { code, message }];
  }
  return root;
}
