import type { NoteInput } from "./note-view.ts";
import { noteView } from "./note-view.ts";

/** The private answer to "Waarom?": the author reads the note; anybody else only what the line is for. */
export const whyText = (note: NoteInput, asker: "author" | "other"): string =>
  asker === "author" && note.kind !== "care"
    ? noteView(note).lines.join("\n\n")
    : note.translate("answer.why.other");
