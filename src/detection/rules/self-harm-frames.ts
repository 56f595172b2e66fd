import type { FrameRule } from "./rule.ts";

/** What whoever may hurt themselves says, and what others say of them. */
export const SELF_HARM_FRAMES: FrameRule["frames"] = {
  urgent: `
      @i|wil|zou|wou ..1 wil|wou|zou|hoef|kan|wilde|want|don't|do|not ..2 niet|nie|nooit|geen|not|to ..3 leven|bestaan|live|wakker|alive|exist ..2
      wil|hoef|kan|wou ik ..2 niet|nie ..3 leven|bestaan|er|verder|wakker ..3
      @i wil|wou|wilde|ga|zou|want|wanna|gonna|moet ..3 dood|doodgaan|sterven|dead !moe
      wil|wou ik ..3 dood|doodgaan|sterven
      want to die
      wanna die !of|from|laughing|when
      @i|she|he|they|friend|sister|brother ..2 going|gonna|rather to? die !of|from|laughing|when|without
      wil dood $
      zin ..2 in|om ..2 leven ..2 meer|niet
      geen zin ..3 leven
      @i zie|heb ..3 geen|niet|no ..3 uitweg|toekomst|reden|zin ..4 leven|meer|leef|bestaan|live
      @i|mij|me|mezelf|willen ..6 mezelf|mijzelf|myself|eigen ..4 ..2 maken|kant|snijden|pijn|doden|kill|hurt|cut|snij|ophangen|verhangen|wat|iets|doen|dood|beschadig|beschadigen|verwonden|hang|branden|automutileer|straffen
      mezelf|mijzelf|myself|mij zelf|eigen|ik ..3 snijden|snij|snijd|sneed|gesneden|ophangen|beschadigen|automutileren|kant|opgehangen|pijn|doden ..2
      kill|hurt|hurting|killing|cut|cutting|harm|end myself
      @i maak|doe ..2 mezelf ..2 af|dood|kant|iets|wat|pijn
      maak ik ..2 mezelf ..2 af|dood|kant
      einde ..3 aan ..3 leven
      maak|maken ..4 er ..3 einde|eind aan
      @i maak|maken ..2 er ..3 einde|eind aan
      maak ik ..2 er ..3 einde|eind aan
      stap|stappen|stapt ..2 uit ..2 leven
      kan ..2 niet ..2 meer ..4 stap ..1 er|eruit ..1
      @third|@person|ze ..4 gesneden|snijdt|snijd|krast ..3 arm|armen|polsen|pols|been|benen
      zie ..2 niet ..2 zitten ..6 niet|klaar|op|leven|meer
      klaar ..1 met ..1 leven
      jullie zien|zie mij|me ..2 nooit|niet ..2 meer
      nobody|no-one would|will miss me
      goodbye ..2 forever|everyone ..4
      er ..1 eind|einde aan ..2 maken|maak|gemaakt
      mijn leven is ..3 waardeloos|zinloos|over|klaar|hel|nutteloos
      waarom leef|besta ik ..3
      @i wil niet|nooit ..2 verder $
      niemand geeft ..2 om mij ..3
      weg van deze wereld|aarde
      @i zou|kan|wil ..2 beter ..2 dood ..2
      er ..1 niet|nooit meer ..1 wil|wilt|wilde zijn
      hou|houd ik ..2 leven ..2 niet
      hou|houd|houdt het leven niet
      waarom zou ik ..2 leven|bestaan
      om ..1 dood te gaan|zijn|maken ..2
      plan ..3 dood|sterven ..2
      disappear|disappeared ..2 forever|nobody|and ..4
      over|straks|morgen|binnenkort ..3 ben ik er ..1 niet meer
      niemand ..6 als ik ..2 dood|weg|verdwijn ..2
      als ik ..1 dood ben|was ..4
      zin ..1 meer ..1 in|om ..2 leven
      end ..1 my|it life|all
      ending it all
      want to die
      wish i was|were dead|never|gone
      don't|do want|not|to ..3 live|alive|be|exist ..2 anymore|alive|here|live
      @i|ik|zou ..6 beter|blijer|better ..4 zonder mij|mn|me|ik
      zonder mij|ik ..4 beter|blijer|gelukkiger
      beter af zonder mij
      better off without|dead ..1 me
      better off dead
      @i|was|wou|wilde|wens|wish|had ..5 nooit geboren
      ik ..2 dood ..2 was|ben ..5 niemand|mist|missen|merken|opvallen
      niemand ..4 mist|missen|merken|opvallen|merkt ..4 dood|weg|er|me|mij ..3
      als ik|mij ..3 er ..3 niet|nie ..2 meer ..2 ben|was|zou
      als ik ..3 weg|dood ..2 ben|was ..4 niemand|beter|iedereen
      ik|ben er ..4 straks|morgen|binnenkort|snel|over ..4 niet|nie meer ..2
      @i spring|ga|spring|loop|sta|lig|ging ..5 voor|van|onder ..2 trein|brug|dak|flat|spoor|auto|metro ..3
      spring|loop|ga ik ..4 voor|van|onder ..3 trein|brug|dak|flat|spoor
      voor ..1 trein|metro springen|liggen|gaan|spring
      trein ..3 springen
      @i|heb|ik ..3 pillen|pijnstillers|paracetamol|medicijnen|medicatie ..4 geslikt|genomen|slikken|opgespaard|ingenomen|verzameld|innemen|spaar
      pillen|paracetamol ..3 slikken|innemen|opgespaard ..4
      @i heb|schrijf|schreef ..4 afscheidsbrief|afscheidsbrieven|zelfmoordbrief ..3
      afscheidsbrief ..4 geschreven|klaar|liggen
      suïcidaal|suicidaal|suicidal|zelfmoordgedachten|zelfmoordneigingen|zelfdoding|zelfmoordplannen
      denk|dacht|denkt|dacht|denken|gedachten|thinking ..7 zelfmoord|suicide|doodgaan|dood|zelfdoding|overlijden
      zelfmoord ..4 plegen|gepleegd|doen|denk|poging|wil|gaan|pleeg|denken|gedachten
      @i|@third|@person ..5 zelfmoord
      ik pleeg zelfmoord
      @third|@person|ze|vriendin|vriend|iemand|someone ..3 zegt|zei|appt|appte|stuurt|stuurde|schrijft|schreef|post|postte|says|said|texted|vertelde ..8 dood|leven|doodgaan|mezelf|zichzelf|zelfmoord|einde|kill|live|snijdt|overdosis|sterven
      @third|@person|vriendin|vriend|iemand|someone ..3 wil|wilt|wou|wants ..4 dood|doodgaan|sterven ..3
      @third|@person|iemand|vriendin|vriend ..4 zichzelf|zich|haarzelf|himself|herself ..4 snijdt|snijden|snijd|iets|wat|pijn|kant|doden|gesneden|doen|beschadigt|ophangen|dood|kill|doet
      @third|@person|iemand|vriendin|vriend|someone ..3 snijdt|snijd|cuts|cutting|automutileert ..2 zichzelf|zich|haarzelf|haar|zijn|himself|herself ..3
      snijdt|snijd|cut|cutting|cuts zichzelf|zich|mezelf|haar armen|himself|herself|armen|polsen|mn
      snij|snijd ik ..3 mezelf|armen|polsen|been|arm
      @i snij|snijd|kras|krab|sneed ..4 mezelf|arm|armen|polsen|benen|open|me
      ik heb mezelf|me ..3 gesneden|pijn|gebrand|geslagen
      @third|@person ..3 staat|zit ..4 op|bij ..2 brug|dak|spoor|rand ..5
      @i sta|zit ..3 op|bij ..2 brug|dak|spoor|rand|rails ..5
      kan ..1 het|'t leven niet|nie ..2 meer|aan
      @i kan|trek|hou ..2 het|'t|zo|dit ..3 niet|nie ..2 langer|meer ..4 leven|dood|wil|op|stop|vol
      ik wil ..3 er ..3 niet|nie ..2 meer ..1 zijn
      ik wil ..3 verdwijnen|slapen ..3 nooit|altijd|voorgoed|niet ..3
      ik wil ..2 slapen ..2 nooit|en|niet ..4 wakker
      nooit meer wakker
      ik hoop dat ik ..3 niet|nooit|morgen|dood ..3 wakker|doodga|word
      leven heeft ..3 geen zin|nut ..2 meer
      leven ..2 is|heeft ..3 zinloos|nutteloos
      dit is ..3 afscheid ..3
      mijn laatste ..3 dag|bericht|nacht|dagen ..4 hier|leven|vaarwel|jullie|aarde
      vaarwel ..5 allemaal|jullie|wereld|iedereen ..3
      ik verdien|verdiende ..3 niet|nie ..3 leven|bestaan
      ik haat mezelf ..6 dood|leven|snij|pijn|zijn|bestaan
      @i want|am|going|gonna ..3 kill|killing|hang|cut myself
      eet ..3 al|niks|niets|niet ..4 dagen|expres|kots|braak|week|afvallen
      niet|nie dat ik er ..4 nog ben|zal
      niet|nie of ik er ..4 nog ben|zal
      makkelijker|beter|fijner|rustiger|gelukkiger|blijer|leuker ..6 als ik ..3 niet|nie|weg|dood|verdwijn|verdween|verdwenen
      beter|makkelijker ..5 zonder mij|me ..2
      als ik ..4 niet|nie|weg|dood ..4 beter|makkelijker|gelukkiger|opgelucht|opluchting|blij
      wil|hoef|wou|zou ik er ..2 niet|nie|nooit ..1 meer zijn
      wil|hoef|wou|zou ik ..3 niet|nie|nooit ..2 meer ..2 leven|bestaan|wakker|zijn
      ik er ..3 niet|nie|nooit meer ..1 wil|hoef|wou ..1 zijn
      hij|zij|ze|@name er ..3 niet|nie|nooit meer ..2 zijn|wil
      @person|@third|vriendin|vriend|iemand ..8 niet|nie meer ..1 wil|wilt ..1 leven|zijn|bestaan
      arm|armen|pols|polsen|benen|bovenbenen ..4 krassen|sneetjes|sneeën|snee|sneden|littekens|snijwonden|open|bloeden|mesje
      krassen|sneetjes|sneeën|snee|sneden|littekens|snijwonden|mesje ..5 arm|armen|pols|polsen|benen|bovenbenen|been
      mijn|me ..1 armen|polsen|benen zitten|staan|zit ..2 vol
      zeg|vertel ..6 dat ik ..1 van ..3 hield|hou|houd
      @i|mij|me|ga|wil ..4 mijn|me eigen|zelf ..3 aandoen|dood|snijden|kant|pijn
      @i|wil|ga|doe ..3 mijzelf|mezelf ..3 aandoen
      @i|wil|ga|doe ..3 mijzelf|mezelf !dit|dat ..3 aan
      iets|wat aandoen|aandoe|aandoet $
      @third|@person|vriendin|vriend|iemand|ze ..8 iets|wat aandoet|aandoen|aandeed
      @third|@person|vriendin|vriend|iemand ..8 strip|pillen|paracetamol|medicijnen|overdosis ..4 geslikt|ingenomen|genomen|slikt|slikken|neemt|gepakt
      @i|heb|ga ..4 strip|strips|doos|pot|handvol|pillen|paracetamol ..5 geslikt|ingenomen|genomen|slikken|innemen|nemen|op
      overdosis ..4 genomen|nemen|pillen|gepland
      want|wish|need ..3 it|everything|this ..1 all? to? stop|end|over
      it all ..1 to stop|end|go
      het|alles|dit|dat hoeft ..3 voor|van mij|me ..3 niet|nie meer
      van|voor mij hoeft ..3 niet|nie ..2 meer
      hoeft voor|van mij|me ..3 niet|nie meer
      nooit|niet|nie|nooi ..2 wakker ..1 word|worden|wier|wordt|wor
      wou|wilde|wil|hoop|hoopte|wens ..6 nooit|nooi|niet ..2 wakker !gemaakt
      zelfmoord ..4 uitweg|oplossing|optie
      enige|laatste ..1 uitweg|oplossing|optie ..4 dood|doodgaan|zelfmoord|einde|weg|sterven
      zelfmoordpoging|zelfmoordpogingen|suïcidepoging ..2
      niemand ..4 merkt|merken|merk|mist|missen|opvallen|zou ..6 weg|verdwenen|verdwijn|verdween|er niet|dood
      eindelijk ..3 van mij|me af|verlost
      dan ..3 van mij|me af|verlost ..3
      zonder mij ..4 beter|blijer|fijner|makkelijker|gelukkiger|rustiger
      hoeveel ..2 pillen|paracetamol|paracetamols|slaappillen|slaapmiddelen ..6 dood|dodelijk|overdosis|genoeg|nodig|sterven
      pijnloos|pijnloze ..4 dood|doodgaan|sterven|manier|einde|zelfmoord
      hoe ..3 pijnloos ..3
      doodgaan|sterven ..2 pijn ..1 $
      hoog genoeg ..2 om|voor ..4 dood|springen|vallen
      mijn spullen ..8 als ik ..3 er|weg|dood
      mijn spullen ..4 hebben|verdelen|weggeven ..6 niet meer|nodig|laatste
      sorry voor alles ..8 hou van|houd|laatste|vaarwel|afscheid|dag|doei|missen
      laatste bericht|dag|avond|nacht|keer ..6 sorry|hou van|jullie|leven|ooit
      hou|houd van jullie ..6 sorry|vaarwel|vergeet|laatste|afscheid
      vergeet mij|me niet ..4
      @i kan|trek|hou|houd ..2 leven ..3 niet ..1 meer ..2
      ik ..4 niet|nooit ..2 meer meemaken|meemaak
      ik|mijn ..2 leven ..2 niks|niets|geen ..2 waard|zin|nut ..2
      ik ben ..3 niks|niets|nutteloos|waardeloos ..8 dood|weg|verdwijnen|leven|bestaan
      ik zou ..4 willen verdwijnen|ophouden
      ophouden|stoppen met|te leven|bestaan
      gewoon ..2 weg willen|zijn ..2 voor altijd|voorgoed
      voor altijd|voorgoed ..2 weg|verdwijnen|slapen|stil ..3
      niemand ..3 zou ..4 missen ..2 $
      waarvoor|waarom ..1 leef|doe|besta ik ..3 nog
      @i ..3 plan ..4 einde|zelfmoord|dood|leven
      ik ..2 doe ..2 mezelf|me ..1 iets|wat ..1 aan
      dood ..1 ben ik|liever
      liever dood|niet ..1 leven|dan|zijn ..4
      ik droom|fantaseer|denk ..4 over|aan|van ..2 doodgaan|dood|sterven|springen
      don't|dont see|have|want ..3 point|reason|live|future|tomorrow ..4
      no reason|point ..3 live|living|anymore|alive
      @i|we am|ben tired|moe|klaar of|van|met ..1 living|life|leven|alles
      wanna|want to? disappear|vanish ..2
      she|he|friend ..4 wants|gonna|going|tried ..3 die|suicide !laughing|of|from|without|when
      she|he|they|friend|cousin|sister|brother ..4 wants|want|gonna|going|tried ..3 kill ..1 himself|herself|themselves|themself|hisself
      she|he|they|friend|cousin|sister|brother ..4 wants|want|gonna|going|tried ..3 end everything|things|himself|herself|themselves
      she|he|they|friend|cousin|sister|brother ..4 wants|want|gonna|going|tried ..3 end it all|tonight|$
      she|he|they|friend|cousin|sister|brother ..4 wants|want|gonna|going|tried ..3 end her|his|their ..1 life|lives
      @person|bf|gf|bff|friend ..2 wants|tried|trying|tries to ..1 die|kill|hang|hurt ..1 himself|herself|themselves|$
      @i|@third|@person overdosed|overdosing ..3
      @i|@third|@person took|swallowed all|whole|@number ..2 pills|paracetamol ..1
      @i hate|hates living|life|myself ..4 die|dead|live|alive|anymore|end|cut
      my last message ..2 bye|goodbye|love|sorry
      @person|friend ..2 is|s ..1 suicidal ..3
      @i am|feel|m ..1 suicidal ..3
      tried to kill|drown myself|himself|herself $
      @i|she|he relapsed|cut|cuts ..2 again|wrists|arms|myself|herself|himself
      alles ..3 geregeld|klaar ..4 als ik ..2 weg|er|dood
      wou|wilde|wil|hoop|hoopte|zou ..6 slaap ..5 bleef|blijven|bleven|blijf slapen|liggen
      stond|staat|zit|zat|loopt|liep ..2 bij|op|langs ..2 spoor|rails|brug|dak|flat ..3
      weer ..2 in mijn ..2 been|arm|pols|benen|armen ..3 gesneden|gekrast|gesneeen
      in mijn ..2 been|arm|pols|benen|armen|bovenbeen ..3 gesneden|gekrast|snijden|krassen
      binnenkort|straks|gauw|snel|dan|morgen is|ben ..2 toch|allemaal|alles|het voorbij|afgelopen|klaar $
      niks|niets ..3 uit ..6 voorbij|weg|dood
      been|am|was|started cutting ..4
      cutting again
      als ik ..6 flat|dak|brug|trein|spoor ..3 spring|springen|sprong|zou ..8
      goesting|zin|energie ..2 meer ..2 om|in ..1 te leven|leven|bestaan
      laatste ..2 keer dat jullie|je ..6 mij|me horen|horen|zien|ziet|hoort
      laatste ..2 dat jullie|je ..6 van mij|me ..2 horen|hoort|lezen
      ik ben ..2 leven moe|beu|zat
      leven ..1 moe|beu|zat
      moe van ..1 leven
      klaar met ..3 leven|alles ..4 wil|weg|dood|stop
      @third|@person|vriendin|vriend|iemand ..6 klaar ..2 mee|met ..6 spoor|leven|brug|reageert
      als ik dood|weg ..3 zou ..6
      wens|wenste|wou ..3 dat ik ..3 dood|weg|niet|nooit ..4 was|bestond|geboren|leefde
      ik besta ..2 liever|beter ..1 niet
      niet ..1 meer bestaan ..1
      kapot van binnen ..6
      niemand ..2 merkt ..6 hoe|dat ik ..6 slecht|dood|snij|eraan
      nergens ..2 zin ..4 leven|klaar
      leven is ..2 kut|klote|zinloos|hel|kk ..6 klaar|dood|stop|weg
      lege stoel ..6
      @i|spaar|verzamel ..3 medicijnen|pillen|paracetamol|slaappillen ..2 op ..1
      spaar|verzamel ik|al ..4 medicijnen|pillen|paracetamol ..3
      @third|@person|@name ..6 voor|onder de trein gaat|springt|wil|gaan|springen|ligt
      strop ..2 knopen|maken|knoop|maak|gemaakt
      knoop|maak je|ik ..1 een? strop
      not ..1 on this earth|world
      ik stop ..2 ermee|met ..3 alles|leven ..2 voorgoed|altijd|definitief
      @third|@person|@name|ze snij|snijd|snijdt|krast ..1 haar|zijn|zichzelf eigen|armen|arm|polsen|benen|zelf ..2
      hoe ..1 pleeg|plegen|doe ..2 zelfmoord
      @i hou|houd|trek|kan ..2 leven ..2 niet ..2
      nooit ..1 meer opstaan|ontwaken|opgestaan
      @third|@person|vriendin|vriend|iemand ..7 over doodgaan|zelfmoord|sterven|zelfdoding
      mezelf|mijzelf|me ..3 gekrast|gesneden|gebrand|verwond|opengesneden
      think|thinking|thought|thoughts ..3 dying|death|suicide|killing
      brief|brieven|briefje ..8 als ik ..3 weg|dood|er
      ik wil niet meer , echt|niet|alles|help
      slapen ..3 nooit|niet ..1 meer ..1 opstaan|wakker
    `,
};
