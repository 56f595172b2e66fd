import { html } from "hono/html";
import type { Language } from "../domain/school.ts";

/** What hono/html makes: a string in which every value is escaped. */
export type Markup = ReturnType<typeof html>;
export type Theme = "auto" | "light" | "dark";

export const NOTHING: Markup = html``;

/** A whole document. `theme` auto follows the device: a small script sets it before anything is painted. */
export const pageShell = (page: {
  readonly language: Language;
  readonly theme: Theme;
  readonly title: string;
  /** Where {@link LIBRARY_FILES} and the page's own files are served. */
  readonly assets: string;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  readonly body: Markup;
}): Markup =>
  html`<!doctype html>
    <html
      lang="${page.language}"
      data-theme="${page.theme}"
      data-bs-theme="${page.theme === "dark" ? "dark" : "light"}"
    >
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="htmx-config" content="includeIndicatorCSS:false, history:false" />
        <title>${page.title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${page.assets}/bootstrap.css" />
        ${page.styles.map((name) => html`<link rel="stylesheet" href="${page.assets}/${name}" />`)}
        <script src="${page.assets}/theme.js"></script>
        <script src="${page.assets}/htmx.js" defer></script>
        ${page.scripts.map((name) => html`<script src="${page.assets}/${name}" defer></script>`)}
      </head>
      <body>
        ${page.body}
      </body>
    </html>`;
