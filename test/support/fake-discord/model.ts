/** A JSON object whose shape the fake only passes on. */
export type Json = { readonly [key: string]: unknown };

export type User = {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: "0";
  readonly avatar: null;
  readonly bot: boolean;
};

export type Attachment = {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type?: string;
  readonly description?: string;
  readonly title?: string;
  readonly duration_secs?: number;
  readonly waveform?: string;
  readonly width?: number;
  readonly height?: number;
};

/** One message; `body` is what every caller sees, the rest is the fake's own book-keeping. */
export type Message = {
  readonly id: string;
  readonly channelId: string;
  readonly author: User;
  readonly body: {
    content: string;
    readonly timestamp: string;
    edited_timestamp: string | null;
    mention_everyone: boolean;
    mentions: readonly User[];
    mention_roles: readonly string[];
    attachments: readonly Attachment[];
    embeds: readonly Json[];
    components: readonly Json[];
    pinned: boolean;
    readonly type: number;
    flags: number;
  };
  readonly extra: { [key: string]: unknown };
  /** The message that this one answers, for a reply. */
  readonly repliesTo: string | null;
  /** The one user who can see it, for an ephemeral answer. */
  readonly onlyFor: string | null;
};

export type Overwrite = {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: bigint;
  readonly deny: bigint;
};

type ThreadState = {
  archived: boolean;
  archivedAt: number;
  locked: boolean;
  /** At the top of its forum. */
  pinned: boolean;
  readonly ownerId: string;
  readonly createdAt: number;
  readonly members: Set<string>;
};

export type Channel = {
  readonly id: string;
  readonly type: number;
  readonly guildId: string | null;
  readonly parentId: string | null;
  name: string;
  topic: string | null;
  overwrites: Overwrite[];
  readonly thread: ThreadState | null;
  /** For a direct-message channel: the user on the other side. */
  readonly recipient: User | null;
  /** In order of id; ephemeral answers are kept apart. */
  readonly messages: Message[];
  readonly pins: Map<string, number>;
};

type Role = {
  readonly id: string;
  readonly name: string;
  permissions: bigint;
  readonly position: number;
};
export type Member = {
  readonly user: User;
  readonly joinedAt: string;
  roles: string[];
  nick: string | null;
};

export type Guild = {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  readonly channels: Set<string>;
};

export const CHANNEL = {
  text: 0,
  dm: 1,
  category: 4,
  publicThread: 11,
  privateThread: 12,
  forum: 15,
} as const;
export const FLAG = {
  suppressEmbeds: 4,
  hasThread: 32,
  ephemeral: 64,
  loading: 128,
  silent: 4096,
  voice: 8192,
  snapshot: 16_384,
  componentsV2: 32_768,
} as const;
export const MESSAGE_TYPE = {
  default: 0,
  pinAdded: 6,
  threadCreated: 18,
  reply: 19,
  chatInput: 20,
  threadStarter: 21,
  contextMenu: 23,
} as const;
/** Intents as Discord numbers them; `none` marks events that every session gets. */
export const INTENT = {
  none: 0,
  guilds: 1,
  members: 2,
  presences: 256,
  guildMessages: 512,
  directMessages: 4096,
  content: 32_768,
} as const;
