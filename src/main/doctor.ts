import { statfs } from "node:fs/promises";
import type { Admin } from "../cli/admin.ts";
import type { DoctorReport } from "../cli/commands/doctor.ts";
import type { Check } from "../domain/chat.ts";
import { KlaswachtError } from "../domain/errors.ts";
import type { Policy } from "../domain/policy.ts";
import type { Translate } from "../domain/school.ts";
import type { KnownToBot } from "./check-platforms.ts";

const LEAST_FREE_MB = 500;
/** No release is older than this; a clock before it was never set. */
const RELEASED = Date.parse("2026-11-01T00:00:00Z");

/** Looks at everything that must be right before a school relies on the bot. Each failed check says the repair. */
export async function examine(deps: {
  readonly settings: () => Promise<Policy>;
  /** Null when the database cannot be reached; `error` says why. */
  readonly admin: <Result>(work: (admin: Admin) => Promise<Result>) => Promise<Result>;
  /** The platforms' own checks, made with the credentials in the environment. */
  readonly platforms: (
    policy: Policy,
    known: KnownToBot,
  ) => Promise<readonly (readonly [string, readonly Check[]])[]>;
  readonly dataFolder: string;
  readonly now: () => number;
  readonly texts: Translate;
}): Promise<DoctorReport> {
  const { texts } = deps;
  const checks: Check[] = [];
  const add = (name: string, ok: boolean, detail: string, repair: string): void =>
    void checks.push({ name, ok, detail, repair });

  let policy: Policy | null = null;
  let problems: DoctorReport["problems"] = [];
  try {
    policy = await deps.settings();
    add(
      texts("cli.doctor.config"),
      true,
      texts("cli.doctor.config_fine", { version: policy.version }),
      "",
    );
  } catch (error) {
    problems = error instanceof KlaswachtError ? error.problems : [];
    add(
      texts("cli.doctor.config"),
      false,
      texts("cli.problems", { count: problems.length }),
      texts("cli.doctor.config_repair"),
    );
  }
  await disk(deps.dataFolder, texts, add);
  const now = deps.now();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  add(
    texts("cli.doctor.clock"),
    now >= RELEASED,
    texts("cli.doctor.clock_fine", { now: new Date(now).toISOString(), zone }),
    texts("cli.doctor.clock_repair"),
  );
  if (policy === null) return { checks, problems };

  let known: KnownToBot = { noticed: new Set(), teams: [] };
  try {
    known = await deps.admin((admin) => examineBot(admin, texts, add));
  } catch (error) {
    const detail = error instanceof Error ? error.message : texts("cli.wrong.other");
    add(texts("cli.doctor.database"), false, detail, texts("cli.doctor.database_repair"));
  }
  for (const [platform, found] of await deps.platforms(policy, known)) {
    for (const check of found)
      checks.push({ ...check, name: texts("cli.doctor.platform", { platform, name: check.name }) });
  }
  return { checks, problems };
}

/** Gaps that a school has together when its roster is empty. */
const NOBODY = ["no-administrator", "no-safety-coordinator", "class-without-mentor"];

type Add = (name: string, ok: boolean, detail: string, repair: string) => void;

async function disk(folder: string, texts: Translate, add: Add): Promise<void> {
  // Before the first start the folder is not there; the disk it will be on is.
  const found = (await statfs(folder).catch(() => null)) ?? (await statfs(".").catch(() => null));
  const free = found === null ? 0 : Math.floor((found.bavail * found.bsize) / 1_048_576);
  add(
    texts("cli.doctor.disk"),
    free >= LEAST_FREE_MB,
    texts("cli.doctor.disk_fine", { free }),
    texts("cli.doctor.disk_repair"),
  );
}

/** Gives what the platforms' own checks need of it. */
async function examineBot(admin: Admin, texts: Translate, add: Add): Promise<KnownToBot> {
  const status = await admin.status();
  const { pending, failed } = status;
  add(
    texts("cli.doctor.database"),
    true,
    texts("cli.doctor.database_fine", { pending, failed }),
    "",
  );
  add(
    texts("cli.doctor.outbox"),
    failed === 0,
    texts("cli.channel.queue", { pending, failed, open: status.open }),
    texts("cli.doctor.outbox_repair"),
  );
  for (const { platform, connected } of status.platforms) {
    add(
      texts("cli.doctor.connected", { platform }),
      connected,
      texts(connected ? "cli.doctor.connected_fine" : "cli.doctor.connected_not"),
      texts("cli.doctor.connected_repair"),
    );
  }
  for (const channel of status.channels) {
    const reached = channel.mode === channel.wanted;
    const { mode, wanted } = channel;
    const repairs = {
      "no-notice": "notice_repair",
      override: "override_repair",
      "too-young": "young_repair",
      settings: "notice_repair",
    } as const;
    add(
      texts("cli.doctor.notice", { channel: channel.channel }),
      reached,
      reached
        ? texts("cli.doctor.notice_fine", { mode })
        : texts("cli.doctor.notice_missing", {
            wanted,
            mode,
            because: texts(`cli.doctor.because.${channel.because}`),
          }),
      channel.because === "override"
        ? texts("cli.doctor.override_repair", { channel: channel.channel })
        : texts(
            !status.running && channel.because === "no-notice"
              ? "cli.doctor.notice_first"
              : `cli.doctor.${repairs[channel.because]}`,
          ),
    );
  }
  const gaps = await admin.rosterGaps();
  const schools = Map.groupBy(gaps, (gap) => gap.school);
  for (const school of new Set(status.channels.map((channel) => channel.school))) {
    const found = schools.get(school) ?? [];
    const some = found.slice(0, 5).map((gap) => gap.text);
    // Nobody at all: no roster was read in yet.
    const empty = NOBODY.every((kind) => found.some((gap) => gap.kind === kind));
    const more = found.length > some.length ? ` … (+${found.length - some.length})` : "";
    add(
      texts("cli.doctor.roster", { school }),
      found.length === 0,
      found.length === 0 ? texts("cli.doctor.roster_fine") : some.join("; ") + more,
      empty ? texts("cli.doctor.roster_first", { school }) : texts("cli.doctor.roster_repair"),
    );
  }
  const noticed = status.channels.filter((channel) => channel.notice !== null);
  return {
    noticed: new Set(noticed.map((channel) => channel.channel)),
    teams: await admin.remembered({ platform: "teams" }),
  };
}
