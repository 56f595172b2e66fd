import type { Channel, Message } from "./model.ts";
import type { State } from "./state.ts";

/** What `enforce_nonce` remembers: the message that the bot made with a nonce, per channel, for some minutes by the clock. */
export function createNonces(state: State, windowMs: number) {
  const byNonce = new Map<
    string,
    { readonly channel: string; readonly id: string; readonly at: number }[]
  >();
  const recent = (nonce: string | number) =>
    (byNonce.get(String(nonce)) ?? []).filter(({ at }) => state.now() - at < windowMs);
  return {
    remember(channel: Channel, nonce: string | number, message: Message): void {
      byNonce.set(String(nonce), [
        ...recent(nonce),
        { channel: channel.id, id: message.id, at: state.now() },
      ]);
    },
    /** Discord's text says "by the same author" and leaves other channels open, so the same nonce elsewhere is a mistake. */
    find(channel: Channel, nonce: string | number, line: string): Message | null {
      const known = recent(nonce);
      if (known.some((entry) => entry.channel !== channel.id))
        state.violate("the same nonce in two channels", line);
      const here = known.find((entry) => entry.channel === channel.id);
      return here === undefined ? null : (state.messages.get(here.id) ?? null);
    },
  };
}
