import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { joinText } from "../../../src/domain/message.ts";
import type { TextSource } from "../../../src/domain/message.ts";
import { needsRole } from "../../../src/detection/needs-role.ts";

const asks = (text: string, source: TextSource = "body"): boolean => {
  const joined = joinText([{ source, text }]);
  return needsRole(joined.text, joined.segments);
};

describe("a colleague who should say in which role they write", () => {
  test.each([
    "ik vind het nieuwe telefoonbeleid veel te streng",
    "Volgens mij heeft de directie hier niet goed over nagedacht.",
    "wat mij betreft gaat het telefoonverbod weer van tafel",
    "Het beleid rond toetsen slaat nergens op",
    "De rector had moeten ingrijpen, zo simpel is het",
    "Die bezuinigingen zijn schandalig",
    "ik ben het niet mee eens met wat het schoolbestuur nu doet",
    "Ik snap niet waarom de schoolleiding dit doorzet",
    "het is gewoon slecht geregeld op school",
    "Onze school laat het afweten",
    "Deze school deugt niet",
    "Morgen is er geen les. Belachelijk hoe de directie dit aanpakt!",
    "naar mijn mening hoort de medezeggenschapsraad dit te blokkeren",
    "Het LERARENTEKORT is een SCHANDE",
    "Sorry jongens, maar ik vind het beleid van de directie onzin",
    "I think the phone ban is far too strict",
    "In my opinion the board has not thought this through",
    "the new policy makes no sense",
    "I don’t understand why the principal allows this",
    "Our school is badly run",
    "these budget cuts are outrageous",
    "I disagree with the school management on this",
  ])("writes: %s", (text) => {
    expect(asks(text)).toBe(true);
  });
});

describe("a colleague who need not", () => {
  test.each([
    // Homework, timetable, everyday business.
    "Voor morgen: paragraaf 4.2 lezen en opgave 5 tot en met 9 maken",
    "Het 3e uur vervalt morgen, jullie zijn om 11 uur vrij",
    "Volgens mij is de school vrijdag dicht",
    "Roosterwijziging: wiskunde is in lokaal 114",
    "De toets over de Tweede Wereldoorlog is verplaatst naar dinsdag",
    "De directie heeft besloten dat de toetsweek een dag later begint",
    "Denk aan het telefoonbeleid: telefoons in de kluis",
    "De regels op school zijn duidelijk: geen jas in de les",
    "Neem morgen je boek mee naar school",
    "ik vind dat jullie je aan de regels moeten houden",
    "Belachelijk dat jullie op school zo'n rommel achterlaten",
    "Homework for Monday: read chapter 4 and answer the questions",
    "The school is closed on Friday, I think",
    "The board meeting moves the parents' evening to Thursday",
    "Remember the phone policy: phones go into the lockers",
    // Praise.
    "Ik vind dat onze school trots op jullie mag zijn",
    "complimenten van de directie, ik vind het knap gedaan",
    "I think the principal is proud of this class, well done",
    // Opinions about the lesson and the world.
    "ik vind dit een lastige som",
    "Goed idee, dat doen we volgende week",
    "I think chapter 5 is harder than chapter 4",
    "Wat een onzin staat er in dat filmpje",
    // The role is said.
    "Als docent vind ik het telefoonbeleid te streng",
    "Namens de schoolleiding: het beleid verandert, en wij vinden dat een verbetering",
    "Ik ben docent wiskunde en vind op persoonlijke titel dat het beleid anders moet",
    "Het beleid slaat nergens op. Dat is mijn eigen mening.",
    "As your mentor I think the phone ban goes too far",
    "Speaking for myself, the new policy makes no sense",
    "On behalf of the school management: we think this policy is needed",
    // Words inside other words.
    "ik vind het onbeleid in dit boek mooi beschreven",
    "",
  ])("writes: %s", (text) => {
    expect(asks(text)).toBe(false);
  });

  test.each(["quote", "forward", "embed", "file-name"] as const)(
    "only repeats what another wrote (%s)",
    (source) => {
      expect(asks("ik vind het telefoonbeleid veel te streng", source)).toBe(false);
    },
  );
});

test("all of a text without parts is the author's own", () => {
  expect(needsRole("ik vind het telefoonbeleid veel te streng", [])).toBe(true);
});

test("an opinion in one sentence does not make a judgement of the board in another", () => {
  expect(asks("Ik vind dit een lastige som. De directie komt morgen langs.")).toBe(false);
});

test("of two thousand ordinary lines of class chat next to none would need it", () => {
  const lines = ["nl", "en"].flatMap((language) =>
    readFileSync(`config/backtest/harmless.${language}.txt`, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== ""),
  );
  const asked = lines.filter((line) => needsRole(line, []));
  expect(lines.length).toBeGreaterThan(2_000);
  // The few there are speak of policy.
  expect(asked.length).toBeLessThanOrEqual(3);
});
