/** One parameter of a function as a field: cells taken from the selection or typed, a number, a switch, a word. */
import { ActionButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { TextField } from "@fluentui/react/lib/TextField";
import { useEffect, useId, useRef, useState, type JSX } from "react";
import { useSpeech } from "../language";
import {
  isTooLarge,
  onlyNumber,
  censusOf,
  Given,
  takesCells,
  withSheet,
  wrongWith,
} from "./arguments";
import { functionTexts } from "./texts";

interface ArgumentFieldProps {
  readonly given: Given;
  readonly typed: string;
  readonly onType: (words: string) => void;
  /** Puts the address of the selection into the field. */
  readonly onPick: () => void;
  readonly picking: boolean;
}

/** Nobody is told of a fault in the middle of a word. */
const settleAfter = 700;

const CellsField = ({ given, typed, onType, onPick, picking }: ArgumentFieldProps): JSX.Element => {
  const { say, value, field } = useSpeech();
  const { kind, argument, read } = given;
  const [settled, setSettled] = useState(true);
  const before = useRef(typed);
  const id = useId();
  useEffect(() => {
    if (settled) return undefined;
    const timer = setTimeout(() => setSettled(true), settleAfter);
    return () => clearTimeout(timer);
  }, [settled, typed]);

  const area = read !== null && typeof read === "object" ? read : null;
  const wrong = settled ? wrongWith(given) : null;
  const number = area && onlyNumber(area);
  const isCells = kind.kind === "range" || kind.kind === "codes" || kind.kind === "table";
  const fallback = kind.kind === "number" || kind.kind === "element" ? kind.default : null;
  const hint = isCells
    ? functionTexts.form.example
    : fallback === null
      ? functionTexts.form.exampleNumber
      : functionTexts.form.byDefault(field(fallback));

  const census = (): string => {
    if (isTooLarge(given)) return say(functionTexts.form.large);
    if (argument.kind === "reference" && read === null) return say(functionTexts.form.reading);
    if (area === null || number !== null) return "";
    const { cells, blanks, texts, errors } = censusOf(area);
    const parts = [
      blanks > 0 ? say(functionTexts.form.blanks(blanks)) : "",
      texts > 0 ? say(functionTexts.form.words(texts)) : "",
      errors > 0 ? say(functionTexts.form.errors(errors)) : "",
    ].filter((part) => part !== "");
    return say(functionTexts.form.census(cells, parts.map((part) => `, ${part}`).join("")));
  };
  const settle = (): void => {
    setSettled(true);
    if (area === null) return;
    const whole = withSheet(typed.trim(), area);
    if (whole !== typed) onType(whole);
  };
  return (
    <div className="argument">
      <div className="row wrap">
        <label className="strong grow" htmlFor={id}>
          {say(kind.label)}
        </label>
        <ActionButton
          className="inline-action"
          iconProps={{ iconName: "Selection" }}
          text={say(functionTexts.form.use)}
          ariaLabel={say(functionTexts.form.useFor(say(kind.label)))}
          disabled={picking}
          onClick={onPick}
        />
      </div>
      <p className="caption">{say(kind.description)}</p>
      <TextField
        id={id}
        data-argument={given.name}
        value={typed}
        placeholder={say(hint)}
        autoComplete="off"
        spellCheck={false}
        suffix={number === null ? undefined : value(number)}
        description={wrong ? undefined : census()}
        errorMessage={
          wrong
            ? [
                say(wrong.because),
                wrong.cell === null ? "" : say(functionTexts.form.cell(wrong.cell)),
              ]
                .join(" · ")
                .replace(/ · $/, "")
            : undefined
        }
        onFocus={() => (before.current = typed)}
        onBlur={settle}
        onChange={(_, words) => {
          setSettled(false);
          onType(words ?? "");
        }}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || typed === before.current) return;
          event.stopPropagation();
          onType(before.current);
        }}
      />
    </div>
  );
};

export const ArgumentField = (props: ArgumentFieldProps): JSX.Element => {
  const { say } = useSpeech();
  const { given, typed, onType } = props;
  const { kind, name } = given;
  if (takesCells(kind)) return <CellsField {...props} />;
  switch (kind.kind) {
    case "logical": {
      const on = typed === "" ? kind.default : typed === "TRUE";
      return (
        <div className="argument">
          <Checkbox
            label={say(kind.label)}
            checked={on}
            onChange={(_, checked) => {
              const chosen = checked === true;
              onType(chosen === kind.default ? "" : chosen ? "TRUE" : "FALSE");
            }}
          />
          <p className="caption">{say(kind.description)}</p>
        </div>
      );
    }
    case "choice":
      return (
        <div className="argument">
          <Dropdown
            label={say(kind.label)}
            data-argument={name}
            selectedKey={typed === "" ? (kind.default ?? "") : typed}
            options={[
              ...(kind.default === null
                ? [{ key: "", text: say(functionTexts.form.notGiven) }]
                : []),
              ...kind.words.map((word) => ({
                key: word,
                text: word === kind.default ? say(functionTexts.form.defaultWord(word)) : word,
              })),
            ]}
            onChange={(_, option) => {
              const chosen = String(option?.key ?? "");
              onType(chosen === kind.default ? "" : chosen);
            }}
          />
          <p className="caption">{say(kind.description)}</p>
        </div>
      );
    default:
      return (
        <div className="argument">
          <TextField
            label={say(kind.label)}
            data-argument={name}
            value={typed}
            placeholder={say(functionTexts.form.notGiven)}
            description={say(kind.description)}
            onChange={(_, words) => onType(words ?? "")}
          />
        </div>
      );
  }
};
