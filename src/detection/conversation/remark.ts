import type { Segment } from "../../domain/message.ts";
import { severityRank, verdictSeverity } from "../../domain/verdict.ts";
import type { Category, Verdict } from "../../domain/verdict.ts";
import type { Scores } from "../model/model.ts";
import { CUES } from "./cue-words.ts";
import type { Cue } from "./cue-words.ts";
import { cuesIn } from "./cues.ts";
import { SOUNDS, formsOf } from "./tone.ts";
import type { Sound, Tone } from "./tone.ts";
import { NAMES, wordsOf } from "./words.ts";
import type { Word } from "./words.ts";

/** What can be told of one remark: its cues, whom its pronouns mean, its shape, and what detection said of it. */
const SHAPES = [
  "you",
  "youAlone",
  "he",
  "me",
  "we",
  "name",
  "asks",
  "shouts",
  "exclaims",
  "bland",
  "short",
  "long",
  "flagged",
  "care",
  "likely",
  "likelyInsult",
  "likelyBullying",
  "likelyThreat",
  "likelyHarm",
  "likelyStalking",
  "likelyDefamation",
  "likelyRecording",
  "likelyImage",
  "likelyPersonal",
] as const;
/** Of which categories the chance that the model gives is told. */
const LIKELY: readonly (readonly [Sign, Category])[] = [
  ["likelyInsult", "insult"],
  ["likelyBullying", "bullying"],
  ["likelyThreat", "threat"],
  ["likelyHarm", "self_harm"],
  ["likelyStalking", "stalking"],
  ["likelyDefamation", "defamation"],
  ["likelyRecording", "recording"],
  ["likelyImage", "image_abuse"],
  ["likelyPersonal", "personal_data"],
];
/** How much it sounds like a remark of a pattern, or of any. */
export type SoundSign = `sounds:${Sound}`;
export const SOUND_SIGNS = SOUNDS.map((sound): SoundSign => `sounds:${sound}`);
export type Sign = Cue | (typeof SHAPES)[number] | SoundSign;
export const SIGNS: readonly Sign[] = [...CUES, ...SHAPES, ...SOUND_SIGNS];

/** A message as a conversation sees it. People are opaque keys; `aimedAt` and `named` never hold the author. */
export type Remark = {
  /** Of the message, whatever its edits. */
  readonly key: string;
  readonly author: string;
  readonly staff: boolean;
  readonly thread: string | null;
  /** Epoch milliseconds. */
  readonly at: number;
  /** UTF-16 units of its text, which itself is not kept here. */
  readonly size: number;
  /** Each between 0 and 1; what is not there is left out. */
  readonly signs: Readonly<Partial<Record<Sign, number>>>;
  /** Answered or mentioned on the platform, then named in the text. */
  readonly aimedAt: readonly string[];
};

export type RemarkInput = Pick<Remark, "key" | "author" | "staff" | "thread" | "at"> & {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly verdict: Verdict;
  /** The chances that the model gives to the message alone; null: there is no model. */
  readonly scores: Scores | null;
  /** Whom the platform says that it answers or mentions. */
  readonly mentioned: readonly string[];
  /** The person of the class whom everybody calls so, or null. */
  readonly personCalled: (name: string) => string | null;
};

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const YOU = set("je jij jou jouw jullie u uw you your ur gij ge");
/** `je` also stands for anybody. */
const YOU_ALONE = set("jij jou jouw jullie you your ur gij");
const HE = set("hij hem zijn zn z'n haar zij ze die he him his she her them they ie");
const ME = set("ik mij me mijn mn m'n i my ikke");
const WE = set("we wij ons onze us our iedereen niemand allemaal");
/** What answers anything: alone it says nothing of where its author belongs. */
const BLAND = set(
  "ja jaa nee neen ok oke okee k thx ty tnx dankje dankjewel bedankt merci top goed is dat dit het de een ik ook wel niet nog al zo oh ah ohh aha hm hmm wat wie waar wanneer hoe laat link moment even ff straks morgen vandaag vrijdag maandag dinsdag woensdag donderdag zaterdag zondag stuur doe kom kun kan je me mij denk snap nu klopt lekker prima fijn yes no yep nope sure maar dan en of in op om van voor met bij uur min minimaal alleen allemaal zal moet er uit tm tot eerste tweede derde keer pi plus gedeeld o had heb hebben volgens geloof misschien logisch gevonden staat moest 👍 🙏 ✅ ! ? moi hoi hey hallo",
);
/** What a key begins with that stands for a bare name. */
export const NAME = "name:";

/** Reads one remark. Pure; time grows with the length of the text. */
export function readRemark(input: RemarkInput, tone: Tone): Remark {
  const words = wordsOf(input.text, input.segments);
  const signs: Partial<Record<Sign, number>> = {};
  const put = (sign: Sign, value: number | boolean): void => {
    if (value !== false && value !== 0) signs[sign] = Number(value);
  };
  for (const cue of Object.keys(cuesIn(words)) as Cue[]) put(cue, 1);
  const has = (of: ReadonlySet<string>): boolean => words.some(({ text }) => of.has(text));
  const named = namesIn(words, input);
  const capitals = words.some(({ text, capital }) => capital && text.length > 2);
  const letters = input.text.replaceAll(/[^\p{L}]/gu, "");
  put("you", has(YOU));
  put("youAlone", has(YOU_ALONE));
  put("he", has(HE));
  put("me", has(ME));
  put("we", has(WE));
  put("name", named.length > 0 || capitals || input.mentioned.length > 0);
  put("asks", has(set("?")));
  put("exclaims", has(set("!")));
  put("shouts", letters.length > 3 && letters === letters.toUpperCase());
  put(
    "bland",
    words.every(({ text }) => BLAND.has(text) || /^\p{L}?\d/u.test(text)),
  );
  put("short", words.length <= 2);
  put("long", words.length > 12);
  const { verdict } = input;
  if (verdict.kind === "flagged" && signs.bland === undefined) {
    if (verdict.care) put("care", 1);
    else put("flagged", (severityRank(verdictSeverity(verdict.findings)) + 1) / 4);
  }
  // Of `oh zo` and the like a guess says nothing.
  if (signs.bland === undefined) {
    if (input.scores !== null) {
      const { any, of } = input.scores;
      put("likely", spread(any));
      for (const [sign, category] of LIKELY) put(sign, spread(of.get(category) ?? 0));
    }
    const sounds = tone(formsOf(words, (name) => input.personCalled(name) !== null));
    for (const [at, sign] of SOUND_SIGNS.entries()) put(sign, sounds[at] ?? 0);
  }
  return {
    key: input.key,
    author: input.author,
    staff: input.staff,
    thread: input.thread,
    at: input.at,
    size: input.text.length,
    signs,
    aimedAt: [...new Set([...input.mentioned, ...named])].filter((key) => key !== input.author),
  };
}

/** Small chances apart from none at all: one in fifty becomes 0, an even chance 0.5. */
const spread = (chance: number): number => {
  const even = Math.log(Math.max(chance, 1e-6) / Math.max(1 - chance, 1e-6));
  return Math.max(0, Math.min(1, 0.5 + even / 8));
};

/** Who is named: a mention in plain text, somebody of the class, or a common first name. */
function namesIn(
  words: readonly Word[],
  { personCalled }: Pick<RemarkInput, "personCalled">,
): readonly string[] {
  return words.flatMap(({ text }, at) => {
    const known = personCalled(text);
    if (known !== null) return [known];
    const called = words[at - 1]?.text === "@" || NAMES.has(text);
    return called && /\p{L}/u.test(text) ? [NAME + text] : [];
  });
}
