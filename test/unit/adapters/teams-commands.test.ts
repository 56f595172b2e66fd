import { expect, it } from "vitest";
import { readAsked, withoutMentions } from "../../../adapters/teams/command-words.ts";
import { messageLink, readMessageLink } from "../../../adapters/teams/message-ids.ts";

const POST = { channel: "19:abc@thread.tacv2", root: "1700000000000", message: "1700000001000" };
const LINK = messageLink(POST, { tenant: "t", group: "g" });

it.each([
  ["meld", { kind: "report", post: null }],
  ["Meld dit bericht", { kind: "report", post: null }],
  [`meld ${LINK}`, { kind: "report", post: POST }],
  [`kijk eens ${LINK} dank je`, { kind: "report", post: POST }],
  ["report", { kind: "report", post: null }],
  ["niet terecht", { kind: "contest", words: null }],
  ["Niet terecht: ik was het niet!", { kind: "contest", words: "ik was het niet!" }],
  [`niet terecht, hij begon: ${LINK}`, { kind: "contest", words: `hij begon: ${LINK}` }],
  [`Niet terecht ${"İ".repeat(40)} was ik`, { kind: "contest", words: `${"İ".repeat(40)} was ik` }],
  ["/klaswacht niet terecht: ik niet", { kind: "contest", words: "ik niet" }],
  ["Not fair", { kind: "contest", words: null }],
  ["status", { kind: "channel", name: "status" }],
  ["UIT", { kind: "channel", name: "uit" }],
  ["off", { kind: "channel", name: "uit" }],
  ["les open", { kind: "lesson", open: true }],
  ["les  dicht", { kind: "lesson", open: false }],
  ["lesson closed", { kind: "lesson", open: false }],
  ["help", { kind: "help" }],
  ["hoi", { kind: "help" }],
  ["meldpunt", { kind: "unknown" }],
  ["niet leuk", { kind: "unknown" }],
  ["", { kind: "unknown" }],
])("“%s” is understood", (words, asked) => {
  expect(readAsked(words, "")).toEqual(asked);
});

it("the address behind a link counts as well as one that is written out", () => {
  const html = `<p>meld <a href="${LINK.replaceAll("&", "&amp;")}">dit</a></p>`;
  expect(readAsked("meld dit", html)).toEqual({ kind: "report", post: POST });
});

it.each([
  "https://teams.microsoft.com.kwaad.example/l/message/19:abc@thread.tacv2/1700000001000",
  "http://teams.microsoft.com/l/message/19:abc@thread.tacv2/1700000001000",
  "https://teams.microsoft.com/l/message/19:abc@thread.tacv2/niets",
  "https://teams.microsoft.com/l/message/%E0%A4%A/1700000001000",
  "https://teams.microsoft.com/l/channel/19:abc@thread.tacv2/Klas",
  "geen link",
])("%s is no link of a post", (link) => {
  expect(readMessageLink(link)).toBeNull();
});

it("names between the marks of a mention are no words of a command", () => {
  expect(withoutMentions('<at id="0">Klaswacht uit</at> status')).toBe("status");
  expect(withoutMentions("<at>Klaswacht</at>&nbsp;status")).toBe("status");
});
