/** The frame of every page: head, navigation, languages, footer. */
import { locales, Locale } from "../core/locale";
import { Html, html } from "./html";
import { words } from "./words";

/** A finished file below `dist/help/`. */
export interface Page {
  readonly path: string;
  readonly content: string;
}

interface Frame {
  readonly locale: Locale;
  /** File name inside the folder of the language. */
  readonly file: string;
  readonly title: string;
  readonly body: Html;
  readonly script?: true;
}

export function framed({ locale, file, title, body, script }: Frame): Page {
  const link = (to: string, name: string) =>
    to === file
      ? html`<a href="${to}" aria-current="page">${name}</a>`
      : html`<a href="${to}">${name}</a>`;
  const page = html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Assay</title>
        <link rel="stylesheet" href="../help.css" />
        <link rel="icon" href="../../assets/mark.svg" type="image/svg+xml" />
        ${locales.map((other) => html`<link rel="alternate" hreflang="${other}" href="../${other}/${file}" />`)}
      </head>
      <body>
        <a class="skip" href="#text">${words.skip[locale]}</a>
        <header>
          <img src="../../assets/mark.svg" alt="" width="24" height="24" />
          <strong>Assay</strong>
          <nav aria-label="${words.navigation[locale]}">
            ${link("index.html", words.all[locale])}
            ${link("coming-from.html", words.comingFrom[locale])}
            ${link("manual.html", words.manual[locale])}
          </nav>
          <nav
            class="languages"
            aria-label="${locales.map((l) => words.languageName[l]).join(", ")}"
          >
            ${locales.map((other) =>
              other === locale
                ? html`<span aria-current="true" lang="${other}"
                    >${words.languageName[other]}</span
                  >`
                : html`<a href="../${other}/${file}" lang="${other}" hreflang="${other}"
                    >${words.languageName[other]}</a
                  >`
            )}
          </nav>
        </header>
        <main id="text">${body}</main>
        <footer>${words.footer[locale]}</footer>
        ${script ? html`<script src="../search.js"></script>` : null}
      </body>
    </html> `;
  return { path: `${locale}/${file}`, content: page.markup.replace(/\n\s+/g, "\n") };
}
