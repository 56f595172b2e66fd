import { connectorError } from "./api-error.ts";
import { cardFaults } from "./check-card.ts";
import type { Json } from "./model.ts";
import { asList, asObject, asText } from "./model.ts";
import type { State } from "./state.ts";

const CARD = "application/vnd.microsoft.card.adaptive";

export const cardsIn = (activity: Json): readonly Json[] =>
  asList(activity["attachments"])
    .filter((one) => one["contentType"] === CARD)
    .map((one) => asObject(one["content"]));

/** Refuses what the Connector refuses; writes down what it lets pass and a reader then misses. */
export function checkActivity(state: State, activity: Json, where: string): void {
  const text = activity["text"];
  const attachments = activity["attachments"];
  const fault = (what: string): void => state.violate(what, where);
  if (activity["type"] !== "message")
    throw connectorError("BadArgument", `Unknown activity type '${String(activity["type"])}'`);
  if (text !== undefined && text !== null && typeof text !== "string")
    throw connectorError("BadArgument", "text must be a string");
  if (attachments !== undefined && attachments !== null && !Array.isArray(attachments))
    throw connectorError("BadArgument", "attachments must be a list");
  const list = asList(attachments);
  if (asText(text) === "" && list.length === 0)
    throw connectorError("BadSyntax", "Activity must have text or attachments.");
  if (asText(text) !== "" && list.length > 0)
    fault("text and attachments in one activity: Teams splits them and tells no id");
  if (!["plain", "markdown", "xml", undefined, null].includes(activity["textFormat"] as never))
    throw connectorError("BadArgument", "Unknown textFormat");
  for (const attachment of list) {
    if (attachment["contentType"] === CARD) {
      for (const wrong of cardFaults(attachment["content"])) fault(wrong);
    } else fault(`an attachment of type ${String(attachment["contentType"])}`);
  }
  if (list.length > 0 && asText(activity["summary"]) === "")
    fault("a card without summary: banners and screen readers say nothing of it");
  const from = asText(asObject(activity["from"])["id"]);
  if (from === "") throw connectorError("BadArgument", "Activity.From field is required");
  if (from !== state.botId) throw connectorError("BadArgument", "Activity.from must be the bot.");
  const mentioned = asList(activity["entities"]).filter((one) => one["type"] === "mention");
  for (const mention of mentioned)
    if (!asText(text).includes(asText(mention["text"])))
      throw connectorError("BadSyntax", "Mention text is not found in the message.");
}
