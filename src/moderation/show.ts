import { DateTime } from "luxon";
import type { Answer } from "../domain/chat.ts";
import type { IncidentMessage } from "../domain/incident.ts";
import type { Stores } from "../domain/store.ts";
import { writerName } from "./case-authors.ts";
import type { Desk } from "./desk.ts";
import type { Handling } from "./presser.ts";
import { paramsOf, text } from "./presser.ts";
import { errorName } from "./storage-failure.ts";

/** Writes down that this person looks, before anything is shown, and fetches what is kept. */
export async function logView(
  stores: Stores,
  { incident, by, now }: Handling,
): Promise<readonly IncidentMessage[]> {
  for (const what of ["quote", "context"] as const) {
    await stores.views.add({ at: now, viewer: by.id, incident: incident.id, what });
  }
  return stores.incidents.messages(incident.id);
}

/**
 * "Toon bericht": the flagged words and what stands around them now, for the presser alone. To be called after
 * {@link logView} is committed; the context is fetched live and kept nowhere.
 */
export async function show(
  desk: Desk,
  handling: Handling,
  messages: readonly IncidentMessage[],
): Promise<Answer> {
  const { incident, place, roster, events } = handling;
  const { translate, school } = place;
  const quoted = messages.filter((message) => message.text !== "");
  const lines = [translate("answer.show.heading", paramsOf(handling))];
  if (incident.category === "image_abuse") lines.push(translate("answer.show.image"));
  if (incident.messageState === "deleted") lines.push(translate("answer.show.gone"));
  if (incident.messageState === "cleaned") lines.push(translate("answer.show.cleaned"));
  if (quoted.length === 0) lines.push(translate("answer.show.kept_nothing"));
  for (const message of quoted) {
    const time = DateTime.fromMillis(message.edit === 0 ? message.sentAt : message.edit, {
      zone: school.timeZone,
    }).toFormat("d-M-yyyy HH:mm");
    const name = writerName(incident, message.author, roster, school, place);
    lines.push(`${translate("answer.show.message", { time, name })}\n${message.text}`);
  }
  const contested = events.findLast((event) => event.kind === "contested");
  if (contested !== undefined && contested.detail !== "") {
    lines.push(`${translate("answer.show.contest")}\n${contested.detail}`);
  }
  lines.push(await contextOf(desk, handling));
  return text(lines.join("\n\n"));
}

async function contextOf(desk: Desk, { incident, place }: Handling): Promise<string> {
  const { translate } = place;
  const chat = desk.platforms.get(incident.message.platform);
  try {
    const around = (await chat?.around(incident.message)) ?? [];
    if (around.length === 0) return translate("answer.show.no_context");
    const posts = around.map((post) => `${post.author}: ${post.text}`);
    return [translate("answer.show.context"), ...posts].join("\n");
  } catch (error) {
    desk.log.info("CONTEXT_NOT_FETCHED", { incident: incident.id, error: errorName(error) });
    return translate("answer.show.no_context");
  }
}
