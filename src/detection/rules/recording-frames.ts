import type { FrameRule } from "./rule.ts";

/** How pictures and recordings of people are taken, asked for and spread. */
export const RECORDING_FRAMES: FrameRule["frames"] = {
  high: `
      @film1|@filmed ..8 @secret ..8 @spread|@social
      @secret ..6 @film1|@filmed|@picture ..8 @spread|@social
      @i|heb ..5 @film1|@filmed ..7 en|and|dan ..3 @spread ..4
      @film1|@filmed|@picture ..5 @target|hem|@lesson ..8 op|in|naar|on|to ..2 @social
      @picture|sticker ..3 van|of ..3 @target|hem|@lesson|dit|@name ..8 @spread ..4
      @spread ..5 @picture ..3 van|of ..3 @target|hem|@lesson|@name
      @spread ..3 @picture ..4 door|rond|in|op|naar|online ..3 @social|iedereen|groep|klas|allemaal
      @film1|@filmed ..6 @target|hem|@lesson ..8 @spread ..4
      @spread ..3 @picture ..2 @target|hem|haar ..3 @social|rond|online
      @i ga|zet|gooi|post|knal|heb ..4 @target|hem|die|je ..4 op|in ..1 @social ..3 $
      deepfake|deepfakes|faceswap|nepfoto ..3 van|met|of|gemaakt|maken ..5 @target|hem|gezicht
      @i|we|iemand heb|hebben|maak|maakte|maken|made|heeft ..4 deepfake|deepfakes|faceswap|meme|memes|sticker|stickers|edit|gifje ..2 van|met|of ..3
      zijn|haar|hun|je|jouw|his|her|@name gezicht|hoofd|kop|face ..3 op|onder|on|in ..4 meme|sticker|naaktfoto|lichaam|filmpje|tiktok|aap|varken|body|deepfake|foto
      meme|sticker|stickers|memes|deepfake|edit|tiktok gemaakt ..2 van|met ..3 @target|hem|foto|gezicht|hoofd|@staff
      @filmed ..3 op|in|on ..1 @social gezet|gegooid|gepost|geplaatst|gedeeld|posted ..1
      er ..1 meme|sticker|edit|deepfake|tiktok|remix van ..1 gemaakt|gemaak|maken
      iedereen moet ..5 filmpje|foto|video ..2 zien|zie
      filmpje|video|clip|foto|opname|vid ..3 gaat|staat|is|ging ..4 viral|rond|online|tiktok|insta|snap|story|groepsapp|groep ..3
      check ..3 story|insta|snap|tiktok|groep ..5 @film1|@filmed|filmpje|@lesson|@staff|gevallen|valt
      @film1|@filmed ..6 viral|story
      filmpje|video|clip|vid|opname ..4 waarin|waar|hoe|dat|van ..2 @target|hem|@name|@staff ..4 valt|huilt|gevallen|huilen|struikelt|gek|flipt|schreeuwt|uitgaat|zingt|ruzie|boos
      staat|staan|gaat|komt|zet|gooi ..3 op|in ..1 @social ..6 val|ruzie|gevecht|filmpje|gezicht|kop|video|clip|hoofd|spreekbeurt|@staff|huilbui|afgang|blunder
      story|snap|tiktok|insta|groepsapp|klassenapp ..6 haar|hem|@name|@staff ..4 erop|gezet|gepost|gegooid|geplaatst
      haar|hem|@name|@staff ..3 erop|online|story ..1 gezet|gepost|gegooid|geplaatst
      ai ..5 stem|gezicht|foto|video|filmpje|kop ..4 van ..2 @target|hem|@name|@staff
      stem|gezicht|voice ..4 @target|hem|@name|@staff ..6 ai|nagemaakt|gekloond|deepfake
      @staff|@name|hem|haar ..3 ai|deepfake|faceswap ..3 laten|gemaakt|video|filmpje|foto
      @film1|@filmed|@picture ..8 doorgestuurd|doorgestuuurd|viral|rondgestuurd
      @picture ..5 @target|@staff|@name|hem ..5 viral|rond|door|doorsturen|doorgestuurd|verspreid
      made|make|got ..3 deepfake|meme|sticker|edit|video ..2 of ..3
      @picture ..4 of|van ..3 @target|@name|@staff|him|her ..4 @social
      roddelpagina|roddelaccount|exposepagina|confessions ..6 @picture|foto|filmpje
      sticker|stickers|meme|memes|edit|filmpje|foto ..6 gaat|gaan|staat ..3 rond|door|in|op ..4
      @i heb ..2 van ..1 @staff|@name|haar|hem ..3 sticker|meme|edit|deepfake|gif ..3
      @picture ..6 @target|@name|hem ..6 doorgestuurd|gedeeld|gepost|verspreid
      video|filmpje|vid ..4 vechtpartij|gevecht|ruzie|fight|@name ..6 doorgestuurd|gedeeld|gepost|verspreid|online|groep
      hoofd|gezicht|kop|face ..4 @target|hem|@name|@staff ..3 op|onder ..3 aap|varken|lichaam|hond|koe|meme|poster ..6
    `,
  medium: `
      @secret|@secret ..8 @film1|@filmed|@picture
      @film1|@filmed|@picture ..8 @secret
      @i|we|iemand ga|gaan|zal|heb|hebben|gonna|will|have|am ..4 @target|hem|hun|@lesson|@staff ..5 @film1|@filmed
      @i screenrecord|screenrecorded|record|recorded ..3 @target|@lesson|@staff
      wie durft ..4 filmen|film|opnemen
      @i|we|heb ..2 @film1|neem ..1 @target|hem|@lesson|@staff|@name ..3
      @i|we|heb|hebben ..2 @filmed|filmed|recorded ..3 @target|hem|@lesson|@staff|how|hoe|toen|terwijl
      @i|we ga|gaan|heb|hebben ..4 @lesson|uitleg|gesprek|ruzie|vechtpartij|gevecht|fight|call|voicecall ..4 @film1|@filmed
      heb|hebben ..3 @lesson|uitleg|gesprek|@target|@staff ..1 @filmed
      tiktok|filmpje|meme|sticker|video ..1 maken|gemaakt|maak van ..3 @target|@staff|hem|@name
      dat ik|we @target|hem|haar|ze ..2 film|filmde|filmen|opneem|opnam
      heb|have|hebben ..3 @picture ..2 van|of ..3 @target|hem|haar|@staff|@name|@lesson
      heb|have|hebben ..3 @picture ..2 waarop|waarin|waar ..3 @target|hem|haar|@staff|@name
      heb ik|we ..3 @film1|@filmed|foto|@picture ..4
      wie heeft|kan|wil|gaat ..4 @filmed|@picture|@film1 ..5 @target|hem|@staff|@name|@lesson|ruzie|vechtpartij|gevecht|gefilmd|toen|hoe|dat|valt|fight|val
      wie heeft ..5 @filmed
      heeft|heb iemand|jij|je|jullie ..4 gefilmd|opgenomen|gescreenshot ..3
      heeft|has iemand|anyone ..3 @picture|film ..2 van|of ..4 @target|hem|@staff|@name|ruzie|vechtpartij|gevecht|fight|val
      film|filmen ..1 @target|hem ..3 als|even|wanneer|terwijl|snel|straks|stiekem|when|huilt|valt|@lesson|presentatie
      film ..3 hem|haar|m|@name|@staff $
      ^ film die|deze gast|kerel|jongen|meisje|meid|leraar|docent|vent|chick|kind
      maak|neem|maken ..3 @picture ..2 van ..3 @target|hem|@staff|@name
      foto|foto's|filmpje|filmpjes|screenshot|screenshots|screenrecording ..3 gemaakt|genomen|maken|opgenomen ..3 van ..3 @target|hem|@staff|@name|@lesson|gesprek|chat|jullie
      @picture ..2 van ..3 @target|@staff|@name|hem|gesprek|chat ..4 gemaakt|genomen|gemaak
      screenshot|screenshots|ss ..3 van ..4 gesprek|gesprekken|chat|appje|berichten|dm|dm's|profiel|stories ..5
      @i|we neem|nam|nemen ..5 les|gesprek|call|@staff|@target|hem ..3 op ..1 $
      @i neem|nam ..3 alles|dit|je|jou|gesprek|stem ..2 op
      neem|nam ik|we ..3 les|alles|gesprek|je|jou|hem|haar|@staff ..4 op
      @i recorded|filmed|screenshotted|screenrecorded ..3 @target|him|her|class|lesson|teacher
      took|taking|take ..3 pic|pics|picture|video|photo|photos ..2 of ..3 @target|him|her|teacher|@name
      @i|we ga|gaan|zal|zet|zetten ..5 filmpje|clip|fragment ..4 @staff|les|teams ..4
      ^ neem ..2 les|uitleg|gesprek|call ..2 op
      iemand|anyone ..2 @picture ..1 van|of ..3 @target|vechtpartij|gevecht|ruzie|fight|hem|haar
      @picture van zijn|haar|jouw|hun|je gezicht|hoofd|kop|kont|reet|haar|outfit
      knip|knippen|bewerk|edit ..5 filmpje|clip|video|les|uitleg|fragment ..3 @staff|@lesson|van
      camera|telefoon ..4 aan|verstopt|opnemen|meelopen|verborgen ..4 les|toets|kleedkamer|gesprek|lokaal
      stuur|zet|drop|gooi ..3 @picture|filmpje ..3 van ..2 @target|hem|@staff|@name
      filmpje|video|vid|clip|opname ..1 van ..4 @target|hem|@staff|@name ..3
      foto|foto's|pic|pics van @staff|@name|haar|hem ..5
      wie filmt|film|neemt|opneemt|fotografeert ..3 @target|hem|@name|@staff ..3
      neem|film|maak|fotografeer|opnemen|filmen ..8 zonder dat ..4 doorheeft|doorhebt|doorhad|weet|ziet|merkt|merkte|wist|zag|door
      zonder dat ..4 doorheeft|doorhebt|doorhad|weet|ziet|merkt|merkte|wist|zag|door ..8 @film1|@picture|gefilmd
      @film1|@filmed|@picture ..10 zonder dat hij|ze|zij|ie|@name|@person|@staff|iemand ..3 doorheeft|weet|ziet|merkt|merkte|wist|zag|door
      @picture|@film1 ..8 als|wanneer|terwijl|toen ze|hij|zij|ie|@name|@staff ..3 niet ..1 kijkt|oplet|keek|oplette|doorheeft
      dacht|denkt|dachten|denk ..4 camera|microfoon|mic|cam ..3 uit|af ..2
      @film1|@filmed hoe|dat|toen|terwijl|waar ..2 @target|hem|@staff|@name ..6
      @filmed ..1 hoe|dat|toen|terwijl ..6
      @picture ..3 waar|waarop|waarin ..2 @target|hem|@staff|@name ..6
      film|filmen|opnemen ..2 hem|haar|die|@name ..2 als|terwijl|wanneer|met ..6
      @i ..2 @target|hem|@staff ..4 @film1|@filmed ..3 tijdens|terwijl|als|wanneer
      maak|neem|schiet ..3 @picture ..3 van ..3 haar|hem|@name|@staff|@person ..4
      tape|taped|record|recorded|film|filmed ..3 him|her|teacher|class|sir|miss|@name|@staff ..3
      snap|snapt|gesnapt ..2 haar|hem|@name|@staff ..3 als|terwijl|slaapt|huilt|stiekem|toen
      @i zit|ben|was ..5 @lesson|gesprek|@target|hem|dit|alles ..2 op te nemen|filmen
      @i zit|ben|was|heb ..5 @lesson|gesprek|call ..4 opnemen|filmen|nemen|opgenomen|screenrecorden
      screenrecorden|filmen|opnemen|screenen jullie|we|je ..4 als|wanneer|terwijl ..6
      hele|deze|onze call|les|gesprek|meeting ..4 opnemen|opgenomen|op|nemen
      @i heb|hebben ..2 hem|haar|@name|@staff|je op film|video|camera|beeld|band
      @picture ..4 van @name|@staff|haar|hem ..6 memes|stickers|meme|sticker
      memes|stickers|meme|sticker van maken|gemaakt|maak
      net|zojuist|stiekem ..3 @staff|@name|haar|hem|@person gefilmd|opgenomen|gefotografeerd ..4
      @staff|@name|haar|hem|@person gefilmd|opgenomen|gefotografeerd ..4 niks|niets|niet ..3
      took|taking|take|got ..3 pic|pics|picture|photo|video|vid ..2 of ..4 while|when|sleeping|crying|sub|teacher|him|her
      filmpje|filmpke|foto|fotoke|pic ..2 van|of ..3 @staff|leraar|leerkracht|turnleraar|prof|invaller ..2 getrokken|genomen|gemaakt|gepakt
      @i ..2 @target|hem ..3 livestream|livestreamen|stream|streamen ..2
      @picture ..3 gemaakt|genomen ..1 van zijn|haar|hun gezicht|kop|hoofd|kont|reet|buik|kleren|outfit ..8
    `,
  low: `
      mag|mogen|kan|is|may|can|wordt ..6 stiekem|stiekm|secretly|ongezien ..6 @film1|@filmed|opnemen|fotograferen|@picture
      mag|mogen ik|je|we ..3 @staff|les|lessen|klasgenoten|iemand|hem|haar ..3 filmen|opnemen|fotograferen ..4
      hoe ..5 stiekem ..5 @film1|opnemen|foto
      mag|mogen|may|can ..2 ik|je|we|i|you ..4 @staff|docent|leraar|les|iemand|klasgenoot ..3 opnemen|filmen|record|film ..8
      is|mag|wordt ..4 strafbaar|verboden|illegaal|legaal ..4 stiekem ..6
    `,
};
