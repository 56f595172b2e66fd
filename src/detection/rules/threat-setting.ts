import type { Why } from "./why.ts";
import type { Severity } from "../../domain/verdict.ts";
import type { Reading } from "../reading/reading.ts";
import { sentenceOf } from "../reading/speech.ts";
import type { Token } from "../reading/token.ts";
import type { Stretch } from "../reading/speech.ts";

const REAL_WORLD = new Set(
  "school fietsenhok plein schoolplein pauze kantine thuis station aula fietsenstalling bushalte buiten kluisjes toilet hek poort".split(
    " ",
  ),
);
/** How far from the harm a time or place still belongs to it. */
const REACH = 12;

/** A place or time that is named near the harm: `bij het fietsenhok`, `morgen na de les`. */
export function named(reading: Reading, at: Stretch): boolean {
  const { tokens } = reading;
  const from = Math.max(0, at.first - REACH);
  const to = Math.min(tokens.length - 1, at.last + REACH);
  const inside = (index: number): boolean => index === at.first;
  for (let index = from; index <= to; index += 1) {
    const token = tokens[index];
    if (token === undefined) continue;
    if (token.classes.includes("moment") && !inside(index)) return true;
    if (token.classes.includes("place") && !inside(index) && stands(reading, index)) return true;
    const next = tokens[index + 1]?.word ?? "";
    if (
      (token.word === "na" || token.word === "after" || token.word === "voor") &&
      (next === "school" || next === "de" || next === "het" || next === "schooltijd")
    )
      return true;
    if (token.word === "op" && next === "school") return true;
    if (token.word === "at" && next === "school") return true;
    if (
      token.word === "uit" &&
      (tokens[index - 1]?.word === "school" || tokens[index - 1]?.word === "buiten")
    )
      return true;
  }
  return false;
}

const AT = new Set(
  "bij in op naar achter aan langs onder at near behind voor tegenover bij'n buiten rond the".split(
    " ",
  ),
);
/** `bij het fietsenhok`, `op het station`: a place that something happens at. */
const stands = ({ tokens }: Reading, index: number): boolean =>
  tokens[index + 1]?.word !== "werk" &&
  tokens.slice(Math.max(0, index - 3), index).some((token) => AT.has(token.word));

/** Violence with a named place or time is urgent. */
export const threatAround = (reading: Reading, at: Stretch, severity: Severity): Severity =>
  severity === "high" && named(reading, at) ? "urgent" : severity;

const isGame = (token: Token): boolean =>
  token.classes.includes("game") || token.classes.includes("sport");
/** `na de training`, `voor de wedstrijd`, `op weg naar voetbal`: says when, not what. */
const isOnlyWhen = ({ tokens }: Reading, at: number): boolean =>
  tokens
    .slice(Math.max(0, at - 2), at)
    .some((token) => /^(na|voor|after|before|naar|vanaf)$/u.test(token.word));

/** `tegen de draak`, `tegen de eindbaas`: against somebody who is not there. */
const plays = (words: readonly Token[]): boolean =>
  words.some((token) => token.classes.includes("game"));

/** The harm is done in a game or a match; a real place and time undoes that. */
export function inGame(reading: Reading, at: Stretch): Why | null {
  if (!reading.any("game") && !reading.any("sport")) return null;
  if (!reading.tokens.some((token, index) => isGame(token) && !isOnlyWhen(reading, index)))
    return null;
  const { first, last } = sentenceOf(reading, at.first);
  const real = reading.tokens
    .slice(Math.max(0, first - 10), last + 10)
    .some(
      (token, index, near) =>
        REAL_WORLD.has(token.word) ||
        token.word === "irl" ||
        (/^(echt|echte|real)$/u.test(token.word) &&
          /^(het|dan|for|maar|in)$/u.test(near[index - 1]?.word ?? "")),
    );
  const against = reading.tokens
    .slice(Math.max(0, first - 10), last + 10)
    .some(
      (token, index, near) => token.word === "tegen" && plays(near.slice(index + 1, index + 4)),
    );
  return real && !against ? null : "in a game or a match";
}
