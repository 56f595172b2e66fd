import type { Reading } from "../reading/reading.ts";
import { isStudied } from "../reading/speech.ts";
import type { Stretch } from "../reading/speech.ts";
import { flag, pass } from "./rule.ts";
import type { FrameRule } from "./rule.ts";

const BOOK =
  "boek|boeken|boekje|leesboek|leesboeken|schoolboek|schoolboeken|studieboek|biologieboek|wiskundeboek|werkboek|textbook|workbook|book|books|lesboek|methode|examenbundel|katern|e-book|ebook|ebooks|epub|luisterboek|audioboek|audiobook|antwoordenboek|antwoordenboekje|uitwerkingenboek|strip|manga|docentenhandleiding|toetsbank|bladmuziek|hoofdstukken";
const MEDIA =
  "film|films|serie|series|album|albums|muziek|dvd|dvds|cd|cds|movie|movies|game|games|anime|wedstrijd|match|roms|rom|luister-cd|liedje|nummer";
const PROGRAM =
  "photoshop|adobe|premiere|office|windows|fl|minecraft|fifa|spotify|youtube|netflix|vegas|studio|switch|sims|game|games|apk|app|software|ableton|sony";

/** A book, film, album or program that is sold, passed on or asked for without leave: advice only, always low. */
export const copyright: FrameRule = {
  id: "copyright",
  category: "copyright",
  frames: {
    low: `
      hele|heel|whole|full|volledige|complete|alle ..2 ${BOOK} ..4 pdf|scan|gescand|ingescand|gescanned|drive|foto|foto's|photos|kopieren|gekopieerd|scanned|gefotografeerd|mp3
      pdf|scan|scans|epub|ebook|e-book ..1 van|of|op|from ..3 ${BOOK} ..3
      pdf|epub ..1 van|of ..1 !mijn|je|jouw|ons|onze|meneer|mevrouw|de|het|een ..3 deel|scheikunde|nova|pulsar|getal ..3
      pdf van de|het ..4 ${MEDIA}|hemel|nova|pulsar ..2
      epub ..1 van ..4
      schoolboeken|leesboeken ..2 als|in pdf ..3
      luisterboek|audioboek|boek|dvd|cd gekopieerd ..3
      ebook|e-book|textbook|book ..2 for|voor free|gratis|niks ..2
      examenbundel ..1 gescand ..3
      pdf|epub ..1 van ..1 nova|pulsar|getal|stepping|noordhoff|malmberg|thieme|numbers ..4
      ${BOOK} ..3 als|as ..1 pdf|scan|foto|foto's|photos ..3
      ${BOOK} pdf|scan|gescand|epub|gratis|gekopieerd|ingescand ..4
      wie|iemand|who|anyone ..4 antwoordenboek|antwoordenboekje|uitwerkingenboek|examenbundel ..4
      antwoordenboek|antwoordenboekje|uitwerkingenboek ..4 hier|gekregen|gevonden|door|drive|link|gescand|pdf|gekopieerd
      uitwerkingen|antwoorden|answers ..1 pdf ..3
      antwoorden|uitwerkingen van ..3 als pdf
      pdf ..3 leesboek|harry|hunger ..2
      harry potter|games ..4 pdf ..3
      potter|games|kuifje ..3 pdf|epub ..3
      @i scan|scande|fotografeer|kopieer|kopieren|scannen ..3 ${BOOK} ..8
      @i heb|hebben|have ..3 ${BOOK} ..3 gescand|ingescand|gekopieerd|gefotografeerd|geript|gedownload|scanned
      heb|hebben ..1 elke|alle ..1 bladzijde|bladzijdes|pagina|pagina's ..2 van ..2 ${BOOK} ..3
      scanned ..3 ${BOOK} ..4
      foto's|fotos|photos van|of ..2 hele|whole|heel ..1 ${BOOK} ..4
      alle hoofdstukken ..4 als|in foto|foto's|pdf|app
      ${BOOK} ..4 als|as foto|foto's|photos
      kopieer|kopieren|copy ..2 hele|heel|whole ..2 ${BOOK}|werkstuk|verslag ..4
      niet|niemand|don't|dont|nobody ..2 kopen|koopt|koop|buy ..4 pdf|scan|digitaal|kopieren|kopieer|stuur
      koop|koopt|buy|kopen ..3 ${BOOK} ..6 pdf|scan|kopieren|kopieer|kopie|deel|deelt
      ${BOOK} niet kopen|koop ..8
      ${BOOK} ..3 gekocht ..4 deel|delen|stuur ..3
      alle|alles ..1 ${BOOK} ..6 map|drive|gratis|pdf|illegaal
      gekochte|gekocht ..3 gescand|gekopieerd|ingescand ..3
      ingescande|gescande ..1 ${BOOK}|hoofdstukken ..4
      deel|stuur|zet|upload ..2 @your|hele|de pdf|film|serie|methode ..4 klas|drive|youtube|iedereen|door|usb|online
      hele ..1 methode ..6 drive|gezet|gescand
      boekje|bundel|katern|examenbundel ..2 als|pdf|gekopieerd|te ..1 pdf|koop|iemand|per
      examenbundel ..2 pdf|gekopieerd|scan ..3
      kopie|kopieen|copy ..2 van|of ..2 ${BOOK}|${MEDIA}|katern|gekraakte ..4
      zonder|without te|having betalen|paying|drm ..3
      zonder|without drm ..2
      drm ..2 verwijderd|weg|removed|gekraakt ..3
      ebooks|e-books ..2 op ..1 usb ..3
      @pirate-site ..6
      @torrent ..2 van|of|hier|here|link|via|de|the ..4
      via|met|wie|heeft|download|gedownload ..3 @torrent ..3
      magnet link ..4
      wie|iemand|anyone ..5 als|as pdf ..2
      uitwerkingen|antwoorden van ..5 gevonden|gescand|gedownload ..3
      foto|foto's ..1 van elk|ieder|elke ..1 hoofdstuk|bladzijde|pagina ..4
      luisterboek|audioboek ..4 opgenomen|mp3|geript ..3
      alle|hele|volledige ..1 afleveringen|seizoen|seizoenen|serie ..2 gedownload|geript|op ..3
      gratis|free ..1 ebook|e-book|epub|boek ..4 link|hier|bio|download ..2
      stream|streamzone ..3 gratis|free ..4
      gratis|free ..1 streamzone|streams ..3
      pirate bay ..3
      anna's archive|archief ..4
      z library|lib ..3
      z-library|zlib ..3
      popcorn time ..3
      mod apk ..3
      apk mod|cracked ..3
      cracked|gekraakt|gekraakte|gecrackte|gecrackt|gekraakt|crack|cracks ..3 ${PROGRAM}|ebook|game|games ..4
      ${PROGRAM} ..3 crack|cracked|gekraakt|gecrackt ..4
      van dale gekraakt ..2
      gekraakte|gecrackte|cracked ..1 ${PROGRAM}|ebook|reader|versie|version ..4
      serial|keygen|activator|licentie|key|sleutel ..3 gratis|free|voor|via|werkt ..3 ${PROGRAM}|iedereen ..3
      office|windows|adobe key|licentie|sleutel|serial gratis|via|hier|free ..4
      serial ..1 voor|for ..2 ${PROGRAM} ..3
      gratis|free ..1 netflix|spotify|disney ..3 zonder|via|apk|premium ..5
      premium|netflix ..3 gratis|free|cracked|omzeild|apk ..3 apk|mod|via|gedownload|hier ..3
      premium ..2 omzeild|gekraakt|apk ..4
      paywall ..4
      film|films|movie|movies|anime|manga|serie ..2 gratis|free ..2 kijken|lezen|download|op|watch ..4 123movies|site|link|@pirate-site|9anime
      kijk|watch|lees|lezen ..3 gratis|free op ..1 @pirate-site|9anime
      gratis|free|illegaal ..1 anime|films|movies|movie|manga ..2
      free movie|film download ..4
      link ..2 om ..2 film|serie|wedstrijd ..2 gratis|illegaal ..3
      film|films|serie|movie ..4 illegale|illegaal|gedownload ..3
      illegaal|illegale|illegal ..1 ${MEDIA}|stream|bladmuziek|kopie|versie|link ..3
      illegal|illegale stream|streams ..4
      @i heb ..4 ${MEDIA} ..2 gedownload ..6 wie|kopie|usb ..3
      @i brand|brandde|kopieer ..3 dvd|cd|film ..4
      gebrande|gekopieerde|geripte|gedownloade ..2 dvd|dvds|cd|cds|audioboek|film|films|roms|games|muziek|luister ..4
      ripped|rip|geript ..3 dvd|of|van|netflix ..4
      netflix rip ..3
      dvd|cd ..2 voor ..2 klas|iedereen ..1 gemaakt|gebrand|gekopieerd
      roms ..1 van|of|op|for ..4
      alle roms ..3
      games|switch ..4 gekraakt ..5
      zet ..2 film|serie|album ..2 op een|usb|drive ..4
      film|serie ..2 op ..1 onze|mijn|drive youtube|$ ..2
      hele ..1 film|serie|album ..2 op ..2 youtube|drive|usb ..2
      film|movie ..3 bios|bioscoop|cinema ..1 gefilmd|opgenomen ..4
      album ..2 gelekt|leaked ..4
      leaked album|film|movie ..4
      mp3's|mp3s|mp3 ..4 album|gratis|geript ..3
      pdf ..4 gelekt|leaked|gevonden ..4
      uitgever|publisher ..3 gelekt ..4
      toetsen|toetsbank|proefwerk ..4 docentenhandleiding|uitgever|methode ..6
      docentenhandleiding ..4
      scribd ..6
      watermerk|watermark ..3 weghalen|verwijderen|weg|eigen|remove|halen ..3
      zonder watermerk|watermark ..2
      verwijder ..1 watermerk ..3
      liedje|nummer|song ..2 gejat|gestolen ..4 video|filmpje
      artikel ..6 paywall|geplakt ..3
    `,
  },
  judge(hit, reading) {
    const words = around(reading, hit);
    if (words.some((word) => FORBIDS.has(word)) && !words.some((word) => BUYS.test(word)))
      return pass("forbids it, warns of it or asks about it");
    if (words.some((word) => LEAVE.has(word))) return pass("by the school or with leave");
    if (words.some((word) => LENT.has(word)) && !words.some((word) => COPIED.has(word)))
      return pass("lent, bought or of one's own");
    if (isStudied(reading, hit, true) && words.some((word) => SUBJECT.has(word)))
      return pass("subject of a lesson");
    return flag(hit.severity, `other people's work passed on: ${hit.frame.source}`);
  },
};

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
const FORBIDS = set(
  `verboden strafbaar auteursrecht copyright niet geen nooit dont don't never not betekent piraterij`,
);
const BUYS = /^(?:koop|koopt|kopen|buy|koopt)$/u;
const LEAVE =
  set(`meneer mevrouw docent leraar school teams magister elo licentie dyslexie dedicon iddink zelf gelezen npo
  disney inzien krant`);
const LENT = set("bieb bibliotheek geleend samenvatting tweedehands");
const COPIED = set("gekopieerd gescand ingescand gekraakt illegaal");
const SUBJECT = set("werkstuk spreekbeurt artikel nieuws presentatie woord");

const around = ({ tokens }: Reading, hit: Stretch): readonly string[] =>
  tokens.slice(Math.max(0, hit.first - 4), hit.last + 5).map(({ word }) => word);
