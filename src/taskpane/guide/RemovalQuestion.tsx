/** Asked before sheets are deleted: what goes, what stays. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, type JSX } from "react";
import { useSpeech } from "../language";
import { texts } from "../texts";

interface RemovalQuestionProps {
  readonly name: string;
  /** Names of the sheets, as one list. */
  readonly sheets: string;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
}

export const RemovalQuestion = ({
  name,
  sheets,
  onKeep,
  onRemove,
}: RemovalQuestionProps): JSX.Element => {
  const { say } = useSpeech();
  const question = say(texts.removal.question(name));
  const box = useRef<HTMLDivElement>(null);
  // The question, not its first button, takes the focus: nobody deletes sheets by pressing Enter twice.
  useEffect(() => box.current?.focus(), []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="note fail"
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onKeep();
      }}
    >
      <div className="note-words">
        <p className="strong">{question}</p>
        <p>{say(texts.removal.consequence(sheets))}</p>
        <div className="row wrap">
          <PrimaryButton text={say(texts.removal.confirm)} onClick={onRemove} />
          <DefaultButton text={say(texts.general.keep)} onClick={onKeep} />
        </div>
      </div>
    </div>
  );
};
