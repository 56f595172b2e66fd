import type { Protocol } from "../domain/protocol.ts";
import type { SchoolSettings } from "../domain/school.ts";
import { WHATSAPP_CONTACT, isOptional, keepFindings } from "../domain/verdict.ts";
import type { Category, Verdict } from "../domain/verdict.ts";

/** Whether a school has this category judged: its settings say so, else its protocol. */
export function isOn(category: Category, school: SchoolSettings, protocol: Protocol): boolean {
  if (!isOptional(category)) return true;
  return school.categories[category] ?? protocol.turnsOn.includes(category);
}

/**
 * What this school wants to hear of a verdict: nothing of a category that is off there, nor of WhatsApp between staff
 * and pupils where the protocol allows it and it was agreed.
 */
export function wantedVerdict(
  verdict: Verdict,
  school: SchoolSettings,
  protocol: Protocol,
): Verdict {
  const mayWhatsapp = protocol.staffContact.whatsappWhenAgreed && school.staffWhatsapp !== null;
  return keepFindings(
    verdict,
    ({ category, rule }) =>
      isOn(category, school, protocol) && !(mayWhatsapp && rule === WHATSAPP_CONTACT),
  );
}
