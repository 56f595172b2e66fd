import type { Stretch } from "../reading/speech.ts";
import type { Reading } from "../reading/reading.ts";

const LIGHT = new Set(
  `lachen gelachen honger schaam schamen verveling saai lol haha hahaha hahahaha xd grapje grapjes dorst warmte hitte kou koud moe spierpijn
  toets toetsen proefwerk huiswerk wiskunde frans duits economie scheikunde natuurkunde gym les lesuur pauze maandag wifi koffie chocola
  pizza suiker telefoon internet weekend vakantie concert muziek voetbal kater slaap so se tentamen examen verkouden griep rennen sporten coopertest opstaan piepjestest gymmen
  beamer slijm vuur ajax magister rooster uitslapen`.split(/\s+/u),
);
const EXAGGERATED = new Set("van door zonder als tijdens voor met".split(" "));
const HEAVY = new Set(
  "mezelf zelfmoord suïcidaal zichzelf leven pillen afscheidsbrief trein brug dak spoor snij snijden snijdt bestaan".split(
    " ",
  ),
);

/** `pleeg zelfmoord`, `ga voor de trein springen jij`: a wish, which is an insult. */
export const isImperative = ({ tokens }: Reading, hit: Stretch): boolean => {
  const opening = tokens[hit.first];
  if (
    tokens
      .slice(Math.max(0, hit.first - 4), hit.first + 1)
      .some((token) => /^(verdien|verdient|deserve)$/u.test(token.word)) &&
    tokens
      .slice(Math.max(0, hit.first - 5), hit.first)
      .some((token) => /^(je|jij|jullie|you|hij|ze|zij)$/u.test(token.word))
  )
    return true;
  const before = tokens[hit.first - 1];
  if (
    opening === undefined ||
    tokens
      .slice(hit.first, hit.last + 1)
      .some((token) => /^(mezelf|mijzelf|myself|mijn|er|my)$/u.test(token.word))
  )
    return false;
  const starts = before === undefined || before.sentence !== opening.sentence || opening.comma;
  const you = tokens
    .slice(hit.last + 1, hit.last + 5)
    .some((token) => /^(je|jij|jou|man|gast|loser|you|jullie|sukkel)$/u.test(token.word));
  return (
    (starts &&
      /^(pleeg|ga|spring|kill|hang|snij|maak|go)$/u.test(opening.word) &&
      tokens[hit.first + 1]?.word !== "ik") ||
    (opening.word === "zelfmoord" &&
      before?.word === "pleeg" &&
      tokens[hit.first - 2]?.word !== "ik" &&
      you) ||
    (opening.word === "zelfmoord" &&
      before?.word === "pleeg" &&
      (hit.first === 1 || tokens[hit.first - 2]?.sentence !== opening.sentence))
  );
};

/** `ik wil dood van deze toets haha`: a thing at school is the cause, or it is laughed at, and nothing heavier is said. */
export function isHyperbole(reading: Reading, hit: Stretch): boolean {
  const from = Math.max(0, hit.first - 5);
  const near = reading.tokens.slice(from, hit.last + 9);
  if (near.some((token) => GRAVE.test(token.word))) return false;
  const heavy = near.some((token) => HEAVY.has(token.word));
  return near.some((token, index) => {
    if (LAUGHTER.test(token.word)) return true;
    if (!LIGHT.has(token.word)) return false;
    // Not to get up any more is what is wished for, and no cause of it.
    if (token.word === "opstaan" && near[index - 1]?.word === "meer") return false;
    // `this weekend` is when.
    if (token.word === "weekend" && WHEN.test(near[index - 1]?.word ?? "")) return false;
    // The cause stands right before the thing: `van deze toets`, `als wiskunde`.
    const before = near.slice(Math.max(0, index - (heavy ? 2 : 3)), index);
    return (
      before.some((word) => EXAGGERATED.has(word.word)) || (!heavy && isClose(hit, from + index))
    );
  });
}
const isClose = (hit: Stretch, at: number): boolean => at >= hit.first - 4 && at <= hit.last + 6;
const WHEN = /^(?:this|dit|komend|next|volgend)$/u;
const GRAVE =
  /^(zelfmoordgedachten|afscheidsbrief|pillen|snijden|gesneden|suïcidaal|serieus|zichzelf|zelfmoordpoging)$/u;
const LAUGHTER = /^(lachen|gelachen|lol|(?:ha){2,}h?|xd|grapjes?|😂|🤣|💀|hihi|lmao|lmfao)$/u;

const ACCIDENT = new Set(
  "holiday vakantie wekker papier glas blik blikje glasje papiertje karton doosje mes scheermes kaas brood aardappel ongeluk perongeluk paper accident ouch scheren keuken koken vergadering halte".split(
    " ",
  ),
);
const LIFE = new Set(
  "school rotterdam amsterdam stad dorp nederland hier telefoon hem haar jou internet geld varken kip vlees ouders huis flat kamer op-n boerderij daar samen wifi".split(
    " ",
  ),
);
/** `ik wil niet leven zonder telefoon`, `zonder hond`, `ik wil niet dood`. */
export function isDenied(reading: Reading, hit: Stretch): boolean {
  const { tokens } = reading;
  const words = tokens.slice(hit.first, hit.last + 1).map((token) => token.word);
  if (
    tokens
      .slice(Math.max(0, hit.first - 3), hit.last + 8)
      .some((token) => ACCIDENT.has(token.word)) &&
    !words.some((word) => ["dood", "zelfmoord", "mezelf-expres"].includes(word))
  )
    return true;
  if (
    words.includes("mezelf") &&
    tokens.slice(hit.last + 1, hit.last + 4).some((token) => /^(kop|hoofd)$/u.test(token.word)) &&
    words.some((word) => word === "sla")
  )
    return true;
  if (
    /^(hout|tij|punt|gewicht|dier|vogel|beestje|muis|spoor|seizoen)$/u.test(
      tokens[hit.last + 1]?.word ?? "",
    )
  )
    return true;
  const dead = words.findIndex(
    (word) => word === "dood" || word === "doodgaan" || word === "die" || word === "zelfmoord",
  );
  if (dead > 0 && ["niet", "nooit", "geen", "not"].includes(words[dead - 1] ?? "")) return true;
  const next = tokens[hit.last + 1]?.word ?? "";
  const after = tokens[hit.last + 2]?.word ?? "";
  if (/^(in|op|bij|met|at|on)$/u.test(next) && !words.some((word) => FINAL.test(word)))
    return !WORLD.has(after) && !WORLD.has(tokens[hit.last + 3]?.word ?? "");
  return next === "zonder" && (LIFE.has(after) || LIFE.has(tokens[hit.last + 3]?.word ?? ""));
}
const FINAL =
  /^(dood|doodgaan|sterven|zelfmoord|mezelf|die|dead|myself|himself|herself|overdosed|pillen|gesneden|springen)$/u;
const WORLD = new Set(
  "wereld aarde world planet planeet pijn angst dit zo manier earth pain".split(" "),
);
