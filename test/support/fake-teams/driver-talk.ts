import type { Activities } from "./activities.ts";
import type { Said } from "./compose.ts";
import { compose } from "./compose.ts";
import type { Deliver } from "./deliver.ts";
import type { Ref } from "./driver-people.ts";
import { idOf } from "./driver-people.ts";
import { linkOf } from "./graph-message.ts";
import type { Json, Place, Post, User } from "./model.ts";
import { isChannel } from "./model.ts";
import type { State } from "./state.ts";
import { hears } from "./state.ts";

/** Where something is said: a channel, or the word `bot` for the own chat with the bot. */
export type Where = Ref;
export type SayOptions = {
  /** Replies in the chain of this post. */
  readonly replyTo?: Ref;
};

/** What people write, change and take away. Each call comes back at once; the activity is on its way then. */
export function talkDriver(
  state: State,
  activities: Activities,
  deliver: Deliver,
  deps: { readonly userOf: (ref: Ref) => User; readonly serviceUrl: () => string },
) {
  const postOf = (ref: Ref): Post => {
    const post = state.posts.get(idOf(ref));
    if (post === undefined) throw new Error(`no message ${idOf(ref)}`);
    return post;
  };
  const placeOf = (where: Where, user: User | null): Place => {
    const id = idOf(where);
    if (id === "bot" && user !== null) return state.chatWith(user);
    const place: Place | undefined = state.channels.get(id) ?? state.chats.get(id);
    if (place === undefined) throw new Error(`no place ${id}`);
    return place;
  };
  const bot = () => ({ name: state.identity.botName, serviceUrl: deps.serviceUrl() });

  function write(author: Post["author"], place: Place, said: Said, options: SayOptions): Post {
    const { id, at } = state.stamp();
    const answered = options.replyTo === undefined ? null : postOf(options.replyTo);
    return state.add({
      id,
      place,
      rootId: answered === null || !isChannel(place) ? null : (answered.rootId ?? answered.id),
      author,
      ...compose(said, bot()),
      activity: null,
      onlyFor: null,
      createdAt: at,
      modifiedAt: at,
      editedAt: null,
      deletedAt: null,
      hidden: false,
    });
  }
  const fromOf = ({ author }: Post): Json =>
    author === "bot"
      ? activities.bot()
      : "app" in author
        ? { id: "28:0b2a5d8e-3f64-4c55-9e0e-6f1c6a3c1d00", name: author.app }
        : activities.person(author);
  /** Without the permission for all messages the bot gets those that mention it. */
  function isHeard(post: Post, said: Said | null): boolean {
    if (hears(post.place)) return true;
    const mentioned = typeof said === "object" && said !== null && said.mentionsBot === true;
    return mentioned && isChannel(post.place) && post.place.team.installed;
  }
  function touch(post: Post): number {
    const { at } = state.stamp();
    post.modifiedAt = at;
    return at;
  }

  return {
    postOf,
    says(user: Ref, where: Where, said: Said, options: SayOptions = {}): Post {
      const who = deps.userOf(user);
      const place = placeOf(where, who);
      if (isChannel(place) && !place.team.members.has(who.id))
        throw new Error(`${who.name} is not in the team`);
      const post = write(who, place, said, options);
      if (isHeard(post, said))
        void deliver.send(mention(activities.message(post, fromOf(post)), said));
      return post;
    },
    edits(ref: Ref, said: Said): void {
      const post = postOf(ref);
      Object.assign(post, compose(said, bot()));
      post.editedAt = touch(post);
      state.changed();
      if (isHeard(post, said))
        void deliver.send(mention(activities.edited(post, fromOf(post), post.editedAt), said));
    },
    deletes(ref: Ref): void {
      const post = postOf(ref);
      post.deletedAt = touch(post);
      state.changed();
      if (isHeard(post, null) && post.author !== "bot")
        void deliver.send(activities.deleted(post, fromOf(post), post.modifiedAt));
    },
    undeletes(ref: Ref): void {
      const post = postOf(ref);
      post.deletedAt = null;
      touch(post);
      state.changed();
      if (isHeard(post, null))
        void deliver.send(activities.undeleted(post, fromOf(post), post.modifiedAt));
    },
    /** Another app posts. Bots do not hear each other, but in the history everything stands. */
    appSays(name: string, where: Where, said: Said): Post {
      return write({ app: name }, placeOf(where, null), said, {});
    },
    linkOf: (ref: Ref): string => linkOf(state, postOf(ref)),
    /** The activity of a message as it was or would be sent, for tests that send it again, late or changed. */
    activityOf: (ref: Ref): Json => {
      const post = postOf(ref);
      return activities.message(post, fromOf(post));
    },
    /** The activity as that of another post, with an id that no post has or will get. */
    anew: (activity: Json): Json => ({ ...activity, id: state.stamp().id }),
  };

  function mention(activity: Json, said: Said): Json {
    if (typeof said === "string" || said.mentionsBot !== true) return activity;
    const { botName } = state.identity;
    const entity = {
      type: "mention",
      mentioned: activities.bot(),
      text: `<at>${botName}</at>`,
    };
    const entities = Array.isArray(activity["entities"]) ? (activity["entities"] as unknown[]) : [];
    return { ...activity, entities: [entity, ...entities] };
  }
}
