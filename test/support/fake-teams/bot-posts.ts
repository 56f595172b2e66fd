import type { Json, Place, Post, User } from "./model.ts";
import { asObject, asText, isChannel } from "./model.ts";
import type { State } from "./state.ts";

export type BotPosts = ReturnType<typeof createBotPosts>;

/** What this bot writes, changes and takes away, and whom that rings. */
export function createBotPosts(state: State) {
  /** A copy of the card that one person alone sees, until the message itself changes. */
  const views = new Map<string, Map<string, Json>>();

  function post(
    place: Place,
    rootId: string | null,
    activity: Json,
    onlyFor: User | null = null,
  ): Post {
    const { id, at } = state.stamp();
    const fresh = state.add({
      id,
      place,
      rootId: isChannel(place) ? rootId : null,
      author: "bot",
      text: asText(activity["text"]),
      html: "",
      attachments: [],
      graphHtml: "",
      subject: null,
      graphAttachments: [],
      mentions: [],
      activity,
      onlyFor,
      createdAt: at,
      modifiedAt: at,
      editedAt: null,
      deletedAt: null,
      hidden: false,
    });
    ring(fresh, activity);
    return fresh;
  }
  /** A new message in a personal chat shows a banner; one in a channel only when it says so. */
  function ring(fresh: Post, activity: Json): void {
    const alert = asObject(asObject(activity["channelData"])["notification"])["alert"] === true;
    const { place } = fresh;
    if (isChannel(place) && !alert) return;
    state.pushes.push({
      messageId: fresh.id,
      place: place.id,
      to: isChannel(place) ? null : place.user.id,
      banner: asText(activity["summary"]) || asText(activity["text"]),
      at: fresh.createdAt,
    });
    state.changed();
  }

  return {
    post,
    change(target: Post, activity: Json): void {
      const { at } = state.stamp();
      target.activity = activity;
      target.text = asText(activity["text"]);
      target.modifiedAt = at;
      target.editedAt = at;
      views.delete(target.id);
      state.changed();
    },
    remove(target: Post): void {
      const { at } = state.stamp();
      target.deletedAt = at;
      target.modifiedAt = at;
      views.delete(target.id);
      state.changed();
    },
    /** What this person has before them in place of the message's own card, or null. */
    viewOf: (target: Post, user: User): Json | null => views.get(target.id)?.get(user.id) ?? null,
    setView(target: Post, user: User, card: Json): void {
      const of = views.get(target.id) ?? new Map<string, Json>();
      of.set(user.id, card);
      views.set(target.id, of);
      state.changed();
    },
    /** The client is started anew: private views are gone. */
    forgetViews: (user: User): void => {
      for (const of of views.values()) of.delete(user.id);
      state.changed();
    },
  };
}
