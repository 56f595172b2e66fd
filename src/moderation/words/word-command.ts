import type { Answer } from "../../domain/chat.ts";
import { accountKey } from "../../domain/ids.ts";
import type { WordButton, WordCommand, WordForm } from "../../domain/word-command.ts";
import type { WordChange } from "../../domain/words.ts";
import type { Desk } from "../desk.ts";
import { plainWords } from "../plain-words.ts";
import { text } from "../presser.ts";
import { findKey, readLexicon } from "./lexicon-now.ts";
import { readDraft, readRef, readWhy } from "./read-word-fields.ts";
import { toTerm } from "./term-draft.ts";
import { tryLines } from "./try-lines.ts";
import { tryText } from "./try-text.ts";
import { speechAt, whoAsks } from "./who-asks.ts";
import type { WordAsker } from "./who-asks.ts";
import { addForm, menuButtons, offForm, tryForm } from "./word-forms.ts";
import { changeLabel, outcomeLines, problemLine } from "./word-lines.ts";
import type { WordOutcome, WordProblem } from "./word-outcome.ts";
import { carryWish } from "./word-wish.ts";
import type { WordWish } from "./word-wish.ts";

type Asked = WordAsker & { readonly desk: Desk };

/** So many changes are offered to undo, and so many words that look like what was meant. */
const OFFERED = 5;

/** `/klaswacht woord …` and the card of the same name, for list administrators and administrators of the school. */
export async function wordCommand(desk: Desk, command: WordCommand): Promise<Answer> {
  const asker = await whoAsks(desk, command);
  if (asker === null) {
    desk.log.warn("COMMAND_REFUSED", { by: accountKey(command.by), name: command.name });
    return text((await plainWords(desk, command.by))("word.chat.not_for_you"));
  }
  const asked: Asked = { ...asker, desk };
  const { translate } = asked.place;
  const { step, fields } = command;
  switch (step) {
    case "toevoegen":
      return fields.woord === undefined
        ? answer(
            [translate("word.chat.intro.toevoegen")],
            [],
            addForm(translate, asked.place.language, fields),
          )
        : add(asked, fields);
    case "uit":
      return fields.woord === undefined
        ? answer([translate("word.chat.intro.uit")], [], offForm(translate, fields))
        : off(asked, fields);
    case "proef":
      return fields.zin === undefined
        ? answer([translate("word.chat.intro.proef")], [], tryForm(translate, fields))
        : tried(asked, fields.zin);
    case "ongedaan":
      return fields.wijziging === undefined ? offerUndo(asked) : undo(asked, fields.wijziging);
    case "doe":
      return takenUp(asked, fields.ticket ?? "");
    case "menu":
    default:
      return answer([translate("word.chat.intro.menu")], menuButtons(translate));
  }
}

const answer = (
  lines: readonly string[],
  buttons: readonly WordButton[] = [],
  form: WordForm | null = null,
): Answer => ({ kind: "words", text: lines.join("\n"), buttons, form });

async function add(asked: Asked, fields: WordCommand["fields"]): Promise<Answer> {
  const { desk, place } = asked;
  const form = addForm(place.translate, place.language, fields);
  const read = readDraft(fields, place.language);
  if (!read.ok) return refused(read.problems, asked, form);
  const { key } = toTerm(read.value, null, []);
  const seen = await desk.db.words.lastOf(place.school.id, key);
  return carried(asked, { do: "add", draft: read.value, seen }, false, form);
}

async function off(asked: Asked, fields: WordCommand["fields"]): Promise<Answer> {
  const { desk, place } = asked;
  const why = readWhy(fields);
  const ref = readRef(fields.woord ?? "");
  const lexicon = await readLexicon(desk.db, place, desk.clock.now());
  const { found, near } = findKey(lexicon, ref.asked);
  const wishOf = async (key: string, seen: number | null): Promise<WordWish> => ({
    do: "off",
    term: key,
    seen: seen ?? (await desk.db.words.lastOf(place.school.id, key)),
    why,
  });
  const form = offForm(place.translate, fields);
  if (found !== null) return carried(asked, await wishOf(found.key, ref.seen), false, form);
  const buttons: WordButton[] = [];
  for (const key of near.slice(0, OFFERED))
    buttons.push(offer(asked, key, await wishOf(key, null), false));
  const unknown = { kind: "unknown", asked: ref.asked, near: [] } as const;
  return answer(outcomeLines(unknown, speechAt(asked)), buttons, form);
}

async function tried(asked: Asked, sentence: string): Promise<Answer> {
  const { desk, place, actor } = asked;
  const options = { change: null, class: asked.class };
  const result = await tryText(desk, place.school.id, actor, sentence, options);
  return answer(tryLines(result, speechAt(asked)), [], tryForm(place.translate, { zin: sentence }));
}

/** The last changes to choose from, the asker's own last one first. */
async function offerUndo(asked: Asked): Promise<Answer> {
  const { desk, place, actor } = asked;
  const { translate } = place;
  const history = await desk.db.words.changes(place.school.id, { limit: 50 });
  const undone = new Set(history.map(({ undoes }) => undoes));
  const standing = history.filter(({ number, action }) => !undone.has(number) && action !== "undo");
  const own = standing.find(({ by }) => by === actor.person);
  const offered = [...new Set([...(own === undefined ? [] : [own]), ...standing])];
  if (offered.length === 0) return answer([translate("word.chat.nothing_to_undo")]);
  return answer(
    [translate("word.chat.intro.ongedaan")],
    offered.slice(0, OFFERED).map((change) => undoButton(asked, change, change === own)),
  );
}

const undoButton = (asked: Asked, change: WordChange, own: boolean): WordButton => ({
  label: changeLabel(change, speechAt(asked)),
  style: own ? "primary" : "secondary",
  step: "ongedaan",
  fields: { wijziging: String(change.number) },
});

async function undo(asked: Asked, number: string): Promise<Answer> {
  const known = /^\d{1,9}$/u.test(number);
  if (!known) return answer([asked.place.translate("word.unknown_change")]);
  return carried(asked, { do: "undo", change: Number(number) }, false);
}

/** What was offered before, exactly as it was shown. */
async function takenUp(asked: Asked, ticket: string): Promise<Answer> {
  const { desk, actor, place } = asked;
  const kept = desk.wishes.take(actor.person, place.school.id, ticket);
  return kept === null
    ? answer([place.translate("word.chat.used")])
    : carried(asked, kept.wish, kept.confirmed);
}

async function carried(
  asked: Asked,
  wish: WordWish,
  confirmed: boolean,
  form: WordForm | null = null,
): Promise<Answer> {
  const { desk, place, actor } = asked;
  const consent = { confirmed, dryRun: false };
  const outcome = await carryWish(desk, place.school.id, actor, wish, consent);
  const lines = outcomeLines(outcome, speechAt(asked));
  const again = outcome.kind === "refused" || outcome.kind === "unknown";
  return answer(lines, nextSteps(asked, wish, outcome), again ? form : null);
}

function nextSteps(asked: Asked, wish: WordWish, outcome: WordOutcome): readonly WordButton[] {
  const { translate } = asked.place;
  if (outcome.kind === "confirm")
    return [offer(asked, translate("word.chat.second_yes"), wish, true, "danger")];
  if (outcome.kind !== "done") return [];
  const { number, parts } = outcome.change;
  const [part] = parts;
  const shadow = part?.after?.state === "shadow" && part.after.term !== null ? part.after : null;
  return [
    ...(shadow === null
      ? []
      : [
          offer(asked, translate("word.chat.go_live"), {
            do: "change",
            term: shadow.key,
            seen: number,
            patch: { state: "live", reason: shadow.reason },
          }),
        ]),
    {
      label: translate("word.chat.undo"),
      style: "secondary",
      step: "ongedaan",
      fields: { wijziging: String(number) },
    },
  ];
}

function offer(
  { desk, actor, place }: Asked,
  label: string,
  wish: WordWish,
  confirmed = false,
  style: WordButton["style"] = "primary",
): WordButton {
  const kept = { by: actor.person, school: place.school.id, wish, confirmed };
  return { label, style, step: "doe", fields: { ticket: desk.wishes.keep(kept) } };
}

const refused = (problems: readonly WordProblem[], { place }: Asked, form: WordForm): Answer =>
  answer(
    [
      place.translate("word.refused"),
      ...problems.map((problem) => `- ${problemLine(problem, place.translate)}`),
    ],
    [],
    form,
  );
