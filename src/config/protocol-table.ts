import type { ClauseId } from "../domain/ids.ts";
import type { Role } from "../domain/people.ts";
import { ACTORS } from "../domain/protocol.ts";
import type { Actor, Protocol } from "../domain/protocol.ts";
import { CATEGORIES } from "../domain/verdict.ts";
import type { Category } from "../domain/verdict.ts";

const ACTOR_WORDS: Readonly<Record<Actor, string>> = {
  pupil: "leerling die schrijft",
  staff_author: "medewerker die schrijft",
  staff_observer: "medewerker die het ziet",
};

const CATEGORY_WORDS: Readonly<Record<Category, string>> = {
  image_abuse: "naaktbeelden",
  self_harm: "zelfbeschadiging",
  threat: "bedreigen",
  radicalisation: "radicaliseren",
  stalking: "stalken",
  account_hacking: "hacken van een account",
  personal_data: "persoonlijke informatie",
  recording: "foto-, film- en geluidsopnamen",
  defamation: "zwartmaken",
  insult: "kwetsen, beledigen",
  bullying: "pesten",
  staff_boundary: "professionele afstand",
  copyright: "auteursrecht",
  lesson_time: "actief tijdens de les",
};

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  pupil: "leerling",
  mentor: "mentor",
  teacher: "docent",
  teamleider: "teamleider",
  leidinggevende: "leidinggevende",
  safety_coordinator: "veiligheidscoördinator",
  social_mediacoach: "social mediacoach",
  trainee: "stagiair",
  management: "directie",
  list_administrator: "lijstbeheerder",
  administrator: "beheerder",
  auditor: "auditor",
};

/** The page docs/protocols.md: what each protocol says, from the same data that the bot decides by. Markdown, Dutch. */
export function protocolTable(protocols: ReadonlyMap<string, Protocol>): string {
  const packs = [...protocols.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const label = (pack: Protocol, id: ClauseId | null): string =>
    id === null ? "–" : (pack.clauses.get(id)?.label ?? id);

  const behaviour = packs.flatMap((pack) =>
    ACTORS.map((actor) => {
      const { action, recipients } = pack.actors[actor];
      const told = recipients.map((role) => ROLE_WORDS[role]).join(", ");
      return [
        pack.id,
        ACTOR_WORDS[actor],
        label(pack, pack.rules.fallback),
        label(pack, action),
        told,
      ];
    }),
  );
  const categories = CATEGORIES.map((category) => [
    CATEGORY_WORDS[category],
    ...packs.map((pack) => {
      const rule = pack.rules[category];
      return rule === undefined ? `(${label(pack, pack.rules.fallback)})` : label(pack, rule);
    }),
  ]);
  const lessons = [
    "opnamen van een les, filmpjes van de docent",
    ...packs.map((pack) =>
      pack.lessonRecording === null
        ? `(${label(pack, pack.rules.recording ?? pack.rules.fallback)})`
        : label(pack, pack.lessonRecording),
    ),
  ];
  const roles = [
    "zeggen in welke rol je schrijft (medewerkers)",
    ...packs.map((pack) => label(pack, pack.role)),
  ];
  const pages = packs.flatMap((pack) => [
    "",
    `### ${pack.id}`,
    "",
    `${pack.name}, versie: ${pack.version}.`,
    "",
    ...table(
      ["clausule", "in het protocol", "in onze woorden"],
      [...pack.clauses.values()].map((clause) => [
        `\`${clause.id}\``,
        clause.label,
        clause.gist.nl,
      ]),
    ),
    "",
    `Maatregelen die het noemt (mensen kiezen, Klaswacht nooit): ${pack.sanctions.pupil.join(", ")} · medewerkers: ${pack.sanctions.staff.join(", ")}.`,
    `Aangifte bij de politie: ${label(pack, pack.police)}.`,
    `Uit zichzelf aan: ${pack.turnsOn.map((category) => CATEGORY_WORDS[category]).join(", ") || "–"}. Contact met leerlingen buiten school om: ${contactWords(pack)}.`,
  ]);

  return [
    "# De protocollen als data",
    "",
    "Gemaakt uit `config/protocols/` door `src/config/protocol-table.ts`; een test houdt het gelijk.",
    "",
    "## Wie doet wat",
    "",
    "De regel is die voor fatsoensnormen. Een streepje: de tekst vraagt die persoon niets te doen.",
    "",
    ...table(["protocol", "wie", "regel", "actie", "wie het hoort"], behaviour),
    "",
    "## Welke regel bij welke categorie",
    "",
    "Auteursrecht en lestijd staan uit, tenzij het protocol of de instellingen ze aanzetten (`categories`). Tussen haakjes: het protocol noemt dit niet apart, dan geldt de regel eromheen (de fatsoensnormen, of die voor opnamen).",
    "",
    ...table(["categorie", ...packs.map((pack) => pack.id)], [...categories, lessons, roles]),
    "",
    "## De clausules",
    ...pages,
    "",
  ].join("\n");
}

function contactWords({ staffContact }: Protocol): string {
  const allowed = [
    ...(staffContact.whatsappWhenAgreed ? ["WhatsApp met toestemming"] : []),
    ...(staffContact.existingContacts ? ["wat er al was"] : []),
  ];
  return allowed.join(", ") || "–";
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((cell, i) =>
    Math.max(3, cell.length, ...rows.map((row) => escaped(row[i]).length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, i) => escaped(cells[i]).padEnd(width)).join(" | ")} |`;
  return [
    line(head),
    `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`,
    ...rows.map(line),
  ];
}

const escaped = (cell: string | undefined): string => (cell ?? "").replaceAll("|", "\\|");
