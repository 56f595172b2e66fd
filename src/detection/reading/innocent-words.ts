/** Ordinary words that sound like, or are one letter away from, a listed one. Respelling leaves them alone. */
export const innocentWords: ReadonlySet<string> = new Set(
  `chips bellen bellend belden sleden sled utrecht heling gemeente gestoord gestort teringlijster mongolie mongools regenen negeren kneuzen lozen loser's
  klootjesvolk schoften schopt schoot sukkelen dweilen kermis kampen kanten kankeren tanker anker bunker denker flikkeren
  flikkert flikkering verrader verraden vettig getikt debat debiet ideoloog idool achterlicht achterlijf achterlaten achteraf
  vermoed vermoeden vermoedt vermoeid wonder worden moorden bommelding bomen boom bommel lelie lelies sterven mossel mossels
  zwerven zweren verwerven hoeken hoeden hoeven hoezen sletten-n slurf toeter tuiten homoniem teefjes wijven-n wijfje wijden
  nichten nichtje poetsen poten potlood joodse islam smoesje trutten-n spastisch retarderen loserig sukade eikels-n eikenboom`.split(
    /\s+/u,
  ),
);
