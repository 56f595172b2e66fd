import type { z } from "zod";
import { conversationSchema, messageSchema } from "./labelled.ts";
import type { LabelledConversation, LabelledMessage } from "./labelled.ts";

/** What was read, or every reason why it could not be. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string };

/** Everything of a label: `none`, `none staff`, `threat+insult high`, `self_harm urgent care`. */
export type Label = Pick<LabelledMessage, "categories" | "severity" | "care" | "role">;

/** Reads a label without judging whether its parts go together; the reason when a word of it says nothing. */
function readLabel(source: string): Read<Record<keyof Label, unknown>> {
  const [first = "", ...rest] = source.trim().split(/\s+/);
  const flags = new Set(rest.filter((word) => ["care", "staff"].includes(word)));
  const severities = rest.filter((word) => !flags.has(word));
  if (severities.length + flags.size < rest.length || severities.length > 1)
    return { ok: false, reason: `label "${source}": one severity, and care and staff once each` };
  return {
    ok: true,
    value: {
      categories: first === "none" ? [] : first.split("+"),
      severity: severities[0] ?? "none",
      care: flags.has("care"),
      role: flags.has("staff") ? "staff" : "student",
    },
  };
}

/** Reads the label of a message alone, as whoever labels for a second time writes it. */
export function parseLabel(source: string): Read<Label> {
  const label = readLabel(source);
  if (!label.ok) return label;
  const kind = (label.value.categories as unknown[]).length === 0 ? "everyday" : "plain";
  const message = { id: "x", writer: "x", text: "x", kind, ...label.value };
  const checked = check(messageSchema, message);
  if (!checked.ok) return checked;
  const { categories, severity, care, role } = checked.value;
  return { ok: true, value: { categories, severity, care, role } };
}

/** Reads `LABEL|KIND|TEXT`; `\n` in the text is a line break. */
export function parseLine(line: string, id: string, writer: string): Read<LabelledMessage> {
  const fields = line.split("|");
  const [source = "", kind = "", text = ""] = fields;
  if (fields.length !== 3) return { ok: false, reason: `${fields.length} fields instead of 3` };
  const label = readLabel(source);
  if (!label.ok) return label;
  const { role, categories, severity, care } = label.value;
  const message = {
    id,
    writer,
    text: text.replaceAll("\\n", "\n").trim(),
    role,
    categories,
    severity,
    care,
    kind: kind.trim(),
  };
  return check(messageSchema, message);
}

/** Reads a message as a line of JSON; id and writer are given. */
export const parseMessage = (line: string, id: string, writer: string): Read<LabelledMessage> =>
  parseJson(line, { id, writer }, messageSchema);

/** Reads a conversation as a line of JSON; id and writer are given. */
export const parseConversation = (
  line: string,
  id: string,
  writer: string,
): Read<LabelledConversation> => parseJson(line, { id, writer }, conversationSchema);

function parseJson<T>(line: string, given: object, schema: z.ZodType<T>): Read<T> {
  try {
    return check(schema, { ...JSON.parse(line), ...given });
  } catch (error) {
    return { ok: false, reason: String(error) };
  }
}

/** What the schema makes of a value, or every reason of its refusal in one line. */
function check<T>(schema: z.ZodType<T>, value: unknown): Read<T> {
  const { data, error } = schema.safeParse(value);
  if (error === undefined) return { ok: true, value: data };
  const reasons = error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join(".")}: ${message}`,
  );
  return { ok: false, reason: reasons.join("; ") };
}
