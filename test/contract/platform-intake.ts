import { describe, expect, test } from "vitest";
import { messageKey } from "../../src/domain/ids.ts";
import { createIntakeRecorder } from "../support/intake-recorder.ts";
import { aNote, once } from "./platform-views.ts";
import type { Stage } from "./platform-contract.ts";

/** What comes in: posts, edits and deletions of people, and nothing else. */
export function describeIntake({ harness, platform, recorder }: Stage): void {
  describe("taking in", () => {
    test("a post arrives once, with its author, text, time and place", async () => {
      const h = harness();
      const ref = await h.post(h.pupil, "hoi allemaal, wie heeft het huiswerk?");
      const message = await recorder().untilMessage("hoi allemaal, wie heeft het huiswerk?");

      expect(messageKey(message.ref)).toBe(messageKey(ref));
      expect(message.ref.thread).toBeNull();
      expect(message.author).toEqual(h.pupil);
      expect(message.edit).toBe(0);
      expect(message.segments).toEqual([{ start: 0, end: message.text.length, source: "body" }]);
      expect(message.sentAt).toBeGreaterThan(0);
      expect(message.link).not.toBe("");
      await h.post(h.other, "tweede");
      await recorder().untilMessage("tweede");
      expect(recorder().texts()).toEqual(["hoi allemaal, wie heeft het huiswerk?", "tweede"]);
    });

    test("positions sort as strings in the order of posting", async () => {
      const h = harness();
      const words = ["een", "twee", "drie", "vier", "vijf"];
      for (const word of words) await h.post(h.pupil, word);
      await recorder().untilMessage("vijf");
      const messages = recorder()
        .taken()
        .flatMap((e) => (e.kind === "message" ? [e.message] : []));
      const sorted = [...messages].sort((a, b) => (a.position < b.position ? -1 : 1));
      expect(sorted.map((m) => m.text)).toEqual(words);
    });

    test("an edit arrives as the same post with its new text and the moment of the edit", async () => {
      const h = harness();
      const ref = await h.post(h.pupil, "eerste versie");
      const first = await recorder().untilMessage("eerste versie");
      await h.edit(ref, "tweede versie");
      const edited = await recorder().untilEdited("tweede versie");
      expect(messageKey(edited.ref)).toBe(messageKey(first.ref));
      expect(edited.edit).toBeGreaterThan(0);
      expect(edited.author).toEqual(h.pupil);
    });

    test("a deletion arrives with the place of the post", async () => {
      const h = harness();
      const ref = await h.post(h.pupil, "dit gaat weg");
      await recorder().untilMessage("dit gaat weg");
      await h.remove(ref);
      const event = await recorder().until((e) => e.kind === "deleted");
      expect(event.kind === "deleted" && messageKey(event.ref)).toBe(messageKey(ref));
    });

    test("a post in a thread keeps its class channel and names its thread", async () => {
      const h = harness();
      const thread = await h.openThread(h.pupil, "Project geschiedenis");
      await h.post(h.other, "in de draad", { thread });
      const message = await recorder().untilMessage("in de draad");
      expect(message.ref.channel).toBe(h.channel.channel);
      expect(message.ref.thread).toBe(thread);
    });

    test("an attachment arrives as what the platform says about it, its name as text", async () => {
      const h = harness();
      await h.post(h.pupil, "kijk", {
        attachment: { kind: "image", name: "bord-van-vandaag.png", bytes: 2048 },
      });
      const event = await recorder().until(
        (e) => e.kind === "message" && e.message.attachments.length > 0,
      );
      if (event.kind !== "message") throw new Error("unexpected event");
      expect(event.message.attachments).toEqual([
        { kind: "image", name: "bord-van-vandaag.png", bytes: 2048 },
      ]);
      const named = event.message.segments.find((s) => s.source === "file-name");
      expect(named && event.message.text.slice(named.start, named.end)).toBe(
        "bord-van-vandaag.png",
      );
    });

    test("an answer names the author of the post that it answers", async () => {
      const h = harness();
      const ref = await h.post(h.pupil, "wie doet mee?");
      await h.post(h.other, "ik!", { answers: ref });
      const message = await recorder().untilMessage("ik!");
      expect(message.repliesTo).toEqual(h.pupil);
    });

    test("the bot hears neither itself nor another bot", async () => {
      const h = harness();
      await platform().line(h.channel, null, aNote("ik ben de bot zelf"), once("zelf"));
      await h.postAsBot("ik ben een andere bot");
      await h.post(h.pupil, "ik ben een mens");
      await recorder().untilMessage("ik ben een mens");
      expect(recorder().texts()).toEqual(["ik ben een mens"]);
    });

    test("after stop nothing arrives any more, and stopping again is harmless", async () => {
      const h = harness();
      await h.post(h.pupil, "voor het stoppen");
      await recorder().untilMessage("voor het stoppen");
      await platform().stop();
      await platform().stop();
      await h.post(h.pupil, "na het stoppen");

      const next = createIntakeRecorder();
      const again = await h.connect(next.intake);
      await h.post(h.pupil, "weer aan");
      await next.untilMessage("weer aan");
      await again.stop();
      expect(recorder().texts()).toEqual(["voor het stoppen"]);
    });

    test("a check says of a registered channel that all is well, and of an unknown one what to do", async () => {
      const h = harness();
      const known = await platform().check([h.channel]);
      expect(known.length).toBeGreaterThan(0);
      expect(known.filter((c) => !c.ok)).toEqual([]);
      const unknown = await platform().check([h.channel, h.unknownChannel]);
      const failed = unknown.filter((c) => !c.ok);
      expect(failed).not.toEqual([]);
      for (const check of failed) expect(check.repair).not.toBe("");
    });
  });
}
