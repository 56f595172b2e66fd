import type { Why } from "./why.ts";
import type { Token } from "../reading/token.ts";
import type { Reading } from "../reading/reading.ts";
import { isMentioned, isNegated, isReported } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";

const PERMITTED = new Set(
  `toestemming mag mocht goedgevonden goedgekeurd akkoord goedvindt toegestaan gevraagd permission consent allowed oké-n goedvond jaarboek
  schoolkrant groepsfoto klassenfoto schoolfotograaf gewist verwijderd verwijder wis delete deleted`.split(
    /\s+/u,
  ),
);
const OWN = new Set(
  "mezelf mijzelf onszelf zelf myself hond kat poes konijn cavia wildlife dieren vogels natuur zonsondergang eten lucht regenboog sneeuw uitzicht".split(
    " ",
  ),
);

const NATURE = new Set("wildlife dieren vogels natuur nature documentaries drones".split(" "));

/** Why a picture or recording is innocent, or null: the board, the author's own work, consent, a report, a refusal. */
export function innocentRecording(reading: Reading, hit: Stretch): Why | null {
  const { tokens } = reading;
  const from = Math.max(0, hit.first - 12);
  const around = tokens.slice(from, hit.last + 13);
  const secret = reading.any("secret");
  if (isReported(reading, hit)) return "said by somebody else";
  const own = tokens
    .slice(Math.max(0, hit.first - 1), hit.last + 1)
    .some((token) => /^(ik|we|wij|i)$/u.test(token.word));
  if (!own && isVictim(around)) return "told by whom it was done to";
  if (around.some((token) => NATURE.has(token.word))) return "of animals or nature";
  if (!secret) {
    const denied = around.some((token) => token.classes.includes("negation"));
    for (const [index, token] of around.entries()) {
      if (!PERMITTED.has(token.word)) continue;
      const before = around[index - 1];
      if (
        token.word === "toestemming" &&
        (before?.word === "zonder" || before?.classes.includes("negation") === true)
      )
        continue;
      if (/^(wis|verwijder|delete)$/u.test(token.word) && denied) continue;
      if ((token.word === "mag" || token.word === "mocht") && (denied || token.asked)) continue;
      return "consent is stated, or it is taken back";
    }
    if (
      byStaff(around) &&
      !around.some((token) => token.classes.includes("social") && token.word !== "teams")
    )
      return "made by the teacher";
    if (around.some((token) => OWN.has(token.word))) return "of oneself or a thing";
    if (around.some((token, index) => isOwnWork(token, around[index + 1]))) return "school work";
    if (
      around.some((token) => /^(vond|vonden|vindt|vinden)$/u.test(token.word)) &&
      around.some((token) => /^(goed|prima|oké|oke)$/u.test(token.word))
    )
      return "consent is stated";
    const work = around.some((token) => token.classes.includes("work"));
    const person = around.some(
      (token) =>
        token.classes.includes("target") ||
        token.classes.includes("staff") ||
        ["hem", "gezicht", "kop"].includes(token.word),
    );
    const published = around.some((token) =>
      ["snap", "snapchat", "insta", "tiktok", "online", "story", "youtube", "lachen"].includes(
        token.word,
      ),
    );
    if (work && !published && !person) return "school work";
    if (
      work &&
      around.some((token) =>
        [
          "opdracht",
          "project",
          "vlog",
          "stopmotion",
          "ckv",
          "bord",
          "aantekeningen",
          "huiswerk",
          "practicum",
          "schoolkrant",
          "som",
          "sommen",
          "rooster",
          "antwoorden",
        ].includes(token.word),
      ) &&
      !published
    )
      return "school work";
  }
  if (
    around.some((token) => ["toestemming", "permission"].includes(token.word)) &&
    around.some((token) =>
      ["vraag", "vragen", "moet", "moeten", "eerst", "vroeg"].includes(token.word),
    )
  )
    return "says that consent is needed";
  if (
    around.some((token) => token.word === "mag" && !token.asked) &&
    around.some((token) => /^(niemand|niet|geen|nooit)$/u.test(token.word))
  )
    return "forbids it";
  // `als ze niet kijkt` tells when, it denies nothing.
  const clause = tokens
    .slice(hit.first, hit.last + 1)
    .findIndex((token) => /^(als|terwijl|wanneer|toen|zonder)$/u.test(token.word));
  const until = clause === -1 ? hit.last : hit.first + clause;
  if (
    isNegated(reading, { first: hit.first, last: until }, 2) &&
    !/^(dat|that|zonder)$/u.test(tokens[hit.first]?.word ?? "")
  )
    return "negated";
  if (isMentioned(reading, hit)) return "spoken about";
  const words = new Set(around.map((token) => token.word));
  if (
    words.has("stop") ||
    words.has("stoppen") ||
    words.has("verboden") ||
    (words.has("strafbaar") &&
      !around.some((token) => token.word === "strafbaar" && token.asked) &&
      !/^(is|mag)$/u.test(tokens[hit.first]?.word ?? "")) ||
    (words.has("niet") &&
      ((words.has("mag") && !words.has("als")) || (words.has("filmen") && words.has("gewoon"))))
  )
    return "forbids it";
  return null;
}

/** `mijn presentatie`, `je samenvatting`: somebody's work, not somebody. */
const isOwnWork = (token: Token, next: Token | undefined): boolean =>
  /^(mijn|onze|ons|eigen|my|our|je|jouw|jullie|your)$/u.test(token.word) &&
  next !== undefined &&
  next.classes.includes("work") &&
  !/^(spreekbeurt|presentatie)$/u.test(
    /^(mijn|onze|ons|eigen|my|our)$/u.test(token.word) ? "" : next.word,
  );

/** `iemand heeft mij gefilmd`, `ze maakten foto's van mij`: the author is the one who was recorded. */
const isVictim = (around: readonly Token[]): boolean =>
  around.some((token) => /^(mij|me|ons)$/u.test(token.word)) &&
  around.some((token) => /^(iemand|hij|zij|ze|someone|they|he|she)$/u.test(token.word)) &&
  !around.some((token) => /^(jou|jullie|stuur|stuurde|laat)$/u.test(token.word));

/** `meneer heeft de les opgenomen`, `de docent neemt op`: a teacher made it. */
const byStaff = (around: readonly Token[]): boolean =>
  around.some(
    (token, index) =>
      token.classes.includes("staff") &&
      around
        .slice(index + 1, index + 4)
        .some((next) =>
          /^(heeft|had|neemt|zet|maakt|maakte|nam|filmt|filmde|zette)$/u.test(next.word),
        ),
  ) && !around.some((token) => /^(ik|we|iemand)$/u.test(token.word));

/** The recording is put where others see it. */
export const published = ({ tokens }: Reading, hit: Stretch): boolean =>
  tokens
    .slice(Math.max(0, hit.first - 10), hit.last + 13)
    .some((token) => token.classes.includes("spread") || token.classes.includes("social"));

/** `mag je …?`: asks whether it is allowed. */
export function askedLeave({ tokens }: Reading, at: number): boolean {
  const sentence = tokens[at]?.sentence;
  return tokens
    .slice(Math.max(0, at - 6), at + 1)
    .some(
      (token) =>
        token.sentence === sentence && token.asked && /^(mag|mogen|may|can|is)$/u.test(token.word),
    );
}
