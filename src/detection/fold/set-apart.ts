import type { Segment, Span } from "../../domain/message.ts";

/** A stretch that is not the author's own words: code, a link, a quoted line, a custom emoji; or a mention. */
export type SetApart = Span & { readonly kind: "code" | "link" | "quote" | "mention" | "emoji" };

const MENTION_MARK = /^<(?:@[!&]?|#)\d{1,25}>/u;
const EMOJI_MARK = /^<a?:\w{1,40}:\d{1,25}>/u;
/** Long enough for every mark above; the sticky windows keep each test at constant cost. */
const MARK_WINDOW = 72;

/**
 * Finds what must not be read as words. One pass; the result is in order and does not overlap. Quoted segments come
 * from the platform, quoted lines (`> …`) from mark-up.
 */
export function setApart(text: string, segments: readonly Segment[]): readonly SetApart[] {
  if (segments.length === 0 && !OPENS.test(text)) return NOTHING;
  const quotes = segments
    .filter((segment) => segment.source === "quote")
    .map((segment) => ({ start: clamp(segment.start, text), end: clamp(segment.end, text) }))
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.start - b.start);
  if (quotes.length === 0 && !OPENS.test(text)) return NOTHING;
  const found: SetApart[] = [];
  // Where the next closing fence of each kind is; asked again only when passed, so the scan stays linear.
  const closing = new Map<string, number>();
  const closes = (fence: string, from: number): number => {
    const known = closing.get(fence);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const at = text.indexOf(fence, from);
    closing.set(fence, at);
    return at;
  };
  let at = 0;
  let quote = 0;
  while (at < text.length) {
    const quoted = quotes[quote];
    if (quoted !== undefined && at >= quoted.start) {
      quote += 1;
      if (quoted.end > at) {
        found.push({ kind: "quote", start: at, end: quoted.end });
        at = quoted.end;
      }
      continue;
    }
    const piece = mayOpen(text, at) ? pieceAt(text, at, closes) : null;
    if (piece === null) {
      at += 1;
    } else {
      found.push(piece);
      at = piece.end;
    }
  }
  return found;
}

const NOTHING: readonly SetApart[] = [];
/** Without one of these nothing can be set apart. */
const OPENS = /[`<>@]|:\/|[wW]\./u;
const OPENERS = new Uint8Array(128);
for (const character of "`><@hwHW") OPENERS[character.charCodeAt(0)] = 1;

/** Whether something can begin here: a sign that opens, or the first two letters of a link. */
function mayOpen(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 128 || OPENERS[unit] !== 1) return false;
  // `@` and what is no letter open at once; a link begins with `ht` or `ww`.
  if (unit <= 64 || unit === 96) return true;
  const second = text.charCodeAt(at + 1) | 32;
  return second === ((unit | 32) === 104 ? 116 : 119);
}

function pieceAt(
  text: string,
  at: number,
  closes: (fence: string, from: number) => number,
): SetApart | null {
  const unit = text.charAt(at);
  if (unit === "`") {
    const fence = text.startsWith("```", at) ? "```" : "`";
    const end = closes(fence, at + fence.length);
    if (end === -1 || end === at + fence.length) return null;
    // One word in back-ticks is dressing, not code.
    const inside = text.slice(at + fence.length, Math.min(end, at + fence.length + 400));
    if (!/[\s(){};=<>[\].]/u.test(inside)) return null;
    // Prose in a fence is still prose: only what looks like a program is set apart.
    if (!/[;{}=()<>[\]]/u.test(inside)) return null;
    return { kind: "code", start: at, end: end + fence.length };
  }
  if (unit === ">" && isLineStart(text, at) && text.charAt(at + 1) === " ") {
    const end = text.indexOf("\n", at);
    return { kind: "quote", start: at, end: end === -1 ? text.length : end };
  }
  if (unit === "<") {
    const window = text.slice(at, at + MARK_WINDOW);
    const mention = MENTION_MARK.exec(window);
    if (mention !== null) return { kind: "mention", start: at, end: at + mention[0].length };
    const emoji = EMOJI_MARK.exec(window);
    if (emoji !== null) return { kind: "emoji", start: at, end: at + emoji[0].length };
    return null;
  }
  if (
    unit === "@" &&
    text.charAt(at - 1) !== "@" &&
    !isWordUnit(text, at - 1) &&
    isLetter(text, at + 1)
  ) {
    return { kind: "mention", start: at, end: wordEnd(text, at + 1) };
  }
  if ((unit === "h" || unit === "w" || unit === "H" || unit === "W") && !isWordUnit(text, at - 1)) {
    const head = text.slice(at, at + 8).toLowerCase();
    if (head.startsWith("http://") || head.startsWith("https://") || head.startsWith("www.")) {
      return { kind: "link", start: at, end: blankAfter(text, at) };
    }
  }
  return null;
}

const clamp = (offset: number, text: string): number =>
  Math.max(0, Math.min(text.length, Number.isFinite(offset) ? Math.trunc(offset) : 0));
const isLineStart = (text: string, at: number): boolean => at === 0 || text.charAt(at - 1) === "\n";
const isWordUnit = (text: string, at: number): boolean =>
  at >= 0 && /[\p{L}\p{N}]/u.test(text.charAt(at));
const isLetter = (text: string, at: number): boolean => /\p{L}/u.test(text.charAt(at));

function blankAfter(text: string, from: number): number {
  let end = from;
  while (end < text.length && !/\s/u.test(text.charAt(end))) end += 1;
  return end;
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && /[\p{L}\p{N}_.]/u.test(text.charAt(end))) end += 1;
  return end;
}
