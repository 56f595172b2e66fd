const set = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/[\n,]/u)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  );

/** Places that pupils write about; a term that is one of them would flag a trip or an address. */
export const PLACES = set(`
amsterdam, rotterdam, den haag, utrecht, eindhoven, groningen, tilburg, almere, breda, nijmegen, apeldoorn, haarlem, arnhem, enschede,
amersfoort, zaandam, den bosch, hoofddorp, zwolle, leiden, zoetermeer, leeuwarden, maastricht, dordrecht, ede, alphen, alkmaar, emmen,
westland, delft, venlo, deventer, helmond, oss, hilversum, heerlen, sittard, geleen, roosendaal, nissewaard, schiedam, purmerend,
lelystad, gouda, hoorn, vlaardingen, almelo, spijkenisse, hoogeveen, assen, veenendaal, zeist, terneuzen, capelle, nieuwegein, katwijk,
bergen op zoom, hardenberg, roermond, doetinchem, weert, heerhugowaard, houten, kampen, woerden, goes, middelburg, vlissingen, schagen,
den helder, texel, heiloo, castricum, beverwijk, ijmuiden, velsen, zandvoort, bloemendaal, heemstede, aalsmeer, uithoorn, amstelveen,
diemen, weesp, bussum, naarden, huizen, laren, blaricum, soest, baarn, bunnik, doorn, rhenen, wageningen, tiel, culemborg, barneveld,
nunspeet, ermelo, putten, harderwijk, elburg, epe, vaassen, zutphen, lochem, winterswijk, aalten, borculo, hengelo, oldenzaal, losser,
raalte, olst, ommen, dalfsen, meppel, steenwijk, emmeloord, urk, dronten, zeewolde, sneek, heerenveen, drachten, franeker, harlingen,
dokkum, delfzijl, winschoten, veendam, stadskanaal, hoogezand, haren, roden, coevorden, dwingeloo, oosterhout, waalwijk, etten-leur,
valkenswaard, veldhoven, best, boxtel, uden, veghel, cuijk, boxmeer, venray, horst, tegelen, kerkrade, landgraaf, brunssum, valkenburg,
gulpen, vaals, echt, stein, beek, meerssen, hulst, sluis, zierikzee, brielle, hellevoetsluis, barendrecht, ridderkerk, papendrecht,
sliedrecht, gorinchem, leerdam, waddinxveen, bodegraven, krimpen, lisse, hillegom, noordwijk, voorschoten, wassenaar, leidschendam,
voorburg, rijswijk, monster, naaldwijk, de lier, maassluis, antwerpen, gent, brugge, brussel, leuven, hasselt, mechelen, aalst, kortrijk,
oostende, genk, turnhout, luik, londen, parijs, berlijn, rome, madrid, barcelona, keulen, aken, duisburg, praag, wenen, istanbul,
marokko, turkije, suriname, curacao, aruba, bonaire, indonesie, polen, syrie, oekraine, rusland, duitsland, frankrijk, engeland, belgie,
nederland, holland, spanje, italie, portugal, griekenland, zeeland, friesland, drenthe, overijssel, gelderland, flevoland, limburg,
noord-holland, zuid-holland, noord-brabant, brabant, twente, veluwe, achterhoek, randstad, betuwe, hel, eemnes, epe, marum, grave, heel`);

/** Dutch surnames as a register of them counts them; a term that is one of them would flag a person for their name. */
export const SURNAMES = set(`
de jong, jansen, de vries, van den berg, van de berg, van dijk, bakker, janssen, visser, smit, meijer, meyer, de boer, mulder, de groot,
bos, vos, peters, hendriks, van leeuwen, dekker, brouwer, de wit, dijkstra, smits, de graaf, van der meer, van der linden, kok, jacobs,
de haan, vermeulen, van den heuvel, van der veen, van den broek, de bruijn, de bruin, van der heijden, schouten, van beek, willems,
van vliet, van de ven, hoekstra, maas, verhoeven, koster, van dam, van der wal, prins, blom, huisman, peeters, de jonge, kuipers,
van veen, postma, kuiper, veenstra, kramer, van den brink, scholten, van wijk, postma, martens, vink, de ruiter, timmermans, groen,
gerritsen, jonker, van loon, boer, van der velde, willemsen, smeets, de lange, de vos, bosch, van dongen, schipper, de koning, van der
laan, koning, van der velden, driessen, van doorn, hermans, evers, van den bosch, van der meulen, hofman, bosman, wolters, sanders,
van der horst, mol, kuijpers, molenaar, van de pol, de leeuw, verbeek, van den bos, bouwman, de rooij, van der ploeg, de haas, de lang,
lammers, kluft, haan, de beer, dikke, de dikke, zwart, de zwart, wit, rood, klein, de klein, groot, lang, kort, mooij, schoen, kaas,
boom, bloem, haas, wolf, de wolf, leeuw, hond, de hond, varkevisser, buik, pik, van der pik, naaktgeboren, poot, kool, ezel, stier, kip,
yilmaz, kaya, demir, celik, el idrissi, el amrani, bakkali, ali, mohamed, ahmed, hassan, singh, nguyen, tran, wang, chen, kowalski`);

/** Words that stand in harmless messages every day; beside these the shipped corpus says what a term would flag. */
export const EVERYDAY = set(`
school, les, lessen, lesuur, klas, toets, toetsen, proefwerk, so, examen, cijfer, cijfers, rooster, lokaal, pauze, kantine, aula, gym,
huiswerk, opdracht, verslag, boek, boeken, schrift, pen, laptop, tas, fiets, bus, trein, tram, docent, leraar, lerares, meester, juf,
mentor, leerling, vriend, vriendin, vrienden, vader, moeder, broer, zus, opa, oma, ouders, jongen, meisje, kind, kinderen, mens, mensen,
man, vrouw, huis, kamer, tuin, straat, stad, dorp, hond, kat, vis, vogel, paard, konijn, koe, varken, schaap, geit, kip, muis, beer,
boom, bloem, gras, water, zee, strand, bos, zon, maan, ster, regen, sneeuw, wind, weer, warm, koud, nat, droog, licht, donker, eten,
drinken, brood, kaas, melk, appel, banaan, koffie, thee, snoep, taart, pizza, friet, patat, koek, ei, vlees, soep, salade, dag, week,
maand, jaar, uur, minuut, ochtend, middag, avond, nacht, morgen, vandaag, gisteren, maandag, dinsdag, woensdag, donderdag, vrijdag,
zaterdag, zondag, vakantie, weekend, feest, verjaardag, spel, game, film, muziek, liedje, boekje, foto, video, telefoon, app, bericht,
groep, team, bal, voetbal, hockey, tennis, zwemmen, lopen, rennen, fietsen, spelen, lezen, schrijven, leren, maken, doen, gaan, komen,
zijn, hebben, kunnen, mogen, moeten, willen, zullen, worden, zien, kijken, horen, zeggen, praten, vragen, weten, denken, vinden, geven,
nemen, krijgen, brengen, halen, zitten, staan, liggen, slapen, wachten, werken, helpen, goed, slecht, mooi, lelijk, groot, klein, dik,
dun, lang, kort, oud, nieuw, jong, leuk, stom, saai, lief, aardig, boos, blij, verdrietig, moe, ziek, beter, raar, grappig, druk, rustig,
snel, langzaam, hard, zacht, hoog, laag, links, rechts, boven, onder, voor, achter, naast, tussen, hier, daar, waar, wie, wat, wanneer,
hoe, waarom, niet, wel, ook, nog, al, maar, want, dus, omdat, als, dan, toen, nu, straks, later, eerst, altijd, nooit, soms, vaak, iets,
niets, alles, iedereen, niemand, iemand, even, echt, gewoon, ja, nee, hoi, hallo, doei, dank, bedankt, sorry, oke, kop, hoofd,
hand, voet, been, arm, oog, oor, neus, mond, haar, buik, rug, hart, bloed, jas, broek, trui, schoen, schoenen, shirt, rok, bril, geld,
euro, prijs, winkel, kopen, betalen, gratis, dier, dieren, aap, ezel, eikel, noot, plant, zak, bak, doos, glas, bord, mes, vork, lepel,
stoel, tafel, bank, bed, deur, raam, muur, vloer, dak, trap, lamp, klok, computer, internet, wifi, wachtwoord, nederlands, engels, duits,
frans, wiskunde, rekenen, biologie, natuurkunde, scheikunde, geschiedenis, aardrijkskunde, economie, tekenen, handvaardigheid, drama`);
