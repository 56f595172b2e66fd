import type { Translate } from "../domain/school.ts";

/*
 * Mistakes in files, variables and the database are told in English where they are found, deep below any reader. Here,
 * at the edge, the sentence is looked up by its English pattern and said in the reader's language; one that is not in
 * the book stays English.
 */

/** Texts below `cli.said`, or elsewhere by their whole key, with the parameters of each; the more particular first. */
const PHRASES: Readonly<Record<string, readonly string[]>> = {
  unknown_key_close: ["key", "close"],
  unknown_key_people: ["key"],
  unknown_key_known: ["key", "known"],
  unknown_key: ["key"],
  yaml: ["why"],
  missing_known: ["known"],
  missing: ["what"],
  number_as_text: [],
  empty_text: [],
  empty_list: [],
  empty_schools: [],
  other: ["given", "what"],
  impossible_close: ["value", "close"],
  impossible_known: ["value", "known"],
  too_low: ["number"],
  too_high: ["number"],
  too_long: ["number"],
  a_text: [],
  a_number: [],
  a_whole_number: [],
  yes_no: [],
  a_list: [],
  keys: [],
  nothing: [],
  some_list: [],
  some_keys: [],
  time_of_day: ["value"],
  day: ["value"],
  month_day: ["value"],
  time_zone: ["value"],
  slug: ["value"],
  not_a_role: ["value"],
  no_email: [],
  own_email: [],
  still_to_come: ["day", "event"],
  council_agreed: [],
  was_allowed: [],
  not_before: ["from", "until"],
  discord_id: [],
  channel_twice: ["platform", "place", "line"],
  teams_id: [],
  https_address: ["value"],
  no_protocol_close: ["value", "close"],
  no_protocol_known: ["value", "known"],
  no_minimum_age: [],
  too_young: ["least", "age", "example"],
  number_twice: ["number", "line"],
  role_close: ["value", "close"],
  role_known: ["value", "known"],
  no_role: ["known"],
  pupil_and_staff: [],
  birth_date: ["value"],
  no_number: [],
  no_name: [],
  no_class: ["role"],
  discord_account: ["value"],
  account_twice: ["platform", "line"],
  class_unknown: ["value"],
  formula: ["column", "sign"],
  column_missing: ["name", "known"],
  supervisor_self: [],
  supervisor_unknown: ["value"],
  supervisor_pupil: ["value"],
  no_folder: [],
  no_file: [],
  no_files: [],
  unreadable_file: [],
  text_missing: ["key", "language"],
  number_between: ["least", "most"],
  ip_address: ["example"],
  full_address: ["example"],
  https_in_production: [],
  teams_registration: ["known"],
  one_of: ["known"],
  port_taken: ["port"],
  no_listening: ["where", "code"],
  word_file: ["file"],
  disk_full: ["code"],
  database_busy: ["code"],
  database_damaged: ["code"],
  database_closed: ["code"],
  database_newer: [],
  already_running: ["file"],
  socket_refused: ["code"],
  json_line: [],
  json_object: [],
  json_id: [],
  json_text: [],
  json_role: [],
  bot_stopped: [],
  unexpected: ["kind"],
  "word.problem.no_letters": ["value"],
  "word.problem.inside_word": ["value", "words"],
  "word.problem.repeats": ["value", "key", "place"],
  "word.problem.own_counter_example": ["text"],
  "word.problem.always_everyday": ["value"],
  "word.problem.always_place": ["value"],
  "word.problem.always_surname": ["value"],
};

/** Parameters that are a phrase themselves. */
const NESTED: ReadonlySet<string> = new Set(["what", "given", "event"]);
/** Stands for a parameter while a pattern is made. */
const MARK = "\u0001";

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);

/** Says an English sentence of ours in another language; what it does not know it gives back unchanged. */
export function createPhraseBook(
  english: Translate,
  texts: Translate,
): (sentence: string) => string {
  const patterns = Object.entries(PHRASES).map(([name, params]) => {
    const key = name.includes(".") ? name : `cli.said.${name}`;
    const marked = english(
      key,
      Object.fromEntries(params.map((param) => [param, MARK + param + MARK])),
    );
    const source = marked
      .split(MARK)
      .map((part, index) => (index % 2 === 1 ? `(?<${part}>.+?)` : escaped(part)))
      .join("");
    return { key, pattern: new RegExp(`^${source}$`, "su") };
  });
  const find = (sentence: string): string | null => {
    for (const { key, pattern } of patterns) {
      const found = pattern.exec(sentence);
      if (found === null) continue;
      const params = Object.entries(found.groups ?? {}).map(([name, value]) => [
        name,
        NESTED.has(name) ? (find(value) ?? value) : value,
      ]);
      return texts(key, Object.fromEntries(params) as Readonly<Record<string, string>>);
    }
    return null;
  };
  return (sentence) => {
    const whole = find(sentence);
    if (whole !== null) return whole;
    // `schools.het-baken.channels.0.mode: …` says where before it says what; of one line there may be several.
    return sentence
      .split(/; (?=[\w.-]+: )/u)
      .map((part) => {
        const [, where, what] = /^([\w.-]+): (.+)$/su.exec(part) ?? [];
        return where === undefined || what === undefined ? part : `${where}: ${find(what) ?? what}`;
      })
      .join("; ");
  };
}
