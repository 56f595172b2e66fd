import type { Activity } from "botbuilder";
import type { AccountRef } from "../../src/domain/ids.ts";

/** What is sent: an activity without the parts that say where it goes. */
export type OutgoingActivity = Partial<Activity>;

export type TeamDetails = { readonly team: string; readonly group: string | null };
export type TeamMember = {
  /** The Bot Framework's own id of the person (`29:…`). */
  readonly id: string;
  /** Entra object id, lower case. */
  readonly account: string;
};

/**
 * The Bot Connector, as far as it is needed: conversations and what stands in them. A conversation is a personal chat
 * (`a:…`), a channel (`19:…`: what is sent there begins a post), or a reply chain (`19:…;messageid=ROOT`). Waits short
 * throttling out; everything else rejects with an error that failures.ts reads.
 */
export type Connector = {
  /** The personal conversation with this account, opened when it is not known. */
  readonly personal: (account: AccountRef) => Promise<string>;
  /** Sends, and resolves to the activity's id. `targeted`: shown to its recipient alone. */
  readonly send: (
    conversation: string,
    activity: OutgoingActivity,
    options?: { readonly targeted?: boolean },
  ) => Promise<string>;
  /** Edits in place; does not ring. */
  readonly update: (conversation: string, id: string, activity: OutgoingActivity) => Promise<void>;
  readonly remove: (conversation: string, id: string) => Promise<void>;
  /** Details of the team with this id (`19:…@thread.tacv2`). */
  readonly team: (team: string) => Promise<TeamDetails>;
  /** Everybody in a team, channel or personal chat. */
  readonly members: (conversation: string) => Promise<readonly TeamMember[]>;
};
