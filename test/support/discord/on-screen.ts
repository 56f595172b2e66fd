import type { Message } from "../fake-discord/model.ts";
import { layOut } from "./markdown.ts";

type Part = Readonly<Record<string, unknown>>;

const parts = (value: unknown): readonly Part[] =>
  (Array.isArray(value) ? (value as readonly unknown[]) : []).filter(
    (part): part is Part => typeof part === "object" && part !== null,
  );
const words = (value: unknown): readonly string[] =>
  typeof value === "string" && value !== "" ? [value] : [];

/** Every component below these, in order. */
export const componentsOf = (value: unknown): readonly Part[] =>
  parts(value).flatMap((part) => [part, ...componentsOf(part["components"])]);

/** Labels of buttons, then what menus offer. */
export const labelsOf = (message: Message): readonly string[] =>
  componentsOf(message.body.components).flatMap((part) => [
    ...words(part["label"]),
    ...parts(part["options"]).flatMap((option) => words(option["label"])),
  ]);

/** A message as a reader has it before them. */
export function onScreen(message: Message): {
  readonly text: string;
  readonly effects: readonly string[];
} {
  const embeds = message.body.embeds.flatMap((embed) => [
    ...words(embed["title"]),
    ...words(embed["description"]),
    ...parts(embed["fields"]).flatMap((field) => [
      ...words(field["name"]),
      ...words(field["value"]),
    ]),
  ]);
  const laidOut = [...words(message.body.content), ...embeds].map(layOut);
  const effects = laidOut.flatMap((one) => one.effects);
  const rings = message.body.mentions.length > 0 || message.body.mention_everyone;
  return {
    text: laidOut.map((one) => one.text).join("\n"),
    effects: rings ? [...effects, "mention"] : effects,
  };
}
