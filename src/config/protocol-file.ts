import { z } from "zod";
import { clauseId } from "../domain/ids.ts";
import type { ClauseId } from "../domain/ids.ts";
import type { Problem } from "../domain/errors.ts";
import { ROLES } from "../domain/people.ts";
import type { Clause, Protocol } from "../domain/protocol.ts";
import { CATEGORIES, OPTIONAL_CATEGORIES } from "../domain/verdict.ts";
import type { Category } from "../domain/verdict.ts";
import { isoDay, slug, text } from "./fields.ts";
import type { SourceFile } from "./load-lexicon.ts";
import { suggestion } from "./nearest.ts";
import { checkYaml, openYaml } from "./yaml-file.ts";

/*
 * A protocol pack: one file in config/protocols/. Clauses are named by a short key; the id that the rest of the program
 * sees is `<pack>/<key>`, so that it stays the same when a new print numbers its clauses anew.
 */

const actor = z.strictObject({
  action: slug.nullable(),
  recipients: z.array(z.enum(ROLES)).min(1),
});

const protocolFile = z.strictObject({
  name: text.max(100),
  organisation: text.max(100),
  version: text.max(40),
  /** When that version was fixed, as far as the print says. */
  date: isoDay.nullable(),
  clauses: z.record(
    slug,
    z.strictObject({ label: text.max(60), gist: z.strictObject({ nl: text, en: text }) }),
  ),
  rules: z.strictObject({
    ...categoryKeys(),
    fallback: slug,
  }),
  turns_on: z.array(z.enum(OPTIONAL_CATEGORIES)).default([]),
  staff_contact: z
    .strictObject({
      whatsapp_when_agreed: z.boolean().default(false),
      existing_contacts: z.boolean().default(false),
    })
    .prefault({}),
  role: slug.nullable().default(null),
  lesson_recording: slug.nullable(),
  actors: z.strictObject({ pupil: actor, staff_author: actor, staff_observer: actor }),
  sanctions: z.strictObject({ pupil: z.array(text), staff: z.array(text) }),
  police: slug.nullable(),
});
type ProtocolEntry = z.infer<typeof protocolFile>;

export type ProtocolResult =
  | { readonly ok: true; readonly protocol: Protocol }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads one pack; a rule, action or police clause that is not among its clauses is a mistake too. */
export function readProtocol(id: string, file: SourceFile): ProtocolResult {
  const opened = openYaml(file.path, file.source);
  if (!opened.ok) return opened;
  const checked = checkYaml(opened.yaml, protocolFile);
  const problems: Problem[] = checked.ok ? [] : [...checked.problems];

  // On the raw file, so that one mistake does not hide another.
  const raw = looseFile.safeParse(opened.yaml.raw);
  if (raw.success) {
    const known = Object.keys(raw.data.clauses);
    const references: (readonly [readonly string[], unknown])[] = [
      ...Object.entries(raw.data.rules).map(([key, value]) => [["rules", key], value] as const),
      ...Object.entries(raw.data.actors).map(
        ([key, value]) => [["actors", key, "action"], value.action] as const,
      ),
      [["role"], raw.data.role],
      [["lesson_recording"], raw.data.lesson_recording],
      [["police"], raw.data.police],
    ];
    for (const [path, clause] of references) {
      if (typeof clause !== "string" || known.includes(clause)) continue;
      const where = path.join(".");
      problems.push(
        opened.yaml.problem(
          path,
          `${where}: there is no clause "${clause}" in this pack; ${suggestion(clause, known)}`,
        ),
      );
    }
  }
  if (!checked.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, protocol: protocolOf(id, checked.value) };
}

const loose = z.record(z.string(), z.unknown()).catch({});
const looseFile = z.object({
  clauses: loose,
  rules: loose,
  actors: z.record(z.string(), z.object({ action: z.unknown() }).catch({ action: null })).catch({}),
  role: z.unknown(),
  lesson_recording: z.unknown(),
  police: z.unknown(),
});

function protocolOf(id: string, entry: ProtocolEntry): Protocol {
  const full = (key: string): ClauseId => clauseId(`${id}/${key}`);
  const clauses = new Map<ClauseId, Clause>(
    Object.entries(entry.clauses).map(([key, { label, gist }]) => [
      full(key),
      { id: full(key), label, gist },
    ]),
  );
  const rules: { -readonly [Key in Category]?: ClauseId } & { fallback: ClauseId } = {
    fallback: full(entry.rules.fallback),
  };
  for (const category of CATEGORIES) {
    const key = entry.rules[category];
    if (key !== undefined) rules[category] = full(key);
  }
  const actorOf = ({ action, recipients }: z.infer<typeof actor>) => ({
    action: action === null ? null : full(action),
    recipients,
  });
  return {
    id,
    name: `${entry.name} ${entry.organisation}`,
    version: entry.version,
    clauses,
    rules,
    turnsOn: entry.turns_on,
    staffContact: {
      whatsappWhenAgreed: entry.staff_contact.whatsapp_when_agreed,
      existingContacts: entry.staff_contact.existing_contacts,
    },
    role: entry.role === null ? null : full(entry.role),
    lessonRecording: entry.lesson_recording === null ? null : full(entry.lesson_recording),
    actors: {
      pupil: actorOf(entry.actors.pupil),
      staff_author: actorOf(entry.actors.staff_author),
      staff_observer: actorOf(entry.actors.staff_observer),
    },
    sanctions: entry.sanctions,
    police: entry.police === null ? null : full(entry.police),
  };
}

function categoryKeys() {
  const optional = slug.optional();
  return Object.fromEntries(CATEGORIES.map((category) => [category, optional])) as Record<
    Category,
    typeof optional
  >;
}
