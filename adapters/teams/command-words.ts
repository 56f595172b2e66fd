import { WORD_STEPS } from "../../src/domain/word-command.ts";
import type { WordStep } from "../../src/domain/word-command.ts";
import { readMessageLink, type PostIds } from "./message-ids.ts";

/** What somebody asks the bot in words. */
export type Asked =
  | { readonly kind: "report"; readonly post: PostIds | null }
  | { readonly kind: "contest"; readonly words: string | null }
  | { readonly kind: "channel"; readonly name: ChannelCommand }
  | { readonly kind: "lesson"; readonly open: boolean }
  | { readonly kind: "words"; readonly step: WordStep }
  | { readonly kind: "help" }
  | { readonly kind: "unknown" };
export type ChannelCommand = (typeof CHANNEL_COMMANDS)[number];

/** Commands of staff about the channel they are given in. */
const CHANNEL_COMMANDS = ["status", "uit", "aan"] as const;
const ENGLISH: ReadonlyMap<string, ChannelCommand> = new Map([
  ["off", "uit"],
  ["on", "aan"],
]);
const REPORT = /^(?:meld(?:en)?|report)\b/u;
const CONTEST =
  /^(?:(?:dit is |dat is )?niet terecht|onterecht|bezwaar|(?:this is |that is )?(?:not fair|unfair)|objection)\b[\s:,.!-]*/u;
const LESSON = /^(?:les|lesson)\s+(open|dicht|closed?)\b/u;
const WORDS =
  /^(?:woord(?:en)?|words?)(?:\s+(?<step>toevoegen|uit|proef|ongedaan|add|off|try|undo))?$/u;
const ENGLISH_STEPS: ReadonlyMap<string, WordStep> = new Map([
  ["add", "toevoegen"],
  ["off", "uit"],
  ["try", "proef"],
  ["undo", "ongedaan"],
]);
const HELP =
  /^(?:help|hulp|info|hoi|hallo|hey|hi|hello|\?+|wie ben je|wat (?:kan|doe) (?:je|jij)|who are you|what can you do)\b/u;
const LINK = /https:\/\/teams\.(?:microsoft\.com|cloud\.microsoft)\/l\/message\/[^\s"'<>]{1,1000}/u;
const LONGEST = 4000;

/** Reads what was written to the bot, without the mention of it. `html` may hold the address behind a link. */
export function readAsked(raw: string, html: string): Asked {
  const words = raw.trim().slice(0, LONGEST);
  const said = words.replace(/^\/+(?:klaswacht\s+)?/iu, "");
  const low = said.toLowerCase();
  const found = LINK.exec(words) ?? LINK.exec(html.replaceAll("&amp;", "&"));
  const post = found === null ? null : readMessageLink(found[0]);
  // First: with a link among their words somebody still speaks of their own note.
  const contest = CONTEST.exec(low);
  if (contest !== null) {
    const rest = said.slice(contest[0].length).trim();
    return { kind: "contest", words: rest === "" ? null : rest };
  }
  if (post !== null || REPORT.test(low)) return { kind: "report", post };
  const lesson = LESSON.exec(low);
  if (lesson !== null) return { kind: "lesson", open: (lesson[1] ?? "") === "open" };
  const about = WORDS.exec(low);
  if (about !== null) {
    const step = about.groups?.["step"] ?? "menu";
    const known = WORD_STEPS.find((one) => one === step) ?? ENGLISH_STEPS.get(step);
    return { kind: "words", step: known ?? "menu" };
  }
  const [first = ""] = low.split(/\s+/u);
  const name = CHANNEL_COMMANDS.find((known) => known === first) ?? ENGLISH.get(first);
  if (name !== undefined) return { kind: "channel", name };
  return HELP.test(low) ? { kind: "help" } : { kind: "unknown" };
}

/** The text without the names between the marks of mentions, behind which Teams may put a space by its name. */
export const withoutMentions = (text: string): string =>
  text
    .replaceAll(/<at(?: [^<>]*)?>[^<]*<\/at>/gu, " ")
    .replaceAll("&nbsp;", " ")
    .trim();
