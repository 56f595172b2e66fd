import type { Why } from "./why.ts";
import type { Reading } from "../reading/reading.ts";
import { innocentHistory } from "./radicalisation.ts";
import { signsAround } from "./signs.ts";
import type { Signs } from "./signs.ts";
import { flag, pass } from "./rule.ts";
import type { FrameHit, FrameRule } from "./rule.ts";

/** Signs of extremism in any order: who stands for it and praise; a group of people and violence, wanted or called for. */
export const radicalisationSigns: FrameRule = {
  id: "radicalisation-signs",
  category: "radicalisation",
  frames: {
    high: `
      @idol
      @atrocity
      @identity
      @folk
      @worship
      islamitische staat
      nazi|nazi's
      jihadstrijder|knokploeg|zionisten|gaskamers|hakenkruis
      strijders|mujahideen|soldiers
      goede zaak
    `,
  },
  judge(hit, reading) {
    const signs = signsAround(reading, hit, 10);
    const why = meant(hit, reading, signs);
    if (why === null) return pass("too few signs");
    const innocent = innocentHistory(reading, hit);
    if (innocent !== null) return pass(innocent);
    if (signs.tokens.some((token) => token.classes.includes("negation")))
      return pass("denied or refused");
    return flag(hit.severity, why);
  },
};

const WANTS =
  /^(moet|moeten|wil|willen|zou|zouden|gaan|laten|kunnen|mogen|horen|hoort|should|must|let's|lets|will|zin|helpt|enige|oplossing|ruim|verdienen|alle|all|elke|goede|weg|beter)$/u;

function meant(hit: FrameHit, reading: Reading, signs: Signs): Why | null {
  const at = reading.tokens.slice(hit.first, hit.last + 1);
  const is = (...names: readonly string[]): boolean =>
    at.some((token) => names.some((name) => token.classes.includes(name)));
  if (is("idol") || /^(islamitische|nazi|nazi's)$/u.test(at[0]?.word ?? "")) {
    return signs.has("approve") &&
      signs.word(
        /^(was|is|zijn|waren|deed|deden|hadden|doet|did|wist|nodig|need|had|back|terug|echte|lof)$/u,
      )
      ? "praise of who stands for violence"
      : null;
  }
  if (is("atrocity"))
    return signs.word(
      /^(meesterwerk|overwinning|mooi|prachtig|geweldig|verzinsel|zionisten|verdiend|terecht|plegen|zaak|nep|hoax|leugen|leugens|gelogen|verzonnen|existed|gratis|enkeltje)$/u,
    )
      ? "praise or denial of what was done to people"
      : null;
  if (
    is("identity", "folk", "worship") &&
    signs.has("violence") &&
    signs.word(/^(join|lid|kanaal|beweging|knokploeg|movement|trainen|train|zin|wie)$/u)
  )
    return "recruiting for violence";
  if (is("identity", "folk", "worship"))
    return signs.has("violence") &&
      (signs.word(WANTS) || signs.word(/^(stenig|bomb|kill|verbrand|lynch|bombardeer)$/u)) &&
      !signs.word(/^(vrede|slachtoffers|arme|zielig)$/u)
      ? "violence against a group"
      : null;
  if (
    is("identity", "folk") &&
    signs.word(/^(neerschoot|doodschoot|vermoordde|killed|shot|opblies|afslachtte)$/u) &&
    signs.has("approve")
  )
    return "praise of violence against a group";
  if (at[0]?.word === "hakenkruis")
    return (signs.author || signs.mine) && signs.word(/^(stoer|trots|cool|mooi|vet)$/u)
      ? "a sign of hatred worn"
      : null;
  if (at[0]?.word === "goede")
    return signs.word(/^(aanslag|bom|sterven|doden)$/u) ? "violence for a cause" : null;
  return signs.has("recruit") && (signs.has("violence") || signs.author)
    ? "recruiting for violence"
    : null;
}
