/**
 * Messages to try with one tap; the words are in `config/guidance/<language>/speelklas.yaml` under `examples`.
 * `acts`: the bot must act; `silent`: it must stay silent; `misses`: it should act, and this version does not yet.
 */
export const EXAMPLES = {
  acts: ["insult", "threat", "recording", "self_harm", "exclusion"],
  silent: ["utrecht", "hyperbole", "quote", "thing", "book"],
  misses: ["in_joke"],
} as const;
export type ExampleKind = keyof typeof EXAMPLES;
export const EXAMPLE_KINDS: readonly ExampleKind[] = ["acts", "silent", "misses"];

/** The kind of an example, or null when a form names one that is not there. */
export const exampleKind = (id: string): ExampleKind | null =>
  EXAMPLE_KINDS.find((kind) => EXAMPLES[kind].some((known) => known === id)) ?? null;
