import type { Pattern, PatternCounts } from "./conversation.ts";
import type { Decision } from "./decision.ts";
import type { IncidentId, MessageRef } from "./ids.ts";
import type { Verdict } from "./verdict.ts";

/**
 * What happened to a message, step by step, for whoever watches live (the Speelklas). Goes to memory only; the default
 * throws it away. Carries no text.
 */
export type TraceEvent =
  | {
      readonly kind: "received";
      readonly at: number;
      readonly ref: MessageRef;
      readonly edit: number;
    }
  | {
      readonly kind: "judged";
      readonly at: number;
      readonly ref: MessageRef;
      readonly verdict: Verdict;
      readonly ms: number;
    }
  | {
      /** The messages around it add up to something. */
      readonly kind: "conversation";
      readonly at: number;
      readonly ref: MessageRef;
      readonly pattern: Pattern;
      readonly chance: number;
      readonly counts: PatternCounts;
      readonly signs: readonly { readonly name: string; readonly weight: number }[];
    }
  | {
      readonly kind: "decided";
      readonly at: number;
      readonly ref: MessageRef;
      readonly decision: Decision;
      readonly mode: string;
    }
  | {
      readonly kind: "committed";
      readonly at: number;
      readonly ref: MessageRef;
      readonly incident: IncidentId;
      readonly number: number;
      readonly fresh: boolean;
    }
  | {
      readonly kind: "delivery";
      readonly at: number;
      readonly incident: IncidentId | null;
      readonly job: string;
      readonly result: string;
      readonly ms: number;
    }
  | {
      readonly kind: "staff";
      readonly at: number;
      readonly incident: IncidentId;
      readonly action: string;
    }
  | { readonly kind: "due"; readonly at: number; readonly what: string };
export type Trace = (event: TraceEvent) => void;

/** What the use cases tell the operator: a code and references, never text. Written by pino in main. */
export type Log = {
  readonly debug: (
    code: string,
    refs?: Readonly<Record<string, string | number | boolean | null>>,
  ) => void;
  readonly info: (
    code: string,
    refs?: Readonly<Record<string, string | number | boolean | null>>,
  ) => void;
  readonly warn: (
    code: string,
    refs?: Readonly<Record<string, string | number | boolean | null>>,
  ) => void;
  readonly error: (
    code: string,
    refs?: Readonly<Record<string, string | number | boolean | null>>,
  ) => void;
};
