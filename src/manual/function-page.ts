/** The page of one function: everything its card says, and an example worked through. */
import { callMeasure } from "../core/call";
import { argumentsOf } from "../core/examples";
import { familyNames } from "../core/families";
import { errorName, isFault } from "../core/fault";
import type { Threshold } from "../core/help";
import { inLocale, Locale } from "../core/locale";
import { AnswerCell, AnyMeasure, ExampleInput } from "../core/measure";
import { shownRows } from "../core/steps";
import { argumentSeparator, helpPageOf, signatureOf } from "../core/signature";
import { columnLetters } from "../core/twin";
import { domainOf, formOf, rulesOf } from "./argument-rules";
import { formulaMathML } from "./formula";
import { framed, Page } from "./frame";
import { Html, html } from "./html";
import { numberText } from "./number-text";
import { callText, WorkedExample, workedExample } from "./worked-example";
import { words } from "./words";

/** Rows of a step or a table that a page shows. */
const mostRows = 8;

/** What rounding leaves of a sum that is 0, beside cells of ordinary size, is shown as 0. */
function withoutDust(rows: readonly (readonly AnswerCell[])[]): readonly (readonly AnswerCell[])[] {
  const largest = Math.max(
    0,
    ...rows.flat().map((cell) => (typeof cell === "number" ? Math.abs(cell) : 0))
  );
  return rows.map((row) =>
    row.map((cell) => (typeof cell === "number" && Math.abs(cell) < 1e-14 * largest ? 0 : cell))
  );
}

function cellText(cell: AnswerCell, locale: Locale): string {
  if (typeof cell === "number") return numberText(cell, locale);
  return isFault(cell) ? errorName(cell.error, locale) : cell;
}

function answerTable(
  rows: readonly (readonly AnswerCell[])[],
  locale: Locale,
  heads?: readonly string[]
): Html {
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (only !== undefined && !heads)
    return html`<strong class="number">${cellText(only, locale)}</strong>`;
  const hidden = rows.length - mostRows;
  return html`<table class="numbers">
      ${
        heads &&
        html`<thead>
          <tr>
            ${heads.map((head) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>`
      }
      <tbody>
        ${rows.slice(0, mostRows).map(
          (row) =>
            html`<tr>
              ${row.map((cell) => html`<td>${cellText(cell, locale)}</td>`)}
            </tr>`
        )}
      </tbody>
    </table>
    ${hidden > 0 ? html`<p class="soft">… ${words.moreRows[locale]}: ${hidden}</p>` : null}`;
}

/** "0.1 … 0.18", "< 0.1", "≥ 0.18" */
export function intervalText({ from, below }: Threshold, locale: Locale): string {
  if (from === undefined) return `< ${numberText(below ?? 0, locale)}`;
  if (below === undefined) return `≥ ${numberText(from, locale)}`;
  return `${numberText(from, locale)} … ${numberText(below, locale)}`;
}

function parameterRows(measure: AnyMeasure, locale: Locale): Html[] {
  return Object.entries(measure.params).map(([name, kind]) => {
    const otherwise =
      "default" in kind && kind.default !== null && kind.default !== undefined
        ? String(kind.default).toUpperCase() === String(kind.default)
          ? String(kind.default)
          : typeof kind.default === "boolean"
            ? String(kind.default).toUpperCase()
            : `"${String(kind.default)}"`
        : null;
    const domain = domainOf(kind);
    return html`<tr>
      <th scope="row"><code>${name}</code><br />${kind.label[locale]}</th>
      <td>
        ${formOf(kind)[locale]}${
          kind.kind === "choice"
            ? html`<br />${kind.words.map((word) => html`<code>"${word}"</code> `)}`
            : null
        }${domain && html`<br />${domain[locale]}`}
      </td>
      <td>
        ${kind.description[locale]}${
          kind.optional
            ? html` <span class="soft"
                >(${words.optional[locale]}${otherwise === null ? "" : `; ${words.otherwise[locale]}: ${otherwise}`})</span
              >`
            : null
        }
      </td>
    </tr>`;
  });
}

function edgeList(measure: AnyMeasure, locale: Locale): Html {
  const byRule = new Map<string, string[]>();
  for (const kind of Object.values(measure.params))
    for (const one of rulesOf(kind)) {
      const labels = byRule.get(one[locale]) ?? [];
      labels.push(kind.label[locale]);
      byRule.set(one[locale], labels);
    }
  const rules = [...byRule].map(
    ([sentence, labels]) =>
      html`<li><span class="soft">${labels.join(", ")}:</span> ${sentence}</li>`
  );
  const said = new Set<string>();
  const faults = measure.examples.flatMap((example) => {
    const answer = callMeasure(measure, argumentsOf(measure, example));
    if (!isFault(answer) || said.has(answer.because[locale])) return [];
    said.add(answer.because[locale]);
    const input = Object.entries(example.given)
      .map(([name, value]) => `${name} = ${inputText(value)}`)
      .join("; ");
    return [
      html`<tr>
        <td><code>${input.length > 160 ? `${input.slice(0, 160)}…` : input}</code></td>
        <td>${errorName(answer.error, locale)}</td>
        <td>${answer.because[locale]}</td>
      </tr>`,
    ];
  });
  return html`${
      rules.length > 0
        ? html`<ul>
            ${rules}
          </ul>`
        : null
    }
    <h3>${words.faultExamples[locale]}</h3>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.input[locale]}</th>
            <th scope="col">${words.answer[locale]}</th>
            <th scope="col">${words.sentence[locale]}</th>
          </tr>
        </thead>
        <tbody>
          ${faults}
        </tbody>
      </table>
    </div>`;
}

/** An input of an example as a person would write it in a row: "20, 50, blank". */
function inputText(value: ExampleInput | undefined): string {
  if (value === null || value === undefined || value === "") return "·";
  if (Array.isArray(value))
    return value.some(Array.isArray)
      ? value.map((row: ExampleInput) => inputText(row)).join(" | ")
      : value.map(inputText).join(", ");
  if (typeof value === "object" && "code" in value) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "number" ? String(value) : (value as string);
}

function exampleSheet(measure: AnyMeasure, worked: WorkedExample, locale: Locale): Html {
  const at = new Map(worked.cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const columns = Array.from({ length: worked.columns }, (_, c) => c);
  return html`<div class="wide">
    <table class="sheet">
      <thead>
        <tr>
          <td></td>
          ${columns.map((c) => html`<th scope="col">${columnLetters(c + 1)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${Array.from(
          { length: worked.rows },
          (_, r) =>
            html`<tr>
              <th scope="row">${r + 1}</th>
              ${columns.map((c) => {
                const cell = at.get(`${r} ${c}`);
                if (!cell) return html`<td></td>`;
                if (cell.heads !== undefined)
                  return html`<td class="head">${measure.params[cell.heads]?.label[locale]}</td>`;
                return typeof cell.value === "number"
                  ? html`<td class="number">${numberText(cell.value, locale)}</td>`
                  : html`<td>${cell.value}</td>`;
              })}
            </tr>`
        )}
      </tbody>
    </table>
  </div>`;
}

function twinText({ twin }: WorkedExample, locale: Locale): Html {
  if ("valuesOnly" in twin) return html`<p>${words.noTwin[locale]}</p>`;
  if ("formula" in twin)
    return html`<pre><code>${twin.formula}</code></pre>
      <p class="soft">${words.twinNote[locale]}</p>`;
  return html`<p>${words.twinBlock[locale]}</p>
    <div class="wide">
      <table>
        <thead>
          <tr>
            <th scope="col">${words.cell[locale]}</th>
            <th scope="col">${words.formulaTyped[locale]}</th>
          </tr>
        </thead>
        <tbody>
          ${twin.block.map(
            (cell) =>
              html`<tr>
                <th scope="row">
                  <code
                    >${twin.place(cell.row, cell.column, cell.rows, cell.columns).replaceAll("$", "")}</code
                  >
                </th>
                <td><code>${cell.formula}</code></td>
              </tr>`
          )}
        </tbody>
      </table>
    </div>
    <p class="soft">${words.twinNote[locale]}</p>`;
}

/** The function's description without the frame, as its page and the manual both show it. `level` is that of its title. */
export function functionArticle(measure: AnyMeasure, locale: Locale, level: 1 | 2): Html {
  const { help } = measure;
  const worked = workedExample(measure);
  const separator = argumentSeparator(locale);
  const anchor = measure.id.toLowerCase().replaceAll(".", "-");
  const title = (words: string) =>
    level === 1 ? html`<h1>${words}</h1>` : html`<h2 id="${anchor}">${words}</h2>`;
  const section = (name: string, inside: Html | null | false) =>
    inside
      ? level === 1
        ? html`<section>
            <h2>${name}</h2>
            ${inside}
          </section>`
        : html`<section>
            <h3>${name}</h3>
            ${inside}
          </section>`
      : null;
  const heads = measure.columns?.map((column) => column[locale]);
  const fits = heads && heads.length === worked.answer[0]?.length ? heads : undefined;
  return html`<article>
    ${title(measure.name[locale])}
    <p class="lead">${measure.summary[locale]}</p>
    <p><code class="signature">=${signatureOf(measure, separator)}</code></p>
    ${section(
      words.definition[locale],
      html`${formulaMathML(inLocale(measure.formula, locale)).map((math) => html`<p class="formula">${new Html(math)}</p>`)}`
    )}
    ${section(
      words.parameters[locale],
      html`<div class="wide">
        <table>
          <thead>
            <tr>
              <th scope="col">${words.name[locale]}</th>
              <th scope="col">${words.form[locale]}</th>
              <th scope="col">${words.meaning[locale]}</th>
            </tr>
          </thead>
          <tbody>
            ${parameterRows(measure, locale)}
          </tbody>
        </table>
      </div>`
    )}
    ${section(
      words.result[locale],
      html`<dl>
        <dt>${words.unit[locale]}</dt>
        <dd>${measure.unit[locale]}</dd>
        <dt>${words.values[locale]}</dt>
        <dd>${inLocale(measure.values, locale)}</dd>
        ${
          heads
            ? html`<dt>${words.columns[locale]}</dt>
                <dd>
                  <ol>
                    ${heads.map((head) => html`<li>${head}</li>`)}
                  </ol>
                </dd>`
            : null
        }
      </dl>`
    )}
    ${section(
      words.reading[locale],
      html`<p>${help.reading[locale]}</p>
        ${
          help.thresholds.length > 0
            ? html`<div class="wide">
                <table>
                  <caption>
                    ${words.thresholds[locale]}
                  </caption>
                  <thead>
                    <tr>
                      <th scope="col">${words.interval[locale]}</th>
                      <th scope="col">${words.means[locale]}</th>
                      <th scope="col">${words.source[locale]}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${help.thresholds.map(
                      (one) =>
                        html`<tr>
                          <td class="number">${intervalText(one, locale)}</td>
                          <td>${one.means[locale]}</td>
                          <td>${one.source}</td>
                        </tr>`
                    )}
                  </tbody>
                </table>
              </div>`
            : null
        }`
    )}
    ${section(
      words.traps[locale],
      html`<ul>
        ${help.traps.map((trap) => html`<li>${trap[locale]}</li>`)}
      </ul>`
    )}
    ${section(words.notes[locale], html`<p>${measure.notes[locale]}</p>`)}
    ${section(
      words.example[locale],
      html`${exampleSheet(measure, worked, locale)}
        <p>
          <code class="signature">${callText(measure, worked.arguments, locale)}</code>
        </p>
        <ol class="steps">
          ${worked.steps.map(
            (step, i) =>
              html`<li>
                <p>
                  ${step.says[locale]}${step.formula === undefined ? null : html` <span class="formula">${formulaMathML(inLocale(step.formula, locale)).map((math) => new Html(math))}</span>`}
                </p>
                ${answerTable(withoutDust(shownRows(step.shows)), locale, i === worked.steps.length - 1 ? fits : undefined)}
              </li>`
          )}
        </ol>
        <p class="soft">
          ${words.exampleFrom[locale]}: <span lang="en">${worked.example.from}</span>
        </p>`
    )}
    ${section(words.twin[locale], twinText(worked, locale))}
    ${section(words.edges[locale], edgeList(measure, locale))}
    ${section(
      words.elsewhere[locale],
      help.elsewhere.length > 0 &&
        html`<div class="wide">
          <table>
            <thead>
              <tr>
                <th scope="col">${words.program[locale]}</th>
                <th scope="col">${words.there[locale]}</th>
                <th scope="col">${words.differs[locale]}</th>
              </tr>
            </thead>
            <tbody>
              ${help.elsewhere.map(
                ({ program, name, differs }) =>
                  html`<tr>
                    <td>${program}</td>
                    <td><code>${name}</code></td>
                    <td>${differs ? differs[locale] : words.agrees[locale]}</td>
                  </tr>`
              )}
            </tbody>
          </table>
        </div>`
    )}
    ${section(words.references[locale], html`<p lang="en">${measure.source}</p>`)}
    <p class="soft">${words.otherNames[locale]}: ${help.synonyms.join(", ")}</p>
  </article>`;
}

export function functionPage(measure: AnyMeasure, locale: Locale): Page {
  return framed({
    locale,
    file: helpPageOf(measure.id, locale).slice(3),
    title: `${measure.id} · ${measure.name[locale]}`,
    body: html`<p class="path">
        <a href="index.html">${words.all[locale]}</a> › ${familyNames[measure.family][locale]}
      </p>
      ${functionArticle(measure, locale, 1)}`,
  });
}
