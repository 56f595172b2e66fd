/**
 * Letters of other alphabets and signs that look like a Latin letter, where compatibility decomposition does not tell:
 * those of UTS #39 (a test compares), and what pupils' keyboards and fancy-text pages make. Alphabets in which people here
 * write, and that share no shapes with Latin (Arabic, Hebrew, those of India), stay as they are.
 */
export const LOOK_ALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: "аαɑᴀɐ∂ƛѦ∀ᗩ卂ค⍺Ꭺᗅꓮ𖽀𐊠₳",
    b: "ьвʙβƀɓЪъᗷ乃ƄᏏᑲᖯꞴᏴꓐ𐊂𐊡𐌁฿",
    c: "сϲᴄςƈ¢©ᑕ匚ⲥꮯ𐐽🝌𑣲𑣩ꓚ𐊢𐌂𐔜ɔ₵",
    d: "ԁɗđᴅԀδᗪᏧᑯꓒᎠᗞꓓ",
    e: "еεєᴇəɛёэҽ€ǝ∃ᗴ乇℮ꬲ⋿ⴹᎬꓰ𑢦𑢮𐊆ɇ",
    f: "ƒғꜰϝ千ꬵꞙẝք𝈓ᖴꓝ𑣂𐊇𐊥𐔥ɟ₣",
    g: "ɡɢǥģցɠᎶᶃƍԌᏀᏳꓖƃ₲",
    h: "һнʜħђհ卄ᏂΗ𝚮𝛨𝜢𝝜𝞖ⲎᎻᕼꓧ𐋏ɥⱧ",
    i: "іιɪıїí¡ᎥΙІ丨⍳ɩꙇꭵ𑣃ᴉ",
    j: "јʝᴊյʲϳᎫᒍꓙ",
    k: "кκᴋƙќҡК长ⲔᏦᛕꓗ𐔘ʞ₭",
    l: "ӏʟłℓʅⅼㄥ𐌠Ɩ𝚰𝛪𝜤𝝞𝞘Ⲓⵏᛁꓲ𖼨𐊊𐌉𝈪ⳐᏞᒪꓡ𖼖𑢣𑢲𐐛𐔦λ",
    m: "мᴍɱϻ爪Μ𝚳𝛭𝜧𝝡𝞛ⲘᎷᗰᛖꓟ𐊰𐌑₥",
    n: "пηɴŋղיи几ПñոռΝ𝚴𝛮𝜨𝝢𝞜Ⲛꓠ𐔓₦Ꮑ",
    o: "оοσᴏøօθѻ०๐ơӨΘØ口ㄖᴑꬽⲟჿ𐓪𑣈𑣗𐐬𑣠ⵔꓳ𑢵𐊒𐊫𐔖Ꮎ",
    p: "рρᴘþ卩⍴ⲣᏢᑭꓑ𐊕₱",
    q: "ԛզℚգⵕ",
    r: "гяʀɾřᖇ尺ꭇꭈᴦⲅꮁ𝈖ᎡᏒ𐒴ꓣ𖼵ɹⱤ",
    s: "ѕꜱʂ§丂ƽꮪ𑣁𐑈ՏᏕꓢ𖼺𐊖₴",
    t: "тτᴛŧƭ†ㄒ⊤⟙🝨ⲦᎢꓔ𖼊𑢼𐊗𐊱𐌕ʇ₮",
    u: "υᴜսцμʊЦㄩꞟꭎꭒʋ𐓶𑣘∪⋃ᑌꓴ𖽂Ʉ",
    v: "νѵᴠ√ט∨⋁ꮩ𑣀𝈍ⴸᐯꛟꓦ𖼈𐔝ʌᏉ",
    w: "ѡωᴡшщɯԝ山աꮃ𑣯𑣦Ꮤꓪʍ",
    x: "хχ×ҳ乂᙮⤫⤬⨯ᕁᕽ᙭╳𐌢𑣬ꞳⲬⵝᚷꓫ𐊐𐊴𐌗𐔧",
    y: "уγʏүўчㄚɣᶌỿꭚყ𑣜Υϒ𝚼𝛶𝜰𝝪𝞤ⲨᎩᎽꓬ𖽃𑢤𐊲ʎɎ",
    z: "ᴢʐżᘔ乙ꮓ𑣄𐋵𑣥Ζ𝚭𝛧𝜡𝝛𝞕ꓜ𑢩ζⱬ",
    ss: "ß",
    ae: "æ",
    oe: "œ",
  }).flatMap(([letter, likes]) => Array.from(likes, (like) => [like, letter] as const)),
);
