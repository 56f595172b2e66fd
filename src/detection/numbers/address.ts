/** A street with a house number or a postcode, `from` up to `to` in the text. */
export type Address = {
  readonly from: number;
  readonly to: number;
  /** Street, house number and postcode together: nothing else looks like it. */
  readonly whole: boolean;
};

const STREET =
  "(?:straat|straatje|laan|laantje|weg|plein|gracht|kade|singel|dreef|steeg|plantsoen|steenweg|boulevard|dijk|hof|hofje|pad|park|kant|wal|ring|kamp|meent|werf|brink|akker|horst)";
const NUMBER = "[0-9]{1,4}(?:[ -]?(?:[a-f]|bis|hs|i{1,3}))?";
const LINK = "(?: {1,2}|, ?)(?:(?:op |is |het )?(?:nummer|nr\\.?|huisnummer) )?";
const POSTCODE = "[1-9][0-9]{3} ?[a-z]{2}";
/** A stem before the ending, so that `weg 2 dagen` and `park 5` are none. */
const STREET_WITH_NUMBER = new RegExp(
  `(?<![\\p{L}\\p{Nd}])([\\p{L}'-]{3,24}${STREET})${LINK}${NUMBER}(?![\\p{L}\\p{Nd}:%]|[.,]\\d)(?:,? ${POSTCODE}(?![\\p{L}\\p{Nd}]))?`,
  "gu",
);
/** `hoge dijk 31`, `14 stationsweg`. */
const OLD_STREET = new RegExp(
  `(?<![\\p{L}\\p{Nd}])(?:(?:hoge|lage|oude|nieuwe|lange|korte|grote|kleine|eerste|tweede|verlengde) |(?:op|aan) (?:de|het) )${STREET}${LINK}${NUMBER}(?![\\p{L}\\p{Nd}:%])`,
  "gu",
);
const NUMBER_FIRST = new RegExp(
  `(?<![\\p{L}\\p{Nd}:.,])[0-9]{1,4} (?:[\\p{L}'-]{3,24}${STREET}|[\\p{L}'-]{3,24} (?:street|road|avenue|lane))(?![\\p{L}\\p{Nd}])`,
  "gu",
);
/** `laan van meerdervoort 12`, `plein 1944 nummer 3`. */
const STREET_OF = new RegExp(
  `(?<![\\p{L}\\p{Nd}])(?:laan|weg|plein|straat) van (?:de |den |der |het )?[\\p{L}'-]{3,24}${LINK}${NUMBER}(?![\\p{L}\\p{Nd}:%])`,
  "gu",
);
/** `op nummer 12 in de kerkstraat`, `huisnummer is 22 in de vijverstraat`. */
const NUMBER_IN_STREET = new RegExp(
  `(?<![\\p{L}\\p{Nd}])(?:op nummer|huisnummer(?: is)?|nummer) ${NUMBER} (?:in|aan|op|van) de [\\p{L}'-]{3,24}${STREET}(?![\\p{L}\\p{Nd}])`,
  "gu",
);
/** `nieuw adres is kruiszwin 4102`: a street without an ending that gives it away. */
const CALLED_ADDRESS = new RegExp(
  `(?<![\\p{L}\\p{Nd}])adres(?: is| wordt)?:? (?:de |het )?(?!nummer|huisnummer)([\\p{L}'-]{4,24} ${NUMBER})(?![\\p{L}\\p{Nd}:%])`,
  "gu",
);
const POSTCODE_WITH_NUMBER = new RegExp(
  `(?<![\\p{L}\\p{Nd}])${POSTCODE}(?:,? (?:(?:op )?(?:nummer|nr\\.?|huisnummer) )?[0-9]{1,4}(?:[ -]?[a-f])?)(?![\\p{L}\\p{Nd}:%])`,
  "gu",
);
/** A postcode that cannot be a year with a word behind it. */
const WRITTEN_POSTCODE = /^[1-9][0-9]{3}(?: ?[A-Z]{2}|[a-z]{2})/u;

const ENDS_WITH_POSTCODE = new RegExp(`${POSTCODE}$`, "u");

/** Ways that nobody lives at. */
const NO_STREET =
  /^(?:.*(?:snel|onder|terug|heen|half|auto|uit|om|fiets|loop|voet|school|sport|pret|dieren|wild|vakantie|skate|bungalow|attractie|leer|spoor|toe)(?:weg|plein|park|pad)|halverwege|binnenhof|gerechtshof|kerkhof|station(?:splein)?)$/u;

const LIKE_PLACE = new RegExp(`${STREET}|street|road|avenue|lane|adres|[1-9][0-9]{3}`, "u");
/** Whether a word may be a street, a postcode, or the beginning of one: without one of these there is no address. */
export const mayNamePlace = (word: string): boolean => LIKE_PLACE.test(word);
/** Whether something in a folded text is an address but for its capitals: false only when it holds none. */
export const mayHoldAddress = (text: string): boolean =>
  addresses(text, (from, to) => text.slice(from, to).toUpperCase()).length > 0;

/** The addresses in a folded text; `original` gives back the text as it was typed, for a stretch of the folded one. */
export function addresses(
  text: string,
  original: (from: number, to: number) => string,
): readonly Address[] {
  if (!/[0-9]/u.test(text)) return [];
  const found: Address[] = [];
  const add = (match: RegExpExecArray, whole = false): void => {
    found.push({ from: match.index, to: match.index + match[0].length, whole });
  };
  for (const match of text.matchAll(STREET_WITH_NUMBER)) {
    if (!NO_STREET.test(match[1] ?? "")) add(match, ENDS_WITH_POSTCODE.test(match[0]));
  }
  for (const match of text.matchAll(OLD_STREET)) add(match);
  for (const match of text.matchAll(NUMBER_FIRST)) {
    if (
      / (?:lives|live) at $| (?:house|address|home) is $/u.test(
        ` ${text.slice(Math.max(0, match.index - 12), match.index)}`,
      )
    )
      add(match);
  }
  for (const match of text.matchAll(STREET_OF)) add(match);
  for (const match of text.matchAll(NUMBER_IN_STREET)) add(match);
  for (const match of text.matchAll(CALLED_ADDRESS)) {
    const to = match.index + match[0].length;
    found.push({ from: to - (match[1] ?? "").length, to, whole: false });
  }
  for (const match of text.matchAll(POSTCODE_WITH_NUMBER)) {
    if (WRITTEN_POSTCODE.test(original(match.index, match.index + match[0].length))) add(match);
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to);
  let end = -1;
  return found.filter((one) => {
    if (one.from < end) return false;
    end = one.to;
    return true;
  });
}
