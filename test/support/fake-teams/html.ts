/** Words as HTML. */
export const escapeHtml = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\u00a0", "&nbsp;");

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
};

/** What an entity reference stands for; anything else stays as it is. */
export const decodeEntities = (text: string): string =>
  text.replaceAll(
    /&(?:#(?<code>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]+));/giu,
    (all, ...rest) => {
      const groups = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      if (groups["code"] !== undefined) return String.fromCodePoint(Number(groups["code"]));
      if (groups["hex"] !== undefined)
        return String.fromCodePoint(Number.parseInt(groups["hex"], 16));
      return ENTITIES[groups["name"] ?? ""] ?? all;
    },
  );

/** A message as the compose box makes it. */
export const paragraphs = (text: string): string =>
  text
    .split("\n")
    .map((line) => `<p>${line === "" ? "&nbsp;" : escapeHtml(line)}</p>`)
    .join("\n");
