import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createDetector } from "../../src/detection/detector.ts";
import { atOnce } from "../../src/detection/slices.ts";
import type { DetectionInput, Detector } from "../../src/detection/detector.ts";
import { fold } from "../../src/detection/fold/fold.ts";
import { setApart } from "../../src/detection/fold/set-apart.ts";
import { buildTermIndex } from "../../src/detection/terms/term-index.ts";
import { shippedModel } from "../../src/main/shipped-model.ts";
import { shippedLexicon } from "../corpus/shipped-lexicon.ts";
import { barLines, isHeld } from "./bars.ts";
import type { Bar } from "./bars.ts";
import { chatCorpus, chatText } from "./chat-corpus.ts";
import { latencyOf } from "./latency.ts";
import { LEAST, ROUNDS, median, spent, timeInterleaved } from "./measure.ts";
import type { Timed } from "./measure.ts";
import { memoryFor } from "./memory.ts";
import { loadPeers } from "./peers.ts";
import { readingLess } from "./reading-less.ts";
import { seeded } from "./seeded.ts";
import { measureSwap } from "./swap.ts";
import { SIZES, lexiconOf, termList } from "./term-list.ts";
import { worstInputs } from "./worst-inputs.ts";

/**
 * Measures how fast messages are decided, against what others would put together or install; ends with 1 when a bar of
 * the issue is missed.
 *
 *     npm run bench                everything, some minutes
 *     npm run bench -- --quick     shorter measurements, for development
 */
const { values } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const quick = values.quick;
const least = quick ? LEAST.quick : LEAST.whole;
const MESSAGES = quick ? 1_000 : 4_000;
/** So many are timed one by one. */
const MESSAGES_ALONE = quick ? 4_000 : 10_000;
/** Of a slow contestant so many messages, unless one pass over them takes longer than SLOW milliseconds. */
const FEWEST = 300;
const SLOW = 400;
const OURS = "detect";
const FOLDING = "folding + terms";
const PARTS = new Set(["parts: chain + Set", "parts: chain + Aho-Corasick"]);

/** Bars that less reading would bring nearer. */
const COLLIDING = [
  { name: "parts: chain + Set", size: 1_000, least: 0.5 },
  { name: "allprofanity", size: 10_000, least: 2 },
  { name: "obscenity", size: 1_000, least: 50 },
  { name: "glin-profanity", size: 1_000, least: 50 },
];

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const asInput = (text: string): DetectionInput => ({
  text,
  segments: [],
  attachments: [],
  role: "student",
});
const inMicroseconds = (milliseconds: number): string => (milliseconds * 1000).toFixed(2);

installPeers();
const model = shippedModel();
const peers = await loadPeers();
const corpus = chatCorpus(MESSAGES);
const bars: Bar[] = [];

say(`${MESSAGES} messages, ${ROUNDS} rounds, Node ${process.version}; processor time, medians`);
const at = new Map<number, Detector>();
for (const size of SIZES) compare(size);
growth();
worst();
latency();
overhearing();
lessRead();
swap();
memory();
say("");
for (const line of barLines(bars)) say(line);
process.exitCode = bars.every(isHeld) ? 0 : 1;

/** Everything at one length of the list. Who is slow is measured on fewer messages, and we on the same ones. */
function compare(size: number): void {
  const terms = termList(size);
  const lexicon = lexiconOf(terms);
  const built: string[] = [];
  const build = <Made>(name: string, make: () => Made): Made => {
    const began = spent();
    const made = make();
    built.push(`${name} ${(spent() - began).toFixed(0)} ms`);
    return made;
  };
  const detector = build(OURS, () => createDetector(lexicon, model));
  at.set(size, detector);
  const index = build(FOLDING, () =>
    atOnce(buildTermIndex(terms, (word) => word, lexicon.innocent)),
  );
  const detect = (text: string): void => void detector.detect(asInput(text));
  const foldAndFind = (text: string): void =>
    void index.find(` ${fold(text, setApart(text, [])).text} `);
  say(`\n${size} terms, microseconds a message`);
  for (const text of corpus) detect(text);
  // One contestant at a time: the code of 50,000 patterns of three packages together is more than V8 has room for.
  for (const peer of peers) {
    const decide = build(peer.name, () => peer.prepare(terms));
    const messages = corpus.slice(0, messagesFor(decide));
    const over = (name: string, of: (text: string) => void): Timed => ({
      name,
      run: () => {
        for (const text of messages) of(text);
      },
    });
    const times = timeInterleaved(
      [over(OURS, detect), over(FOLDING, foldAndFind), over(peer.name, decide)],
      least,
    );
    const of = (name: string): number => times.get(name) ?? Number.NaN;
    const [ours, folding, theirs] = [of(OURS), of(FOLDING), of(peer.name)];
    const micro = (time: number): string => inMicroseconds(time / messages.length).padStart(10);
    say(
      `    ${peer.name.padEnd(28)} ${micro(theirs)}   ${OURS} ${micro(ours)}, ${(theirs / ours).toFixed(2)} × as fast   ${FOLDING} ${micro(folding)}, ${(theirs / folding).toFixed(2)} × as fast   on ${messages.length} messages`,
    );
    addBars(size, peer.name, theirs / ours, theirs / folding);
  }
  say(`  made ready in: ${built.join(", ")}`);
}

function addBars(size: number, name: string, detect: number, folding: number): void {
  const bar = (what: string, value: number, asked: number): void =>
    void bars.push({ what: `${what} ${name}, ${size} terms`, value, unit: "×", least: asked });
  if (PARTS.has(name)) {
    bar("folding + terms as fast as", folding, 2);
    bar("detect as fast as", detect, 0.5);
  }
  if (name === "allprofanity" && size >= 10_000) bar("detect as fast as", detect, 2);
  if ((name === "obscenity" || name === "glin-profanity") && size === 1_000)
    bar("detect as fast as", detect, 50);
}

/** As many messages as are decided in a short while; all when it is quick. */
function messagesFor(decide: (text: string) => boolean): number {
  const began = spent();
  let count = 0;
  for (const text of corpus) {
    decide(text);
    count += 1;
    // A few messages say little of all: some hundreds, unless that would take all day.
    if (spent() - began > (count < FEWEST ? SLOW : least * 2)) break;
  }
  return count === corpus.length ? count : Math.max(10, 10 * Math.floor(count / 10));
}

/** How time grows with the length of the list, and with the length of a message. */
function growth(): void {
  const random = seeded(77);
  // As much text of either length, so that as many words come back in both.
  const TEXT = 80_000;
  const texts = (length: number): readonly string[] =>
    Array.from({ length: TEXT / length }, () => chatText(length, random));
  const run = (detector: Detector | undefined, messages: readonly string[]) => (): void => {
    for (const text of messages) detector?.detect(asInput(text));
  };
  const [short, long] = [texts(1_000), texts(4_000)];
  const shipped = createDetector(shippedLexicon(), model);
  const times = timeInterleaved(
    [
      ...SIZES.map((size) => ({ name: `${size}`, run: run(at.get(size), corpus) })),
      { name: "shipped", run: run(shipped, corpus) },
      { name: "1,000", run: run(shipped, short) },
      { name: "4,000", run: run(shipped, long) },
    ],
    least,
  );
  const of = (name: string): number => times.get(name) ?? Number.NaN;
  const each = (messages: readonly string[], name: string): number => of(name) / messages.length;
  say("\ndetect, microseconds a message");
  for (const size of SIZES)
    say(
      `    ${size} terms: ${inMicroseconds(of(`${size}`) / corpus.length)} (${(of(`${size}`) / of("100")).toFixed(2)} × 100 terms)`,
    );
  say(`    shipped words: ${inMicroseconds(of("shipped") / corpus.length)}`);
  say(
    `    1,000 characters: ${inMicroseconds(each(short, "1,000"))}, 4,000 characters: ${inMicroseconds(each(long, "4,000"))}`,
  );
  bars.push(
    {
      what: "detect at 50,000 terms against 100",
      value: of("50000") / of("100"),
      unit: "×",
      most: 1.5,
    },
    {
      what: "detect at 4,000 characters against 1,000",
      value: each(long, "4,000") / each(short, "1,000"),
      unit: "×",
      most: 5,
    },
  );
}

/** Inputs that are made to be hard; each is new in every round. */
function worst(): void {
  const detector = createDetector(shippedLexicon(), model);
  for (const text of corpus) detector.detect(asInput(text));
  const random = seeded(78);
  const plain: number[] = [];
  const rounds = new Map<string, number[]>();
  const timed = (text: string): number => {
    const began = performance.now();
    detector.detect(asInput(text));
    return performance.now() - began;
  };
  for (let round = 0; round < ROUNDS * 3; round += 1) {
    plain.push(timed(chatText(4_000, random)));
    for (const [name, text] of worstInputs(round)) {
      const times = rounds.get(name) ?? [];
      rounds.set(name, times);
      times.push(timed(text));
    }
  }
  const usual = median(plain);
  say(
    `\n4,000 characters made to be hard, against plain chat (${inMicroseconds(usual)} microseconds)`,
  );
  let most = 0;
  for (const [name, times] of rounds) {
    const ratio = median(times) / usual;
    most = Math.max(most, ratio);
    say(`    ${name.padEnd(28)} ${ratio.toFixed(2)} ×`);
  }
  bars.push({ what: "worst input against plain text", value: most, unit: "×", most: 15 });
}

function latency(): void {
  const { part } = latencyOf(createDetector(shippedLexicon(), model), MESSAGES_ALONE);
  say(
    `\none message: p50 ${part(0.5).toFixed(1)}, p90 ${part(0.9).toFixed(1)}, p99 ${part(0.99).toFixed(1)}, longest ${part(0.99999).toFixed(0)} microseconds`,
  );
  bars.push({ what: "p99 against p50", value: part(0.99) / part(0.5), unit: "×", most: 15 });
}

/** What it takes to listen for a conversation as well: what the bot does with every message of a class. */
function overhearing(): void {
  const detector = createDetector(shippedLexicon(), model);
  const inputs = corpus.map(asInput);
  const times = timeInterleaved(
    [
      { name: "detect", run: () => inputs.forEach((input) => detector.detect(input)) },
      { name: "assess", run: () => inputs.forEach((input) => detector.assess(input)) },
    ],
    least,
  );
  const ratio = (times.get("assess") ?? Number.NaN) / (times.get("detect") ?? Number.NaN);
  say(`\nlistening for conversations as well (assess): ${ratio.toFixed(2)} × detect`);
}

/**
 * Where a bar on speed and one on recall collide, recall wins: what it would cost to be as fast as asked by reading less.
 * The time of `detect` hardly depends on the length of the list (see growth), so that one list of ours does for all.
 */
function lessRead(): void {
  const messages = corpus.slice(0, 1_000);
  const others = COLLIDING.map(({ name, size }): Timed => {
    const peer = peers.find((one) => one.name === name);
    if (peer === undefined) throw new Error(`no peer is called ${name}`);
    const decide = peer.prepare(termList(size));
    return {
      name,
      run: () => {
        for (const text of messages) decide(text);
      },
    };
  });
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  const asked = COLLIDING.map(({ name, size, least: bar }) => `${name} at ${size} terms ${bar} ×`);
  say(`\nif less were read (asked: ${asked.join(", ")}, p99 15 × p50 at most)`);
  const lexicon = lexiconOf(termList(10_000));
  for (const line of readingLess(
    model,
    lexicon,
    { inputs: messages.map(asInput), alone: MESSAGES_ALONE },
    others,
    least,
  )) {
    const ratios = [...line.asFastAs].map(([name, ratio]) => `${name} ${ratio.toFixed(2)} ×`);
    say(`    from ${line.readFrom}: ${percent(line.read)} read, ${ratios.join(", ")};`);
    say(`      p99 ${line.spread.toFixed(1)} × p50;`);
    say(
      `      of the tune split ${percent(line.recall)} found, of threats ${percent(line.threats)}`,
    );
  }
}

function swap(): void {
  const result = measureSwap();
  say(
    `\nlist of 50,000 terms taken in while deciding: ${result.decided} messages in ${result.took.toFixed(0)} ms`,
  );
  bars.push({ what: "list swap blocks", value: result.longest, unit: "ms", most: 50 });
}

function memory(): void {
  const [few, many] = [memoryFor(100), memoryFor(50_000)];
  say(`\nmemory: ${few.toFixed(0)} MB at 100 terms, ${many.toFixed(0)} MB at 50,000`);
  bars.push({ what: "memory at 50,000 terms above 100", value: many - few, unit: "MB", most: 120 });
}

/** The peers are packages of their own, so that nothing else needs them. */
function installPeers(): void {
  const folder = fileURLToPath(new URL("./", import.meta.url));
  if (existsSync(`${folder}node_modules`)) return;
  say("installing the peers");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts"], {
    cwd: folder,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error("`npm ci` in test/bench failed");
}
