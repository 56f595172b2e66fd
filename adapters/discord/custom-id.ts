import { BUTTONS, type ButtonAction } from "../../src/domain/chat.ts";

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
