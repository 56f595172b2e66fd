import { array, assert, constantFrom, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { clip, escapeText, fitted, pages, unescapeText } from "../../../adapters/discord/escape.ts";
import { customId, menuId, readCustomId } from "../../../adapters/discord/custom-id.ts";
import { BUTTONS } from "../../../src/domain/chat.ts";
import { layOut } from "../../support/discord/markdown.ts";

const NASTY = [
  "*",
  "_",
  "~",
  "|",
  "`",
  "\\",
  "<",
  ">",
  "@",
  "[",
  "]",
  "(",
  ")",
  "#",
  "-",
  "1.",
  " ",
  "\n",
  "a",
  "://",
  "https",
  "everyone",
  "😀",
];
const nasty = array(constantFrom(...NASTY), { maxLength: 40 }).map((parts) => parts.join(""));

describe("escaping", () => {
  it("shows any text exactly as it stands, and makes nothing of it", () => {
    assert(
      property(nasty, (text) => {
        expect(layOut(escapeText(text))).toEqual({ text, effects: [] });
        expect(unescapeText(escapeText(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("the same words without escaping would have done something", () => {
    expect(new Set(layOut("**x** <@1> [a](https://b.c)").effects)).toEqual(
      new Set(["format", "mention", "link", "address"]),
    );
  });

  it("takes out marks that turn the direction of writing around", () => {
    expect(escapeText("No\u202Eor")).toBe("Noor");
  });

  it("leaves the number of a case as people search for it", () => {
    expect(escapeText("KW-17 is van 3HA.")).toBe("KW-17 is van 3HA.");
  });

  it("fits in any room, and loses nothing when there is room", () => {
    assert(
      property(nasty, integer({ min: 1, max: 60 }), (text, max) => {
        expect(fitted(text, max).length).toBeLessThanOrEqual(max);
        expect(layOut(fitted(text, max)).effects).toEqual([]);
        expect(layOut(fitted(text, 2 * text.length + 20)).text).toBe(text);
      }),
    );
  });

  it("never cuts a character in half", () => {
    expect(clip("😀😀😀", 4).isWellFormed()).toBe(true);
  });

  it("spreads a long text over pages, complete and in order", () => {
    assert(
      property(array(nasty, { maxLength: 8 }), integer({ min: 20, max: 80 }), (lines, max) => {
        const found = pages(lines.join("\n"), max);
        for (const page of found) expect(page.length).toBeLessThanOrEqual(max);
        const letters = (text: string): string => text.replaceAll(/\s/gu, "");
        expect(letters(found.map((page) => layOut(page).text).join(""))).toBe(
          letters(lines.join("")),
        );
      }),
    );
  });
});

describe("custom ids", () => {
  it("carry the case's check and stay within what Discord takes", () => {
    for (const action of BUTTONS) {
      const pressed = { action, incident: 999_999_999, check: "ab12" };
      const bare = customId(action, 999_999_999, undefined, "ab12");
      expect(bare.startsWith(`kw:${action}:999999999:`)).toBe(true);
      expect(readCustomId(bare)).toEqual({ ...pressed, value: null });
      const value = "x".repeat(70);
      const chosen = customId(action, 999_999_999, value, "ab12");
      expect(chosen.length).toBeLessThanOrEqual(100);
      expect(readCustomId(chosen)).toEqual({ ...pressed, value });
      expect(readCustomId(menuId(action, 999_999_999, 4, "ab12"))).toEqual({
        ...pressed,
        value: null,
      });
    }
  });

  it("come back as they went out", () => {
    for (const action of BUTTONS) {
      expect(readCustomId(customId(action, 17))).toEqual({ action, incident: 17, value: null });
      expect(readCustomId(customId(action, 17, "p:1"))).toEqual({
        action,
        incident: 17,
        value: "p:1",
      });
    }
  });

  it.each([
    "",
    "kw",
    "kw:close",
    "kw:close:",
    "kw:close:x",
    "kw:erase:1",
    "kw:close:-1",
    "kw:close:1e9",
    "xkw:close:1",
    "kw:close:12345678901",
    "kw:__proto__:1",
    `kw:close:1:${"x".repeat(81)}`,
  ])("%j is not one of ours", (id) => {
    expect(readCustomId(id)).toBeNull();
  });
});
