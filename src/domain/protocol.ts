import type { ClauseId } from "./ids.ts";
import type { Role } from "./people.ts";
import type { Language } from "./school.ts";
import type { Category, OptionalCategory } from "./verdict.ts";

/** One rule of a school's protocol. Cited, never pasted: `gist` is our own short sentence. */
export type Clause = {
  readonly id: ClauseId;
  /** As a reader finds it in the printed protocol, in words: "Communicatie 4", "§4 (fatsoensnormen)". */
  readonly label: string;
  readonly gist: Readonly<Record<Language, string>>;
};

/** Whose behaviour the clause speaks of: a pupil who writes, staff who write, staff who see it happen. */
export type Actor = "pupil" | "staff_author" | "staff_observer";
export const ACTORS: readonly Actor[] = ["pupil", "staff_author", "staff_observer"];

/** A school's protocol as data, one pack in `config/protocols/`. */
export type Protocol = {
  /** File name without its ending. */
  readonly id: string;
  readonly name: string;
  /** As printed, for example "juni 2013"; stands on each case. */
  readonly version: string;
  readonly clauses: ReadonlyMap<ClauseId, Clause>;
  /** Clause that a category breaks; `fallback` for reports and categories the pack does not name. */
  readonly rules: Readonly<Partial<Record<Category, ClauseId>>> & { readonly fallback: ClauseId };
  /** Categories that are off by themselves and that the text itself asks for; the school's settings go before it. */
  readonly turnsOn: readonly OptionalCategory[];
  /** What it lets staff do with pupils outside the school's own channels. */
  readonly staffContact: {
    /** WhatsApp for school matters, once consent was asked and the school's management does not object. */
    readonly whatsappWhenAgreed: boolean;
    /** Contacts that were there before, outside school. */
    readonly existingContacts: boolean;
  };
  /** The clause by which staff say in which role they write; null: the text has none. */
  readonly role: ClauseId | null;
  /** A clause of its own on recording lessons and using a teacher's clips again; null: the text has none. */
  readonly lessonRecording: ClauseId | null;
  /** What the protocol asks of each actor, and who is told first. `action` null: the text has no such clause. */
  readonly actors: Readonly<
    Record<Actor, { readonly action: ClauseId | null; readonly recipients: readonly Role[] }>
  >;
  /** Named, never applied. */
  readonly sanctions: { readonly pupil: readonly string[]; readonly staff: readonly string[] };
  /** Possible offence: the school reports to the police; management decides. Null: the text does not say. */
  readonly police: ClauseId | null;
};
