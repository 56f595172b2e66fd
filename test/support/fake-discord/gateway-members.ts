import { asText } from "./form.ts";
import type { Session } from "./gateway-session.ts";
import { deliver } from "./gateway-session.ts";
import type { Json } from "./model.ts";
import { INTENT } from "./model.ts";
import type { State } from "./state.ts";
import { wireMember } from "./wire.ts";

const CHUNK = 1000;

/** Answers opcode 8 with GUILD_MEMBERS_CHUNK: some members by id, or all by the start of a name (needs the intent). */
export function sendMembers(state: State, session: Session, data: Json): void {
  const guild = state.guilds.get(asText(data["guild_id"]));
  if (guild === undefined) return;
  const ids = [data["user_ids"] ?? []].flat().map(asText);
  const query = typeof data["query"] === "string" ? data["query"].toLowerCase() : null;
  if (ids.length === 0 && query === "" && (session.intents & INTENT.members) === 0)
    return state.violate("asked for all members without the GuildMembers intent", "gateway op 8");
  const found = [...guild.members.values()].filter((member) =>
    ids.length > 0
      ? ids.includes(member.user.id)
      : member.user.username.toLowerCase().startsWith(query ?? ""),
  );
  const limit =
    typeof data["limit"] === "number" && data["limit"] > 0 ? data["limit"] : found.length;
  const members = found.slice(0, limit);
  const count = Math.max(1, Math.ceil(members.length / CHUNK));
  for (let index = 0; index < count; index++) {
    const chunk = {
      guild_id: guild.id,
      members: members
        .slice(index * CHUNK, (index + 1) * CHUNK)
        .map((member) => wireMember(member)),
      chunk_index: index,
      chunk_count: count,
      not_found: ids.filter((id) => !guild.members.has(id)),
      ...(data["nonce"] === undefined ? {} : { nonce: data["nonce"] }),
    };
    deliver(session, "GUILD_MEMBERS_CHUNK", JSON.stringify(chunk));
  }
}
