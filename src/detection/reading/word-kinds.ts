import { MENTION } from "../fold/fold.ts";

/** Classes of the words that are known. */
export type Classes = ReadonlyMap<string, readonly string[]>;

const NO_CLASSES: readonly string[] = [];
const MENTION_CLASSES: readonly string[] = ["mention", "name", "person", "target"];
const NAME_CLASSES: readonly string[] = ["name", "person", "target"];
/** A film is also watched in a lesson. */
export const FILM = "film";
export const STUDY_CLASSES: readonly string[] = ["study"];
const NUMBER_CLASSES: readonly string[] = ["number"];
const EMOJI_WORDS: ReadonlyMap<string, string> = new Map([
  ["🔪", "mes"],
  ["🗡", "mes"],
  ["🔫", "pistool"],
  ["💣", "bom"],
  ["🪓", "bijl"],
  ["👊", "vuist"],
  ["🤜", "vuist"],
  ["🤛", "vuist"],
  ["🥊", "vuist"],
  ["🧨", "bom"],
  ["🐀", "rat"],
  ["🐁", "rat"],
  ["🐍", "slang"],
  ["🏫", "school"],
  ["🏠", "huis"],
  ["🏡", "huis"],
  ["💊", "pillen"],
  ["🤳", "selfie"],
  ["⚰", "dood"],
  ["🪦", "dood"],
  ["☠", "dood"],
  ["📸", "foto"],
  ["📷", "foto"],
  ["🎥", "filmpje"],
  ["📹", "filmpje"],
  ["📽", "filmpje"],
  ["🎬", "filmpje"],
  ["🎦", "filmpje"],
]);

/** Some emoji stand for a word. */
export const asWord = (spelled: string): string => EMOJI_WORDS.get(spelled) ?? spelled;

/** The classes of a word, `capital` when it began with one inside a sentence. */
export function classesOf(word: string, capital: boolean, known: Classes): readonly string[] {
  if (word === MENTION) return MENTION_CLASSES;
  const classes = known.get(word);
  if (classes !== undefined) return classes;
  const unit = word.charCodeAt(0);
  if (unit >= 48 && unit <= 57) return NUMBER_CLASSES;
  const owner = word.length >= LONGER_THAN_S && word.endsWith("s") ? ownerOf(word, known) : null;
  if (owner !== null) return owner;
  return capital ? NAME_CLASSES : NO_CLASSES;
}

const LONGER_THAN_S = 4;
/** `daans`, `lisa's`, `teachers`: somebody, with the ending of whose it is. */
function ownerOf(word: string, classes: Classes): readonly string[] | null {
  const found = classes.get(word.replace(/'?s$/u, ""));
  return found?.includes("name") === true || found?.includes("staff") === true ? found : null;
}
