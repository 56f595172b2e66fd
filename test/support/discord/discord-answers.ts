import type { Json, Message } from "../fake-discord/model.ts";
import type { FakeDiscord } from "../fake-discord/start-fake-discord.ts";
import type { Reaction } from "../fake-discord/driver-interact.ts";
import { labelsOf, onScreen } from "./on-screen.ts";

/** What whoever acted gets to see. */
type Shown = {
  readonly text: string;
  readonly options: readonly string[];
  readonly form: { readonly title: string; readonly label: string } | null;
};

const FORM = 9;
const UPDATED = 7;

/** Waits for the answer and reads it off the screen; the message is null for a form. */
export async function answeredWith(
  fake: FakeDiscord,
  reaction: Reaction,
): Promise<{ readonly message: Message | null; readonly answer: Shown }> {
  const kind = await reaction.acknowledged();
  if (kind === FORM) return { message: null, answer: formOf(await reaction.modal()) };
  // Instead of the message with the choices stands the answer.
  const message = kind === UPDATED ? reaction.on() : await reaction.answer();
  if (message === null) throw new Error("an answer in place of nothing");
  const { text } = onScreen(fake.messageOf(message.id));
  return { message, answer: { text, options: labelsOf(message), form: null } };
}

function formOf(modal: Json): Shown {
  const rows = modal["components"];
  const row: unknown = Array.isArray(rows) ? rows[0] : null;
  const label: unknown = typeof row === "object" && row !== null ? Reflect.get(row, "label") : "";
  return {
    text: "",
    options: [],
    form: { title: String(modal["title"]), label: String(label) },
  };
}
