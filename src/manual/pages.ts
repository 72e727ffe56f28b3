/** All pages of the help: one per function and language, the list with its search, the table of other programs, the manual. */
import { familyNames } from "../core/families";
import { programs } from "../core/help";
import { Locale, locales } from "../core/locale";
import { AnyMeasure, families } from "../core/measure";
import { helpPageOf } from "../core/signature";
import { entryOf } from "../search/measure-search";
import { framed, Page } from "./frame";
import { functionArticle, functionPage } from "./function-page";
import { Html, html } from "./html";
import { words } from "./words";

const fileOf = (measure: AnyMeasure, locale: Locale) => helpPageOf(measure.id, locale).slice(3);

function byFamily(
  measures: readonly AnyMeasure[],
  locale: Locale,
  list: (of: readonly AnyMeasure[]) => Html
): Html[] {
  return families.flatMap((family) => {
    const of = measures.filter((measure) => measure.family === family);
    return of.length === 0
      ? []
      : [
          html`<section>
            <h2>${familyNames[family][locale]}</h2>
            ${list(of)}
          </section>`,
        ];
  });
}

function indexPage(measures: readonly AnyMeasure[], locale: Locale): Page {
  const entries = JSON.stringify(measures.map(entryOf)).replaceAll("<", "\\u003c");
  return framed({
    locale,
    file: "index.html",
    title: words.title[locale],
    script: true,
    body: html`<h1>${words.title[locale]}</h1>
      <p class="lead">${words.lead[locale]}</p>
      <form role="search" hidden>
        <label for="query">${words.search[locale]}</label>
        <input
          id="query"
          type="search"
          autocomplete="off"
          placeholder="${words.searchHint[locale]}"
        />
        <p
          role="status"
          data-found="${words.found[locale]}"
          data-nothing="${words.nothing[locale]}"
        ></p>
      </form>
      <div id="hits" hidden><ul></ul></div>
      <div id="families">
        ${byFamily(
          measures,
          locale,
          (of) =>
            html`<ul>
              ${of.map(
                (measure) =>
                  html`<li data-id="${measure.id}">
                    <a href="${fileOf(measure, locale)}">${measure.name[locale]}</a>
                    <code>ASSAY.${measure.id}</code><br /><span class="soft"
                      >${measure.summary[locale]}</span
                    >
                  </li>`
              )}
            </ul>`
        )}
      </div>
      <script type="application/json" id="entries">
        ${new Html(entries)}
      </script>`,
  });
}

function comingFromPage(measures: readonly AnyMeasure[], locale: Locale): Page {
  const tables = programs.flatMap((program) => {
    const rows = measures.flatMap((measure) =>
      measure.help.elsewhere
        .filter((other) => other.program === program)
        .map((other) => ({ measure, ...other }))
    );
    if (rows.length === 0) return [];
    rows.sort((a, b) => a.name.localeCompare(b.name, "en"));
    return [
      html`<section>
        <h2>${program}</h2>
        <div class="wide">
          <table>
            <thead>
              <tr>
                <th scope="col">${words.there[locale]}</th>
                <th scope="col">${words.here[locale]}</th>
                <th scope="col">${words.differs[locale]}</th>
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                ({ name, measure, differs }) =>
                  html`<tr>
                    <td><code>${name}</code></td>
                    <td>
                      <a href="${fileOf(measure, locale)}">${measure.name[locale]}</a><br /><code
                        >ASSAY.${measure.id}</code
                      >
                    </td>
                    <td>${differs ? differs[locale] : words.agrees[locale]}</td>
                  </tr>`
              )}
            </tbody>
          </table>
        </div>
      </section>`,
    ];
  });
  return framed({
    locale,
    file: "coming-from.html",
    title: words.comingFrom[locale],
    body: html`<h1>${words.comingFrom[locale]}</h1>
      <p class="lead">${words.comingFromLead[locale]}</p>
      ${tables}`,
  });
}

function manualPage(measures: readonly AnyMeasure[], locale: Locale): Page {
  return framed({
    locale,
    file: "manual.html",
    title: words.manual[locale],
    body: html`<h1>${words.title[locale]}</h1>
      <p class="lead">${words.lead[locale]}</p>
      <nav class="contents" aria-label="${words.contents[locale]}">
        ${byFamily(
          measures,
          locale,
          (of) =>
            html`<ul>
              ${of.map(
                (measure) =>
                  html`<li>
                    <a href="#${measure.id.toLowerCase().replaceAll(".", "-")}"
                      >${measure.name[locale]}</a
                    >
                  </li>`
              )}
            </ul>`
        )}
      </nav>
      ${measures.map((measure) => functionArticle(measure, locale, 2))}`,
  });
}

/** @returns every file below `dist/help/` other than the style and the script of the search */
export function helpPages(measures: readonly AnyMeasure[]): readonly Page[] {
  return locales.flatMap((locale) => [
    indexPage(measures, locale),
    comingFromPage(measures, locale),
    manualPage(measures, locale),
    ...measures.map((measure) => functionPage(measure, locale)),
  ]);
}
