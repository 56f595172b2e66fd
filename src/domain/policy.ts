import type { Helpline, Language, SchoolSettings, TeamsSettings, Translate } from "./school.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Protocol } from "./protocol.ts";
import type { SchoolId } from "./ids.ts";

/**
 * Everything that `config/` says, read as one, frozen, and versioned. A reload makes a new one; a message sees one
 * version from start to end.
 */
export type Policy = {
  readonly version: string;
  readonly schools: ReadonlyMap<SchoolId, SchoolSettings>;
  readonly teams: TeamsSettings;
  readonly protocols: ReadonlyMap<string, Protocol>;
  readonly lexicon: Lexicon;
  readonly helplines: readonly Helpline[];
  readonly texts: Readonly<Record<Language, Translate>>;
};
