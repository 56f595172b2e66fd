import type { Reading } from "../reading/reading.ts";
import type { Stretch } from "../reading/speech.ts";
import type { Token } from "../reading/token.ts";

/** Whose a number or an address is, as far as the words around it tell. */
export type Owner = "author" | "somebody" | "nobody" | "unknown";

const REACH = 13;
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

const MINE = set("mijn my onze ons our me mij mine eigen");
const THEIRS = set("zijn haar hun his her their hem him r");
const SELF = set("ik i me mij verhuisd");
/** What a number or an address is called. */
const CALLED =
  set(`nummer nummers nr telefoonnummer telnr tel telefoon mobiel mobieltje gsm 06 06-nummer nul adres huisadres
  thuisadres woonadres address huis iban rekening rekeningnummer bankrekening bankrekeningnummer bsn burgerservicenummer sofinummer
  postcode huisnummer number phone cell thuisnummer privenummer whatsapp wapp sim deur digits nummertje adresje id moeder vader ouders broer zus mama papa`);
/** The number or address of an office, a shop, a help line: on every website. */
const PUBLIC =
  set(`school schooltelefoon schoolnummer administratie balie receptie klantenservice helpdesk politie gemeente stadhuis
  kindertelefoon hulplijn huisarts huisartsenpost tandarts ziekenhuis apotheek bibliotheek bieb museum zwembad bioscoop theater
  winkel restaurant hotel camping station sporthal sportclub vereniging wedstrijd uitwedstrijd toernooi stage stagebedrijf bedrijf
  excursie open-dag kantoor fabriek college lyceum schoolwacht opvang examenlijn alarmlijn kerk snackbar pizzeria loket ov ns ziekmelden ziekmelding noodnummer concierge congierge
  bereikbaar shop office bel-ons klantendienst mac mcdonalds jumbo albert kruidvat ggd veilig`);
/** Digits that are something else, and sentences in which a number is made up. */
const OTHERWISE =
  set(`voorbeeld bijvoorbeeld oefening oefenen luistertoets dialoog dialogue opgave isbn code pincode seed score highscore
  punten pin kahoot zoom blooket tracking track pakket pakje order ordernummer factuur id versie decimaal decimalen binair reeks
  rij tabel inwoners km meter euro rekenmachine uitkomst antwoord numero nep verzonnen fictief roman sherlock hoofdpersoon dictee
  minecraft roblox fortnite clash adresseren sinterklaas`);
/** What takes a number back from the school. */
const PRIVATE = set("prive private persoonlijk eigen thuis");
const FORBIDS = set("nooit stop stoppen kap verboden verwijder haal");
const SPREADS = set(
  "spam spammen prank pranken gelekt leak lek doxx dox lastig lastigvallen lastigval creep gratis spread rondsturen",
);
const CALLS_THE_GROUP = set("allemaal iedereen everyone groepen jullie mensen");
const LIVES = set("woont wonen lives live woon");
const OTHERS = set("hij zij ze he she hen him hem haar her");

/** What a number with a check of its own can still be: made up for a lesson. */
const MADE_UP = set("voorbeeld bijvoorbeeld oefening oefenen opgave nep verzonnen fictief");

/** Whose the number or address is that stands at these words; `checked`: it is what it looks like. */
export function ownerOf(reading: Reading, at: Stretch, checked: boolean): Owner {
  const { tokens } = reading;
  if (isHeaded(reading, at)) return "somebody";
  const before = tokens.slice(Math.max(0, at.first - REACH), at.first);
  const after = tokens.slice(at.last + 1, at.last + 1 + REACH);
  const around = [...before, ...after];
  const has = (words: ReadonlySet<string>): boolean =>
    around.some((token) => words.has(token.word) || words.has(token.raw));
  if (has(checked ? MADE_UP : OTHERWISE) || around.some((token) => token.classes.includes("study")))
    return "nobody";
  if (has(FORBIDS)) return "nobody";
  const theirs = isOthers(before, after);
  const close = [...before.slice(-6), ...after.slice(0, 4)];
  if (!theirs && close.some(({ word }) => PUBLIC.has(word)) && !has(PRIVATE)) return "nobody";
  if (theirs) return "somebody";
  if (has(SPREADS) || around.some(({ classes }) => classes.includes("insult-term")))
    return "somebody";
  if (called(around, MINE) || has(SELF) || called(around, set("m'n mn"))) return "author";
  if (around.some((token) => MINE.has(token.word))) return "author";
  if (has(CALLS_THE_GROUP) || around.some((token) => OTHERS.has(token.word))) return "somebody";
  // Of `Prins Hendriklaan 66` the first word is no name.
  const neighbour = tokens[at.first - 1];
  if (around.some((token) => isPerson(token) && (token !== neighbour || !token.capital)))
    return "somebody";
  return around.some((token) => token.classes.includes("work")) ? "nobody" : "unknown";
}

/** `haar nummer`, `het nummer van daan`, `noor woont op`, `de moeder van bram heeft`. */
function isOthers(before: readonly Token[], after: readonly Token[]): boolean {
  const all = [...before, ...after];
  if (called(all, THEIRS)) return true;
  return all.some((token, index) => {
    const next = all[index + 1];
    const previous = all[index - 1];
    if (CALLED.has(token.word) && next?.word === "van") {
      const whose = all.slice(index + 2, index + 5);
      return (
        whose.length > 0 &&
        (whose.some(({ word }) => word === "ex") ||
          !whose.some(({ word }) => MINE.has(word) || PUBLIC.has(word)))
      );
    }
    if (LIVES.has(token.word)) {
      const clause = all.slice(Math.max(0, index - 4), index + 3);
      return (
        !clause.some(({ word }) => /^(?:ik|we|wij|i|je|jij|jullie|you)$/u.test(word)) &&
        (previous !== undefined || token.word !== "woon")
      );
    }
    // `van die gast`, `dat kind uit 3a`
    if (/^(?:die|dat|deze|that)$/u.test(token.word) && next?.classes.includes("person") === true)
      return true;
    // `iemand zin om djamila te bellen`, `someone call her`
    if (
      /^(?:iemand|wie|someone|somebody)$/u.test(token.word) &&
      all
        .slice(index + 1, index + 7)
        .some(({ word }) => /^(?:bellen|bel|appen|app|call|text|pranken)$/u.test(word)) &&
      !all.slice(index + 1, index + 7).some(({ word }) => /^(?:mij|me|ik)$/u.test(word))
    )
      return true;
    // `sanne nummer`, `daans 06`, `bram heeft 06…`
    if (isPerson(token) && !MINE.has(previous?.word ?? "")) {
      return (
        (next !== undefined &&
          (CALLED.has(next.word) || /^(?:heeft|is|zijn|haar)$/u.test(next.word))) ||
        (before.at(-1) === token &&
          previous !== undefined &&
          /^(?:van|is|dit)$/u.test(previous.word))
      );
    }
    return false;
  });
}

/** `Abdel: 06…`: a name and nothing else before it. */
function isHeaded({ tokens, original }: Reading, at: Stretch): boolean {
  const head = tokens[at.first - 1];
  const start = tokens[at.first]?.start ?? 0;
  if (head === undefined || !/^\s?[:=]\s?$/u.test(original.slice(head.end, start).replace("+", "")))
    return false;
  return (
    /^\p{Lu}\p{Ll}{2,}$/u.test(original.slice(head.start, head.end)) &&
    tokens[at.first - 2]?.sentence !== head.sentence &&
    !CALLED.has(head.word) &&
    !MINE.has(head.word) &&
    !PUBLIC.has(head.word) &&
    !OTHERWISE.has(head.word)
  );
}

/** A word of the set with what a number or address is called close behind it. */
const called = (words: readonly Token[], whose: ReadonlySet<string>): boolean =>
  words.some(
    (token, index) =>
      whose.has(token.word) &&
      words
        .slice(index + 1, index + 4)
        .some(
          (next, step) =>
            CALLED.has(next.word) && (step === 0 || token.word !== "zijn" || step < 3),
        ),
  );

const isPerson = (token: Token): boolean =>
  token.classes.includes("name") || token.classes.includes("staff");
