import { array, assert, constantFrom, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../../../src/detection/fold/fold.ts";
import { partsOf } from "../../../../src/detection/reading/parts.ts";

const alone = (text: string): readonly string[] =>
  partsOf(text, fold(text, [])).map((part) => part.alone().text.trim());
const around = (text: string): readonly string[] =>
  partsOf(text, fold(text, [])).map((part) => part.around().text.trim());

const FIRST = "zaterdag was het feest van mijn oma en iedereen was er, ook de buren.";
const SECOND = "we hebben gedanst tot elf uur!";
const THIRD = "wie heeft er foto's van?";
const WORDS = Array.from({ length: 40 }, (_, at) => `woord${at}`);

describe("the parts of a message", () => {
  it("are none where it is short: whoever writes so little says one thing", () => {
    expect(alone("ja hoor. ik kom zo. wacht even")).toEqual([]);
    expect(alone(FIRST)).toEqual([]);
  });

  it("are its sentences and its lines", () => {
    expect(alone(`${FIRST} ${SECOND}\n${THIRD}`)).toEqual([FIRST, SECOND, THIRD]);
  });

  it.each(["- ", "* ", "• ", "  ", "> ", "**", "_", "(", "1) "])(
    "are lines that begin with %j as well",
    (mark) => {
      expect(alone(`${FIRST}\n${mark}${SECOND}\n${mark}${THIRD}`)).toEqual([
        FIRST,
        `${mark}${SECOND}`.trim(),
        `${mark}${THIRD}`.trim(),
      ]);
    },
  );

  it("are not what is introduced as something else's", () => {
    expect(alone(`${FIRST} dit stond op mijn kluisje:\n${SECOND}\n${THIRD}`)).toEqual([
      FIRST,
      "dit stond op mijn kluisje:",
      THIRD,
    ]);
  });

  it("are overlapping pieces of a sentence without an end", () => {
    expect(alone(WORDS.join(" "))).toEqual(
      [0, 10, 20].map((from) => WORDS.slice(from, from + 20).join(" ")),
    );
  });

  it("are not what is quoted", () => {
    expect(alone(`${FIRST} hij: "${SECOND}" ${THIRD}`)).toEqual([FIRST, THIRD]);
    expect(alone(`${FIRST} '${SECOND}'\n${THIRD}`)).toEqual([FIRST, THIRD]);
  });

  it("stand between those beside them", () => {
    expect(around(`${FIRST} ${SECOND}\n${THIRD}`)).toEqual([
      `${FIRST} ${SECOND}`,
      `${FIRST} ${SECOND}\n${THIRD}`,
      `${SECOND}\n${THIRD}`,
    ]);
  });

  it("know where they stand in the original", () => {
    const text = `${FIRST} ${SECOND.toUpperCase()} ${THIRD}`;
    const part = partsOf(text, fold(text, []))[1]?.alone();
    expect(text.slice(part?.startOf(0), part?.endOf(part.text.length - 1)).trim()).toBe(
      SECOND.toUpperCase(),
    );
  });

  it("are together all that is not quoted", () => {
    const text = array(constantFrom("kom", "mee", "naar", "huis", "morgen.", "echt?", "ja\n"), {
      minLength: 30,
      maxLength: 120,
    });
    assert(
      property(text, (words) => {
        const message = words.join(" ");
        const covered = new Set<number>();
        for (const part of partsOf(message, fold(message, []))) {
          const { text: own, startOf } = part.alone();
          for (let at = 0; at < own.length; at += 1) covered.add(startOf(at));
        }
        const left = Array.from(message).filter(
          (character, at) => character.trim() !== "" && !covered.has(at),
        );
        expect(left).toEqual([]);
      }),
    );
  });
});
