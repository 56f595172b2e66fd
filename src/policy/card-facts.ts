import type { CardView } from "../domain/chat.ts";
import { readPattern } from "../domain/conversation.ts";
import type { CardInput } from "./card-input.ts";
import type { Incident } from "../domain/incident.ts";
import { incidentLabel } from "../domain/incident.ts";
import { isStaff } from "../domain/people.ts";
import { isParty } from "./seniority.ts";
import { categoryName, gistOf, labelOf, listed, schoolWord } from "./wording.ts";

type Fact = CardView["facts"][number];

/** The facts of a case, in reading order; facts that are not known or do not apply are left out. */
export function cardFacts(card: CardInput): readonly Fact[] {
  const { incident, translate } = card;
  const facts: readonly (readonly [string, string | null])[] = [
    ["severity", translate(`card.severity.${incident.severity}`)],
    ["category", categoryNames(card)],
    ["pattern", patternText(card)],
    ["class", incident.class],
    ["author", card.viewer === null ? null : listed(card.writers, "conjunction", card.language)],
    ["targets", card.viewer === null ? null : targetNames(card)],
    ["reported", reportedBy(card)],
    // Whoever asks for help, or tells of somebody else, broke no rule and has nothing to stop.
    ["rule", incident.care ? null : clauseText(card, incident.rule)],
    [
      "action",
      incident.care || incident.action === null ? null : clauseText(card, incident.action),
    ],
    [
      "protocol",
      translate("card.protocol", { name: card.protocol.name, version: incident.protocolVersion }),
    ],
    ["message", translate(`card.message.${incident.messageState}`)],
    ["note", noteText(card)],
    ["alert", alertText(card)],
    ["status", statusText(card, incident)],
    ["linked", linkedText(card)],
    ["outcome", incident.outcome === null ? null : translate(`answer.outcome.${incident.outcome}`)],
  ];
  return facts.flatMap(([key, value]) =>
    value === null ? [] : [{ label: translate(`card.fact.${key}`), value }],
  );
}

function clauseText(
  { protocol, language, translate }: CardInput,
  id: CardInput["incident"]["rule"],
): string {
  return translate("card.clause", {
    label: labelOf(protocol, id),
    gist: gistOf(protocol, id, language),
  });
}

/** The main one first, then what else was found in the case. */
function categoryNames({ incident, categories, language, translate }: CardInput): string {
  const all = new Set([incident.category, ...categories]);
  const names = [...all].map((category) => categoryName(category, translate));
  return listed(names, "conjunction", language);
}

function targetNames({ incident, roster, language }: CardInput): string | null {
  const names = incident.targets.flatMap((target) => roster.people.get(target)?.name ?? []);
  return names.length === 0 ? null : listed(names, "conjunction", language);
}

/** That somebody reported it, never who. */
function reportedBy(card: CardInput): string | null {
  const { incident, roster, school, translate } = card;
  if (incident.origin !== "report" && incident.reporter === null) return null;
  const reporter = incident.reporter === null ? undefined : roster.people.get(incident.reporter);
  return reporter !== undefined && isStaff(reporter)
    ? translate("card.reported.staff")
    : translate("card.reported.pupil", { pupil: schoolWord("pupil", school, card) });
}

/** What the messages add up to and what was counted; null when the case is about single messages. */
function patternText({ events, language, translate }: CardInput): string | null {
  const seen = events.flatMap(({ kind, detail }) =>
    kind === "pattern" ? (readPattern(detail) ?? []) : [],
  );
  // What it began as, with what was counted last.
  const found = seen.findLast(({ pattern }) => pattern === seen[0]?.pattern);
  if (found === undefined) return null;
  const { people, messages, laughing, agreeing, hurt, answered, times } = found.counts;
  const { pattern } = found;
  const shown: readonly (readonly [string, number, boolean])[] = [
    ["people", people, pattern === "pile_on" || pattern === "exclusion"],
    ["messages", messages, true],
    ["times", times, times > 1],
    ["laughing", laughing, laughing > 0],
    ["agreeing", agreeing, agreeing > 0 && pattern !== "mutual_fight"],
    ["answered", answered, answered > 0 && pattern === "mutual_fight"],
    ["hurt", hurt, hurt > 0 && pattern !== "help_request"],
  ];
  const why = shown
    .filter(([, , matters]) => matters)
    .map(([name, count]) => translate(`card.counted.${name}`, { count: String(count) }));
  return translate("card.pattern", {
    pattern: translate(`card.patterns.${pattern}`),
    why: listed(why, "conjunction", language),
  });
}

function noteText(card: CardInput): string {
  const { incident, school, translate } = card;
  const state = incident.origin === "report" ? "report" : incident.noteState;
  const about = incident.care ? "care" : "stop";
  const who =
    incident.authorRole === "staff"
      ? translate("card.colleague")
      : schoolWord("pupil", school, card);
  return state === "delivered"
    ? translate(`card.note.delivered.${about}`, { who })
    : translate(`card.note.${state}`, { who });
}

/** Whom the bot could not reach, and that it went on to the next; null when the first alert was enough. */
function alertText({ incident, events, translate }: CardInput): string | null {
  const undelivered = events.some((event) => event.kind === "alert_undelivered");
  if (undelivered) return translate("card.alert.undelivered");
  return incident.step > 0 ? translate("card.alert.escalated") : null;
}

/** The other cases and who has them; not to somebody whom such a case is about. */
function linkedText(card: CardInput): string | null {
  const { linked, viewer, language, translate } = card;
  const shown = linked.filter((other) => viewer === null || !isParty(viewer.id, other));
  if (shown.length === 0) return null;
  const each = shown.map((other) =>
    translate("card.linked", {
      number: incidentLabel(other.number),
      platform: translate(`card.platform.${other.channel.platform}`),
      status: statusText(card, other),
    }),
  );
  return listed(each, "conjunction", language);
}

function statusText({ roster, viewer, translate }: CardInput, incident: Incident): string {
  const owner = incident.owner === null ? undefined : roster.people.get(incident.owner);
  if (incident.status === "open" || owner === undefined) {
    return translate(`card.status.${incident.status}`);
  }
  return owner.id === viewer?.id
    ? translate(`card.status.${incident.status}_you`)
    : translate(`card.status.${incident.status}_by`, { name: owner.name });
}
