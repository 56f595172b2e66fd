/** One stop after nearly every word is a disguise, not a row of sentences. */
export const isChopped = (words: readonly { readonly sentence: number }[]): boolean =>
  isChoppedInto((words.at(-1)?.sentence ?? 0) + 1, words.length);
export const isChoppedInto = (sentences: number, words: number): boolean =>
  sentences >= 3 && sentences * 1.4 > words;
