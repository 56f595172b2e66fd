import { describe, expect, test } from "vitest";
import { streamKey } from "../../src/domain/chat.ts";
import type { ChatPlatform } from "../../src/domain/chat.ts";
import type { ChannelRef } from "../../src/domain/ids.ts";
import type { ChannelMessage } from "../../src/domain/message.ts";
import { createIntakeRecorder } from "../support/intake-recorder.ts";
import { aNote, once } from "./platform-views.ts";
import type { Stage } from "./platform-contract.ts";

async function collect(
  platform: ChatPlatform,
  channel: ChannelRef,
  after: ReadonlyMap<string, string>,
  floor: string,
): Promise<readonly ChannelMessage[]> {
  const found: ChannelMessage[] = [];
  for await (const message of platform.missed(channel, after, floor)) found.push(message);
  return found;
}

/** What was posted while nobody listened. */
export function describeHistory({ harness, platform, recorder }: Stage): void {
  describe("catching up", () => {
    test("gives what was posted while stopped, per stream, oldest first, none twice, no bots", async () => {
      const h = harness();
      const thread = await h.openThread(h.pupil, "Project");
      await h.post(h.pupil, "gezien");
      await h.post(h.pupil, "gezien in de draad", { thread });
      const seen = await recorder().untilMessage("gezien");
      const seenInThread = await recorder().untilMessage("gezien in de draad");
      const floor = await platform().newest(h.channel);
      await platform().line(h.channel, null, aNote("van de bot"), once("u"));
      await platform().stop();

      await h.post(h.pupil, "gemist 1");
      await h.post(h.other, "draad 1", { thread });
      await h.postAsBot("van een andere bot");
      const gone = await h.post(h.other, "weer weg");
      await h.remove(gone);
      const late = await h.openThread(h.other, "Nieuwe draad");
      await h.post(h.other, "nieuwe draad 1", { thread: late });
      const edited = await h.post(h.pupil, "gemist 2, eerste versie");
      await h.edit(edited, "gemist 2");
      await h.post(h.other, "draad 2", { thread });

      const next = createIntakeRecorder();
      const again = await h.connect(next.intake);
      const after = new Map([
        [streamKey(seen.ref), seen.position],
        [streamKey(seenInThread.ref), seenInThread.position],
      ]);
      const missed = await collect(again, h.channel, after, floor);
      await again.stop();

      // Where opening a thread shows its name in the channel, the name is a post there.
      const texts = (inThread: string | null): readonly string[] =>
        missed
          .filter((m) => m.ref.thread === inThread && m.text !== "Nieuwe draad")
          .map((m) => m.text);
      expect(texts(null)).toEqual(["gemist 1", "gemist 2"]);
      expect(texts(thread)).toEqual(["draad 1", "draad 2"]);
      expect(texts(late)).toContain("nieuwe draad 1");
      expect(new Set(missed.map((m) => m.ref.message)).size).toBe(missed.length);
      expect(next.texts()).not.toContain("gemist 1");
    });

    test("a stream without a position starts after the floor", async () => {
      const h = harness();
      await h.post(h.pupil, "van voor de bot");
      await recorder().untilMessage("van voor de bot");
      const floor = await platform().newest(h.channel);
      await h.post(h.pupil, "van na het begin");
      await recorder().untilMessage("van na het begin");
      const missed = await collect(platform(), h.channel, new Map(), floor);
      expect(missed.map((m) => m.text)).toEqual(["van na het begin"]);
    });

    test("more posts than one page holds all come, in order", async () => {
      const h = harness();
      const floor = await platform().newest(h.channel);
      const words = Array.from({ length: 230 }, (_, i) => `bericht ${i}`);
      for (const word of words) await h.post(h.pupil, word);
      await recorder().untilMessage("bericht 229");
      const missed = await collect(platform(), h.channel, new Map(), floor);
      expect(missed.map((m) => m.text)).toEqual(words);
    });

    test("a post can be asked for as it stands now: its text, its edit, or that it is gone", async () => {
      const h = harness();
      const ref = await h.post(h.pupil, "eerst");
      expect(await platform().present(ref)).toMatchObject({ text: "eerst", edit: 0 });
      await h.edit(ref, "later");
      const edited = await platform().present(ref);
      expect(edited).toMatchObject({ text: "later" });
      expect(edited !== null && edited !== "deleted" && edited.edit > 0).toBe(true);
      await h.remove(ref);
      expect(await platform().present(ref)).toBe("deleted");
    });

    test("the posts around one are told with their authors, in order", async () => {
      const h = harness();
      await h.post(h.pupil, "ervoor");
      const ref = await h.post(h.other, "midden");
      await h.post(h.pupil, "erna");
      const around = await platform().around(ref);
      expect(around.map((m) => m.text)).toEqual(["ervoor", "midden", "erna"]);
      expect(around[0]?.author).not.toBe("");
      expect(around[0]?.author).toBe(around[2]?.author);
      expect(around[0]?.author).not.toBe(around[1]?.author);
    });
  });
}

/** A platform that cannot tell of the past says so. */
export function describeNoHistory({ harness, platform }: Stage): void {
  test("a platform without history tells nothing of the past", async () => {
    const h = harness();
    const ref = await h.post(h.pupil, "hoi");
    expect(await collect(platform(), h.channel, new Map(), "")).toEqual([]);
    expect(await platform().present(ref)).toBeNull();
  });
}
