import type { Intake } from "../../src/domain/chat.ts";
import type { Log } from "../../src/domain/trace.ts";
import { isProgram, refsOf, type TeamsActivity } from "./activity-schema.ts";
import { teamsAccount, type Addresses } from "./addresses.ts";
import type { Connector } from "./connector.ts";
import { errorCode } from "./failures.ts";

/** Which team and channel an activity is about; null where it names none. */
export function teamOf({ channelData }: TeamsActivity): {
  readonly team: string | null;
  readonly group: string | null;
  readonly channel: string | null;
} {
  return {
    team: channelData?.team?.id ?? channelData?.teamsTeamId ?? null,
    group: channelData?.team?.aadGroupId ?? null,
    channel: channelData?.channel?.id ?? channelData?.teamsChannelId ?? null,
  };
}

/** Changes of a team that end the hearing, and those after which it is heard again. */
const GONE: ReadonlySet<string> = new Set(["teamDeleted", "teamHardDeleted", "teamArchived"]);
const BACK: ReadonlySet<string> = new Set(["teamRestored", "teamUnarchived"]);
const CHANNEL_SEEN: ReadonlySet<string> = new Set([
  "channelCreated",
  "channelRenamed",
  "channelShared",
]);

/** Keeps addresses true when the app, people, teams and channels come, change and go. */
export function createTeamEvents(deps: {
  readonly addresses: Addresses;
  readonly connector: Connector;
  readonly intake: Intake;
  readonly log: Log;
}): (activity: TeamsActivity) => Promise<void> {
  const { addresses, connector, intake, log } = deps;

  async function arrived(team: string, group: string | null): Promise<void> {
    await addresses.learnTeam(team, { group, installed: true });
    log.info("TEAMS_APP_ADDED", { team });
    try {
      for (const { id } of await connector.channels(team)) await addresses.learnChannel(id, team);
    } catch (error) {
      log.warn("TEAMS_CHANNELS_NOT_READ", { team, error: errorCode(error) });
    }
    // What was posted there while we were not told.
    intake.gap("teams");
    try {
      // So that a first note finds its way, and mentions have a face.
      for (const { id, account } of await connector.members(team))
        await addresses.learnPerson(teamsAccount(account), { user: id });
    } catch (error) {
      log.warn("TEAMS_MEMBERS_NOT_READ", { team, error: errorCode(error) });
    }
  }
  async function left(team: string): Promise<void> {
    await addresses.learnTeam(team, { installed: false });
    log.error("TEAMS_APP_REMOVED", { team });
  }

  async function memberChange(activity: TeamsActivity, team: string | null): Promise<void> {
    const { membersAdded, membersRemoved } = activity;
    const isUs = (who: { readonly id: string | null }): boolean =>
      who.id !== null && who.id === activity.recipient?.id;
    if (team !== null && membersAdded.some(isUs)) await arrived(team, teamOf(activity).group);
    if (team !== null && membersRemoved.some(isUs)) await left(team);
    for (const who of membersAdded) {
      if (isUs(who) || isProgram(who) || who.aadObjectId === null || who.id === null) continue;
      await addresses.learnPerson(teamsAccount(who.aadObjectId), { user: who.id });
    }
  }

  async function teamChange(event: string, activity: TeamsActivity): Promise<void> {
    const { team, group, channel } = teamOf(activity);
    if (team === null) return;
    if (GONE.has(event)) return left(team);
    if (BACK.has(event)) return arrived(team, group);
    if (channel === null) return;
    if (CHANNEL_SEEN.has(event)) await addresses.learnChannel(channel, team);
    else if (event === "channelDeleted" || event === "channelUnShared")
      await addresses.forgetChannel(channel);
    else if (event === "channelRestored") {
      await addresses.learnChannel(channel, team);
      intake.gap("teams");
    }
  }

  return async (activity) => {
    const { team, group } = teamOf(activity);
    const event = activity.channelData?.eventType ?? "";
    log.debug("TEAMS_EVENT", refsOf(activity));
    if (activity.type === "installationUpdate") {
      if (team === null) return;
      if ((activity.action ?? "").startsWith("add")) await arrived(team, group);
      else if ((activity.action ?? "").startsWith("remove")) await left(team);
    } else {
      await memberChange(activity, team);
      await teamChange(event, activity);
    }
  };
}
