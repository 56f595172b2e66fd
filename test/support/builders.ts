import type { Incident, IncidentEvent } from "../../src/domain/incident.ts";
import type { Person, Role, Roster } from "../../src/domain/people.ts";
import type { ChannelSettings, Helpline, SchoolSettings } from "../../src/domain/school.ts";
import type { Clause, Protocol } from "../../src/domain/protocol.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import type { Finding, Verdict } from "../../src/domain/verdict.ts";
import type { AccountRef, ChannelRef, ClassId, MessageRef } from "../../src/domain/ids.ts";
import {
  accountId,
  accountKey,
  channelId,
  classId,
  clauseId,
  incidentId,
  messageId,
  personId,
  ruleId,
  schoolId,
} from "../../src/domain/ids.ts";
import { joinText } from "../../src/domain/message.ts";

/* One of each thing, plausible as it stands; a test overrides what it is about. School is on weekdays 08:30-16:00. */

export const CLASS_3HA: ClassId = classId("3HA");
export const CHANNEL: ChannelRef = { platform: "playground", channel: channelId("3ha") };

/** Epoch milliseconds of a moment with its offset, for example `2026-11-20T10:00+01:00`. */
export const at = (moment: string): number => Date.parse(moment);

export const anAccount = (account: string): AccountRef => ({
  platform: "playground",
  account: accountId(account),
});

export const aChannel = (overrides: Partial<ChannelSettings> = {}): ChannelSettings => ({
  ref: CHANNEL,
  class: CLASS_3HA,
  mode: "live",
  youngerAllowed: null,
  ...overrides,
});

export const aSchool = (overrides: Partial<SchoolSettings> = {}): SchoolSettings => ({
  id: schoolId("het-baken"),
  name: "Het Baken",
  protocol: "vmbo-maastricht",
  language: "nl",
  words: { pupil: "leerling", mentor: "mentor" },
  timeZone: "Europe/Amsterdam",
  schoolDays: {
    weekdays: [1, 2, 3, 4, 5],
    from: "08:30",
    until: "16:00",
    holidays: [{ from: "2026-12-19", until: "2027-01-03" }],
    yearStarts: "08-01",
  },
  timetable: [],
  waking: { from: "07:30", until: "22:00" },
  timers: {
    acknowledge: { medium: 60, high: 10, urgent: 5 },
    urgentRounds: 3,
    notePerPupil: 15,
    linePerChannel: 15,
    quarrel: 15,
    lowRepeatDays: 14,
    digestAt: "15:30",
    reportsPerHour: 5,
    lessonOpen: 50,
  },
  retention: { falseAlarmDays: 14, ordinaryDays: 365, seriousDays: 730, viewLogDays: 365 },
  council: null,
  categories: { copyright: null, lesson_time: null },
  staffWhatsapp: null,
  roleReminders: { on: true, days: 30 },
  staffChannels: [],
  channels: [aChannel()],
  hide: false,
  contactEmail: "privacy@het-baken.example",
  ...overrides,
});

export const aClause = (id: string, label: string, gist = label): Clause => ({
  id: clauseId(id),
  label,
  gist: { nl: gist, en: gist },
});

const CLAUSES = [
  aClause("vmbo/fatsoensnormen", "IV.A.3", "ga met elkaar om zoals je wilt dat ze met jou omgaan"),
  aClause("vmbo/opnamen", "IV.A.5", "plaats geen opnamen zonder toestemming"),
  aClause("vmbo/stop", "IV.C.3", "stop de discussie en ga naar je mentor of ouders"),
  aClause("vmbo/waarnemer", "IV.B.4", "neem contact op met je leidinggevende"),
];

export const aProtocol = (overrides: Partial<Protocol> = {}): Protocol => ({
  id: "vmbo-maastricht",
  name: "Protocol Sociale Media",
  version: "22 februari 2017",
  clauses: new Map(CLAUSES.map((clause) => [clause.id, clause])),
  rules: {
    insult: clauseId("vmbo/fatsoensnormen"),
    recording: clauseId("vmbo/opnamen"),
    fallback: clauseId("vmbo/fatsoensnormen"),
  },
  turnsOn: [],
  staffContact: { whatsappWhenAgreed: false, existingContacts: false },
  role: null,
  lessonRecording: null,
  actors: {
    pupil: { action: clauseId("vmbo/stop"), recipients: ["mentor"] },
    staff_author: { action: null, recipients: ["leidinggevende"] },
    staff_observer: { action: clauseId("vmbo/waarnemer"), recipients: ["leidinggevende"] },
  },
  sanctions: { pupil: ["gesprek"], staff: ["gesprek"] },
  police: null,
  ...overrides,
});

/** A pupil of 3HA unless the overrides say otherwise; id, name and account derive from the name given. */
export const aPerson = (name: string, overrides: Partial<Person> = {}): Person => ({
  id: personId(`het-baken:${name.toLowerCase()}`),
  school: schoolId("het-baken"),
  name,
  roles: [{ role: "pupil", class: CLASS_3HA }],
  birthDate: "2011-03-14",
  supervisor: null,
  accounts: [anAccount(name.toLowerCase())],
  ...overrides,
});

/** A member of staff with one role: for the whole school, or for one class. */
export const aColleague = (
  name: string,
  role: Role,
  overrides: Partial<Person> & { readonly inClass?: ClassId } = {},
): Person => {
  const { inClass, ...rest } = overrides;
  return aPerson(name, {
    roles: [{ role, class: inClass ?? null }],
    birthDate: "1980-05-02",
    ...rest,
  });
};

export const aRoster = (people: readonly Person[]): Roster => ({
  people: new Map(people.map((person) => [person.id, person])),
  byAccount: new Map(
    people.flatMap((person) => person.accounts.map((account) => [accountKey(account), person])),
  ),
});

/** A small school: mentor, teacher and teamleider of 3HA, safety coordinator, management, administrator, two pupils. */
export function aTeam() {
  const chef = aColleague("Chef", "leidinggevende");
  const mentor = aColleague("Meral", "mentor", { inClass: CLASS_3HA, supervisor: chef.id });
  const teacher = aColleague("Wim", "teacher", { inClass: CLASS_3HA, supervisor: chef.id });
  const teamleider = aColleague("Thea", "teamleider", { inClass: CLASS_3HA });
  const coordinator = aColleague("Vera", "safety_coordinator");
  const management = aColleague("Dirk", "management");
  const administrator = aColleague("Bas", "administrator");
  const author = aPerson("Sem");
  const target = aPerson("Noor");
  const staff = { chef, mentor, teacher, teamleider, coordinator, management, administrator };
  const team = { ...staff, author, target };
  return { ...team, roster: aRoster(Object.values(team)) };
}

export const aRef = (message = "m1", overrides: Partial<MessageRef> = {}): MessageRef => ({
  ...CHANNEL,
  thread: null,
  message: messageId(message),
  ...overrides,
});

export const aMessage = (overrides: Partial<ChannelMessage> = {}): ChannelMessage => ({
  ref: aRef(),
  edit: 0,
  position: "0001",
  author: anAccount("sem"),
  sentAt: at("2026-11-20T10:00+01:00"),
  ...joinText([{ source: "body", text: overrides.text ?? "hoi allemaal" }]),
  attachments: [],
  mentions: [],
  repliesTo: null,
  link: "https://example.test/3ha/m1",
  ...overrides,
});

export const aFinding = (overrides: Partial<Finding> = {}): Finding => ({
  rule: ruleId("insult-at-person"),
  category: "insult",
  severity: "medium",
  span: { start: 0, end: 4 },
  term: null,
  ...overrides,
});

export const aFlag = (
  overrides: Partial<Finding> = {},
  care = false,
  ...more: readonly Finding[]
): Extract<Verdict, { readonly kind: "flagged" }> => ({
  kind: "flagged",
  findings: [aFinding(overrides), ...more],
  care,
});

export const anIncident = (overrides: Partial<Incident> = {}): Incident => ({
  id: incidentId(aRef(), 0),
  number: 17,
  school: schoolId("het-baken"),
  class: CLASS_3HA,
  channel: CHANNEL,
  message: aRef(),
  link: "https://example.test/3ha/m1",
  origin: "detection",
  author: anAccount("sem"),
  authorPerson: personId("het-baken:sem"),
  authorRole: "student",
  targets: [],
  reporter: null,
  category: "insult",
  severity: "medium",
  care: false,
  rule: clauseId("vmbo/fatsoensnormen"),
  action: clauseId("vmbo/stop"),
  protocolVersion: "22 februari 2017",
  lexiconVersion: "1",
  status: "open",
  outcome: null,
  contested: false,
  messageState: "present",
  noteState: "delivered",
  owner: null,
  openedAt: at("2026-11-20T10:00+01:00"),
  acknowledgedAt: null,
  closedAt: null,
  step: 0,
  ...overrides,
});

export const anEvent = (overrides: Partial<IncidentEvent> = {}): IncidentEvent => ({
  incident: incidentId(aRef(), 0),
  at: at("2026-11-20T10:00+01:00"),
  actor: null,
  kind: "opened",
  detail: "",
  ...overrides,
});

export const aHelpline = (overrides: Partial<Helpline> = {}): Helpline => ({
  id: "113",
  name: "113 Zelfmoordpreventie",
  contact: "0800-0113",
  hours: { nl: "dag en nacht", en: "day and night" },
  forWhat: { nl: "als je aan de dood denkt", en: "when you think about dying" },
  categories: ["self_harm"],
  ...overrides,
});
