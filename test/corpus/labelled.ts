import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { CATEGORIES, SEVERITIES, isOptional } from "../../src/domain/verdict.ts";

/** Lines of `train` may be learned from, those of `tune` looked at; those of `test` stay unread by whoever changes detection. */
export const SPLITS = ["train", "tune", "test"] as const;
export type Split = (typeof SPLITS)[number];

/** How a message that is to be flagged is disguised. */
export const DISGUISES = [
  "leet",
  "letters",
  "split",
  "glued",
  "reversed",
  "repeated",
  "missing",
  "phonetic",
  "typo",
  "emoji",
  "abbreviation",
  "compound",
  "disguised",
] as const;
/** Kinds of message that are to be flagged; `disguised` is a disguise that is not told apart. */
export const FLAGGED_KINDS = ["plain", "indirect", "report", "twist", ...DISGUISES] as const;
/** Kinds of message that resemble abuse and are none. */
export const HARD_KINDS = [
  "quote",
  "school",
  "game",
  "sport",
  "hyperbole",
  "thing",
  "lookalike",
  "media",
  "criticism",
  "banter",
  "identity",
  "disguised",
  "numbers",
  "contact",
  "account",
  "staff",
] as const;
/** Kinds of message that are not to be flagged. */
export const HARMLESS_KINDS = ["everyday", ...HARD_KINDS] as const;

export const PATTERNS = [
  "pile_on",
  "repeated_harassment",
  "mutual_fight",
  "exclusion",
  "help_request",
  "none",
] as const;

const roleSchema = z.enum(["student", "staff"]);
/** A text of a message as it may stand in the corpus. */
const textSchema = z.string().min(1).max(4000);

const rank = (category: (typeof CATEGORIES)[number]): number => CATEGORIES.indexOf(category);

/** The fields of a label. */
export const labelSchema = {
  categories: z.array(z.enum(CATEGORIES)),
  severity: z.enum(["none", ...SEVERITIES]),
  care: z.boolean(),
};

export const messageSchema = z
  .strictObject({
    id: z.string().min(1),
    writer: z.string().min(1),
    text: textSchema,
    role: roleSchema,
    ...labelSchema,
    kind: z.enum([...new Set([...FLAGGED_KINDS, ...HARMLESS_KINDS])]),
  })
  .superRefine(({ categories, severity, care, kind }, context) => {
    const refuse = (message: string): void => context.addIssue({ code: "custom", message });
    const flagged = categories.length > 0;
    const kinds: readonly string[] = flagged ? FLAGGED_KINDS : HARMLESS_KINDS;
    if (!kinds.includes(kind))
      refuse(`kind "${kind}" is not for ${flagged ? "flagged" : "harmless"} messages`);
    if (flagged === (severity === "none"))
      refuse(flagged ? "a flagged message needs a severity" : "none has no severity");
    if (care && !flagged) refuse("none has no care");
    if (categories.some(isOptional)) refuse("copyright and lesson_time are not labelled");
    const ordered = [...new Set(categories)].sort((a, b) => rank(a) - rank(b));
    if (ordered.join("+") !== categories.join("+"))
      refuse(`the order of the categories is ${ordered.join("+")}`);
  });
export type LabelledMessage = z.infer<typeof messageSchema>;

export const conversationSchema = z
  .strictObject({
    id: z.string().min(1),
    writer: z.string().min(1),
    escalates: z.boolean(),
    pattern: z.enum(PATTERNS),
    first_flag_index: z.number().int().nonnegative().nullable(),
    messages: z
      .array(
        z.strictObject({
          author: z.string().regex(/^[pt]\d+$/),
          role: roleSchema,
          text: textSchema,
          seconds: z.number().nonnegative(),
        }),
      )
      .min(4)
      .max(200),
  })
  .superRefine(({ escalates, pattern, first_flag_index: first, messages }, context) => {
    const refuse = (message: string): void => context.addIssue({ code: "custom", message });
    if (escalates === (pattern === "none"))
      refuse(`pattern ${pattern} while escalates is ${escalates}`);
    if (escalates === (first === null))
      refuse("first_flag_index is null exactly when nothing escalates");
    if (first !== null && first >= messages.length) refuse("first_flag_index is behind the end");
    const late = messages.findIndex(
      ({ seconds }, index) => seconds < (messages[index - 1]?.seconds ?? 0),
    );
    if (late >= 0) refuse(`seconds of message ${late} run back`);
    const wrong = messages.findIndex(
      ({ author, role }) => author.startsWith("t") !== (role === "staff"),
    );
    if (wrong >= 0) refuse(`message ${wrong}: t is staff and p is a student`);
    if (new Set(messages.map(({ author }) => author)).size < 2) refuse("only one author");
  });
export type LabelledConversation = z.infer<typeof conversationSchema>;

/** What detection says of a conversation. */
export type ConversationVerdict = Pick<
  LabelledConversation,
  "escalates" | "pattern" | "first_flag_index"
>;

/** Where the corpus lies. */
export const CORPUS = new URL("./", import.meta.url);

/** The labelled messages of a split, in the order of the file. */
export const loadMessages = (split: Split): LabelledMessage[] =>
  readLines(new URL(`messages/${split}.jsonl`, CORPUS), messageSchema);
/** The labelled conversations of a split, in the order of the file. */
export const loadConversations = (split: Split): LabelledConversation[] =>
  readLines(new URL(`conversations/${split}.jsonl`, CORPUS), conversationSchema);

/** The lines of a JSONL file; a file that is not there has none. Throws with the place of the first mistake. */
export function readLines<T>(file: URL | string, schema: z.ZodType<T>): T[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line === "") return [];
      const result = schema.safeParse(JSON.parse(line));
      if (result.success) return [result.data];
      throw new Error(`${String(file)}:${index + 1} ${z.prettifyError(result.error)}`);
    });
}

/** The sets of plain lines beside the labelled ones: none of their lines is to be flagged. */
export const TEXT_SETS = ["identity", "counter-speech", "prose", "everyday"] as const;
export type TextSet = (typeof TEXT_SETS)[number];

/** The lines of a set of plain lines. */
export const loadTexts = (set: TextSet): string[] => linesOf(new URL(`${set}.txt`, CORPUS));

/** The lines of a file that are not empty; a file that is not there has none. */
export const linesOf = (file: URL): string[] =>
  existsSync(file)
    ? readFileSync(file, "utf8")
        .split("\n")
        .filter((line) => line !== "")
    : [];
