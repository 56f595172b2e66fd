/** Words of one meaning: the groups that a word, or two words that stand together, belong to. */
export type WordGroups = {
  readonly of: (word: string) => readonly string[];
  /** Whether there is a group for some two words of which this is the first. */
  readonly opensPair: (left: string) => boolean;
  readonly pair: (left: string, right: string) => readonly string[];
};

const NONE: readonly string[] = [];

/** Reads `config/model/word-groups.txt`: a name, a colon and words; `_` joins words that stand together; `#` opens a comment. */
export function parseWordGroups(source: string): WordGroups {
  const groups = new Map<string, string[]>();
  const openers = new Set<string>();
  const add = (key: string, name: string): void => {
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [name]);
    else if (!known.includes(name)) known.push(name);
  };
  for (const line of source.split("\n")) {
    const colon = line.indexOf(":");
    if (line.startsWith("#") || colon < 0) continue;
    const name = line.slice(0, colon).trim();
    for (const word of line
      .slice(colon + 1)
      .trim()
      .split(/\s+/u)) {
      const parts = word.split("_").slice(0, 2);
      add(parts.join("_"), name);
      if (parts.length === 2) openers.add(parts[0] ?? "");
    }
  }
  return {
    of: (word) => groups.get(word) ?? NONE,
    opensPair: (left) => openers.has(left),
    pair: (left, right) => groups.get(`${left}_${right}`) ?? NONE,
  };
}
