import type { FrameRule } from "./rule.ts";

/** What tells others about somebody's marks, health, family or whereabouts. */
export const PERSONAL_FACT_FRAMES: FrameRule["frames"] = {
  medium: `
      een|n|an iq van|of ..1 @number
      @number van @name ..1 was|is ..4
      panic attacks ..2
      had|heeft|haalde|kreeg|haalt ..3 onvoldoende ..3
      heeft|had|haalde|kreeg een|n|maar 1|2|3|4|5 $
      ouders ..2 uit elkaar ..2
      heeft|had|kreeg|krijgt kanker ..3
      laag|lage ..1 iq ..2
      slaapt|is|zit|blijft ..4 alleen ..4 huis|thuis ..2
      failed ..1 every|all|maths|math|science|english|french ..3
      family|parents is|are broke|poor|homeless ..3
      live|lives|living in a|the shelter ..2
      gaat|zal ..2 zakken|doubleren ..2
      is|was ..4 blijven zitten ..2
      rapport|cijferlijst|cijfers|grades ..5 @number ..2 @number ..4
      @number ..2 @number ..3 op ..1 rapport
      speciaal onderwijs ..2
      zijn|haar|hun|his|her|their ..1 vader|moeder|ouders|pa|ma|dad|mom|parents|stiefvader|broer|zus|brother|sister ..6 verlaten|vreemdgegaan|ontslagen|fired|opgepakt|arrested|wao|uitkering|bijstand|schulden|geslagen|opgenomen|uitgezet|drinkt|gokverslaafd|bak|bajes|jail
      zijn|haar|hun|z'n ..1 ouders|familie|gezin ..4 geen ..1 geld|werk|papieren ..2
      heeft|had|kreeg|krijgt|met ..2 burn out ..2
      krijgt|slikt|neemt|gebruikt|moet ..2 medicijnen|medicatie|pillen ..2 tegen|voor|omdat ..3
      overdosis|zelfmoordpoging ..3
      mental|psychiatric hospital|ward|institution ..2
      eating disorder ..2
      got ..1 an|a f|d|e in|for|on ..4
      @condition
      @state
      @treated
      @medicine
      @name|hij|zij|ze|@staff|he|she|her|zijn|haar|his ..2 een|a|n|'n @number ..2 had|heeft|haalde|kreeg|got|haalt|staat ..3
      is|blijft|was|moet|gaat ..2 blijven zitten ..2
      cijferlijst|rapportcijfers|rapport ..8 onvoldoende|onvoldoendes|vieren|drieen|vijven|tweeen
      haalt|haalde ..2 punten|norm ..2 niet ..4
      @number ..1 onvoldoendes|onvoldoende ..2
      @number|een ..1 als gemiddelde ..2
      gemiddelde ..1 is ..2 @number
      verblijfsvergunning|verblijfstatus|uitzetcentrum ..2
      uit huis geplaatst ..2
      ligt ..2 in|uit scheiding ..2
      diagnosed with ..3
      on ..1 antidepressants|meds|medication|ritalin ..2
      parents|mom|dad ..3 splitting|divorcing|separated|broke|split ..2
      was|is vroeger ..2 jongen|meisje|man|vrouw ..3
      is|zit aan de drank ..2
      is|werd|was|wordt ..1 verkracht|misbruikt|mishandeld|aangerand ..2
      operatie ..2 gehad ..4
      zit|is|staat|fietst|loopt ..3 in zijn|haar eentje ..4
      staat|zit|fietst|loopt|is|traint|werkt elke|iedere ..1 @moment|ochtend|middag|avond|vrijdagavond|zaterdagavond|dag|zaterdagochtend|week ..6
      sleutel ..6 ligt ..2 onder ..4
      zijn|is ..2 op vakantie tot|t/m ..3
      heeft|hebben|krijgt ..3 maatschappelijk werker|werkster
      slikt|slikken|gebruikt|neemt|takes ..3 pills|meds|drugs
      plast|poept ..3 bed|broek
      zit|zitten ..1 vast $
      zit ..1 vast ..2 voor ..2
      zijn|haar|hun|z'n|d'r|his|her|@name|@staff ..1 ouders|vader|moeder|broer|zus|stiefvader|stiefmoeder|dad|mom|mother|father|parents ..3 kanker|cancer|dronken|drinkt|slaat|zuipt|vreemdgegaan|illegaal|uitgezet|dementie
      ouders|vader|moeder|gezin van @name|@staff ..5 kanker|scheiden|scheiding|drinkt|zuipt|schulden|illegaal|uitgezet|voedselbank
      zijn|haar|hun|his|her|@name ..1 ouders|parents ..3 scheiden|divorced|divorcing|divorce|scheiding
      ouders van ..2 gaan|liggen|zijn ..2 scheiden|scheiding
      @staff ..3 heeft|ligt ..2 scheiding|burn-out|overspannen
      is|was ..2 getting divorced
      heeft|had|haalde|kreeg|scoorde|got|has|had|haalt ..3 een|a|maar|n|weer|ook|net @number ..4 voor|op|bij|for|in|on|gehaald|gekregen
      heeft|had|haalde|kreeg|got ..3 een|a|n @number ..2 haha|hahaha|lol|lmao|hahah|😂|🤣
      had|heeft|haalde|kreeg ..2 laagste|slechtste ..3
      cijfer|cijfers|grade|grades|gemiddelde|rapport|toets ..2 is|was|staat ..1 een|a|n|maar|op @number
      staat|staan|stond een|n|maar|gemiddeld @number ..4
      staat ..2 onvoldoende ..3 voor ..2
      hier|dit|kijk|check|look|screenshot|screenshots|foto ..2 de|zijn|haar|hun|his|her|at|van|cijferlijst|cijfers|rapport ..2 cijferlijst|cijfers|rapport|resultaten|grades|report|absenties ..2 van|$|:|, ..3
      @i heb ..1 rapport|cijfers|cijferlijst|toets van @name|@staff|hem|haar|iedereen ..1 gezien|gefotografeerd|gekopieerd|gevonden
      @i heb ..1 zijn|haar|hun rapport|cijfers|cijferlijst ..1 gezien|gefotografeerd|gekopieerd|gevonden
      blijft|zakt|stroomt|doubleert ..1 zitten|af|dit ..3
      gaat|moet ..1 afstromen|doubleren|blijven-zitten|naar ..3 kader|basis|bb|kb|vmbo|praktijk|lwoo
      is|was ..2 gezakt ..3
      citoscore|cito|iq ..2 is|was|van @number
      failed ..1 his|her|the|their ..2 exam|test|year|exams ..1
      has|got ..1 a @number ..1 for|in|on ..3
      is|zit|are ..3 alleen|alone|home ..2 thuis|alone|home ..3
      is|zit ..2 alleen ..1 thuis
      is|zit nu|net|momenteel|now|nog ..1 in|bij|op|at|thuis ..3 alleen|alone|thuis|bieb|gym|station|park|huis|oma
      is|zit ..1 nu|now thuis|home , haar|zijn|hun|her|his ouders|parents
      zit|fietst|loopt|traint|rijdt|werkt|komt|staat|gaat elke|iedere|altijd|every dag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|ochtend|avond|week ..4 om|rond|at ..6
      is ..2 @moment ..2 om ..5 alleen ..5
      snapmap|zenly|life360 ..4 @third|@name|@person ..6
      snapmap|snap|life360 ..2 dat @third|@name|noor ..4 is|zit|staat ..2
      location|locatie ..1 is|staat on|op snapmap|snap|zenly|life360 ..6
      huis ..1 is|staat ..1 leeg ..2
      zijn|is ..2 op vakantie dus ..4 leeg|alleen|thuis ..2
      wie|weet|heeft|iemand|wat ..4 privenummer|privenummer|thuisnummer|huisadres|thuisadres|priveadres|woonadres ..2 van ..1 @staff
      wie|weet|heeft|iemand|wat ..4 prive|prive adres|nummer|telefoonnummer van ..2 @staff
    `,
};
