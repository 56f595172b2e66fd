import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { amongHomework } from "./among-homework.ts";
import { evaluateConversations } from "./evaluate-conversations.ts";
import { externalConversations, externalMessages } from "./external.ts";
import { groupSentences, measureGroups } from "./groups.ts";
import { shippedJudge } from "./judged.ts";
import type { Judge, Judged } from "./judged.ts";
import { SPLITS, TEXT_SETS, loadConversations, loadMessages, loadTexts } from "./labelled.ts";
import type { LabelledConversation, LabelledMessage, Split } from "./labelled.ts";
import { isHeld, measureConversations, measureMessages, rowOtherwise } from "./measure.ts";
import type { Bar, Table } from "./measure.ts";
import { measuredOn } from "./measured-on.ts";
import { MOST_OTHERWISE, isShort, otherwise } from "./otherwise.ts";
import { rateOf, wilson } from "./rates.ts";
import { renderBars, renderTable, replaceBlock } from "./render.ts";

const USAGE = `Measures detection on labelled text; ends with 1 when a bar is missed, with 2 when it is asked wrongly.

    npm run evaluate                                   everything, on the test split
    npm run evaluate -- --split tune                   on another split: train, tune, test
    npm run evaluate -- --list misses --split tune     what it gets wrong: misses, alarms, categories, severities;
                                                       never of the test split
    npm run evaluate -- --list alarms --split texts    every other line of the sets that are all harmless
    npm run evaluate -- --messages FILE --conversations FILE   files from anywhere
    npm run evaluate -- --json                         for programs
    npm run evaluate -- --write-docs                   the table in docs/detection.md`;

/** What may be listed, by what is wrong with it. */
const LISTS = ["misses", "alarms", "categories", "severities"] as const;
const DOCUMENT = new URL("../../docs/detection.md", import.meta.url);
/** Shares of the sets of plain lines that may be flagged. */
const TEXT_BARS = { identity: 0, "counter-speech": 0.1, prose: 0.002, everyday: 0.01 };

type Measured = { readonly bars: readonly Bar[]; readonly tables: readonly Table[] };

// Whoever reads only the first lines has seen enough.
process.stdout.on("error", () => {});
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const progress = (line: string): boolean => process.stderr.write(`${line}\n`);

const values = given();
if (values?.help === true) say(USAGE);
else if (values !== null) await measure(values);

async function measure({
  messages,
  conversations,
  ...asked
}: NonNullable<typeof values>): Promise<void> {
  const fromFiles = messages !== undefined || conversations !== undefined;
  const docs = asked["write-docs"];
  const options = z
    .object({
      split: z.enum([...SPLITS, "texts"]),
      list: z.enum(LISTS).optional(),
      json: z.boolean(),
    })
    .refine(({ split, list }) => list === undefined || split !== "test", {
      error: "the test split is not listed: whoever has read it cannot measure on it",
    })
    .refine(({ split, list }) => split !== "texts" || list === "alarms", {
      error: "of the texts only the alarms are listed, and nothing else is told",
    })
    .refine(({ list, json }) => list === undefined || (!json && !docs && !fromFiles), {
      error: "--list stands alone with --split",
    })
    .refine(({ split }) => !docs || (split === "test" && !fromFiles), {
      error: "the table in docs/detection.md is of the test split",
    })
    .safeParse(asked);
  if (!options.success) {
    refuse(z.prettifyError(options.error));
    return;
  }
  const { split, list: listed } = options.data;
  if (listed !== undefined) list(listed, split);
  else if (fromFiles) await measureFiles(messages, conversations);
  else if (split !== "texts") await measureSplit(split);
}

function refuse(reason: string): void {
  progress(`${reason}\n\n${USAGE}`);
  process.exitCode = 2;
}

/** What was asked; a word that is not known is told of as help is. */
function given() {
  const options = {
    split: { type: "string", default: "test" },
    list: { type: "string" },
    messages: { type: "string" },
    conversations: { type: "string" },
    json: { type: "boolean", default: false },
    "write-docs": { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
    return null;
  }
}

async function measureSplit(split: Split): Promise<void> {
  const judge = shippedJudge();
  // A bar that nothing of the split can be measured on is not held.
  report(measuredOn(split), [
    measureMessages(judgeAll(judge, loadMessages(split))),
    { bars: [], tables: [measureOtherwise(judge, loadMessages(split).filter(isShort))] },
    await followAll(loadConversations(split)),
    measureTexts(judge),
    measureGroups(judge),
  ]);
}

async function measureFiles(messages?: string, conversations?: string): Promise<void> {
  const none = { ok: true, value: [] } as const;
  const read = [
    messages === undefined ? none : externalMessages(messages),
    conversations === undefined ? none : externalConversations(conversations),
  ] as const;
  const [single, talks] = read;
  if (single.ok && talks.ok) {
    const title = [messages, conversations].filter((file) => file !== undefined).join(", ");
    const measured = [
      ...(messages === undefined ? [] : [measureMessages(judgeAll(shippedJudge(), single.value))]),
      ...(conversations === undefined ? [] : [await followAll(talks.value)]),
    ];
    // A batch need not have something of everything.
    const bars = measured.flatMap((one) => one.bars).filter(({ figure }) => figure !== null);
    report(`Measured on ${title}.`, [{ bars, tables: measured.flatMap((one) => one.tables) }]);
    return;
  }
  for (const result of read) if (!result.ok) progress(result.reason);
  process.exitCode = 2;
}

async function followAll(conversations: readonly LabelledConversation[]): Promise<Measured> {
  const verdictsOn = (name: string, all: readonly Pick<LabelledConversation, "messages">[]) =>
    evaluateConversations(all, (done) => {
      if (done % 20 === 0) progress(`${name} ${done}/${all.length}`);
    });
  const verdicts = await verdictsOn("conversations", conversations);
  const woven = conversations.map(({ messages }) => ({ messages: amongHomework(messages) }));
  const among = await verdictsOn("the same among homework", woven);
  return measureConversations(conversations, verdicts, among);
}

function judgeAll(judge: Judge, messages: readonly LabelledMessage[]): Judged[] {
  return messages.map((message, index) => {
    if (index % 500 === 0) progress(`messages ${index}/${messages.length}`);
    return { message, said: judge(message.text, message.role) };
  });
}

function measureOtherwise(judge: Judge, messages: readonly LabelledMessage[]): Table {
  const rows = otherwise().map(({ name, of }) => {
    progress(`messages ${name}`);
    const judged = messages.map((message) => ({
      message,
      said: judge(of(message.text), message.role),
    }));
    return rowOtherwise(name, judged);
  });
  return {
    title: `The same messages written otherwise, or with more around them (those of at most ${MOST_OTHERWISE} characters)`,
    columns: ["written", "found", "of what is urgent", "harmless ones flagged"],
    rows,
  };
}

function measureTexts(judge: Judge): Measured {
  const bars = TEXT_SETS.map((set): Bar => {
    progress(set);
    const rate = rateOf(loadTexts(set), (text) => judge(text, "student").flagged);
    return {
      name: `${set} flagged`,
      figure: wilson(rate),
      needs: "at most",
      bar: TEXT_BARS[set],
    };
  });
  return { bars, tables: [] };
}

function report(title: string, measured: readonly Measured[]): void {
  const bars = measured.flatMap((one) => one.bars);
  const tables = measured.flatMap((one) => one.tables);
  const missed = bars.filter((bar) => !isHeld(bar));
  if (values?.json === true) {
    say(
      JSON.stringify({ title, bars: bars.map((bar) => ({ ...bar, held: isHeld(bar) })), tables }),
    );
  } else {
    const text = [title, renderBars(bars), ...tables.map(renderTable)].join("\n\n");
    say(text);
    if (values?.["write-docs"] === true) {
      const document = readFileSync(DOCUMENT, "utf8");
      writeFileSync(DOCUMENT, replaceBlock(document, "npm run evaluate", text));
    }
  }
  if (missed.length > 0) process.exitCode = 1;
}

function list(what: (typeof LISTS)[number], split: (typeof SPLITS)[number] | "texts"): void {
  const judge = shippedJudge();
  if (split === "texts") {
    // Every other line of these sets stays unread as well.
    const texts = TEXT_SETS.flatMap((set) =>
      loadTexts(set)
        .filter((_, index) => index % 2 === 0)
        .map((text) => ({ name: set, text })),
    );
    const sentences = groupSentences().map(({ term, text }) => ({ name: term.group, text }));
    for (const { name, text } of [...texts, ...sentences]) {
      const { flagged, main } = judge(text, "student");
      if (flagged) say(`${name}: ${JSON.stringify(text)} said ${main}`);
    }
    return;
  }
  for (const message of loadMessages(split)) {
    const said = judge(message.text, message.role);
    const { id, kind, text, categories, severity } = message;
    const wanted = categories.length > 0;
    const both = wanted && said.flagged;
    const wrong = {
      misses: wanted && !said.flagged,
      alarms: !wanted && said.flagged,
      categories: both && said.main !== categories[0],
      severities: both && said.severity !== severity,
    };
    if (!wrong[what]) continue;
    const label = `${wanted ? categories.join("+") : "none"} ${severity}`;
    say(`${id} ${kind}: ${JSON.stringify(text)} is ${label}, said ${said.main} ${said.severity}`);
  }
}
