import { describe, expect, it } from "vitest";
import { addresses } from "../../../../src/detection/numbers/address.ts";

const found = (typed: string): readonly string[] =>
  addresses(typed.toLowerCase(), (from, to) => typed.slice(from, to)).map(({ from, to }) =>
    typed.slice(from, to),
  );

describe("an address", () => {
  it.each([
    ["ik woon op de Molenweg 7", ["Molenweg 7"]],
    ["kerkstraat 12b, daar is het", ["kerkstraat 12b"]],
    ["Lindelaan 14, 1781 AB Den Helder", ["Lindelaan 14, 1781 AB"]],
    ["in de kerkstraat op nummer 12", ["kerkstraat op nummer 12"]],
    ["laan van meerdervoort 101", ["laan van meerdervoort 101"]],
    ["huisnummer is 22 in de Vijverstraat", ["huisnummer is 22 in de Vijverstraat"]],
    ["1784XK 19", ["1784XK 19"]],
    ["1784 XK nummer 19", ["1784 XK nummer 19"]],
    ["Molenweg 7 en Zeeplein 3", ["Molenweg 7", "Zeeplein 3"]],
  ])("is found in “%s”", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    "ik ben 2 dagen weg 3 keer",
    "onderweg 5 minuten",
    "de snelweg 9",
    "op het schoolplein 4 man",
    "in 1945 de 3 geallieerden",
    "in 1600 en 12 jaar later",
    "kerkstraat",
    "kerkstraat 12:30 uur",
    "molenweg 7,5 km",
    "hoofdstuk 4 paragraaf 2",
  ])("is not found in “%s”", (text) => {
    expect(found(text)).toEqual([]);
  });
});
