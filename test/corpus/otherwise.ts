import { seeded } from "../bench/seeded.ts";
import { loadTexts } from "./labelled.ts";
import type { LabelledMessage } from "./labelled.ts";

/** The same message, written otherwise or with more around it: what it does stays. */
export type Otherwise = { readonly name: string; readonly of: (text: string) => string };

/**
 * Ways to write a message that change nothing of what it does, the same in every run: what is found should hardly depend on
 * them. What stands around is ordinary talk, of which nothing is to be flagged.
 */
export function otherwise(): readonly Otherwise[] {
  const random = seeded(20_261_126);
  const talk = loadTexts("everyday");
  const lines = (least: number): string => {
    let text = "";
    while (text.length < least) text += `${text === "" ? "" : ". "}${random.pick(talk)}`;
    return text;
  };
  return [
    { name: "as it is", of: (text) => text },
    { name: "SHOUTED", of: (text) => text.toUpperCase() },
    {
      name: "Like A Headline",
      of: (text) => text.replaceAll(/(?<!\p{L})\p{L}/gu, (one) => one.toUpperCase()),
    },
    { name: "with exclamation marks behind it", of: (text) => `${text}!!!!` },
    { name: "with two laughing faces behind it", of: (text) => `${text} 😂😂` },
    { name: "with a greeting before it", of: (text) => `hoi allemaal, ${text}` },
    { name: "behind a sentence of ordinary talk", of: (text) => `${lines(10)}. ${text}` },
    { name: "in front of one, without a full stop", of: (text) => `${text} ${lines(10)}` },
    { name: "at the end of 300 characters of it", of: (text) => `${lines(300)}. ${text}` },
    { name: "amid 1,000 characters of it", of: (text) => `${lines(500)}. ${text}. ${lines(500)}` },
  ];
}

/** Those that are measured so: what is longer stands in something longer already. */
export const MOST_OTHERWISE = 120;
export const isShort = ({ text }: Pick<LabelledMessage, "text">): boolean =>
  text.length <= MOST_OTHERWISE;
