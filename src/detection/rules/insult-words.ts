const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

export const SECOND = words("je jij jou jullie gij ge u you ya yall");
export const BE = words(
  "ben bent is zijn zijt was waren are blijft blijf lijkt lijken word wordt be am",
);
export const SELF = words("ik wij we mezelf mijzelf myself i");
export const ARTICLES = words(
  "een de het zo'n n an a the zon die dat mijn onze dit zulke allemaal letterlijk serieus serieuze ontzettende ontzettend enorme oude ouwe gewone ongelooflijke ongelofelijke verschrikkelijke wandelende onwijze onwijs allergrootste rasechte fcking pathetic",
);
export const DEGRADING =
  words(`vieze vuile gore stomme domme lelijke dikke smerige stinkende achterlijke kanker kk tering tyfus kut klote fucking
  fakking verdomde hersenloze hersenloos miezerig miezerige ongewassen kleine zielige rot rottige mislukte kankere teringse luie arme laffe schele kale blinde dom lelijk dik vies stelletje
  stel zooitje bende stuk hele waardeloze filthy dirty stupid ugly fat fuckin fkn little gemene irritante valse trieste kaulo bolle grote`);
export const CALLS = words(
  "hey hee he ey yo hoi oi kom luister rot flikker ga sterf hou houd shut doe zeg kijk tief donder fuck dag wakker schiet jij jullie nou joh man gast",
);
export const AFTER = words("dat die daar jij je jullie gij joh man gast bro daar met ben bent");
/** Unmistakably a name for a person: an insult also without a sign of whom it is aimed at. */
export const PERSONAL =
  words(`mongoloide mongoloid klootviool sukkelaar klootzak klootzakken dumbass mongool mongolen mongo hoer hoeren slet sletten kutwijf kutkind debiel debielen randdebiel imbeciel
  flikker nikker nikkers teringlijer tyfuslijer kankerlijer hoerenzoon hoerenkind trut bitch bitches kech hufter hufters idioot idioten
  sukkels droplul dikzak vetzak viespeuk motherfucker asshole whore slut retard faggot moron cunt
  kutjong rotjoch rotkind mafketel mongooltje klojo lulhannes sukkelaar nsb'er mietje
  spast downie kankerjoch slettebak sletje faggots dickhead twat wanker bastard`);
/** Words that are also used of a relative or friend without any scorn. */
export const NEUTRAL = words(
  "autist autistisch autistische gehandicapt gehandicapte downie blind doof homo lesbisch trans dakloze zwerver nerd clown boer",
);
export const ADJECTIVES = words(
  "dom domme lelijk lelijke achterlijk achterlijke dik vies gehandicapt gestoord irritant stom stinkt debiele idiote gek zielig kansloos sneu raar onnozel onnozele marginaal marginale autistisch autistische stupid ugly dumb fat schele kromme slome rooie mottig zot",
);
/** Words that more often mean something else; they need a clear sign of whom they are said of. */
export const AMBIGUOUS =
  words(`eikel eikels zak boer boeren dweil tuig kneus drol muts mutsen heks heksen plank lat spriet skelet pot potten poot bolle
  rooie kabouter smurf dwerg dwergen hobbit clown clowns pool polen loempia kroepoek pestkop engerd mormel monster kluns prutser hork pik worm luis schele kromme bult zwerver dakloze zwerver's schoft
  geit dumbo dummy stinkdier flapoor flaporen vuurtoren pussy poesje pannekoek  nerd geek rat zeg snol del delen lul zot johnny johny mal sik salak watje watjes etter
  smeerlap aansteller autist autisten gehandicapt gehandicapten clown hond ezel fagot janet tatta bakra plebs sloeber big`);
