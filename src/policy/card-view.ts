import type { CardView } from "../domain/chat.ts";
import type { CardInput } from "./card-input.ts";
import { incidentLabel } from "../domain/incident.ts";
import { cardButtons } from "./card-buttons.ts";
import { cardFacts } from "./card-facts.ts";
import { cardLines } from "./card-lines.ts";
import { categoryName } from "./wording.ts";

/** The card of a case as it stands now. Holds no text of the message and never the reporter's name. */
export function cardView(card: CardInput): CardView {
  const { incident, language, translate } = card;
  const number = incidentLabel(incident.number);
  return {
    language,
    number: incident.number,
    title: translate(incident.contested ? "card.title.contested" : "card.title.plain", {
      number,
      severity: translate(`card.severity.${incident.severity}`),
      category: categoryName(incident.category, translate),
    }),
    summary: translate(`card.summary.${incident.status}`, { number }),
    severity: incident.severity,
    closed: incident.status === "closed",
    facts: cardFacts(card),
    lines: cardLines(card),
    buttons: cardButtons(card),
    link:
      incident.messageState === "deleted"
        ? null
        : { label: translate("card.link"), url: incident.link },
  };
}
