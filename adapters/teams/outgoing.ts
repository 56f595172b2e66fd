import type {
  CardPoster,
  Delivery,
  Destination,
  LinePoster,
  NotePlace,
  NoteSender,
  NoticePoster,
  Once,
  Pinger,
} from "../../src/domain/chat.ts";
import type { Clock } from "../../src/domain/clock.ts";
import type { AccountRef } from "../../src/domain/ids.ts";
import type { Log } from "../../src/domain/trace.ts";
import type { Addresses } from "./addresses.ts";
import type { Connector, OutgoingActivity } from "./connector.ts";
import { errorCode, isGone, statusOf, undeliveredBy } from "./failures.ts";
import { caseActivity, cardOf, noteActivity, noticeActivity, pingActivity } from "./layout.ts";
import { conversationOf, messageLink } from "./message-ids.ts";
import type { SendOnce, Target } from "./send-once.ts";
import { readSentRef, sentRef, type SentMessage } from "./sent-ref.ts";
import type { ShownCards } from "./shown-cards.ts";

export type Outgoing = NoteSender & LinePoster & CardPoster & Pinger & NoticePoster;

/** Everything the bot sends. Expected failures come back as values. */
export function createOutgoing(deps: {
  readonly connector: Connector;
  readonly addresses: Pick<Addresses, "person" | "channel" | "service">;
  readonly sendOnce: SendOnce;
  readonly shown: ShownCards;
  readonly targetedNotes: () => boolean;
  readonly clock: Clock;
  readonly log: Log;
}): Outgoing {
  const { connector, addresses, sendOnce, shown, targetedNotes, clock, log } = deps;

  async function delivering(
    kind: string,
    to: "person" | "channel",
    work: () => Promise<SentMessage>,
  ): Promise<Delivery> {
    try {
      return { kind: "delivered", ref: sentRef(await work()) };
    } catch (error) {
      const refs = { kind, error: errorCode(error) };
      // That holds for everything we send: the operator has to repair it.
      if (statusOf(error) === 401) log.error("TEAMS_TOKEN_REFUSED", refs);
      else log.warn("TEAMS_NOT_DELIVERED", refs);
      return undeliveredBy(error, to, clock.now());
    }
  }

  async function sendTo(
    where: Destination,
    thread: string | null,
    activity: OutgoingActivity,
    once: Once,
    options?: Parameters<SendOnce>[3],
  ): Promise<Awaited<ReturnType<SendOnce>>> {
    const send = async (conversation: string) => {
      const target: Target = { conversation, where, thread };
      const sent = await sendOnce(target, activity, once, options);
      keep(sent, activity);
      return sent;
    };
    if (where.kind === "channel") return send(conversationOf(where.channel.channel, thread));
    const known = await connector.personal(where.account);
    try {
      return await send(known);
    } catch (error) {
      if (!isGone(error)) throw error;
      // The app was taken out and put back: there is another conversation now.
      const anew = await connector.personal(where.account, { anew: true });
      if (anew === known) throw error;
      return send(anew);
    }
  }

  async function edit(at: SentMessage, activity: OutgoingActivity): Promise<void> {
    await connector.update(at.conversation, at.activity, activity);
    keep(at, activity);
  }

  function keep(at: SentMessage, activity: OutgoingActivity): void {
    const card = cardOf(activity);
    if (card !== null) shown.keep({ conversation: at.conversation, activity: at.activity }, card);
  }

  /** Removes what has been replaced; one that stays is untidy, not undelivered. */
  async function removeQuietly(previous: SentMessage): Promise<void> {
    try {
      await connector.remove(previous.conversation, previous.activity);
      shown.forget(previous);
    } catch (error) {
      if (!isGone(error)) log.warn("TEAMS_PING_STAYED", { error: errorCode(error) });
    }
  }

  /** In the channel, for the addressee alone. Null when that is not wanted or not possible there. */
  async function targetedNote(
    to: AccountRef,
    activity: OutgoingActivity,
    once: Once,
    place: NotePlace | undefined,
  ): Promise<Delivery | null> {
    if (place === undefined || !targetedNotes()) return null;
    const user = (await addresses.person(to))?.user ?? null;
    if (user === null) return null;
    const where: Destination = { kind: "channel", channel: place.channel };
    const addressed = { ...activity, recipient: { id: user, name: "" } };
    const key = { ...once, key: `${once.key}/channel` };
    const result = await delivering("targeted note", "channel", () =>
      sendTo(where, place.thread, addressed, key, { targeted: true }),
    );
    // Refused, for a preview may be taken away: then the private chat counts.
    return result.kind === "undelivered" && result.reason === "forbidden" ? null : result;
  }

  return {
    note: async (to, view, once, place) => {
      const activity = noteActivity(view);
      const where: Destination = { kind: "person", account: to };
      const result = await delivering("note", "person", () => sendTo(where, null, activity, once));
      if (result.kind === "delivered" || result.reason !== "closed") return result;
      return (await targetedNote(to, activity, once, place)) ?? result;
    },
    line: (to, thread, view, once) =>
      delivering("line", "channel", () =>
        sendTo({ kind: "channel", channel: to }, thread, noteActivity(view), once),
      ),
    card: (to, view, existing, once) =>
      delivering("card", to.kind, async () => {
        const activity = caseActivity(view);
        const known = existing === null ? null : readSentRef(existing);
        if (known !== null) {
          try {
            await edit(known, activity);
            return known;
          } catch (error) {
            if (!isGone(error)) throw error;
          }
        }
        const options = known === null ? {} : { insteadOf: known.activity };
        const sent = await sendTo(to, null, activity, once, options);
        // What an earlier attempt left there may say less than is known now.
        if (sent.foundAgain) await edit(sent, activity);
        return sent;
      }),
    redact: (at, view) =>
      delivering("redact", "channel", async () => {
        const known = readSentRef(at);
        if (known === null) throw new Error("not a reference of ours");
        try {
          await edit(known, caseActivity(view));
        } catch (error) {
          if (!isGone(error)) throw error;
          shown.forget(known);
        }
        return known;
      }),
    ping: (to, view, links, once) =>
      delivering("ping", to.kind, async () => {
        const card = links.card === null ? null : readSentRef(links.card);
        const previous = links.previous === null ? null : readSentRef(links.previous);
        const activity = pingActivity(view, card === null ? null : await linkTo(card));
        const sent = await sendTo(to, null, activity, once, { not: previous?.activity });
        if (previous !== null && previous.activity !== sent.activity) await removeQuietly(previous);
        return sent;
      }),
    notice: (to, view, previous, once) =>
      delivering("notice", "channel", async () => {
        const before = previous === null ? null : readSentRef(previous);
        const where: Destination = { kind: "channel", channel: to };
        // A bot cannot pin here. The notice of before stays: it says what held then, and may have answers under it.
        return sendTo(where, null, noticeActivity(view), once, { not: before?.activity });
      }),
  };

  /** In a personal chat the card stands right above the ping. */
  async function linkTo({ conversation, activity }: SentMessage): Promise<string | null> {
    if (!conversation.startsWith("19:")) return null;
    const [channel = ""] = conversation.split(";");
    const address = await addresses.channel(channel);
    const service = await addresses.service();
    return messageLink(
      { channel, root: activity, message: activity },
      { group: address?.group ?? null, tenant: service?.tenantId ?? null },
    );
  }
}
