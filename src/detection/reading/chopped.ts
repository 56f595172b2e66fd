/** One stop after nearly every word is a disguise, not a row of sentences. */
export function isChopped(words: readonly { readonly sentence: number }[]): boolean {
  const sentences = (words.at(-1)?.sentence ?? 0) + 1;
  return sentences >= 3 && sentences * 1.4 > words.length;
}
