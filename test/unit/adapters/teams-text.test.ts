import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { messageText, type TeamsAttachment } from "../../../adapters/teams/message-text.ts";

const SKYPE = "http://schema.skype.com";
const CARD = "application/vnd.microsoft.card.adaptive";

const anAttachment = (part: Partial<TeamsAttachment>): TeamsAttachment => ({
  contentType: "text/plain",
  name: null,
  contentUrl: null,
  content: null,
  ...part,
});
const read = (html: string | null, ...attachments: readonly Partial<TeamsAttachment>[]) =>
  messageText({ subject: null, html, text: null, attachments: attachments.map(anAttachment) });
/** Each stretch of the text with where it came from. */
const pieces = ({ text, segments }: ReturnType<typeof read>) =>
  segments.map(({ source, start, end }) => [source, text.slice(start, end)]);

describe("the words in Teams' HTML", () => {
  it.each([
    ["<p>jij bent een <b>l</b>oser</p>", "jij bent een loser"],
    ["<div><div>een</div>\n<div>twee</div></div>", "een\ntwee"],
    ["<p>een</p>\n<p>&nbsp;</p>\n<p>twee</p>", "een\n\ntwee"],
    ["een<br>twee<br />drie", "een\ntwee\ndrie"],
    ["<ul><li>een</li><li>twee</li></ul>", "een\ntwee"],
    ["<table><tr><td>een</td><td>twee</td></tr></table>", "een twee"],
    ["<p>  veel \n   wit&nbsp;ruimte </p>", "veel wit ruimte"],
    ["<pre>if (x)\n    y</pre>", "if (x)\n    y"],
    ["&lt;script&gt; &amp;amp; &#39;x&#39; &#x1F600; &eacute;", "<script> &amp; 'x' 😀 é"],
    ["<p>kijk <a href='https://a.example'>hier</a></p>", "kijk hier"],
    [`goed <img itemtype="${SKYPE}/Emoji" alt="👍" src="x"> zo`, "goed 👍 zo"],
    ['lach <emoji id="1" alt="😀" title="x"></emoji>!', "lach 😀!"],
    ['hoi <at id="0">Sem de Vries</at>, kom', "hoi @Sem de Vries, kom"],
    [`hoi <span itemtype="${SKYPE}/Mention" itemid="0">Sem</span>`, "hoi @Sem"],
    ["<script>alert(1)</script><style>p{}</style>tekst", "tekst"],
    ["<p>niet <i>gesloten", "niet gesloten"],
    ["los </b></p> eind </div>", "los\neind"],
  ])("%s reads as %j", (html, text) => {
    expect(read(html).text).toBe(text);
  });

  it("tells a quotation from the author's own words, leaves its head out and names who is quoted", () => {
    const found = read(
      `<blockquote itemscope itemtype="${SKYPE}/Reply" itemid="170"><strong itemprop="mri" itemid="8:orgid:abc">Noor</strong>` +
        `<span itemprop="time" itemid="170">gisteren</span><p itemprop="preview">jij sukkel</p></blockquote><p>dat was niet aardig</p>`,
    );
    expect(pieces(found)).toEqual([
      ["body", "dat was niet aardig"],
      ["quote", "jij sukkel"],
    ]);
    expect(found.quoted).toBe("8:orgid:abc");
  });

  it("counts what is passed on as the author's", () => {
    const copy = `<blockquote itemscope itemtype="${SKYPE}/Forward" itemid="170"><strong itemprop="mri" itemid="8:orgid:abc">Noor</strong><p>jij sukkel</p></blockquote>`;
    expect(pieces(read(copy))).toEqual([["forward", "jij sukkel"]]);
    const fromGraph = JSON.stringify({ originalMessageContent: "<p>jij <b>sukkel</b></p>" });
    const reference = { contentType: "forwardedMessageReference", content: fromGraph };
    expect(pieces(read("", reference))).toEqual([["forward", "jij sukkel"]]);
  });

  it("reads a quotation of Graph's like one of the Connector's", () => {
    const content = JSON.stringify({
      messageId: "170",
      messagePreview: "jij sukkel",
      messageSender: { user: { id: "abc", displayName: "Noor" } },
    });
    const found = read('<attachment id="1"></attachment><p>niet aardig</p>', {
      contentType: "messageReference",
      content,
    });
    expect(pieces(found)).toEqual([
      ["body", "niet aardig"],
      ["quote", "jij sukkel"],
    ]);
    expect(found.quoted).toBe("abc");
  });

  it("takes pictures in the text in once, with what somebody wrote about them", () => {
    const html = `<p>kijk</p><img alt="Sem op het toilet" itemtype="${SKYPE}/AMSImage"><img alt="image" itemtype="${SKYPE}/AMSImage">`;
    const found = read(html, { contentType: "image/*" }, { contentType: "image/*" });
    expect(found.attachments).toEqual([
      { kind: "image", name: "", bytes: 0 },
      { kind: "image", name: "", bytes: 0 },
    ]);
    expect(pieces(found)).toEqual([
      ["body", "kijk"],
      ["caption", "Sem op het toilet"],
    ]);
  });

  it("reads whatever is thrown at it, however deep, and never a stretch outside of the text", () => {
    const markup = constantFrom("<p>", "</p>", "<blockquote>", "</b>", "<", ">", "&", "&#", '"');
    assert(
      property(array(oneof(markup, string({ unit: "grapheme" }))), (parts) => {
        const { text, segments } = read(parts.join(""));
        for (const { start, end } of segments) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
    const deep = `${"<div>".repeat(20_000)}sukkel${"</i>".repeat(20_000)}`;
    expect(read(deep).text).toContain("sukkel");
  });
});

describe("attachments", () => {
  it("a card is its words in order, a poll one that asks to choose, a preview that of a linked page", () => {
    const card = {
      type: "AdaptiveCard",
      body: [
        { type: "TextBlock", text: "Titel" },
        { type: "ColumnSet", columns: [{ items: [{ type: "TextBlock", text: "diep" }] }] },
        { type: "FactSet", facts: [{ title: "Wie", value: "Sem" }] },
      ],
      actions: [{ type: "Action.OpenUrl", title: "Open", url: "https://a.example" }],
    };
    const poll = {
      type: "AdaptiveCard",
      body: [
        { type: "TextBlock", text: "Wie is het lelijkst?" },
        { type: "Input.ChoiceSet", id: "x", choices: [{ title: "Sem", value: "1" }] },
      ],
    };
    const preview = { title: "Een pagina", tap: { type: "openUrl", value: "https://a.example" } };
    const found = read(
      "zie https://a.example",
      { contentType: CARD, content: card },
      { contentType: CARD, content: JSON.stringify(poll) },
      { contentType: "application/vnd.microsoft.card.thumbnail", content: preview },
      {
        contentType: "application/vnd.microsoft.card.hero",
        content: { text: "<b>dik</b> &amp; dun" },
      },
    );
    expect(pieces(found)).toEqual([
      ["body", "zie https://a.example"],
      ["poll", "Wie is het lelijkst?"],
      ["poll", "Sem"],
      ...["Titel", "diep", "Wie", "Sem", "Open"].map((text) => ["card", text]),
      ["card", "dik & dun"],
      ["embed", "Een pagina"],
    ]);
  });

  it.each([
    ["application/vnd.microsoft.teams.file.download.info", "bord.PNG", "image"],
    ["application/vnd.microsoft.teams.file.download.info", "les.mp4", "video"],
    ["reference", "stem.m4a", "audio"],
    ["reference", "verslag.docx", "file"],
    ["video/mp4", "x", "video"],
  ] as const)("a file of type %s called %s is of kind %s, its name is text", (type, name, kind) => {
    const found = read("", { contentType: type, name, content: { fileSize: 2048 } });
    expect(found.attachments).toEqual([{ kind, name, bytes: 2048 }]);
    expect(pieces(found)).toEqual([["file-name", name]]);
  });

  it("a card without end, or one that is none, is no end to it", () => {
    let nested: unknown = { type: "TextBlock", text: "diep" };
    for (let depth = 0; depth < 3000; depth += 1) nested = { items: [nested] };
    expect(read("x", { contentType: CARD, content: nested }).text).toBe("x\ndiep");
    expect(read("x", { contentType: CARD, content: "{geen json" }).text).toBe("x");
    expect(read("x", { contentType: CARD, content: null }).text).toBe("x");
  });
});

it("text without marks keeps its own signs, but for those around a mention", () => {
  const { text } = messageText({
    subject: "Toets",
    html: null,
    text: "<at>Klaswacht</at> 3 < 4 & 5\r\neinde ",
    attachments: [],
  });
  expect(text).toBe("Toets\n@Klaswacht 3 < 4 & 5\neinde");
});
