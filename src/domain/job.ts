import type { Advice } from "./decision.ts";
import type { Destination, SentRef } from "./chat.ts";
import type {
  AccountRef,
  ChannelRef,
  ClassId,
  IncidentId,
  MessageRef,
  PersonId,
  Platform,
  SchoolId,
} from "./ids.ts";

/** One thing to be delivered, described by what it is about, never by its text: it is rendered when it is sent. */
export type Job =
  | { readonly kind: "note"; readonly incident: IncidentId; readonly to: AccountRef }
  | {
      readonly kind: "line";
      readonly incident: IncidentId;
      readonly to: ChannelRef;
      readonly thread: string | null;
    }
  | { readonly kind: "card"; readonly incident: IncidentId; readonly person: PersonId }
  | {
      readonly kind: "ping";
      readonly incident: IncidentId;
      readonly person: PersonId;
      readonly step: number;
    }
  | { readonly kind: "hide"; readonly incident: IncidentId; readonly message: MessageRef }
  /** A card of a case that was removed; outlives it. Without `sent` it is not known whether the card ever arrived. */
  | {
      readonly kind: "redact";
      readonly school: SchoolId;
      readonly platform: Platform;
      readonly number: number;
      readonly why: "expired" | "request";
      readonly card:
        | { readonly sent: SentRef }
        | { readonly to: Destination; readonly nonce: string; readonly triedAt: number };
    }
  | {
      readonly kind: "notice";
      readonly to: ChannelRef;
      readonly edition: string;
      /** When the notice before it was posted; 0: there was none. */
      readonly after: number;
    }
  /** Private advice about a message that makes no case: nobody else hears of it, and nothing of it is kept. */
  | {
      readonly kind: "advice";
      readonly school: SchoolId;
      readonly class: ClassId;
      readonly to: AccountRef;
      readonly about: Advice;
    }
  | {
      readonly kind: "digest";
      readonly school: SchoolId;
      readonly person: PersonId;
      readonly day: string;
      /** Absent: where it is tried first. */
      readonly platform?: Platform;
    };
