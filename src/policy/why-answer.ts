import type { Answer } from "../domain/chat.ts";
import type { NoteInput } from "./note-view.ts";
import { noteView } from "./note-view.ts";

/**
 * The private answer to "Waarom?": the author gets the note with its button, because nothing else has reached them;
 * anybody else reads only what the line is for.
 */
export const whyAnswer = (note: NoteInput, asker: "author" | "other"): Answer =>
  asker === "author" && note.kind !== "care"
    ? { kind: "note", view: noteView(note) }
    : { kind: "text", text: note.translate("answer.why.other") };
