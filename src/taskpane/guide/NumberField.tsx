/**
 * A field for a number as a person writes it. A text that is no number stays in the field with a
 * sentence beneath it and changes nothing; a number counts from the keystroke that completes it.
 */
import { TextField } from "@fluentui/react/lib/TextField";
import { useRef, useState, type JSX, type KeyboardEvent } from "react";
import { readNumber } from "../../assessments/answers";
import type { Text } from "../../core/locale";
import { readTyped, Typed } from "../../core/typed-number";
import { useSpeech } from "../language";
import { texts } from "../texts";

interface NumberFieldProps {
  readonly label: string;
  /** The label is read aloud and not drawn. */
  readonly hiddenLabel?: boolean;
  readonly value: number | null;
  readonly unit?: string;
  /** What the sheet's cell holds in place of a number. */
  readonly fault?: Text | null;
  readonly hint?: string | undefined;
  /** Whether an emptied field means "unknown"; otherwise a number is needed. */
  readonly blank?: boolean;
  /** @returns what is wrong with a number, or null */
  readonly check?: (x: number) => Text | null;
  readonly onValue: (x: number | null) => void;
  /** Told while the field holds something that does not count. */
  readonly onFaulty?: (faulty: boolean) => void;
  readonly onEnter?: (backwards: boolean) => void;
  /** Marks the field for the keyboard's way through the page. */
  readonly id?: string;
}

const isPercent = (unit: string | undefined): boolean => unit !== undefined && unit.startsWith("%");

export const NumberField = ({
  label,
  hiddenLabel = false,
  value,
  unit,
  fault = null,
  hint,
  blank = true,
  check,
  onValue,
  onFaulty,
  onEnter,
  id,
}: NumberFieldProps): JSX.Element => {
  const { say, field, value: shown, mark } = useSpeech();
  const [typed, setTyped] = useState<string | null>(null);
  /** Nobody is told of a fault in the middle of a word. */
  const [settled, setSettled] = useState(true);
  const before = useRef(value);

  const wrong = (words: string, read: Typed): Text | null => {
    switch (read.kind) {
      case "empty":
        return blank ? null : texts.faults.needed;
      case "number":
        return check?.(read.value) ?? null;
      case "text":
        return readNumber(words).fault?.because ?? null;
      case "ambiguous":
        return texts.faults.ambiguous(field(read.readings[0]), field(read.readings[1]));
      case "percent":
        return texts.faults.percent(unit ?? "");
    }
  };
  const typedFault = typed === null ? null : wrong(typed, readTyped(typed, mark, isPercent(unit)));
  const error = typed === null ? fault : settled ? typedFault : null;

  const type = (words: string): void => {
    setTyped(words);
    setSettled(false);
    const read = readTyped(words, mark, isPercent(unit));
    const faulty = wrong(words, read) !== null;
    onFaulty?.(faulty);
    if (faulty) return;
    if (read.kind === "number") onValue(read.value);
    if (read.kind === "empty") onValue(null);
  };
  const settle = (): void => {
    setSettled(true);
    if (typedFault === null) setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && onEnter && !event.nativeEvent.isComposing) {
      event.preventDefault();
      settle();
      if (typedFault === null) onEnter(event.shiftKey);
    }
    if (event.key === "Escape" && typed !== null) {
      event.stopPropagation();
      setTyped(null);
      setSettled(true);
      onFaulty?.(false);
      if (value !== before.current) onValue(before.current);
    }
  };
  return (
    <TextField
      {...(hiddenLabel ? { ariaLabel: label } : { label })}
      {...(id === undefined ? {} : { "data-answer": id })}
      value={typed ?? (value === null ? "" : field(value))}
      suffix={unit}
      placeholder={hint}
      title={value === null ? undefined : shown(value)}
      inputMode="decimal"
      autoComplete="off"
      errorMessage={error ? say(error) : undefined}
      onFocus={() => (before.current = value)}
      onBlur={settle}
      onChange={(_, words) => type(words ?? "")}
      onKeyDown={onKeyDown}
    />
  );
};
