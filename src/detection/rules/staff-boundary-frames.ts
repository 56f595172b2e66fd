import type { FrameRule } from "./rule.ts";

/** What moves the contact of staff with a pupil out of the school's sight. */
export const STAFF_BOUNDARY_FRAMES: FrameRule["frames"] = {
  high: `
      my|mijn wife|husband|vrouw|man|parents|partner ..1 is|isnt|not ..1 out|away|weg|thuis|home
      als @you ..1 18|achttien|ouder|volwassen was|bent|zou|zijn ..6
      blijft|blijf|houden|hou ..2 tussen ons|jou !en ..1
      tussen jou en mij ..2
      vertel|zeg|zeggen|vertellen|praat ..4 niet|niks|niemand ..4 ouders|moeder|vader|mentor|mama|papa
      niet|niks ..3 tegen|aan ..1 @your|de ..1 ouders|moeder|vader|mentor ..5
      ons|our ..1 geheim|geheimpje|secret ..2
      niemand|nobody|no-one hoeft|mag|moet|has|needs ..3 weten|know ..2
      hoeft|mag|moet ..1 niemand ..2 weten
      alleen|only ..1 jij|you en|and ik|i ..2 weten|know
      niet|niks verder ..1 vertellen ..2
      laat ..2 ouders ..2 buiten
      zonder @your ouders ..2
      zullen|gaan ..1 @i ..5 samen ..5 drinken|film|eten|zwemmen|bioscoop|strand|weg ..4
      zullen|gaan|willen ..1 we ..3 afspreken !dat|om|wie|hoe ..1
      ga|wil|gaan @you ..1 mee ..1 uit|eten|naar ..4 @i|met ..2
      uit eten met mij ..2
      zin ..2 om ..4 af|afspreken ..2 spreken|buiten ..4
      met|gewoon ..1 z'n|zijn tweetjes|tweeen|tweeen|tweetjes ..2
      alleen|just ..1 wij|us|the|de|jij|two twee|us|two|ik ..2
      just us|the ..2
      kom|komt|come ..4 bij|naar|to mij|me|mijn|my ..1 thuis|langs|huis|house|home|place|bank|slapen ..4
      kom|kom|come over to mine ..3
      bij mij ..1 thuis|langs|slapen|op de|blijven ..4 bijles|film|niemand|slapen|kijken|eten|drinken ..3
      bij mij op de bank ..3
      bij mij|me blijven ..1 slapen ..3
      kom|kun|kan ..2 @you ..3 bij mij|me langs ..3
      haal|pik|breng|pick ..2 @you ..3 op ..1 met ..3 auto ..4
      pick you up ..3
      @i neem @you mee ..1 uit ..2
      @you ..3 meenemen naar|uit ..5
      take you out ..3
      @i vind|find @you|jou @intensifier? @intensifier? mooi|knap|sexy|lekker|aantrekkelijk|schattig|leuk|lief|beautiful|hot|cute ..3
      @you ziet|zie|look|looks ..2 er ..2 sexy|lekker|geil|mooi|knap|hot ..4
      you look ..2 hot|sexy|beautiful|gorgeous ..3
      favoriete|lievelings leerling ..3
      verliefd op @you|jou ..2
      zo|so|heel volwassen|mature ..2 voor|for ..3 leeftijd|age
      heb|have ..2 @you ..3 vriendje|vriendinnetje|boyfriend|girlfriend ..6
      stuur|send ..4 foto|selfie|pic|picture|fotootje ..1 van|of jezelf|you|yourself|jou
      stuur|send ..4 foto|pic|picture|fotootje ..1 van|of je $
      foto|selfie|pic|picture ..2 in ..2 bikini|zwembroek|ondergoed|bed|underwear
      stuur|send ..3 selfie ..6
      wil|zou ..2 @you ..3 alleen zien|spreken ..5 bij|thuis
      wijn|bier|drank|wine|alcohol ..6 @you|jou|langs|mee ..4
      mooi|lekker|sexy|prachtig ..1 lichaam|lijf|kontje|kont|borsten|benen ..3
      lekkere|mooie|sexy kont|kontje|billen|meid|vrouw ..3
      zaterdag|weekend|zondag ..3 met|bij mij|me ..2 afspreekt|langs|afspreken ..2
      als @you ..3 met mij|me afspreekt ..3
      schatje|lieverd|liefje|babe|beautiful|sweetie ..1 xx|xxx|x|$ ..1
      @you bent|ben ..3 schatje|lieverd|bijzonder ..3
      kus|kusje|knuffel|kiss ..4 schatje|mooie|meid|lieverd|xxx|x
      welterusten|slaapwel|goodnight ..3 schatje|lieverd|schat|beautiful|xxx|xx ..2
      good night ..2 beautiful|babe|xx
      anders dan de andere ..2
      hang out ..6
      come|kom ..1 to|naar my|mijn ..1 house|huis|place|home ..2
    `,
  medium: `
      mij|me ..1 thuis bellen|appen|opzoeken ..3
      @you ..1 mobiele|mobiel|prive ..1 nummer|number ..2 geven|hebben|sturen ..2
      mijn|my nummer|number ..1 heb|hebben|have @you ..1
      appen|bellen mag ..2 ook|altijd|gerust ..4 nummer ..3
      @i ..1 voeg @you ..2 toe ..1 op|in|aan ..2
      liever|beter dat @you me|mij ..4 eigen|prive ..4
      via ..1 de app ..4 niet ..2 via school
      mijn|my ..1 vrouw|man|partner|wife|husband ..3 wonen|live ..6
      app|bel|sms|text|call|whatsapp|bericht|facetime ..1 me|mij|maar|gerust ..4 prive|prive|privenummer|privenummer|personal|private|thuis|eigen|vanavond|vannacht|nacht|wanneer ..4
      appen|bellen|app|bel|appje ..4 op|naar ..2 mijn|m'n ..1 eigen|prive|prive|06|privenummer|nummer|mobiel|telefoon ..2
      bereikbaar|bereiken ..3 op mijn ..1 eigen|privetelefoon|prive|mobiel|06|nummer ..2
      mijn|my ..1 privenummer|privenummer|privemail|privemail|privetelefoon|gmail|hotmail|outlook|priveaccount|priveaccount ..3
      mijn|my ..1 prive|prive|persoonlijk|persoonlijke|private|personal|eigen ..1 nummer|mail|mailadres|account|06|telefoon|phone|email|number|discord|insta|cell ..3
      naar|via|to mijn|m'n|my ..1 eigen|prive|prive|private|personal ..1 mail|adres|email|account|nummer|telefoon
      eigen|prive|prive adres|mail|account ..1 @number|jan ..3
      naar|via mijn gmail|hotmail|outlook|privemail|live ..2
      @i geef|stuur ..4 mijn ..1 06|nummer|snap|insta ..3
      volg|follow ..1 me|mij ..2 op|on|terug|back|@social ..3
      voeg|add ..1 me|mij ..2 toe|on|op ..2 @social|steam|psn|epic|bereal ..2
      add me ..2 on|op ..2
      @i ..1 zit ..2 ook ..1 op @social|bereal|snap ..4
      wat|whats|what's|what ..1 is ..1 @your ..2 snap|snapchat|insta|instagram|tiktok|discord|facebook|06 ..3
      wat|what ..1 is ..1 @your ..1 nummer|number|telefoonnummer ..1 , ..4
      what's|whats|wat @your nummer|number|insta|snap ..4
      wat is @your ..1 nummer|telefoonnummer @name|, ..5
      mag|kan ik|i @your|je ..1 06|nummer|insta|snap|telefoonnummer ..2
      geef|stuur ..2 @your ..1 nummer|06|insta|snap|telefoonnummer ..2
      heb|zit @you ..1 snap|snapchat|insta|instagram|tiktok|discord|facebook ..2
      zit @you ..2 op ..1 bereal|be|snap|insta|tiktok ..4
      hoe heet @you ..2 op @social|insta|snap ..3
      volgverzoek|vriendschapsverzoek|vriendenverzoek ..6
      friend|follow request ..4
      accepteer|accept ..2 mijn|my ..2 verzoek|request|vriendschapsverzoek ..3
      verzoek ..2 niet geaccepteerd ..4
      vrienden|friends ..1 worden|zijn ..2 @social|$ ..2
      friends on ..1 @social
      vriend|friend|vrienden toevoegen|toe ..2
      heb|hebben ..2 @you ..2 toegevoegd op|on @social ..3
      @i volg|volgen|follow ..2 @you|jullie ..4 @social|terug ..3
      dan volg ik @you|je ..3
      @i ga ..2 @you|jullie volgen ..2
      volgt|volg @you ..1 me|mij ..1 terug ..2
      teruggevolgd|gevolgd|toegevoegd ..1 $
      dm|dm'en|pm ..2 me|mij|op|je|jou ..4
      @i dm|dm'en ..2 @you ..4
      mijn|in|via ..1 dm|dm's|dms ..4
      dm gestuurd|sturen ..3
      privebericht|priveberichtje|prive-bericht|pm ..3 op|via @social ..2
      prive|prive bericht|berichtje|appen|app ..4
      app|appen ..2 prive|prive ..4
      praten|kletsen|verder|move|praat|gaan|chatten ..5 op|via|to|in ..1 snap|snapchat|insta|instagram|whatsapp|wapp|telegram|discord|dm|facetime|signal ..3
      via|op|gebruik ..4 mijn ..1 whatsapp|wapp|snap|insta|facebook ..2
      facetime @i|@you ..3
      @i facetime|skype ..1 @you ..3
      join|joint ..2 mijn|my ..2 discord|server|groep ..3
      mijn|my ..1 insta|snap|snapchat|tiktok|facebook|steam|psn|epic|bereal|discord|snapcode ..1 naam|is|account|hierbij|heet ..2
      mijn snapcode ..2
      zullen|speel|spelen|gamen ..2 @i|@you ..2 samen|mee|vanavond ..3 fortnite|fifa|gamen|cod|minecraft|roblox ..3
      dan gamen we ..2
      speel @you ..2 mee ..3
      prive|prive ..1 groepsapp|groep|appgroep ..4
      whatsappgroep|groepsapp|appgroep ..3 met ..3 nummer|nummers|privenummers ..2
      mijn nummer|06|mobiel ..2 he|,|app|is|voor ..4
      @you hebt|heb|have mijn|my ..1 nummer|number|06 ..3
      heb ..1 @your ..1 nummer ..3 gekregen|opgezocht|gevonden|uit ..4
      check|kijk ..2 @your ..1 whatsapp|dm|snap|insta|dm's ..3
      @i ..2 app @you|je ..4 vanavond|prive|prive|wel|straks ..3
      dan app ik @you|je ..2
      dag en nacht appen|app|bellen ..2
      app ..1 me|mij als|wanneer|vannacht|vanavond|gerust|altijd ..5
      altijd|gerust|mogen|mag ..3 me|mij ..2 appen ..4
      stuur ..1 me|mij ..3 vannacht|vanavond ..5
      stuur|send ..1 me|mij ..3 appje|dm|snap|snapje|whatsappje ..4
      foto|stories|story|post|posts ..3 op @your ..1 insta|tiktok|snap|facebook ..5
      @your|jullie foto|story|stories|insta|tiktok ..4 geliked|geliket|leuk ..2
      @i heb @your|je foto ..2 geliked|geliket|gezien|liked ..2
      geliket|geliked ..2
      mijn ..1 huisadres|thuisadres ..4
      bij mij ..1 thuis , ..3
      op mijn thuisadres|huisadres ..3
      in|naar|bij ..2 bij mij ..1 thuis ..3
      lever|breng|haal|kom|kun|kan ..5 bij mij|me ..1 thuis ..2
      facebook me|mij ..2
      connect|connecten ..2 me|mij ..3 facebook|insta ..2
      text|call|message|dm ..1 me ..3 private|personal|number|phone|cell ..3
      my personal|private|own email|number|phone|account|cell ..2
      here's|heres my|my's cell|number ..3
      i'll|ill|i ..1 will ..1 text|dm|call you ..4 insta|whatsapp|tonight|snap|$ ..2
      sent you ..2 friend|follow ..2
      move to|naar ..1 whatsapp|snap|telegram|insta ..2
    `,
};
