import { expect, test } from "vitest";
import type { SchoolSettings } from "../../../src/domain/school.ts";
import { editionYear, noticeEdition } from "../../../src/policy/notice-edition.ts";
import type { NoticeInput } from "../../../src/policy/notice-view.ts";
import { aProtocol, aSchool, at } from "../../support/builders.ts";
import { theTexts } from "../../support/texts.ts";

const NOW = at("2026-11-20T10:00+01:00");
const edition = (school: Partial<SchoolSettings> = {}, rest: Partial<NoticeInput> = {}) =>
  noticeEdition(
    {
      school: aSchool(school),
      protocol: aProtocol(),
      mode: "live",
      language: "nl",
      translate: theTexts().nl,
      ...rest,
    },
    NOW,
  );
const { retention } = aSchool();
const council = { agreedOn: "2026-09-01", reference: "MR 12" };

test("the same notice is the same edition, and tells its school year", () => {
  expect(edition()).toBe(edition());
  expect(editionYear(edition())).toBe("2026-2027");
});

test.each([
  ["the mode", edition({}, { mode: "staff" })],
  ["the language", edition({}, { language: "en", translate: theTexts().en })],
  ["a term", edition({ retention: { ...retention, falseAlarmDays: 30 } })],
  ["the council's agreement", edition({ council })],
  ["hiding", edition({ hide: true })],
  ["the protocol's name", edition({}, { protocol: { ...aProtocol(), name: "Een ander" } })],
  ["the protocol's version", edition({}, { protocol: { ...aProtocol(), version: "2027" } })],
  ["where to object", edition({ contactEmail: null })],
])("another edition stands for a change of %s", (_what, other) => {
  expect(other).not.toBe(edition());
});

test("what the notice does not speak of makes no other edition", () => {
  expect(edition({ retention: { ...retention, viewLogDays: 5 } })).toBe(edition());
});
