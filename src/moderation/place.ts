import type { ChannelRef, SchoolId } from "../domain/ids.ts";
import { channelKey } from "../domain/ids.ts";
import type { Policy } from "../domain/policy.ts";
import type { Protocol } from "../domain/protocol.ts";
import type { ChannelSettings, Language, SchoolSettings, Translate } from "../domain/school.ts";

/** A school with what it works by; also what views call their speech. */
export type SchoolPlace = {
  readonly policy: Policy;
  readonly school: SchoolSettings;
  readonly protocol: Protocol;
  readonly language: Language;
  readonly translate: Translate;
};
/** A registered class channel and its school. */
export type Place = SchoolPlace & { readonly channel: ChannelSettings };

/** The school by its id, or null when the settings no longer have it. */
export function placeOfSchool(policy: Policy, id: SchoolId): SchoolPlace | null {
  const school = policy.schools.get(id);
  const protocol = school === undefined ? undefined : policy.protocols.get(school.protocol);
  if (school === undefined || protocol === undefined) return null;
  const { language } = school;
  return { policy, school, protocol, language, translate: policy.texts[language] };
}

/** The registered channel with its school, or null: an unregistered channel is none of our business. */
export function placeOf(policy: Policy, ref: ChannelRef): Place | null {
  const key = channelKey(ref);
  for (const school of policy.schools.values()) {
    const channel = school.channels.find((settings) => channelKey(settings.ref) === key);
    if (channel === undefined) continue;
    const place = placeOfSchool(policy, school.id);
    return place === null ? null : { ...place, channel };
  }
  return null;
}

/** Every registered channel of one platform. */
export const channelsOn = (policy: Policy, platform: string): readonly ChannelSettings[] =>
  [...policy.schools.values()]
    .flatMap((school) => school.channels)
    .filter((channel) => channel.ref.platform === platform);
