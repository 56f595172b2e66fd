import { BUTTONS, type ButtonAction } from "../../src/domain/chat.ts";
import { WORD_STEPS } from "../../src/domain/word-command.ts";
import type { WordButton, WordCommand } from "../../src/domain/word-command.ts";

/** What a button, menu or form of ours says of itself: `kw:<action>:<number>`, the case's check, and, for a choice, `:<value>`. */
export type Pressed = {
  readonly action: ButtonAction;
  readonly incident: number;
  readonly check?: string | undefined;
  readonly value: string | null;
};

/** Discord takes at most this many characters. */
export const CUSTOM_ID_MAX = 100;
const FORM =
  /^kw:(?<action>[a-z_]{1,20}):(?<incident>\d{1,9})(?::(?<check>[0-9a-f]{4})(?=:|$))?(?::(?<value>[^]{1,80}))?$/u;

export const customId = (
  action: ButtonAction,
  incident: number,
  value?: string,
  check?: string,
): string => ["kw", action, incident, check, value].filter((part) => part !== undefined).join(":");

/** A menu carries its value apart; the number tells several menus of one question apart. */
export const menuId = (
  action: ButtonAction,
  incident: number,
  index: number,
  check?: string,
): string => customId(action, incident, undefined, check).replace(/^kw/u, `kwm${index}`);

/** Reads an id back; null for one that is not ours or was tampered with. */
export function readCustomId(id: string): Pressed | null {
  const groups = FORM.exec(id.replace(/^kwm\d:/u, "kw:"))?.groups;
  const action = BUTTONS.find((known) => known === groups?.["action"]);
  if (groups === undefined || action === undefined) return null;
  const { check, value = null } = groups;
  return { action, incident: Number(groups["incident"]), check, value };
}

const WORD = /^kww:(?<step>[a-z]{1,12})(?::(?<name>ticket|wijziging)=(?<value>[A-Z0-9-]{1,20}))?$/u;

/** What a button about words says of itself: `kww:<step>`, and what it acts on. */
export const wordId = ({ step, fields }: WordButton): string =>
  ["kww", step, ...Object.entries(fields).map(([name, value]) => `${name}=${value}`)].join(":");

/** Reads such an id back; null for another. */
export function readWordId(id: string): Pick<WordCommand, "step" | "fields"> | null {
  const groups = WORD.exec(id)?.groups;
  const step = WORD_STEPS.find((known) => known === groups?.["step"]);
  if (groups === undefined || step === undefined) return null;
  const { name, value } = groups;
  return { step, fields: name === undefined || value === undefined ? {} : { [name]: value } };
}
