import type { IncidentCategory } from "../domain/decision.ts";
import type { CardInput } from "./card-input.ts";
import { severityRank } from "../domain/verdict.ts";
import { labelOf } from "./wording.ts";

/** What may be a criminal offence when it is serious; the school's management decides on a police report. */
const OFFENCES: ReadonlySet<IncidentCategory> = new Set([
  "image_abuse",
  "threat",
  "radicalisation",
  "stalking",
  "account_hacking",
]);

/** What a member of staff must know or do, most pressing first. Steps are left out once the case is closed. */
export function cardLines(card: CardInput): readonly string[] {
  const { incident, protocol, translate } = card;
  const lines: string[] = [];
  if (incident.category === "image_abuse") lines.push(translate("card.image"));
  if (incident.status !== "closed") {
    if (incident.severity === "urgent") {
      lines.push(
        translate("card.urgent.danger"),
        translate("card.urgent.safe"),
        translate("card.urgent.call"),
        translate("card.urgent.divide"),
      );
    }
    if (incident.care) lines.push(translate("card.care"));
  }
  const serious = severityRank(incident.severity) >= severityRank("high");
  if (serious && OFFENCES.has(incident.category)) {
    lines.push(
      protocol.police === null
        ? translate("card.police.plain")
        : translate("card.police.clause", { label: labelOf(protocol, protocol.police) }),
    );
  }
  if (incident.category === "staff_boundary") lines.push(...allowedContact(card));
  if (incident.contested) lines.push(translate("card.contested"));
  return lines;
}

/** What the protocol lets a colleague do, for whoever has to judge it. */
function allowedContact({ protocol, school, translate }: CardInput): readonly string[] {
  const { whatsappWhenAgreed, existingContacts } = protocol.staffContact;
  return [
    ...(whatsappWhenAgreed && school.staffWhatsapp === null
      ? [translate("card.boundary.whatsapp")]
      : []),
    ...(existingContacts ? [translate("card.boundary.existing")] : []),
  ];
}
