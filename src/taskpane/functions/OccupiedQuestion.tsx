/** Cells in the way of an insertion: which, what they hold, and what to do. Asked in the page, beside what it is about. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, type JSX } from "react";
import type { Occupied } from "../../workbook/workbook";
import { useSpeech } from "../language";
import { functionTexts } from "./texts";
import { resultNumber } from "./result";

interface OccupiedQuestionProps {
  readonly occupied: Occupied;
  readonly onAnyway: () => void;
  readonly onAnother: () => void;
}

export const OccupiedQuestion = ({
  occupied,
  onAnyway,
  onAnother,
}: OccupiedQuestionProps): JSX.Element => {
  const { say, locale } = useSpeech();
  const { cells, count } = occupied;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [occupied]);
  return (
    <section
      className="card inner col question"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onAnother();
      }}
    >
      <h2 ref={heading} tabIndex={-1}>
        {say(functionTexts.insert.occupied(count))}
      </h2>
      <ul>
        {cells.map(({ address, content }) => (
          <li key={address} className="row">
            <span className="soft">{address}</span>
            <span className="grow occupant">
              {typeof content === "number" ? resultNumber(content, locale) : String(content)}
            </span>
          </li>
        ))}
        {count > cells.length && (
          <li className="soft">{say(functionTexts.insert.othersThere(count - cells.length))}</li>
        )}
      </ul>
      <p className="soft">{say(functionTexts.insert.replaced)}</p>
      <div className="actions">
        <DefaultButton text={say(functionTexts.insert.another)} onClick={onAnother} />
        <DefaultButton text={say(functionTexts.insert.anyway)} onClick={onAnyway} />
      </div>
    </section>
  );
};
