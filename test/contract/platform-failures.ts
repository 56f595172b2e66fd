import { describe, expect, test } from "vitest";
import type { Destination } from "../../src/domain/chat.ts";
import { delivered, undelivered } from "./platform-delivered.ts";
import { aCard, aNote, aPing, once } from "./platform-views.ts";
import type { Stage } from "./platform-contract.ts";

/** What goes wrong comes back as a value, and a second attempt never shows twice. */
export function describeFailures({ harness, platform }: Stage): void {
  describe("failures", () => {
    const desk = (): Destination => ({ kind: "person", account: harness().staff });

    test("a closed private chat comes back as closed, for a note and for a card", async () => {
      const { pupil, staff, closePrivate } = harness();
      await closePrivate(pupil);
      await closePrivate(staff);
      undelivered(await platform().note(pupil, aNote("stop"), once("h")), "closed");
      undelivered(await platform().card(desk(), aCard(), null, once("i")), "closed");
      expect(await harness().seen({ kind: "person", account: pupil })).toEqual([]);
    });

    test("a rate limit comes back with the wait that the platform tells", async () => {
      const { retryAfterMs, undo } = await harness().provoke("rate-limited");
      const wait = undelivered(
        await platform().note(harness().pupil, aNote("stop (KW-j)"), once("j")),
        "rate-limited",
      );
      expect(wait ?? 0).toBeGreaterThanOrEqual(retryAfterMs ?? 0);
      await undo();
    });

    for (const failure of ["forbidden", "unreachable"] as const) {
      test(`${failure} comes back as a value for every kind of message`, async () => {
        const { undo } = await harness().provoke(failure);
        const { pupil, channel } = harness();
        const p = platform();
        undelivered(await p.note(pupil, aNote("n"), once("k")), failure);
        undelivered(await p.line(channel, null, aNote("l"), once("l")), failure);
        undelivered(await p.card(desk(), aCard(), null, once("m")), failure);
        undelivered(
          await p.ping(desk(), aPing("KW-17"), { card: null, previous: null }, once("n")),
          failure,
        );
        await undo();
        expect(await harness().seen(desk())).toEqual([]);
        expect(await harness().rings(desk())).toBe(0);
      });
    }

    test("what failed before is delivered on the next attempt, once", async () => {
      const { undo } = await harness().provoke("unreachable");
      const card = aCard({ title: "KW-21", number: 21 });
      undelivered(
        await platform().card(desk(), card, null, once("o", null, "KW-21")),
        "unreachable",
      );
      await undo();
      delivered(await platform().card(desk(), card, null, once("o", 1, "KW-21")));
      expect(await harness().seen(desk())).toHaveLength(1);
    });

    test("what arrived without a confirmation is found again instead of sent twice", async () => {
      const { undo } = await harness().provoke("answer-lost");
      const card = aCard({ title: "KW-22", number: 22 });
      undelivered(
        await platform().card(desk(), card, null, once("p", null, "KW-22")),
        "unreachable",
      );
      await undo();
      delivered(await platform().card(desk(), card, null, once("p", 1, "KW-22")));
      expect(await harness().seen(desk())).toHaveLength(1);
    });

    test("a channel that is not there comes back as forbidden", async () => {
      const line = await platform().line(harness().unknownChannel, null, aNote("l"), once("q"));
      expect(undelivered(line, "forbidden")).toBeNull();
    });
  });
}
