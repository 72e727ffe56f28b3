/** Everything the card of a measure says: sense, parameters, formula, source, and what to type. */
import { IconButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, type JSX } from "react";
import type { AnyMeasure } from "../../core/measure";
import { useSpeech } from "../language";
import { CopyButton } from "../parts/CopyButton";
import { Page, Section } from "../parts/Page";
import { texts } from "../texts";
import { functionTexts } from "./texts";
import { syntaxOf } from "./search";

interface FunctionCardProps {
  readonly measure: AnyMeasure;
  readonly onBack: () => void;
}

export const FunctionCard = ({ measure, onBack }: FunctionCardProps): JSX.Element => {
  const { say, mark } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [measure]);
  // A comma that divides numbers cannot divide arguments: Excel takes the semicolon then.
  const syntax = syntaxOf(measure, mark === "," ? "; " : ", ");
  return (
    <Page>
      <div className="row top">
        <IconButton
          iconProps={{ iconName: "Back" }}
          ariaLabel={say(texts.general.back)}
          onClick={onBack}
          styles={{ root: { height: 24, width: 24 } }}
        />
        <div className="grow">
          <h1 ref={heading} tabIndex={-1}>
            {say(measure.name)}
          </h1>
          <p className="soft">{say(measure.summary)}</p>
        </div>
      </div>
      <Section title={say(functionTexts.card.syntax)}>
        <code className="formula boxed">{syntax}</code>
        <CopyButton text={syntax} label={say(functionTexts.card.copy)} />
      </Section>
      <Section title={say(functionTexts.card.parameters)}>
        <ul className="card rows">
          {Object.entries(measure.params).map(([name, kind]) => (
            <li key={name} className="item">
              <div className="row wrap">
                <span className="strong grow">{say(kind.label)}</span>
                {kind.optional && <span className="tag">{say(functionTexts.card.optional)}</span>}
              </div>
              <div className="formula brand">{name}</div>
              <div className="soft">{say(kind.description)}</div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say(functionTexts.card.formula)}>
        <code className="formula boxed">{measure.formula}</code>
      </Section>
      <Section title={say(functionTexts.card.values)}>
        <p>
          {measure.values} <span className="soft">· {say(measure.unit)}</span>
        </p>
      </Section>
      {measure.columns && (
        <Section title={say(functionTexts.card.columns)}>
          <ol className="card rows">
            {measure.columns.map((column, i) => (
              <li key={i} className="item slim row">
                <span className="code">{i + 1}</span>
                <span className="grow">{say(column)}</span>
              </li>
            ))}
          </ol>
        </Section>
      )}
      <Section title={say(functionTexts.card.notes)}>
        <p>{say(measure.notes)}</p>
      </Section>
      <Section title={say(functionTexts.card.source)}>
        <p className="soft">{measure.source}</p>
      </Section>
    </Page>
  );
};
