/** One call of a formula explained: result, inputs, steps, twin, and how to read the number. */
import type { JSX } from "react";
import type { Position } from "../../core/cells";
import { isFault } from "../../core/fault";
import type { AnyMeasure } from "../../core/measure";
import { ResultReading, ResultValue } from "../functions/ResultView";
import { sizeOfAnswer } from "../functions/result";
import { useSpeech } from "../language";
import { answerAt, CallExplanation, stepsAt, twinOf } from "./explanation";
import { Inputs } from "./Inputs";
import { Steps } from "./Steps";
import { TwinView } from "./TwinView";
import { explainTexts } from "./texts";

interface CallViewProps {
  readonly explanation: CallExplanation;
  readonly measures: readonly AnyMeasure[];
  /** Which cell of the result is spoken of. */
  readonly at: Position;
  readonly sheet: string;
  readonly onShow: (address: string) => void;
}

export const CallView = ({
  explanation,
  measures,
  at,
  sheet,
  onShow,
}: CallViewProps): JSX.Element => {
  const { say, number } = useSpeech();
  const { measure, run } = explanation;
  const answer = run?.answer;
  const cell = answer === undefined ? undefined : answerAt(answer, at);
  const size = answer === undefined ? null : sizeOfAnswer(answer);
  const spills = size !== null && size.rows * size.columns > 1;
  const name = measure.columns?.length === size?.columns ? measure.columns?.[at.column] : undefined;
  const column = name ? say(name) : say(explainTexts.cell.column(number(at.column + 1, 0)));
  const place = spills ? say(explainTexts.cell.place(number(at.row + 1, 0), column)) : null;
  // Thresholds speak of one column: for a cell of another one they hold for the result as a whole.
  const { thresholdColumn } = measure.help;
  const judged =
    cell !== undefined && (thresholdColumn === undefined || thresholdColumn === at.column)
      ? cell
      : answer;
  return (
    <>
      {run && cell !== undefined && (
        <ResultValue
          measure={measure}
          inputs={run.inputs}
          answer={cell}
          {...(place === null ? {} : { caption: place })}
        />
      )}
      {run && answer !== undefined && spills && (
        <ResultValue measure={measure} inputs={run.inputs} answer={answer} />
      )}
      <Inputs explanation={explanation} sheet={sheet} onShow={onShow} />
      {run && answer !== undefined && !isFault(answer) && (
        <Steps steps={stepsAt(explanation, at)} />
      )}
      <TwinView shown={twinOf(explanation, measures)} />
      <ResultReading
        measure={measure}
        call={run && judged !== undefined ? { inputs: run.inputs, answer: judged } : null}
      />
    </>
  );
};
