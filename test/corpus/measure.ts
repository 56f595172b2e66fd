import { CATEGORIES, isOptional } from "../../src/domain/verdict.ts";
import type { Judged } from "./judged.ts";
import { DISGUISES, FLAGGED_KINDS, HARD_KINDS, HARMLESS_KINDS } from "./labelled.ts";
import type { ConversationVerdict, LabelledConversation, LabelledMessage } from "./labelled.ts";
import { bootstrapF1, rateOf, wilson } from "./rates.ts";
import type { Figure } from "./rates.ts";

/** A figure with its name; `part` says of which part it is one. */
export type Row = { readonly name: string; readonly figures: readonly Figure[] };
/** A table: the first column names, the others are figures. */
export type Table = {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
};
/** What Show 1 of the bars asks of a figure. */
export type Bar = {
  readonly name: string;
  readonly figure: Figure;
  readonly needs: "at least" | "at most";
  readonly bar: number;
};

export const isHeld = ({ figure, needs, bar }: Bar): boolean =>
  figure !== null && (needs === "at least" ? figure.value >= bar : figure.value <= bar);

const toFlag = ({ message }: Judged): boolean => message.categories.length > 0;
const flagged = ({ said }: Judged): boolean => said.flagged;
const hard = ({ message }: Judged): boolean => isOneOf(HARD_KINDS, message.kind);
const disguised = ({ message }: Judged): boolean => isOneOf(DISGUISES, message.kind);
const rightMain = ({ message, said }: Judged): boolean => said.main === message.categories[0];
const isOneOf = (kinds: readonly LabelledMessage["kind"][], kind: LabelledMessage["kind"]) =>
  kinds.includes(kind);

/** What of messages that are written in one way is found, what of the urgent ones, and what of harmless ones is flagged. */
export function rowOtherwise(name: string, rows: readonly Judged[]): Row {
  const wanted = rows.filter(toFlag);
  const urgent = wanted.filter(({ message }) => message.severity === "urgent");
  const harmless = rows.filter((row) => !toFlag(row));
  return {
    name,
    figures: [wanted, urgent, harmless].map((some) => wilson(rateOf(some, flagged))),
  };
}

/** The bars on single messages, and the tables behind them. */
export function measureMessages(rows: readonly Judged[]): {
  readonly bars: readonly Bar[];
  readonly tables: readonly Table[];
} {
  const wanted = rows.filter(toFlag);
  const harmless = rows.filter((row) => !toFlag(row));
  const found = wanted.filter(flagged);
  const recall = (some: readonly Judged[]): Figure => wilson(rateOf(some, flagged));
  const right = (some: readonly Judged[]): Figure =>
    wilson(rateOf(some.filter(flagged), rightMain));
  const threats = wanted.filter(({ message }) => message.categories.includes("threat"));
  const urgent = wanted.filter(({ message }) => message.severity === "urgent");
  const care = wanted.filter(({ message }) => message.care);

  const bars: Bar[] = [
    { name: "recall", figure: recall(wanted), needs: "at least", bar: 0.9 },
    {
      name: "false positives on hard negatives",
      figure: recall(harmless.filter(hard)),
      needs: "at most",
      bar: 0.04,
    },
    { name: "recall of threats", figure: recall(threats), needs: "at least", bar: 0.93 },
    { name: "recall of urgent", figure: recall(urgent), needs: "at least", bar: 0.97 },
    {
      name: "recall of disguised",
      figure: recall(wanted.filter(disguised)),
      needs: "at least",
      bar: 0.88,
    },
    { name: "main category right", figure: right(wanted), needs: "at least", bar: 0.85 },
  ];
  const single = (name: string, figure: Figure): Row => ({ name, figures: [figure] });
  const others: Table = {
    title: "Other figures on single messages",
    columns: ["figure", "share"],
    rows: [
      single("precision", wilson(rateOf(rows.filter(flagged), toFlag))),
      single("false positives on all harmless messages", recall(harmless)),
      single(
        "a category of the label among those said",
        wilson(
          rateOf(found, ({ message, said }) =>
            message.categories.some((category) => said.categories.includes(category)),
          ),
        ),
      ),
      single(
        "severity right",
        wilson(rateOf(found, ({ message, said }) => said.severity === message.severity)),
      ),
      single("care said where it is needed", wilson(rateOf(care, ({ said }) => said.care))),
      single(
        "care said where it is not",
        wilson(
          rateOf(
            found.filter(({ message }) => !message.care),
            ({ said }) => said.care,
          ),
        ),
      ),
    ],
  };
  const categories: Table = {
    title: "By category",
    columns: ["category", "found", "main category right", "precision of what is said"],
    rows: CATEGORIES.filter((category) => !isOptional(category)).map((category) => {
      const own = wanted.filter(({ message }) => message.categories[0] === category);
      const said = rows.filter((row) => row.said.main === category);
      const precision = wilson(
        rateOf(said, ({ message }) => message.categories.includes(category)),
      );
      return { name: category, figures: [recall(own), right(own), precision] };
    }),
  };
  const kinds: Table = {
    title: "By kind of message that is to be flagged",
    columns: ["kind", "found", "main category right"],
    rows: FLAGGED_KINDS.map((kind) => {
      const own = wanted.filter(({ message }) => message.kind === kind);
      return { name: kind, figures: [recall(own), right(own)] };
    }),
  };
  const negatives: Table = {
    title: "By kind of harmless message",
    columns: ["kind", "flagged"],
    rows: HARMLESS_KINDS.map((kind) =>
      single(kind, recall(harmless.filter(({ message }) => message.kind === kind))),
    ),
  };
  return { bars, tables: [others, categories, kinds, negatives] };
}

/**
 * The bars on conversations, and the tables behind them. The verdicts stand in the order of the conversations; `among`
 * are those on the same with talk of homework in between.
 */
export function measureConversations(
  conversations: readonly LabelledConversation[],
  verdicts: readonly ConversationVerdict[],
  among: readonly ConversationVerdict[],
): { readonly bars: readonly Bar[]; readonly tables: readonly Table[] } {
  const pairs = conversations.flatMap((wanted, index) => {
    const said = verdicts[index];
    return said === undefined ? [] : [{ wanted, said }];
  });
  const escalating = pairs.filter(({ wanted }) => wanted.escalates);
  const found = escalating.filter(({ said }) => said.escalates);
  const quiet = pairs.filter(({ wanted }) => !wanted.escalates);
  const score = bootstrapF1(
    pairs.map(({ wanted, said }) => ({ wanted: wanted.escalates, said: said.escalates })),
  );
  const others = new Map(verdicts.map((verdict, index) => [verdict, among[index]]));
  const isSameAmong = (verdict: ConversationVerdict): boolean => {
    const other = others.get(verdict);
    return other?.escalates === verdict.escalates && other.pattern === verdict.pattern;
  };
  const near = (pair: (typeof pairs)[number]): boolean =>
    Math.abs((pair.said.first_flag_index ?? -9) - (pair.wanted.first_flag_index ?? 99)) <= 1;
  const table: Table = {
    title: "Conversations",
    columns: ["figure", "share"],
    rows: [
      {
        name: "escalating ones found",
        figures: [wilson(rateOf(escalating, ({ said }) => said.escalates))],
      },
      {
        name: "others said to escalate",
        figures: [wilson(rateOf(quiet, ({ said }) => said.escalates))],
      },
      {
        name: "pattern right, of those found",
        figures: [wilson(rateOf(found, ({ wanted, said }) => said.pattern === wanted.pattern))],
      },
      {
        name: "first message right or one beside it, of those found",
        figures: [wilson(rateOf(found, near))],
      },
    ],
  };
  const patterns: Table = {
    title: "By pattern of conversation",
    columns: ["pattern", "found"],
    rows: [...new Set(escalating.map(({ wanted }) => wanted.pattern))].sort().map((pattern) => ({
      name: pattern,
      figures: [
        wilson(
          rateOf(
            escalating.filter(({ wanted }) => wanted.pattern === pattern),
            ({ said }) => said.escalates,
          ),
        ),
      ],
    })),
  };
  return {
    bars: [
      { name: "conversations, F1 of escalation", figure: score, needs: "at least", bar: 0.8 },
      {
        name: "the same among homework talk",
        figure: wilson(rateOf(verdicts, isSameAmong)),
        needs: "at least",
        bar: 1,
      },
    ],
    tables: [table, patterns],
  };
}
