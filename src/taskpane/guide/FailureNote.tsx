/** Why the workbook refused, in one sentence; the program's own text for those who ask. */
import type { JSX, ReactNode } from "react";
import { useSpeech } from "../language";
import { Note } from "../parts/Note";
import { texts } from "../texts";
import type { Failure } from "./cell-writer";

interface FailureNoteProps {
  readonly failure: Failure;
  readonly onClose?: () => void;
  /** What stays as it was, and what can be done. */
  readonly children?: ReactNode;
}

export const FailureNote = ({ failure, onClose, children }: FailureNoteProps): JSX.Element => {
  const { say } = useSpeech();
  return (
    <Note tone="fail">
      <p>{say(failure.because)}</p>
      {children}
      {failure.detail !== "" && (
        <details>
          <summary>{say(texts.general.details)}</summary>
          <code className="formula">{failure.detail}</code>
        </details>
      )}
      {onClose && (
        <div>
          <button type="button" className="link small" onClick={onClose}>
            {say(texts.general.close)}
          </button>
        </div>
      )}
    </Note>
  );
};
