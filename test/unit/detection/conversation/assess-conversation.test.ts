import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Escalation } from "../../../../src/detection/conversation/assess-conversation.ts";
import { CONVERSATION_MODEL } from "../../../../src/detection/conversation/conversation-model.ts";
import { createDetector } from "../../../../src/detection/detector.ts";
import type { Pattern } from "../../../../src/domain/conversation.ts";
import { shippedModel } from "../../../../src/main/shipped-model.ts";
import { seeded } from "../../../../src/detection/model/seeded.ts";
import { interwoven, looseTalk, peppered } from "../../../corpus/composed.ts";
import { followConversation } from "../../../corpus/follow-conversation.ts";
import { shippedLexicon } from "../../../corpus/shipped-lexicon.ts";
import {
  BANTER,
  DEBATE,
  EXCLUSION,
  FIGHT,
  HARASSMENT,
  HELP,
  HELP_OF_STAFF,
  MADE_UP,
  MILD_HARASSMENT,
  PILE_ON,
  PLAN,
  linesOf,
  woven,
} from "./conversations.ts";
import type { Line, Talk } from "./conversations.ts";

const detector = createDetector(shippedLexicon(), shippedModel());
const heard = (lines: readonly Line[]): readonly (Escalation | null)[] =>
  followConversation(lines, detector, CONVERSATION_MODEL).map(({ escalation }) => escalation);
/** The pattern at each message, however unlikely. */
const eagerly = (talk: Talk): readonly (string | undefined)[] =>
  followConversation(linesOf(talk), detector, {
    ...CONVERSATION_MODEL,
    threshold: { few: 0, many: 0 },
  }).map(({ escalation }) => escalation?.pattern);
const firstOf = (talk: Talk): { readonly at: number; readonly escalation: Escalation } => {
  const found = heard(linesOf(talk));
  const at = found.findIndex((one) => one !== null);
  const escalation = found[at];
  if (escalation === null || escalation === undefined) throw new Error("nothing was heard");
  return { at, escalation };
};

/** Who wrote the messages at which something was heard. */
const startersOf = (talk: Talk): readonly string[] => {
  const found = heard(linesOf(talk));
  return linesOf(talk).flatMap(({ author }, index) => (found[index] === null ? [] : [author]));
};

const LOUD: readonly (readonly [Pattern, Talk])[] = [
  ["pile_on", PILE_ON],
  ["repeated_harassment", HARASSMENT],
  ["mutual_fight", FIGHT],
  ["exclusion", EXCLUSION],
  ["help_request", HELP],
];
const QUIET: readonly (readonly [string, Talk])[] = [
  ["banter that goes both ways", BANTER],
  ["a heated but civil debate", DEBATE],
  ["planning that happens to leave somebody out", PLAN],
  ["a quarrel that is made up", MADE_UP],
];

describe("a conversation", () => {
  test.each(LOUD)("of mild messages is heard as %s", (pattern, talk) => {
    expect(firstOf(talk).escalation.pattern).toBe(pattern);
  });

  test.each(QUIET)("stays silent: %s", (_, talk) => {
    expect(heard(linesOf(talk)).filter((one) => one !== null)).toEqual([]);
  });

  test.each(LOUD)("comes to the same when others talk of homework in between: %s", (_, talk) => {
    const plain = heard(linesOf(talk));
    const { lines, places } = woven(linesOf(talk));
    const among = heard(lines);
    expect(places.map((place) => among[place]?.pattern ?? null)).toEqual(
      plain.map((one) => one?.pattern ?? null),
    );
    expect(among.filter((one) => one !== null)).toHaveLength(
      plain.filter((one) => one !== null).length,
    );
  });

  test("says which messages counted and what spoke for it, and whom it is aimed at", () => {
    const found = heard(linesOf(PILE_ON));
    const at = found.findLastIndex((one) => one !== null);
    const escalation = found[at] ?? firstOf(PILE_ON).escalation;
    expect(escalation.target).toBe("noor");
    expect(escalation.counted).toContain("0");
    expect(escalation.counted).not.toContain("4");
    expect(escalation.counted.at(-1)).toBe(String(at));
    expect(escalation.counts.people).toBeGreaterThanOrEqual(3);
    expect(escalation.signs.length).toBeGreaterThan(0);
    expect(escalation.signs.every(({ weight }) => weight > 0)).toBe(true);
  });

  test("never starts at a message of the one it is aimed at, nor of whoever calms it", () => {
    const calmed = `${PILE_ON}\niris: stop daarmee, laat haar met rust\nnoor: laat me gewoon met rust`;
    const starters = startersOf(calmed);
    expect(starters).not.toContain("noor");
    expect(starters).not.toContain("iris");
  });

  test("that asks for help starts at who asks and not at who answers", () => {
    expect(new Set(startersOf(HELP))).toEqual(new Set(["noor"]));
  });

  test("of remarks without a hard word, days apart, is heard as repeated harassment", () => {
    expect(firstOf(MILD_HARASSMENT).escalation.pattern).toBe("repeated_harassment");
  });

  test("keeps whom a plain remark was at where two are among themselves, and nothing where more are", () => {
    const keptOf = (talk: Talk) =>
      followConversation(linesOf(talk), detector, CONVERSATION_MODEL).map(
        ({ signal }) => signal?.to ?? null,
      );
    const plain = "sem: vanavond patat eten\ndaan: lekker weer buiten";
    expect(keptOf(plain)).toEqual([null, "sem"]);
    expect(keptOf(`${plain}\nyara: mijn band is lek`)).toEqual([null, "sem", null]);
  });

  test("is not started by who wants to be left alone, however often", () => {
    const days = [
      "sem: daar is de professor weer|0",
      "noor: laat me gewoon met rust|40",
      "sem: professor zit je weer alleen|86400",
      "noor: laat me met rust aub|86460",
      `sem: hallo professor|${2 * 86_400}`,
      `noor: laat me gewoon met rust ik heb je niks gedaan|${2 * 86_400 + 50}`,
      `noor: ik wil gewoon dat je stopt|${2 * 86_400 + 90}`,
      `noor: heb je mijn tas gezien|${3 * 86_400}`,
    ].join("\n");
    expect(startersOf(days)).not.toContain("noor");
  });

  test("keeps nothing sharp of who stands up for somebody or for themselves", () => {
    const plea =
      "sem: loser|0\nyara: haha|10\nnoor: laat me gewoon met rust|20\ndaan: laat haar met rust man|30";
    const kept = followConversation(linesOf(plea), detector, CONVERSATION_MODEL);
    expect(kept.slice(2).map(({ signal }) => signal?.kind)).not.toContain("sharp");
  });

  test.each([
    "iemand een oplader te leen",
    "haha wat een weer",
    "hij is er niet",
    "sem waar is mijn pen",
    "Wie gaat er mee naar Walibi",
  ])("is not started by the one it was aimed at, who says another day: %s", (text) => {
    for (const talk of [HARASSMENT, MILD_HARASSMENT]) {
      const later = heard(linesOf(`${talk}\nnoor: ${text}|${9 * 86_400}`));
      expect(later.at(-1)).toBeNull();
    }
  });

  test.each([
    "lot: Noor gaat het?",
    "lot: Noor trek je er niks van aan",
    "lot: weet iemand waar Pim is",
    "sem: ja",
    "sem: 👍",
  ])("is not started by who comforts, passes by or says no more than yes: %s", (line) => {
    expect(eagerly(`${PILE_ON}\n${line}`).at(-1) ?? null).toBeNull();
  });

  test("with nobody else in it is a call for help or what goes on from earlier days, and nothing more", () => {
    const alone = "sem: wat een loser die Noor\nsem: sneu hoor\nsem: niemand mag hem";
    expect(eagerly(alone).every((pattern) => pattern === undefined)).toBe(true);
  });

  test("goes on with the one somebody was in talk with, and with nobody where there were several", () => {
    const toOf = (talk: Talk) =>
      followConversation(linesOf(talk), detector, CONVERSATION_MODEL).at(-1)?.signal?.to ?? null;
    const first = "sem: heb je ook honger|0\nnoor: ik heb trek in friet|60";
    const second = "sem: kom je gamen|86400\ndaan: ik heb zin in mario kart|86460";
    const last = "sem: wat een sneue loser|172800";
    expect(toOf(`${first}\n${last}`)).toBe("noor");
    expect(toOf(`${first}\n${second}\n${last}`)).toBeNull();
  });

  test("has in it who says something serious between homework", () => {
    const study = "noor: opgave 14 is af\nnoor: hoofdstuk 3 ook\nnoor: ";
    const last = (text: string) =>
      followConversation(linesOf(study + text), detector, CONVERSATION_MODEL).at(-1)?.remarks;
    expect(last("ik wil niet meer leven")).toBe(1);
    expect(last("de samenvatting ook")).toBe(0);
  });

  test("is not made of plain lines to nobody, however many days somebody says them", () => {
    const days = [
      "patat eten bij opa",
      "mijn band is lek",
      "lekker weer vandaag",
      "de bus is te laat",
    ];
    const talk = [
      "sem: noor is het weer laat geworden|0",
      "noor: ja veel te laat|60",
      ...days.map((text, day) => `sem: ${text}|${(1 + day) * 86_400}`),
    ];
    expect(heard(linesOf(talk.join("\n"))).every((one) => one === null)).toBe(true);
  });

  test("with one who asks for help is heard though nobody answers, and though she says mevrouw", () => {
    expect(firstOf(HELP_OF_STAFF).escalation.pattern).toBe("help_request");
  });

  test("over days is known by signals alone: within one hour the same remarks are not repeated harassment", () => {
    const { escalation } = firstOf(HARASSMENT);
    expect(escalation.counts.times).toBeGreaterThan(1);
    const today = linesOf(HARASSMENT).slice(4, 5);
    expect(heard(today)).toEqual([null]);
  });
});

describe("busy talk", () => {
  const harmless = readFileSync(
    new URL("../../../../config/backtest/harmless.nl.txt", import.meta.url),
    "utf8",
  )
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const talks = (seed: number, length: number, authors: number) => {
    const random = seeded(seed);
    return Array.from({ length: 40 }, () => looseTalk(harmless, { length, authors }, random));
  };
  const heardOf = (all: readonly { readonly messages: readonly Line[] }[]): number =>
    all.filter(({ messages }) => heard(messages).some((one) => one !== null)).length;

  test("of thirty harmless lines by twelve people is nothing, in 39 of 40 at least", () => {
    expect(heardOf(talks(1, 30, 12))).toBeLessThanOrEqual(1);
  });

  test("of a hundred and twenty harmless lines is nothing either, in 37 of 40 at least", () => {
    expect(heardOf(talks(2, 120, 20))).toBeLessThanOrEqual(3);
  });

  test("with single rude lines at different people is no quarrel, in 37 of 40 at least", () => {
    const random = seeded(3);
    const rude = ["jij bent echt een sukkel", "hou je bek kneus", "wat ben jij een loser"];
    const all = talks(4, 60, 15).map((talk) => peppered(talk, rude, 0.04, random));
    expect(heardOf(all)).toBeLessThanOrEqual(3);
  });

  test("does not drown a pile-on: it is heard while others make a plan, in 8 of 10 at least", () => {
    const quiet = { escalates: false, pattern: "none", first_flag_index: null } as const;
    const plan = linesOf(PLAN).map((line) => ({ ...line, author: `p${line.author.length}` }));
    const loud = { ...quiet, messages: [...linesOf(PILE_ON)] };
    const found = Array.from({ length: 10 }, (_, seed) =>
      interwoven(loud, [{ ...quiet, messages: plan }], seeded(77 * seed + 1)),
    ).filter(({ messages }) => heard(messages).some((one) => one !== null));
    expect(found.length).toBeGreaterThanOrEqual(8);
  });

  test("two messages with a number and a password are no request for help", () => {
    const lines = linesOf(
      "sem: mijn nummer is 06 12345678\nsem: mijn wachtwoord is welkom123\ndaan: ok",
    );
    expect(heard(lines)).toEqual([null, null, null]);
  });
});
