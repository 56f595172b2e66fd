import type { LabelledConversation } from "./labelled.ts";

type Lines = LabelledConversation["messages"];

/** What two others say of homework, in this order, again and again. */
const HOMEWORK: readonly string[] = [
  "heeft iemand opgave 14 al",
  "ja blz 87",
  "thx",
  "is de toets morgen het eerste uur",
  "ja volgens magister wel",
  "ik snap hoofdstuk 3 niet",
  "welk lokaal hebben we",
  "wat moest er bij 5b",
  "moeten we die samenvatting ook inleveren",
  "nee alleen de opdrachten",
  "oke top",
  "kan iemand me helpen met som 6",
  "ja wacht ik stuur een foto van mijn schrift",
  "wanneer is de deadline van het verslag",
  "vrijdag 23.59 geloof ik",
  "wie heeft de woordjes van frans al geleerd",
  "quizlet link?",
  "waar gaat de so over",
  "par 3 en 4 volgens mij",
  "ook de tabel?",
  "ja die ook",
  "is het lokaal veranderd",
  "staat in magister",
  "ok",
];
const OTHERS = ["p98", "p99"] as const;

/** A conversation with one line of homework by somebody else before each of its own. */
export function amongHomework(lines: Lines): Lines {
  let before = 0;
  return lines.flatMap((line, index) => {
    const seconds = Math.max(before, line.seconds - 3);
    before = line.seconds;
    const author = OTHERS[index % OTHERS.length] ?? OTHERS[0];
    const text = HOMEWORK[index % HOMEWORK.length] ?? "";
    return [{ author, role: "student" as const, text, seconds }, line];
  });
}
