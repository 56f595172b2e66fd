import type { Button, CardView, NoteView, Once, PingView } from "../../src/domain/chat.ts";

/** A key that is the same for each attempt. */
export const once = (key: string, triedAt: number | null = null, marker = `KW-${key}`): Once => ({
  key,
  triedAt,
  marker,
});

export const aNote = (text: string, buttons: readonly Button[] = []): NoteView => ({
  language: "nl",
  lines: [text],
  buttons,
});

export const aCard = (change: Partial<CardView> = {}): CardView => ({
  language: "nl",
  number: 17,
  title: "KW-17 · Kwetsen",
  summary: "KW-17: pak je dit op?",
  severity: "high",
  closed: false,
  facts: [{ label: "Klas", value: "3HA" }],
  lines: ["De leerling heeft een bericht gekregen."],
  buttons: [],
  link: null,
  ...change,
});

export const aPing = (text: string): PingView => ({ language: "nl", text });

/** Words that want to be more than words. The bot shows each exactly as it stands. */
export const HOSTILE = [
  "@everyone en @here kom kijken",
  "<@123456789012345678> <@&42> <#99>",
  "<at>Iedereen</at>",
  "**vet** _schuin_ ~~weg~~ ||geheim|| `code`",
  "[klik hier](https://kwaad.example/steel)",
  "# kop",
  "> citaat",
  "- lijst",
  "<script>alert(1)</script><b>dik</b> &amp; &lt;",
  '"\' onmouseover="alert(1)',
] as const;
