import type { Term } from "../../domain/lexicon.ts";
import type { Category } from "../../domain/verdict.ts";
import {
  isDirect,
  isMentioned,
  isNegated,
  isReported,
  isStudied,
  isWordTalk,
} from "../reading/speech.ts";
import { isKind } from "./threat-vague.ts";
import { inGame } from "./threat-setting.ts";
import { askedLeave, innocentRecording, published } from "./recording-setting.ts";
import { isDenied, isHyperbole, isImperative } from "./self-harm-setting.ts";
import { innocentHistory } from "./radicalisation.ts";
import { care, flag, pass } from "./rule.ts";
import type { TermRule } from "./rule.ts";

const weighs = (term: Term, category: Category): boolean =>
  term.category === category && term.aim === "always";

/** Listed phrases of a category that count by themselves, unless reported, denied or the subject of a lesson. */
export const listedTerms = (category: Category): TermRule => ({
  id: `${category.replaceAll("_", "-")}-term`,
  category,
  weighs: (term) => weighs(term, category),
  find: (reading) =>
    reading.terms
      .filter(({ term, allowedBy }) => weighs(term, category) && allowedBy === null)
      .map((match) => {
        const { first, last, term } = match;
        const judged = (): ReturnType<typeof pass> => {
          if (category === "radicalisation") {
            const innocent = innocentHistory(reading, match);
            return innocent === null ? flag(term.severity, "a listed word") : pass(innocent);
          }
          if (category === "self_harm" ? isWordTalk(reading, match) : isMentioned(reading, match))
            return pass("spoken about");
          if (isStudied(reading, match, category !== "self_harm" && isDirect(reading, match)))
            return pass("subject of a lesson");
          if (inGame(reading, match) !== null) return pass("in a game or a match");
          if (category === "self_harm" && isHyperbole(reading, match))
            return pass("a way of speaking");
          if (category === "self_harm" && isImperative(reading, match))
            return pass("said to somebody else");
          if (category === "self_harm" && isDenied(reading, match))
            return pass("said not to be so");
          if (category === "self_harm") return care(term.severity, "a listed word");
          if (isNegated(reading, match, 2, match.first - 1)) return pass("negated");
          if (isReported(reading, match))
            return term.severity === "urgent"
              ? care("urgent", "a listed word, told of")
              : pass("said by somebody else");
          if (category === "threat" && isKind(reading, match))
            return pass("an appointment or a kindness");
          const innocent = category === "recording" ? innocentRecording(reading, match) : null;
          if (category === "recording" && innocent === null)
            return flag(
              askedLeave(reading, first) ? "low" : published(reading, match) ? "high" : "medium",
              "a listed word",
            );
          return innocent === null ? flag(term.severity, "a listed word") : pass(innocent);
        };
        return { first, last, form: match.form, term: term.key, judgement: judged() };
      }),
});
