/** The steps of a calculation on the actual numbers: the first of a list or table, the rest counted. */
import type { JSX } from "react";
import { isFault } from "../../core/fault";
import type { Step } from "../../core/help";
import type { AnswerCell } from "../../core/measure";
import { shownRows } from "../../core/steps";
import { useSpeech } from "../language";
import { Section } from "../parts/Page";
import { stepCell, stepList } from "./shown";
import { explainTexts } from "./texts";

const texts = explainTexts.steps;
/** Of a list, of a table's rows and of its columns. */
const most = { items: 6, rows: 4, columns: 4 };

const List = ({ cells }: { readonly cells: readonly AnswerCell[] }): JSX.Element => {
  const { say, locale } = useSpeech();
  const rest = cells.length - most.items;
  return (
    <ol className="step-list">
      {stepList(cells.slice(0, most.items), locale).map((words, i) => (
        <li key={i} className="row">
          <span className="caption grow">{i + 1}</span>
          <span className="num">{words}</span>
        </li>
      ))}
      {rest > 0 && <li className="caption right">{say(texts.more(rest))}</li>}
    </ol>
  );
};

const Table = ({ rows }: { readonly rows: readonly (readonly AnswerCell[])[] }): JSX.Element => {
  const { say, locale } = useSpeech();
  const columns = rows[0]?.length ?? 0;
  const rest = rows.length - most.rows;
  return (
    <>
      <div className="cells" tabIndex={0} role="group" aria-label={`${rows.length} × ${columns}`}>
        <table className="step-table">
          <tbody>
            {rows.slice(0, most.rows).map((row, i) => (
              <tr key={i}>
                {row.slice(0, most.columns).map((cell, j) => (
                  <td key={j}>{stepCell(cell, locale)}</td>
                ))}
                {columns > most.columns && <td>…</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rest > 0 && <p className="caption right">{say(texts.moreRows(rest))}</p>}
    </>
  );
};

const StepRow = ({ step }: { readonly step: Step }): JSX.Element => {
  const { say, locale } = useSpeech();
  const rows = shownRows(step.shows);
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  const isList = rows.every((row) => row.length === 1);
  const isLine = rows.length === 1;
  return (
    <li className="item slim">
      <div className="row top">
        <span className="grow">
          {say(step.says)}
          {step.formula !== undefined && <code className="formula block">{say(step.formula)}</code>}
        </span>
        {only !== undefined && <span className="strong num">{stepCell(only, locale)}</span>}
      </div>
      {isFault(only) && <p className="soft">{say(only.because)}</p>}
      {only === undefined &&
        (isList || isLine ? <List cells={rows.flat()} /> : <Table rows={rows} />)}
    </li>
  );
};

export const Steps = ({ steps }: { readonly steps: readonly Step[] }): JSX.Element => {
  const { say } = useSpeech();
  return (
    <Section title={say(texts.title)}>
      {steps.length === 0 ? (
        <p className="soft">{say(texts.none)}</p>
      ) : (
        <ol className="card rows">
          {steps.map((step, i) => (
            <StepRow key={i} step={step} />
          ))}
        </ol>
      )}
    </Section>
  );
};
