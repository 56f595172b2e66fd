import unhomoglyph from "unhomoglyph";
import { describe, expect, it } from "vitest";
import { fold } from "../../../../src/detection/fold/fold.ts";

const folded = (text: string): string => fold(text, []).text;

/** Alphabets in which people here write and whose letters share no shapes with Latin; and bars that divide words. */
const LEFT_ALONE =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Ethiopic}\p{Script=Nko}\p{Script=Ahom}\p{Script=Tirhuta}\p{Script=Mende_Kikakui}\u02db\u037a\u01c0\u2223\u23fd\uffe8\u3007]/u;
const LAST = 0x1ffff;
/** `l` and `i`, and a digit for a letter, are told apart by the words around. */
const same = (a: string, b: string): boolean => {
  const kind = (letter: string): string => letter.replace(/[i1]/u, "l").replace("0", "o");
  return kind(a) === kind(b);
};

describe("letters of other alphabets and decorated ones", () => {
  it("fold to the Latin letter that they look like, by UTS #39", () => {
    const missed: string[] = [];
    let looked = 0;
    for (let code = 0x80; code <= LAST; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      const like = unhomoglyph(character).toLowerCase();
      if (!/^[a-z]$/u.test(like) || LEFT_ALONE.test(character)) continue;
      looked += 1;
      if (!same(folded(character), like) && character !== "ſ")
        missed.push(`${character} U+${code.toString(16)}: ${like}`);
    }
    expect(missed).toEqual([]);
    expect(looked).toBeGreaterThan(1_000);
  });

  it.each([
    ["circled", "ⓚⓛⓞⓞⓣⓩⓐⓚ"],
    ["circled, white on black", "🅚🅛🅞🅞🅣🅩🅐🅚"],
    ["squared", "🄺🄻🄾🄾🅃🅉🄰🄺"],
    ["squared, white on black", "🅺🅻🅾🅾🆃🆉🅰🅺"],
    ["in parentheses", "⒦⒧⒪⒪⒯⒵⒜⒦"],
    ["regional indicators", "🇰🇱🇴🇴🇹🇿🇦🇰"],
    ["mathematical bold script", "𝓴𝓵𝓸𝓸𝓽𝔃𝓪𝓴"],
    ["mathematical double-struck", "𝕜𝕝𝕠𝕠𝕥𝕫𝕒𝕜"],
    ["mathematical Fraktur", "𝔨𝔩𝔬𝔬𝔱𝔷𝔞𝔨"],
    ["mathematical monospace", "𝚔𝚕𝚘𝚘𝚝𝚣𝚊𝚔"],
    ["small capitals", "ᴋʟᴏᴏᴛᴢᴀᴋ"],
    ["full width", "ｋｌｏｏｔｚａｋ"],
    ["Cyrillic", "кӏоотzак"],
    ["Greek", "κλοοτζακ"],
    ["Cherokee", "ᏦᏞᎾᎾᎢᏃᎪᏦ"],
    ["Lisu", "ꓗꓡꓳꓳꓔꓜꓮꓗ"],
    ["upside-down signs", "ʞlooʇzɐʞ"],
    ["money", "₭łØØ₮Ⱬ₳₭"],
    ["struck through", "k̶l̶o̶o̶t̶z̶a̶k̶"],
    ["a flood of marks", "k̸̢̛̙l̴̡o̵̧͓o̸̜̊t̶̻͐z̷̜̈́a̴̱͝k̷̮̈́"],
    ["zero-width joiners", "k\u200dl\u200do\u200do\u200dt\u200dz\u200da\u200dk"],
  ])("are read: %s", (_name, text) => {
    expect(folded(text)).toBe("klootzak");
  });

  it("keep their own words as they are", () => {
    expect(folded("مرحبا")).toBe("مرحبا");
    expect(folded("שלום")).toBe("שלום");
    expect(folded("hé, één café à la crème")).toBe("he, een cafe a la creme");
  });
});
