/** What a call read: each argument with its cells, and how many of them are no ordinary numbers. */
import type { JSX } from "react";
import type { Text } from "../../core/locale";
import type { Kind } from "../../core/params";
import { printExpression } from "../../core/formula";
import { Icon } from "../icons";
import { useSpeech } from "../language";
import { Chip } from "../parts/Chip";
import { Section } from "../parts/Page";
import type { Obstacle } from "./evaluation";
import { Argument, CallExplanation, countsOf } from "./explanation";
import { inputCell, shortAddress, shownFormula } from "./shown";
import { explainTexts } from "./texts";

interface InputsProps {
  readonly explanation: CallExplanation;
  /** Sheet of the formula: addresses on it are written without it. */
  readonly sheet: string;
  readonly onShow: (address: string) => void;
}

const words = explainTexts.inputs;
const obstacles: Readonly<Record<Obstacle, (part: string) => Text>> = {
  expression: words.expression,
  unknown: words.unknown,
  tooLarge: words.tooLarge,
};

/** Cells beside the numbers, in words; nothing where all are numbers other than 0. */
function oddities(argument: Argument): readonly Text[] {
  if (argument.given === null || argument.evaluated.kind === "unknown") return [];
  const { blanks, zeros, texts, errors } = countsOf(argument.evaluated.cells);
  // Codes and words of settings are meant to be texts.
  const isNumeric = argument.kind.kind === "range" || argument.kind.kind === "element";
  return [
    ...(blanks > 0 ? [words.blanks(blanks)] : []),
    ...(zeros > 0 && isNumeric ? [words.zeros(zeros)] : []),
    ...(texts > 0 && isNumeric ? [words.texts(texts)] : []),
    ...(errors > 0 ? [words.errors(errors)] : []),
  ];
}

function defaultOf(kind: Kind): string | number | boolean | null {
  return "default" in kind ? kind.default : null;
}

const ArgumentRow = ({
  argument,
  sheet,
  onShow,
}: Omit<InputsProps, "explanation"> & { readonly argument: Argument }): JSX.Element => {
  const { say, locale, mark } = useSpeech();
  const { kind, given, evaluated } = argument;
  const written = given === null ? "" : shownFormula(`=${printExpression(given)}`, mark).slice(1);
  const cells = evaluated.kind === "cells" ? evaluated.cells : null;
  const isOne = cells?.length === 1 && cells[0]?.length === 1;
  const area = evaluated.kind === "cells" ? evaluated.area : null;
  const standard = defaultOf(kind);
  const odd = oddities(argument);
  const value = ((): string => {
    if (given === null) {
      return standard === null
        ? say(words.leftOut)
        : say(words.defaultIs(inputCell(standard, locale)));
    }
    if (cells === null) return "—";
    return isOne ? inputCell(cells[0]?.[0], locale) : say(words.cells(countsOf(cells).cells));
  })();
  const origin = ((): JSX.Element | null => {
    if (given === null) return null;
    if (area) {
      return (
        <button
          type="button"
          className="link small formula"
          aria-label={say(words.show(area.address))}
          onClick={() => onShow(area.address)}
        >
          {given.kind === "reference" ? written : shortAddress(area.address, sheet)}
        </button>
      );
    }
    const isTyped = given.kind !== "call" && given.kind !== "binary" && given.kind !== "reference";
    return (
      <>
        <code className="formula">{written}</code>
        {cells && <span className="caption"> {say(isTyped ? words.typed : words.computed)}</span>}
      </>
    );
  })();
  return (
    <li className="item slim">
      <div className="row top">
        <span className="grow">{say(kind.label)}</span>
        <span className={given === null ? "soft num" : "strong num"}>{value}</span>
      </div>
      {(origin || odd.length > 0) && (
        <div className="row wrap">
          <span className="grow">{origin}</span>
          {odd.length > 0 && <span className="caption">{odd.map(say).join(" · ")}</span>}
        </div>
      )}
      {evaluated.kind === "unknown" && (
        <div className="row top unread">
          <Icon name="Warning" tone="unknown" />
          <span className="soft grow">{say(obstacles[evaluated.because](evaluated.part))}</span>
        </div>
      )}
    </li>
  );
};

export const Inputs = ({ explanation, sheet, onShow }: InputsProps): JSX.Element => {
  const { say } = useSpeech();
  const { args } = explanation;
  const odd = args.some((argument) => oddities(argument).length > 0);
  const known = explanation.run !== null;
  return (
    <Section
      title={say(words.title)}
      aside={known && !odd && <Chip tone="pass">{say(words.allNumbers)}</Chip>}
    >
      <ul className="card rows">
        {args.map((argument) => (
          <ArgumentRow key={argument.name} argument={argument} sheet={sheet} onShow={onShow} />
        ))}
      </ul>
    </Section>
  );
};
