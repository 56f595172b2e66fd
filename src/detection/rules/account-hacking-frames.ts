import type { FrameRule } from "./rule.ts";

/** Accounts and systems: broken into, borrowed, asked for, given away. */
export const ACCOUNT_HACKING_FRAMES: FrameRule["frames"] = {
  high: `
      de|the|zijn|haar|his|her|@name code ..1 van|of ..3 telefoon|tel|ipad|laptop|iphone|chromebook is ..1 @number
      fake|nep login|inlog ..1 page|pagina|site|scherm ..4
      onder|uit|in|op zijn|haar|hun|her|his|@name ..1 naam|name ..8 geplaatst|gestuurd|gepost|gereageerd|reactie|bericht|berichten|mail|gemaild|@account
      @account ..4 met|op|onder|with zijn|haar|hun|her|his|@name ..1 naam|name|foto|foto's|photo|pictures ..3
      know|weet|ken|weten|got ..2 her|his|their|zijn|haar|hun ..1 pin|code|ontgrendelcode ..2
      @account ..8 heb|ken|weet ik|we ..1 zijn|haar|hun gegevens ..2
      log in op @account met !je|jouw|jullie|eigen|een ..4
      log|inloggen|logde ..3 in als !gast|leerling|student ..2
      registreren|aanmelden|inschrijven|aangemeld|ingeschreven ..4 mailadres|mail|nummer|account van ..3
      link ..6 lijkt|looks|lijken ..4
      link ..4 drukt|klikt|opent|klik|klikken|drukken ..4 heb|krijg|hebben|krijgen ik|we ..3
      @malware ..2 gemaakt|geschreven|gebouwd|verspreid ..4
      vals|valse|nep|fake ..1 profiel|account|profile|insta|snap ..4 van|of ..4
      pretend|pretending|pretended ..1 to be !me|mij ..3
      @i|iemand heb|hebben|ga|gaan|zal|kan|kunnen|wil|have|got|can|gonna|going|laten|zullen ..3 @account|@system|@password|school ..4 @hack
      @i|iemand heb|hebben|ga|gaan|zal|kan|kunnen|wil|have|got|can|gonna|going|laten|zullen ..3 @hack ..4 @account|@system|@password|school
      @i hack|kraak|kaap|hacked|hacken|hackten|kraken|kapen ..1 ..4 @account|@password|@system
      @i hack|kraak|kaap|hacked ..4 zijn|haar|hun|his|her|their|@name|@staff ..3
      @account|@password|@system van|of|@name ..4 @hack
      zijn|haar|hun|his|her|@name|@staff ..1 @account|@password ..2 @hack
      hack|kraak|kaap|hacken ..3 zijn|haar|hun|his|her|@name|@staff|school|magister|somtoday ..3
      lets|let's|zullen|laten|gaan ..3 hack|hacken|kraken|kapen ..3
      wie ..1 helpt|doet|wil|kan ..5 @account|@system ..3 @hack
      wie|iemand ..3 @attack|hacken ..5
      @i ga|gaan|ben|zijn|zal|heb|hebben|kan ..4 @attack
      @attack ..4 school|@system|@account|somtoday|magister ..5
      lets|let's ddos ..5
      @i leg|leggen ..6 @system|school|@account ..4 plat
      @i ..2 vallen|val ..4 @system ..4 aan
      @system ..3 down|plat ..2 gooien|krijgen|leggen|halen
      @system|@account spammen|spam ..4 crasht|crash|down|plat
      spammen|f5 ..4 @account|@system ..4 crasht|crash|down|plat
      @i zit|zitten|ben|kwam|kom|kan|got|zat ..2 in|into|inside ..3 @account ..3
      in ..2 @account gekomen|gekropen|ingelogd
      got into ..3 @account
      @i ben|zat|zit ..1 ingelogd op|in|bij !mijn|de|het|een|@account ..1 @account
      @i ben|zijn|was ..1 ingelogd|ingelogt ..1 op|in|bij ..1 @name|@staff|zijn|haar|hun ..3
      ingelogd ..1 op|in|bij ..1 zijn|haar|hun|@name|@staff ..2
      @i log|loggen|logde ..2 in ..1 op|met|bij ..1 zijn|haar|hun|@name|@staff ..2
      log|loggen|inloggen ..2 in ..1 op|met|bij|vanuit ..1 zijn|haar|hun|@name|@staff ..2 @account|gegevens|@password
      log ..1 in met zijn|haar|hun ..3
      zijn|haar|hun|his|her|@name|@staff ..1 @password ..1 is ..3
      zijn|haar|hun|his|her|@name|@staff ..1 @password ,
      zijn|haar|hun|his|her|@name|@staff ..1 @password ..1 @name|@number|ww ..3
      @password van ..2 @name|@staff ..3
      @password ..4 dat is van|zijn ..1 @name|hem|haar|@staff
      gebruikersnaam ..2 @password ..4 van ..1 @name
      @i heb|weet|ken|know|have|got|hebben|weten ..1 ..1 zijn|haar|hun|his|her|@name|@staff ..1 @password
      @i heb|hebben|weet|ken|have|got|know ..2 @password ..2 van|of ..2 @name|@staff|hem|haar|school|directeur
      @i heb|hebben ..3 admin ..2 @password ..4
      @i heb ..3 code ..2 van ..1 zijn|haar|hun telefoon|tel
      gaf|gegeven|geeft ..4 @password ..2 van ..2 @staff|@name
      @i heb|hebben ..3 @password ..2 veranderd|gewijzigd|geraden|gevonden|gekraakt|gestolen|gejat|ontfutseld
      @password ..1 geraden|gekraakt|gestolen|gejat
      raad|raden|guess ..2 zijn|haar|hun|his|her|@name|@staff ..1 @password
      nepaccount|nep-account|fakeaccount|nepprofiel ..3 van ..2 @name|@staff|hem|haar ..3 gemaakt|maken|aangemaakt
      nep|fake|fakeaccount ..1 @account|profiel ..1 van|of|for ..3
      nepaccount|fakeaccount|nepprofiel van|gemaakt ..4
      maken|maak|gemaakt|made|make ..2 fake|nep|nepaccount ..1 @account|profile|profiel|van ..1 van|of|for ..2
      onder zijn|haar|hun|@name naam ..2 profiel|@account|bericht ..3
      @i doe|deed|doen ..2 me|mij|ons voor als ..4
      @i doe|deed|doen ..1 alsof ..1 @i @name|@staff|hem|haar ben|was|zijn|waren ..3
      doe ..2 voor als ..2 @staff|@name ..6
      doe alsof @you ..2 @staff|@name|directeur|conrector bent|ben ..6
      pretend|pretending|pretended ..3 to be|you're|being|i'm ..1 her|him|@name|@staff ..4
      uit|in naam van ..2 @staff|@name|hem|haar|school|directeur|conrector|teamleider ..6
      namens hem|haar|@name ..1
      alsof ik hem|haar|@name ben
      vanuit|vanaf|via|op zijn|haar|hun|@name ..1 @account ..6
      @i ..8 vanuit|vanaf|via zijn|haar|hun|@name ..1 @account ..6
      @i post|posten|plaats|plaatsen|zet|stuur|sturen ..5 op|via|vanuit zijn|haar|hun|@name @account
      buitengesloten|gelockt|locked ..3 @account
      gratis|free ..1 robux|vbucks|v-bucks|skins|coins|followers|volgers|nitro ..10 log|inloggen|@password|login|gegevens
      @password ..8 gratis|free ..1 robux|vbucks|skins|coins|nitro
      nep|fake ..1 inlogpagina|loginpagina|inlogscherm|inlog|site|magister|somtoday|mail ..8
      als|wanneer ..3 inlogt|invult ..6 krijg|krijgen|heb|hebben|zien ..4 @password
      @i ..3 phish|phishen|phishten ..6
      @i stuur|maak|heb|sturen|maken ..3 phishing ..4
      phishing|phish ..2 mail|link|site gestuurd|gemaakt|verstuurd ..4
      phish|phishen ..2 @staff|@name|iedereen|klas
      @malware ..3 op|gezet|geinstalleerd|geinstalleerd|gestuurd|naar ..5
      @i heb|zet|installeer ..3 @malware ..5
      @i heb|zet|installeer ..3 virus ..1 op|in|naar ..3 @system|@account|school|computer|pc
      virus op ..3 @system ..3
      stuur|stuurde|gestuurd|send ..3 exe|bestand|link|apk ..4 dan ..1 heb|krijg|hebben|krijgen ik|we ..3 @account|@password
      session|sessie|token|cookie|cookies ..3 gestolen|gejat|gegrabt|gegrabd|gepakt ..4
      sql injection|injectie ..6
      database ..1 van ..2 school ..3 gedownload|gelekt|gekopieerd|gevonden
      firewall ..4 omzeild|gehackt ..4
      2fa|verificatie|tweestaps ..3 omzeild|omzeilen
      @i heb|hebben ..1 toegang tot ..5
      @i heb ..4 @account ontgrendeld|gekraakt|geopend ..3
      lees|lezen ..4 @account ..4 mee
      @account ..6 bij|op mij|mijn ..4 lees|lezen ..4 mee|alles
      ik|we jat|steel|jatten|stelen|steal ..5 @account|skins|@password
      @account ..2 gejat|gestolen ..3
      @i heb|hebben ..3 @account ..1 gejat|gestolen
      @i zet|zetten|pas|verander|haal|hack ..4 cijfers|cijfer|absenties|absentie ..6 op|aan|weg
      cijfers|absenties ..2 aanpassen|veranderen|verwijderen ..2 in ..1 som|somtoday|magister
      @i kan|kunnen|can ..4 absenties|cijfers|absentie|grades ..4 aanpassen|verwijderen|veranderen|change
      change|hack ..3 grades ..3
      gehackte|hacked|gestolen ..2 @account|accounts ..3
      brute force|forcen|forcing ..4
      laptop|telefoon|computer|pc ..4 open|los ..3 dus ..8 gestuurd|gepost|gemaild
      mail|mailen|gemaild|mailde ..2 dat ..2 school|toets|les ..4 dicht|uitvalt|niet|vrij ..3
      @account is ..1 van mij|ons ..1 nu ..1
      @i kan|zit|ben ..2 in ..2 systeem|schoolsysteem|server|database ..3
      dan heb|krijg|hebben|krijgen je|we|ik ..1 haar|zijn|hun @account|@password ..1
      alsof @i ..1 haar|zijn|hun|de|je ..1 moeder|vader|ouder|ouders|@staff ..1 ben|was|zijn ..6
      stuurde ..1 ..3 als directeur|conrector|mentor|@staff ..3
    `,
  medium: `
      mag|kan|can ik|i je|jouw|your ..2 account|acc|login ..1 voor|even|for|$ ..3
      langs|omzeil|omzeilen|omzeilt|bypass ..4 filter|filters|firewall|blokkade|proctor ..4
      kent|zoek|ken|anyone|need ..3 hacker ..4
      admin pass|passwoord ..4
      geef|gimme|give|stuur|send|app|deel|zeg|tell ..3 @you ..2 @password
      geef|gimme|give|stuur|send|app|deel|zeg|tell ..2 me|mij|us ..2 @you ..2 @password
      wat|whats|what ..2 is ..1 @your ..3 @password
      whats|what's @your ..2 @password
      mag|kan|mogen|kunnen|can|could ..1 @i ..2 op|in|use|borrow ..1 @your ..2 @account|@password
      mag|kan|mogen|kunnen|can|could ..1 @i ..1 @your ..2 @password|account|acc ..2 van|lenen|gebruiken|hebben|$
      mag|kan ik je|jouw ..1 @password|account|acc ..1 lenen|gebruiken|hebben
      can i use|borrow|have @your ..2 @account|@password
      wie|iemand|weet ..5 @password ..2 voor|van|of|for ..4
      ^ heeft ..5 @password ..2 voor|van|of|for ..4
      wie|heeft|iemand|weet|iemand admin ..2 @password ..4
      iemand ..2 admin ..1 @password ..4
      hoe|how ..2 hack|hackt|hacken|kraak|kraakt|kraken ..6 @account|@password|@system|@third|iemand|someone|someones
      hoe|how ..6 @account|@password|@system ..6 @hack
      hoe|how ..4 @hack ..6 @account|@password
      hoe ..1 kom|komt|kan ..2 @you|@i|je ..2 in ..1 iemand|zijn|haar|een|hun|@name ..3 @account
      know ..1 how ..2 get into ..3 @account
      iemand|wie|zoek ..4 hacken|hackt|hack|kraken ..4 @account|@password
      iemand|wie|zoek ..8 @account ..2 hacken|hackt|hack|kraken|kraakt ..2
      zoek ..2 iemand ..6 @hack
      kan|can ..1 iemand|someone ..6 @hack
      wie kan|weet ..1 ..2 cijfers|absenties ..1 veranderen|aanpassen ..3
      log ..3 in ..1 op mijn ..1 @account ..8 voor|lever|toets ..3
      zal|zullen|kan @i ..1 op @your|jouw ..1 @account ..1 inloggen ..6
      als @you ..2 @your|jouw ..1 @password geeft|stuurt ..8
      stuur|geef|send ..2 die|de|that|the|jouw|je ..1 verificatiecode|sms-code|code|inlogcode ..8 door|kreeg|krijgt|whatsapp|got|telefoon
      vul|fill ..3 gegevens|@password|details ..2 in ..1 op|bij ..6
      @password ..4 bevestigen|verifieren|confirm|verify ..4 stuur|mij|me
      helpdesk ..4 stuur|geef ..2 @your ..1 @password
      deel|zet|gooi|drop ..2 @your|je|allemaal ..1 @password ..2 hier|in ..3
      iedereen ..2 @password in|hier ..3
      ik|we|niet|gewoon ..2 de school hacken|hacke|ddossen
      wie leent|geeft|heeft mij|me ..1 zijn|haar|een ..1 @account|@password ..3
      mag|kan @i ..3 in|op jouw|je|your teams|@account ..6
      stuur|geef|send ..4 cijfers|code|codes|nummers ..4 sms|whatsapp|krijgt|kreeg|got ..3
      iemands|someones ..2 @hack ..2
      tool|programma|manier|app|site ..6 kraken|hacken|hack ..2
    `,
  low: `
      mijn|my code ..1 van|of ..2 telefoon|tel|ipad|laptop|iphone is ..1 @number
      mijn|my ..2 @password ..1 is ..3
      mijn|my ..3 @password ,
      mijn|my ..2 @password ..2 @password ..3
      mijn|my ..3 @account|@password , ..2
      mijn|my ..2 @account ..1 gebruiken|use|maar|lenen ..4
      use|gebruik|log ..3 mijn|my ..2 @account ..3
    `,
};
