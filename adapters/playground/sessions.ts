import type { AccountId, ChannelId } from "../../src/domain/ids.ts";
import type { Language } from "../../src/domain/school.ts";

/** What one visitor is looking at. */
export type View = {
  readonly language: Language;
  readonly channel: ChannelId;
  readonly writer: AccountId;
  readonly phone: AccountId;
  /** Post that is being edited or answered. */
  readonly editing: string | null;
  readonly answering: string | null;
};
export type Session = {
  readonly id: string;
  readonly view: () => View;
  readonly change: (change: Partial<View>) => void;
  /** Rings seen per phone, to count the new ones. */
  readonly looked: Map<AccountId, number>;
};

const MOST_SESSIONS = 20;

/** Visitors, let in by links that work once. In memory: a restart asks for a new link. */
export type Sessions = {
  readonly issueKey: () => string;
  /** The session for an unused key, or null. */
  readonly exchange: (key: string, first: View) => Session | null;
  readonly get: (id: string | undefined) => Session | null;
};

/** `random` gives unguessable strings. */
export function createSessions(random: () => string): Sessions {
  const keys = new Set<string>();
  const sessions = new Map<string, Session>();
  return {
    issueKey: () => {
      const key = random();
      keys.add(key);
      return key;
    },
    exchange: (key, first) => {
      if (!keys.delete(key)) return null;
      let view = first;
      const session: Session = {
        id: random(),
        view: () => view,
        change: (change) => {
          view = { ...view, ...change };
        },
        looked: new Map(),
      };
      sessions.set(session.id, session);
      const [oldest] = sessions.keys();
      if (sessions.size > MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest);
      return session;
    },
    get: (id) => (id === undefined ? null : (sessions.get(id) ?? null)),
  };
}
