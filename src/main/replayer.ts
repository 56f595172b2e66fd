import { CONVERSATION_MODEL } from "../detection/conversation/conversation-model.ts";
import { randomBytes } from "node:crypto";
import { createPlayground } from "../../adapters/playground/create-playground.ts";
import { createMovableClock } from "../../adapters/playground/movable-clock.ts";
import type { Replayed, ReplayMessage } from "../cli/commands/replay.ts";
import { accountId, channelId, classId, personId, schoolId } from "../domain/ids.ts";
import type { MessageId } from "../domain/ids.ts";
import type { Pattern } from "../domain/conversation.ts";
import type { Person } from "../domain/people.ts";
import type { Policy } from "../domain/policy.ts";
import type { SchoolSettings } from "../domain/school.ts";
import { createUseCases } from "../moderation/use-cases.ts";
import { wantedEdition } from "../moderation/channel-mode.ts";
import { placeOf } from "../moderation/place.ts";
import { openDatabase } from "../storage/open-database.ts";
import { createDetectors } from "./detectors.ts";
import { shippedModel } from "./shipped-model.ts";
import { concealWith } from "./signal-key.ts";
import { systemClock } from "./system-clock.ts";

const CLASS = classId("herhaling");
const CHANNEL = { platform: "playground", channel: channelId("herhaling") } as const;
const A_CONVERSATION = 4;
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
/** A school day in term, ten in the morning, so that the same conversation gives the same answer on any day. */
const BEGIN = Date.parse("2026-11-17T09:00:00Z");

/**
 * Runs conversations through the real use cases, each in a class, a database and a time of its own.
 *
 * A conversation escalates when its messages add up to one of the patterns or one of them is a case of care. Any other
 * single message is a case and no conversation that gets out of hand; of a few messages, which are hardly a
 * conversation, the gravest decides.
 */
export function createReplayer(
  settings: Policy,
): (messages: readonly ReplayMessage[]) => Promise<Replayed> {
  const [template] = settings.schools.values();
  if (template === undefined) throw new Error("a configuration has at least one school");
  const school: SchoolSettings = {
    ...template,
    id: schoolId("herhaling"),
    council: { agreedOn: "2026-01-01", reference: "replay" },
    channels: [
      {
        ref: CHANNEL,
        class: CLASS,
        mode: "live",
        youngerAllowed: { by: "replay", reason: "replay", on: "2026-01-01" },
      },
    ],
    staffChannels: [],
  };
  const policy: Policy = { ...settings, schools: new Map([[school.id, school]]) };
  const { detector } = createDetectors(shippedModel());
  // No secret: the signals last as long as the replay, and the same conversation is to give the same answer.
  const conceal = concealWith(Buffer.alloc(32));

  return async (messages) => {
    const seen: Seen = { patterns: [], serious: [] };
    const indexOf = new Map<MessageId, number>();
    let index = 0;
    const clock = createMovableClock({ ...systemClock, now: () => BEGIN, every: () => () => {} });
    const people = castOf(messages, school);
    const db = await openDatabase(":memory:");
    const platform = createPlayground({
      clock,
      realNow: clock.now,
      people: () => people,
      channels: () => [CHANNEL.channel],
    });
    const useCases = createUseCases({
      db,
      platforms: new Map([["playground", platform]]),
      policy: () => policy,
      detector,
      harmless: async () => [],
      clock,
      log: SILENT,
      trace: (event) => {
        if (event.kind === "conversation") seen.patterns.push({ index, pattern: event.pattern });
        if (event.kind === "decided") {
          const { care, severity } = event.decision;
          const alone = messages.length < A_CONVERSATION && severity === "urgent";
          if (care || alone) seen.serious.push({ index, care });
        }
      },
      conversation: CONVERSATION_MODEL,
      conceal,
      random: () => randomBytes(16).toString("hex"),
    });
    try {
      await db.transaction(async (stores) => {
        await stores.people.replace(school.id, people);
        const place = placeOf(policy, CHANNEL);
        const edition = place === null ? null : wantedEdition(place, BEGIN);
        if (edition !== null)
          await stores.channels.setNotice(CHANNEL, { edition, at: BEGIN, sent: null });
      });
      await platform.start(useCases);
      await useCases.start();
      for (const message of messages) {
        const ahead = message.seconds * 1000 - (clock.now() - BEGIN);
        if (ahead > 0) clock.advance(ahead);
        await useCases.tick();
        const by = { platform: "playground", account: accountId(message.author) } as const;
        const post = await platform.post(by, CHANNEL.channel, { text: message.text });
        if (post !== null) indexOf.set(post.ref.message, index);
        index += 1;
      }
      await useCases.idle();
      const incidents = [...(await db.incidents.list({}))].reverse();
      const cases = await Promise.all(
        incidents.map(async (incident) => ({
          number: incident.number,
          category: incident.category,
          severity: incident.severity,
          care: incident.care,
          messages: (await db.incidents.messages(incident.id)).flatMap(
            ({ ref }) => indexOf.get(ref.message) ?? [],
          ),
        })),
      );
      return { ...outcomeOf(seen), incidents: cases };
    } finally {
      await platform.stop();
      await useCases.stop();
      await db.close();
    }
  };
}

/** What was noticed while the messages went by, each at the index of the message that made it so. */
type Seen = {
  readonly patterns: { readonly index: number; readonly pattern: Pattern }[];
  readonly serious: { readonly index: number; readonly care: boolean }[];
};

function outcomeOf({
  patterns,
  serious,
}: Seen): Pick<Replayed, "escalates" | "first_flag_index" | "pattern"> {
  const indexes = [...patterns, ...serious].map(({ index }) => index);
  const [first] = patterns;
  const alone = serious.some(({ care }) => care) ? "help_request" : "none";
  return {
    escalates: indexes.length > 0,
    first_flag_index: indexes.length === 0 ? null : Math.min(...indexes),
    pattern: first?.pattern ?? alone,
  };
}

/** Everybody who speaks, and the staff whom a case needs. */
function castOf(messages: readonly ReplayMessage[], school: SchoolSettings): readonly Person[] {
  const person = (
    id: string,
    role: Person["roles"][0]["role"],
    account: string | null,
  ): Person => ({
    id: personId(`${school.id}/${id}`),
    school: school.id,
    name: account ?? id,
    roles: [
      { role, class: role === "pupil" || role === "teacher" || role === "mentor" ? CLASS : null },
    ],
    birthDate: role === "pupil" ? "2011-01-01" : null,
    supervisor: null,
    accounts: account === null ? [] : [{ platform: "playground", account: accountId(account) }],
  });
  const speakers = new Map(messages.map((message) => [message.author, message.role]));
  return [
    ...[...speakers].map(([author, role]) =>
      person(`x-${author}`, role === "staff" ? "teacher" : "pupil", author),
    ),
    person("mentor", "mentor", "replay mentor"),
    person("coordinator", "safety_coordinator", "replay coordinator"),
    person("administrator", "administrator", "replay administrator"),
  ];
}
