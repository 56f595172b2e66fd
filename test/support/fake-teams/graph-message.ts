import { cardsIn } from "./check-activity.ts";
import { paragraphs } from "./html.ts";
import type { Json, Post, User } from "./model.ts";
import { isChannel } from "./model.ts";
import type { State } from "./state.ts";

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

const identity = (user: User): Json => ({
  "@odata.type": "#microsoft.graph.teamworkUserIdentity",
  id: user.id,
  displayName: user.name,
  userIdentityType: "aadUser",
  tenantId: user.tenantId,
});

/** A message as Graph's `chatMessage`. */
export function graphMessage(state: State, post: Post): Json {
  const { place } = post;
  const gone = post.deletedAt !== null;
  const { content, attachments } = gone ? { content: "", attachments: [] } : bodyOf(post);
  return {
    id: post.id,
    replyToId: post.rootId,
    etag: String(post.modifiedAt),
    messageType: "message",
    createdDateTime: iso(post.createdAt),
    lastModifiedDateTime: iso(post.modifiedAt),
    lastEditedDateTime: iso(post.editedAt),
    deletedDateTime: iso(post.deletedAt),
    subject: gone ? null : post.subject,
    summary: null,
    chatId: isChannel(place) ? null : place.chatId,
    importance: "normal",
    locale: "nl-nl",
    webUrl: isChannel(place) ? linkOf(state, post) : null,
    policyViolation: post.hidden ? { dlpAction: "blockAccess", verdictDetails: "none" } : null,
    eventDetail: null,
    from: fromOf(state, post),
    body: { contentType: "html", content },
    channelIdentity: isChannel(place) ? { teamId: place.team.groupId, channelId: place.id } : null,
    attachments,
    mentions: gone
      ? []
      : post.mentions.map((user, id) => ({
          id,
          mentionText: user.name,
          mentioned: { application: null, device: null, conversation: null, user: identity(user) },
        })),
    reactions: [],
  };
}

/** "Copy link" on a message. */
export function linkOf(state: State, post: Post): string {
  const { place } = post;
  if (!isChannel(place)) throw new Error("messages of a chat have another kind of link");
  const query = new URLSearchParams({
    tenantId: state.identity.tenantId,
    groupId: place.team.groupId,
    parentMessageId: post.rootId ?? post.id,
    teamName: place.team.name,
    channelName: place.name,
    createdTime: post.id,
  });
  return `https://teams.microsoft.com/l/message/${encodeURIComponent(place.id)}/${post.id}?${query.toString()}`;
}

function fromOf(state: State, { author }: Post): Json {
  const nobody = { application: null, device: null, user: null };
  if (author === "bot" || "app" in author) {
    const [id, displayName] =
      author === "bot"
        ? [state.identity.appId, state.identity.botName]
        : ["0b2a5d8e-3f64-4c55-9e0e-6f1c6a3c1d00", author.app];
    return { ...nobody, application: { id, displayName, applicationIdentityType: "bot" } };
  }
  return { ...nobody, user: identity(author) };
}

/** Files, cards, quotes and copies are attachments to which the body points. */
function bodyOf(post: Post): { readonly content: string; readonly attachments: readonly Json[] } {
  if (post.activity === null)
    return { content: post.graphHtml, attachments: post.graphAttachments };
  const cards = cardsIn(post.activity).map((card, index) => ({
    id: `${post.id}-${index}`,
    contentType: "application/vnd.microsoft.card.adaptive",
    contentUrl: null,
    content: JSON.stringify(card),
    name: null,
    thumbnailUrl: null,
    teamsAppId: null,
  }));
  const points = cards.map(({ id }) => `<attachment id="${id}"></attachment>`);
  const words = post.text === "" ? [] : [paragraphs(post.text)];
  return { content: [...words, ...points].join(""), attachments: cards };
}
