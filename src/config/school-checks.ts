import { DateTime } from "luxon";
import { z } from "zod";
import type { ZodType } from "zod";
import type { Problem } from "../domain/errors.ts";
import { PLATFORMS } from "../domain/ids.ts";
import { isoDay, timeOfDay, timeZone } from "./fields.ts";
import { suggestion } from "./nearest.ts";
import { valueAt } from "./yaml-file.ts";
import type { OpenedYaml, YamlPath } from "./yaml-file.ts";

/** Discord may be used from 16 years in the Netherlands. */
const DISCORD_AGE = 16;
/** The older kind ends in `skype`. */
const TEAMS_CHANNEL = /^19:[\w-]{1,150}@thread\.(?:tacv2|skype)$/;

export type SchoolFacts = {
  /** Packs that exist, sound or not. */
  readonly protocols: readonly string[];
  /** Those among the sound ones that let staff use WhatsApp with pupils when it was agreed. */
  readonly whatsapp: readonly string[];
  /** Epoch milliseconds, to tell days that are still to come; null when nobody knows the time. */
  readonly now: number | null;
};

/**
 * What the schema cannot see: values that only make sense beside others. Works on the raw file and passes over what has
 * the wrong shape, so that these mistakes come to light together with those of the schema.
 */
export function checkSchools(yaml: OpenedYaml, facts: SchoolFacts): readonly Problem[] {
  const problems: Problem[] = [];
  const at = <T>(path: YamlPath, schema: ZodType<T>): T | null => {
    const read = schema.safeParse(valueAt(yaml.raw, path));
    return read.success ? read.data : null;
  };
  const report = (path: YamlPath, message: string): void => {
    problems.push(yaml.problem(path, `${path.join(".")}: ${message}`));
  };
  const length = (path: YamlPath): number => at(path, z.array(z.unknown()))?.length ?? 0;
  const notToCome = (path: YamlPath, zone: string, what: string): void => {
    const day = at(path, isoDay);
    if (day === null || facts.now === null) return;
    if (day > (DateTime.fromMillis(facts.now, { zone }).toISODate() ?? day)) {
      report(path, `${day} is still to come; write the day on which ${what}, or leave it out`);
    }
  };
  const ordered = (path: YamlPath, schema: ZodType<string>, defaults: readonly string[]): void => {
    const from = at([...path, "from"], schema.default(defaults[0] ?? ""));
    const until = at([...path, "until"], schema.default(defaults[1] ?? ""));
    if (from === null || until === null || from === "" || until === "") return;
    // A holiday may last one day; a school day that ends when it begins leaves no time at all.
    const reversed = defaults.length > 0 ? from >= until : from > until;
    if (!reversed) return;
    report([...path, "from"], `${from} is not before ${until}; swap from and until`);
  };

  const channels = new Map<string, { readonly where: string; readonly line: number }>();
  const once = (path: YamlPath): void => {
    const platform = at([...path, "platform"], z.enum(PLATFORMS as [string, ...string[]]));
    const channel = at([...path, "channel"], z.string());
    if (platform === null || channel === null) return;
    if (platform === "teams" && !TEAMS_CHANNEL.test(channel.trim())) {
      report(
        [...path, "channel"],
        "a Teams channel id looks like 19:…@thread.tacv2; choose Get link to channel, and write what stands between /channel/ and the next /, with %3A as : and %40 as @, between quotes",
      );
      return;
    }
    if (platform === "discord" && !/^\d{17,20}$/.test(channel)) {
      report(
        [...path, "channel"],
        "a Discord channel id has 17 to 20 digits; right-click the channel, choose Copy Channel ID, and write it between quotes",
      );
      return;
    }
    const key = `${platform}:${channel.trim()}`;
    const first = channels.get(key);
    if (first === undefined) {
      channels.set(key, { where: path.join("."), line: yaml.lineOf(path) });
      return;
    }
    report(
      [...path, "channel"],
      `this ${platform} channel already stands at ${first.where} (line ${first.line}); a channel belongs to one class or to the staff, remove one`,
    );
  };

  for (const key of Object.keys(at(["schools"], z.record(z.string(), z.unknown())) ?? {})) {
    const school: YamlPath = ["schools", key];
    const zone = at([...school, "time_zone"], timeZone) ?? "Europe/Amsterdam";

    const protocol = at([...school, "protocol"], z.string());
    if (protocol !== null && !facts.protocols.includes(protocol)) {
      report(
        [...school, "protocol"],
        `there is no protocol "${protocol}" in config/protocols; ${suggestion(protocol, facts.protocols)}`,
      );
    }
    ordered([...school, "school_days"], timeOfDay, ["08:30", "16:00"]);
    ordered([...school, "waking"], timeOfDay, ["07:30", "22:00"]);
    const holidays: YamlPath = [...school, "school_days", "holidays"];
    for (let i = 0; i < length(holidays); i += 1) ordered([...holidays, i], isoDay, []);
    notToCome([...school, "council", "agreed_on"], zone, "the participation council agreed");
    notToCome([...school, "staff_whatsapp", "agreed_on"], zone, "it was agreed");
    const whatsapp = valueAt(yaml.raw, [...school, "staff_whatsapp"]);
    if (whatsapp !== undefined && protocol !== null && !facts.whatsapp.includes(protocol)) {
      report(
        [...school, "staff_whatsapp"],
        `the protocol "${protocol}" does not let staff use WhatsApp with pupils; leave this out`,
      );
    }

    const email = at([...school, "contact_email"], z.string());
    if (email !== null && /^[a-z](\.[a-z])*\.[a-z-]{2,}@/i.test(email)) {
      report(
        [...school, "contact_email"],
        "this is somebody's own address; names do not stand in config, write one of a task, such as privacy@school.nl",
      );
    }
    for (let i = 0; i < length([...school, "channels"]); i += 1) {
      const channel: YamlPath = [...school, "channels", i];
      once(channel);
      notToCome([...channel, "younger_allowed", "on"], zone, "it was allowed");
      if (at([...channel, "platform"], z.literal("discord")) !== null) checkAge(channel);
    }
    for (let i = 0; i < length([...school, "staff_channels"]); i += 1) {
      once([...school, "staff_channels", i]);
    }
  }
  return problems;

  function checkAge(channel: YamlPath): void {
    const stated = valueAt(yaml.raw, [...channel, "minimum_age"]);
    if (stated === undefined) {
      report(channel, `minimum_age is missing; write the age of the youngest pupil in the class`);
      return;
    }
    const age = at([...channel, "minimum_age"], z.number());
    if (age === null || age >= DISCORD_AGE) return;
    if (valueAt(yaml.raw, [...channel, "younger_allowed"]) !== undefined) return;
    report(
      [...channel, "minimum_age"],
      `Discord is for ${DISCORD_AGE} and over, pupils of ${age} may be in this class; choose another platform, or record who allowed it: younger_allowed: { by: directie, reason: "…", on: 2026-09-01 }`,
    );
  }
}
