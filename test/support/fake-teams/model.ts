/** A JSON object whose shape the fake only passes on. */
export type Json = { readonly [key: string]: unknown };

/** Somebody in the tenant. */
export type User = {
  /** Entra object id, lower case. */
  readonly id: string;
  /** What the Bot Framework calls this person towards this bot (`29:…`). */
  readonly key: string;
  readonly name: string;
  readonly mail: string;
  /** Of another tenant: a guest. */
  readonly tenantId: string;
};

export type Team = {
  /** `19:…@thread.tacv2`, the id of its General channel. */
  readonly id: string;
  /** The team in Graph. */
  readonly groupId: string;
  readonly name: string;
  readonly members: Map<string, User>;
  readonly channels: Map<string, Channel>;
  /** Whether the bot's app is in the team. */
  installed: boolean;
  /** Resource-specific permissions granted with the installation. */
  readonly granted: Set<string>;
  /** Id of the installation in Graph. */
  readonly installation: string;
};

export type Channel = {
  /** `19:…@thread.tacv2`. */
  readonly id: string;
  readonly team: Team;
  /** Bots of this kind are in standard channels alone, but are told of the others. */
  readonly kind: "standard" | "shared" | "private";
  name: string;
  /** In order of id: posts and replies. */
  readonly posts: Post[];
};

/** A personal chat with the bot. */
export type Chat = {
  /** `a:…`, for the bot. */
  readonly id: string;
  /** `19:…@unq.gbl.spaces`, in Graph. */
  readonly chatId: string;
  readonly installation: string;
  readonly user: User;
  state: "open" | "blocked" | "removed";
  readonly posts: Post[];
};

export type Place = Channel | Chat;

/** One message. What the Connector and Graph show of it is made from this. */
export type Post = {
  /** Epoch milliseconds, unique; the activity's id and Graph's. */
  readonly id: string;
  readonly place: Place;
  /** The post that this one replies to, in a channel; null for a post that begins a chain, and in a chat. */
  readonly rootId: string | null;
  /** A person, this bot, or the name of another app. */
  readonly author: User | "bot" | { readonly app: string };
  /** Plain words as the Connector gives them in `text`. */
  text: string;
  /** The HTML that the Connector passes on, and what it attaches beside it. */
  html: string;
  attachments: readonly Json[];
  /** The same message as Graph has it. */
  graphHtml: string;
  /** What stands above a first post; Graph tells it, the Connector does not. */
  subject: string | null;
  graphAttachments: readonly Json[];
  mentions: readonly User[];
  /** For a message of the bot: the activity as it was sent last. */
  activity: Json | null;
  /** The one user who sees it, for a targeted message. */
  readonly onlyFor: User | null;
  readonly createdAt: number;
  modifiedAt: number;
  editedAt: number | null;
  deletedAt: number | null;
  /** Set by Graph's policyViolation: readers see a line in its place. */
  hidden: boolean;
};

export const isChannel = (place: Place): place is Channel => "team" in place;

/** The activity's `conversation.id`. */
export const conversationOf = (post: Post): string =>
  isChannel(post.place) ? `${post.place.id};messageid=${post.rootId ?? post.id}` : post.place.id;

export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
export const asObject = (value: unknown): Json => (isObject(value) ? value : {});
export const asList = (value: unknown): readonly Json[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : []).filter(isObject);
export const asText = (value: unknown): string => (typeof value === "string" ? value : "");
