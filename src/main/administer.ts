import { join } from "node:path";
import type { Admin, ChannelStatus } from "../cli/admin.ts";
import { parseRoster } from "../config/roster-csv.ts";
import { KlaswachtError } from "../domain/errors.ts";
import { PLATFORMS, accountId, channelKey, classId, schoolId } from "../domain/ids.ts";
import type { PersonId } from "../domain/ids.ts";
import { isStaff } from "../domain/people.ts";
import type { Policy } from "../domain/policy.ts";
import type { SchoolSettings, Translate } from "../domain/school.ts";
import type { Database } from "../domain/store.ts";
import type { SubjectRef } from "../moderation/subject.ts";
import type { UseCases } from "../moderation/use-cases.ts";
import { createLexiconAdmin } from "./administer-words.ts";
import type { Environment } from "./environment.ts";

export const databaseFile = (environment: Environment): string =>
  join(environment.dataFolder, "klaswacht.db");
export const controlSocket = (environment: Environment): string =>
  join(environment.dataFolder, "klaswacht.sock");

/** What an administrator may ask, done by the use cases of this process. Refusals speak the language of `texts`. */
export function createAdmin(deps: {
  readonly useCases: UseCases;
  readonly db: Database;
  readonly policy: () => Policy;
  readonly texts: Translate;
  /** Per platform of the running bot: whether it is connected now. Null when no bot runs. */
  readonly connected: (() => readonly (readonly [string, boolean])[]) | null;
}): Admin {
  const { useCases, db, policy, texts } = deps;
  const wrong = (key: string, params: Readonly<Record<string, string>>): never => {
    throw new KlaswachtError("WRONG_USE", texts(key, params));
  };
  const schoolFor = (asked: string | null): SchoolSettings => {
    const { schools } = policy();
    const names = [...schools.keys()].join(", ");
    if (asked !== null) {
      return (
        schools.get(schoolId(asked)) ??
        wrong("cli.roster.unknown_school", { school: asked, schools: names })
      );
    }
    const [only, ...others] = schools.values();
    return only === undefined || others.length > 0
      ? wrong("cli.roster.which_school", { schools: names })
      : only;
  };
  const numberFor = (asked: string, numbers: Iterable<PersonId>): PersonId => {
    const found = [...numbers].filter((id) => id === asked || id.endsWith(`/${asked}`));
    const [only, ...others] = found;
    if (only === undefined) return wrong("cli.export.nobody", { person: asked });
    return others.length > 0
      ? wrong("cli.export.several", { person: asked, people: found.join(", ") })
      : only;
  };
  /** Somebody's number, in the roster or left over in a case; or an account, for who was never linked. */
  const subjectFor = async (asked: string): Promise<SubjectRef> => {
    const [, name, account] = /^([a-z]+):(.+)$/.exec(asked) ?? [];
    const platform = PLATFORMS.find((known) => known === name);
    return platform === undefined || account === undefined
      ? numberFor(asked, await useCases.subjects())
      : { platform, account: accountId(account) };
  };

  const channels = async (): Promise<readonly ChannelStatus[]> =>
    (await useCases.status()).channels.map(({ channel, mode, ...rest }) => ({
      ...rest,
      channel: channelKey(channel),
      mode: mode.mode,
      wanted: mode.wanted,
      because: mode.because,
    }));

  return {
    ...createLexiconAdmin({
      words: useCases.words,
      policy,
      db,
      schoolFor,
      numberFor: async (asked, school) => {
        const staff = [...(await db.people.roster()).people.values()].filter(isStaff);
        const own = staff.filter((person) => person.school === school.id);
        // A number of this school goes before the same number elsewhere.
        const known = own.some(({ id }) => id.endsWith(`/${asked}`)) ? own : staff;
        return numberFor(
          asked,
          known.map(({ id }) => id),
        );
      },
    }),
    importRoster: async ({ school: asked, file, content, dryRun }) => {
      const school = schoolFor(asked);
      const classes = new Set(school.channels.map((channel) => channel.class));
      const parsed = parseRoster(file, Buffer.from(content, "base64"), school.id, classes);
      if (!parsed.ok) {
        throw new KlaswachtError("ROSTER_INVALID", "the roster has mistakes", {
          problems: parsed.problems,
        });
      }
      const diff = await useCases.importRoster(school.id, parsed.people, { dryRun });
      return {
        added: diff.added.map((person) => person.name),
        changed: diff.changed.map(({ after }) => after.name),
        removed: diff.removed.map((person) => person.name),
        same: diff.unchanged,
        warnings: parsed.warnings,
      };
    },
    rosterGaps: async () => {
      const gaps = await useCases.rosterGaps();
      return gaps.map((gap) => ({
        school: gap.school,
        kind: gap.kind,
        text: texts(`cli.gap.${gap.kind}`, {
          class: gap.class ?? "",
          name: gap.name ?? "",
          detail: gap.detail,
        }),
      }));
    },
    issueCodes: async ({ school: asked, class: inClass, platform }) => {
      const whose = inClass === null ? "staff" : { class: classId(inClass) };
      const issued = await useCases.issueCodes(schoolFor(asked).id, platform, whose);
      return {
        until: issued[0]?.expiresAt ?? 0,
        codes: issued.map(({ person, name, code }) => ({ person, name, code })),
      };
    },
    switchChannel: async ({ channel, on }) => {
      const find = async (): Promise<ChannelStatus | undefined> =>
        (await channels()).find((one) => one.channel === channel);
      const ref = [...policy().schools.values()]
        .flatMap((school) => school.channels)
        .find((settings) => channelKey(settings.ref) === channel)?.ref;
      if (ref !== undefined) await useCases.setChannel(ref, on ? null : "off", "command line");
      const known = (await channels()).map((one) => one.channel).join(", ");
      return (await find()) ?? wrong("cli.channel.unknown", { channel, channels: known || "–" });
    },
    status: async () => {
      const { outbox } = await useCases.status();
      const open = (await db.incidents.list({ status: ["open"] })).length;
      return {
        running: deps.connected !== null,
        platforms: (deps.connected?.() ?? []).map(([platform, now]) => ({
          platform,
          connected: now,
        })),
        channels: await channels(),
        pending: outbox.pending,
        failed: outbox.failed,
        open,
      };
    },
    remembered: ({ platform }) => db.memory.of(platform).list(""),
    exportSubject: async ({ person: asked, by }) => {
      const viewer = numberFor(by, (await db.people.roster()).people.keys());
      const found = await useCases.exportSubject(await subjectFor(asked));
      if (found === null) return wrong("cli.export.nobody", { person: asked });
      // Looking at a case through an export is a look like any other; logged before it is shown.
      await db.transaction(async (stores) => {
        for (const { incident } of found.written) {
          await stores.views.add({
            at: found.exportedAt,
            viewer,
            incident: incident.id,
            what: "export",
          });
        }
      });
      return found;
    },
    erase: async ({ person: asked, confirmed, alsoOpen }) => {
      const subject = await subjectFor(asked);
      const known = await useCases.exportSubject(subject);
      if (known === null) return wrong("cli.export.nobody", { person: asked });
      const name = known.person?.name ?? asked;
      if (!confirmed) return { name, erased: false, refused: [], cases: 0 };
      const { removedCases, namelessCases, refused } = await useCases.erase(subject, {
        evenOpen: alsoOpen,
      });
      return {
        name,
        erased: refused.length === 0,
        refused,
        cases: removedCases.length + namelessCases.length,
      };
    },
  };
}
