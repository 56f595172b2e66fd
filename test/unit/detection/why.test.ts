import { describe, expect, it } from "vitest";
import { WHYS, isTrivial, whyKey } from "../../../src/detection/rules/why.ts";
import { theTexts } from "../../support/texts.ts";

const TEXTS = theTexts();

describe("the reasons that rules give", () => {
  it("are each said in Dutch and in English", () => {
    for (const why of WHYS) {
      const [dutch, english] = [TEXTS.nl, TEXTS.en].map((texts) =>
        texts(whyKey(why), { about: "" }),
      );
      expect(dutch).not.toBe("");
      expect(english).not.toBe("");
      expect(dutch).not.toBe(english);
    }
  });

  it("have a name each", () => {
    expect(new Set(WHYS.map(whyKey)).size).toBe(WHYS.length);
    expect(whyKey("said of a thing")).toBe("why.said_of_a_thing");
    expect(whyKey("harm announced: @i @harm @you")).toBe("why.harm_announced");
  });

  it("are trivial only when there was hardly anything to see", () => {
    expect(isTrivial("too few signs")).toBe(true);
    expect(isTrivial("said by somebody else")).toBe(false);
  });
});
