import { Parser } from "htmlparser2";

type HtmlSource = "body" | "quote" | "forward" | "caption";
export type HtmlPiece = { readonly source: HtmlSource; readonly text: string };
export type HtmlText = {
  readonly pieces: readonly HtmlPiece[];
  /** Pictures, films and recordings that stand in the text itself; Teams gives them no name. */
  readonly media: readonly ("image" | "video" | "voice")[];
  /** Id of the author of the first post that is quoted, as Teams writes it (`8:orgid:…`), or null. */
  readonly quoted: string | null;
  /** Id of the first post that is quoted or passed on, or null. */
  readonly repeats: string | null;
};

/** Teams' own kinds of element, by `itemtype`. */
const SKYPE = "http://schema.skype.com/";
const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote codeblock dd div dl dt figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tr ul".split(
    " ",
  ),
);
const CELLS: ReadonlySet<string> = new Set(["td", "th"]);
const VERBATIM: ReadonlySet<string> = new Set(["pre", "codeblock"]);
const HIDDEN: ReadonlySet<string> = new Set(["script", "style", "title", "head", "template"]);
/** What a quotation or copy says of itself: whose it is and from when. */
const ABOUT: ReadonlySet<string> = new Set(["mri", "time"]);
/** What Teams writes when nobody described a picture, in either language. */
const NAMELESS = /^(?:image|picture|photo|afbeelding|foto)\.?$/iu;
/** Written in parts, so that something nested without end is noticed in time. */
const PART = 4096;
const DEPTH_MAX = 500;

type Open = { readonly name: string; readonly source: HtmlSource; readonly silent: boolean };

/** The words of a message as its readers see them: entities resolved, one line per block, pictures of emoji as emoji. */
export function htmlText(html: string): HtmlText {
  const open: Open[] = [];
  const lines = createLines();
  const media: HtmlText["media"][number][] = [];
  let quoted: string | null = null;
  let repeats: string | null = null;
  let verbatim = 0;

  const here = (): Open => open.at(-1) ?? { name: "", source: "body", silent: false };
  const say = (text: string): void => {
    const { source, silent } = here();
    if (silent) return;
    lines.add(source, verbatim > 0 ? text : text.replaceAll(/[\t\n\f\r ]+/g, " "));
  };
  const picture = (type: string, alt: string): void => {
    const { source, silent } = here();
    if (silent) return;
    if (type === "Emoji") return lines.add(source, alt);
    media.push("image");
    if (!NAMELESS.test(alt)) lines.apart("caption", alt);
  };

  const parser = new Parser({
    onopentag: (name, attributes) => {
      const itemtype = attributes["itemtype"] ?? "";
      const type = itemtype.startsWith(SKYPE) ? itemtype.slice(SKYPE.length) : "";
      const about = attributes["itemprop"] ?? "";
      if (BLOCKS.has(name)) lines.end();
      if (VERBATIM.has(name)) verbatim += 1;
      const { source, silent } = here();
      const inner = type === "Reply" ? "quote" : type === "Forward" ? "forward" : source;
      const aside = inner !== "body" && ABOUT.has(about);
      if (inner !== source) repeats ??= attributes["itemid"] ?? null;
      if (inner === "quote" && about === "mri") quoted ??= attributes["itemid"] ?? null;
      open.push({ name, source: inner, silent: silent || aside || HIDDEN.has(name) });
      const alt = (attributes["alt"] ?? "").trim();
      if (name === "br") lines.end();
      else if (CELLS.has(name)) say(" ");
      else if (name === "at" || type === "Mention") say("@");
      else if (name === "emoji" || name === "customemoji") say(alt);
      else if (name === "img") picture(type, alt);
      else if (name === "video") media.push("video");
      else if (name === "audio") media.push("voice");
    },
    ontext: say,
    onclosetag: (name) => {
      open.pop();
      if (VERBATIM.has(name)) verbatim -= 1;
      if (BLOCKS.has(name)) lines.end();
    },
  });
  for (let at = 0; at < html.length; at += PART) {
    if (open.length > DEPTH_MAX) {
      // Nobody writes like this: the rest is read without its marks.
      say(html.slice(at).replaceAll(/<[^<>]*>/g, " "));
      break;
    }
    parser.write(html.slice(at, at + PART));
  }
  parser.end();
  return { pieces: lines.pieces(), media, quoted, repeats };
}

/** Collects lines per source; white space at their ends and empty ones at beginning and end go. */
function createLines(): {
  readonly add: (source: HtmlSource, text: string) => void;
  readonly apart: (source: HtmlSource, text: string) => void;
  readonly end: () => void;
  readonly pieces: () => readonly HtmlPiece[];
} {
  const lines = new Map<HtmlSource, string[]>();
  let current: { readonly source: HtmlSource; readonly parts: string[]; spaced: boolean } | null =
    null;

  const end = (): void => {
    if (current === null) return;
    put(current.source, current.parts.join(""));
    current = null;
  };
  const put = (source: HtmlSource, raw: string): void => {
    const of = lines.get(source) ?? [];
    lines.set(source, of);
    of.push(raw.replaceAll("\u{A0}", " ").trim());
  };
  return {
    add: (source, text) => {
      if (text === "") return;
      if (current !== null && current.source !== source) end();
      // White space between blocks is none of the text.
      if (current === null && text === " ") return;
      current ??= { source, parts: [], spaced: true };
      // A space at the end of one piece and one at the beginning of the next are one space.
      current.parts.push(current.spaced && text.startsWith(" ") ? text.slice(1) : text);
      current.spaced = text.endsWith(" ");
    },
    apart: put,
    end,
    pieces: () => {
      end();
      return [...lines].flatMap(([source, all]) => {
        const text = all
          .join("\n")
          .replaceAll(/\n{3,}/g, "\n\n")
          .trim();
        return text === "" ? [] : [{ source, text }];
      });
    },
  };
}
