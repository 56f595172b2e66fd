import { describe, expect, test } from "vitest";
import type { Destination } from "../../src/domain/chat.ts";
import { messageKey } from "../../src/domain/ids.ts";
import { delivered } from "./platform-delivered.ts";
import { aButton } from "./platform-harness.ts";
import { aCard, aNote, aPing, HOSTILE, once } from "./platform-views.ts";
import type { Stage } from "./platform-contract.ts";

/** Words stay words, and answers stay with whoever asked. */
export function describePrivacy({ harness, platform, recorder }: Stage): void {
  const desk = (): Destination => ({ kind: "person", account: harness().staff });

  describe("hostile text shows as text", () => {
    for (const [index, hostile] of HOSTILE.entries()) {
      test(`in note, line, ping and card: ${hostile}`, async () => {
        const h = harness();
        const p = platform();
        const pupil: Destination = { kind: "person", account: h.pupil };
        const channel: Destination = { kind: "channel", channel: h.channel };
        delivered(await p.note(h.pupil, aNote(hostile), once(`v${index}`)));
        delivered(await p.line(h.channel, null, aNote(hostile), once(`w${index}`)));
        delivered(
          await p.ping(desk(), aPing(hostile), { card: null, previous: null }, once(`x${index}`)),
        );
        delivered(
          await p.card(
            desk(),
            aCard({
              title: hostile,
              facts: [{ label: "Wie", value: hostile }],
              lines: [hostile],
            }),
            null,
            once(`y${index}`),
          ),
        );
        const seen = [
          ...(await h.seen(pupil)),
          ...(await h.seen(channel)),
          ...(await h.seen(desk())),
        ];
        expect(seen).toHaveLength(4);
        for (const shown of seen) {
          expect(shown.text).toContain(hostile);
          expect(shown.effects).toEqual([]);
        }
        const card = seen.find((s) => s.text.includes("Wie"));
        expect(card?.text.split(hostile)).toHaveLength(4);
      });
    }
  });

  describe("buttons", () => {
    test("a press comes in with who, what and which case, and the answer is for the presser alone", async () => {
      const h = harness();
      recorder().answerWith(() => ({ kind: "text", text: "Alleen jij leest dit." }));
      const where: Destination = { kind: "channel", channel: h.channel };
      delivered(
        await platform().line(
          h.channel,
          null,
          aNote("Er is een bericht voor iemand.", [
            { ...aButton("why", "Waarom?", 31), check: "ab12" },
          ]),
          once("z1"),
        ),
      );
      const answer = await h.press(h.other, where, "Waarom?");
      expect(answer).toEqual({ text: "Alleen jij leest dit.", options: [], form: null });
      const press = recorder()
        .taken()
        .flatMap((e) => (e.kind === "press" ? [e.press] : []));
      expect(press).toEqual([
        { by: h.other, action: "why", incident: 31, check: "ab12", value: null },
      ]);
      expect((await h.answerOnScreenOf(h.other))?.text).toBe("Alleen jij leest dit.");
      expect(await h.answerOnScreenOf(h.pupil)).toBeNull();
      expect(JSON.stringify(await h.seen(where))).not.toContain("Alleen jij leest dit.");
    });

    test("one tap chooses: the press comes again with the chosen value", async () => {
      const h = harness();
      recorder().answerWith((press) =>
        press?.value === "talked"
          ? { kind: "text", text: "Gesloten: gesproken." }
          : {
              kind: "choose",
              text: "Hoe is het afgelopen?",
              action: "close",
              incident: 17,
              check: "cd34",
              options: [
                { value: "talked", label: "Gesproken" },
                { value: "parents", label: "Met ouders" },
              ],
            },
      );
      delivered(
        await platform().card(
          desk(),
          aCard({ buttons: [aButton("close", "Afgehandeld")] }),
          null,
          once("z2"),
        ),
      );
      const question = await h.press(h.staff, desk(), "Afgehandeld");
      expect(question.text).toContain("Hoe is het afgelopen?");
      expect(question.options).toEqual(["Gesproken", "Met ouders"]);
      expect(await h.answerOnScreenOf(h.pupil)).toBeNull();
      expect((await h.choose(h.staff, "Gesproken")).text).toBe("Gesloten: gesproken.");
      const last = recorder()
        .taken()
        .findLast((e) => e.kind === "press");
      expect(last).toMatchObject({
        press: { by: h.staff, action: "close", incident: 17, check: "cd34", value: "talked" },
      });
    });

    test("a form asks for words: the press comes again with them, exactly as typed", async () => {
      const h = harness();
      recorder().answerWith((press) =>
        press?.value == null
          ? {
              kind: "form",
              title: "Niet terecht",
              label: "Wat klopt er niet?",
              action: "contest",
              incident: 17,
              maxLength: 500,
            }
          : { kind: "text", text: "Dank je. Iemand anders kijkt mee." },
      );
      const where: Destination = { kind: "person", account: h.pupil };
      delivered(
        await platform().note(
          h.pupil,
          aNote("Stop hier.", [aButton("contest", "Niet terecht")]),
          once("z3"),
        ),
      );
      const question = await h.press(h.pupil, where, "Niet terecht");
      expect(question.form).toMatchObject({ title: "Niet terecht", label: "Wat klopt er niet?" });
      const words = "het was een grapje <b>echt</b> @everyone";
      expect((await h.submit(h.pupil, words)).text).toBe("Dank je. Iemand anders kijkt mee.");
      const last = recorder()
        .taken()
        .findLast((e) => e.kind === "press");
      expect(last).toMatchObject({
        press: { by: h.pupil, action: "contest", incident: 17, value: words },
      });
      expect(await h.answerOnScreenOf(h.other)).toBeNull();
    });

    test("a note as an answer is for the presser alone, and its buttons work", async () => {
      const h = harness();
      const words = "dat schreef ik niet";
      recorder().answerWith((press) => {
        if (press?.action === "why") {
          const view = aNote("Stop hier.", [aButton("contest", "Niet terecht", 31)]);
          return { kind: "note", view };
        }
        return press?.value == null
          ? {
              kind: "form",
              title: "Niet terecht?",
              label: "Wat klopt er niet?",
              action: "contest",
              incident: 31,
              maxLength: 500,
            }
          : { kind: "text", text: "Dank je." };
      });
      const where: Destination = { kind: "channel", channel: h.channel };
      const line = aNote("Er is een bericht voor iemand.", [
        { ...aButton("why", "Waarom?", 31), check: "ab12" },
      ]);
      delivered(await platform().line(h.channel, null, line, once("z4")));
      const answer = await h.press(h.pupil, where, "Waarom?");
      expect(answer).toEqual({ text: "Stop hier.", options: ["Niet terecht"], form: null });
      expect(await h.answerOnScreenOf(h.other)).toBeNull();
      expect(JSON.stringify(await h.seen(where))).not.toContain("Stop hier.");
      const question = await h.choose(h.pupil, "Niet terecht");
      expect(question.form?.label).toBe("Wat klopt er niet?");
      expect((await h.submit(h.pupil, words)).text).toBe("Dank je.");
      const last = recorder()
        .taken()
        .findLast((e) => e.kind === "press");
      expect(last).toMatchObject({
        press: { by: h.pupil, action: "contest", incident: 31, value: words },
      });
    });

    test("a report hands in the post and is answered privately", async () => {
      const h = harness();
      recorder().answerWith(() => ({ kind: "text", text: "Dank je, je mentor kijkt ernaar." }));
      const ref = await h.post(h.pupil, "gemeld bericht");
      const answer = await h.report(h.other, ref);
      expect(answer.text).toBe("Dank je, je mentor kijkt ernaar.");
      const report = recorder()
        .taken()
        .flatMap((e) => (e.kind === "report" ? [e] : []));
      expect(report).toHaveLength(1);
      expect(report[0]?.by).toEqual(h.other);
      expect(report[0]?.message.text).toBe("gemeld bericht");
      expect(messageKey(report[0]?.message.ref ?? ref)).toBe(messageKey(ref));
      expect(await h.answerOnScreenOf(h.pupil)).toBeNull();
      expect(await h.seen({ kind: "channel", channel: h.channel })).toEqual([]);
    });
  });
}
