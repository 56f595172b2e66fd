import type { NoteView } from "../domain/chat.ts";
import type { Advice } from "../domain/decision.ts";
import type { ClassId, ClauseId } from "../domain/ids.ts";
import type { Protocol } from "../domain/protocol.ts";
import type { Speech } from "./wording.ts";
import { gistOf, labelOf } from "./wording.ts";

export type AdviceInput = Speech & {
  readonly about: Advice;
  readonly class: ClassId;
  readonly protocol: Protocol;
};

/** The private text: what the rule asks and what to do. Without buttons, because there is nothing to contest. */
export function adviceView(advice: AdviceInput): NoteView {
  const { about, language, translate } = advice;
  return {
    language,
    lines: [whatLine(advice), translate(`advice.${about}.do`), translate("advice.private")],
    buttons: [],
  };
}

/** A school may want the advice although its protocol has no clause on it; then none is cited. */
function whatLine({ about, protocol, class: inClass, language, translate }: AdviceInput): string {
  const rule: ClauseId | null =
    about === "role" ? protocol.role : (protocol.rules.copyright ?? null);
  if (rule === null) return translate(`advice.${about}.plain`, { class: inClass });
  const clause = { label: labelOf(protocol, rule), gist: gistOf(protocol, rule, language) };
  return translate(`advice.${about}.what`, { class: inClass, ...clause });
}
