import { describe, expect, test } from "vitest";
import type { Destination, SentRef } from "../../src/domain/chat.ts";
import { aCard, aNote, aPing, once } from "./platform-views.ts";
import { aButton } from "./platform-harness.ts";
import { delivered } from "./platform-delivered.ts";
import type { Stage } from "./platform-contract.ts";

/** Cards and pings: one card per case and recipient, edits are silent, pings ring. */
export function describeCards({ harness, platform }: Stage): void {
  describe("cards and pings", () => {
    const desk = (): Destination => ({ kind: "person", account: harness().staff });

    test("a card shows its title, facts, lines, buttons and link", async () => {
      delivered(
        await platform().card(
          desk(),
          aCard({
            facts: [{ label: "Wie", value: "Noor" }],
            lines: ["Wil je dit oppakken?"],
            buttons: [aButton("acknowledge", "Ik pak dit op")],
          }),
          null,
          once("toon"),
        ),
      );
      const [card, ...more] = await harness().seen(desk());
      expect(more).toEqual([]);
      for (const part of ["KW-17 · Kwetsen", "Wie", "Noor", "Wil je dit oppakken?"])
        expect(card?.text).toContain(part);
      expect(card?.buttons).toEqual(["Ik pak dit op"]);
    });

    test("a card sent twice with the same key shows once", async () => {
      const first = delivered(await platform().card(desk(), aCard(), null, once("tweemaal")));
      const second = delivered(await platform().card(desk(), aCard(), null, once("tweemaal", 1)));
      expect(second).toBe(first);
      expect(await harness().seen(desk())).toHaveLength(1);
    });

    test("a note sent twice with the same key shows once", async () => {
      const to = harness().pupil;
      delivered(await platform().note(to, aNote("stop hier (KW-n1)"), once("n1")));
      delivered(await platform().note(to, aNote("stop hier (KW-n1)"), once("n1", 1)));
      expect(await harness().seen({ kind: "person", account: to })).toHaveLength(1);
    });

    test("two cases make two cards", async () => {
      delivered(await platform().card(desk(), aCard(), null, once("a")));
      delivered(
        await platform().card(desk(), aCard({ number: 18, title: "KW-18" }), null, once("b")),
      );
      expect(await harness().seen(desk())).toHaveLength(2);
    });

    test("an edited card stays the same message, shows the new text and does not ring", async () => {
      const ref = delivered(await platform().card(desk(), aCard(), null, once("c")));
      const before = await harness().seen(desk());
      const rings = await harness().rings(desk());
      const edited = delivered(
        await platform().card(desk(), aCard({ lines: ["Opgepakt."] }), ref, once("c")),
      );
      const after = await harness().seen(desk());
      expect(edited).toBe(ref);
      expect(after.map((s) => s.id)).toEqual(before.map((s) => s.id));
      expect(after[0]?.text).toContain("Opgepakt.");
      expect(after[0]?.text).not.toContain("De leerling heeft een bericht gekregen.");
      expect(await harness().rings(desk())).toBe(rings);
    });

    test("a card that somebody threw away is posted anew", async () => {
      const ref = delivered(await platform().card(desk(), aCard(), null, once("d")));
      const [card] = await harness().seen(desk());
      await harness().discard(desk(), card?.id ?? "");
      expect(await harness().seen(desk())).toEqual([]);
      const anew = delivered(
        await platform().card(desk(), aCard({ lines: ["Nog open."] }), ref, once("d")),
      );
      expect(anew).not.toBe(ref);
      expect((await harness().seen(desk())).map((s) => s.text.includes("Nog open."))).toEqual([
        true,
      ]);
    });

    const ping = async (
      text: string,
      card: SentRef | null,
      previous: SentRef | null,
      key: string,
    ): Promise<SentRef> =>
      delivered(
        await platform().ping(desk(), aPing(text), { card, previous }, once(key, null, text)),
      );

    test("a ping rings once and takes the place of the previous one", async () => {
      const card = delivered(await platform().card(desk(), aCard(), null, once("e")));
      const rings = await harness().rings(desk());
      const first = await ping("KW-17 wacht", card, null, "p1");
      expect(await harness().rings(desk())).toBe(rings + 1);
      await ping("KW-17 wacht nog steeds", card, first, "p2");
      expect(await harness().rings(desk())).toBe(rings + 2);
      const texts = (await harness().seen(desk())).map((s) => s.text);
      expect(texts.filter((t) => t.includes("wacht"))).toHaveLength(1);
      expect(texts.some((t) => t.includes("KW-17 wacht nog steeds"))).toBe(true);
    });

    test("a ping repeated with the same key rings once", async () => {
      const rings = await harness().rings(desk());
      await ping("KW-17 wacht", null, null, "p3");
      delivered(
        await platform().ping(
          desk(),
          aPing("KW-17 wacht"),
          { card: null, previous: null },
          once("p3", 1, "KW-17 wacht"),
        ),
      );
      expect(await harness().rings(desk())).toBe(rings + 1);
    });

    test("a ping whose previous one is already gone is delivered all the same", async () => {
      const first = await ping("KW-17 wacht", null, null, "p4");
      const [shown] = await harness().seen(desk());
      await harness().discard(desk(), shown?.id ?? "");
      await ping("KW-17 wacht opnieuw", null, first, "p5");
      expect((await harness().seen(desk())).map((s) => s.text)).toEqual([
        expect.stringContaining("KW-17 wacht opnieuw"),
      ]);
    });

    test("a card whose case was removed loses its names and buttons, silently", async () => {
      const full = aCard({
        facts: [{ label: "Van", value: "Sem de Vries" }],
        buttons: [aButton("show", "Toon bericht")],
      });
      const ref = delivered(await platform().card(desk(), full, null, once("r1")));
      const rings = await harness().rings(desk());
      const bare = aCard({
        title: "KW-17",
        summary: "KW-17: verwijderd.",
        closed: true,
        facts: [],
      });
      delivered(await platform().redact(ref, { ...bare, lines: [] }));
      const [shown, ...others] = await harness().seen(desk());
      expect(others).toEqual([]);
      expect(shown?.text).toContain("KW-17");
      expect(shown?.text).not.toMatch(/Sem|3HA|leerling/u);
      expect(shown?.buttons).toEqual([]);
      expect(await harness().rings(desk())).toBe(rings);
    });

    test("a card that somebody threw away is not posted anew to lose its names", async () => {
      const ref = delivered(await platform().card(desk(), aCard(), null, once("r2")));
      const [shown] = await harness().seen(desk());
      await harness().discard(desk(), shown?.id ?? "");
      delivered(await platform().redact(ref, aCard({ facts: [], lines: [] })));
      expect(await harness().seen(desk())).toEqual([]);
    });

    test("a staff channel takes cards and pings like a private chat", async () => {
      const channel = harness().staffChannel;
      const to: Destination = { kind: "channel", channel };
      const ref = delivered(await platform().card(to, aCard(), null, once("f")));
      const rings = await harness().rings(to);
      delivered(await platform().card(to, aCard({ lines: ["Bijgewerkt."] }), ref, once("f")));
      expect(await harness().rings(to)).toBe(rings);
      delivered(
        await platform().ping(to, aPing("KW-17"), { card: ref, previous: null }, once("g")),
      );
      expect(await harness().rings(to)).toBe(rings + 1);
      expect((await harness().seen(to))[0]?.text).toContain("Bijgewerkt.");
    });
  });
}
