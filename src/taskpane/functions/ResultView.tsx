/** The result of a call: the number or the head of the table, then how to read it, its thresholds and its traps. */
import type { JSX } from "react";
import type { CallAnswer } from "../../core/call";
import { isFault } from "../../core/fault";
import type { Threshold } from "../../core/help";
import type { AnyMeasure } from "../../core/measure";
import { thresholdsOf } from "../../core/reading";
import { Icon } from "../icons";
import { useSpeech } from "../language";
import { Chip } from "../parts/Chip";
import { Section } from "../parts/Page";
import { hitsOf, resultNumber, ShownTable, shownResult } from "./result";
import { functionTexts } from "./texts";
import "./functions.css";

interface ResultProps {
  readonly measure: AnyMeasure;
  /** One entry per parameter in Excel's order, as the call got them. */
  readonly inputs: readonly unknown[];
  readonly answer: CallAnswer;
}

interface ValueProps extends ResultProps {
  /** What stands over the number; "Result" unless given. */
  readonly caption?: string;
}

/** A fault of the whole call: no number, the error as the cell shows it, and why. */
const FaultValue = ({
  caption,
  error,
  because,
}: {
  readonly caption: string;
  readonly error: string;
  readonly because: string;
}): JSX.Element => (
  <div className="result fault">
    <div className="row top">
      <span className="caption grow">{caption}</span>
      <Chip tone="fail">{error}</Chip>
    </div>
    <p>{because}</p>
  </div>
);

const ResultTable = ({
  measure,
  table,
}: {
  readonly measure: AnyMeasure;
  readonly table: ShownTable;
}): JSX.Element => {
  const { say } = useSpeech();
  const { rows, allRows, allColumns } = table;
  const names = measure.columns?.length === allColumns ? measure.columns : null;
  const shown = rows[0]?.length ?? 0;
  return (
    <>
      <div
        className="cells result-cells"
        tabIndex={0}
        role="group"
        aria-label={say(functionTexts.result.size(allRows, allColumns))}
      >
        <table>
          <thead>
            <tr>
              <td />
              {Array.from({ length: shown }, (_, j) => (
                <th key={j} scope="col">
                  {names ? say(names[j] ?? functionTexts.result.column(j + 1)) : j + 1}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                <th scope="row">{i + 1}</th>
                {row.map((cell, j) => (
                  <td key={j}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(rows.length < allRows || shown < allColumns) && (
        <p className="caption">
          {say(functionTexts.result.part(rows.length, allRows, shown, allColumns))}
        </p>
      )}
    </>
  );
};

/** The number, or the first rows of a table with its full size. */
export const ResultValue = ({ measure, inputs, answer, caption }: ValueProps): JSX.Element => {
  const { say, locale } = useSpeech();
  const title = caption ?? say(functionTexts.result.value);
  const result = shownResult(answer, locale);
  if (result.kind === "cell") {
    const { cell } = result;
    if (isFault(cell))
      return <FaultValue caption={title} error={cell.error} because={say(cell.because)} />;
    const thresholds = thresholdsOf(measure, inputs);
    const hits = hitsOf(answer, thresholds, measure.help.thresholdColumn);
    const meaning = thresholds.filter((_, i) => (hits[i] ?? 0) > 0);
    return (
      <div className="result row">
        <div className="grow">
          <div className="caption">{title}</div>
          <div className="soft">
            {meaning.length > 0
              ? meaning.map(({ means }) => say(means)).join("; ")
              : say(measure.unit)}
          </div>
        </div>
        <div className="result-number">
          {typeof cell === "number" ? resultNumber(cell, locale) : cell}
        </div>
      </div>
    );
  }
  const [first] = result.faults;
  return (
    <div className="result col tight">
      <div className="row">
        <span className="caption grow">{title}</span>
        <span className="caption">
          {say(functionTexts.result.size(result.table.allRows, result.table.allColumns))}
        </span>
      </div>
      <ResultTable measure={measure} table={result.table} />
      {first && (
        <p className="soft">
          {say(functionTexts.result.faults(result.faults.length))} {first.error}:{" "}
          {say(first.because)}
        </p>
      )}
    </div>
  );
};

const Limits = ({ threshold }: { readonly threshold: Threshold }): JSX.Element => {
  const { say, locale } = useSpeech();
  const { from, below } = threshold;
  return (
    <>
      {from !== undefined && (
        <span className="block">{say(functionTexts.result.from(resultNumber(from, locale)))}</span>
      )}
      {below !== undefined && (
        <span className="block">
          {say(functionTexts.result.below(resultNumber(below, locale)))}
        </span>
      )}
    </>
  );
};

interface ReadingProps extends Pick<ResultProps, "measure"> {
  /** Without a call the thresholds stand as the card has them, and none is marked. */
  readonly call?: Omit<ResultProps, "measure"> | null;
}

/** How to read the number: in words, by the usual thresholds, and where it misleads. */
export const ResultReading = ({ measure, call = null }: ReadingProps): JSX.Element => {
  const { say } = useSpeech();
  const { reading, thresholds, thresholdColumn, traps } = measure.help;
  const held = call === null ? thresholds : thresholdsOf(measure, call.inputs);
  const hits = call === null ? [] : hitsOf(call.answer, held, thresholdColumn);
  const several = hits.reduce((sum, count) => sum + count, 0) > 1;
  const spokenColumn =
    thresholdColumn === undefined ? undefined : measure.columns?.[thresholdColumn];
  return (
    <Section title={say(functionTexts.result.reading)}>
      <p>{say(reading)}</p>
      {thresholds.length > 0 && held.length === 0 && (
        <p className="soft">{say(functionTexts.result.notHeld)}</p>
      )}
      {held.length > 0 && (
        <>
          {spokenColumn && (
            <p className="soft">{say(functionTexts.result.thresholdColumn(say(spokenColumn)))}</p>
          )}
          <ul className="thresholds" aria-label={say(functionTexts.result.thresholds)}>
            {held.map((threshold, i) => {
              const count = hits[i] ?? 0;
              return (
                <li key={i} className={count > 0 ? "row top hit" : "row top"}>
                  <span className="limits num">
                    <Limits threshold={threshold} />
                  </span>
                  <span className="grow">
                    {say(threshold.means)}
                    <span className="caption block">{threshold.source}</span>
                  </span>
                  {count > 0 && (
                    <Chip tone="pass">
                      {say(several ? functionTexts.result.cells(count) : functionTexts.result.here)}
                    </Chip>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {traps.length > 0 && (
        <div className="note unknown" role="note" aria-label={say(functionTexts.result.traps)}>
          <Icon name="Warning" tone="unknown" />
          <ul className="note-words">
            {traps.map((trap, i) => (
              <li key={i}>{say(trap)}</li>
            ))}
          </ul>
        </div>
      )}
    </Section>
  );
};

/** A result whole: the value, then its reading. */
export const ResultView = ({ measure, inputs, answer, caption }: ValueProps): JSX.Element => (
  <>
    <ResultValue
      measure={measure}
      inputs={inputs}
      answer={answer}
      {...(caption === undefined ? {} : { caption })}
    />
    <ResultReading measure={measure} call={{ inputs, answer }} />
  </>
);
