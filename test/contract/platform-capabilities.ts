import { describe, expect, test } from "vitest";
import type { Destination, NoticeView } from "../../src/domain/chat.ts";
import { delivered, undelivered } from "./platform-delivered.ts";
import { aNote, once } from "./platform-views.ts";
import type { Stage } from "./platform-contract.ts";

const NOTICE: NoticeView = { language: "nl", title: "Hier leest een bot mee", lines: ["Zo."] };

/** What a platform says it can do works; what it says it cannot comes back undelivered, forbidden. */
export function describeCapabilities({ harness, platform, recorder, can }: Stage): void {
  const inChannel = (): Destination => ({ kind: "channel", channel: harness().channel });

  describe("`can` tells the truth", () => {
    test("it is connected from its start to its stop, and after the next start again", async () => {
      expect(platform().connected()).toBe(true);
      await platform().stop();
      expect(platform().connected()).toBe(false);
      const again = await harness().connect(recorder().intake);
      expect(again.connected()).toBe(true);
      await again.stop();
    });

    test("it says what this suite expects of it", () => {
      expect(platform().can).toEqual(can);
    });

    test(`private notes: ${can.privateNote ? "delivered" : "forbidden"}`, async () => {
      const { pupil, seen } = harness();
      const result = await platform().note(pupil, aNote("stop hier"), once("r"));
      if (can.privateNote) delivered(result);
      else undelivered(result, "forbidden");
      const shown = await seen({ kind: "person", account: pupil });
      expect(shown).toHaveLength(can.privateNote ? 1 : 0);
    });

    test(`a line in a thread: ${can.threads ? "stands there and nowhere else" : "forbidden"}`, async () => {
      const h = harness();
      const thread = await h.openThread(h.pupil, "Project");
      const result = await platform().line(h.channel, thread, aNote("rustig aan"), once("s"));
      if (can.threads) delivered(result);
      else undelivered(result, "forbidden");
      expect(await h.seen(inChannel(), thread)).toHaveLength(can.threads ? 1 : 0);
      expect(await h.seen(inChannel(), null)).toEqual([]);
    });

    test(`the notice stands in the channel once${can.pin ? ", pinned" : ""}`, async () => {
      const { channel, pinned, seen } = harness();
      delivered(await platform().notice(channel, NOTICE, null, once("t", null, NOTICE.title)));
      delivered(await platform().notice(channel, NOTICE, null, once("t", 1, NOTICE.title)));
      expect(await seen({ kind: "channel", channel })).toHaveLength(1);
      expect(await pinned(channel)).toHaveLength(can.pin ? 1 : 0);
    });

    test("another notice takes the place of the one before", async () => {
      const { channel, pinned } = harness();
      const first = delivered(await platform().notice(channel, NOTICE, null, once("u")));
      const other = { ...NOTICE, title: "Hier leest nog steeds een bot mee" };
      delivered(await platform().notice(channel, other, first, once("v")));
      const shown = (await pinned(channel)).map((text) => text.includes(other.title));
      expect(shown).toEqual(can.pin ? [true] : []);
    });

    test(`hiding: ${can.hide ? "the post is gone for readers" : "forbidden, and the post still there"}`, async () => {
      const h = harness();
      const ref = await h.post(h.pupil, "dit wordt verborgen");
      const first = await platform().hide(ref);
      const again = await platform().hide(ref);
      if (can.hide) [first, again].forEach(delivered);
      else [first, again].forEach((result) => undelivered(result, "forbidden"));
      expect(await h.visiblePosts()).toEqual(can.hide ? [] : ["dit wordt verborgen"]);
    });
  });
}
