import { BUTTONS, type ButtonAction } from "../../src/domain/chat.ts";

/** What a button, menu or form of ours says of itself: `kw:<action>:<number>` and, for a choice, `:<value>`. */
export type Pressed = {
  readonly action: ButtonAction;
  readonly incident: number;
  readonly value: string | null;
};

/** Discord takes at most this many characters. */
export const CUSTOM_ID_MAX = 100;
const FORM = /^kw:(?<action>[a-z_]{1,20}):(?<incident>\d{1,9})(?::(?<value>[^]{1,80}))?$/u;

export const customId = (action: ButtonAction, incident: number, value?: string): string =>
  value === undefined ? `kw:${action}:${incident}` : `kw:${action}:${incident}:${value}`;

/** A menu carries its value apart; the number tells several menus of one question apart. */
export const menuId = (action: ButtonAction, incident: number, index: number): string =>
  `kwm${index}:${action}:${incident}`;

/** Reads an id back; null for one that is not ours or was tampered with. */
export function readCustomId(id: string): Pressed | null {
  const groups = FORM.exec(id.replace(/^kwm\d:/u, "kw:"))?.groups;
  const action = BUTTONS.find((known) => known === groups?.["action"]);
  if (groups === undefined || action === undefined) return null;
  return { action, incident: Number(groups["incident"]), value: groups["value"] ?? null };
}
