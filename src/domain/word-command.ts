import type { AccountRef, ChannelRef } from "./ids.ts";

/* What administrators ask about words in a chat. Whatever they type comes in as text, unchecked. */

/** `menu`: what there is to do · `doe`: what was offered under a ticket. */
export const WORD_STEPS = ["menu", "toevoegen", "uit", "proef", "ongedaan", "doe"] as const;
export type WordStep = (typeof WORD_STEPS)[number];

/** The longest text that a field takes, in characters. */
export const WORD_FIELDS = {
  woord: 100,
  soort: 40,
  ernst: 40,
  reden: 500,
  einddatum: 10,
  /** `true` or `false`: counted only, at first. */
  proef: 5,
  taal: 2,
  telt: 10,
  zin: 2000,
  /** Number of a change. */
  wijziging: 9,
  /** Names what was offered to this person before. */
  ticket: 20,
} as const;
export type WordField = keyof typeof WORD_FIELDS;
export type WordFields = Readonly<Partial<Record<WordField, string>>>;

export type WordCommand = {
  readonly name: "woord";
  readonly by: AccountRef;
  /** Where it was asked; null: in private. */
  readonly channel: ChannelRef | null;
  readonly step: WordStep;
  readonly fields: WordFields;
};

/** What somebody has typed so far into a field with suggestions. */
export type WordQuery = Pick<WordCommand, "by" | "channel"> & {
  readonly field: Extract<WordField, "woord" | "wijziging">;
  readonly typed: string;
};

/** One tap: comes back as the command `woord` with these fields. */
export type WordButton = {
  readonly label: string;
  readonly style: "primary" | "secondary" | "danger";
  readonly step: WordStep;
  readonly fields: WordFields;
};
export type WordInput = {
  readonly field: WordField;
  readonly label: string;
  readonly value: string;
} & (
  | { readonly kind: "line" | "lines" | "day"; readonly required: boolean }
  | { readonly kind: "choice"; readonly options: readonly WordOption[] }
);
export type WordOption = { readonly value: string; readonly label: string };
/** To be filled in: comes back as the command `woord` with a field for each input. */
export type WordForm = {
  readonly step: WordStep;
  readonly send: string;
  readonly inputs: readonly WordInput[];
};
