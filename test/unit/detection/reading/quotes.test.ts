import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { quotesIn } from "../../../../src/detection/reading/quotes.ts";

const quoted = (text: string): readonly string[] =>
  quotesIn(text).map(([from, to]) => text.slice(from, to));

describe("quotation marks", () => {
  it.each([
    ['hij zei "rot op" en toen', ['"rot op"']],
    ["ze schreef 'niemand mag jou' onder mijn foto", ["'niemand mag jou'"]],
    ["hij riep: 'kom hier.' en weg was ie", ["'kom hier.'"]],
    ["'haha' en 'hihi'", ["'haha'", "'hihi'"]],
    [`"een 'dubbele' grap" zei ze`, [`"een 'dubbele' grap"`]],
    ['ik heb een tv van 40" gekocht', []],
    ["'s avonds zijn de foto's van zo'n 't is 'k weet nie", []],
    ["ze zei 'ik kom straks en ging weg", []],
    ['een tv van 40". en dan nog een van 27" ook', []],
    ["kijk 'ns. en dan m'n ouders' auto", []],
    ["'tis oorlog bij jonas' feest, 'k weet 't, in '24' was het erger", []],
    ["'u moet weg' zei ze", ["'u moet weg'"]],
    ["hij riep 'rot op'😂 en weg", ["'rot op'"]],
    ["hier 'staat iets\nen daar' ook", []],
    [`ze zei "${"heel veel ".repeat(60)}" en meer`, []],
    ["", []],
  ])("in %j stand around %j", (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it("never overlap, and never go back", () => {
    const text = array(constantFrom('"', "'", " ", "a", "bc", "'s", ". "), { maxLength: 60 });
    assert(
      property(text, (pieces) => {
        const whole = pieces.join("");
        let last = 0;
        for (const [from, to] of quotesIn(whole)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from + 1);
          expect(to).toBeLessThanOrEqual(whole.length);
          last = to;
        }
      }),
    );
  });
});
