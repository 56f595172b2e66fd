import { describe, expect, it } from "vitest";
import { createDetector } from "../../../src/detection/detector.ts";
import { shippedLexicon } from "../../corpus/shipped-lexicon.ts";

// By the rules alone: the model may make up for a word that was not read.
const detector = createDetector(shippedLexicon());
const flags = (text: string): boolean =>
  detector.detect({ text, segments: [], attachments: [], role: "student" }).kind === "flagged";

describe("a disguise is seen through", () => {
  it.each([
    "jij bent een ᏦᏞᎾᎾᎢᏃᎪᏦ",
    "jij bent een 🇰🇱🇴🇴🇹🇿🇦🇰",
    "jij bent een 🇰 🇱 🇴 🇴 🇹 🇿 🇦 🇰",
    "jij bent een k̶̢͙l̵̡o̷̧o̸t̶z̷a̴k̷",
    "jij bent een ‮kaztoolk‬",
    "jij bent een k/l/o/o/t/z/a/k",
    "jij bent een k👏l👏o👏o👏t👏z👏a👏k",
    "jij bent een **k**l**o**o**t**z**a**k",
    "jij bent een k\nl\no\no\nt\nz\na\nk",
    "jij bent een kloot\nzak",
    "jij bent een ~~kloot~~zak",
    "jij bent een kl0otz@k",
    "jij bent een kkllootzak",
    "jij bent een kloodzak",
    "jij bent een clootzak",
    "jijbenteenklootzak",
    "kijkuitikslajoumorgeninelkaarbijdefietsenstalling",
    "hebzijnrobloxaccountgejat",
    "ikm44kjek4potmorgen",
    "1ksl4j3m0rg3n1n3lk44r",
    "ommorgen14uurslaikjouinelkaar",
    "ik sla je negrom in elkaar",
    "maandagbrandikdeschoolaf",
    "maandagbrandikdeschoolafxkqzv",
    "xkqzvmaandagbrandikdeschoolaf",
    "ikgajenaschoolhelemaalkapotmaken".repeat(8),
    "jij bent een kankurlijer",
    "jij bent een kangkerlijer",
    "krijg de kkr",
    "kutmarrokaan",
    "je moeder is een h o e r",
    "vieze rekkilf",
    "1k sl4 j3 m0rg3n 1n 3lk44r",
    "ik sla je morgen na school in elkaar",
    "jij wordt morgen in elkaar geslagen",
    "ik zal je straks in elkaar rammen bij het fietsenhok",
    "ik 🔪 jou morgen",
    "ga 🔪 jezelf",
    "morgen 💣 op school",
    "🖕 jou",
    "jij 🐀",
    "ga jezelf van kant maken",
    "u should unalive urself",
  ])("%j", (text) => {
    expect(flags(text)).toBe(true);
  });
});

describe("what is found in a sentence without blanks", () => {
  it.each([
    ["haha oke ikmaakjekapotmorgen doei", "ikmaakjekapot"],
    ["ikm44kjek4potom15uurbijgym", "ikm44kjek4pot"],
    ["MaandagBrandIkDeSchoolAf hoor", "BrandIkDeSchoolAf"],
    ["hoi j\u00EDjb\u00EBntee\u0301nklootzak", "klootzak"],
  ])("%j is %j alone", (text, found) => {
    const verdict = detector.detect({ text, segments: [], attachments: [], role: "student" });
    const spans = verdict.kind === "clear" ? [] : verdict.findings.map(({ span }) => span);
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual([found]);
  });

  it("is the same when a phone begins it with a capital", () => {
    for (const text of [
      "ikmaakjekapot morgen",
      "maakeenfotovanmnnieuwepuppy",
      "jijbenteenklootzak",
    ])
      expect(flags(text.charAt(0).toUpperCase() + text.slice(1))).toBe(flags(text));
  });

  it("is found as well in as much as is read in one go", () => {
    const text = "ikgajenaschoolhelemaalkapotmaken".repeat(128);
    expect(text).toHaveLength(4_096);
    expect(flags(text)).toBe(true);
  });

  it("is told as one word that was read as several", () => {
    const text = "haha ikmaakjekapot";
    const { putRight } = detector.explain({ text, segments: [], attachments: [], role: "student" });
    expect(putRight).toEqual([
      { span: { start: 5, end: 18 }, typed: "ikmaakjekapot", read: "ik maak je kapot" },
    ]);
  });
});

describe("the same disguise in a harmless message stays harmless", () => {
  it.each([
    "3 havo heeft morgen vrij",
    "komjeom3uurnaardefietsen",
    "ikverkoopjelaptopvoor40euro",
    "ik zit in h4a, wie zit er in v5b",
    "b4 de les even langs de kluis, l8er m8",
    "opgave 3a t/m 5c, a4tje mee",
    "v a k a n t i e",
    "g👏e👏w👏o👏n👏n👏e👏n",
    "𝓰𝓮𝓯𝓮𝓵𝓲𝓬𝓲𝓽𝓮𝓮𝓻𝓭 lieverd",
    "ʜᴏɪ ᴀʟʟᴇᴍᴀᴀʟ",
    "🇳🇱🇧🇪 interland",
    "h̶u̶i̶s̶w̶e̶r̶k̶",
    "привет как дела",
    "مرحبا كيف حالك",
    "ik hoor je niet, hoorde je dat ook?",
    "ik sla de les over",
    "ik sla je bericht op",
    "ik sla mijn boek dicht",
    "🔪 nodig bij koken",
    "ik een 🔪 jij een vork",
    "mijn 🐀 is ziek",
    "🐍 in de dierentuin gezien",
    "🖕 voor deze toets",
    "afwijken van het rooster mag niet, verzekeren ook niet",
    "de weergalm in de aula is irritant",
    "het is niet haalbaar maar wel passend",
    "negering van het huiswerk kost punten",
    "banken en stoelen terugzetten",
    "kloosterzuster en klooienaar staan in het woordenboek",
    "netto was het een strook speels behang met tools en een sloof",
  ])("%j", (text) => {
    expect(flags(text)).toBe(false);
  });
});

describe("capitals", () => {
  const read = (text: string): string =>
    detector
      .inspect({ text, segments: [], attachments: [], role: "student" })
      .reading.tokens.map(({ word, capital }) => (capital ? `${word}*` : word))
      .join(" ");

  it("tell a name in the middle of a sentence", () => {
    expect(read("morgen komt Jan naar Gouda met de bus")).toBe(
      "morgen komt jan* naar gouda* met de bus",
    );
  });

  it.each([
    "MORGEN SLA IK JOU IN ELKAAR",
    "Morgen Sla Ik Jou In Elkaar",
    "JIJ BENT EEN VIEZE KLOOTZAK",
    "HOER",
    "KANKER HOER",
    "ＪＩＪ ＢＥＮＴ ＥＥＮ ＨＯＥＲ",
    "Jij Bent een Hoer",
    "jij bent een HOER",
  ])("tell nothing of what is SHOUTED or Written Like A Headline: %j", (text) => {
    expect(read(text)).not.toContain("*");
    expect(flags(text)).toBe(true);
  });
});

describe("digits stand for letters", () => {
  const long =
    "we moeten straks nog even naar de bibliotheek om het boek op te halen en daarna met de bus naar huis ".repeat(
      5,
    );
  const lastOf = (text: string): string =>
    detector
      .inspect({ text, segments: [], attachments: [], role: "student" })
      .reading.tokens.slice(-3)
      .map(({ word }) => word)
      .join(" ");

  it("also in a word that is nothing but short, where several words of a message have them", () => {
    expect(lastOf("n1emand m4g j3")).toBe("niemand mag je");
  });

  it("not in the room and the hour of a long message", () => {
    expect(lastOf(`${long}lokaal h4 3en`)).toBe("lokaal h4 3en");
  });

  it("in a word by itself that can be nothing else, however long the message", () => {
    expect(flags(`${"tot zo allemaal. ".repeat(30)}jij bent een kl0otz4k`)).toBe(true);
  });
});

describe("a teacher who is named by what they teach is somebody", () => {
  it.each([
    "mevr van aardrijkskunde is een dom wijf",
    "die van wiskunde is een hoer",
    "meneer van gym zit aan meisjes",
    "ik maak juf van nederlands kapot morgen",
  ])("%j", (text) => {
    expect(flags(text)).toBe(true);
  });

  it.each([
    "die van wiskunde is morgen",
    "ik maak die van wiskunde vanavond af",
    "heb jij die van engels al gemaakt",
    "meneer van gym is ziek dus vrij",
    "die van nederlands was moeilijk zeg, ik snap er niks van",
    "mevrouw van biologie is jarig, wie koopt een kaart",
    "juf van tekenen zegt dat we mogen filmen voor de opdracht",
  ])("%j stays harmless", (text) => {
    expect(flags(text)).toBe(false);
  });
});
