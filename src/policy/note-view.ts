import { caseCheck } from "../domain/ids.ts";
import type { Button, NoteView } from "../domain/chat.ts";
import type { NoteKind } from "../domain/decision.ts";
import type { Incident } from "../domain/incident.ts";
import type { Protocol } from "../domain/protocol.ts";
import type { Helpline, SchoolSettings } from "../domain/school.ts";
import type { Speech } from "./wording.ts";
import { gistOf, labelOf, listed, mentorPhrase } from "./wording.ts";

export type NoteInput = Speech & {
  readonly incident: Incident;
  readonly kind: NoteKind;
  readonly school: SchoolSettings;
  readonly protocol: Protocol;
  /**
   * The pupil's mentors, or the leidinggevende of a colleague; without those who are party to the case. When empty, the
   * note says "your mentor", and a note with care says "someone you trust".
   */
  readonly names: readonly string[];
  /** From 18 years the note names the mentor only. */
  readonly adult: boolean;
  /** All of the installation; the ones that fit the category are offered. */
  readonly helplines: readonly Helpline[];
};

/**
 * The private text to the author. Without care at most three sentences: what and which rule, stop and whom to talk to,
 * how to contest. With care no rule, no stop and no contest, but people and help lines. Never repeats the message.
 */
export function noteView(note: NoteInput): NoteView {
  return note.kind === "care"
    ? { language: note.language, lines: careLines(note), buttons: [] }
    : { language: note.language, lines: stopLines(note), buttons: [contestButton(note)] };
}

function stopLines(note: NoteInput): readonly string[] {
  const { incident, protocol, language, translate } = note;
  const rule = {
    gist: gistOf(protocol, incident.rule, language),
    label: labelOf(protocol, incident.rule),
  };
  return [
    incident.category === "lesson_time"
      ? translate("note.rule_lesson", { class: incident.class, ...rule })
      : translate("note.rule", {
          class: incident.class,
          what: translate(`note.what.${incident.category}`),
          ...rule,
        }),
    stopLine(note),
    translate("note.contest", { button: translate("note.button.contest") }),
  ];
}

function stopLine(note: NoteInput): string {
  const { incident, kind, school, protocol, names, adult, language, translate } = note;
  const clause =
    incident.action === null
      ? ""
      : ` ${translate("note.action", { label: labelOf(protocol, incident.action) })}`;
  if (kind === "staff") {
    const supervisor =
      names.length === 0
        ? translate("note.supervisor.unnamed")
        : translate("note.supervisor.named", { names: listed(names, "disjunction", language) });
    return incident.category === "staff_boundary"
      ? translate("note.instead.staff_boundary", { supervisor, clause })
      : translate("note.stop.staff", { supervisor, clause });
  }
  if (incident.category === "lesson_time") return translate("note.instead.lesson_time");
  const mentor = mentorPhrase(names, school, note);
  if (incident.category === "personal_data") {
    const key = adult ? "note.instead.personal_data_adult" : "note.instead.personal_data";
    return translate(key, { mentor, clause });
  }
  return translate(adult ? "note.stop.adult" : "note.stop.pupil", { mentor, clause });
}

function careLines(note: NoteInput): readonly string[] {
  const { incident, language, translate, school, names } = note;
  const fitting = note.helplines.filter(
    (line) => line.categories.length === 0 || line.categories.includes(incident.category),
  );
  return [
    translate("note.care.opening"),
    names.length === 0
      ? translate("note.care.talk_unnamed")
      : translate("note.care.talk", { mentor: mentorPhrase(names, school, note) }),
    translate("note.care.told"),
    ...(incident.category === "image_abuse" ? [translate("note.care.image")] : []),
    translate("note.care.danger"),
    ...fitting
      .filter((line) => line.contact !== "112")
      .map((line) =>
        translate("note.care.helpline", {
          name: line.name,
          contact: line.contact,
          hours: line.hours[language],
          for: line.forWhat[language],
        }),
      ),
  ];
}

const contestButton = ({ incident, translate }: NoteInput): Button => ({
  action: "contest",
  label: translate("note.button.contest"),
  style: "secondary",
  incident: incident.number,
  check: caseCheck(incident.id),
});
