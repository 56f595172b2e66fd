import type { Incident, IncidentEvent } from "../domain/incident.ts";
import type { Person, Roster } from "../domain/people.ts";
import type { Protocol } from "../domain/protocol.ts";
import type { SchoolSettings } from "../domain/school.ts";
import type { Category } from "../domain/verdict.ts";
import type { Speech } from "./wording.ts";

export type CardInput = Speech & {
  readonly incident: Incident;
  /** Everything that was found in its messages, whatever came first. */
  readonly categories: readonly Category[];
  /** Names of everybody who has a message in it, who began it first. */
  readonly writers: readonly string[];
  readonly school: SchoolSettings;
  readonly protocol: Protocol;
  readonly roster: Roster;
  /** Whose card it is; null for a card in a staff channel, which then names nobody and shows its buttons. */
  readonly viewer: Person | null;
  /** Cases of the same quarrel on another platform. */
  readonly linked: readonly Incident[];
  /** The case's history, oldest first. */
  readonly events: readonly IncidentEvent[];
};
